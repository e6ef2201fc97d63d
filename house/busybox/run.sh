#!/bin/sh
# Debian's busybox-static for armel on the guest's kernel, unmodified: run.sh [CORE/VMM...], a core's native first. Three sessions on each core, bare and under each
# VMM: session.sh as qemu-arm runs it, terminal.ts as qemu-arm shows it on a terminal, machine.sh as the bare machine runs it.
# Timing is functional: what a program prints does not hang on caches. PROFILE=undef takes machines on which UNPREDICTABLE instructions of User mode are undefined. Prints `ok` and `not ok` lines; needs apt-get, dpkg-deb, script and qemu-arm.
set -u
cd "$(dirname "$0")/../.." || exit 1
repository=$PWD
node=$PWD/node_modules/.bin/node
armvirt="$node --conditions=@armvirt/source $PWD/packages/bench/src/cli.ts"
cells=${*:-cortex-a15/native cortex-a15/hyp cortex-a15/kvm cortex-a15/xen cortex-a15/okl4 cortex-a8/native cortex-a8/kvm arm926ej-s/native arm926ej-s/kvm arm926ej-s/xen arm926ej-s/okl4}
machine="--timing functional --profile ${PROFILE:-silent}"
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
wrong=0

verdict() { # name, file, expected file, the last line of both
  if cmp -s "$2" "$3" && [ "$(tail -n 1 "$2")" = "$4" ]; then
    echo "ok - $1: $(wc -l < "$2") lines"
  else
    echo "not ok - $1"
    diff "$3" "$2" | head -n 40 | sed 's/^/# /'
    wrong=1
  fi
}

# apt's lists of another architecture, in a folder of our own: this machine's stay as they are.
apt() {
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  apt-get -qq -o APT::Architecture=armel -o APT::Architectures::=armel -o APT::Sandbox::User= -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" "$@"
}

# The root folder of the guest: busybox under each of its names; the sessions; who root is.
root() {
  (cd "$work" && apt update && apt download busybox-static && dpkg-deb -x busybox-static_*.deb package) > "$work/log" 2>&1 || return 1
  mkdir -p "$work/root/bin" "$work/root/etc" "$work/root/work/empty"
  cp "$work/package/bin/busybox" "$work/root/bin/busybox"
  qemu-arm "$work/root/bin/busybox" --list > "$work/names" || return 1
  grep -vx busybox "$work/names" | while read -r name; do ln -s busybox "$work/root/bin/$name"; done
  cp house/busybox/*.sh "$work/root/work/"
  echo 'root:x:0:0:root:/:/bin/sh' > "$work/root/etc/passwd"
  echo 'root:x:0:' > "$work/root/etc/group"
  "$node" packages/guest/scripts/archive.ts "$work/root" "$work/disk.cpio"
}
if ! root; then
  echo "not ok - busybox-static for armel is installed"
  sed 's/^/# /' "$work/log"
  exit 1
fi

# The same names for qemu-arm: a program for each. Its folder is laid out like the guest's, and its files are root's too.
bin=$work/bin
mkdir -p "$bin" "$work/host/empty"
cp house/busybox/*.sh "$work/host/"
run="$(command -v qemu-arm) -L $work/root $work/root/bin/busybox"
while read -r name; do
  printf '#!/bin/sh\nexec %s %s "$@"\n' "$run" "$name" > "$bin/$name"
  chmod +x "$bin/$name"
done < "$work/names"
sudo=""
[ "$(id -u)" -eq 0 ] || sudo=sudo
clean="$sudo env -i PATH=$bin BIN=$bin HOME=/ TERM=vt100"
(cd "$work/host/empty" && $clean $run sh ../session.sh 2>&1 < /dev/null) > "$work/session"
# Job control of another machine's processes has races of its own there: a session that did not come to its end says nothing about the guest, and is typed again
# (one of 46 did not, whose shell gave no prompt after bg).
for try in 1 2 3 4 5; do
  (cd "$work/host" && "$node" "$repository/house/busybox/terminal.ts" 30 $clean "$(command -v script)" -qec "$run sh" /dev/null) > "$work/terminal"
  [ "$(tail -n 1 "$work/terminal")" != "code 3" ] || break
  echo "# try $try at a terminal under qemu-arm did not come to its end: $(tail -n 1 "$work/terminal")"
done

boot() { # core, VMM, session: what it prints, without the kernel's words
  case $1 in
  cortex-a15) image=virt-v7 ;;
  cortex-a8) image=versatilepb-v7 ;;
  *) image=versatilepb-v5te ;;
  esac
  case $2 in xen | okl4) image=$2-$image ;; esac # its guest kernel is a port
  printf 'cd /work/empty\nexport BIN=/bin\nsh ../%s 2>&1 | cat\n' "$3" > "$work/root/start"
  "$node" packages/guest/scripts/archive.ts "$work/root" "$work/disk.cpio"
  timeout 1200 $armvirt boot "packages/guest/images/guest-$image.elf" --core "$1" --vmm "$2" $machine \
    --initrd "$work/disk.cpio" --append 'init=/bin/busybox sh /start' < /dev/null 2> "$work/statistics" | tr -d '\r' | sed -e 1d -e '/^init exited 0$/d'
}

commands=$(grep -v '^#' house/busybox/session.sh | grep -oE ';|\||&&|$' | wc -l)
echo "# session.sh has $(grep -cv -e '^#' -e '^$' house/busybox/session.sh) lines, about $commands commands"
for cell in $cells; do
  core=${cell%/*} vmm=${cell#*/}
  boot "$core" "$vmm" session.sh > "$work/found"
  verdict "busybox's session on $core, $vmm, as under qemu-arm" "$work/found" "$work/session" end
  sed 's/^/# /' "$work/statistics"
  "$node" house/busybox/terminal.ts 300 $armvirt shell --core "$core" --vmm "$vmm" $machine \
    --program "$work/root/bin/busybox" --shell 'busybox sh' | sed '/^init exited/d' > "$work/found"
  verdict "busybox at a terminal on $core, $vmm, as under qemu-arm" "$work/found" "$work/terminal" "code 3"
  boot "$core" "$vmm" machine.sh > "$work/found"
  [ "$vmm" != native ] || cp "$work/found" "$work/machine-$core"
  verdict "busybox on the machine $core, $vmm, as on the bare machine" "$work/found" "$work/machine-$core" end
done
exit $wrong
