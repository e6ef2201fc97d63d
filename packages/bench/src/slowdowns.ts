// How much slower than the bare machine cells are, one by one and over all rows.
import type { Unit } from "@armvirt/guest";
import type { BenchRecord } from "./record.ts";

/** The column that others are measured by. */
export const NATIVE = "native";

/** How many times a value is slower than native's: by time, or by bandwidth. */
export const slowdown = (unit: Unit, value: number, native: number): number =>
  unit === "MB/s" ? native / value : value / native;

/** How much longer than on the bare machine, or with how much less bandwidth; undefined where that has no figure. */
export function measuredSlowdown(record: BenchRecord, base: BenchRecord | undefined): number | undefined {
  if (record.status !== "ok" || base?.status !== "ok" || base.value === 0) return undefined;
  return slowdown(record.unit, record.value, base.value);
}

/** A row and how much slower than the bare machine it is. */
export interface SlowRow {
  readonly workload: string;
  readonly times: number;
}

export interface Slowdowns {
  readonly vmm: string;
  /** The geometric mean over all rows that have a slowdown. */
  readonly mean: number;
  /** Those rows, the slowest first. */
  readonly rows: readonly SlowRow[];
}

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, v) => sum + Math.log(v), 0) / values.length);

/** For each VMM of one machine's records, in their order; none for the bare machine itself and for what has no slowdown. */
export function slowdownsOf(records: readonly BenchRecord[]): readonly Slowdowns[] {
  const natively = new Map(records.filter((r) => r.vmm === NATIVE).map((r) => [r.workload, r]));
  const vmms = [...new Set(records.map((r) => r.vmm))].filter((vmm) => vmm !== NATIVE);
  return vmms.flatMap((vmm) => {
    const rows = records
      .filter((r) => r.vmm === vmm)
      .flatMap((r) => {
        const times = measuredSlowdown(r, natively.get(r.workload));
        return times !== undefined && times > 0 ? [{ workload: r.workload, times }] : [];
      })
      .sort((a, b) => b.times - a.times);
    return rows.length > 0 ? [{ vmm, mean: geometricMean(rows.map((r) => r.times)), rows }] : [];
  });
}

const shown = ({ workload, times }: SlowRow): string => `${times.toFixed(2)}x, ${workload}`;

/** For under a table of several rows: a line for each VMM. */
export const slowdownNotes = (records: readonly BenchRecord[]): readonly string[] =>
  slowdownsOf(records)
    .filter(({ rows }) => rows.length > 1)
    .map(
      ({ vmm, mean, rows }) =>
        `${vmm}: ${mean.toFixed(2)}x over ${rows.length} rows, geometric mean; most ${shown(rows[0] as SlowRow)}; least ${shown(rows.at(-1) as SlowRow)}.`,
    );
