#!/bin/sh
# Builds the images: the shared runtime of patched kernels, with the device process of the 2010 system.
set -eu
cd "$(dirname "$0")"
vmm=vmm-kvm
own=arm/host.c
decided=""
replaced=""
process=arm/process-main.c
. ../vmm/runtime/patched/images
