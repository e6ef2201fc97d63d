#!/bin/sh
# Builds one image per board and architecture byte for byte the same from the same compiler: images/*.elf, images.json that says
# which, and their texts for TypeScript in src/generated/. DESIGN 8.
set -eu
cd "$(dirname "$0")"
cross=${CROSS:-arm-linux-gnueabi-}
runtime=../vmm/runtime
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

flags="-marm -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common
  -O2 -Wall -Wextra -Werror -std=gnu11 -ffile-prefix-map=$PWD/=vmm-kvm/"

LC_ALL=C
export LC_ALL
image() { # board, architecture, -march, physical address of RAM, the board's objects of the device process, its objects of the kernel
  board=$1 name=vmm-kvm-$1-$2 march=$3 base=$4
  objects=$work/$name
  mkdir "$objects"
  # The device process: only what it uses, its names its own.
  process=""
  for source in $runtime/vm.c $runtime/vpl011.c $runtime/console.c $runtime/memory.c $5; do
    object=$objects/process-$(basename "$source").o
    compile "$source" "$object"
    process="$process $object"
  done
  compile arm/process-main.c "$objects/process-main.o"
  # shellcheck disable=SC2086
  "${cross}ld" -r -T arm/process.ld $objects/process-main.o $process -o "$objects/process.o"
  "${cross}objcopy" -G process_main -G vmm_state -G vmm_console -G vmm_console_focus "$objects/process.o"

  linked="$objects/process.o"
  for source in arm/start.S arm/switch.S arm/main.c arm/host.c arm/vcpu.c arm/walk.c arm/shadow.c arm/access.c arm/emulate.c \
    arm/system.c arm/helpers.c arm/device.c arm/"$board"/*.c $runtime/config.c $runtime/vpsci.c $runtime/physical_uart.c $runtime/panic.c \
    $runtime/memory.c $6; do
    object=$objects/kernel-$(basename "$source").o
    compile "$source" "$object"
    linked="$linked $object"
  done
  # shellcheck disable=SC2086
  "${cross}gcc" -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments \
    -Wl,--defsym=RAM_BASE="$base" -T arm/kvm.ld $linked -o "images/$name.elf"
  [ -s "$work/sums" ] && echo "," >> "$work/sums"
  printf '    "%s.elf": {\n      "bytes": %s,\n      "sha256": "%s"\n    }' \
    "$name" "$(wc -c < "images/$name.elf")" "$(sha256sum "images/$name.elf" | cut -d ' ' -f 1)" >> "$work/sums"
}

compile() { # source, object
  # shellcheck disable=SC2086
  "${cross}gcc" $flags "-march=$march" -I$runtime/"$board" -c "$1" -o "$2"
}

mkdir -p images
image virt v7 armv7-a 0x40000000 "$runtime/vgic.c $runtime/vgic_cpu.c $runtime/virt/vm_board.c" \
  "$runtime/virt/physical_gic.c $runtime/virt/power.c"
image versatilepb v7 armv7-a 0 "$runtime/versatilepb/vm_board.c $runtime/versatilepb/vpl190.c $runtime/versatilepb/vsp804.c" \
  "$runtime/versatilepb/power.c"
image versatilepb v6k armv6k 0 "$runtime/versatilepb/vm_board.c $runtime/versatilepb/vpl190.c $runtime/versatilepb/vsp804.c" \
  "$runtime/versatilepb/power.c"
image versatilepb v5te armv5te 0 "$runtime/versatilepb/vm_board.c $runtime/versatilepb/vpl190.c $runtime/versatilepb/vsp804.c" \
  "$runtime/versatilepb/power.c"

cat > images/images.json <<JSON
{
  "compiler": "$("${cross}gcc" --version | head -n 1)",
  "images": {
$(cat "$work/sums")
  }
}
JSON
../../node_modules/.bin/node ../../house/image-texts.ts .
