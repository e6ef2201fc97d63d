// `armvirt paths`: what a VMM executes between an exception and the program's next instruction.
import { expect, test } from "vitest";
import { Meter } from "../src/meter.ts";
import { COUNTED, pathsOf } from "../src/paths.ts";
import { published } from "../src/published.ts";
import { selectSetup, selectVmm, selectWorkload } from "../src/selection.ts";
import { trace, turns } from "../src/trace.ts";
import { isOwnTick } from "./own-tick.ts";

test("what stands beside the counts is published", () => {
  const papers = published();
  for (const { file, workload } of COUNTED)
    expect(papers.filter((p) => p.file === file && p.workload === workload).length, workload).toBe(1);
});

test("xen's ways are about as long as those counted in the released source", () => {
  const counts = pathsOf(selectVmm("xen"), selectSetup({})).filter((c) => c.published !== undefined);
  expect(counts.map((c) => Number(c.published?.value))).toEqual([37, 58, 33, 16]);
  for (const { way, toKernel, published } of counts) {
    const ratio = toKernel / Number(published?.value);
    expect(ratio, way).toBeGreaterThan(1 / 1.5);
    expect(ratio, way).toBeLessThan(1.5);
  }
});

test("hyp is entered for a timer interrupt, and for nothing that is the guest's own", () => {
  const counts = pathsOf(selectVmm("hyp"), selectSetup({}));
  const meter = new Meter(selectVmm("hyp"), selectSetup({}));
  const { steps } = trace(meter, selectWorkload("lat_mem_rd 128/4M"), ["irq", "hyp irq"], 1);
  const ticks = turns(steps).filter(isOwnTick).length;
  expect(Object.fromEntries(counts.map((c) => [c.way, c.entries]))).toEqual({
    "system call": 0,
    "page fault": 0,
    "protection fault, to its signal handler": 0,
    "timer interrupt": 1 + ticks, // its own tick may fall on the same moment
  });
  for (const c of counts) {
    expect(c.ofKernel, c.way).toBeGreaterThan(20);
    expect(c.ofVmm >= c.toKernel, c.way).toBe(true);
    expect(c.ofVmm > 0, c.way).toBe(c.entries > 0);
    expect(c.cycles, c.way).toBeGreaterThan(c.ofVmm + c.ofKernel - 1);
  }
});
