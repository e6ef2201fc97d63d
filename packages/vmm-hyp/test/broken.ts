// VMMs made of this one that break a promise: stage 2, traps, exits and the switch between guests (arm/).
import { readElf, type System, type Vmm } from "@armvirt/vmm";
import {
  altered,
  credulous,
  type Flaw,
  meddling,
  misconfigured,
  scribbling,
  skipping,
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
const [IMO, TSC, TGE] = [1 << 4, 1 << 19, 1 << 27];
/** HSTR: what traps is undefined for the guest (B4.1.69). */
const T12 = 1 << 12;
const without = (bit: number): Vmm => misconfigured(hyp, "HCR", (hcr) => hcr & ~bit);

/** What a VMM does wrong that is not about one attack. */
const GENERAL: Readonly<Record<string, Vmm>> = {
  "gives a guest the real interrupts": without(IMO),
  "writes to a neighbour": scribbling(hyp),
  "skips skip_instruction": skipping(hyp, addressOf("skip_instruction")),
};

const AIMED: Readonly<Record<string, Vmm>> = {
  "maps a neighbour behind a guest's RAM": ofNeighbour,
  "maps itself behind a guest's RAM": ofVmm,
  "takes host calls from everybody": credulous(hyp),
  "leaves a word in a guest's RAM": meddling(hyp, () => 0x310040),
  "keeps guests from the base of their vectors": misconfigured(hyp, "HSTR", (hstr) => hstr | T12),
  "lets a guest call the real firmware": without(TSC),
  "takes the exceptions of a guest's programs": misconfigured(hyp, "HCR", (hcr) => hcr | TGE),
  "confuses the fault registers": confusing([0xee051f10, 0xee061f10], RT),
  "confuses the thread registers": confusing([0xee0d1f50, 0xee0d1f70, 0xee0d1f90], RT),
  "confuses the base of the vectors": confusing([0xee0c1f10], RT),
  "confuses the banked registers": confusing([0xe121f301, 0xe124f301, 0xe166f301], RM),
  "confuses the fast registers": confusing([0xe128f201, 0xe12cf201], RM),
};

/** By what the VMM does wrong, the attacks that must notice it. Most of what a guest does here never comes to the VMM: what keeps such
 *  a guest in its place is that interrupts are the VMM's. */
const NOTICED: Readonly<Record<string, readonly string[]>> = {
  "maps a neighbour behind a guest's RAM": [
    "sections behind RAM",
    "pages behind RAM",
    "stores over the end",
    "stale mapping",
    "supersection behind RAM",
    "stores everywhere",
    "parts of words everywhere",
    "blocks everywhere",
    "unprivileged stores everywhere",
    "programs' stores everywhere",
    "rights over everything",
  ],
  "maps itself behind a guest's RAM": ["all of RAM and more"],
  "takes host calls from everybody": ["undefined", "unallocated", "no stack", "host calls", "flags"],
  "leaves a word in a guest's RAM": ["memory at the beginning"],
  "keeps guests from the base of their vectors": [
    "all rights",
    "rights taken",
    "another page",
    "address space reused",
    "table in itself",
    "reserved descriptors",
    "execute never",
    "coprocessors",
    "vector unit",
    "condition that fails",
    "kernel's forged patch",
    "words that look sensitive",
    "all calls",
    "high vectors of its own",
    "calls of a kernel that was ported",
    "registers at the beginning",
  ],
  "lets a guest call the real firmware": ["firmware by monitor call", "power off", "reset"],
  "takes the exceptions of a guest's programs": ["forged patch", "privilege", "program as kernel"],
  "confuses the fault registers": ["fault registers"],
  "confuses the thread registers": ["thread registers"],
  "confuses the banked registers": ["banked registers"],
  "confuses the fast registers": ["fast registers"],
  "confuses the base of the vectors": ["general registers"],
  "skips skip_instruction": [
    "caches of all addresses",
    "ones to the interrupt controller",
    "bytes to the interrupt controller",
    "blocks to the interrupt controller",
    "interrupts to nobody",
    "ones to the UART",
    "log flood",
    "performance monitors",
  ],
  "gives a guest the real interrupts": [
    "table nowhere",
    "table in a device",
    "table of a neighbour",
    "table at the end of RAM",
    "divided tables",
    "table of both levels",
    "unaligned table",
    "table in the text",
    "no rights",
    "address spaces",
    "two tables",
    "wide address",
    "device as text",
    "flush storm",
    "domain storm",
    "translation on and off",
    "caches thrown away",
    "memory attributes",
    "translation asked",
    "the vectors' page",
    "jumps everywhere",
    "around the end of addresses",
    "exclusive stores behind RAM",
    "unpredictable",
    "unpredictable in programs",
    "wide coprocessors",
    "text read back",
    "text that was not there",
    "text that changes",
    "breakpoints",
    "all modes",
    "returns to all modes",
    "thumb at every call",
    "exclusive loop",
    "byte order",
    "call storm",
    "undefined for ever",
    "abort for ever",
    "jump for ever",
    "undefined storm",
    "abort storm",
    "wild stack",
    "vectors nowhere",
    "vectors in a device",
    "control bits",
    "events",
    "interrupt storm",
    "interrupt in interrupt",
    "fast interrupts",
    "timers",
    "hypercalls",
    "monitor calls",
    "semihosting",
    "marks",
    "thread registers of others",
    "debug registers",
    "lockdown and implementation",
    "registers of others",
    "exclusive monitor",
  ],
  "writes to a neighbour": ["masked wait", "firmware by hypervisor call"],
};

/** @throws RangeError for a flaw that no VMM here has */
export const FLAWS: readonly Flaw[] = Object.entries(NOTICED).map(([what, attacks]) => {
  const general = GENERAL[what];
  const vmm = AIMED[what] ?? general;
  if (vmm === undefined) throw new RangeError(`there is no VMM that ${what}`);
  return { what, vmm, attacks, ...(general && { general: true }) };
});
