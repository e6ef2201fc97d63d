// `armvirt timing`: every number of a core is in its table, with where it is from.
import type { Sourced } from "@armvirt/arm-core";
import { expect, test } from "vitest";
import { timing } from "../src/commands/timing.ts";
import { COMPARABLE } from "../src/comparable.ts";
import { CORES } from "../src/cores.ts";
import { published } from "../src/published.ts";
import { selectWorkload } from "../src/selection.ts";
import { parametersOf } from "../src/timing-parameters.ts";

/** All numbers with a source, wherever they are in a core. */
function numbers(of: object): Sourced[] {
  if ("assumed" in of && "source" in of) return [of as Sourced];
  return Object.values(of).flatMap((v) => (typeof v === "object" && v !== null ? numbers(v) : []));
}

test.each(CORES)("the table of $name has all of its numbers", (core) => {
  const table = parametersOf(core);
  expect(new Set(table.map((p) => p.name)).size).toBe(table.length);
  expect(table.filter((p) => p.source === "")).toEqual([]);
  const has = (n: Sourced): boolean =>
    table.some((p) => p.value === n.value && p.source === n.source && p.assumed === n.assumed);
  const { predictor, ...rest } = core;
  expect(numbers(predictor.none ? rest : core).filter((n) => !has(n))).toEqual([]);
});

test("what is comparable is published, and one of our rows", () => {
  const papers = published();
  for (const c of COMPARABLE) {
    expect(selectWorkload(c.workload).name).toBe(c.workload);
    const found = papers.filter(
      (p) => p.file === c.file && p.workload === c.published && p.system === c.system,
    );
    expect(found.length, c.published).toBeGreaterThan(0);
  }
});

/** How far a level of the memory may be from the mean of what is published of the AM335x. */
const LEVELS = [
  ["128/512", 0.1],
  ["128/32K", 0.1],
  ["128/128K", 0.1],
  ["128/1M", 0.2],
] as const;

test("the Cortex-A8's latencies are the AM335x's in each level of its memory", async () => {
  const rows: readonly Readonly<Record<string, string>>[] = JSON.parse(
    (await timing("cortex-a8", { measured: true, format: "json" }, () => {})).text,
  );
  for (const [row, most] of LEVELS) {
    const own = rows.filter((r) => r["workload"] === `lat_mem_rd ${row}`);
    expect(own.length, row).toBeGreaterThan(0);
    const mean = own.reduce((sum, r) => sum + Number(r["published"]), 0) / own.length;
    expect(Math.abs(Number(own[0]?.["measured"]) / mean - 1), row).toBeLessThan(most);
  }
});
