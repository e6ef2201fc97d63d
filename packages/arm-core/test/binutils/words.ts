// Words for the checks: a quota for every row, then random ones. The same on every host.
import { decode } from "../../src/isa/decode.ts";
import type { Row } from "../../src/isa/row.ts";
import { A32 } from "../../src/isa/table.ts";

/** xorshift32. */
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

/** `count` words that decode to the row; fewer where it has fewer. */
export function wordsOf(row: Row, count: number, next: () => number): number[] {
  const out: number[] = [];
  const tries = freeBits(row) < 12 ? count * 4 : count * 40;
  for (let i = 0; i < tries && out.length < count; i++) {
    const word = ((next() & ~row.pattern.mask) | row.pattern.value) >>> 0;
    if (decode(word) === row) out.push(word);
  }
  return out;
}

/** `each` words of every row, then `random` words. */
export function words(seed: number, each: number, random: number): Uint32Array {
  const next = generator(seed);
  const out = A32.flatMap((row) => wordsOf(row, each, next));
  for (let i = 0; i < random; i++) out.push(next());
  return Uint32Array.from(out);
}
