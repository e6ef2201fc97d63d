// The main table: workloads down, VMMs across, published numbers beside.
import { conditionNotes } from "./conditions.ts";
import { figure, type Grid } from "./grid.ts";
import { guestNotes } from "./guest-share.ts";
import { handlersNotes } from "./handlers-share.ts";
import { beside, type Published } from "./published.ts";
import type { BenchRecord, MachineFacts, Results } from "./record.ts";
import { measuredSlowdown, NATIVE, slowdownNotes } from "./slowdowns.ts";

const keyOf = (r: BenchRecord): string => `${r.core} ${r.workload}`;

function ratio(record: BenchRecord, base: BenchRecord | undefined): string {
  const times = record.vmm === NATIVE ? undefined : measuredSlowdown(record, base);
  return times === undefined ? "" : ` (${times.toFixed(2)}x)`;
}

function cell(record: BenchRecord | undefined, base: BenchRecord | undefined): string {
  if (record === undefined) return "";
  if (record.status === "ok") return figure(record.value) + ratio(record, base);
  return record.status;
}

/** One table for each machine. */
export const comparisons = (results: Results, papers: readonly Published[]): readonly Grid[] =>
  results.manifest.machines.map((machine) => comparison(results, machine, papers));

function comparison(results: Results, machine: MachineFacts, papers: readonly Published[]): Grid {
  const { vmms, workloads, timing } = results.manifest;
  const { core, mhz, board } = machine;
  const records = results.records.filter((r) => r.core === core);
  const find = (vmm: string, workload: string): BenchRecord | undefined =>
    records.find((r) => r.vmm === vmm && r.workload === workload);
  const papersOf = new Map<string, Set<string>>();
  let ratios = false;
  let other = false;
  let clock = false;
  let unverified = false;
  const rows = workloads.map((workload) => {
    const base = find(NATIVE, workload);
    const unit = records.find((r) => r.workload === workload)?.unit ?? "";
    const numbers = vmms.flatMap((vmm) => {
      const found = timing === "functional" ? undefined : beside(papers, machine, vmm, workload);
      if (!found) return [];
      const { paper, table, platform, core: on, mhz: at } = found.published;
      const source = `${paper}, ${table}: ${platform}, ${on}, ${at} MHz`;
      papersOf.set(source, (papersOf.get(source) ?? new Set()).add(vmm));
      ratios ||= found.native !== undefined;
      other ||= found.otherCore;
      clock ||= found.otherClock;
      unverified ||= !found.published.verified;
      const marks = [
        found.otherCore ? "*" : "",
        found.otherClock ? "~" : "",
        found.published.verified ? "" : "?",
      ].join("");
      const own = found.native;
      const held = own ? ` (${own.slowdown.toFixed(2)}x of ${figure(own.value)})` : "";
      return [`${figure(found.value)}${marks} ${vmm}${held}`];
    });
    return [workload, unit, ...vmms.map((vmm) => cell(find(vmm, workload), base)), numbers.join(", ")];
  });
  const reasons = new Map<string, string[]>();
  for (const r of records) {
    if (r.status === "ok") continue;
    const key = `${r.vmm} ${r.status}: ${r.reason}`;
    reasons.set(key, [...(reasons.get(key) ?? []), r.workload]);
  }
  const notes = [
    `${core} at ${mhz} MHz on ${board}, ${timing} timing; us and ns per operation, MB/s; (x: slower than native).`,
    ...conditionNotes(results.manifest),
    ...slowdownNotes(records),
    ...guestNotes(records),
    ...handlersNotes(records),
    ...(timing === "functional" ? ["Functional timing: a cycle is an instruction; these are no times."] : []),
    ...(papersOf.size > 0
      ? [
          "Published:",
          ...[...papersOf].map(([source, of]) => `  ${vmms.filter((v) => of.has(v)).join(", ")}: ${source}`),
        ]
      : []),
    ...(ratios ? ["  (x of n: slower than n, which is native in the same table, on the same board)"] : []),
    ...(other ? ["  * measured on another core"] : []),
    ...(clock ? ["  ~ measured at another clock"] : []),
    ...(unverified ? ["  ? not verified against the paper"] : []),
    ...[...reasons].map(
      ([why, rows]) => `${why}${rows.length === workloads.length ? "" : ` (${rows.join(", ")})`}`,
    ),
  ];
  return { columns: ["workload", "unit", ...vmms, "published"], rows, notes };
}

/** A published number, native's in the same table, and where they are from. */
const PUBLISHED = [
  ...["published", "published_native", "published_slowdown"],
  ...["published_platform", "published_core", "published_mhz", "published_verified", "published_paper"],
] as const;

/** One row for each cell, with numbers in columns of their own: for programs that read tables. */
export function longTable(results: Results, papers: readonly Published[]): Grid {
  const nativeOf = new Map(results.records.filter((r) => r.vmm === NATIVE).map((r) => [keyOf(r), r]));
  const columns = [
    ...["core", "board", "mhz", "vmm", "workload", "unit", "value", "min", "max", "slowdown"],
    ...["cycles", "instructions", "vmm_cycles", "executed_cycles", "charged_cycles", "declared_cycles"],
    ...["sourced_cycles", "assumed_cycles"],
    ...["operations", "batches", "status", "reason"],
    ...PUBLISHED,
    ...["append", "assumed_scale"],
  ];
  const { append, assumed_scale } = results.manifest;
  const rows = results.records.map((r) => {
    const measured = (n: number): string => (r.status === "ok" ? String(n) : "");
    const times = measuredSlowdown(r, nativeOf.get(keyOf(r)));
    const found = results.manifest.timing === "functional" ? undefined : beside(papers, r, r.vmm, r.workload);
    return [
      ...[r.core, r.board, String(r.mhz), r.vmm, r.workload, r.unit],
      ...[r.value, r.min, r.max].map(measured),
      times === undefined ? "" : String(times),
      ...[r.cycles, r.instructions, r.vmm_cycles, r.executed_cycles].map(measured),
      ...[r.charged_cycles, r.declared_cycles, r.sourced_cycles, r.assumed_cycles].map(measured),
      ...[r.operations, r.batches].map(measured),
      ...[r.status, r.reason ?? ""],
      ...(found
        ? [
            ...[found.value, found.native?.value ?? "", found.native?.slowdown ?? ""].map(String),
            ...[found.published.platform, found.published.core, found.published.mhz],
            ...[found.published.verified ? "yes" : "no", found.published.paper],
          ]
        : PUBLISHED.map(() => "")),
      ...[append, String(assumed_scale)],
    ];
  });
  return { columns, rows };
}
