// VMMs whose flaw only a guest's report shows: what is another's, or is lost on the way. For attacks of class E (attacks-state.ts).
import type { Vmm } from "../contract.ts";
import type { Flaw } from "./attacks.ts";
import { SEARCHED } from "./attacks-state.ts";
import { meddling } from "./broken.ts";
import { slipping, slipsOf } from "./slips.ts";
import type { Target } from "./target.ts";

/** It leaves a word of others in its guest's RAM. */
export const leaving = (vmm: Vmm): Flaw => ({
  what: "leaves a word in a guest's RAM",
  vmm: meddling(vmm, () => SEARCHED[0] + 0x40),
  attacks: ["memory at the beginning"],
});

const SAVED = "vector_und: stm sp, {r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, sp, lr}^";
const WITHOUT_R12 = 0xe8cd6fff; // stm sp, {r0-r11, sp, lr}^

/** It loses a register of a guest whose kernel has a port. @throws RangeError when its image does not save them in one instruction */
export function losing(vmm: Vmm, target: Target): Flaw {
  const slip = slipsOf(vmm, target).find(({ name }) => name === SAVED);
  if (slip === undefined)
    throw new RangeError(`the image of ${vmm.name} for ${target.core.name} has no "${SAVED}"`);
  return {
    what: "loses r12 at an undefined instruction",
    vmm: slipping(vmm, { ...slip, instead: WITHOUT_R12 }),
    attacks: ["general registers"],
  };
}
