// The rows in TypeScript and in C, which must be one table.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROWS } from "../src/index.ts";

const header = readFileSync(new URL("../user/rows.h", import.meta.url), "utf8");
const inC = [...header.matchAll(/ROW\(\w+, (\d+), "([^"]+)", (\d+), (\d+)\)/g)].map(
  ([, number, name, batches, operations]) => ({
    number: Number(number),
    name,
    batches: Number(batches),
    operations: Number(operations),
  }),
);
/** The numbers in the rest of a definition, which goes on after a backslash at a line's end. */
const defined = (name: string): number[] =>
  [...(header.match(new RegExp(`#define ${name}\\b((?:\\\\\n|.)*)`))?.[1] ?? "").matchAll(/\d+/g)].map(
    Number,
  );

test("the programs and the bench have the same rows", () => {
  expect(
    ROWS.filter((r) => !r.point).map(({ number, name, batches, operations }) => ({
      number,
      name,
      batches,
      operations,
    })),
  ).toEqual(inC);
});

test("the curve of lat_mem_rd has the same points, numbered by stride and size", () => {
  const [first = 0] = defined("MEM_RD_FIRST");
  const points = defined("MEM_RD_STRIDES").flatMap((stride) =>
    defined("MEM_RD_SIZES").map((size) => ({ stride, size })),
  );
  const rows = ROWS.filter((r) => r.point);
  expect(points.length).toBeGreaterThan(100);
  expect(rows.map((r) => r.point)).toEqual(points);
  expect(rows.map((r) => r.number)).toEqual(points.map((_, n) => first + n));
  expect(rows.map((r) => r.command)).toEqual(points.map((p) => `lat_mem_rd ${p.stride}`));
  expect([...new Set(rows.map((r) => r.batches))]).toEqual(defined("MEM_RD_BATCHES"));
  expect([...new Set(rows.map((r) => r.operations))]).toEqual(defined("MEM_RD_OPERATIONS"));
});

test("numbers and names are unique, and a subtracted row stands before the row that subtracts it", () => {
  expect(new Set(ROWS.map((r) => r.number)).size).toBe(ROWS.length);
  expect(new Set(ROWS.map((r) => r.name)).size).toBe(ROWS.length);
  for (const [n, row] of ROWS.entries()) {
    if (row.subtract === undefined) continue;
    const at = ROWS.findIndex((r) => r.name === row.subtract);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(n);
    expect(ROWS[at]?.command).toBe(row.command);
  }
});

/** The fewest batches of rows whose operations are long: whole processes, files larger than caches. */
const FEWER: readonly [RegExp, number][] = [
  [/^lat_proc /, 8],
  [/^bw_(file|mmap)_rd /, 4],
];

test("a row has at least 32 batches, or fewer where an operation is long", () => {
  for (const row of ROWS) {
    const least = FEWER.find(([name]) => name.test(row.name))?.[1] ?? 32;
    expect(row.batches, row.name).toBeGreaterThanOrEqual(least);
  }
});

test("a bandwidth row says how many bytes it moves", () => {
  for (const row of ROWS) expect(row.bytes !== undefined, row.name).toBe(row.unit === "MB/s");
});

test("what no table shows is subtracted, or needs another guest", () => {
  for (const row of ROWS.filter((r) => r.shown === "never" && r.partner === undefined))
    expect(
      ROWS.some((r) => r.subtract === row.name),
      row.name,
    ).toBe(true);
});
