// @armvirt/os-virt: virtual phones as namespaces of one kernel, and plain chroot beside them.
export { PHONES, type Phone, USUAL } from "./configuration.ts";
export { chroot, osVirt, osVirtWith } from "./vmm.ts";
