#!/bin/sh
# The two worlds on QEMU and on the simulator: the same program prints the same lines. Prints `ok` and `not ok` lines.
set -u
cd "$(dirname "$0")/worlds"
cross=${CROSS:-arm-linux-gnueabi-}
root=../../../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

verdict() { # 0 or 1, name
  if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}

"${cross}gcc" -marm -march=armv7-a -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic -fno-stack-protector \
  -fno-tree-loop-distribute-patterns -O2 -Wall -Werror -std=gnu11 -nostdlib -static -Wl,--build-id=none -Wl,--no-warn-rwx-segments \
  -T worlds.ld monitor.S worlds.c -o "$work/worlds.elf" || exit 2

timeout 60 qemu-system-arm -M virt,secure=on -cpu cortex-a15 -m 64 -display none -monitor none -serial stdio -semihosting \
  -kernel "$work/worlds.elf" < /dev/null > "$work/qemu" 2>&1
verdict $? "QEMU runs the two worlds to their end"
verdict "$([ "$(grep -c . "$work/qemu")" -gt 60 ]; echo $?)" "and they print what they see"
for timing in functional full; do
  timeout 60 "$root/node_modules/.bin/node" --conditions=@armvirt/source "$root/packages/bench/src/cli.ts" boot "$work/worlds.elf" \
    --secure --semihosting --memory 64 --timing $timing < /dev/null > "$work/$timing" 2> "$work/errors"
  verdict $? "the simulator too, $timing timing"
  diff "$work/qemu" "$work/$timing"
  verdict $? "every line is the same, $timing timing"
done
exit $failed
