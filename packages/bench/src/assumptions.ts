// The share of each cell's cycles whose price rests on an assumed number: what of a result nobody has published.
import type { Cause } from "@armvirt/arm-core";
import { conditionNotes } from "./conditions.ts";
import type { Grid } from "./grid.ts";
import type { BenchRecord, MachineFacts, Results } from "./record.ts";

/** Of a cell; undefined where nothing was measured. A row that subtracts another one has the share of the difference. */
export const assumedShare = (r: BenchRecord): number | undefined =>
  r.status === "ok" ? r.assumed_cycles / r.cycles : undefined;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The causes that assumed numbers priced, the heaviest first. */
function causesOf(r: BenchRecord): readonly (readonly [cause: Cause, cycles: number])[] {
  const causes = Object.entries(r.assumed) as [Cause, number][];
  return causes.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

/** One table for each machine: workloads down, VMMs across. */
export const assumptions = (results: Results): readonly Grid[] =>
  results.manifest.machines.map((machine) => ofMachine(results, machine));

function ofMachine({ manifest, records }: Results, { core, mhz, board }: MachineFacts): Grid {
  const { vmms, workloads } = manifest;
  const own = records.filter((r) => r.core === core);
  const rows = workloads.map((workload) => {
    const cells = vmms.map((vmm) => own.find((r) => r.vmm === vmm && r.workload === workload));
    const shares = cells.map((r) => {
      const share = r && assumedShare(r);
      return share === undefined ? (r?.status ?? "") : percent(share);
    });
    const first = cells.find((r) => r?.status === "ok");
    const heaviest = first ? causesOf(first).slice(0, 3) : [];
    const named = heaviest.map(([cause, cycles]) => `${cause} ${percent(cycles / (first?.cycles ?? 1))}`);
    return [workload, ...shares, named.join(", ")];
  });
  return {
    columns: ["workload", ...vmms, `most in the first column`],
    rows,
    notes: [
      `${core} at ${mhz} MHz on ${board}: share of cycles whose price rests on an assumed number.`,
      ...conditionNotes(manifest),
    ],
  };
}

/** One row for each cell, for programs that read tables. */
export function assumptionsTable({ records, manifest }: Results): Grid {
  const columns = ["core", "board", "mhz", "vmm", "workload", "status"];
  const conditions = [manifest.append, String(manifest.assumed_scale)];
  const rows = records.map((r) => {
    const share = assumedShare(r);
    const figures = share === undefined ? ["", "", "", ""] : figuresOf(r, share);
    return [r.core, r.board, String(r.mhz), r.vmm, r.workload, r.status, ...figures, ...conditions];
  });
  const last = ["cycles", "sourced_cycles", "assumed_cycles", "assumed_share", "append", "assumed_scale"];
  return { columns: [...columns, ...last], rows };
}

const figuresOf = (r: BenchRecord, share: number): string[] =>
  [r.cycles, r.sourced_cycles, r.assumed_cycles, share].map(String);
