// `armvirt channel`: what it costs to reach another guest, beside the same between two processes of one guest.
import { ROWS, type Row } from "@armvirt/guest";
import type { Vmm } from "@armvirt/vmm";
import { BadInput } from "../bad-input.ts";
import { GROUPS, type Group, grouped } from "../cause-groups.ts";
import { CellRunner } from "../cell.ts";
import { figure, render } from "../grid.ts";
import type { BenchRecord } from "../record.ts";
import { anyFailed, asJson, type Printed } from "../results.ts";
import {
  demand,
  demandFull,
  demandInit,
  type SetupOptions,
  selectFormat,
  selectSetup,
  selectSomeVmms,
} from "../selection.ts";
import type { Setup } from "../setup.ts";

export interface ChannelOptions extends SetupOptions {
  readonly format: string;
}

/** A row of the guest. @throws never: the names are of this file and its tests */
export const named = (name: string): Row => ROWS.find((r) => r.name === name) as Row;

/** Each between two guests, and beside it the same by a pipe within one. */
const PAIRS = [
  [named("lat_channel"), named("lat_pipe")],
  [named("bw_channel"), named("bw_pipe")],
] as const;

/** A row that needs another guest, measured with that guest beside it.
 *  @returns a record that is not `ok` when it could not be measured */
export function between(vmm: Vmm, setup: Setup, row: Row): BenchRecord {
  const beside = row.partner === undefined ? [] : [row.partner];
  return new CellRunner({ ...setup, beside }).run(vmm, [row])[0] as BenchRecord;
}

/** @param names VMMs, separated by commas @throws BadInput */
export function channel(names: string, options: ChannelOptions): Printed {
  const setup = selectSetup(options);
  const format = selectFormat(options.format);
  const vmms = selectSomeVmms(names);
  demandFull(setup, "channel needs causes");
  demandInit(setup, "channel");
  for (const vmm of vmms) {
    demand(vmm, setup);
    if (vmm.channel === undefined)
      throw new BadInput(`the guests of ${vmm.name} have no channel to each other; choose another VMM`);
  }
  const cells = vmms.flatMap((vmm) =>
    PAIRS.map(([row, pipe]) => ({
      technique: vmm.channel as string,
      record: between(vmm, setup, row),
      pipe: between(vmm, setup, pipe),
    })),
  );
  const failed = anyFailed(cells.flatMap(({ record, pipe }) => [record, pipe]));
  if (format === "json") return { text: asJson(cells), failed };
  const groups = (Object.keys(GROUPS) as Group[]).filter((g) =>
    cells.some(({ record }) => grouped(record.causes).has(g)),
  );
  const entries = (r: BenchRecord): string => figure(r.events["vmm entries"] ?? 0);
  const text = render(
    {
      columns: [
        ...["vmm", "workload", "unit", "between guests", "by a pipe in one"],
        ...["cycles", "instructions", "VMM entries", "neighbour", ...groups],
      ],
      rows: cells.map(({ record, pipe }) => {
        const { vmm, workload, unit } = record;
        if (record.status !== "ok") return [vmm, workload, unit, `${record.status}: ${record.reason}`];
        const other = record.symbols.filter((s) => s.owner === "neighbour").reduce((n, s) => n + s.cycles, 0);
        const sums = grouped(record.causes);
        return [
          ...[
            vmm,
            workload,
            unit,
            figure(record.value),
            pipe.status === "ok" ? figure(pipe.value) : pipe.status,
          ],
          ...[figure(record.cycles), figure(record.instructions), entries(record), figure(other)],
          ...groups.map((g) => figure(sums.get(g) ?? 0)),
        ];
      }),
      notes: [
        `${setup.core.name} at ${setup.mhz} MHz on ${setup.board}, ${setup.timing} timing; an operation is a byte there and back, or 64 KiB from the other guest.`,
        "Cycles, instructions and what follows: per operation, of both guests and the VMM; neighbour: those of the other guest.",
        ...vmms.map((vmm) => `${vmm.name}: ${vmm.channel}.`),
      ],
    },
    format,
  );
  return { text, failed };
}
