// `armvirt compare` and `armvirt run`: the table of workloads down and VMMs across, and its files.
import { join } from "node:path";
import type { Vmm } from "@armvirt/vmm";
import { assumptions, assumptionsTable } from "../assumptions.ts";
import { BadInput } from "../bad-input.ts";
import { comparisons, longTable } from "../comparison.ts";
import { prepareFile, prepareFolder, writeWhole } from "../folder.ts";
import { type Format, render } from "../grid.ts";
import { published } from "../published.ts";
import { anyFailed, asJson, measure, type Printed, withoutSymbols } from "../results.ts";
import {
  cannotRun,
  demandFull,
  type SetupOptions,
  selectFormat,
  selectSetups,
  selectVmms,
  selectWorkloads,
} from "../selection.ts";
import type { Setup } from "../setup.ts";
import { USUAL_VMMS, VMMS } from "../vmms.ts";
import { USUAL_WORKLOADS } from "../workloads.ts";

/** Exit code after Ctrl-C. */
const INTERRUPTED = 130;
/** What --out gets. */
const FILES: Readonly<Record<string, Format>> = {
  "records.json": "json",
  "comparison.csv": "csv",
  "comparison.md": "markdown",
};

export interface CompareOptions extends SetupOptions {
  readonly vmm?: string;
  readonly workload?: readonly string[];
  readonly format: string;
  readonly out?: string;
  /** The share of assumed numbers instead of the values. */
  readonly assumed?: boolean;
}

/** Measures and returns the text for standard output; with a folder, writes `records.json` and the tables there too.
 *  @throws BadInput before anything is measured */
export async function compare(options: CompareOptions, progress: (line: string) => void): Promise<Printed> {
  const setups = selectSetups(options);
  const format = selectFormat(options.format);
  const vmms = options.vmm === undefined ? USUAL_VMMS : selectVmms(options.vmm);
  const rows = options.workload === undefined ? USUAL_WORKLOADS : selectWorkloads(options.workload);
  if (options.assumed) for (const setup of setups) demandFull(setup, "--assumed needs prices");
  if (vmms.length === 0)
    throw new BadInput(`--vmm names no VMM; name one or more of ${VMMS.map((v) => v.name).join(", ")}`);
  if (options.out === "") throw new BadInput("--out names no folder; give one, such as results");
  refuseAll(setups, vmms);
  const { out } = options;
  const undo = out === undefined ? () => {} : prepareFolder(out);
  if (out !== undefined) for (const name of Object.keys(FILES)) prepareFile(join(out, name));
  const interrupted = (): never => {
    undo();
    process.stderr.write("\narmvirt: interrupted; nothing was written\n");
    process.exit(INTERRUPTED);
  };
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  const results = await measure(setups, vmms, rows, progress);
  process.removeListener("SIGINT", interrupted);
  process.removeListener("SIGTERM", interrupted);
  const text = (as: Format, assumed = false): string => {
    if (as === "json") return asJson(withoutSymbols(results));
    if (as === "csv")
      return render(assumed ? assumptionsTable(results) : longTable(results, published()), as);
    return (assumed ? assumptions(results) : comparisons(results, published()))
      .map((grid) => render(grid, as))
      .join("\n");
  };
  if (out !== undefined)
    for (const [name, as] of Object.entries(FILES)) writeWhole(join(out, name), text(as));
  return {
    text: text(format, options.assumed),
    failed: anyFailed(results.records),
  };
}

/** @throws BadInput when no VMM runs on any of the machines */
function refuseAll(setups: readonly Setup[], vmms: readonly Vmm[]): void {
  const reasons = setups.flatMap((s) => vmms.map((v) => cannotRun(v, s)));
  if (reasons.every((reason) => reason !== undefined)) throw new BadInput(reasons[0] ?? "");
}
