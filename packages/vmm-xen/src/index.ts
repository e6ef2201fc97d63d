// @armvirt/vmm-xen: Xen on ARM (2008): paravirtual, direct page tables, privilege by domains. README.md says how it works.
export { xen, xenReleased } from "./vmm.ts";
