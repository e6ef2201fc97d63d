#!/bin/sh
# Builds the guest (kernel and programs in one ELF per board and architecture) byte for byte the same from the same compiler:
# images/*.elf, and their texts for TypeScript in src/generated/. DESIGN 8.
set -eu
cd "$(dirname "$0")"
cross=${CROSS:-arm-linux-gnueabi-}
node=../../node_modules/.bin/node
# OBJECTS=FOLDER keeps what was compiled there, and compiles again only what has changed since; headers are not looked at.
work=${OBJECTS:-$(mktemp -d)}
[ -n "${OBJECTS:-}" ] || trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL

flags="-marm -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common
  -O2 -Wall -Wextra -Werror -std=gnu11 -ffile-prefix-map=$PWD/=guest/ ${CFLAGS_EXTRA:-}"

[ -e "$work/archive.cpio" ] || user/build.sh "$work/root"
mkdir -p "$work/root/etc"
cp user/motd "$work/root/etc/motd"
"$node" scripts/archive.ts "$work/root" "$work/archive.cpio"

# ONLY=NAME builds the image images/guest-NAME.elf alone, and leaves the rest and the checksums as they are.
image() { # port, board, architecture, -march, physical address of RAM
  port=$1
  board=$2
  name=$board-$3
  [ "$port" = native ] || name=$port-$name
  [ -z "${ONLY:-}" ] || [ "$ONLY" = "$name" ] || return 0
  linked=""
  devices=kernel/board/$board/*.c
  [ "$port" = native ] || devices=""
  for source in kernel/port/"$port"/*.S kernel/arm/*.S kernel/*.S kernel/port/"$port"/*.c $devices kernel/*.c; do
    object=$work/$name-$(echo "$source" | tr / -).o
    # shellcheck disable=SC2086
    [ "$object" -nt "$source" ] || "${cross}gcc" $flags "-march=$4" -Ikernel/board/"$board" -Ikernel/port/"$port" -Wa,-I"$work" -c "$source" -o "$object"
    linked="$linked $object"
  done
  # shellcheck disable=SC2086
  "${cross}gcc" -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments \
    -Wl,--defsym=RAM_BASE="$5" -T kernel/kernel.ld $linked -lgcc -o "images/guest-$name.elf"
  [ -s "$work/sums" ] && echo "," >> "$work/sums"
  printf '    "guest-%s.elf": {\n      "bytes": %s,\n      "sha256": "%s"\n    }' \
    "$name" "$(wc -c < "images/guest-$name.elf")" "$(sha256sum "images/guest-$name.elf" | cut -d ' ' -f 1)" >> "$work/sums"
}

mkdir -p images
image native virt v7 armv7-a 0x40000000
image native versatilepb v7 armv7-a 0
image native versatilepb v6k armv6k 0
image native versatilepb v5te armv5te 0
image xen virt v7 armv7-a 0x40000000
image xen versatilepb v7 armv7-a 0
image xen versatilepb v6k armv6k 0
image xen versatilepb v5te armv5te 0
image okl4 virt v7 armv7-a 0x40000000
image okl4 versatilepb v7 armv7-a 0
image okl4 versatilepb v6k armv6k 0
image okl4 versatilepb v5te armv5te 0
if [ -n "${ONLY:-}" ]; then
  "$node" ../../house/image-texts.ts .
  exit 0
fi

cat > images/images.json <<JSON
{
  "compiler": "$("${cross}gcc" --version | head -n 1)",
  "images": {
$(cat "$work/sums")
  }
}
JSON
"$node" ../../house/image-texts.ts .
