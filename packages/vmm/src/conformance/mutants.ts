// VMMs without one of their instructions, made by rule from the words that are loaded: nothing here knows a VMM.
import { decode, disassemble } from "@armvirt/arm-core";
import type { Stop } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import { altered, hanging, NOP, taken, wordsOf } from "./broken.ts";

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

const nameOf = (word: number): string => decode(word)?.name ?? "";
const conditional = (word: number): boolean => word >>> 28 < 14;

/** Coprocessor and CRn of an MCR. */
function written(word: number): readonly [coprocessor: number, register: number] | undefined {
  if (nameOf(word) !== "mcr") return undefined;
  const found = /^mcr\w* p(\d+), \d+, \w+, c(\d+),/.exec(disassemble(word));
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** What maintenance is: c7 and c8 of CP15 (B4.2). */
const MAINTENANCE: readonly number[] = [7, 8];
const BARRIERS: readonly string[] = ["dsb", "dmb", "isb"];
const VFP = 10; // VMSR is an MCR of it

function maintains(word: number): boolean {
  if (BARRIERS.includes(nameOf(word))) return true;
  const [coprocessor, register] = written(word) ?? [];
  return coprocessor === 15 && MAINTENANCE.includes(register as number);
}

/** MCR of other registers of CP15, MSR of banked registers and SPSRs, VMSR: what a switch writes. */
function moves(word: number): boolean {
  const [coprocessor, register] = written(word) ?? [];
  if (coprocessor === 15) return !MAINTENANCE.includes(register as number);
  if (coprocessor === VFP) return true;
  return nameOf(word) === "msr (banked register)" || /^msr\w* SPSR_\w+, r/.test(disassemble(word));
}

/** LDM and STM without writeback (A8.8.58, 199). */
function isBlock(word: number): boolean {
  const row = decode(word);
  if (row === undefined || !/^(ldm|stm)\b/.test(row.name)) return false;
  const { w = 0 }: Readonly<Record<string, number>> = row.pattern.extract(word);
  return w === 0;
}

/** Without the register whose absence moves no other: the last upwards, the first downwards. */
function shortened(word: number): number | undefined {
  const list = word & 0xffff;
  const last = (word & 0x00800000) !== 0 ? 1 << (31 - Math.clz32(list)) : list & -list;
  return list === last ? undefined : (word & ~last) >>> 0;
}

const ors = (word: number): boolean => nameOf(word) === "orr (immediate)";
const compares = (word: number): boolean => /^(tst|teq|cmp|cmn) /.test(nameOf(word));
const branches = (word: number): boolean => conditional(word) && nameOf(word) === "b";
/** A load of a constant that stands beside the instructions: from how far behind itself, in bytes. */
function literal(word: number): number | undefined {
  const found = nameOf(word) === "ldr (immediate)" && /\[pc, #(-?\d+)\]$/.exec(disassemble(word));
  return found ? 8 + Number(found[1]) : undefined;
}

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
    yield ["validation", taken(word)];
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
    const away = literal(words.getUint32(at, true));
    if (away !== undefined) literals.add(at + away);
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
 *  given. @param ran is told how many each boot has executed, and in how many cycles */
export function bounded(
  vmm: Vmm,
  most: readonly number[],
  ran: (boot: number, instructions: number, cycles: number) => void,
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
          ran(boot, cpu.instructions, cpu.cycles());
          return stop;
        },
      };
    },
  };
}
