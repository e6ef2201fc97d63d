// The survey's statements about the techniques, each as an experiment over measured cells with a verdict and the numbers behind it.
import { type Group, grouped } from "./cause-groups.ts";
import type { BenchRecord } from "./record.ts";
import { geometricMean, NATIVE } from "./slowdowns.ts";

/** A workload's cycles per operation by VMM. */
export interface Line {
  readonly workload: string;
  readonly cycles: Readonly<Record<string, number>>;
}

export interface Statement {
  readonly name: string;
  readonly says: string;
  /** The papers' figures, in words; they are shown, and decide nothing. */
  readonly published: string;
  readonly core: string;
  /** The columns that it needs, the bare machine first. */
  readonly vmms: readonly string[];
  readonly workloads: readonly string[];
  /** The figure that decides, and what it must be. */
  readonly measure: string;
  figure(lines: readonly Line[]): number;
  holds(figure: number): boolean;
}

/** What crosses into the kernel at each operation. */
const KERNEL_HEAVY = [
  "lat_syscall null",
  "lat_sig catch",
  "lat_pipe",
  "lat_pagefault",
  "lat_ctx 2p/0K",
  "lat_proc fork",
  "lat_proc exec",
] as const;

/** Xen as the papers measured it; the column `xen`, which checks tables, stands beside it. */
const XEN = "xen-released";

const SWITCHING: readonly string[] = ["lat_pipe", "lat_ctx 2p/0K"];

const of = (line: Line, vmm: string): number => line.cycles[vmm] as number;

const slowdown =
  (vmm: string) =>
  (line: Line): number =>
    of(line, vmm) / of(line, NATIVE);

export const STATEMENTS: readonly Statement[] = [
  {
    name: "xen-half",
    says: "Xen is near half of native speed or worse on kernel-heavy rows of the ARM926",
    published: "about half of native (Varanasi and Heiser 2011, of Linux on Xen on ARM; unverified)",
    core: "arm926ej-s",
    vmms: [NATIVE, XEN, "xen"],
    workloads: KERNEL_HEAVY,
    measure: `mean slowdown of ${XEN}, at least 1.8`,
    figure: (lines) => geometricMean(lines.map(slowdown(XEN))),
    holds: (f) => f >= 1.8,
  },
  {
    name: "okl4-smaller",
    says: "OKL4's overheads are several times smaller than Xen's",
    published: "none is of one machine with both",
    core: "arm926ej-s",
    vmms: [NATIVE, XEN, "xen", "okl4"],
    // Without the switches of processes, which are the last statement's: there okl4 is faster than the bare machine.
    workloads: KERNEL_HEAVY.filter((w) => !SWITCHING.includes(w)),
    measure: `${XEN}'s overhead by okl4's, over all rows' slowdowns, at least 3`,
    figure: (lines) => overhead(lines, XEN) / overhead(lines, "okl4"),
    holds: (f) => f >= 3,
  },
  {
    name: "kvm-slowest",
    says: "KVM of 2010 is the slowest",
    published: "no figures (Dall and Nieh, OLS 2010, describe the design)",
    core: "arm926ej-s",
    vmms: [NATIVE, "kvm", "xen", "okl4"],
    workloads: KERNEL_HEAVY,
    measure: "least of kvm's cycles by the slowest other's, above 1",
    figure: (lines) =>
      Math.min(...lines.map((l) => of(l, "kvm") / Math.max(of(l, NATIVE), of(l, "xen"), of(l, "okl4")))),
    holds: (f) => f > 1,
  },
  {
    name: "hyp-syscall",
    says: "Hyp mode adds nothing to a system call",
    published: "no trap on a system call (Varanasi and Heiser 2011; unverified)",
    core: "cortex-a15",
    vmms: [NATIVE, "hyp"],
    workloads: ["lat_syscall null"],
    measure: "slowdown of hyp, at most 1.01",
    figure: (lines) => geometricMean(lines.map(slowdown("hyp"))),
    holds: (f) => f <= 1.01,
  },
  {
    name: "os-virt-3-percent",
    says: "OS virtualization is within 3 % of native",
    published: "overheads only modest (Andrus et al., Cells, SOSP 2011, abstract)",
    core: "cortex-a15",
    vmms: [NATIVE, "os-virt"],
    workloads: KERNEL_HEAVY,
    measure: "mean slowdown of os-virt, a faster row as 1, at most 1.03",
    // Rows that its frames happen to make faster make up for none.
    figure: (lines) => geometricMean(lines.map((line) => Math.max(1, slowdown("os-virt")(line)))),
    holds: (f) => f <= 1.03,
  },
  {
    name: "fass",
    says: "fast address-space switching makes lat_ctx several times cheaper than a flushing kernel does",
    published: "lat_ctx 2p/0K 190.8 us under Linux, 6.48 us with FASS (PXA255; see l4_fass_wombat.csv)",
    core: "xscale-pxa255",
    vmms: [NATIVE, "okl4-flushing", "okl4"],
    workloads: ["lat_ctx 2p/0K"],
    measure: "cycles of the cheaper flushing kernel by okl4's, at least 3",
    figure: (lines) =>
      Math.min(...lines.map((l) => Math.min(of(l, NATIVE), of(l, "okl4-flushing")) / of(l, "okl4"))),
    holds: (f) => f >= 3,
  },
];

/** How much longer all rows take together, each by its own native time. */
const overhead = (lines: readonly Line[], vmm: string): number =>
  lines.reduce((sum, line) => sum + slowdown(vmm)(line) - 1, 0);

export type Outcome = "held" | "not held" | "not in this build" | "not measured";

/** Why a cell costs what it costs. */
export interface Explained {
  readonly workload: string;
  readonly vmm: string;
  /** Changes from guest code to VMM code. */
  readonly entries: number;
  /** Cycles more than the first column's, by group of causes, the largest difference first. */
  readonly more: readonly (readonly [group: Group, cycles: number])[];
}

export interface SurveyVerdict {
  readonly statement: Statement;
  readonly outcome: Outcome;
  /** What is missing, where there is no figure. */
  readonly missing?: string;
  readonly figure?: number;
  readonly lines: readonly Line[];
  /** Of each cell, an operation: what explains the figure. */
  readonly events: readonly Explained[];
}

/** @param columns the VMMs of this build */
export function judge(
  statement: Statement,
  records: readonly BenchRecord[],
  columns: readonly string[],
): SurveyVerdict {
  const absent = statement.vmms.filter((vmm) => !columns.includes(vmm));
  const without = { statement, lines: [], events: [] };
  if (absent.length > 0)
    return { ...without, outcome: "not in this build", missing: `no column ${absent.join(", ")}` };
  const found = (vmm: string, workload: string): BenchRecord | undefined =>
    records.find(
      (r) => r.core === statement.core && r.vmm === vmm && r.workload === workload && r.status === "ok",
    );
  const gap = statement.workloads.flatMap((w) =>
    statement.vmms.filter((vmm) => !found(vmm, w)).map((vmm) => `${w} under ${vmm}`),
  );
  if (gap.length > 0) return { ...without, outcome: "not measured", missing: gap.join(", ") };
  const lines = statement.workloads.map((workload) => ({
    workload,
    cycles: Object.fromEntries(
      statement.vmms.map((vmm) => [vmm, (found(vmm, workload) as BenchRecord).cycles]),
    ),
  }));
  const figure = statement.figure(lines);
  const [base = NATIVE] = statement.vmms;
  const events = statement.workloads.flatMap((workload) =>
    statement.vmms.map((vmm): Explained => {
      const { events, causes } = found(vmm, workload) as BenchRecord;
      const own = grouped(causes);
      const first = grouped((found(base, workload) as BenchRecord).causes);
      const groups = [...new Set([...own.keys(), ...first.keys()])];
      return {
        workload,
        vmm,
        entries: events["vmm entries"] ?? 0,
        more: groups
          .map((group) => [group, (own.get(group) ?? 0) - (first.get(group) ?? 0)] as const)
          .filter(([, cycles]) => cycles !== 0)
          .sort(([, x], [, y]) => Math.abs(y) - Math.abs(x)),
      };
    }),
  );
  return { statement, outcome: statement.holds(figure) ? "held" : "not held", figure, lines, events };
}
