// The decoder: word -> row, through buckets by bits [27:20] and [7:4] of the two encoding spaces.

import type { Row } from "./row.ts";
import { A32, isSpecialCase, isUnconditionalSpace } from "./table.ts";

const key = (word: number): number => ((word >>> 16) & 0xff0) | ((word >>> 4) & 15);
const KEY_BITS = 0x0ff000f0;

function buckets(rows: readonly Row[]): readonly (readonly Row[])[] {
  const out: Row[][] = [];
  for (let k = 0; k < 4096; k++) {
    const word = ((k >>> 4) << 20) | ((k & 15) << 4);
    const some = rows.filter(({ pattern: p }) => ((word ^ p.value) & p.mask & KEY_BITS) === 0);
    // Special cases first.
    out.push(some.sort((a, b) => (isSpecialCase(a, b) ? -1 : isSpecialCase(b, a) ? 1 : bits(b) - bits(a))));
  }
  return out;
}
function bits(row: Row): number {
  let n = 0;
  for (let m = row.pattern.mask; m !== 0; m &= m - 1) n++;
  return n;
}

const CONDITIONAL = buckets(A32.filter((r) => !isUnconditionalSpace(r)));
const UNCONDITIONAL = buckets(A32.filter(isUnconditionalSpace));

/** The row of a word, in any architecture version; undefined: UNDEFINED. */
export function decode(word: number): Row | undefined {
  const bucket = (word >>> 28 === 15 ? UNCONDITIONAL : CONDITIONAL)[key(word)] as readonly Row[];
  for (let i = 0; i < bucket.length; i++) {
    const row = bucket[i] as Row;
    if ((word & row.pattern.mask) >>> 0 === row.pattern.value) return row;
  }
  return undefined;
}
