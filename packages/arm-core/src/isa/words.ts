// Words of a row, drawn at random: the same on every host.
import { decode } from "./decode.ts";
import type { Row, TimingClass } from "./row.ts";

/** Classes of rows that compute on registers and flags, and do nothing else. */
export const COMPUTING: readonly TimingClass[] = [
  "alu",
  "alu-shift",
  "alu-shift-register",
  "multiply",
  "multiply-long",
  "divide",
  "saturate",
];

/** Classes of rows that load or store one register or two. */
export const TRANSFERRING: readonly TimingClass[] = [
  "load",
  "load-narrow",
  "load-double",
  "store",
  "store-double",
];

/** Draws 32 bits at a time, as a uint32: xorshift32. @param seed any number; 0 is as 1 */
export function generator(seed: number): () => number {
  let x = seed | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}

/** Bits that a row's picture leaves open. */
export function freeBits(row: Row): number {
  return row.pattern.source.replaceAll(/[01 ]/g, "").length;
}

/** `count` words that decode to the row; fewer where it has fewer. @param next draws 32 bits */
export function wordsOf(row: Row, count: number, next: () => number): number[] {
  const out: number[] = [];
  const tries = freeBits(row) < 12 ? count * 4 : count * 40;
  for (let i = 0; i < tries && out.length < count; i++) {
    const word = ((next() & ~row.pattern.mask) | row.pattern.value) >>> 0;
    if (decode(word) === row) out.push(word);
  }
  return out;
}
