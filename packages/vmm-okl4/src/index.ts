// @armvirt/vmm-okl4: the OKL4 Microvisor (2010): cells, vCPUs, a virtual MMU; fast address-space switching. README.md says how it works.
export { okl4, okl4Flushing } from "./vmm.ts";
