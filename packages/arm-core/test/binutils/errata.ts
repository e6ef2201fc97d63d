// Where binutils and the table may differ: a numbered list, each entry with the manual's section. Everything else fails.
import { decode } from "../../src/isa/decode.ts";
import type { Row } from "../../src/isa/row.ts";

export interface Difference {
  readonly word: number;
  /** The row that the word decodes to. */
  readonly row: Row | undefined;
  readonly ours: string;
  /** Empty: binutils calls the word undefined. */
  readonly theirs: string;
}

export interface Erratum {
  readonly number: number;
  readonly because: string;
  readonly covers: (d: Difference) => boolean;
}

const undefinedHere = (d: Difference): boolean => d.row === undefined;
const unpredictable = ({ row, word }: Difference): boolean =>
  row?.unpredictable?.(row.pattern.extract(word) as never) === true;
const verb = (text: string): string => text.split(" ", 1)[0] as string;
const isTransfer = (d: Difference): boolean => /^(ldc|stc|cdp|mcr|mrc|mcrr|mrrc)2?$/.test(d.row?.name ?? "");
const coprocessor = (d: Difference): number => (d.word >>> 8) & 15;

/** Bits that must have these values by the manual ("should be"), which the pictures fix and binutils ignores. */
const SHOULD_BE: readonly (readonly [rows: RegExp, mask: number, value: number])[] = [
  [/^(tst|teq|cmp|cmn) /, 0x0000f000, 0],
  [/^(mov|mvn) /, 0x000f0000, 0],
  [/^(mul|smul[xw]y)$/, 0x0000f000, 0],
  [/^(swp|qadd|qsub|qdadd|qdsub)$/, 0x00000f00, 0],
  [/^(ld|st)r(h|sb|sh|d)t? \(register\)$/, 0x00000f00, 0],
  [/^(bx|blx \(register\)|bxj)$/, 0x000fff00, 0x000fff00],
  [/^pl(d|dw|i) /, 0x0000f000, 0x0000f000],
  [/^smc$/, 0x000fff00, 0],
  [/^mrs$/, 0x000f0d0f, 0x000f0000],
  [/^mrs \(banked register\)$/, 0x00000c0f, 0],
  [/^(nop|yield|wf[ei]|sev|dbg|hint \(unallocated\))$/, 0x0000ff00, 0x0000f000],
  [/^msr \(immediate\)$/, 0x0000f000, 0x0000f000],
  [/^msr \(register\)$/, 0x0000fd00, 0x0000f000],
  [/^msr \(banked register\)$/, 0x0000fc00, 0x0000f000],
];
/** True when the word belongs to a row but for its should-be bits. */
const shouldBe = (word: number): boolean =>
  SHOULD_BE.some(([rows, mask, value]) => rows.test(decode(((word & ~mask) | value) >>> 0)?.name ?? ""));

export const ERRATA: readonly Erratum[] = [
  {
    number: 1,
    because:
      "A5.6, A7.6: coprocessors 0 to 13; binutils gives some to VFP, FPA, Maverick and iWMMXt, the table keeps the generic forms",
    covers: (d) =>
      (isTransfer(d) || undefinedHere(d)) &&
      ((d.word >>> 24) & 15) >= 12 &&
      ((d.word >>> 24) & 15) < 15 &&
      coprocessor(d) < 14 &&
      (d.theirs === "" || verb(d.theirs) !== verb(d.ours) || coprocessor(d) === 9),
  },
  {
    number: 2,
    because: "A7.4, A7.7: Advanced SIMD data processing and element transfers are not in the integer table",
    covers: (d) =>
      undefinedHere(d) &&
      (d.word >>> 25 === 0b1111_001 || (d.word >>> 24 === 0xf4 && (d.word & 0x100000) === 0)),
  },
  {
    number: 3,
    because:
      "A5.1.2: words whose should-be bits are wrong are UNPREDICTABLE; the table fixes these bits, binutils ignores them",
    covers: (d) => undefinedHere(d) && shouldBe(d.word),
  },
  {
    number: 4,
    because:
      "B9.3.6, B9.3.17: LDM and STM of User registers with write-back are UNPREDICTABLE and have no row",
    covers: (d) =>
      undefinedHere(d) && (d.word & 0x0e600000) === 0x08600000 && /^(ldm|stm).*!, \{.*\}\^$/.test(d.theirs),
  },
  {
    number: 5,
    because: "A5.4: UDF is permanently UNDEFINED under every condition; binutils names it only under AL",
    covers: (d) => d.row?.name === "udf" && d.word >>> 28 !== 14 && d.theirs === "",
  },
  {
    number: 6,
    because:
      "A4.1.2: words that the rows call UNPREDICTABLE may be spelt in another way, or be no instruction",
    covers: (d) =>
      unpredictable(d) && (d.ours.startsWith(".inst") || d.theirs === "" || verb(d.theirs) === verb(d.ours)),
  },
  {
    number: 7,
    because: "A8.8.77, A8.8.214: LDREXD and STREXD name both registers; binutils names the first only",
    covers: (d) =>
      /^(ldrexd|strexd)$/.test(d.row?.name ?? "") && d.ours.replace(/, \w+, \[/, ", [") === d.theirs,
  },
  {
    number: 8,
    because: "A8.8.43, A8.8.44: barrier options that are reserved in ARMv7 have names in ARMv8",
    covers: (d) =>
      /^(dsb|dmb)$/.test(d.row?.name ?? "") &&
      /^(ssbb|pssbb|dfb|(dsb|dmb) (ish|nsh|osh)?(ld|un|unst))$/.test(d.theirs),
  },
  {
    number: 9,
    because: "A8.8.193, A8.8.266: SSAT and USAT with sh = 1 and imm5 = 0 shift by 32; binutils prints 0",
    covers: (d) => /^[su]sat$/.test(d.row?.name ?? "") && d.ours.replace(/asr 32$/, "asr 0") === d.theirs,
  },
  {
    number: 10,
    because:
      "A5.2.12: the codes of TST, TEQ, CMP and CMN without S are the miscellaneous instructions, UNDEFINED where unallocated; binutils prints the comparison or MSR",
    covers: (d) =>
      undefinedHere(d) && (d.word & 0x0d900000) === 0x01000000 && /^(tst|teq|cmp|cmn|msr)/.test(d.theirs),
  },
  {
    number: 11,
    because: "A8.8.24: BKPT with a condition other than AL is UNPREDICTABLE; binutils reads it as MSR",
    covers: (d) => d.row?.name === "bkpt" && d.word >>> 28 !== 14 && d.theirs.startsWith("msr"),
  },
  {
    number: 12,
    because: "A8.8.55, A8.8.198: write-back by 0 of LDC and STC; binutils leaves it out",
    covers: (d) =>
      /^(ldc|stc)2?$/.test(d.row?.name ?? "") &&
      (d.word & 255) === 0 &&
      d.ours.replace(/, 0\]!$|\], 0$/, "]").replace(/!$/, "") === d.theirs,
  },
  {
    number: 13,
    because: "A5.6: LDC and STC of coprocessor 15 are generic; binutils prints system registers of ARMv8.1-M",
    covers: (d) =>
      /^(ldc|stc)$/.test(d.row?.name ?? "") && coprocessor(d) === 15 && /^v(ldr|str)/.test(d.theirs),
  },
  {
    number: 14,
    because: "A8.8.107: Rt = 15 of MRC2 is APSR_nzcv; binutils prints pc",
    covers: (d) => d.row?.name === "mrc2" && d.ours.replace("apsr_nzcv", "pc") === d.theirs,
  },
  {
    number: 15,
    because:
      "A5.2.10: synchronization primitives that are unallocated, or whose should-be bits are wrong; binutils prints data processing, or ARMv8's acquire and release",
    covers: (d) => undefinedHere(d) && (d.word & 0x0f0000f0) === 0x01000090,
  },
  {
    number: 16,
    because:
      "A5.7.1: unallocated memory hints (NOPs since the Multiprocessing Extensions) are not in the table, register forms with bit 4 set are UNDEFINED; binutils prints PLD, PLDW or PLI",
    covers: (d) =>
      undefinedHere(d) &&
      /^pl(d|dw|i) /.test(d.theirs) &&
      ((d.word & 0xfd700000) >>> 0 === 0xf4100000 || (d.word & 0xfe000010) >>> 0 === 0xf6000010),
  },
  {
    number: 17,
    because:
      "A5.2.12, A5.2.11: HLT and CSDB came with ARMv8; before, the words are UNDEFINED and an unallocated hint",
    covers: (d) =>
      (undefinedHere(d) && /^hlt /.test(d.theirs)) ||
      (d.row?.name === "hint (unallocated)" && /^csdb/.test(d.theirs)),
  },
  {
    number: 18,
    because: "A5.7.1: SETEND has op2 = 0000; binutils ignores these bits",
    covers: (d) =>
      undefinedHere(d) && (d.word & 0xfff10000) >>> 0 === 0xf1010000 && /^setend /.test(d.theirs),
  },
];
