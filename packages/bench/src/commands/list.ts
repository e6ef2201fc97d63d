// `armvirt list`: what there is to choose from.
import { type Row, sizeName } from "@armvirt/guest";
import { BOARDS } from "@armvirt/machine";
import { GUEST_MEMORY } from "@armvirt/vmm";
import { ATTACKS, type Attack } from "@armvirt/vmm/conformance";
import { choose } from "../bad-input.ts";
import { CORES } from "../cores.ts";
import { type Format, type Grid, render } from "../grid.ts";
import { isAt, type Published, published } from "../published.ts";
import { PLACES } from "../published-places.ts";
import { asJson } from "../results.ts";
import { boardFor } from "../selection.ts";
import { USUAL_VMMS, VMMS } from "../vmms.ts";
import { CURVE, USUAL_WORKLOADS } from "../workloads.ts";

const KIB = 1024;

const vmms = (): Grid => ({
  columns: ["vmm", "technique", ...CORES.map((c) => c.name)],
  rows: VMMS.map((v) => [v.name, v.title, ...CORES.map((c) => v.refuses(c, boardFor(c.name).name) ?? "yes")]),
});

/** For readers: cores down, since sentences side by side are wider than a screen; reasons and variants under the table. */
const narrowVmms = (): Grid => {
  const cells = CORES.map((c) => VMMS.map((v) => v.refuses(c, boardFor(c.name).name)));
  return {
    columns: ["core", ...USUAL_VMMS.map((v) => v.name)],
    rows: CORES.map((c, n) => [
      c.name,
      ...USUAL_VMMS.map((v) => (cells[n]?.[VMMS.indexOf(v)] === undefined ? "yes" : "no")),
    ]),
    notes: VMMS.flatMap((v, column) => [
      `${v.name}: ${v.title}`,
      ...cells.flatMap((row) => row[column] ?? []).map((why) => `  no: ${why}`),
    ]),
  };
};

const cores = (): Grid => ({
  columns: ["core", "what it is", "MHz", "L1", "L2"],
  rows: CORES.map((c) => [
    c.name,
    c.title,
    String(c.mhz.value),
    `${c.caches.instruction.size.value / KIB}+${c.caches.data.size.value / KIB} KiB`,
    c.caches.unified ? `${c.caches.unified.size.value / KIB} KiB` : "none",
  ]),
});

const boards = (): Grid => ({
  columns: ["board", "what it is", "cores", "memory (MiB)"],
  rows: BOARDS.map((b) => [
    b.name,
    b.description,
    b.cores.join(", "),
    `${b.memory.least} to ${b.memory.most}; ${GUEST_MEMORY} unless --memory says otherwise`,
  ]),
});

/** The usual ones, and for each run that measures more a pattern that `--workload` takes. */
const workloads = (): Grid => {
  const line = (w: Row, name: string, what: string): string[] => [
    ...[name, w.unit, String(w.batches), String(w.operations), what],
  ];
  const runs = new Map(CURVE.map((w) => [w.command, w]));
  return {
    columns: ["workload", "unit", "batches", "operations", "an operation is"],
    rows: [
      ...USUAL_WORKLOADS.map((w) => line(w, w.name, w.what)),
      ...[...runs].map(([command, w]) => {
        const sizes = CURVE.filter((r) => r.command === command).map((r) => sizeName(r.point?.size ?? 0));
        const what = `a dependent load, ${w.point?.stride} bytes from the last, in ${sizes[0]} to ${sizes.at(-1)} bytes; ${sizes.length} sizes`;
        return line(w, `${command}/*`, what);
      }),
    ],
  };
};

/** The cell that a published row stands beside, if there is one: of several releases' rows it is the first. */
function cellOf(p: Published, all: readonly Published[]): string {
  const place = PLACES.find((q) => all.find((r) => isAt(q, r)) === p && VMMS.some((v) => v.name === q.vmm));
  return place ? `${place.vmm}, ${place.workload}` : "";
}

const papers = (all = published()): Grid => ({
  columns: [
    "paper",
    "core",
    "MHz",
    "workload",
    "system",
    "metric",
    "value",
    "unit",
    "verified",
    "stands beside",
  ],
  rows: all.map((p) => [
    ...[p.paper, p.core, p.mhz, p.workload, p.system, p.metric, p.value, p.unit],
    ...[p.verified ? "yes" : "no", cellOf(p, all)],
  ]),
});

/** Widths of the columns that readers get of the papers: 120 together. */
const FITS = [30, 18, 16, 11, 7, 27] as const;
const fit = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** For readers: the tables of each paper, one for each machine, in cells that fit. */
function narrowPapers(): string {
  const all = published();
  const byPaper = new Map<string, Map<string, Published[]>>();
  for (const p of all) {
    const clock = p.mhz === "" ? "" : `${p.mhz} MHz`;
    const machine = [...new Set([p.table, p.platform, p.core, clock])].filter((part) => !/^-?$/.test(part));
    const tables = byPaper.get(p.paper) ?? new Map<string, Published[]>();
    byPaper.set(p.paper, tables);
    tables.set(machine.join("; "), [...(tables.get(machine.join("; ")) ?? []), p]);
  }
  const texts = [...byPaper].map(([paper, tables]) => {
    const grids = [...tables].map(([title, rows]) => {
      const cells = rows.map((p) => [
        ...[p.workload, p.system, p.metric, p.value, p.unit, cellOf(p, all)].map((c, n) =>
          fit(c, FITS[n] ?? 0),
        ),
      ]);
      for (const [n, row] of cells.entries()) if (!rows[n]?.verified) row[3] += "?";
      const columns = ["workload", "system", "metric", "value", "unit", "stands beside"];
      return `${title === "" ? "" : `  ${title}\n`}${render({ columns, rows: cells }, "table")}`;
    });
    return `${paper}\n${grids.join("\n")}`;
  });
  return `${texts.join("\n")}\n? not verified against the paper; … cut here, and whole with --format csv\n`;
}

/** Hostile guests: those of every VMM, and those that know the interface of one. */
const attacks = (): Grid => ({
  columns: ["class", "guest", "what it tries", "what must hold", "against"],
  rows: [...ATTACKS.map((a) => attackRow(a, a.bare ? "guests of a bare processor" : "all"))],
});
const attackRow = (a: Attack, against: string): string[] => [
  a.class,
  a.name,
  a.tries,
  a.equivalent ? "its report is what it is natively; others run on" : "others run on",
  against,
];

interface List {
  readonly name: string;
  readonly grid: () => Grid;
  /** For readers, where it is another. */
  readonly narrow?: () => Grid;
  /** What is printed as a table, where that is several. */
  readonly tables?: () => string;
}

const LISTS: readonly List[] = [
  { name: "vmms", grid: vmms, narrow: narrowVmms },
  { name: "cores", grid: cores },
  { name: "boards", grid: boards },
  { name: "workloads", grid: workloads },
  { name: "attacks", grid: attacks },
  { name: "published", grid: papers, tables: narrowPapers },
];

/** Too long to be printed unless they are asked for. */
const LONG = ["attacks", "published"];

/** The text of a list; without a name all but the long ones. */
export function list(name: string | undefined, format: Format): string {
  const chosen =
    name === undefined ? LISTS.filter((l) => !LONG.includes(l.name)) : [choose(LISTS, name, "list")];
  if (format === "json") {
    const objects = chosen.map(({ name: of, grid }) => {
      const { columns, rows } = grid();
      return [of, rows.map((r) => Object.fromEntries(columns.map((c, n) => [c, r[n] ?? ""])))] as const;
    });
    return asJson(Object.fromEntries(objects));
  }
  const forReaders = format === "table" || format === "markdown";
  return chosen
    .map(({ grid, narrow, tables }) =>
      tables && format === "table" ? tables() : render((forReaders && narrow ? narrow : grid)(), format),
    )
    .join("\n");
}
