// The main job once, as a user starts it, and what the tables promise of every cell.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Group, grouped } from "../src/cause-groups.ts";
import { guestShares } from "../src/guest-share.ts";
import { beyondLimits, handlersShares } from "../src/handlers-share.ts";
import type { BenchRecord, Results } from "../src/record.ts";
import { COMPARED_CORES, DEFAULT_CORE } from "../src/selection.ts";
import { USUAL_WORKLOADS } from "../src/workloads.ts";
import { armvirt } from "./armvirt.ts";

const VMMS = ["native", "xen", "okl4", "kvm", "hyp", "os-virt"];
const LIMIT = 3_600_000;
const cells = COMPARED_CORES.flatMap((core) =>
  VMMS.flatMap((vmm) => USUAL_WORKLOADS.map((w) => [core, vmm, w.name] as const)),
);

let results: Results;
let progress: string;
let printed: string;
let files: Map<string, string>;

beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), "armvirt-"));
  const ended = await armvirt(["compare", "--format", "json", "--out", join(out, "a/b")]);
  expect(ended.code).toBe(0);
  files = new Map(readdirSync(join(out, "a/b")).map((f) => [f, readFileSync(join(out, "a/b", f), "utf8")]));
  ({ out: printed, err: progress } = ended);
  rmSync(out, { recursive: true });
  results = JSON.parse(printed) as Results;
}, LIMIT);

const record = (vmm: string, workload: string, core = DEFAULT_CORE): BenchRecord => {
  const found = results.records.find((r) => r.core === core && r.vmm === vmm && r.workload === workload);
  if (!found) throw new Error(`no record of ${core} ${vmm} ${workload}`);
  return found;
};
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Cycles for what was not found where it could have been. */
const refound = (r: BenchRecord): number => {
  const groups = grouped(r.causes);
  return sum(["flush", "refill", "walk"].map((group) => groups.get(group as Group) ?? 0));
};

const nameOf = (r: BenchRecord): string => `${r.core} ${r.vmm} ${r.workload}`;
/** The measured cells of which something does not hold. */
const cellsNot = (holds: (r: BenchRecord) => boolean): string[] =>
  results.records.filter((r) => r.status === "ok" && !holds(r)).map(nameOf);

describe("every cell", () => {
  test("is there, and measured", () => {
    expect(results.records.map(nameOf).sort()).toEqual(cells.map((c) => c.join(" ")).sort());
    expect(cellsNot((r) => r.cycles > 0)).toEqual([]);
  });

  test("that is not measured says why", () => {
    const others = results.records.filter((r) => r.status !== "ok");
    expect([...new Set(others.map((r) => `${r.vmm} on ${r.core}, ${r.status}: ${r.reason}`))]).toEqual([
      "hyp on cortex-a8, unsupported: cortex-a8 has no Virtualization Extensions (no Hyp mode)",
      "hyp on arm926ej-s, unsupported: arm926ej-s has no Virtualization Extensions (no Hyp mode)",
    ]);
  });

  test("has causes that sum to the counter's cycles", () => {
    expect(cellsNot((r) => Math.abs(sum(Object.values(r.causes)) / r.cycles - 1) < 1e-9)).toEqual([]);
  });

  test("has each cycle priced by sourced numbers, or by an assumed one", () => {
    expect(cellsNot((r) => Math.abs((r.sourced_cycles + r.assumed_cycles) / r.cycles - 1) < 1e-9)).toEqual(
      [],
    );
    expect(cellsNot((r) => Math.abs(sum(Object.values(r.assumed)) - r.assumed_cycles) < 1e-6)).toEqual([]);
  });

  test("is within the limits of what handlers may stand for", () => {
    expect(beyondLimits(handlersShares(results.records))).toEqual([]);
  });

  test("has at most a tenth of its VMM cycles charged or declared", () => {
    expect(
      cellsNot((r) => r.charged_cycles + r.declared_cycles <= 0.1 * r.vmm_cycles && r.vmm_cycles <= r.cycles),
    ).toEqual([]);
    expect(
      cellsNot((r) => r.executed_cycles + r.charged_cycles + r.declared_cycles === r.vmm_cycles),
    ).toEqual([]);
  });

  test("has its median between its least and its most", () => {
    expect(cellsNot((r) => r.min <= r.value && r.value <= r.max)).toEqual([]);
  });
});

describe("the techniques differ as they should", () => {
  /** Shares of the guest's own time, as measured; what changes one by more than a fiftieth is to be known. */
  test.each([
    ["xen", 0.8],
    ["okl4", 0.85],
    ["kvm", 0.49],
    ["hyp", 1],
  ])("under %s the mean share of the guest's own cycles is %f", (vmm, usual) => {
    const share = guestShares(results.records).find((s) => s.vmm === vmm)?.mean ?? 0;
    expect(Math.abs(share / usual - 1)).toBeLessThan(0.02);
  });

  test.each([
    ["native", 0, 0],
    ["hyp", 0, 0],
    ["xen", 2, 2],
    ["okl4", 2, 2],
    ["kvm", 2, 100],
  ] as const)("a null system call enters the VMM of %s %i times or more", (vmm, least, most) => {
    const entries = record(vmm, "lat_syscall null").events["vmm entries"] ?? 0;
    expect(entries).toBeGreaterThanOrEqual(least);
    expect(entries).toBeLessThanOrEqual(most);
  });

  const processes = USUAL_WORKLOADS.map((w) => w.name).filter((n) => /^lat_(ctx|proc (fork|exec))/.test(n));
  test.each(processes)("%s: native is not slower than hyp, and hyp is faster than kvm", (workload) => {
    const [native, kvm, hyp] = ["native", "kvm", "hyp"].map((vmm) => record(vmm, workload).cycles) as [
      number,
      number,
      number,
    ];
    expect(native).toBeLessThanOrEqual(hyp);
    expect(hyp).toBeLessThan(kvm);
  });

  test("the bare machine has no VMM cycles", () => {
    expect(results.records.filter((r) => r.vmm === "native" && r.vmm_cycles !== 0)).toEqual([]);
  });
});

describe("the output", () => {
  test("shows progress, one line for each cell", () => {
    expect(progress.trimEnd().split("\n").length).toBe(cells.length);
    expect(progress).toMatch(/^ +1\/\d+ cortex-a15 \w+ lat_/);
  });

  test("is the file as well, beside the tables", () => {
    expect([...files.keys()].sort()).toEqual(["comparison.csv", "comparison.md", "records.json"]);
    expect(files.get("records.json")).toBe(printed);
    expect(files.get("comparison.md")?.split("\n").length).toBeGreaterThan(USUAL_WORKLOADS.length);
    const [columns = [], ...rows] = (files.get("comparison.csv") ?? "")
      .trimEnd()
      .split("\n")
      .map((l) => l.split(","));
    expect(rows.length).toBe(cells.length);
    const at = (name: string): number => columns.indexOf(name);
    for (const row of rows) {
      const [vmm, workload, core] = ["vmm", "workload", "core"].map((name) => row[at(name)] as string);
      const of = record(vmm as string, workload as string, core);
      expect(row[at("status")]).toBe(of.status);
      if (of.status !== "ok") continue;
      expect(Number(row[at("value")])).toBe(of.value);
      expect(Number(row[at("cycles")])).toBe(of.cycles);
      if (Number(row[at("slowdown")]) > 0.5) continue;
      // Only what is still in caches and TLBs makes it so much faster: the frames that a program happens to get, or spaces that change
      // without a flush. It executes no fewer instructions.
      const bare = record("native", workload as string, core);
      expect(of.instructions, workload).toBeGreaterThanOrEqual(bare.instructions);
      expect(refound(bare) - refound(of), workload).toBeGreaterThan(0.9 * (bare.cycles - of.cycles));
    }
  });

  test("says of what it is, and nothing of the host", () => {
    expect(results.schema).toBe("armvirt-records/5");
    const [machine] = results.manifest.machines;
    expect(machine).toMatchObject({ core: "cortex-a15", board: "virt", mhz: 1700 });
    expect(results.manifest).toMatchObject({
      timing: "full",
      profile: "silent",
      vmms: VMMS,
    });
    expect(Object.keys(machine?.guests ?? {})).toEqual(VMMS);
    for (const sum of Object.values(machine?.guests ?? {})) expect(sum).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(machine?.images ?? {})).toEqual(["xen", "okl4", "kvm", "hyp"]); // the others have no code of their own
    const { images } = JSON.parse(
      readFileSync(join(import.meta.dirname, "../../vmm-kvm/images/images.json"), "utf8"),
    );
    expect(machine?.images["kvm"]).toBe(images["vmm-kvm-virt-v7.elf"].sha256);
    expect(printed).not.toMatch(/\/(home|root|tmp|work|usr)\b|20\d\d-\d\d/);
  });

  test(
    "has the same bytes for a cell that is measured again, among others",
    async () => {
      // They take every VMM on every core through most of what it does; one is subtracted, one is a point of a curve.
      const workloads = ["lat_syscall null", "lat_sig catch", "lat_pipe", "lat_proc fork", "lat_ctx 8p/16K"];
      const more = ["lat_pagefault", "lat_ops int mod", "lat_mem_rd 128/16K"];
      const { out } = await armvirt(
        ["compare", "--workload", ...workloads, ...more, "--format", "json"],
        "",
        undefined,
        { ARMVIRT_CELLS: "" },
      );
      const { records } = JSON.parse(out) as Results;
      expect(records.length).toBe(VMMS.length * COMPARED_CORES.length * 8);
      for (const r of records)
        expect(JSON.stringify(r)).toBe(JSON.stringify(record(r.vmm, r.workload, r.core)));
    },
    LIMIT,
  );
});

test(
  "explain tells who ran, why and what happened, and its shares are the whole",
  async () => {
    const { code, out } = await armvirt(["explain", "kvm", "lat_syscall null", "--format", "json"]);
    expect(code).toBe(0);
    const { record: kvm, native } = JSON.parse(out) as Record<"record" | "native", BenchRecord>;
    const { symbols, ...rest } = kvm;
    expect(rest).toEqual(record("kvm", "lat_syscall null"));
    expect(native.events["vmm entries"] ?? 0).toBe(0);
    expect(sum(symbols.map((s) => s.cycles))).toBeCloseTo(kvm.cycles, 6);
    const vmm = sum(symbols.filter((s) => s.owner === "vmm").map((s) => s.cycles));
    expect(vmm).toBeCloseTo(kvm.vmm_cycles, 6);
    expect(symbols.filter((s) => s.owner === "vmm").length).toBeGreaterThan(5);
  },
  LIMIT,
);
