#!/bin/sh
# `armvirt boot` on a real terminal (script, of Debian's bsdutils, makes one): its keys, and that it leaves the terminal as it was.
# Prints `ok` and `not ok` lines.
set -u
cd "$(dirname "$0")/.." || exit 1
boot="$PWD/node_modules/.bin/node --conditions=@armvirt/source packages/bench/src/cli.ts boot packages/guest/images/guest-virt-v7.elf"
wrong=0
session() { # what, exit code, text that is printed, keys...: a second apart
  name=$1 code=$2 text=$3
  shift 3
  log=$(mktemp)
  {
    sleep 4
    for keys in "$@"; do
      # shellcheck disable=SC2059
      printf "$keys"
      sleep 1
    done
    sleep 2
  } | timeout 60 script -qec "$boot; echo code \$?; stty -a | grep -o -e -*icanon" "$log" >/dev/null 2>&1
  if grep -q "^code $code" "$log" && grep -qF -- "$text" "$log" && grep -q '^icanon' "$log"; then
    echo "ok - $name"
  else
    echo "not ok - $name"
    sed 's/^/# /' "$log"
    wrong=1
  fi
  rm -f "$log"
}
session "what is typed reaches the guest's shell" 0 "Hello world" 'hello\nexit\n'
session "Ctrl-A X leaves" 0 "armvirt: left" '\001x'
session "Ctrl-C ends with code 130" 130 "armvirt: interrupted" '\003'
session "Ctrl-A Ctrl-C interrupts the guest's program" 0 "Hello world" 'cat\n' '\001\003' 'hello\nexit\n'
exit $wrong
