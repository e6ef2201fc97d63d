// `armvirt claims`: what is said of the techniques, tried with the assumed prices of out-of-order cores halved, as they are, doubled.
import { CLAIMS, type Verdict, verdicts } from "../claims.ts";
import { figure, type Grid, render } from "../grid.ts";
import { anyFailed, asJson, measure, type Printed } from "../results.ts";
import {
  ASSUMED_SCALES,
  DEFAULT_CORE,
  selectFormat,
  selectSetups,
  selectVmms,
  selectWorkloads,
} from "../selection.ts";

export interface ClaimsOptions {
  readonly core?: string;
  readonly format: string;
}

/** Measures the claims' cells once for each scale. @throws BadInput */
export async function claims(options: ClaimsOptions, progress: (line: string) => void): Promise<Printed> {
  const format = selectFormat(options.format);
  const core = options.core ?? DEFAULT_CORE;
  const vmms = selectVmms(CLAIMS.flatMap((c) => c.vmms).join(","));
  const rows = selectWorkloads(CLAIMS.map((c) => c.workload));
  const all: Verdict[] = [];
  let failed = false;
  for (const scale of ASSUMED_SCALES) {
    const setups = selectSetups({ core, assumedScale: String(scale) });
    const { records } = await measure(setups, vmms, rows, (line) => progress(`${scale}x ${line}`));
    failed ||= anyFailed(records);
    for (const { core: of } of setups) all.push(...verdicts(records, of.name, scale));
  }
  const text =
    format === "json"
      ? asJson(all.map(({ claim, ...v }) => ({ statement: claim.statement, ...v })))
      : render(format === "csv" ? dataOf(all) : gridOf(all), format);
  return { text, failed };
}

/** For programs: a line for each claim, core and scale, and the cycles of each VMM in a column of its own. */
export function dataOf(all: readonly Verdict[]): Grid {
  const vmms = [...new Set(CLAIMS.flatMap((c) => c.vmms))];
  return {
    columns: ["core", "claim", "workload", "assumed_scale", "holds", ...vmms.map((v) => `${v}_cycles`)],
    rows: all.map(({ core, claim, scale, holds, cycles }) => [
      ...[core, claim.statement, claim.workload, String(scale), holds ? "yes" : "no"],
      ...vmms.map((vmm) => String(cycles[claim.vmms.indexOf(vmm)] ?? "")),
    ]),
  };
}

/** A line for each claim and core; a cell has the verdict and the cycles behind it. */
function gridOf(all: readonly Verdict[]): Grid {
  const lines = new Map<string, Verdict[]>();
  for (const v of all) {
    const key = `${v.core} ${v.claim.statement}`;
    lines.set(key, [...(lines.get(key) ?? []), v]);
  }
  const rows = [...lines.values()].map((line) => {
    const { core, claim } = line[0] as Verdict;
    const cells = line.map((v) => `${v.holds ? "yes" : "no"}: ${v.cycles.map(figure).join(", ")}`);
    return [core, claim.statement, claim.vmms.join(", "), ...cells];
  });
  return {
    columns: ["core", "claim", "cycles of", ...ASSUMED_SCALES.map((s) => `assumed x ${s}`)],
    rows,
    notes: ["Cycles per operation. A claim whose cells a core does not have is left out there."],
  };
}
