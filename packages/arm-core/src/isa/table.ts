// The A32 instruction set as one table: every integer instruction of ARMv4T to ARMv7-A with its extensions.
//
// Rows have no order. Two rows may match one word only when one is a special case of the other (its picture fixes all
// that the other's does, and more): the special case wins. Bits that the manual calls "should be" are fixed in the
// pictures, so that words with other values there are UNDEFINED, as words that a row calls UNPREDICTABLE are.
import { branch } from "./branch.ts";
import { coprocessor } from "./coprocessor.ts";
import { dataProcessing } from "./data-processing.ts";
import { exception } from "./exception.ts";
import { loadStore } from "./load-store.ts";
import { loadStoreMultiple } from "./load-store-multiple.ts";
import { media } from "./media.ts";
import { multiply } from "./multiply.ts";
import type { Row } from "./row.ts";
import { status } from "./status.ts";

export const A32: readonly Row[] = [
  ...dataProcessing,
  ...multiply,
  ...media,
  ...loadStore,
  ...loadStoreMultiple,
  ...branch,
  ...status,
  ...exception,
  ...coprocessor,
];

/** True when every word that `a` matches is matched by `b` too, and `a` fixes more bits. */
export function isSpecialCase(a: Row, b: Row): boolean {
  const { mask, value } = b.pattern;
  return (
    (a.pattern.mask & mask) >>> 0 === mask &&
    (a.pattern.value & mask) >>> 0 === value &&
    a.pattern.mask !== mask
  );
}

/** Words with condition 1111 belong to the unconditional rows, all others to the rest: these never meet. */
const meet = (a: Row, b: Row): boolean =>
  isUnconditionalSpace(a) === isUnconditionalSpace(b) && a.pattern.overlaps(b.pattern);

/** The picture begins with 1111. */
export function isUnconditionalSpace(row: Row): boolean {
  return row.pattern.mask >>> 28 === 15;
}

const names = new Set<string>();
for (const [i, a] of A32.entries()) {
  if (names.has(a.name)) throw new Error(`two rows are called ${a.name}`);
  names.add(a.name);
  for (const b of A32.slice(i + 1)) {
    if (meet(a, b) && !isSpecialCase(a, b) && !isSpecialCase(b, a)) {
      throw new Error(
        `${a.name} (${a.pattern.source}) and ${b.name} (${b.pattern.source}) match common words`,
      );
    }
  }
}
