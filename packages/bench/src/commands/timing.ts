// `armvirt timing`: a core's numbers with their sources, and what was measured with them beside what was published of that core.
import { BadInput, choose } from "../bad-input.ts";
import { COMPARABLE } from "../comparable.ts";
import { CORES } from "../cores.ts";
import { figure, type Grid, render } from "../grid.ts";
import { published } from "../published.ts";
import { anyFailed, asJson, measure, type Printed } from "../results.ts";
import { selectFormat, selectSetup, selectVmm, selectWorkloads } from "../selection.ts";
import { type Parameter, parametersOf } from "../timing-parameters.ts";

export interface TimingOptions {
  readonly measured?: boolean;
  readonly format: string;
}

/** @throws BadInput */
export async function timing(
  name: string,
  options: TimingOptions,
  progress: (line: string) => void,
): Promise<Printed> {
  const format = selectFormat(options.format);
  const core = choose(CORES, name, "core");
  const { grid, failed } = options.measured
    ? await against(core.name, progress)
    : { grid: gridOf(parametersOf(core)), failed: false };
  if (format !== "json") return { text: render(grid, format), failed };
  const objects = grid.rows.map((r) => Object.fromEntries(grid.columns.map((c, n) => [c, r[n] ?? ""])));
  return { text: asJson(objects), failed };
}

const gridOf = (parameters: readonly Parameter[]): Grid => ({
  columns: ["parameter", "value", "unit", "standing", "source, or why"],
  rows: parameters.map((p) => [p.name, String(p.value), p.unit, p.assumed ? "assumed" : "sourced", p.source]),
});

/** Measures the rows that have a published counterpart on the bare machine. */
async function against(
  core: string,
  progress: (line: string) => void,
): Promise<{ grid: Grid; failed: boolean }> {
  const own = COMPARABLE.filter((c) => c.core === core);
  if (own.length === 0)
    throw new BadInput(
      `nothing comparable is published of ${core}; choose ${[...new Set(COMPARABLE.map((c) => c.core))].join(" or ")}`,
    );
  const rows = selectWorkloads(own.map((c) => c.workload));
  const { records } = await measure([selectSetup({ core })], [selectVmm("native")], rows, progress);
  const papers = published();
  const grid = {
    columns: ["workload", "unit", "measured", "published", "ratio", "as", "remark"],
    rows: own.flatMap((c) => {
      const record = records.find((r) => r.workload === c.workload);
      const ok = record?.status === "ok";
      const found = papers.filter(
        (p) => p.file === c.file && p.workload === c.published && p.system === c.system,
      );
      return found.map((p) => [
        c.workload,
        p.unit,
        ok ? figure(record.value) : `${record?.status}: ${record?.reason}`,
        p.value,
        ok ? (record.value / Number(p.value)).toFixed(2) : "",
        `${p.workload}, ${p.paper.includes("older") ? "older release" : p.platform}`,
        c.remark,
      ]);
    }),
  };
  return { grid, failed: anyFailed(records) };
}
