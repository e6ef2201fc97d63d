// VMMs made of this one that break a promise: stage 2, traps, exits and the switch between guests (arm/).
import { readElf, type System, type Vmm } from "@armvirt/vmm";
import {
  altered,
  type Flaw,
  leaving,
  misconfigured,
  others,
  STORING,
  slips,
  type Target,
  tampered,
  wordsOf,
} from "@armvirt/vmm/conformance";
import { image as imageOf } from "../src/image.ts";
import { hyp } from "../src/index.ts";

const image = readElf(imageOf(), "vmm-hyp.elf");

/** Physical address of a function of the image. @throws RangeError when it has none of that name */
export function addressOf(name: string): number {
  const found = image.symbols.find((s) => s.name === name);
  if (found === undefined) throw new RangeError(`vmm-hyp.elf has no ${name}`);
  return found.address;
}

const RAM_BLOCK = 0x7fd; // arm/stage2.c
const BLOCK = 2 ** 21;

/** The first physical address of a guest's RAM. */
function baseOf({ machine, guests }: System, n: number): number {
  let at = machine.memory.base;
  while (!guests[n]?.owns(at)) at += BLOCK;
  return at;
}

/** Its stage 2 has one block too many for the first guest. @param target what that block maps */
const leaky = (target: (system: System) => number): Vmm =>
  tampered(hyp, (system) => {
    const words = wordsOf(system.machine);
    const base = baseOf(system, 0);
    const first = (base | RAM_BLOCK) >>> 0;
    for (let at = 0; at < base - system.machine.memory.base; at += 8) {
      if (words.getUint32(at, true) !== first || words.getUint32(at + 4, true) !== 0) continue;
      let entry = at;
      while (words.getUint32(entry, true) !== 0) entry += 8;
      words.setUint32(entry, (target(system) | RAM_BLOCK) >>> 0, true);
      return true;
    }
    return false;
  });

/** It maps its own image behind a guest's RAM. */
export const ofVmm = leaky(() => addressOf("hyp_vectors") & -BLOCK);
/** It maps a neighbour behind a guest's RAM. */
export const ofNeighbour = leaky((system) => baseOf(system, 1));

const CONTEXT_LOAD = 0x200; // bytes of arm/context.S, context_load, at most
/** The switch to a guest loads something else into some registers: what r0 has. @param words of the instructions
 *  @param register the field of r1 in the instruction */
const confusing = (words: readonly number[], register: number): Vmm => {
  const from = addressOf("context_load");
  return altered(hyp, [from, from + CONTEXT_LOAD], (word) =>
    words.includes(word) ? (word & ~register) >>> 0 : undefined,
  );
};
/** r1 in MCR (A8.8.98) and in MSR (banked, B9.3.10). */
const [RT, RM] = [0x1000, 1];

/** HCR (DDI 0406C B4.1.65). */
const [IMO, TGE] = [1 << 4, 1 << 27];
/** HSTR: what traps is undefined for the guest (B4.1.69). */
const T2 = 1 << 2;
const without = (bit: number): Vmm => misconfigured(hyp, "HCR", (hcr) => hcr & ~bit);

/** By the slip, attacks that must notice it and that no dull guest is like: `pnpm aim --vmm hyp` finds them. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  "inject_prefetch_abort: mov r4, r0": [
    "table nowhere",
    "table in a device",
    "table of a neighbour",
    "device as text",
    "jumps everywhere",
    "sensitive instructions",
    "jump for ever",
    "vectors in a device",
  ],
  "vm_device_write: bcs (2)": ["sections behind RAM", "pages behind RAM"],
  "data_abort: b": ["caches of all addresses"],
  "wait_for_interrupt: b": ["masked wait"],
  "lists_load: mov r0, #27": [
    "interrupt storm",
    "interrupt in interrupt",
    "fast interrupts",
    "interrupts to nobody",
  ],
  "vgic_distributor_write: b": ["ones to the interrupt controller", "bytes to the interrupt controller"],
  "data_abort: mov r0, r5 (4)": ["blocks to the interrupt controller", "ones to the UART"],
  "lists_save: mov r0, #27": ["timers"],
  "console_write: b": ["log flood"],
  "call: b (3)": ["hypercalls"],
  "condition_passed: b (2)": ["monitor calls", "firmware by monitor call", "power off", "reset"],
  "set_host_timer: cmp r4, #1": ["firmware by hypervisor call"],
  "cp15_word: mov r0, r5": ["performance monitors"],
  "cp14_word: mov r4, r0": ["debug registers"],
  "cp15_word: mov r0, r5 (2)": ["lockdown and implementation"],
  "external_abort: returns at once": ["fault registers"],
  "inject_data_abort: ldr r1, [r5, #4]": ["sensitive instructions that fail"],
};

/** The same of other flaws than slips. */
const AIMED: readonly Flaw[] = [
  {
    what: "maps a neighbour behind a guest's RAM",
    vmm: ofNeighbour,
    attacks: ["stores over the end", "stale mapping", "supersection behind RAM", ...STORING],
  },
  { what: "maps itself behind a guest's RAM", vmm: ofVmm, attacks: ["all of RAM and more"] },
  leaving(hyp),
  {
    what: "keeps guests from the base of their tables",
    vmm: misconfigured(hyp, "HSTR", (hstr) => hstr | T2),
    attacks: [
      "all rights",
      "rights taken",
      "another page",
      "address space reused",
      "table in itself",
      "reserved descriptors",
      "execute never",
      "high vectors of its own",
    ],
  },
  {
    what: "takes the exceptions of a guest's programs",
    vmm: misconfigured(hyp, "HCR", (hcr) => hcr | TGE),
    attacks: ["forged patch", "privilege", "program as kernel"],
  },
  {
    what: "confuses the thread registers",
    vmm: confusing([0xee0d1f50, 0xee0d1f70, 0xee0d1f90], RT),
    attacks: ["thread registers"],
  },
  {
    what: "confuses the banked registers",
    vmm: confusing([0xe121f301, 0xe124f301, 0xe166f301], RM),
    attacks: ["banked registers"],
  },
  {
    what: "confuses the fast registers",
    vmm: confusing([0xe128f201, 0xe12cf201], RM),
    attacks: ["fast registers"],
  },
];

/** Most of what a guest does here never comes to the VMM: what keeps such a guest in its place is that interrupts are the VMM's. */
export const flawsOn = (target: Target): readonly Flaw[] => {
  const aimed = [...slips(hyp, target, SLIPS), ...AIMED];
  return [...aimed, others("gives a guest the real interrupts", without(IMO), aimed)];
};
