// `armvirt claims --survey`: the survey's statements, each with its verdict and the numbers behind it.
import { figure, render } from "../grid.ts";
import type { BenchRecord } from "../record.ts";
import { anyFailed, asJson, measure, type Printed } from "../results.ts";
import { selectFormat, selectSetup, selectVmms, selectWorkloads } from "../selection.ts";
import { judge, STATEMENTS, type Statement, type SurveyVerdict } from "../survey.ts";
import { VMMS } from "../vmms.ts";

/** How many groups of causes a line names. */
const MOST = 3;
const COLUMNS = VMMS.map((v) => v.name);

/** The cells that statements of one core need, each once; none of a statement whose columns are not all there. */
async function cells(all: readonly Statement[], progress: (line: string) => void): Promise<BenchRecord[]> {
  const records: BenchRecord[] = [];
  const able = all.filter((s) => s.vmms.every((vmm) => COLUMNS.includes(vmm)));
  for (const core of new Set(able.map((s) => s.core))) {
    const here = able.filter((s) => s.core === core);
    // Workloads that the same columns run are measured together: each system boots once for all of them.
    const together = new Map<string, string[]>();
    for (const workload of new Set(here.flatMap((s) => s.workloads))) {
      const vmms = here.filter((s) => s.workloads.includes(workload)).flatMap((s) => s.vmms);
      const key = [...new Set(vmms)].join(",");
      together.set(key, [...(together.get(key) ?? []), workload]);
    }
    for (const [vmms, workloads] of together) {
      const done = await measure(
        [selectSetup({ core })],
        selectVmms(vmms),
        selectWorkloads(workloads),
        progress,
      );
      records.push(...done.records);
    }
  }
  return records;
}

/** @throws BadInput for a format that does not exist */
export async function survey(
  options: { readonly format: string },
  progress: (line: string) => void,
): Promise<Printed> {
  const format = selectFormat(options.format);
  const records = await cells(STATEMENTS, progress);
  const verdicts = STATEMENTS.map((s) => judge(s, records, COLUMNS));
  const failed = anyFailed(records);
  if (format === "json")
    return { text: asJson(verdicts.map(({ statement, ...v }) => ({ name: statement.name, ...v }))), failed };
  const summary = render(
    {
      columns: ["statement", "core", "verdict", "figure", "by"],
      rows: verdicts.map(({ statement: s, outcome, figure: f, missing }) => [
        ...[s.says, s.core, outcome, f === undefined ? "" : figure(f), missing ?? s.measure],
      ]),
      notes: STATEMENTS.map((s) => `Published, ${s.name}: ${s.published}.`),
    },
    format,
  );
  return { text: `${summary}\n${render(behind(verdicts), format)}`, failed };
}

/** A line for each cell of the statements that have a figure. */
const behind = (verdicts: readonly SurveyVerdict[]) => ({
  columns: ["statement", "workload", "vmm", "cycles", "of native", "VMM entries", "most of the difference"],
  rows: verdicts.flatMap(({ statement, lines, events }) =>
    lines.flatMap(({ workload, cycles }) =>
      statement.vmms.map((vmm) => {
        const { entries = 0, more = [] } = events.find((e) => e.workload === workload && e.vmm === vmm) ?? {};
        const why = more
          .slice(0, MOST)
          .map(([group, n]) => `${group} ${n < 0 ? "-" : "+"}${figure(Math.abs(n))}`);
        const [own, base] = [cycles[vmm] ?? 0, cycles[statement.vmms[0] ?? ""] ?? 0];
        return [
          ...[statement.name, workload, vmm, figure(own), `${(own / base).toFixed(2)}x`],
          ...[figure(entries), why.join(", ")],
        ];
      }),
    ),
  ),
  notes: ["Cycles and VMM entries per operation; differences from the first column's, in cycles."],
});
