// The papers' numbers: transcribed whole, shown beside the cells that they are of, and marked.
import { cortexA15 } from "@armvirt/arm-core";
import { describe, expect, test } from "vitest";
import { list } from "../src/commands/list.ts";
import { comparisons, longTable } from "../src/comparison.ts";
import { CORES } from "../src/cores.ts";
import type { Grid } from "../src/grid.ts";
import { type Beside, beside, isAt, published } from "../src/published.ts";
import { PLACES } from "../src/published-places.ts";
import type { BenchRecord, Results } from "../src/record.ts";
import { USUAL_VMMS, VMMS } from "../src/vmms.ts";
import { WORKLOADS } from "../src/workloads.ts";
import { armvirt } from "./armvirt.ts";

const rows = published();
const placed = (p: (typeof rows)[number]): boolean =>
  PLACES.some((q) => isAt(q, p) && VMMS.some((v) => v.name === q.vmm));

test("every place in the table of places is a published row and a row of ours", () => {
  const wrong = PLACES.filter(
    (q) =>
      !rows.some((p) => isAt(q, p)) || !WORKLOADS.some((w) => w.name === q.workload && w.unit === q.unit),
  );
  expect(wrong).toEqual([]);
});

test("what stands beside no cell is known", async () => {
  const unmapped = rows
    .filter((p) => p.kind !== "fact" && !placed(p))
    .map((p) => `${p.file}: ${p.system}: ${p.workload} (${p.metric}, ${p.unit})`);
  await expect(`${[...new Set(unmapped)].join("\n")}\n`).toMatchFileSnapshot("unmapped.txt");
});

test("every figure is a number with a unit and a source", () => {
  const wrong = rows.filter(
    (p) => p.kind !== "fact" && (!Number.isFinite(Number(p.value)) || p.unit === "" || p.source === ""),
  );
  expect(wrong).toEqual([]);
});

test("a number of another core is marked, and so is one that was not verified", () => {
  const record = (vmm: string, workload: string): BenchRecord =>
    ({ core: "cortex-a15", vmm, workload, status: "ok", unit: "us", value: 1 }) as BenchRecord;
  const results = {
    manifest: {
      vmms: ["native"],
      workloads: ["lat_pipe", "lat_select file 10"],
      timing: "full",
      append: "",
      assumed_scale: 1,
      machines: [{ core: "cortex-a15", board: "virt", mhz: 1700 }],
    },
    records: [record("native", "lat_pipe"), record("native", "lat_select file 10")],
  } as unknown as Results;
  const [grid] = comparisons(results, rows) as [Grid];
  expect(grid.rows.map((r) => r.at(-1))).toEqual([
    expect.stringMatching(/^[\d.]+\* native$/),
    expect.stringMatching(/^[\d.]+\*\? native$/),
  ]);
  expect(grid.notes?.join("\n")).toMatch(/\* measured on another core[\s\S]*\? not verified/);
});

describe("a system's number", () => {
  const systems = PLACES.filter((p) => p.vmm !== "native");
  const found = systems.map((p) => beside(rows, p, p.vmm, p.workload) as Beside);

  test("is beside the bare machine's of the same table and board, wherever that has one", () => {
    const natives = found.map(({ published: p }) =>
      rows.find(
        (q) =>
          /^native/.test(q.system) &&
          (["file", "table", "platform", "mhz", "workload", "unit"] as const).every(
            (key) => p[key] === q[key],
          ),
      ),
    );
    expect(natives.filter((q) => q !== undefined).length).toBeGreaterThan(0);
    expect(found.map((f) => f.native?.published)).toEqual(natives);
  });

  test("is as much slower than that as the paper says, where it says so", () => {
    const percents = found.map(({ published: p, native }) => {
      const said = rows.find(
        (q) =>
          q.file === p.file && q.workload === p.workload && q.system === p.system && q.unit === "percent",
      );
      return said && [Number(said.value), Math.round(100 * ((native?.slowdown ?? Number.NaN) - 1))];
    });
    expect(percents.filter((p) => p !== undefined).length).toBeGreaterThan(5);
    for (const pair of percents) if (pair) expect(pair[1]).toBe(pair[0]);
  });

  test("has its ratio in the table, not one to another board's number, and says of which board it is", () => {
    const workload = "lat_syscall null";
    const record = (vmm: string): BenchRecord =>
      ({ core: "cortex-a8", mhz: 1000, vmm, workload, status: "ok", unit: "us", value: 1 }) as BenchRecord;
    const results = {
      manifest: {
        vmms: ["native", "okl4"],
        workloads: [workload],
        timing: "full",
        append: "",
        assumed_scale: 1,
        machines: [{ core: "cortex-a8", board: "versatilepb", mhz: 1000 }],
      },
      records: [record("native"), record("okl4")],
    } as unknown as Results;
    const [grid] = comparisons(results, rows) as [Grid];
    expect(grid.rows[0]?.at(-1)).toBe("0.510 native, 0.960~? okl4 (1.60x of 0.600)");
    const notes = grid.notes?.join("\n");
    expect(notes).toMatch(/^ {2}native: TI .*AM335X EVM, Cortex-A8/m);
    expect(notes).toMatch(/^ {2}okl4: Heiser & Leslie.*BeagleBoard OMAP3530, Cortex-A8, 500 MHz$/m);
    expect(notes).toMatch(/x of n: slower than n, which is native in the same table/);
    const { columns, rows: cells } = longTable(results, rows);
    const at = (name: string): string | undefined => cells[1]?.[columns.indexOf(name)];
    expect([at("published"), at("published_native"), at("published_slowdown")]).toEqual([
      "0.96",
      "0.6",
      "1.6",
    ]);
    expect(at("published_platform")).toBe("BeagleBoard OMAP3530");
  });
});

test("a number of this core at another clock is marked, and a time stands beside no instruction count", () => {
  const results = (timing: string) =>
    ({
      manifest: {
        vmms: ["native"],
        workloads: ["lat_select file 10"],
        timing,
        append: "",
        assumed_scale: 1,
        machines: [{ core: "cortex-a8", board: "versatilepb", mhz: 1000 }],
      },
      records: [
        {
          core: "cortex-a8",
          mhz: 1000,
          vmm: "native",
          workload: "lat_select file 10",
          status: "ok",
          unit: "us",
          value: 1,
        },
      ],
    }) as unknown as Results;
  const [full] = comparisons(results("full"), rows) as [Grid];
  expect(full.rows[0]?.at(-1)).toMatch(/^[\d.]+~\? native$/);
  expect(full.notes?.join("\n")).toMatch(/~ measured at another clock/);
  const [functional] = comparisons(results("functional"), rows) as [Grid];
  expect(functional.rows[0]?.at(-1)).toBe("");
});

test("a cell without figures says why under the table", () => {
  const results = {
    manifest: {
      vmms: ["native", "hyp"],
      workloads: ["lat_pipe"],
      timing: "full",
      append: "",
      assumed_scale: 1,
      machines: [{ core: "cortex-a15", board: "virt", mhz: 1 }],
    },
    records: [
      {
        core: "cortex-a15",
        vmm: "native",
        workload: "lat_pipe",
        status: "failed",
        reason: "it powered off",
        unit: "us",
      },
      {
        core: "cortex-a15",
        vmm: "hyp",
        workload: "lat_pipe",
        status: "unsupported",
        reason: "no Hyp mode",
        unit: "us",
      },
    ],
  } as unknown as Results;
  const [grid] = comparisons(results, []) as [Grid];
  expect(grid.rows).toEqual([["lat_pipe", "us", "failed", "unsupported", ""]]);
  expect(grid.notes).toContain("native failed: it powered off");
  expect(grid.notes).toContain("hyp unsupported: no Hyp mode");
});

test("a VMM refuses a core without what it needs", () => {
  const plain = { ...cortexA15, name: "plain", virtualization: false };
  expect(VMMS.find((v) => v.name === "hyp")?.refuses(plain, "virt")).toMatch(/plain has no Virtualization/);
  const old = { ...cortexA15, name: "old", architecture: "v5te" as const };
  expect(VMMS.find((v) => v.name === "kvm")?.refuses(old, "virt")).toMatch(/no image for v5te cores on virt/);
});

test("the papers' numbers are tables of 120 columns by paper and machine, and every one is there", () => {
  const lines = list("published", "table").trimEnd().split("\n");
  const titles = new Set(rows.map((p) => p.paper));
  expect(lines.filter((l) => l.length > 120 && !titles.has(l) && !l.startsWith("  "))).toEqual([]);
  for (const title of titles) expect(lines.filter((l) => l === title).length).toBe(1);
  const okl4 = lines.indexOf("  lmbench table; BeagleBoard OMAP3530; Cortex-A8; 500 MHz");
  expect(lines.slice(okl4 + 3, okl4 + 5).map((l) => l.split(/ {2,}/))).toEqual([
    ["null syscall", "native Linux", "latency", "0.6?", "us", "native, lat_syscall null"],
    ["null syscall", "OKL4 microvisor", "latency", "0.96?", "us", "okl4, lat_syscall null"],
  ]);
  const releases = lines.filter((l) => l.startsWith("lat_syscall-null "));
  expect(releases.map((l) => /native, lat_syscall null$/.test(l))).toEqual([true, false]); // two releases
  const titled = lines.filter((l) => l.startsWith("  ") || titles.has(l)).length;
  const tables = lines.filter((l) => /^-[- ]*$/.test(l)).length;
  const blank = lines.filter((l) => l === "").length;
  expect(lines.length - titled - 2 * tables - blank - 1).toBe(rows.length);
  expect(lines.at(-1)).toMatch(
    /^\? not verified against the paper; … cut here, and whole with --format csv$/,
  );
});

test.each(["vmms", "cores", "boards", "workloads", "attacks", "published"])(
  "list %s in every format",
  async (name) => {
    const [table, csv, json, markdown] = await Promise.all(
      ["table", "csv", "json", "markdown"].map(
        async (f) => (await armvirt(["list", name, "--format", f])).out,
      ),
    );
    const objects = JSON.parse(json as string)[name] as Record<string, string>[];
    expect(objects.length).toBeGreaterThan(0);
    const rows = name === "vmms" ? CORES.length : objects.length; // what readers get of VMMs has their cores down, and notes
    if (name !== "published") {
      expect(table?.split("\n").findIndex((line) => /^-/.test(line))).toBe(1);
      const lines = table?.split("\n").slice(2, 2 + rows);
      expect(lines?.filter((line) => /\S {2,}\S/.test(line)).length).toBe(rows);
      expect(table?.split("\n")[0]?.split(/ {2,}/).length).toBeGreaterThan(1);
    }
    expect(markdown?.split("\n").filter((line) => line.startsWith("|")).length).toBe(rows + 2);
    expect(csv?.split("\n")[0]?.split(",")).toEqual(Object.keys(objects[0] as object));
  },
);

test("the VMMs are a table of 80 columns, with a technique and each reason under it", async () => {
  const { out } = await armvirt(["list", "vmms"]);
  const lines = out.trimEnd().split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines[0]?.split(/ +/)).toEqual(["core", ...USUAL_VMMS.map((v) => v.name)]);
  for (const v of VMMS) expect(lines).toContain(`${v.name}: ${v.title}`);
  const hyp = USUAL_VMMS.findIndex((v) => v.name === "hyp");
  const refused = lines.slice(2, 2 + CORES.length).filter((line) => line.split(/ +/)[1 + hyp] === "no");
  expect(refused.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes("no Hyp mode")).length).toBe(refused.length);
});
