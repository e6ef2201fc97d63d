// What was measured on the cores that `compare` leaves out unless they are named (docs/other-cores.md): whole, within the limits, and in part measured again.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { CORES } from "../src/cores.ts";
import { beyondLimits, handlersShares } from "../src/handlers-share.ts";
import type { BenchRecord, Results } from "../src/record.ts";
import { COMPARED_CORES } from "../src/selection.ts";
import { NATIVE, slowdownsOf } from "../src/slowdowns.ts";
import { USUAL_VMMS } from "../src/vmms.ts";
import { USUAL_WORKLOADS } from "../src/workloads.ts";
import { armvirt } from "./armvirt.ts";

const LEFT_OUT = CORES.map((core) => core.name).filter((name) => !COMPARED_CORES.includes(name));
const VMMS = USUAL_VMMS.map((vmm) => vmm.name);
const CHEAP = "lat_syscall null";
/** A cell that is measured again may differ so far: programs and kernels move in memory when they change. */
const MOVED = 0.02;
const LIMIT = 600_000;

const TEXTS: readonly string[] = ["core", "vmm", "workload", "unit", "status", "reason"];
/** The file's rows, with the fields that are records'. */
const kept: readonly BenchRecord[] = parse(
  readFileSync(join(import.meta.dirname, "other-cores/comparison.csv"), "utf8"),
  {
    columns: true,
    cast: (value, { column, header }) => (header || TEXTS.includes(String(column)) ? value : Number(value)),
  },
);
const of = (core: string): readonly BenchRecord[] => kept.filter((r) => r.core === core);
const nameOf = (r: BenchRecord): string => `${r.core} ${r.vmm} ${r.workload}`;

test("every row and column of each core is there", () => {
  const cells = LEFT_OUT.flatMap((core) =>
    VMMS.flatMap((vmm) => USUAL_WORKLOADS.map(({ name }) => `${core} ${vmm} ${name}`)),
  );
  expect(kept.map(nameOf).sort()).toEqual(cells.sort());
});

test("what is not measured says why, and it is the hardware", () => {
  const others = kept.filter((r) => r.status !== "ok");
  expect([...new Set(others.map((r) => `${r.vmm} ${r.status}: ${r.reason}`))].sort()).toEqual(
    LEFT_OUT.map((c) => `hyp unsupported: ${c} has no Virtualization Extensions (no Hyp mode)`).sort(),
  );
});

test("handlers stand for no more of the VMM's cycles than they may", () => {
  expect(beyondLimits(handlersShares(kept.filter((r) => r.status === "ok")))).toEqual([]);
});

describe.each(LEFT_OUT)("on %s", (core) => {
  test("kvm is the slowest over all rows, and os-virt within 3 % of the bare machine", () => {
    const means = new Map(slowdownsOf(of(core)).map(({ vmm, mean }) => [vmm, mean]));
    const kvm = means.get("kvm") ?? 0;
    for (const [vmm, mean] of means) if (vmm !== "kvm") expect(mean, vmm).toBeLessThan(kvm);
    expect(means.get("os-virt")).toBeLessThan(1.03);
  });
});

describe("measured again", () => {
  let again: Results;
  beforeAll(async () => {
    const words = ["--core", LEFT_OUT.join(), "--workload", CHEAP, "--format", "json"];
    const { code, out } = await armvirt(["compare", ...words]);
    expect(code).toBe(0);
    again = JSON.parse(out) as Results;
  }, LIMIT);

  test.each(LEFT_OUT.flatMap((core) => VMMS.map((vmm) => [vmm, core] as const)))(
    `${CHEAP} of %s on %s is what is kept`,
    (vmm, core) => {
      const find = (records: readonly BenchRecord[]): BenchRecord | undefined =>
        records.find((r) => r.core === core && r.vmm === vmm && r.workload === CHEAP);
      const [now, then] = [find(again.records), find(kept)];
      expect(now?.status).toBe(then?.status);
      if (now?.status === "ok" && then) expect(Math.abs(now.cycles / then.cycles - 1)).toBeLessThan(MOVED);
    },
  );
});

test("the bare machine has no VMM cycles", () => {
  expect(kept.filter((r) => r.vmm === NATIVE && r.vmm_cycles !== 0)).toEqual([]);
});
