#!/bin/sh
# Builds images/vmm-hyp.elf byte for byte the same from the same compiler, images.json that says which, and its text in src/generated/. DESIGN 8.
set -eu
cd "$(dirname "$0")"
cross=${CROSS:-arm-linux-gnueabi-}
runtime=../vmm/runtime
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

flags="-marm -march=armv7ve -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common
  -O2 -Wall -Wextra -Werror -std=gnu11 -ffile-prefix-map=$PWD/=vmm-hyp/"

LC_ALL=C
export LC_ALL
linked=""
for source in arm/start.S arm/vectors.S arm/context.S arm/*.c $runtime/*.c $runtime/virt/*.c; do
  object=$objects/$(basename "$source").o
  # shellcheck disable=SC2086
  "${cross}gcc" $flags -I$runtime/virt -c "$source" -o "$object"
  linked="$linked $object"
done
mkdir -p images
# shellcheck disable=SC2086
"${cross}gcc" -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments \
  -T arm/vmm-hyp.ld $linked -o images/vmm-hyp.elf

cat > images/images.json <<JSON
{
  "compiler": "$("${cross}gcc" --version | head -n 1)",
  "images": {
    "vmm-hyp.elf": {
      "bytes": $(wc -c < images/vmm-hyp.elf),
      "sha256": "$(sha256sum images/vmm-hyp.elf | cut -d ' ' -f 1)"
    }
  }
}
JSON
../../node_modules/.bin/node ../../house/image-texts.ts .
