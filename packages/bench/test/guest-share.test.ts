// How much of the time is the guest's own.
import { expect, test } from "vitest";
import { guestNotes, guestShares } from "../src/guest-share.ts";
import type { BenchRecord } from "../src/record.ts";

const cell = (vmm: string, workload: string, own: number, vmms: number): BenchRecord =>
  ({
    core: "c",
    vmm,
    workload,
    status: "ok",
    cycles: own + vmms,
    vmm_cycles: vmms,
  }) as unknown as BenchRecord;

test("the share is a mean over cells, whatever they take, and the smallest is told by name", () => {
  const records = [cell("v", "a", 900, 100), cell("v", "b", 5, 5), cell("v", "c", 10, 0)];
  expect(guestShares(records)).toEqual([
    { vmm: "v", mean: expect.closeTo(0.8, 9), worst: "c b", ofWorst: 0.5 },
  ]);
  expect(guestNotes(records)).toEqual([
    "v: of a cell's cycles 80.0 % are the guest's own, on average; least 50.0 %, in c b.",
  ]);
});

test("a column without a VMM below it has no line", () => {
  expect(guestNotes([cell("native", "a", 10, 0)])).toEqual([]);
});
