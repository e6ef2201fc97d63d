// @armvirt/vmm-hyp: a lean hypervisor on the Virtualization Extensions.
export { image } from "./image.ts";
export { hyp } from "./vmm.ts";
