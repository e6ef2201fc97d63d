// Measures workloads in one system: boots it to the shell once, then runs each program from that snapshot. DESIGN 8.
import { layout as L, modes, readCpsr } from "@armvirt/arm-core";
import { currentName, type Row } from "@armvirt/guest";
import { fromBytes, readElf, type Snapshot, toBytes } from "@armvirt/machine";
import type { System, Vmm } from "@armvirt/vmm";
import { type Batch, batchBetween, Reading, unexplained } from "./batch.ts";
import { guestImage } from "./guest-image.ts";
import type { Setup } from "./setup.ts";
import { smallGuest } from "./small-guest.ts";
import { measuredWith } from "./workloads.ts";

/** What came of one row: its batches, or why there are none. */
export type Measurement =
  | { readonly row: Row; readonly batches: readonly Batch[] }
  | { readonly row: Row; readonly failure: string };

const PROMPT = "$ ";
const BEGIN = 1;
const SLICE = 1_000_000;
const BOOT_INSTRUCTIONS = 400_000_000;
const PROGRAM_INSTRUCTIONS = 2_000_000_000;

/** A system that did not come as far as its shell, in one sentence. */
export class BootFailure extends Error {
  override readonly name = "BootFailure";
}

/** A system with the guest's image in it that has not run yet. @throws what the VMM's `boot` throws */
export function bootGuest(vmm: Vmm, setup: Setup): System {
  const kernel = guestImage(vmm, setup);
  const beside = setup.beside.map((init, n) => ({
    ...smallGuest(`neighbour ${n + 1}`, kernel, setup, init),
    neighbour: true,
  }));
  return vmm.boot({ ...setup, guests: [{ name: "guest", kernel, bootargs: setup.append }, ...beside] });
}

/** Runs a booted system until its guest's shell asks for a command. @throws BootFailure */
export function runToShell({ machine, guests, run }: System): void {
  let printed = "";
  while (!printed.endsWith(PROMPT)) {
    const stop = run({ instructions: SLICE });
    printed += fromBytes(guests[0]?.read() ?? new Uint8Array());
    const last = printed.trimEnd().split("\n").at(-1) ?? "";
    if (stop.why !== "instructions")
      throw new BootFailure(`the guest does not boot: ${describe(stop)} after "${last}".`);
    if (machine.cpus[0].instructions > BOOT_INSTRUCTIONS)
      throw new BootFailure(
        `the guest has no shell after ${BOOT_INSTRUCTIONS} instructions at ${machine.mhz} MHz: "${last}"; where its timer's ticks take all of the time, a higher --mhz leaves some.`,
      );
  }
}

export class Meter {
  readonly system: System;
  readonly #snapshot: Snapshot;
  readonly #inspection: number;
  /** The row that was brought to its first batch last, and the machine there. */
  #entered: { readonly row: Row; readonly snapshot: Snapshot } | undefined;

  /** Boots to the shell. @throws BootFailure, and what the VMM's `boot` throws */
  constructor(vmm: Vmm, setup: Setup) {
    this.system = bootGuest(vmm, setup);
    runToShell(this.system);
    const symbol = readElf(guestImage(vmm, setup), "guest").symbols.find((s) => s.name === "inspection");
    this.#inspection = symbol?.address ?? 0;
    this.#snapshot = this.system.machine.snapshot();
  }

  get #guest(): System["guests"][number] {
    const guest = this.system.guests[0];
    if (guest === undefined) throw new BootFailure("the VMM booted no guest.");
    return guest;
  }

  /** Goes back to the snapshot and types a row's command. */
  start(row: Row): void {
    this.system.machine.restore(this.#snapshot);
    this.#guest.read();
    this.#guest.type(toBytes(`${row.command}\n`));
  }

  /** Runs the program that was started until it has measured these rows, which all name its command line. */
  collect(rows: readonly Row[]): Measurement[] {
    const batches = new Map<number, Batch[]>(rows.map((r) => [r.number, []]));
    const failure = this.#marked(() => this.#collect(rows, batches));
    return rows.map((row) => {
      const got = batches.get(row.number) as Batch[];
      if (got.length === row.batches) return { row, batches: got };
      return { row, failure: failure ?? `${got.length} batches instead of ${row.batches}` };
    });
  }

  /** Runs a row's program from the snapshot up to the beginning of its first batch.
   *  @throws BootFailure when the program does not come so far */
  enterFirstBatch(row: Row): void {
    const { machine } = this.system;
    if (this.#entered?.row === row) {
      machine.restore(this.#entered.snapshot);
      return;
    }
    const [cpu] = machine.cpus;
    const program = programOf(row);
    this.start(row);
    const first = cpu.instructions;
    this.#marked(() => {
      for (;;) {
        const stop = this.system.run({ instructions: SLICE });
        if (stop.why === "mark") {
          if (stop.mark === BEGIN && cpu.state[1] === row.number && this.#honoured(program)) {
            this.#entered = { row, snapshot: machine.snapshot() };
            return;
          }
        } else if (stop.why !== "instructions" || cpu.instructions - first > PROGRAM_INSTRUCTIONS)
          throw new BootFailure(`${row.name} does not reach its first batch: ${describe(stop)}.`);
      }
    });
  }

  /** Instructions of a row's first batch, up to its mark. @throws BootFailure as `enterFirstBatch` does */
  firstBatchLength(row: Row): number {
    this.enterFirstBatch(row);
    const [cpu] = this.system.machine.cpus;
    const first = cpu.instructions;
    this.#marked(() => {
      while (cpu.instructions - first < PROGRAM_INSTRUCTIONS) {
        const stop = this.system.run({ instructions: SLICE });
        if (stop.why !== "instructions") break;
      }
    });
    return cpu.instructions - first;
  }

  /** Does something while marks stop the machine. */
  #marked<T>(what: () => T): T {
    const [cpu] = this.system.machine.cpus;
    cpu.marks = true;
    try {
      return what();
    } finally {
      cpu.marks = false;
    }
  }

  /** Why it ended before every row had its batches, or undefined. */
  #collect(rows: readonly Row[], batches: Map<number, Batch[]>): string | undefined {
    const program = programOf(rows[0]);
    const known = rows[0] === undefined ? [] : measuredWith(rows[0]);
    const cpu = this.system.machine.cpus[0];
    const reading = (): Reading => new Reading(cpu, this.system.handlerPaths?.());
    const s = cpu.state;
    const first = cpu.instructions;
    let open: { row: Row; from: Reading } | undefined;
    let missing = rows.reduce((n, r) => n + r.batches, 0);
    let printed = "";
    while (missing > 0) {
      const stop = this.system.run({ instructions: SLICE });
      if (stop.why === "instructions") {
        printed += fromBytes(this.#guest.read());
        if (printed.endsWith(`\n${PROMPT}`)) return `the program ended early: ${lastLine(printed)}`;
        if (cpu.instructions - first > PROGRAM_INSTRUCTIONS)
          return `not finished after ${PROGRAM_INSTRUCTIONS} instructions`;
        continue;
      }
      if (stop.why !== "mark") return describe(stop);
      if (!this.#honoured(program)) continue;
      const operations = s[0] as number;
      const row = known.find((r) => r.number === s[1]);
      if (row === undefined || operations !== row.operations)
        return `a mark of row ${s[1]} with ${operations} operations is not in the table`;
      if (stop.mark === BEGIN) {
        if (open) return `a batch of ${row.name} begins inside a batch of ${open.row.name}`;
        open = { row, from: reading() };
        continue;
      }
      if (open?.row !== row) return `a batch of ${row.name} ends that has not begun`;
      const { from } = open;
      open = undefined;
      const own = batches.get(row.number);
      if (own === undefined) continue; // nobody asked for it
      if (own.length === row.batches) return `more than ${row.batches} batches of ${row.name}`;
      const batch = batchBetween(from, reading(), operations);
      if (cpu.mode === "full" && unexplained(batch) !== 0)
        return `${unexplained(batch)} cycles of a batch of ${row.name} have no cause`;
      own.push(batch);
      missing--;
    }
    return undefined;
  }

  /** A mark counts only in User mode, outside kernel and VMM text, from this guest's memory, by the program under test. */
  #honoured(program: string): boolean {
    const cpu = this.system.machine.cpus[0];
    if ((readCpsr(cpu.state) & 31) !== modes.USR) return false;
    const physical = cpu.port.recordAddress(cpu.state[L.RECORD] as number);
    if (!this.#guest.owns(physical)) return false;
    const symbol = this.system.symbols.all[this.system.symbols.symbolAt(cpu.pc, physical)];
    if (symbol?.owner !== "guest user") return false;
    return currentName((offset) => this.#guest.word(offset), this.#inspection) === program;
  }
}

const programOf = (row: Row | undefined): string => row?.command.split(" ")[0] ?? "";
const lastLine = (text: string): string => JSON.stringify(text.slice(-200).trim().split("\r\n").at(-2) ?? "");

function describe(stop: ReturnType<System["run"]>): string {
  switch (stop.why) {
    case "coherence":
      return `stale memory: ${stop.report}`;
    case "exit":
      return `it left with code ${stop.code}`;
    case "host call":
      return `the VMM gave up (host call ${stop.number})`;
    case "off":
      return "it powered off";
    case "stuck":
      return "it waits for nothing";
    default:
      return `it stopped (${stop.why})`;
  }
}
