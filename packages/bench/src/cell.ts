// One piece of work: a program on one VMM, which gives the records of the rows that it measures.
import type { Row } from "@armvirt/guest";
import { BoardError, LoadError } from "@armvirt/machine";
import { HandlerError, type Vmm, VmmError } from "@armvirt/vmm";
import { BootFailure, type Measurement, Meter } from "./meter.ts";
import { type BenchRecord, recordOf, withoutFigures } from "./record.ts";
import type { Setup } from "./setup.ts";
import { overheadOf } from "./workloads.ts";

/** What a VMM or a machine may say instead of running: the cell's reason. */
const EXPECTED = [BootFailure, BoardError, HandlerError, LoadError, VmmError];

/** Measures rows on one VMM after another, and keeps the booted system of the last one. */
export class CellRunner {
  readonly #setup: Setup;
  #vmm: Vmm | undefined;
  #meter: Meter | undefined;
  #failure: string | undefined;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** The record of a cell; a VMM that does not boot gives cells that say so. */
  run(vmm: Vmm, row: Row): BenchRecord {
    const setup = this.#setup;
    const refused = vmm.refuses(setup.core, setup.board);
    if (refused !== undefined) return withoutFigures(setup, vmm.name, row, "unsupported", refused);
    if (this.#vmm !== vmm) this.#boot(vmm);
    const meter = this.#meter;
    if (meter === undefined) return withoutFigures(setup, vmm.name, row, "failed", this.#failure ?? "");
    const overhead = overheadOf(row);
    let measured: readonly Measurement[];
    try {
      meter.start(row);
      measured = meter.collect(overhead ? [overhead, row] : [row]);
    } catch (error) {
      if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
      return withoutFigures(setup, vmm.name, row, "failed", (error as Error).message);
    }
    const own = measured.find((m) => m.row === row);
    if (own === undefined) throw new Error(`no measurement of ${row.name}`);
    return recordOf(
      setup,
      vmm.name,
      own,
      measured.find((m) => m.row === overhead),
      meter.system.symbols,
    );
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
