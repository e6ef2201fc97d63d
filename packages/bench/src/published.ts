// The papers' numbers: the CSV files in published/, and which of their rows stand beside which cell.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { PLACES } from "./published-places.ts";

/** One row of a published table, as transcribed. */
export interface Published {
  readonly file: string;
  readonly paper: string;
  readonly table: string;
  readonly platform: string;
  readonly core: string;
  readonly mhz: string;
  readonly workload: string;
  readonly system: string;
  readonly metric: string;
  readonly value: string;
  readonly unit: string;
  readonly verified: boolean;
  readonly kind: "figure" | "fact";
  readonly source: string;
}

const FOLDER = join(import.meta.dirname, "../published");

/** Every row of every file, in the order of names. */
export function published(): Published[] {
  return readdirSync(FOLDER)
    .filter((f) => f.endsWith(".csv"))
    .sort()
    .flatMap((file) => {
      const rows = parse(readFileSync(join(FOLDER, file)), { columns: true }) as Record<string, string>[];
      return rows.map((r) => ({ ...r, file, verified: r["verified"] === "yes" }) as unknown as Published);
    });
}

/** A published number that stands beside a cell. */
export interface Beside {
  readonly published: Published;
  /** In the workload's unit. */
  readonly value: number;
  /** Measured on another core than the cell. */
  readonly otherCore: boolean;
}

/** What was published for a VMM and a workload: the first place in the table of places that matches, on this core if there is one. */
export function beside(
  all: readonly Published[],
  core: string,
  vmm: string,
  workload: string,
): Beside | undefined {
  const places = PLACES.filter((p) => p.vmm === vmm && p.workload === workload);
  places.sort((a, b) => Number(b.core === core) - Number(a.core === core));
  for (const place of places) {
    const row = all.find(
      (p) =>
        p.file === place.file &&
        p.workload === place.published &&
        p.system === place.system &&
        p.unit === place.unit &&
        (place.platform === undefined || p.platform === place.platform),
    );
    if (row) return { published: row, value: Number(row.value), otherCore: place.core !== core };
  }
  return undefined;
}
