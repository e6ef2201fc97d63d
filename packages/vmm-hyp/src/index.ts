// @armvirt/vmm-hyp: a lean hypervisor on the Virtualization Extensions.
export { VMM_HYP_ELF_BASE64 } from "./image.ts";
export { hyp } from "./vmm.ts";
