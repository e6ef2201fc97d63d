// How a sensitive instruction is written into the 24 bits of the SWI that replaces it. runtime/patched/patch.h draws the bits.

import { decode } from "@armvirt/arm-core";

/** What becomes of an instruction: the 24 bits, or nothing when only the side table can hold it. */
export type Encoded = { readonly imm24: number } | undefined;

const field = (word: number, low: number, bits: number): number => (word >>> low) & ((1 << bits) - 1);

/** One class of sensitive instructions: the rows of the instruction table that it takes, and its encoding. */
export interface Class {
  readonly name: string;
  readonly rows: RegExp;
  readonly encode: (word: number) => Encoded;
}

const imm = (imm24: number): Encoded => ({ imm24 });
const side: Encoded = undefined;

const CLASSES: readonly Class[] = [
  {
    name: "CPS",
    rows: /^cps$/,
    // imod 19:18 | M 17 | A I F 8:6 | mode 4:0
    encode: (w) =>
      imm(
        (1 << 20) | (field(w, 18, 2) << 9) | (field(w, 17, 1) << 8) | (field(w, 6, 3) << 5) | field(w, 0, 5),
      ),
  },
  {
    name: "RFE",
    rows: /^rfe$/,
    encode: (w) => imm((5 << 20) | pushes(w) | field(w, 16, 4)),
  },
  {
    name: "SRS",
    rows: /^srs$/,
    encode: (w) => imm((5 << 20) | (1 << 19) | pushes(w) | field(w, 0, 5)),
  },
  {
    name: "MRS",
    rows: /^mrs$/,
    encode: (w) => imm((2 << 20) | (field(w, 22, 1) << 4) | field(w, 12, 4)),
  },
  {
    name: "MSR (register)",
    rows: /^msr \(register\)$/,
    encode: (w) => imm((3 << 20) | (field(w, 22, 1) << 8) | (field(w, 16, 4) << 4) | field(w, 0, 4)),
  },
  {
    name: "WFI, WFE",
    rows: /^wf[ei]$/,
    encode: (w) => imm((0xe << 16) | field(w, 0, 8)),
  },
  {
    name: "MSR (immediate)",
    rows: /^msr \(immediate\)$/,
    encode: (w) => imm((4 << 20) | (field(w, 22, 1) << 16) | (field(w, 16, 4) << 12) | field(w, 0, 12)),
  },
  {
    name: "LDM^, STM^",
    rows: /^(ldm|stm) \((user registers|exception return)\)$/,
    encode: (w) =>
      field(w, 21, 1) === 1
        ? side
        : imm(
            (1 << 23) |
              (field(w, 20, 1) << 22) |
              (field(w, 24, 1) << 21) |
              (field(w, 23, 1) << 20) |
              field(w, 0, 20),
          ),
  },
  {
    name: "LDRT, STRT",
    rows: /^(ld|st)r(b|h|sb|sh)?t /,
    encode: () => side,
  },
  {
    name: "<op>S pc (immediate)",
    rows: /^(and|eor|sub|rsb|add|adc|sbc|rsc|orr|mov|bic|mvn) \(immediate\)$/,
    encode: (w) => imm((6 << 20) | (field(w, 21, 4) << 16) | (field(w, 16, 4) << 12) | field(w, 0, 12)),
  },
  {
    name: "<op>S pc (register)",
    rows: /^(and|eor|sub|rsb|add|adc|sbc|rsc|orr|mov|bic|mvn) \(register\)$/,
    encode: (w) => imm((7 << 20) | (field(w, 21, 4) << 16) | (field(w, 16, 4) << 12) | field(w, 0, 12)),
  },
  {
    name: "SETEND",
    rows: /^setend$/,
    encode: () => side,
  },
  {
    // Of the Virtualization Extensions, which the guest's processor does not have: the emulation is an Undefined Instruction.
    name: "ERET, banked MRS and MSR",
    rows: /^(eret|mrs \(banked register\)|msr \(banked register\))$/,
    encode: () => side,
  },
];

/** P 24, U 23, W 21 of a word as bits 7:5. */
function pushes(word: number): number {
  return (field(word, 24, 1) << 7) | (field(word, 23, 1) << 6) | (field(word, 21, 1) << 5);
}

/** The class of a sensitive word; undefined for a row that no class takes. @param word sensitive by `sensitivity` */
export function classOf(word: number): Class | undefined {
  const row = decode(word)?.name ?? "";
  return CLASSES.find((c) => c.rows.test(row));
}

/** imm16 values at which the side table is asked. */
export const SIDE: number = 0xf << 16;
export const SIDE_ENTRIES = 4096; // runtime/patched/patch.h
