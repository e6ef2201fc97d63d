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
        word 0x40000000; word $((0x48000000 + n * 0x4000000)); word 0x4000000; word 0x40008000; word 0x40000000
        word $((n == ${focus:-0}))
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

passed_in() { grep -qF -- "$1" "$work/console"; verdict $? "$2"; }

# A good guest, alone and beside each bad one.
boot 20 basic
status=$?
tr -d '\r' < "$work/console" | grep -E '^(not )?ok '
verdict $status "the machine is powered off when the only guest ends"

boot 30 storm
verdict $? "a storm of device accesses ends in order"
passed_in "ok - every address behind the RAM aborts, up to the top" "no address behind the RAM answers"
passed_in "ok - the storm is over" "power calls with random numbers do no harm"

for bad in spin lost; do
  boot 6 writer $bad
  [ $? -eq 124 ]
  verdict $? "a guest that goes on for ever ($bad) keeps the machine on"
  passed_in "ok - the memory is as the guest left it" "beside $bad: memory is untouched"
  passed_in "ok - the registers are as the guest left them" "beside $bad: registers are untouched"
done

for focus in 0 1 2 3; do
  boot 30 writer writer writer writer
  verdict $? "four guests end and the machine goes off, VM $focus heard"
  passed_in "ok - the memory is as the guest left it" "VM $focus of four: memory is untouched"
  passed_in "ok - the registers are as the guest left them" "VM $focus of four: registers are untouched"
  passed_in "ok - its timer went on" "VM $focus of four: the timer goes on"
done
for focus in 0 1 2; do
  boot 30 paged paged paged
  verdict $? "three guests with page tables end, VM $focus heard"
  passed_in "ok - an unmapped page faults in the guest" "VM $focus of three: its faults are its own"
  passed_in "ok - its pages hold what it wrote" "VM $focus of three: its pages are its own"
done
focus=1
boot 30 storm basic
verdict $? "a storm and a good guest both end"
! grep -q '^not ok' "$work/console"
verdict $? "beside a storm: nothing differs from being alone"
boot 6 spin basic
! grep -q '^not ok' "$work/console" && grep -q '^ok - and arrives' "$work/console"
verdict $? "beside spin: nothing differs from being alone"
focus=0

# A space first: a byte that comes before the FIFOs are on is lost.
printf ' abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz.' > "$work/keys"
input=$work/keys
boot 20 echo
verdict $? "a guest ends by what was typed"
passed_in "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ" "console input arrives by interrupt, all of it"
boot 4 echo spin
[ $? -eq 124 ]
passed_in "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ" "console input arrives beside spin"
input=

exit $failed
