// hyp's own tick on the way of a guest's interrupt: a stay in the VMM that sets the host's timer anew and brings the guest nothing (vmm-hyp/arm/schedule.c).
import type { Stay } from "../src/trace.ts";

/** The function by which an interrupt of the hardware becomes a guest's (vmm/runtime/vgic.c). */
export const PENDING = "vgic_pend_hardware";

export const isOwnTick = ({ owner, functions }: Stay): boolean =>
  owner === "vmm" && functions.includes("set_host_timer") && !functions.includes(PENDING);
