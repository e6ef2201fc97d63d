#!/bin/sh
# Builds the guest (kernel and programs in one ELF) byte for byte the same from the same compiler: images/, and src/images.ts. DESIGN 8.
set -eu
cd "$(dirname "$0")"
cross=${CROSS:-arm-linux-gnueabi-}
node=../../node_modules/.bin/node
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL

flags="-marm -march=armv7-a -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common
  -O2 -Wall -Wextra -Werror -std=gnu11 -ffile-prefix-map=$PWD/=guest/"

user/build.sh "$work/root"
mkdir -p "$work/root/etc"
cp user/motd "$work/root/etc/motd"
"$node" scripts/archive.ts "$work/root" "$work/archive.cpio"

linked=""
for source in kernel/port/native/*.S kernel/*.S kernel/port/native/*.c kernel/*.c; do
  object=$work/$(echo "$source" | tr / -).o
  # shellcheck disable=SC2086
  "${cross}gcc" $flags -Wa,-I"$work" -c "$source" -o "$object"
  linked="$linked $object"
done
mkdir -p images
# shellcheck disable=SC2086
"${cross}gcc" -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments \
  -T kernel/kernel.ld $linked -lgcc -o images/guest.elf

cat > images/images.json <<JSON
{
  "compiler": "$("${cross}gcc" --version | head -n 1)",
  "images": {
    "guest.elf": {
      "bytes": $(wc -c < images/guest.elf),
      "sha256": "$(sha256sum images/guest.elf | cut -d ' ' -f 1)"
    }
  }
}
JSON

cat > src/images.ts <<TS
// The guest's image as text, written by build.sh from images/guest.elf.

/** The static ELF file of the kernel with its programs (load address 0x40108000), in base64 (RFC 4648, section 4). */
export const GUEST_ELF_BASE64: string =
  "$(base64 -w 0 images/guest.elf)";

declare function atob(base64: string): string; // of browsers and Node.js

/** The guest as a fresh copy of its ELF file's bytes; works in a browser. */
export function kernel(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(GUEST_ELF_BASE64), (c) => c.charCodeAt(0));
}
TS
