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
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common -ffunction-sections
  -O2 -Wall -Wextra -Werror -std=gnu11 -ffile-prefix-map=$PWD/=vmm-okl4/"

LC_ALL=C
export LC_ALL
image() { # board, architecture, -march, physical address of RAM, from physical to virtual addresses of devices
  board=$1 name=vmm-okl4-$1-$2 march=$3 base=$4
  objects=$work/$name
  mkdir "$objects"
  linked=""
  # Of the runtime only what is used is linked.
  for source in arm/*.S arm/*.c $runtime/paravirtual/*.S $runtime/paravirtual/*.c $runtime/paravirtual/"$board"/*.c \
    $runtime/config.c $runtime/console.c $runtime/vm.c $runtime/panic.c $runtime/memory.c $runtime/physical_uart.c "$runtime/$board"/p*.c; do
    object=$objects/$(basename "$source").o
    [ "$source" = arm/console.c ] && object=$objects/okl4-console.o
    # shellcheck disable=SC2086
    "${cross}gcc" $flags "-march=$march" "-DPHYSICAL_OFFSET=$5" -I$runtime/"$board" -c "$source" -o "$object"
    linked="$linked $object"
  done
  # shellcheck disable=SC2086
  "${cross}gcc" -nostdlib -static -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack \
    -Wl,--no-warn-rwx-segments -Wl,--defsym=RAM_BASE="$base" -T arm/okl4.ld $linked -lgcc -o "images/$name.elf"
  [ -s "$work/sums" ] && echo "," >> "$work/sums"
  printf '    "%s.elf": {\n      "bytes": %s,\n      "sha256": "%s"\n    }' \
    "$name" "$(wc -c < "images/$name.elf")" "$(sha256sum "images/$name.elf" | cut -d ' ' -f 1)" >> "$work/sums"
}

mkdir -p images
image virt v7 armv7-a 0x40000000 0xf6000000
image versatilepb v7 armv7-a 0 0xee000000
image versatilepb v6k armv6k 0 0xee000000
image versatilepb v5te armv5te 0 0xee000000

cat > images/images.json <<JSON
{
  "compiler": "$("${cross}gcc" --version | head -n 1)",
  "images": {
$(cat "$work/sums")
  }
}
JSON
../../node_modules/.bin/node ../../house/image-texts.ts .
