// Guests whose kernels run in User mode: what they cannot have, and whether a kernel runs or a program.
import { modes } from "@armvirt/arm-core";
import type { Elf, Machine } from "@armvirt/machine";
import { type Plan, VmmError } from "./contract.ts";
import { physicalOf } from "./hosted.ts";

/** @param vmm the column's name @param svc what SVC is to it @throws VmmError when the plan asks for semihosting */
export function refuseSemihosting({ semihosting }: Plan, vmm: string, svc: string): void {
  if (!semihosting) return;
  throw new VmmError(
    `${vmm} has no semihosting: its guest's kernel runs in User mode, where SVC 0x123456 is ${svc}; boot without --semihosting.`,
  );
}

/** Whether a guest's kernel runs under a paravirtual VMM: the mode of its virtual processor is the word that r13 of Supervisor mode points to while a
 *  guest runs (VCPU_MODE, CPU_MODE of each layout.h). @param image the VMM's */
export const inVirtualSvc =
  (image: Elf) =>
  ({ cpus, mmu }: Machine): boolean =>
    mmu.newest(physicalOf(image, modes.readBanked(cpus[0].state, modes.SVC, 13) >>> 0)) === modes.SVC;
