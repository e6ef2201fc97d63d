// @armvirt/vmm-okl4: the OKL4 Microvisor (2010): a guest kernel without privilege in a cell, and a virtual MMU.
export { okl4 } from "./vmm.ts";
