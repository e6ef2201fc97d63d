#!/bin/sh
# Makes a VMM in a copy of the repository by the commands of docs/adding-a-vmm.md, and looks at what they left. Prints `ok` and `not ok` lines.
# With `--write` the outputs that the document shows become those of this run.
set -u
cd "$(dirname "$0")/.." || exit 1
home=$PWD
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
wrong=0
try() { # name, command...
  name=$1
  shift
  if "$@" >"$copy.log" 2>&1; then echo "ok - $name"; else
    echo "not ok - $name"
    sed 's/^/# /' "$copy.log" | tail -20
    wrong=1
  fi
  rm -f "$copy.log"
}
contents() { # every file of the copy but what tools leave
  find . \( -name node_modules -o -name dist -o -name generated -o -name results -o -name .turbo \) -prune -o -type f \
    ! -name '*.tsbuildinfo' ! -path ./docs/adding-a-vmm.md -exec sha256sum {} + | sort -k 2
}
git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read -T - -cf - 2>/dev/null | tar -xf - -C "$copy"
cd "$copy" || exit 1
try "a copy of the repository installs" "$home/node_modules/.bin/pnpm" install --prefer-offline --frozen-lockfile --silent
node=node_modules/.bin/node
"$node" house/generate.ts
contents >"$copy.before"
"$node" house/documents.ts docs/adding-a-vmm.md "$@" || wrong=1
[ $# -eq 0 ] || cp docs/adding-a-vmm.md "$home/docs/"
try "what handlers spend is a part of VMM cycles that is counted, and small" "$node" house/new-vmm/shares.ts results/first/records.json first
new_vmm() { "$node" --conditions=@armvirt/source house/new-vmm.ts "$@"; }
nothing_is_left() {
  contents >"$copy.after"
  cmp "$copy.before" "$copy.after"
}
try "nothing of it is left" nothing_is_left
appears() { # pattern: waits for a file of that name, two minutes at most
  for _ in $(seq 600); do ls $1 >/dev/null 2>&1 && return; sleep 0.2; done
  echo "not ok - $1 does not appear"; wrong=1
}
end_while_it_builds() { # signal
  "$node" --conditions=@armvirt/source house/new-vmm.ts second &
  appears 'packages/vmm-second/images/*.elf' >/dev/null 2>&1
  kill "-$1" $!
  wait $!
}
end_while_it_builds TERM >/dev/null 2>&1
try "one that is interrupted takes itself away" nothing_is_left
end_while_it_builds KILL >/dev/null 2>&1
appears packages/vmm-second/images/images.json # its compilers go on
try "--remove takes away what a killed one leaves" new_vmm second --remove
try "all of it" nothing_is_left
sed -i 's|^import { kvm .*|&\nimport { vmm as secondVmm } from "@armvirt/vmm-second";|; s|, kvm,|, kvm, secondVmm,|' packages/bench/src/vmms.ts
try "--remove takes away what knows of a folder that is gone" new_vmm second --remove
try "all of it" nothing_is_left
mkdir packages/vmm-second && echo "// mine" >packages/vmm-second/work.ts
if new_vmm second --remove >/dev/null 2>&1; then echo "not ok - --remove leaves other people's work"; wrong=1; else echo "ok - --remove leaves other people's work"; fi
rm -f "$copy.before" "$copy.after"
exit $wrong
