// How a sensitive instruction is written into the 24 bits of the SWI that replaces it. arm/patch.h draws the bits.

const RD_PC = 15;

/** What becomes of an instruction: the 24 bits, or nothing when only the side table can hold it. */
export type Encoded = { readonly imm24: number } | undefined;

const field = (word: number, low: number, bits: number): number => (word >>> low) & ((1 << bits) - 1);

/** One class of sensitive instructions: how to recognise it, and its encoding. DDI 0406C A5.2.12, A5.4.1, A5.5, A5.7. */
export interface Class {
  readonly name: string;
  readonly mask: number;
  readonly value: number;
  readonly encode: (word: number) => Encoded;
}

const imm = (imm24: number): Encoded => ({ imm24 });
const side: Encoded = undefined;

const CLASSES: readonly Class[] = [
  {
    name: "CPS",
    mask: 0xfff10020,
    value: 0xf1000000,
    // imod 19:18 | M 17 | A I F 8:6 | mode 4:0
    encode: (w) =>
      imm(
        (1 << 20) | (field(w, 18, 2) << 9) | (field(w, 17, 1) << 8) | (field(w, 6, 3) << 5) | field(w, 0, 5),
      ),
  },
  {
    name: "RFE",
    mask: 0xfe50ffff,
    value: 0xf8100a00,
    encode: (w) => imm((5 << 20) | pushes(w) | field(w, 16, 4)),
  },
  {
    name: "SRS",
    mask: 0xfe5fffe0,
    value: 0xf84d0500,
    encode: (w) => imm((5 << 20) | (1 << 19) | pushes(w) | field(w, 0, 5)),
  },
  {
    name: "MRS",
    mask: 0x0fbf0fff,
    value: 0x010f0000,
    encode: (w) => imm((2 << 20) | (field(w, 22, 1) << 4) | field(w, 12, 4)),
  },
  {
    name: "MSR (register)",
    mask: 0x0fb0fff0,
    value: 0x0120f000,
    encode: (w) => imm((3 << 20) | (field(w, 22, 1) << 8) | (field(w, 16, 4) << 4) | field(w, 0, 4)),
  },
  {
    name: "WFI, WFE",
    mask: 0x0ffffffe,
    value: 0x0320f002,
    encode: (w) => imm((0xe << 16) | field(w, 0, 8)),
  },
  {
    name: "MSR (immediate)",
    mask: 0x0fb0f000,
    value: 0x0320f000,
    encode: (w) => imm((4 << 20) | (field(w, 22, 1) << 16) | (field(w, 16, 4) << 12) | field(w, 0, 12)),
  },
  {
    name: "LDM^, STM^",
    mask: 0x0e400000,
    value: 0x08400000,
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
    mask: 0x0d200000,
    value: 0x04200000,
    encode: () => side,
  },
  {
    name: "<op>S pc (immediate)",
    mask: 0x0e10f000,
    value: 0x0210f000,
    encode: (w) => imm((6 << 20) | (field(w, 21, 4) << 16) | (field(w, 16, 4) << 12) | field(w, 0, 12)),
  },
  {
    name: "<op>S pc (register)",
    mask: 0x0e10f000,
    value: 0x0010f000,
    encode: (w) => imm((7 << 20) | (field(w, 21, 4) << 16) | (field(w, 16, 4) << 12) | field(w, 0, 12)),
  },
];

/** P 24, U 23, W 21 of a word as bits 7:5. */
function pushes(word: number): number {
  return (field(word, 24, 1) << 7) | (field(word, 23, 1) << 6) | (field(word, 21, 1) << 5);
}

/** The class of a sensitive word, or undefined when this VMM has no emulation for it. */
export function classOf(word: number): Class | undefined {
  return CLASSES.find(
    (c) => ((word & c.mask) ^ c.value) === 0 && !(c.name.startsWith("<op>S") && field(word, 12, 4) !== RD_PC),
  );
}

/** imm16 values at which the side table is asked. */
export const SIDE: number = 0xf << 16;
export const SIDE_ENTRIES = 256;
