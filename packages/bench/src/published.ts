// The papers' numbers: the CSV files in published/, and which of their rows stand beside which cell.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { PLACES, type Place } from "./published-places.ts";
import { NATIVE, slowdown } from "./slowdowns.ts";

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
  /** Measured on this core at another clock. */
  readonly otherClock: boolean;
  /** What the same table has of the bare machine, for a system's number: the only native one that it may be held against. */
  readonly native?: { readonly published: Published; readonly value: number; readonly slowdown: number };
}

/** True when a place names this published row. */
export const isAt = (place: Place, p: Published): boolean =>
  p.file === place.file &&
  p.workload === place.published &&
  p.system === place.system &&
  p.unit === place.unit;

/** The number of the bare machine beside a system's, in the same table of the same paper. */
function nativeOf(all: readonly Published[], place: Place, value: number): Beside["native"] {
  if (place.vmm === NATIVE) return undefined;
  const own = PLACES.find(
    (p) =>
      p.vmm === NATIVE && p.file === place.file && p.published === place.published && p.unit === place.unit,
  );
  const published = own && all.find((p) => isAt(own, p));
  if (published === undefined) return undefined;
  const native = Number(published.value);
  return { published, value: native, slowdown: slowdown(place.unit, value, native) };
}

/** What was published for a VMM and a workload: the first place in the table of places that matches, of this core and clock before
 *  others. */
export function beside(
  all: readonly Published[],
  machine: { readonly core: string; readonly mhz: number },
  vmm: string,
  workload: string,
): Beside | undefined {
  const far = (p: Place): number => (p.core !== machine.core ? 2 : p.mhz !== machine.mhz ? 1 : 0);
  const places = PLACES.filter((p) => p.vmm === vmm && p.workload === workload);
  places.sort((a, b) => far(a) - far(b));
  for (const place of places) {
    const row = all.find((p) => isAt(place, p));
    if (row === undefined) continue;
    const value = Number(row.value);
    const native = nativeOf(all, place, value);
    return {
      published: row,
      value,
      otherCore: far(place) === 2,
      otherClock: far(place) === 1,
      ...(native ? { native } : {}),
    };
  }
  return undefined;
}
