// What is said of all rows of a VMM.
import { expect, test } from "vitest";
import type { BenchRecord } from "../src/record.ts";
import { geometricMean, slowdownNotes, slowdownsOf } from "../src/slowdowns.ts";

const record = (vmm: string, workload: string, value: number, unit = "us", status = "ok"): BenchRecord =>
  ({ core: "cortex-a15", vmm, workload, value, unit, status }) as BenchRecord;

const RECORDS = [
  record("native", "lat_pipe", 2),
  record("native", "bw_pipe", 100, "MB/s"),
  record("native", "lat_ops int bit", 0),
  record("slow", "lat_pipe", 8),
  record("slow", "bw_pipe", 50, "MB/s"),
  record("slow", "lat_ops int bit", 1),
  record("absent", "lat_pipe", 0, "us", "unsupported"),
];

test("a geometric mean of a factor and its inverse is 1", () => {
  expect(geometricMean([4, 0.25])).toBeCloseTo(1, 12);
});

test("less bandwidth is slower, rows without a figure are left out, and so are VMMs without rows", () => {
  const [slow, ...others] = slowdownsOf(RECORDS);
  expect(others).toEqual([]);
  expect(slow?.mean).toBeCloseTo(Math.sqrt(8), 12);
  expect(slow?.rows).toEqual([
    { workload: "lat_pipe", times: 4 },
    { workload: "bw_pipe", times: 2 },
  ]);
});

test("the line under a table names the rows that are slowed down most and least; one row needs none", () => {
  expect(slowdownNotes(RECORDS)).toEqual([
    "slow: 2.83x over 2 rows, geometric mean; most 4.00x, lat_pipe; least 2.00x, bw_pipe.",
  ]);
  expect(slowdownNotes(RECORDS.filter((r) => r.workload === "lat_pipe"))).toEqual([]);
});
