// How many instructions a VMM executes on the ways that papers count: from one exception until the program goes on.
import type { EventName } from "@armvirt/arm-core";
import type { Vmm } from "@armvirt/vmm";
import { BadInput } from "./bad-input.ts";
import { Meter } from "./meter.ts";
import { type Published, published } from "./published.ts";
import { selectWorkload } from "./selection.ts";
import type { Setup } from "./setup.ts";
import { type Step, trace, turns } from "./trace.ts";

/** One way: the first exception of these in a row's batches whose path comes through the guest's kernel. */
interface Way {
  readonly name: string;
  readonly workload: string;
  readonly events: readonly EventName[];
  /** A part that one VMM has: instead of its instructions until the kernel those of these functions are counted, which come one behind the
   *  other, once the last of them has begun for the first time. */
  readonly part?: { readonly vmm: string; readonly symbols: readonly string[] };
}

const WAYS: readonly Way[] = [
  { name: "system call", workload: "lat_syscall null", events: ["svc"] },
  { name: "page fault", workload: "lat_pagefault", events: ["data abort"] },
  { name: "protection fault, to its signal handler", workload: "lat_sig prot", events: ["data abort"] },
  { name: "timer interrupt", workload: "lat_mem_rd 128/4M", events: ["irq", "hyp irq"] },
  {
    name: "timer interrupt, from the upcall on",
    workload: "lat_mem_rd 128/4M",
    events: ["irq"],
    part: { vmm: "xen", symbols: ["return_to_guest", "upcall"] },
  },
  {
    name: "system call, of it a hypercall's entry",
    workload: "lat_syscall null",
    events: ["svc"],
    part: { vmm: "xen", symbols: ["vector_swi", "hypercall", "hypercall_fetch"] },
  },
];

/** A count in a paper's source, of the VMM's instructions until the guest's kernel runs. */
interface Counted {
  readonly vmm: string;
  readonly way: string;
  readonly file: string;
  readonly workload: string;
}

const XEN = { vmm: "xen", file: "xen_on_arm_ccnc2008.csv" } as const;
export const COUNTED: readonly Counted[] = [
  { ...XEN, way: "system call", workload: "guest user SWI -> guest kernel SWI vector (syscall bounce)" },
  {
    ...XEN,
    way: "page fault",
    workload: "guest data abort -> guest kernel DABT vector (page fault bounce)",
  },
  {
    ...XEN,
    way: "timer interrupt, from the upcall on",
    workload: "event upcall (virtual IRQ) delivery on return_to_guest",
  },
  {
    ...XEN,
    way: "system call, of it a hypercall's entry",
    workload: "hypercall entry to C handler (guest already in virtual SVC)",
  },
  {
    vmm: "okl4",
    way: "system call",
    file: "okl4_microvisor_apsys2010.csv",
    workload: "SWI exception (guest syscall) -> Linux server thread fastpath",
  },
];

/** What was counted of one way. */
export interface PathCount {
  readonly way: string;
  readonly vmm: string;
  /** Times that the VMM took over. */
  readonly entries: number;
  /** Instructions of the VMM before the guest's kernel runs for the first time. */
  readonly toKernel: number;
  /** Instructions of the VMM, and of the guest's kernel, until the program goes on. */
  readonly ofVmm: number;
  readonly ofKernel: number;
  readonly cycles: number;
  /** What `toKernel` stands beside. */
  readonly published?: Published;
}

/** Interrupts of the VMM alone that may come before the guest's first. */
const TRIES = 8;

/** Instructions of functions that come one behind the other. */
function partOf(steps: readonly Step[], symbols: readonly string[]): number {
  const begun = steps.slice(0, steps.findIndex((s) => s.symbol === symbols.at(-1)) + 1);
  const first = begun.findLastIndex((s) => !symbols.includes(s.symbol)) + 1;
  return begun.slice(first).reduce((total, s) => total + s.instructions, 0);
}

/** Counts all ways on one VMM. @throws BadInput when a way does not exist there */
export function pathsOf(vmm: Vmm, setup: Setup): PathCount[] {
  const meter = new Meter(vmm, setup);
  const papers = published();
  return WAYS.filter(({ part }) => part === undefined || part.vmm === vmm.name).map((way) => {
    const row = selectWorkload(way.workload);
    for (let nth = 1; nth <= TRIES; nth++) {
      const { steps } = trace(meter, row, way.events, nth);
      const stays = turns(steps);
      const kernel = stays.findIndex((s) => s.owner === "guest kernel");
      if (kernel < 0) continue;
      const sum = (of: readonly { owner: string; instructions: number }[], owner: string): number =>
        of.reduce((total, s) => total + (s.owner === owner ? s.instructions : 0), 0);
      const counted = COUNTED.find((c) => c.vmm === vmm.name && c.way === way.name);
      const paper = papers.find((p) => p.file === counted?.file && p.workload === counted.workload);
      return {
        way: way.name,
        vmm: vmm.name,
        entries: stays.filter((s) => s.owner === "vmm").length,
        toKernel: way.part ? partOf(steps, way.part.symbols) : sum(stays.slice(0, kernel), "vmm"),
        ofVmm: sum(stays, "vmm"),
        ofKernel: sum(stays, "guest kernel"),
        cycles: stays.reduce((total, s) => total + s.cycles, 0),
        ...(paper ? { published: paper } : {}),
      };
    }
    throw new BadInput(`no ${way.name} comes to the guest's kernel under ${vmm.name}`);
  });
}
