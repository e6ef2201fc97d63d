// The rows of the tables: the guest's, without those that are only there to be subtracted.
import { ROWS, type Row } from "@armvirt/guest";

/** Every row that can be asked for. */
export const WORKLOADS: readonly Row[] = ROWS.filter((r) => r.shown !== "never");

/** What is measured when no row is named: without the points of curves that no table needs. */
export const USUAL_WORKLOADS: readonly Row[] = ROWS.filter((r) => r.shown === "always");

/** The points of lat_mem_rd's curve. */
export const CURVE: readonly Row[] = ROWS.filter((r) => r.point !== undefined);

/** The row that a row subtracts. */
export function overheadOf(row: Row): Row | undefined {
  return ROWS.find((r) => r.name === row.subtract);
}

/** Every row that one run of a row's program measures. */
export const measuredWith = (row: Row): readonly Row[] => ROWS.filter((r) => r.command === row.command);
