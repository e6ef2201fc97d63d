#!/bin/sh
# Builds images/vmm-kvm.elf byte for byte the same from the same compiler, images.json that says which, and src/image.ts. DESIGN 8.
set -eu
cd "$(dirname "$0")"
cross=${CROSS:-arm-linux-gnueabi-}
runtime=../vmm/runtime
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

flags="-marm -march=armv7-a -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common
  -O2 -Wall -Wextra -Werror -std=gnu11 -ffile-prefix-map=$PWD/=vmm-kvm/"

LC_ALL=C
export LC_ALL
compile() { # source, object
  # shellcheck disable=SC2086
  "${cross}gcc" $flags -c "$1" -o "$2"
}

# The device process: only what it uses, its names its own.
process=""
for name in vm vgic vgic_cpu vpl011 console memory; do
  compile "$runtime/$name.c" "$objects/process-$name.o"
  process="$process $objects/process-$name.o"
done
compile arm/process-main.c "$objects/process-main.o"
# shellcheck disable=SC2086
"${cross}ld" -r -T arm/process.ld $objects/process-main.o $process -o "$objects/process.o"
"${cross}objcopy" -G process_main -G vmm_state -G vmm_console -G vmm_console_focus "$objects/process.o"

linked="$objects/process.o"
for source in arm/start.S arm/switch.S arm/main.c arm/host.c arm/vcpu.c arm/walk.c arm/shadow.c arm/access.c arm/emulate.c \
  arm/system.c arm/device.c $runtime/config.c $runtime/vpsci.c $runtime/physical_gic.c $runtime/physical_uart.c \
  $runtime/power.c $runtime/memory.c; do
  object=$objects/kernel-$(basename "$source").o
  compile "$source" "$object"
  linked="$linked $object"
done
mkdir -p images
# shellcheck disable=SC2086
"${cross}gcc" -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments \
  -T arm/kvm.ld $linked -o images/vmm-kvm.elf

cat > images/images.json <<JSON
{
  "compiler": "$("${cross}gcc" --version | head -n 1)",
  "images": {
    "vmm-kvm.elf": {
      "bytes": $(wc -c < images/vmm-kvm.elf),
      "sha256": "$(sha256sum images/vmm-kvm.elf | cut -d ' ' -f 1)"
    }
  }
}
JSON

cat > src/image.ts <<TS
// The VMM's image as text, written by build.sh from images/vmm-kvm.elf.

/** The static ELF file of the VMM (load addresses 0x40200000 to 0x40500000), in base64 (RFC 4648, section 4). */
export const VMM_KVM_ELF_BASE64: string =
  "$(base64 -w 0 images/vmm-kvm.elf)";
TS
