// @armvirt/vmm-hyp: the image of a lean hypervisor on the Virtualization Extensions.
export { VMM_HYP_ELF_BASE64 } from "./image.ts";
