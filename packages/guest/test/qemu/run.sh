#!/bin/sh
# The guest's image under QEMU's virt board: every measured program but those for two guests, check against qemu-arm, and a session with the shell.
# Prints `ok` and `not ok` lines, fails if one is `not ok`. Needs gcc and QEMU.
set -u
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
ulimit -c 0

verdict() { # name, actual, expected
  if [ "$2" = "$3" ]; then
    echo "ok - $1"
  else
    printf 'not ok - %s\nexpected: %s\nfound: %s\n' "$1" "$3" "$2"
    failed=1
  fi
}

# Time goes by instructions where nothing is typed, so that what comes first does not hang on what else the host does.
steady="-icount shift=0,sleep=off"

boot() { # bootargs, QEMU's options; the console without the kernel's first line
  # shellcheck disable=SC2086
  timeout 300 qemu-system-arm ${2:-} -M virt -cpu cortex-a15 -m 64 -display none -serial stdio -monitor none -kernel images/guest-virt-v7.elf -append "$1" 2>&1 |
    tr -d '\r' | sed 1d
}

user/build.sh "$work" || exit 1
exited="init exited"

{
  sed -n 's/.*ROW([A-Z0-9_]*, [0-9]*, "\([^"]*\)".*/\1/p' user/rows.h | grep -v -e overhead -e 'lat_sig send' -e lat_ops -e channel
  echo lat_ops
  sed -n 's/^#define MEM_RD_STRIDES//p' user/rows.h | grep -o '[0-9][0-9]*' | sed 's/^/lat_mem_rd /'
} > "$work/rows"
while read -r row; do
  verdict "$row" "$(boot "init=/bin/$row" "$steady" < /dev/null)" "/bin/${row%% *}: done
$exited 0"
done < "$work/rows"

checked="$(qemu-arm "$work/bin/check" < /dev/null 2> /dev/null)
$exited 0"
verdict "check as under qemu-arm" "$(boot init=/bin/check "$steady" < /dev/null)" "$checked"

# The other architectures on versatilepb, which has no power switch: -no-reboot ends it.
while read -r cpu architecture; do
  ../../node_modules/.bin/node --conditions=@armvirt/source test/qemu/flat.ts "images/guest-versatilepb-$architecture.elf" "$work/flat.bin"
  verdict "check on versatilepb's $cpu as under qemu-arm" \
    "$(timeout 300 qemu-system-arm $steady -M versatilepb -cpu "$cpu" -audiodev none,id=silent -m 64 -display none -serial stdio -monitor none -no-reboot \
      -kernel "$work/flat.bin" -append init=/bin/check < /dev/null 2> /dev/null | tr -d '\r' | sed 1d)" \
    "$checked"
done <<LIST
arm926 v5te
pxa255 v5te
arm1136 v6k
arm1176 v6k
cortex-a8 v7
cortex-a9 v7
LIST

session='echo one | cat
cd /bin; ls | cat > /tmp/list; cat /tmp/list | cat
hello >> /tmp/hello && hello >> /tmp/hello; cat < /tmp/hello
true && echo yes || echo no; false && echo yes || echo no
hello & wait
missing
exit 5'
echo "$session" > "$work/session" # which the terminal echoes
verdict "a session with the shell" \
  "$(while read -r command; do sleep 1; echo "$command"; done < "$work/session" | boot "" | sed -e 's/^\(\$ \)*//' | grep -vxF -f "$work/session")" \
  "one
$(ls "$work/bin")
Hello world
Hello world
yes
no
Hello world
sh: not found: missing
$exited 5"
verdict "the interrupt key ends a program and not the shell" \
  "$({ sleep 1; echo cat; sleep 1; printf '\003'; sleep 1; echo 'exit 6'; sleep 1; } | boot "" | tail -n 1)" "$exited 6"
exit "$failed"
