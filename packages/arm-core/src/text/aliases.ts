// Second names of instructions, as UAL prefers them: shifts, PUSH and POP, and LDRD with both registers (A8.8).
import type { Row } from "../isa/row.ts";
import { A32 } from "../isa/table.ts";
import type { FieldValues } from "./operands.ts";

export interface Alias {
  readonly row: Row;
  readonly syntax: string;
  /** Fields that the alias does not show and that always have these values. */
  readonly fixed: FieldValues;
  /** The disassembler prefers the alias for these words; absent: the assembler alone knows it. */
  readonly preferred?: (f: FieldValues) => boolean;
}

const row = (name: string): Row => {
  const found = A32.find((r) => r.name === name);
  if (!found) throw new Error(`the table has no row ${name}`);
  return found;
};
const several = (f: FieldValues): boolean => {
  const list = f["i"] ?? 0;
  return (list & (list - 1)) !== 0;
};
const POP = { N: 13, p: 0, u: 1, w: 1 };
const PUSH = { N: 13, p: 1, u: 0, w: 1 };
/** [sp], #4 and [sp, #-4]! (`i` begins with the up bit). */
const POP_ONE = { N: 13, p: 0, w: 0, i: 0x1004 };
const PUSH_ONE = { N: 13, p: 1, w: 1, i: 4 };

/** In order of preference. */
export const ALIASES: readonly Alias[] = [
  {
    row: row("mov (register)"),
    syntax: "rrx{s}{c} {D}, {M}",
    fixed: { y: 3, i: 0 },
    preferred: () => true,
  },
  {
    row: row("mov (register)"),
    syntax: "{y}{s}{c} {D}, {M}, {amount}",
    fixed: {},
    preferred: (f) => f["y"] !== 0 || f["i"] !== 0,
  },
  {
    row: row("mov (register-shifted register)"),
    syntax: "{y}{s}{c} {D}, {M}, {S}",
    fixed: {},
    preferred: () => true,
  },
  { row: row("ldr (immediate)"), syntax: "pop{c} \\{{D}\\}", fixed: POP_ONE },
  { row: row("str (immediate)"), syntax: "push{c} \\{{D}\\}", fixed: PUSH_ONE },
  { row: row("ldm"), syntax: "pop{c} {list}", fixed: POP, preferred: several },
  { row: row("stm"), syntax: "push{c} {list}", fixed: PUSH, preferred: several },
  { row: row("svc"), syntax: "swi{c} {i}", fixed: {} },
  { row: row("udf"), syntax: "udf{c}", fixed: { i: 0 } },
  ...["ldrd", "strd"].flatMap((name) => [
    { row: row(`${name} (immediate)`), syntax: `${name}{c} {D}, {D+1}, {address8}`, fixed: {} },
    { row: row(`${name} (register)`), syntax: `${name}{c} {D}, {D+1}, {addressR}`, fixed: {} },
  ]),
];
