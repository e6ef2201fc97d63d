#!/bin/sh
# The device models under qemu-arm: prints `ok` and `not ok` lines, fails if one is `not ok`. Needs gcc and qemu-arm.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${CROSS:-arm-linux-gnueabi-}gcc" -marm -march=armv7ve -O2 -Wall -Wextra -std=gnu11 -static -Ivirt \
  test/models.c channel.c config.c console.c vgic.c vgic_cpu.c vgic_lr.c vm.c vpl011.c vpsci.c virt/vm_board.c -o "$work/models"
timeout 60 qemu-arm "$work/models"
