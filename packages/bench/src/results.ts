// Measuring a selection, with progress.
import type { Row } from "@armvirt/guest";
import type { Vmm } from "@armvirt/vmm";
import { sha256 } from "./checksum.ts";
import { guestImage } from "./guest-image.ts";
import { type BenchRecord, type Results, SCHEMA } from "./record.ts";
import type { Setup } from "./setup.ts";
import { VERSION } from "./version.ts";
import { type Cell, measureCells } from "./worker.ts";

/** A VMM's name and the checksum of its image, where it runs from one. */
function imageOf(vmm: Vmm, { core, board }: Setup): readonly (readonly [string, string])[] {
  if (!vmm.image || vmm.refuses(core, board) !== undefined) return [];
  return [[vmm.name, sha256(vmm.image(core, board))]];
}

/** The same of the guest that runs on it. */
function guestOf(vmm: Vmm, setup: Setup): readonly (readonly [string, string])[] {
  if (vmm.refuses(setup.core, setup.board) !== undefined) return [];
  return [[vmm.name, sha256(guestImage(vmm, setup))]];
}

/** What a command prints, and whether a cell that it needs failed. */
export interface Printed {
  readonly text: string;
  readonly failed: boolean;
}

/** True when a cell failed; one that is unsupported says why, and did not. */
export const anyFailed = (records: readonly BenchRecord[]): boolean =>
  records.some((r) => r.status === "failed");

/** Measures every cell of machines, rows and columns. @param progress called with a line to show */
export async function measure(
  setups: readonly Setup[],
  vmms: readonly Vmm[],
  rows: readonly Row[],
  progress: (line: string) => void,
): Promise<Results> {
  const cells: Cell[] = setups.flatMap(({ core: { name: core } }) =>
    rows.flatMap((row) => vmms.map((vmm) => ({ core, vmm: vmm.name, workload: row.name }))),
  );
  const records = await measureCells(setups, cells, (finished, { core, vmm, workload }) =>
    progress(
      `${String(finished).padStart(String(cells.length).length)}/${cells.length} ${core} ${vmm} ${workload}`,
    ),
  );
  return {
    schema: SCHEMA,
    manifest: {
      armvirt: VERSION,
      timing: setups[0]?.timing ?? "",
      profile: setups[0]?.profile ?? "",
      append: setups[0]?.append ?? "",
      assumed_scale: setups[0]?.assumedScale ?? 1,
      machines: setups.map((setup) => ({
        core: setup.core.name,
        board: setup.board,
        mhz: setup.mhz,
        guests: Object.fromEntries(vmms.flatMap((v) => guestOf(v, setup))),
        images: Object.fromEntries(vmms.flatMap((v) => imageOf(v, setup))),
      })),
      vmms: vmms.map((v) => v.name),
      workloads: rows.map((r) => r.name),
    },
    records,
  };
}

/** The records without the shares of single functions, which `explain` shows. */
export const withoutSymbols = (results: Results): unknown => ({
  ...results,
  records: results.records.map(({ symbols: _, ...record }) => record),
});

/** As JSON text, the same bytes for the same results. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;
