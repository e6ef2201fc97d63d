// Words for the checks: a quota for every row, then random ones. The same on every host.
import type { Row } from "../../src/isa/row.ts";
import { A32 } from "../../src/isa/table.ts";
import { generator, wordsOf } from "../../src/isa/words.ts";

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
