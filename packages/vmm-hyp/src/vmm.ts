// The Virtualization Extensions as a column of the tables. README.md says how it works.
import { bootHosted, type Core, fromBase64, type Plan, type System, type Vmm } from "@armvirt/vmm";
import { VMM_HYP_ELF_BASE64 } from "./image.ts";

export const hyp: Vmm = {
  name: "hyp",
  title: "Virtualization Extensions: Hyp mode, stage 2, virtual interrupts",
  guests: 4,
  image: () => fromBase64(VMM_HYP_ELF_BASE64),
  refuses: (core: Core) =>
    core.virtualization ? undefined : `${core.name} has no Virtualization Extensions (no Hyp mode)`,
  boot: (plan: Plan): System =>
    bootHosted({ name: "vmm-hyp", image: fromBase64(VMM_HYP_ELF_BASE64), virtualization: true }, plan),
};
