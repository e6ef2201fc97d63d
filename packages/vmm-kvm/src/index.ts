// @armvirt/vmm-kvm: KVM for ARM as of 2010.
export { VMM_KVM_ELF_BASE64 } from "./image.ts";
export { type Patched, patch, type Sites } from "./patcher.ts";
export { kvm } from "./vmm.ts";
