// @armvirt/vmm-kvm: KVM for ARM as of 2010.
export { kvm } from "./vmm.ts";
