// `armvirt curve`: every point of lat_mem_rd, by size and stride.
import { expect, test } from "vitest";
import type { BenchRecord, Results } from "../src/record.ts";
import { CURVE } from "../src/workloads.ts";
import { armvirt } from "./armvirt.ts";

const LIMIT = 3_600_000;
const STRIDES = 4;
const SIZES = CURVE.length / STRIDES;

test(
  "the points of a Cortex-A8 lie on the plateaus of its caches and its memory, and causes explain each",
  async () => {
    const { code, out } = await armvirt(["curve", "--core", "cortex-a8", "--format", "json"]);
    expect(code).toBe(0);
    const { records } = JSON.parse(out) as Results;
    expect(records.map((r) => r.workload)).toEqual(CURVE.map((r) => r.name));
    expect(records.filter((r) => r.status !== "ok")).toEqual([]);
    for (const r of records) {
      const explained = Object.values(r.causes).reduce((a, b) => a + b, 0);
      expect(Math.abs(explained / r.cycles - 1), r.workload).toBeLessThan(1e-9);
    }
    const of = (name: string): BenchRecord => records.find((r) => r.workload === name) as BenchRecord;
    for (const stride of [64, 128, 512]) {
      const [l1, l2, memory] = ["16K", "128K", "8M"].map((size) => of(`lat_mem_rd ${stride}/${size}`).value);
      expect(l2, `stride ${stride}`).toBeGreaterThan(2 * (l1 as number));
      expect(memory, `stride ${stride}`).toBeGreaterThan(5 * (l2 as number));
      expect(of(`lat_mem_rd ${stride}/512`).value, `stride ${stride}`).toBeCloseTo(l1 as number, 0);
    }
    // Four loads of 16 bytes share a line of 64.
    expect(of("lat_mem_rd 16/8M").value).toBeLessThan(0.5 * of("lat_mem_rd 64/8M").value);
    const alone = await armvirt([
      ...["compare", "--core", "cortex-a8", "--vmm", "native", "--format", "json"],
      ...["--workload", "lat_mem_rd 512/64K", "lat_mem_rd 16/4K"],
    ]);
    for (const r of (JSON.parse(alone.out) as Results).records) expect(r).toEqual(of(r.workload));
  },
  LIMIT,
);

test(
  "a table for each VMM has sizes down and strides across; a CSV file is one table",
  async () => {
    const run = (format: string): ReturnType<typeof armvirt> =>
      armvirt(["curve", "--core", "arm926ej-s", "--vmm", "native,hyp", "--format", format]);
    const [native, hyp] = (await run("table")).out.split("\n\n").map((t) => t.split("\n"));
    expect(native?.[0]).toMatch(/^bytes +stride 16 +stride 64 +stride 128 +stride 512$/);
    expect(native?.filter((l) => /^\d+[KM]?( +[\d.]+){4}$/.test(l)).length).toBe(SIZES);
    expect(hyp?.join("\n")).toMatch(/unsupported: arm926ej-s has no Virtualization Extensions/);
    const [columns, ...rows] = (await run("csv")).out.trimEnd().split("\n");
    expect(columns).toBe("core,board,mhz,vmm,bytes,stride_16_ns,stride_64_ns,stride_128_ns,stride_512_ns");
    expect(rows.length).toBe(2 * SIZES);
    expect(rows[SIZES - 1]).toMatch(/^arm926ej-s,versatilepb,266,native,16777216(,[\d.]+){4}$/);
    expect(rows[SIZES]).toBe("arm926ej-s,versatilepb,266,hyp,512,,,,");
  },
  LIMIT,
);
