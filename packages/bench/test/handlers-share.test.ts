// What TypeScript handlers stand for: at most a quarter of any cell's VMM cycles, and a tenth of all of a VMM's.
import { expect, test } from "vitest";
import { beyondLimits, handlersNotes, handlersShares } from "../src/handlers-share.ts";
import type { BenchRecord } from "../src/record.ts";

const cell = (workload: string, executed: number, charged: number, declared: number): BenchRecord =>
  ({
    core: "c",
    vmm: "v",
    workload,
    status: "ok",
    vmm_cycles: executed + charged + declared,
    executed_cycles: executed,
    charged_cycles: charged,
    declared_cycles: declared,
  }) as unknown as BenchRecord;

test("a cell of more than a quarter is told by name", () => {
  const records = [cell("a", 9000, 0, 0), cell("b", 70, 20, 10)];
  expect(handlersShares(records)[0]).toMatchObject({ vmm: "v", worst: "c b", ofWorst: 0.3 });
  expect(beyondLimits(handlersShares(records))).toEqual([
    "v, c b: handlers stand for 30.0 % of the VMM's cycles, more than 25 %",
  ]);
});

test("so is a VMM of more than a tenth over all of its cells", () => {
  expect(beyondLimits(handlersShares([cell("a", 80, 10, 10), cell("b", 80, 20, 0)]))).toEqual([
    "v: handlers stand for 20.0 % of all its cycles, more than 10 %",
  ]);
});

test("the table says what handlers stand for, of VMMs that have some at work", () => {
  expect(handlersNotes([cell("a", 95, 5, 0)])).toEqual([
    "v: charged and declared, 5.0 % of the VMM's cycles; at most 5.0 %, in c a.",
  ]);
  expect(handlersNotes([cell("a", 100, 0, 0)])).toEqual([]);
});
