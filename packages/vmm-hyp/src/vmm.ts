// The Virtualization Extensions as a column of the tables. README.md says how it works.
import {
  bootHosted,
  type Core,
  MAX_VMS,
  type Plan,
  pagesOf,
  readElf,
  type System,
  type Vmm,
} from "@armvirt/vmm";
import { image } from "./image.ts";

/** The GIC's virtual CPU interface on `virt`, which a guest sees in place of the physical one (arm/stage2.c). */
const GICV = { from: 0x08040000, to: 0x08042000 };

export const hyp: Vmm = {
  name: "hyp",
  title: "Virtualization Extensions: Hyp mode, stage 2, virtual interrupts",
  guests: MAX_VMS,
  channel: "a doorbell device and a shared page",
  image,
  shared: () => [
    { ...GICV, writable: true },
    ...pagesOf(readElf(image(), "vmm-hyp.elf"), "vmm_channel_pages", 2, true), // one for two guests
  ],
  refuses: (core: Core) =>
    core.virtualization ? undefined : `${core.name} has no Virtualization Extensions (no Hyp mode)`,
  boot: (plan: Plan): System =>
    bootHosted({ name: "vmm-hyp", image: image(), virtualization: true, channel: true }, plan),
};
