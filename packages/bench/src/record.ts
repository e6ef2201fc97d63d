// A result as data: one record for each cell, from which every table, file and explanation is made. The schema is versioned.
import { CAUSE_NAMES, type Cause, EVENT_NAMES, type EventName } from "@armvirt/arm-core";
import type { Row, Unit } from "@armvirt/guest";
import type { HandlerPath, SymbolTable } from "@armvirt/vmm";
import type { Batch } from "./batch.ts";
import type { Measurement } from "./meter.ts";
import type { Setup } from "./setup.ts";

export const SCHEMA = "armvirt-records/5";

/** Cycles of one function, per operation. */
export interface SymbolShare {
  readonly symbol: string;
  readonly image: string;
  readonly owner: string;
  readonly cycles: number;
  readonly causes: Partial<Readonly<Record<Cause, number>>>;
}

/** One cell. Cycles, events, causes and instructions are per operation, of the median batch; a row that subtracts another one has
 *  that row's median batch taken off, in every one of them. */
export interface BenchRecord {
  readonly core: string;
  readonly board: string;
  readonly mhz: number;
  readonly vmm: string;
  readonly workload: string;
  readonly unit: Unit;
  readonly operations: number;
  readonly cycles: number;
  /** In `unit`. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly batches: number;
  readonly status: "ok" | "unsupported" | "failed";
  readonly reason?: string;
  readonly instructions: number;
  readonly vmm_cycles: number;
  readonly executed_cycles: number;
  readonly charged_cycles: number;
  readonly declared_cycles: number;
  /** Cycles whose price rests on a sourced number only, and on an assumed one: together `cycles`. */
  readonly sourced_cycles: number;
  readonly assumed_cycles: number;
  readonly events: Partial<Readonly<Record<EventName, number>>>;
  readonly causes: Partial<Readonly<Record<Cause, number>>>;
  /** Of `causes`: the cycles whose price rests on an assumed number. */
  readonly assumed: Partial<Readonly<Record<Cause, number>>>;
  readonly symbols: readonly SymbolShare[];
  /** `charged_cycles` and `declared_cycles` by path, per operation. */
  readonly handler_paths: readonly HandlerPath[];
}

/** A machine that cells were measured on. */
export interface MachineFacts {
  readonly core: string;
  readonly board: string;
  readonly mhz: number;
  /** SHA-256 of the ELF file of the guest that runs on each VMM, by the VMM's name. */
  readonly guests: Readonly<Record<string, string>>;
  /** SHA-256 of each VMM's ELF file, by the VMM's name. */
  readonly images: Readonly<Record<string, string>>;
}

/** What the records are of; the same for the same inputs on every host. */
export interface Manifest {
  readonly armvirt: string;
  readonly timing: string;
  readonly profile: string;
  /** The guest kernel's command line. */
  readonly append: string;
  /** By what the cores' assumed prices are multiplied. */
  readonly assumed_scale: number;
  readonly machines: readonly MachineFacts[];
  readonly vmms: readonly string[];
  readonly workloads: readonly string[];
}

export interface Results {
  readonly schema: typeof SCHEMA;
  readonly manifest: Manifest;
  readonly records: readonly BenchRecord[];
}

/** Value of so many cycles per operation in a row's unit. @param mhz clock */
export function inUnit(row: Row, cycles: number, mhz: number): number {
  switch (row.unit) {
    case "us":
      return cycles / mhz;
    case "ns":
      return (cycles * 1000) / mhz;
    case "MB/s":
      return ((row.bytes ?? 0) * mhz) / cycles; // bytes per microsecond
  }
}

/** The batch in the middle of all, by cycles; of an even number the lower one, so that it is one that was measured. */
export function median(batches: readonly Batch[]): Batch {
  const sorted = [...batches].sort((a, b) => a.cycles - b.cycles);
  return sorted[(sorted.length - 1) >> 1] as Batch;
}

const empty = {
  instructions: 0,
  vmm_cycles: 0,
  executed_cycles: 0,
  charged_cycles: 0,
  declared_cycles: 0,
  sourced_cycles: 0,
  assumed_cycles: 0,
} as const;

/** The record of a cell that has no figures. */
export function withoutFigures(
  setup: Setup,
  vmm: string,
  row: Row,
  status: "unsupported" | "failed",
  reason: string,
): BenchRecord {
  return {
    ...placeOf(setup, vmm, row),
    cycles: 0,
    value: 0,
    min: 0,
    max: 0,
    status,
    reason,
    ...empty,
    events: {},
    causes: {},
    assumed: {},
    symbols: [],
    handler_paths: [],
  };
}

const placeOf = (setup: Setup, vmm: string, row: Row) =>
  ({
    core: setup.core.name,
    board: setup.board,
    mhz: setup.mhz,
    vmm,
    workload: row.name,
    unit: row.unit,
    operations: row.operations,
    batches: row.batches,
  }) as const;

/** Sums by key, without those that are zero. */
class Sums {
  readonly all = new Map<string, number>();
  add(key: string, n: number): void {
    this.all.set(key, (this.all.get(key) ?? 0) + n);
  }
  get(key: string): number {
    return this.all.get(key) ?? 0;
  }
  record<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
    return Object.fromEntries(keys.filter((k) => this.get(k) !== 0).map((k) => [k, this.get(k)])) as Partial<
      Record<K, number>
    >;
  }
}

/** The record of a measured cell. @param overhead of a row that subtracts one */
export function recordOf(
  setup: Setup,
  vmm: string,
  measured: Measurement,
  overhead: Measurement | undefined,
  symbols: SymbolTable,
): BenchRecord {
  const { row } = measured;
  const failed = [measured, overhead].find((m) => m !== undefined && "failure" in m);
  if (failed && "failure" in failed) return withoutFigures(setup, vmm, row, "failed", failed.failure);
  const { batches } = measured as { batches: readonly Batch[] };
  const middle = median(batches);
  const base = overhead ? median((overhead as { batches: readonly Batch[] }).batches) : undefined;
  const baseCycles = base ? base.cycles / base.operations : 0;
  const perOperation = batches.map((b) => b.cycles / b.operations - baseCycles);
  const cycles = middle.cycles / middle.operations - baseCycles;
  const values = perOperation.map((c) => inUnit(row, c, setup.mhz));

  const events = new Sums();
  const causes = new Sums();
  const assumed = new Sums();
  const prices = new Sums();
  const owners = new Sums();
  const shares = new Map<number, Sums>();
  const signed = [[middle, 1] as const, ...(base ? [[base, -1] as const] : [])];
  for (const [batch, sign] of signed) {
    const scale = sign / batch.operations;
    for (const name of EVENT_NAMES) events.add(name, batch.events[name] * scale);
    for (const charge of batch.charges) {
      const n = charge.cycles * scale;
      causes.add(charge.cause, n);
      assumed.add(charge.cause, charge.assumed * scale);
      prices.add("assumed", charge.assumed * scale);
      prices.add("sourced", (charge.cycles - charge.assumed) * scale);
      owners.add(symbols.all[charge.symbol]?.owner ?? "", n);
      const share = shares.get(charge.symbol) ?? new Sums();
      share.add(charge.cause, n);
      shares.set(charge.symbol, share);
    }
  }
  const executed = owners.get("vmm");
  const charged = owners.get("charged");
  const declared = owners.get("declared");
  return {
    ...placeOf(setup, vmm, row),
    cycles,
    value: inUnit(row, cycles, setup.mhz),
    min: Math.min(...values),
    max: Math.max(...values),
    status: "ok",
    instructions: events.get("instructions"),
    vmm_cycles: executed + charged + declared,
    executed_cycles: executed,
    charged_cycles: charged,
    declared_cycles: declared,
    sourced_cycles: prices.get("sourced"),
    assumed_cycles: prices.get("assumed"),
    events: events.record(EVENT_NAMES),
    causes: causes.record(CAUSE_NAMES),
    assumed: assumed.record(CAUSE_NAMES),
    symbols: [...shares]
      .map(([id, share]) => {
        const { name = "", image = "", owner = "" } = symbols.all[id] ?? {};
        const total = [...share.all.values()].reduce((a, b) => a + b, 0);
        return { symbol: name, image, owner, cycles: total, causes: share.record(CAUSE_NAMES) };
      })
      .filter((s) => s.cycles !== 0)
      .sort((a, b) => b.cycles - a.cycles || (a.symbol < b.symbol ? -1 : 1)),
    handler_paths: pathShares(signed),
  };
}

/** Of batches that are added, and taken off; those with the most cycles first. */
function pathShares(signed: readonly (readonly [Batch, number])[]): readonly HandlerPath[] {
  const shares = new Map<string, HandlerPath>();
  for (const [{ handlerPaths, operations }, sign] of signed)
    for (const { handler, path, owner, ...own } of handlerPaths) {
      const key = JSON.stringify([handler, path, owner]);
      const { count = 0, instructions = 0, cycles = 0 } = shares.get(key) ?? {};
      const scale = sign / operations;
      shares.set(key, {
        handler,
        path,
        owner,
        count: count + own.count * scale,
        instructions: instructions + own.instructions * scale,
        cycles: cycles + own.cycles * scale,
      });
    }
  return [...shares]
    .sort(([a, one], [b, other]) => other.cycles - one.cycles || (a < b ? -1 : 1))
    .map(([, share]) => share);
}
