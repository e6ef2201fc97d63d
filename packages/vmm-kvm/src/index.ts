// @armvirt/vmm-kvm: KVM for ARM as of 2010.
export { image } from "./images.ts";
export { type Patched, patch, type Sites } from "./patcher.ts";
export { kvm } from "./vmm.ts";
