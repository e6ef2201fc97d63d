#!/bin/sh
# Builds every image from its sources and compares it with the committed bytes. Another compiler than the committed checksum's
# (images.json) may give other bytes; then the images are only built. Prints `ok` and `not ok` lines.
set -u
cd "$(dirname "$0")/.." || exit 1
here=$(arm-linux-gnueabi-gcc --version | head -1)
wrong=0
for package in packages/*/build.sh; do
  package=$(dirname "$package")
  copy=$(mktemp -d)
  cp -R packages house "$copy/"
  ln -s "$PWD/node_modules" "$copy/"
  if ! "$copy/$package/build.sh" >"$copy/log" 2>&1; then
    echo "not ok - $package is built"
    sed 's/^/# /' "$copy/log"
    wrong=1
  elif ! grep -qF "$here" "$package/images/images.json"; then
    echo "ok - $package is built, by another compiler ($here)"
  elif diff -r "$package/images" "$copy/$package/images" >"$copy/log"; then
    echo "ok - $package gives the committed bytes"
  else
    echo "not ok - $package gives the committed bytes"
    sed 's/^/# /' "$copy/log" | cut -c1-200
    wrong=1
  fi
  rm -rf "$copy"
done
exit $wrong
