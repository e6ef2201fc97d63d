#!/bin/sh
# Builds every program into a folder's bin/: build.sh OUT. The same bytes from the same compiler.
set -eu
out=$1
mkdir -p "$out/bin"
out=$(cd "$out" && pwd)
cd "$(dirname "$0")"
cross=${CROSS:-arm-linux-gnueabi-}
flags="-marm -march=armv5te -mfloat-abi=soft -ffreestanding -fno-builtin -fno-pic -fno-stack-protector
  -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common -O2 -Wall -Wextra -Werror -std=gnu11
  -ffunction-sections -ffile-prefix-map=$PWD/=user/"
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT
for source in lib/*.S lib/*.c; do
  # shellcheck disable=SC2086
  "${cross}gcc" $flags -c "$source" -o "$objects/$(basename "$source").o"
done
for source in *.c; do
  name=${source%.c}
  parts=$(find . -path "./$name/*.c" | sort) # a large program's other files
  # shellcheck disable=SC2086
  "${cross}gcc" $flags -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--gc-sections \
    "$source" $parts "$objects/start.S.o" "$objects/text.c.o" "$objects/phone.c.o" -lgcc -o "$out/bin/$name"
  "${cross}strip" --strip-debug "$out/bin/$name"
done
