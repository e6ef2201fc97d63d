// One piece of work: a run of a program on one VMM, which gives the records of the rows that it measures.
import type { Row } from "@armvirt/guest";
import { BoardError, LoadError } from "@armvirt/machine";
import { HandlerError, type Vmm, VmmError } from "@armvirt/vmm";
import type { CellStore } from "./cell-store.ts";
import { BootFailure, type Measurement, Meter } from "./meter.ts";
import { type BenchRecord, recordOf, withoutFigures } from "./record.ts";
import type { Setup } from "./setup.ts";
import { overheadOf } from "./workloads.ts";

/** What a VMM or a machine may say instead of running: the cell's reason. */
const EXPECTED = [BootFailure, BoardError, HandlerError, LoadError, VmmError];

/** Measures rows on one VMM after another, and keeps the booted system of the last one. */
export class CellRunner {
  readonly #setup: Setup;
  readonly #kept: CellStore | undefined;
  #vmm: Vmm | undefined;
  #meter: Meter | undefined;
  #failure: string | undefined;

  /** @param kept cells of VMMs and rows with their usual names, which are not measured again */
  constructor(setup: Setup, kept?: CellStore) {
    this.#setup = setup;
    this.#kept = kept;
  }

  /** The records of rows that one run measures; a VMM that does not boot gives cells that say so. */
  run(vmm: Vmm, rows: readonly Row[]): BenchRecord[] {
    const setup = this.#setup;
    const without = (status: "unsupported" | "failed", reason: string): BenchRecord[] =>
      rows.map((row) => withoutFigures(setup, vmm.name, row, status, reason));
    const refused = vmm.refuses(setup.core, setup.board);
    if (refused !== undefined) return without("unsupported", refused);
    const kept = rows.map((row) => this.#kept?.get(vmm.name, row.name)).filter((r) => r !== undefined);
    if (kept.length === rows.length) return kept;
    if (this.#vmm !== vmm) this.#boot(vmm);
    const meter = this.#meter;
    const [first] = rows;
    if (meter === undefined || first === undefined) return without("failed", this.#failure ?? "");
    const overheads = rows.map(overheadOf).filter((r) => r !== undefined);
    let measured: readonly Measurement[];
    try {
      meter.start(first);
      measured = meter.collect([...new Set([...overheads, ...rows])]);
    } catch (error) {
      if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
      return without("failed", (error as Error).message);
    }
    const of = (row: Row | undefined): Measurement | undefined => measured.find((m) => m.row === row);
    const records = rows.map((row) =>
      recordOf(setup, vmm.name, of(row) as Measurement, of(overheadOf(row)), meter.system.symbols),
    );
    for (const record of records) if (record.status === "ok") this.#kept?.put(record);
    return records;
  }

  #boot(vmm: Vmm): void {
    this.#vmm = vmm;
    this.#meter = undefined;
    try {
      this.#meter = new Meter(vmm, this.#setup);
    } catch (error) {
      if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
      this.#failure = (error as Error).message;
    }
  }
}
