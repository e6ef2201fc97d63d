#!/bin/sh
# Packs every package as npm would get it, installs the tarballs in an empty folder, and uses them there without this repository.
# Prints `ok` and `not ok` lines.
set -u
cd "$(dirname "$0")/.." || exit 1
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
wrong=0
try() { # name, command...
  name=$1
  shift
  if "$@" >"$home/log" 2>&1; then echo "ok - $name"; else
    echo "not ok - $name"
    sed 's/^/# /' "$home/log" | tail -20
    wrong=1
  fi
}
prints() { # text, command...
  text=$1
  shift
  "$@" | tee /dev/stderr | grep -qF -- "$text"
}
try "every package is built" npx -y pnpm@12.21.0 build
try "every package is packed" npx -y pnpm@12.21.0 -r --filter './packages/*' exec npx -y pnpm@12.21.0 pack --pack-destination "$home"
mkdir "$home/use"
cd "$home/use" || exit 1
echo '{"name": "use", "private": true, "type": "module"}' >package.json
try "the tarballs install in an empty folder" npm install --no-audit --no-fund "$home"/*.tgz
try "the command line runs" prints "Virtualization Extensions" npx armvirt list vmms
try "a cell is measured" prints "lat_syscall null" npx armvirt compare --workload "lat_syscall null"
try "the papers' numbers are there" prints "APSys" npx armvirt list published
cat >example.js <<'JS'
import { disassemble } from "@armvirt/arm-core";
import { kernel } from "@armvirt/guest/images";
import { readElf } from "@armvirt/machine";
console.log(disassemble(0xe0812483, 0), readElf(kernel(), "guest").segments.length);
JS
try "single packages are imported" prints "add r2, r1, r3, lsl #9" node example.js
exit $wrong
