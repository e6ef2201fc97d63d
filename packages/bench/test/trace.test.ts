// `armvirt trace`: the way of one exception, told by what ran.
import type { EventName } from "@armvirt/arm-core";
import { expect, test } from "vitest";
import { Meter } from "../src/meter.ts";
import type { BenchRecord } from "../src/record.ts";
import { selectSetup, selectVmm, selectWorkload } from "../src/selection.ts";
import { BEGINNINGS, type Step, trace, turns } from "../src/trace.ts";
import { armvirt } from "./armvirt.ts";
import { isOwnTick, PENDING } from "./own-tick.ts";

let booted: { readonly vmm: string; readonly meter: Meter } | undefined;

/** The path of an exception of a row; tests of one VMM that follow each other boot it once. */
function steps(
  vmm: string,
  workload: string,
  from: readonly EventName[] = BEGINNINGS,
  nth = 1,
): readonly Step[] {
  if (booted?.vmm !== vmm) booted = { vmm, meter: new Meter(selectVmm(vmm), selectSetup({})) };
  return trace(booted.meter, selectWorkload(workload), from, nth).steps;
}
const functions = (path: readonly Step[]): Set<string> => new Set(path.map((s) => s.symbol));

/** An interrupt in a row that takes long enough for one. */
const interrupt = (vmm: string, nth = 1): readonly Step[] =>
  steps(vmm, "lat_mem_rd 128/4M", ["irq", "hyp irq"], nth);

test("natively a null system call and an interrupt are the guest kernel's alone, and a system call in Hyp mode's guest", () => {
  const native = steps("native", "lat_syscall null");
  expect(functions(native)).toContain("sys_getppid");
  expect(turns(native).map((t) => t.owner)).toEqual(["guest kernel"]);
  expect(interrupt("native")[0]).toMatchObject({ mode: "IRQ", symbol: "vector page" });
  expect(steps("hyp", "lat_syscall null")).toEqual(native);
});

test("`trace --format json` has the same steps", async () => {
  const { out } = await armvirt(["trace", "native", "lat_syscall null", "--format", "json"]);
  expect((JSON.parse(out) as { steps: Step[] }).steps).toEqual(steps("native", "lat_syscall null"));
});

test("an interrupt goes first to the hypervisor that owns the interrupts, then to the guest's kernel", () => {
  const hyp = interrupt("hyp");
  expect(hyp[0]).toMatchObject({ mode: "HYP", symbol: "hyp_vectors" });
  // Its own tick may fall into the guest's way, which is one entry and one stay of the guest's kernel without it.
  const stays = turns(hyp);
  const owners = stays.filter((stay) => !isOwnTick(stay)).map(({ owner }) => owner);
  expect(owners.filter((owner, n) => owner !== owners[n - 1])).toEqual(["vmm", "guest kernel"]);
  expect(stays.filter(isOwnTick).length).toBeLessThanOrEqual(1);
  expect(hyp.filter(({ symbol }) => symbol === PENDING).length).toBe(1);
});

test("under kvm it enters the VMM as often as explain counts, in User mode throughout", async () => {
  const path = steps("kvm", "lat_syscall null");
  const { out } = await armvirt(["explain", "kvm", "lat_syscall null", "--format", "json"]);
  const { record } = JSON.parse(out) as { record: BenchRecord };
  expect(turns(path).filter((t) => t.owner === "vmm").length).toBe(record.events["vmm entries"]);
  expect(path.filter((s) => s.owner === "guest kernel" && s.mode !== "USR")).toEqual([]);
});

test("the steps follow each other without a gap", () => {
  const path = steps("kvm", "lat_pagefault");
  for (const [i, step] of path.slice(1).entries()) {
    const before = path[i] as Step;
    expect(step.at).toBe(before.at + before.cycles);
  }
});

test("under kvm some interrupts are the host's own tick, and others are injected into the guest", () => {
  expect(functions(interrupt("kvm"))).not.toContain("inject_irq");
  expect(functions(interrupt("kvm", 4))).toContain("inject_irq");
});

/** Up to a function that begins for the first time: that one, and those before it, one behind the other. */
test.each([
  ["a system call", "lat_syscall null", BEGINNINGS, 1, ["vector_swi", "bounce_swi"]],
  ["a hypercall", "lat_syscall null", BEGINNINGS, 1, ["vector_swi", "hypercall", "hypercall_fetch"]],
  ["a data abort", "lat_pagefault", BEGINNINGS, 1, ["vector_dabt"]],
  ["an event", "lat_mem_rd 128/4M", ["irq"], 2, ["return_to_guest", "upcall"]],
] as const)(
  "xen's way of %s is by the functions whose instructions are counted",
  (_, workload, from, nth, names) => {
    const path = steps("xen", workload, from, nth);
    const end = path.findIndex((s) => s.symbol === names.at(-1) && s.mode === "SVC") + 1;
    const start = path.slice(0, end).findLastIndex((s) => !names.some((name) => name === s.symbol)) + 1;
    expect(functions(path.slice(start, end))).toEqual(new Set(names));
  },
);

test("xen's upcall is the last that it does before the guest's kernel goes on", () => {
  const path = steps("xen", "lat_mem_rd 128/4M", ["irq"], 2);
  expect(path[path.findIndex((s) => s.owner === "guest kernel") - 1]?.symbol).toBe("upcall");
});

test("okl4 reflects a system call in 33 instructions, a third of the published way to a kernel that is another thread", () => {
  const path = steps("okl4", "lat_syscall null");
  const own = path.slice(
    0,
    path.findIndex((s) => s.owner === "guest kernel"),
  );
  expect(own.slice(1).map((s) => s.symbol)).toEqual(["vector_page", "vector_swi", "reflect_swi"]);
  const instructions = own.reduce((n, s) => n + s.instructions, 0);
  expect(instructions).toBe(33);
  expect(instructions / 97).toBeCloseTo(1 / 3, 1); // published/okl4_microvisor_apsys2010.csv
});

test("what lies outside of the batches is said to, and a path that is cut as well", async () => {
  const outside = await armvirt(["trace", "native", "lat_mem_rd 128/16K", "--turns"]);
  expect(outside.out).toMatch(/It does not come in a batch of lat_mem_rd 128\/16K: this one lies behind it/);
  const inside = await armvirt(["trace", "native", "lat_proc fork", "--turns"]);
  expect(inside.out).not.toMatch(/Cut off|does not come/);
});

test("an exception that does not come, or is none, is refused in one sentence", async () => {
  const refused = async (from: string): Promise<string> => {
    const { code, err } = await armvirt(["trace", "native", "lat_syscall null", "--from", from]);
    expect(code).toBe(2);
    return err;
  };
  expect(await refused("hyp trap")).toMatch(/no hyp trap comes in lat_syscall null/);
  expect(await refused("svg")).toMatch(/there is no exception "svg"; did you mean svc\?/);
});
