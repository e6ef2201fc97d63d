// `armvirt explain`: where the cycles of one cell went.
import type { Vmm } from "@armvirt/vmm";
import { CellRunner } from "../cell.ts";
import { keptCells } from "../cell-store.ts";
import { conditionNotes } from "../conditions.ts";
import { explanation } from "../explanation.ts";
import { figure, render } from "../grid.ts";
import { guestImage } from "../guest-image.ts";
import type { BenchRecord } from "../record.ts";
import { anyFailed, asJson, type Printed } from "../results.ts";
import {
  demand,
  demandFull,
  type SetupOptions,
  selectFormat,
  selectSetup,
  selectVmm,
  selectWorkload,
} from "../selection.ts";
import { NATIVE } from "../slowdowns.ts";
import { VMMS } from "../vmms.ts";
import { overheadOf } from "../workloads.ts";

export interface ExplainOptions extends SetupOptions {
  readonly format: string;
}

/** @throws BadInput */
export function explain(vmmName: string, workload: string, options: ExplainOptions): Printed {
  const setup = selectSetup(options);
  const format = selectFormat(options.format);
  const vmm = selectVmm(vmmName);
  const row = selectWorkload(workload);
  demand(vmm, setup);
  demandFull(setup, "explain needs causes");
  const cell = (of: Vmm): BenchRecord =>
    new CellRunner(setup, keptCells(setup)).run(of, [row])[0] as BenchRecord;
  const record = cell(vmm);
  const native = VMMS.find((v) => v.name === NATIVE);
  const base = vmm.name === NATIVE || !native ? undefined : cell(native);
  const failed = anyFailed([record, ...(base ? [base] : [])]);
  if (format === "json")
    return {
      text: asJson({
        record,
        ...(base ? { native: base } : {}),
        ...(vmm.changes ? { changes: vmm.changes(guestImage(vmm, setup), "guest") } : {}),
      }),
      failed,
    };
  if (record.status !== "ok")
    return { text: `${vmm.name}, ${row.name}: ${record.status}: ${record.reason}\n`, failed };
  const overhead = overheadOf(row);
  const less = overhead
    ? `, less ${overhead.name}, as lmbench does: every figure is a difference of two measured ones, and may be negative`
    : "";
  const unusual = [...conditionNotes({ append: setup.append, assumed_scale: setup.assumedScale })];
  const title = `${row.name} under ${vmm.name} (${vmm.title}): ${figure(record.value)} ${row.unit}, ${figure(record.cycles)} cycles, ${figure(record.instructions)} instructions per operation; ${setup.core.name} at ${setup.mhz} MHz on ${setup.board}, ${setup.timing} timing${less}`;
  const base0 = base?.status === "ok" ? base : undefined;
  if (base && !base0) unusual.push(`${NATIVE} ${base.status}: ${base.reason}`);
  const changes = vmm.changes?.(guestImage(vmm, setup), "guest");
  const sections = explanation(record, base0, changes).flatMap((section) => {
    if ("sentence" in section) return format === "csv" ? [] : [`${section.sentence}\n`]; // no row of a table
    const { title: of, grid } = section;
    if (format === "csv")
      return render({ ...grid, columns: [`${of}: ${grid.columns[0]}`, ...grid.columns.slice(1)] }, format);
    return `${format === "markdown" ? `### ${of}\n\n` : `${of}\n`}${render(grid, format)}`;
  });
  const text =
    format === "csv" ? sections.join("\n") : `${[title, ...unusual].join("\n")}\n\n${sections.join("\n")}`;
  return { text, failed };
}
