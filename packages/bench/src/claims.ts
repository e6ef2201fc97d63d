// What is said of the techniques, as statements over measured cells: each is tried with the cores' assumed prices as they are, halved
// and doubled.
import type { BenchRecord } from "./record.ts";
import { NATIVE } from "./slowdowns.ts";

/** Cycles per operation of a VMM's cell of the claim's workload. */
type Cycles = (vmm: string) => number;

export interface Claim {
  readonly statement: string;
  readonly workload: string;
  /** In the order in which the numbers are shown. */
  readonly vmms: readonly string[];
  holds(cycles: Cycles): boolean;
}

const order = (workload: string): Claim => ({
  statement: `${workload}: native <= hyp < kvm`,
  workload,
  vmms: [NATIVE, "hyp", "kvm"],
  holds: (c) => c(NATIVE) <= c("hyp") && c("hyp") < c("kvm"),
});

/** The same where there is no hyp. */
const costs = (workload: string): Claim => ({
  statement: `${workload}: native < kvm`,
  workload,
  vmms: [NATIVE, "kvm"],
  holds: (c) => c(NATIVE) < c("kvm"),
});

/** At least so many times as slow as the bare machine. */
const slower = (workload: string, vmm: string, times: number): Claim => ({
  statement: `${workload}: ${vmm} takes ${times} times as long as native, or longer`,
  workload,
  vmms: [NATIVE, vmm],
  holds: (c) => c(vmm) >= times * c(NATIVE),
});

/** Slower than the bare machine by at most this part of it. */
const within = (workload: string, vmm: string, part: number): Claim => ({
  statement: `${workload}: ${vmm} takes at most ${100 * part} % longer than native`,
  workload,
  vmms: [NATIVE, vmm],
  holds: (c) => c(vmm) <= (1 + part) * c(NATIVE),
});

const ORDERED = ["lat_proc fork", "lat_proc exec", "lat_ctx 2p/0K", "lat_ctx 8p/16K"] as const;

export const CLAIMS: readonly Claim[] = [
  within("lat_syscall null", "hyp", 0),
  slower("lat_syscall null", "kvm", 10),
  ...ORDERED.map(order),
  ...ORDERED.map(costs),
  within("lat_pagefault", "hyp", 0.25),
  slower("lat_pagefault", "kvm", 10),
];

/** A claim on a core with one scale of its assumed prices. */
export interface Verdict {
  readonly claim: Claim;
  readonly core: string;
  readonly scale: number;
  readonly holds: boolean;
  /** Cycles per operation, in the order of the claim's VMMs. */
  readonly cycles: readonly number[];
}

/** Tries every claim whose cells were all measured. */
export function verdicts(records: readonly BenchRecord[], core: string, scale: number): readonly Verdict[] {
  return CLAIMS.flatMap((claim) => {
    const cells = claim.vmms.map((vmm) =>
      records.find((r) => r.core === core && r.vmm === vmm && r.workload === claim.workload),
    );
    if (!cells.every((r) => r?.status === "ok")) return [];
    const cycles = cells.map((r) => (r as BenchRecord).cycles);
    const of: Cycles = (vmm) => cycles[claim.vmms.indexOf(vmm)] as number;
    return [{ claim, core, scale, holds: claim.holds(of), cycles }];
  });
}
