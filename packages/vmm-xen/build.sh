#!/bin/sh
# Builds the images: this folder's sources with the runtime for VMMs below ported kernels.
set -eu
cd "$(dirname "$0")"
vmm=xen
. ../vmm/runtime/paravirtual/images
