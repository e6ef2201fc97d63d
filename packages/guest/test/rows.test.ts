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

test("the programs and the bench have the same rows", () => {
  expect(
    ROWS.map(({ number, name, batches, operations }) => ({ number, name, batches, operations })),
  ).toEqual(inC);
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

test("a row has at least 32 batches, or 8 where whole processes are made", () => {
  for (const row of ROWS)
    expect(row.batches, row.name).toBeGreaterThanOrEqual(row.name.startsWith("lat_proc") ? 8 : 32);
});

test("a bandwidth row says how many bytes it moves", () => {
  for (const row of ROWS) expect(row.bytes !== undefined, row.name).toBe(row.unit === "MB/s");
});
