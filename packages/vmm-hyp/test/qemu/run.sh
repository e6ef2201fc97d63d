#!/bin/sh
# The hypervisor under QEMU with small guests: prints `ok` and `not ok` lines, fails if one is `not ok`. Needs gcc, QEMU and dtc.
set -u
cd "$(dirname "$0")/../.."
cross=${CROSS:-arm-linux-gnueabi-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

verdict() { # 0 or 1, name
  if [ "$1" -eq 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}

build_guest() { # name
  "${cross}gcc" -marm -march=armv7ve -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic \
    -fno-stack-protector -O2 -std=gnu11 -nostdlib -static -Wl,--build-id=none -Wl,--no-warn-rwx-segments -T test/guests/guest.ld \
    "test/guests/$1.c" test/guests/guest.c -o "$work/$1.elf" &&
    "${cross}objcopy" -O binary "$work/$1.elf" "$work/$1.bin"
}

word() { # value: four bytes, little-endian
  printf "\\$(printf %o $(($1 & 255)))\\$(printf %o $(($1 >> 8 & 255)))\\$(printf %o $(($1 >> 16 & 255)))\\$(printf %o $(($1 >> 24 & 255)))"
}

# The image with a configuration block for N VMs of 64 MiB at 0x48000000, 0x4c000000, ...
configure() { # N, output
  {
    word 0x434d4d56
    word "$1"
    n=0
    while [ $n -lt 4 ]; do
      if [ $n -lt "$1" ]; then
        word 0x40000000; word $((0x48000000 + n * 0x4000000)); word 0x4000000; word 0x40008000; word 0x40000000; word 0
      else
        word 0; word 0; word 0; word 0; word 0; word 0
      fi
      n=$((n + 1))
    done
  } > "$work/config.bin"
  "${cross}objcopy" --update-section ".config=$work/config.bin" images/vmm-hyp.elf "$2"
}

boot() { # seconds, guests...: console to $work/console, QEMU's status is the result
  seconds=$1
  shift
  configure $# "$work/vmm.elf"
  n=0
  loaders=""
  for guest in "$@"; do
    base=$((0x48000000 + n * 0x4000000))
    loaders="$loaders -device loader,file=$work/$guest.bin,addr=$(printf 0x%x $((base + 0x8000))),force-raw=on"
    loaders="$loaders -device loader,file=$work/guest.dtb,addr=$(printf 0x%x $base),force-raw=on"
    n=$((n + 1))
  done
  # shellcheck disable=SC2086
  timeout "$seconds" qemu-system-arm -M virt,virtualization=on -cpu cortex-a15 -m 512 -display none -monitor none -serial stdio \
    -kernel "$work/vmm.elf" $loaders < "${input:-/dev/null}" > "$work/console" 2>&1
}

dtc -q -I dts -O dtb -o "$work/guest.dtb" ../vmm/runtime/test/guest.dts || exit 2
for source in test/guests/*.c; do
  guest=$(basename "$source" .c)
  [ "$guest" = guest ] || build_guest "$guest" || exit 2
done

boot 20 basic
status=$?
tr -d '\r' < "$work/console" | grep -E '^(not )?ok ' || true
! grep -q '^not ok' "$work/console" || failed=1
verdict $status "the machine is powered off when the only guest ends"
[ $status -eq 0 ] || cat "$work/console"

exit $failed
