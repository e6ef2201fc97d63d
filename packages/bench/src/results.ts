// Measuring a selection, with progress.
import { createHash } from "node:crypto";
import type { Row } from "@armvirt/guest";
import type { Vmm } from "@armvirt/vmm";
import { GUEST } from "./guest-image.ts";
import { type Results, SCHEMA } from "./record.ts";
import type { Setup } from "./setup.ts";
import { VERSION } from "./version.ts";
import { type Cell, measureCells } from "./worker.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Measures every cell of rows times columns. @param progress called with a line to show */
export async function measure(
  setup: Setup,
  vmms: readonly Vmm[],
  rows: readonly Row[],
  progress: (line: string) => void,
): Promise<Results> {
  const cells: Cell[] = rows.flatMap((row) => vmms.map((vmm) => ({ vmm: vmm.name, workload: row.name })));
  const records = await measureCells(setup, cells, (finished, cell) =>
    progress(
      `${String(finished).padStart(String(cells.length).length)}/${cells.length} ${cell.vmm} ${cell.workload}`,
    ),
  );
  return {
    schema: SCHEMA,
    manifest: {
      armvirt: VERSION,
      core: setup.core.name,
      board: setup.board,
      mhz: setup.mhz,
      timing: setup.timing,
      profile: setup.profile,
      guest: sha256(GUEST()),
      images: Object.fromEntries(vmms.flatMap((v) => (v.image ? [[v.name, sha256(v.image())]] : []))),
      vmms: vmms.map((v) => v.name),
      workloads: rows.map((r) => r.name),
    },
    records,
  };
}

/** As JSON text, the same bytes for the same results. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;
