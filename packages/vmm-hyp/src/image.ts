// The hypervisor's image: the same for every core that has Hyp mode.
import { fromBase64 } from "@armvirt/vmm";
import { IMAGES } from "./generated/images.ts";

/** A fresh copy of the ELF file (load addresses 0x40200000 and 0x40400000). */
export const image = (): Uint8Array => fromBase64(IMAGES["vmm-hyp.elf"] as string);
