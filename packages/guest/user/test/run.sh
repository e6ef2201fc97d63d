#!/bin/sh
# Builds the programs into a temporary folder and runs each under qemu-arm: run.sh. One line for each test, then the sum.
# What starts another program by its path in /bin (lat_proc exec and sh, a command of sh) needs the guest: test/qemu/run.sh.
set -u
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
passed=0
failed=0
ulimit -c 0

# verdict NAME ACTUAL EXPECTED
verdict() {
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
    echo "ok $1"
  else
    failed=$((failed + 1))
    printf 'not ok %s\nexpected: %s\nfound: %s\n' "$1" "$3" "$2"
  fi
}

# A program with its own root folder; prints what it prints and its status.
run() {
  program=$1
  shift
  timeout 300 qemu-arm -L "$root" -0 "$program" "$root/bin/$program" "$@" 2>&1 </dev/null
  echo "status $?"
}

# The shell with a script on its standard input.
session() {
  printf '%s\n' "$1" | timeout 10 qemu-arm -L "$root" "$root/bin/sh" 2>&1
  echo "status $?"
}

./build.sh "$root" || exit 1
mkdir -p "$root/etc"
cp motd "$root/etc/motd"
line=$(printf '\nstatus ')

# What ROWS names but the channel between two guests, the program that measures many rows in one run, and the strides of the curve.
for row in $(sed -n 's/.*ROW([A-Z0-9_]*, [0-9]*, "\([^"]*\)".*/\1/p' rows.h | grep -v -e overhead -e lat_ops -e channel | tr ' ' ,) lat_ops \
  $(sed -n 's/^#define MEM_RD_STRIDES//p' rows.h | grep -o '[0-9][0-9]*' | sed 's/^/lat_mem_rd,/'); do
  case $row in
  lat_sig,send | lat_proc,exec | lat_proc,sh) continue ;;
  esac
  name=${row%%,*}
  # shellcheck disable=SC2046
  verdict "$(echo "$row" | tr , ' ')" "$(run $(echo "$row" | tr , ' '))" "$name: done${line}0"
done
verdict "a row without arguments is the first" "$(run lat_syscall)" "lat_syscall: done${line}0"
verdict "an unknown row" "$(run lat_sig nonsense)" "usage: lat_sig install|catch|prot${line}1"

verdict "check gives the same twice" "$(run check)" "$(run check --check)"
verdict "check has at least 80 cases" "$(run check | sed -n 's/^\([0-9]*\) cases$/\1/p' | awk '$1 >= 80 { print "yes" }')" yes
verdict "check refuses other arguments" "$(run check --other)" "usage: check [--check]${line}1"

verdict echo "$(run echo one 'two  words')" "one two  words${line}0"
verdict cat "$(run cat "$root/etc/motd")" "$(cat motd)${line}0"
verdict "cat of what is not there" "$(run cat /missing)" "cat: cannot open /missing${line}1"
verdict hello "$(run hello)" "Hello world${line}0"
verdict true "$(run true)" "status 0"
verdict false "$(run false)" "status 1"
verdict ls "$(run ls "$root")" "bin
etc${line}0"
verdict "ls of what is not there" "$(run ls /missing)" "ls: cannot open /missing${line}1"

verdict "sh ends with a number" "$(session 'exit 7')" "status 7"
verdict "sh ends with the last status" "$(session 'cd /missing')" "sh: no such directory: /missing${line}1"
verdict "sh: and, or" "$(session 'cd /missing && exit 1 || exit 5')" "sh: no such directory: /missing${line}5"
verdict "sh: one after the other" "$(session ': ; cd / ; exit 3')" "status 3"
verdict "sh: what is not there" "$(session '/missing/program')" "sh: not found: /missing/program${line}127"
verdict "sh: redirection" "$(session ">$root/made; exit 4")$(test -f "$root/made" && echo " made")" "status 4 made"
verdict "sh: a wrong line" "$(session '| cat')" "sh: this makes no sense: | cat
${line}2"
verdict "sh: comments and quotes" "$(session "cd '/missing folder' # gone")" "sh: no such directory: /missing folder${line}1"
verdict "sh -c" "$(run sh -c 'exit 9')" "status 9"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
