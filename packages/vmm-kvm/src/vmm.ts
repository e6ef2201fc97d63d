// KVM for ARM as of 2010 as a column of the tables. README.md says how it works.
import { patchedVmm, type Vmm } from "@armvirt/vmm";
import { IMAGES } from "./generated/images.ts";

export const kvm: Vmm = patchedVmm({
  name: "kvm",
  title: "KVM for ARM, 2010: patched trap-and-emulate, shadow page tables",
  images: IMAGES,
});
