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

/** `count` words that differ from one of the row in one fixed bit of [27:0]. */
function neighbours(row: Row, count: number, next: () => number): number[] {
  const fixed = row.pattern.mask & 0x0fffffff;
  const bits = Array.from({ length: 28 }, (_, n) => 1 << n).filter((bit) => fixed & bit);
  return Array.from({ length: count }, () => {
    const word = (next() & ~row.pattern.mask) | row.pattern.value;
    return (word ^ (bits[next() % bits.length] ?? 0)) >>> 0;
  });
}

/** `each` words of every row and half as many neighbours, then `random` words. */
export function words(seed: number, each: number, random: number): Uint32Array {
  const next = generator(seed);
  const out = A32.flatMap((row) => [...wordsOf(row, each, next), ...neighbours(row, each / 2, next)]);
  for (let i = 0; i < random; i++) out.push(next());
  return Uint32Array.from(out);
}
