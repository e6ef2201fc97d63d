// How much of the time is the guest's own, executed on the processor without the VMM: Popek and Goldberg's efficiency, of whole workloads.
import type { BenchRecord } from "./record.ts";

export interface GuestShare {
  readonly vmm: string;
  /** Mean over cells of the cycles that are not the VMM's, by all of the cell's. */
  readonly mean: number;
  /** The cell with the smallest share, as CORE WORKLOAD. */
  readonly worst: string;
  readonly ofWorst: number;
}

const shareOf = (r: BenchRecord): number => 1 - r.vmm_cycles / r.cycles;

/** For each VMM that has cycles of its own, in the order of the records. */
export function guestShares(records: readonly BenchRecord[]): readonly GuestShare[] {
  const measured = records.filter((r) => r.status === "ok" && r.cycles > 0);
  const vmms = [...new Set(measured.filter((r) => r.vmm_cycles > 0).map((r) => r.vmm))];
  return vmms.map((vmm) => {
    const own = measured.filter((r) => r.vmm === vmm);
    const worst = own.reduce((least, r) => (shareOf(r) < shareOf(least) ? r : least));
    return {
      vmm,
      mean: own.reduce((total, r) => total + shareOf(r), 0) / own.length,
      worst: `${worst.core} ${worst.workload}`,
      ofWorst: shareOf(worst),
    };
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** For under a table: a line for each of these VMMs. */
export const guestNotes = (records: readonly BenchRecord[]): readonly string[] =>
  guestShares(records).map(
    ({ vmm, mean, worst, ofWorst }) =>
      `${vmm}: of a cell's cycles ${percent(mean)} are the guest's own, on average; least ${percent(ofWorst)}, in ${worst}.`,
  );
