// VMMs without one of their instructions, made by rule from the words that are loaded: nothing here knows a VMM.
import type { Stop } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import { altered, hanging, wordsOf } from "./broken.ts";

/** `maintenance`: an operation of CP15 c7 or c8, or a barrier, does nothing.
 *  `bit`: a constant that is ORed in, as descriptors and permissions are put together, has one bit less.
 *  `save`: one register of a world or mode is not moved, or is left out at the end of a block.
 *  `validation`: a branch behind a comparison is always taken, or never. */
export const RULES = ["maintenance", "bit", "save", "validation"] as const;
export type Rule = (typeof RULES)[number];

export interface Mutant {
  readonly rule: Rule;
  /** Physical. */
  readonly address: number;
  readonly symbol: string;
  readonly word: number;
  readonly instead: number;
}

const NOP = 0xe1a00000; // mov r0, r0: on every architecture
const ALWAYS = 0xe0000000;

const is = (word: number, bits: number, value: number): boolean => (word & bits) >>> 0 === value;
const conditional = (word: number): boolean => word >>> 28 < 14;

/** DSB, DMB and ISB (DDI 0406C A8.8.43, 44, 53), and MCR of c7 and c8 (B4.2). */
const maintains = (word: number): boolean =>
  (is(word, 0xffffff00, 0xf57ff000) && [4, 5, 6].includes((word >>> 4) & 15)) ||
  (is(word, 0x0f100f10, 0x0e000f10) && [7, 8].includes((word >>> 16) & 15) && word >>> 28 !== 15);

/** MCR of other registers of CP15, MSR of banked registers and SPSRs, VMSR: what a switch writes. */
const moves = (word: number): boolean =>
  word >>> 28 !== 15 &&
  ((is(word, 0x0f100f10, 0x0e000f10) && ![7, 8].includes((word >>> 16) & 15)) ||
    is(word, 0x0fb0fef0, 0x0120f200) ||
    is(word, 0x0ff0fff0, 0x0160f000) ||
    is(word, 0x0ff00fff, 0x0ee00a10));

/** LDM and STM without writeback (A8.8.58, 199). */
const isBlock = (word: number): boolean => word >>> 28 !== 15 && is(word, 0x0e200000, 0x08000000);

/** Without the register whose absence moves no other: the last upwards, the first downwards. */
function shortened(word: number): number | undefined {
  const list = word & 0xffff;
  const last = (word & 0x00800000) !== 0 ? 1 << (31 - Math.clz32(list)) : list & -list;
  return list === last ? undefined : (word & ~last) >>> 0;
}

/** ORR with a constant. */
const ors = (word: number): boolean => is(word, 0x0fe00000, 0x03800000) && word >>> 28 !== 15;

/** TST, TEQ, CMP, CMN. */
const compares = (word: number): boolean => is(word, 0x0d900000, 0x01100000) && word >>> 28 !== 15;
const branches = (word: number): boolean => conditional(word) && is(word, 0x0f000000, 0x0a000000);

function* alterations(word: number, before: number): Generator<readonly [Rule, number]> {
  if (maintains(word)) yield ["maintenance", NOP];
  if (moves(word)) yield ["save", NOP];
  if (isBlock(word)) {
    const other = shortened(word);
    if (other !== undefined) yield ["save", other];
  }
  if (ors(word))
    for (let bit = 1; bit < 0x100; bit <<= 1) if ((word & bit) !== 0) yield ["bit", (word & ~bit) >>> 0];
  if (branches(word) && compares(before)) {
    yield ["validation", NOP];
    yield ["validation", ((word & 0x0fffffff) | ALWAYS) >>> 0];
  }
}

/** Every mutant of the VMM of a machine that has been booted and has not run. Words that its instructions load are none of them. */
export function mutantsOf({ machine, symbols }: System): readonly Mutant[] {
  const words = wordsOf(machine);
  const { base } = machine.memory;
  const text = new Map<number, string>();
  for (let at = 0; at < words.byteLength; at += 4) {
    const symbol = symbols.all[symbols.symbolAt(0, base + at)];
    if (symbol?.owner === "vmm") text.set(at, symbol.name);
  }
  const literals = new Set<number>();
  for (const at of text.keys()) {
    const word = words.getUint32(at, true);
    if (is(word, 0x0f7f0000, 0x051f0000))
      literals.add(at + 8 + (word & 0xfff) * (word & 0x00800000 ? 1 : -1));
  }
  return [...text].flatMap(([at, symbol]) => {
    if (literals.has(at)) return [];
    const word = words.getUint32(at, true);
    const before = text.has(at - 4) ? words.getUint32(at - 4, true) : 0;
    return [...alterations(word, before)].map(([rule, instead]) => ({
      rule,
      address: base + at,
      symbol,
      word,
      instead,
    }));
  });
}

export const mutated = (vmm: Vmm, { address, instead }: Mutant): Vmm =>
  altered(vmm, [address, address + 4], () => instead);

/** It stops where the mutant differs: who does not notice this one never came there. */
export const reaching = (vmm: Vmm, { address }: Mutant): Vmm => hanging(vmm, address);

/** Its machines stop, as if nothing could wake them, after so many instructions, the first boot's first; unlimited where none is
 *  given. @param ran is told how many each boot has executed */
export function bounded(
  vmm: Vmm,
  most: readonly number[],
  ran: (boot: number, instructions: number) => void,
): Vmm {
  let boots = 0;
  return {
    ...vmm,
    boot(plan: Plan): System {
      const boot = boots++;
      const system = vmm.boot(plan);
      const [cpu] = system.machine.cpus;
      const limit = most[boot] ?? Number.POSITIVE_INFINITY;
      return {
        ...system,
        run(limits = {}): Stop {
          const left = limit - cpu.instructions;
          if (left <= 0) return { why: "stuck" };
          const instructions = Math.min(left, limits.instructions ?? left);
          const stop = system.run(Number.isFinite(instructions) ? { ...limits, instructions } : limits);
          ran(boot, cpu.instructions);
          return stop;
        },
      };
    },
  };
}
