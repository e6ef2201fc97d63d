// `armvirt neighbours`: workloads beside busy guests, and why their time changes.
import type { Cause } from "@armvirt/arm-core";
import { BadInput } from "../bad-input.ts";
import { GROUPS, type Group, grouped } from "../cause-groups.ts";
import { figure, type Grid, render } from "../grid.ts";
import { type Share, shareBeside } from "../neighbours.ts";
import type { BenchRecord } from "../record.ts";
import { anyFailed, asJson, measure, type Printed } from "../results.ts";
import {
  demand,
  demandFull,
  demandInit,
  type SetupOptions,
  selectFormat,
  selectSetup,
  selectSomeVmms,
  selectWorkloads,
  wholeNumber,
} from "../selection.ts";
import { BUSY } from "../small-guest.ts";

export interface NeighboursOptions extends SetupOptions {
  readonly format: string;
  readonly counts?: string;
  readonly workload?: readonly string[];
  readonly causes?: boolean;
}

const COUNTS = "0,1,3";
const MOST = 3;
/** From a batch of microseconds to one of many milliseconds. */
const WORKLOADS = [
  "lat_syscall null",
  "lat_pipe",
  "lat_ctx 2p/0K",
  "lat_pagefault",
  "lat_proc fork",
  "bw_mem cp",
];

/** A cell beside so many busy neighbours. */
interface Beside {
  readonly neighbours: number;
  readonly record: BenchRecord;
}

/** @param names VMMs, separated by commas @throws BadInput */
export async function neighbours(
  names: string,
  options: NeighboursOptions,
  progress: (line: string) => void,
): Promise<Printed> {
  const setup = selectSetup(options);
  const format = selectFormat(options.format);
  const counts = [...new Set((options.counts ?? COUNTS).split(",").map((n) => n.trim()))].map((n) =>
    wholeNumber(n, "--counts", 0, MOST),
  );
  const vmms = selectSomeVmms(names);
  const rows = selectWorkloads(options.workload ?? WORKLOADS);
  demandFull(setup, "neighbours needs causes");
  demandInit(setup, "neighbours");
  for (const vmm of vmms) {
    demand(vmm, setup);
    if (vmm.guests <= Math.max(...counts))
      throw new BadInput(`${vmm.name} runs ${vmm.guests} guests at most; ask for fewer --counts`);
  }
  const cells: Beside[] = [];
  for (const n of counts) {
    const beside = Array.from({ length: n }, () => BUSY);
    const { records } = await measure([{ ...setup, beside }], vmms, rows, (line) =>
      progress(`${n}: ${line}`),
    );
    cells.push(...records.map((record) => ({ neighbours: n, record })));
  }
  const failed = anyFailed(cells.map(({ record }) => record));
  if (options.causes) {
    const grid = causes(cells, setup.mhz);
    return { text: format === "json" ? asJson(cells) : render(grid, format), failed };
  }
  const shares = vmms.flatMap((vmm) => counts.map((n) => ({ vmm: vmm.name, ...shareBeside(vmm, setup, n) })));
  if (format === "json") return { text: asJson({ cells, shares }), failed };
  const times = render(timesOf(cells, shares, counts, setup.mhz), format);
  return { text: `${times}\n${render(sharesOf(shares), format)}`, failed };
}

type Shares = readonly (Share & { readonly vmm: string })[];

/** Cycles per operation of what runs beside others, over whole rounds of turns: its own and the VMM's of the median batch, by the part of
 *  the time that the others leave. */
export function cyclesOverRounds({ cycles, symbols }: BenchRecord, { others }: Share): number {
  const foreign = symbols
    .filter(({ owner }) => owner === "neighbour")
    .flatMap(({ causes }) => Object.values(causes))
    .reduce((sum, n) => sum + n, 0);
  return (cycles - foreign) / (1 - others);
}

/** Milliseconds of a median batch. */
const batchTime = ({ cycles, operations }: BenchRecord, mhz: number): number =>
  (cycles * operations) / mhz / 1000;

function timesOf(cells: readonly Beside[], shares: Shares, counts: readonly number[], mhz: number): Grid {
  const keys = new Map(cells.map(({ record: r }) => [`${r.vmm} ${r.workload}`, r]));
  const rows = [...keys.values()].map(({ vmm, workload, unit }) => {
    const of = (n: number): BenchRecord | undefined =>
      cells.find(({ neighbours: m, record: r }) => m === n && r.vmm === vmm && r.workload === workload)
        ?.record;
    const alone = of(counts[0] ?? 0);
    const turn = Math.max(...shares.filter((s) => s.vmm === vmm).map((s) => s.turn));
    const length = alone?.status === "ok" ? batchTime(alone, mhz) : 0;
    return [
      vmm,
      workload,
      unit,
      ...counts.flatMap((n) => {
        const record = of(n);
        const share = shares.find((s) => s.vmm === vmm && s.neighbours === n);
        const rounds = (cell: string): string[] => (n === 0 ? [] : [cell]);
        if (record?.status !== "ok" || share === undefined) return [record?.status ?? "", ...rounds("")];
        if (alone?.status !== "ok") return [figure(record.value), ...rounds("")];
        const times = (cycles: number): string => `${(cycles / alone.cycles).toFixed(2)}x`;
        const median = n === counts[0] ? "" : ` (${times(record.cycles)})`;
        return [figure(record.value) + median, ...rounds(times(cyclesOverRounds(record, share)))];
      }),
      figure(length),
      turn === 0 ? "" : length < turn ? "within a turn" : `${(length / turn).toFixed(1)} turns`,
    ];
  });
  return {
    columns: [
      ...["vmm", "workload", "unit"],
      ...counts.flatMap((n) => (n === 0 ? ["alone"] : [`${n} busy`, "over rounds"])),
      ...["batch in ms", "a batch takes"],
    ],
    rows,
    notes: [
      "The median batch, by the machine's clock; (x: as many cycles as in the first column). A batch that is shorter than a turn mostly meets no switch,",
      "and its median is the guest's own time with colder caches; a longer one has the neighbours' turns in it. Over rounds: the guest's and the VMM's cycles",
      "of that batch, by the part of the processor that the neighbours leave (below), as times of the first column's.",
      ...reasons(cells),
    ],
  };
}

/** Why cells have no figures. */
const reasons = (cells: readonly Beside[]): string[] =>
  cells.flatMap(({ neighbours: n, record: r }) =>
    r.status === "ok" ? [] : [`${r.vmm}, ${r.workload}, ${n} busy, ${r.status}: ${r.reason}`],
  );

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

const sharesOf = (shares: Shares): Grid => ({
  columns: ["vmm", "busy neighbours", "guest", "VMM", "neighbours", "a turn in ms"],
  rows: shares.map((s) => [
    ...[s.vmm, String(s.neighbours), percent(s.guest), percent(s.hypervisor), percent(s.others)],
    s.turn === 0 ? "" : s.turn.toFixed(2),
  ]),
  notes: ["Parts of the processor's time, over whole rounds; every guest runs a loop that never waits."],
});

/** Who ran in the median batch, and where the guest's own cycles went. */
function causes(cells: readonly Beside[], mhz: number): Grid {
  const ok = cells.filter(({ record }) => record.status === "ok");
  const sums = (r: BenchRecord, owner: string): Map<Group, number> => {
    const all: Partial<Record<Cause, number>> = {};
    for (const s of r.symbols.filter((one) => one.owner.startsWith(owner)))
      for (const [cause, n] of Object.entries(s.causes) as [Cause, number][])
        all[cause] = (all[cause] ?? 0) + n;
    return grouped(all);
  };
  const total = (groups: Map<Group, number>): number => [...groups.values()].reduce((a, b) => a + b, 0);
  const groups = (Object.keys(GROUPS) as Group[]).filter((g) =>
    ok.some(({ record }) => sums(record, "guest").has(g)),
  );
  return {
    columns: ["vmm", "workload", "busy", "batch in ms", "cycles", "VMM", "neighbours", "guest", ...groups],
    rows: ok.map(({ neighbours: n, record: r }) => {
      const own = sums(r, "guest");
      return [
        ...[r.vmm, r.workload, String(n), figure(batchTime(r, mhz)), figure(r.cycles), figure(r.vmm_cycles)],
        ...[
          figure(total(sums(r, "neighbour"))),
          figure(total(own)),
          ...groups.map((g) => figure(own.get(g) ?? 0)),
        ],
      ];
    }),
    notes: [
      "Cycles per operation of the median batch; the groups are those of the guest's own cycles.",
      ...reasons(cells),
    ],
  };
}
