// A journal empties exactly what was written, whether it knows it by name or has to go through the whole table.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Journal } from "../src/journal.ts";

const SIZE = 1024;
const PARTS = [
  [0, 256],
  [512, SIZE],
] as const;
const element = fc.oneof(fc.nat(255), fc.integer({ min: 512, max: SIZE - 1 }));

test("a table is empty after any writes, and after any restored from outside", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.array(element, { maxLength: 300 }), lost: fc.boolean() })),
      (rounds) => {
        const table = new Int32Array(SIZE).fill(-1);
        const journal = new Journal();
        for (const { at, lost } of rounds) {
          for (const i of at) {
            table[i] = i;
            if (!lost) journal.add(i);
          }
          if (lost) journal.lose();
          journal.empty(table, -1, PARTS);
          expect(table.every((v) => v === -1)).toBe(true);
          expect(journal.count).toBe(0);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("few elements are known, too many are not, and none are after all was lost", () => {
  const journal = new Journal();
  expect(journal.count).toBe(-1);
  journal.clear();
  for (let i = 0; i < 128; i++) journal.add(i);
  expect([journal.count, journal.at(127)]).toEqual([128, 127]);
  journal.add(128);
  expect(journal.count).toBe(-1);
  journal.clear();
  journal.add(7);
  expect([journal.count, journal.at(0)]).toEqual([1, 7]);
  journal.lose();
  expect(journal.count).toBe(-1);
});
