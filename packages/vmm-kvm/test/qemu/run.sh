#!/bin/sh
# vmm-kvm and its patched guest under QEMU: the same memory as the simulator starts with, run by another processor.
# Prints `ok` and `not ok` lines, fails if one is `not ok`. Needs QEMU.
set -u
cd "$(dirname "$0")/../.."
node=../../node_modules/.bin/node
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

console() { # bootargs: what the guest prints behind the kernel's first line
  rm -f "$work"/piece*.bin
  loaders=$("$node" --conditions=@armvirt/source test/qemu/memory.ts "$work" "$1") || return 1
  # shellcheck disable=SC2086
  timeout 100 qemu-system-arm -M virt -cpu cortex-a15 -m 256 -display none -monitor none -serial stdio $loaders < "${2:-/dev/null}" 2>&1 |
    tr -d '\r' | sed 1d
}

native() {
  timeout 100 qemu-system-arm -M virt -cpu cortex-a15 -m 64 -display none -monitor none -serial stdio \
    -kernel ../guest/images/guest-virt-v7.elf -append "$1" < "${2:-/dev/null}" 2>&1 | tr -d '\r' | sed 1d
}

same() { # name, bootargs
  theirs=$(native "$2")
  ours=$(console "$2")
  if [ -n "$theirs" ] && [ "$ours" = "$theirs" ]; then
    echo "ok - $1"
  else
    echo "not ok - $1"
    printf '%s\n' "$ours" | head -40 | sed 's/^/# /'
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
