#!/bin/sh
# vmm-kvm and its patched guest under QEMU: the same memory as the simulator starts with, run by another processor.
# Prints `ok` and `not ok` lines, fails if one is `not ok`. Needs QEMU.
set -u
cd "$(dirname "$0")/../.."
node=../../node_modules/.bin/node
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
# Time goes by instructions, so that what comes first does not hang on what else the host does.
machine="-icount shift=0,sleep=off -M virt -cpu cortex-a15 -display none -monitor none -serial stdio"

console() { # bootargs: what the guest prints behind the kernel's first line
  rm -f "$work"/piece*.bin
  loaders=$("$node" --conditions=@armvirt/source test/qemu/memory.ts "$work" "$1") || return 1
  # shellcheck disable=SC2086
  timeout 100 qemu-system-arm $machine -m 256 $loaders < /dev/null 2>&1 | tr -d '\r' | sed 1d
}

native() {
  # shellcheck disable=SC2086
  timeout 100 qemu-system-arm $machine -m 64 -kernel ../guest/images/guest-virt-v7.elf -append "$1" < /dev/null 2>&1 | tr -d '\r' | sed 1d
}

same() { # name, bootargs
  native "$2" > "$work/theirs"
  console "$2" > "$work/ours"
  if [ -s "$work/theirs" ] && cmp -s "$work/ours" "$work/theirs"; then
    echo "ok - $1"
  else
    echo "not ok - $1"
    diff "$work/theirs" "$work/ours" | head -40 | sed 's/^/# /'
    failed=1
  fi
}

same "hello" "init=/bin/hello"
same "check prints what it prints on QEMU itself" "init=/bin/check"
for row in "lat_syscall null" "lat_sig catch" "lat_sig prot" lat_pipe lat_unix "lat_select file 10" "lat_proc fork" "lat_proc exec" \
  "lat_proc sh" "lat_ctx 8p/16K" lat_pagefault lat_mmap bw_pipe; do
  same "$row" "init=/bin/$row"
done
exit $failed
