# Builds the images of a VMM whose guests' kernels are patched: one per board and architecture, byte for byte the same from the same
# compiler; images/*.elf, images.json that says which compiler, and their texts for TypeScript in src/generated/. DESIGN 8.
# A VMM's build.sh sources it in the VMM's folder and has set
#   vmm      the name of its package
#   own      its sources, in C and assembly
#   decided  functions of this folder that a TypeScript handler decides first (decision.S), at most 16
#   process  the source of its device process; if empty the host kernel has the devices (devices.c)
cross=${CROSS:-arm-linux-gnueabi-}
runtime=../vmm/runtime
kit=$runtime/patched
if ! command -v "${cross}gcc" >/dev/null; then
  echo "$vmm needs ${cross}gcc to build its images; install it (on Debian: apt-get install gcc-arm-linux-gnueabi)." >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p images

flags="-marm -mfloat-abi=soft -mno-unaligned-access -ffreestanding -fno-builtin -fno-pic
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-tree-loop-distribute-patterns -fno-common
  -O2 -Wall -Wextra -Werror -std=gnu11 -ffile-prefix-map=$PWD/=$vmm/"
links=""
for function in $decided; do links="$links -Wl,--wrap=$function"; done

LC_ALL=C
export LC_ALL

compile() { # part, source, options...: adds it to `linked`
  object=$objects/$1-$(basename "$2").o source=$2
  shift 2
  # shellcheck disable=SC2086
  "${cross}gcc" $flags "-march=$march" -I"$runtime/$board" "$@" -c "$source" -o "$object"
  linked="$linked $object"
}

image() { # board, architecture, -march, physical address of RAM, the board's device models, its objects of the kernel
  board=$1 name=$vmm-$1-$2 march=$3 base=$4
  objects=$work/$name
  mkdir "$objects"
  models="$runtime/vm.c $runtime/vpl011.c $runtime/console.c $runtime/memory.c $5"
  linked=""
  if [ -n "$process" ]; then # only what it uses, its names its own
    for source in "$process" $models; do compile process "$source"; done
    # shellcheck disable=SC2086
    "${cross}ld" -r -T $kit/process.ld $linked -o "$objects/process.o"
    "${cross}objcopy" -G process_main -G vmm_state -G vmm_console -G vmm_console_focus "$objects/process.o"
    linked=$objects/process.o
    models=$runtime/memory.c
  else
    models="$kit/devices.c $models"
  fi
  for source in $kit/start.S $kit/switch.S $kit/main.c $own $kit/vcpu.c $kit/walk.c $kit/shadow.c $kit/access.c $kit/emulate.c \
    $kit/system.c $kit/helpers.c $kit/device.c "$kit/$board"/*.c $runtime/config.c $runtime/vpsci.c $runtime/physical_uart.c \
    $runtime/panic.c $models $6; do
    compile kernel "$source"
  done
  number=0
  for function in $decided; do
    compile "$function" $kit/decision.S "-DWRAPPER=__wrap_$function" "-DORIGINAL=__real_$function" "-DNUMBER=$number"
    number=$((number + 1))
  done
  # shellcheck disable=SC2086
  "${cross}gcc" -nostdlib -static -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments \
    $links -Wl,--defsym=RAM_BASE="$base" -T $kit/world.ld $linked -o "images/$name.elf"
  [ -s "$work/sums" ] && echo "," >> "$work/sums"
  printf '    "%s.elf": {\n      "bytes": %s,\n      "sha256": "%s"\n    }' \
    "$name" "$(wc -c < "images/$name.elf")" "$(sha256sum "images/$name.elf" | cut -d ' ' -f 1)" >> "$work/sums"
}

old="$runtime/versatilepb/vm_board.c $runtime/versatilepb/vpl190.c $runtime/versatilepb/vsp804.c"
image virt v7 armv7-a 0x40000000 "$runtime/vgic.c $runtime/vgic_cpu.c $runtime/virt/vm_board.c" \
  "$runtime/virt/physical_gic.c $runtime/virt/power.c"
image versatilepb v7 armv7-a 0 "$old" "$runtime/versatilepb/power.c"
image versatilepb v6k armv6k 0 "$old" "$runtime/versatilepb/power.c"
image versatilepb v5te armv5te 0 "$old" "$runtime/versatilepb/power.c"

cat > images/images.json <<JSON
{
  "compiler": "$("${cross}gcc" --version | head -n 1)",
  "images": {
$(cat "$work/sums")
  }
}
JSON
../../node_modules/.bin/node ../../house/image-texts.ts .
