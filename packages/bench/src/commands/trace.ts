// `armvirt trace`: the path of one exception, function by function.
import { BadInput, instead } from "../bad-input.ts";
import { type Grid, render } from "../grid.ts";
import { Meter } from "../meter.ts";
import { asJson } from "../results.ts";
import {
  demand,
  demandFull,
  type SetupOptions,
  selectFormat,
  selectSetup,
  selectVmm,
  selectWorkload,
  wholeNumber,
} from "../selection.ts";
import { BEGINNINGS, type Step, trace, turns } from "../trace.ts";

export interface TraceOptions extends SetupOptions {
  readonly format: string;
  readonly from?: string;
  readonly nth?: string;
  readonly turns?: boolean;
}

const isBeginning = (name: string): name is (typeof BEGINNINGS)[number] =>
  (BEGINNINGS as readonly string[]).includes(name);

/** @throws BadInput */
export function traceCommand(vmmName: string, workload: string, options: TraceOptions): string {
  const setup = selectSetup(options);
  const format = selectFormat(options.format);
  const vmm = selectVmm(vmmName);
  const row = selectWorkload(workload);
  const from = options.from?.split(",") ?? BEGINNINGS;
  for (const name of from) {
    if (!isBeginning(name))
      throw new BadInput(
        `there is no exception "${name}"; ${instead(name, BEGINNINGS, BEGINNINGS.join(", "))}`,
      );
  }
  const nth = options.nth === undefined ? 1 : wholeNumber(options.nth, "--nth", 1, 1_000_000);
  demand(vmm, setup);
  demandFull(setup, "trace needs who executed what");
  const { steps, notes } = trace(new Meter(vmm, setup), row, from.filter(isBeginning), nth);
  if (format === "json") return asJson({ vmm: vmm.name, workload: row.name, from, notes, steps });
  const grid = options.turns ? gridOfTurns(steps) : gridOfSteps(steps);
  return render({ ...grid, notes }, format);
}

function gridOfTurns(steps: readonly Step[]): Grid {
  return {
    columns: ["at cycle", "instructions", "cycles", "owner", "functions"],
    rows: turns(steps).map((t) => [
      String(t.at),
      String(t.instructions),
      String(t.cycles),
      t.owner,
      t.functions.join(" "),
    ]),
  };
}

function gridOfSteps(steps: readonly Step[]): Grid {
  return {
    columns: ["at cycle", "mode", "function", "owner", "instructions", "cycles"],
    rows: steps.map((s) => [
      String(s.at),
      s.mode,
      s.symbol,
      s.owner,
      String(s.instructions),
      String(s.cycles),
    ]),
  };
}
