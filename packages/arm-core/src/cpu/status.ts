// CPSR and SPSR as words (B1.3.3) over the unpacked flags of the state block.
import * as L from "./layout.ts";

export const N: number = 1 << 31;
export const Z: number = 1 << 30;
export const E: number = 1 << 9;
export const A: number = 1 << 8;
export const I: number = 1 << 7;
export const F: number = 1 << 6;
export const T: number = 1 << 5;
export const MODE = 31;

/** The CPSR as MRS would see it in a privileged mode, with IT, J and T. */
export function readCpsr(s: Int32Array): number {
  return (
    ((s[L.FLAG_N] as number) & N) |
    (s[L.FLAG_Z] === 0 ? Z : 0) |
    ((s[L.FLAG_C] as number) << 29) |
    (((s[L.FLAG_V] as number) >>> 31) << 28) |
    ((s[L.FLAG_Q] as number) << 27) |
    ((s[L.FLAG_GE] as number) << 16) |
    (s[L.CONTROL] as number)
  );
}

/** Writes the flags N Z C V of a word. */
export function writeFlags(s: Int32Array, word: number): void {
  s[L.FLAG_N] = word;
  s[L.FLAG_Z] = (word & Z) ^ Z;
  s[L.FLAG_C] = (word >>> 29) & 1;
  s[L.FLAG_V] = word << 3;
}

/** Bit mask of the CPSR bytes that an MSR field mask (cxsf in bits 0..3) selects. */
export function byteMask(fields: number): number {
  return (
    (fields & 1 ? 0xff : 0) |
    (fields & 2 ? 0xff00 : 0) |
    (fields & 4 ? 0xff0000 : 0) |
    (fields & 8 ? 0xff000000 : 0)
  );
}
