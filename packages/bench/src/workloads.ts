// The rows of the tables: the guest's, without those that are only there to be subtracted.
import { ROWS, type Row } from "@armvirt/guest";

const subtracted = new Set(ROWS.map((r) => r.subtract));

export const WORKLOADS: readonly Row[] = ROWS.filter((r) => !subtracted.has(r.name));

/** The row that a row subtracts. */
export function overheadOf(row: Row): Row | undefined {
  return ROWS.find((r) => r.name === row.subtract);
}
