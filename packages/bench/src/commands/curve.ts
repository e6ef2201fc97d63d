// `armvirt curve`: lat_mem_rd as a curve, sizes down and strides across, for each machine and VMM.
import { sizeName } from "@armvirt/guest";
import { type Format, figure, type Grid, render } from "../grid.ts";
import type { BenchRecord, Results } from "../record.ts";
import { anyFailed, asJson, measure, type Printed, withoutSymbols } from "../results.ts";
import { demandFull, type SetupOptions, selectFormat, selectSetups, selectVmms } from "../selection.ts";
import { CURVE } from "../workloads.ts";

export interface CurveOptions extends SetupOptions {
  readonly vmm: string;
  readonly format: string;
}

const STRIDES = [...new Set(CURVE.map((r) => r.point?.stride ?? 0))];
const SIZES = [...new Set(CURVE.map((r) => r.point?.size ?? 0))];

/** @throws BadInput before anything is measured */
export async function curve(options: CurveOptions, progress: (line: string) => void): Promise<Printed> {
  const setups = selectSetups(options);
  const format = selectFormat(options.format);
  const vmms = selectVmms(options.vmm);
  for (const setup of setups) demandFull(setup, "curve needs caches");
  const results = await measure(setups, vmms, CURVE, progress);
  return { text: textOf(results, format), failed: anyFailed(results.records) };
}

function textOf(results: Results, format: Format): string {
  switch (format) {
    case "json":
      return asJson(withoutSymbols(results));
    case "csv":
      return render(oneTable(results), format);
    default:
      return columnsOf(results)
        .map((column) => render(tableOf(column, results), format))
        .join("\n");
  }
}

/** The measured cells of one VMM on one machine. */
interface Column {
  readonly core: string;
  readonly vmm: string;
  readonly mhz: number;
  readonly board: string;
  readonly cells: ReadonlyMap<string, BenchRecord>;
}

const columnsOf = ({ manifest, records }: Results): Column[] =>
  manifest.machines.flatMap(({ core, mhz, board }) =>
    manifest.vmms.map((vmm) => ({
      ...{ core, vmm, mhz, board },
      cells: new Map(records.filter((r) => r.core === core && r.vmm === vmm).map((r) => [r.workload, r])),
    })),
  );

/** What the column's cells at a size say, one for each stride. */
const lineAt = ({ cells }: Column, size: number, said: (r: BenchRecord) => string): string[] =>
  STRIDES.map((stride) => {
    const row = CURVE.find((r) => r.point?.stride === stride && r.point.size === size);
    const record = cells.get(row?.name ?? "");
    return record ? said(record) : "";
  });

function tableOf(column: Column, { manifest }: Results): Grid {
  const { core, vmm, mhz, board } = column;
  const reasons = new Set(
    [...column.cells.values()].filter((r) => r.status !== "ok").map((r) => `${r.status}: ${r.reason}`),
  );
  return {
    columns: ["bytes", ...STRIDES.map((s) => `stride ${s}`)],
    rows: SIZES.map((size) => [
      sizeName(size),
      ...lineAt(column, size, (r) => (r.status === "ok" ? figure(r.value) : r.status)),
    ]),
    notes: [
      `lat_mem_rd under ${vmm}: ${core} at ${mhz} MHz on ${board}, ${manifest.timing} timing; ns per load, by the bytes of the array and between two loads`,
      ...reasons,
    ],
  };
}

/** Every column in one table, sizes in bytes: for programs that read tables. */
const oneTable = (results: Results): Grid => ({
  columns: ["core", "board", "mhz", "vmm", "bytes", ...STRIDES.map((s) => `stride_${s}_ns`)],
  rows: columnsOf(results).flatMap((column) =>
    SIZES.map((size) => [
      ...[column.core, column.board, String(column.mhz), column.vmm, String(size)],
      ...lineAt(column, size, (r) => (r.status === "ok" ? String(r.value) : "")),
    ]),
  ),
});
