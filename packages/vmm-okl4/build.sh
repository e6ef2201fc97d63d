#!/bin/sh
# Builds the images: this folder's sources with the runtime for VMMs below ported kernels.
set -eu
cd "$(dirname "$0")"
vmm=okl4
. ../vmm/runtime/paravirtual/images
