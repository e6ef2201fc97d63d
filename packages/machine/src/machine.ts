// A machine: a processor, its memory, the devices of a board, and the clock that they share.
import {
  Arena,
  allocateState,
  CAUSE_COLUMNS,
  type Core,
  Cpu,
  interruptPending,
  layout as L,
  modes,
  type Profile,
  type SymbolMap,
  type TimerPort,
  type Timing,
} from "@armvirt/arm-core";
import { type Bus, Mmu, PhysicalMemory, SECURE_SPACE } from "@armvirt/mmu";
import { type Board, BoardError, checkBoard, type Mapping } from "./boards/board.ts";
import { boardNamed } from "./boards/boards.ts";
import type { Clock, SerialLine } from "./device.ts";
import { COUNTER_HZ } from "./devices/generic-timer.ts";
import type { Gic } from "./devices/gic.ts";
import type { Pl011 } from "./devices/pl011.ts";
import { checkLimits, checkMachineOptions } from "./options.ts";
import { psci } from "./psci.ts";
import { semihosting } from "./semihosting.ts";
import { restoreSnapshot, type Snapshot, takeSnapshot } from "./snapshot.ts";

export interface MachineOptions {
  /** Name of the board; `virt` unless given. */
  readonly board?: string;
  readonly core: Core;
  /** Clock in MHz; the core's default otherwise. */
  readonly mhz?: number;
  /** RAM in MiB, 1 to 2048. */
  readonly memory: number;
  readonly timing: Timing;
  /** Start in Hyp mode, with PSCI by SMC, as QEMU's `virtualization=on`. */
  readonly virtualization?: boolean;
  /** Start in the Secure world, without firmware, as QEMU's `secure=on`; together with `virtualization` Hyp mode is there too. */
  readonly secure?: boolean;
  readonly profile?: Profile;
  readonly semihosting?: boolean;
  readonly commandLine?: string;
  /** Rows of the accounts matrix: the highest symbol id + 1. */
  readonly symbols?: number;
  readonly symbolMap?: SymbolMap;
  readonly coherence?: "off" | "stop";
  readonly filters?: boolean;
  /** What the host's line is connected to; the first UART unless given. */
  readonly console?: "uart" | "virtio";
}

/** Why `run` came back. `stuck`: the processor waits, and nothing but input from outside can wake it; with a limit of cycles, time
 *  has passed up to it. */
export type Stop =
  | { readonly why: "off" | "reset" | "instructions" | "cycles" | "stuck" }
  /** The guest left through semihosting. */
  | { readonly why: "exit"; readonly code: number }
  /** 1: a batch begins, 2: it ends. */
  | { readonly why: "mark"; readonly mark: number }
  | { readonly why: "host call"; readonly number: number }
  | { readonly why: "coherence"; readonly report: string };

export interface Limits {
  /** Instructions that this call may run. */
  readonly instructions?: number;
  /** Cycle, counted from reset, at which this call returns. */
  readonly cycle?: number;
}

/** The counter of a board without a generic timer. */
const NO_TIMER: TimerPort = { count: () => 0, changed: () => {} };
const UNLIMITED = Number.MAX_SAFE_INTEGER;
/** Events that a board may have. */
const EVENTS = 5;
/** Bytes beside RAM: state, filters, TLBs, cache tags, decoded instructions, accounts. */
const OVERHEAD = 14 << 20;

/** The core as software sees it on a board that keeps extensions off: their fields of ID_PFR1 are 0 too (B4.1.94). */
function asFitted(core: Core, virtualization: boolean, secure: boolean): Core {
  const { ID_PFR1 = 0 } = core.identification;
  const off = (virtualization ? 0 : 0xf000) | (secure ? 0 : 0xf0);
  const identification = { ...core.identification, ID_PFR1: ID_PFR1 & ~off };
  return {
    ...core,
    virtualization: core.virtualization && virtualization,
    security: core.security && secure,
    identification,
  };
}

/** The bytes that an access of 1, 2 or 4 has on the bus, as an int32. */
const narrowed = (value: number, size: number): number =>
  size === 4 ? value | 0 : value & (size === 1 ? 0xff : 0xffff);

export class Machine {
  readonly arena: Arena;
  readonly cpus: readonly [Cpu];
  readonly mmu: Mmu;
  readonly memory: PhysicalMemory;
  readonly uart: Pl011;
  /** The guest's end of the host's line. */
  readonly console: SerialLine;
  readonly gic: Gic | undefined;
  readonly board: Board;
  readonly mhz: number;
  readonly options: MachineOptions;
  readonly #map: readonly Mapping[];
  /** Cycle at which each event is due. */
  readonly #due: Float64Array;
  readonly #events: readonly (() => void)[];
  #limit = 0;
  /** What a device has asked for. */
  #asked: "off" | "reset" | undefined;

  /** @throws OptionError for an option that is none; BoardError when the board does not take the core or the amount of memory, or has no such console. */
  constructor(options: MachineOptions) {
    checkMachineOptions(options);
    const board = boardNamed(options.board ?? "virt");
    checkBoard(board, options.core.name, options.memory);
    this.board = board;
    this.options = options;
    const virtualization = options.virtualization ?? false;
    const secure = options.secure ?? false;
    if (secure && !options.core.security) {
      throw new BoardError(
        `${options.core.name} has no Security Extensions, so no Secure world; choose a core that has them.`,
      );
    }
    const core = asFitted(options.core, virtualization, secure);
    this.mhz = options.mhz ?? options.core.mhz.value;
    const symbols = options.symbols ?? 2;
    const ram = options.memory * 2 ** 20;
    const secureRam = secure ? board.secureRam : undefined;
    const all = ram + (secureRam?.size ?? 0);
    this.arena = new Arena(all + OVERHEAD + symbols * CAUSE_COLUMNS * 8 + all / 1024);
    const { arena } = this;
    const state = allocateState(arena, symbols);
    this.#due = arena.float64(EVENTS).fill(Number.POSITIVE_INFINITY);
    const clock: Clock = {
      cycles: () => this.cpus[0].cycles() + state.words[L.DELAY],
      schedule: (event, cycle) => this.#schedule(event, cycle),
    };
    const line = (n: number) => (level: number) => this.cpus[0]?.setLine(n, level);
    const fittings = board.fit({
      arena,
      clock,
      dma: () => this.mmu.dma,
      hz: this.mhz * 1e6,
      virtualization,
      secure,
      irq: line(0),
      fiq: line(1),
      virtualIrq: line(2),
      virtualFiq: line(3),
      stop: (why) => this.#ask(why),
    });
    this.gic = fittings.gic;
    this.uart = fittings.uart;
    const wanted = options.console === "virtio" ? fittings.virtioConsole : fittings.uart;
    if (!wanted)
      throw new BoardError(`board ${board.name} has no virtio console; take its UART, or another board.`);
    this.console = wanted;
    this.#map = fittings.map;
    this.#events = fittings.events;
    this.memory = new PhysicalMemory(arena, board.ramBase, ram, secureRam);
    this.mmu = new Mmu({
      arena,
      state,
      core,
      mhz: this.mhz,
      timing: options.timing,
      memory: this.memory,
      bus: this.#bus(),
      ...(options.coherence ? { coherence: options.coherence } : {}),
      ...(options.filters === undefined ? {} : { filters: options.filters }),
    });
    const cpu = new Cpu({
      core,
      state,
      arena,
      port: this.mmu,
      timing: options.timing,
      timer: fittings.timer ?? NO_TIMER,
      firmware: fittings.firmware,
      ...(options.profile ? { profile: options.profile } : {}),
      ...(options.semihosting ? { semihosting: true } : {}),
      ...(options.symbolMap ? { symbols: options.symbolMap } : {}),
    });
    this.cpus = [cpu];
    fittings.timer?.attach(cpu);
    if (core.virtualization && !secure) cpu.reset(modes.HYP);
  }

  #bus(): Bus {
    /** In both spaces there are the same devices, but for those that only the Secure one has. */
    const find = (address: number): Mapping | undefined => {
      const at = address % SECURE_SPACE;
      for (const m of this.#map)
        if (at >= m.base && at < m.base + m.device.size && !(m.secure && at === address)) return m;
      return undefined;
    };
    return {
      claims: (address) => find(address) !== undefined,
      read: (address, size) => {
        const m = find(address) as Mapping;
        return narrowed(m.device.read((address % SECURE_SPACE) - m.base, size), size);
      },
      write: (address, size, value) => {
        const m = find(address) as Mapping;
        m.device.write((address % SECURE_SPACE) - m.base, size, narrowed(value, size));
      },
    };
  }

  #schedule(event: number, cycle: number): void {
    this.#due[event] = cycle;
    if (cycle < this.#limit) this.#interrupt(); // the running slice is too long now
  }

  /** Makes the processor come out of its run after this instruction. */
  #interrupt(): void {
    const s = this.cpus[0].state;
    if (s[L.STOP] === 0) s[L.STOP] = L.STOP_DEVICE;
    this.cpus[0].attend();
  }

  #ask(why: "off" | "reset"): void {
    this.#asked = why;
    this.#interrupt();
  }

  /** Cycle at which the next event is due. */
  #next(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const due of this.#due) if (due < next) next = due;
    return next;
  }

  #runEvents(now: number): void {
    for (const [n, event] of this.#events.entries()) {
      if (this.#due[n] > now) continue;
      this.#due[n] = Number.POSITIVE_INFINITY;
      event();
    }
  }

  /** Seconds of simulated time since reset. */
  get seconds(): number {
    return this.cpus[0].cycles() / (this.mhz * 1e6);
  }

  /** Runs until something happens that the caller has to know, or a limit. @throws OptionError for a limit that is no whole number */
  run(limits: Limits = {}): Stop {
    checkLimits(limits);
    const cpu = this.cpus[0];
    const s = cpu.state;
    const end = Math.min(limits.cycle ?? UNLIMITED, UNLIMITED);
    const first = cpu.instructions;
    const budget = Math.min(limits.instructions ?? UNLIMITED, UNLIMITED);
    for (;;) {
      const now = cpu.cycles();
      if (this.#next() <= now) this.#runEvents(now);
      const left = budget - (cpu.instructions - first);
      if (left <= 0) return { why: "instructions" };
      if (now >= end) return { why: "cycles" };
      this.#limit = Math.min(end, this.#next());
      cpu.run(this.#limit, left);
      const stop = s[L.STOP];
      s[L.STOP] = 0;
      const report = stop === 0 ? undefined : this.#stopped(stop, end);
      if (report) return report;
    }
  }

  #stopped(stop: number, end: number): Stop | undefined {
    const cpu = this.cpus[0];
    const s = cpu.state;
    switch (stop) {
      case L.STOP_WFI:
      case L.STOP_WFE: {
        if (interruptPending(cpu)) return undefined;
        const now = cpu.cycles();
        const due = this.#next();
        const next = Math.min(end, due);
        if (next > now && next < Number.MAX_SAFE_INTEGER) cpu.idle(next - now);
        return Number.isFinite(due) ? undefined : { why: "stuck" };
      }
      case L.STOP_MARK:
        return { why: "mark", mark: s[L.VALUE] };
      case L.STOP_HOST_CALL:
        return { why: "host call", number: s[L.VALUE] };
      case L.STOP_FIRMWARE: {
        const request = psci(cpu);
        if (request === "off" || request === "reset") return { why: request };
        return request === "suspend" ? this.#stopped(L.STOP_WFI, end) : undefined;
      }
      case L.STOP_SEMIHOSTING: {
        const code = semihosting(cpu, {
          write: (byte) => this.console.transmit(byte),
          read: () => this.console.typed(),
          commandLine: this.options.commandLine ?? "",
          seconds: () => this.seconds,
          ticks: () => cpu.cycles(),
          tickFrequency: COUNTER_HZ,
        });
        return code === undefined ? undefined : { why: "exit", code };
      }
      case L.STOP_COHERENCE: {
        const r = this.mmu.report;
        return {
          why: "coherence",
          report: r
            ? `${r.reader} at 0x${r.address.toString(16)} reads a line that is dirty in the data cache; missing: ${r.missing}`
            : "",
        };
      }
      case L.STOP_DEVICE: {
        const why = this.#asked;
        this.#asked = undefined;
        return why && { why };
      }
      default:
        return undefined;
    }
  }

  snapshot(): Snapshot {
    return takeSnapshot(this.arena.buffer, this.arena.used);
  }

  /** Puts the machine into the state of a snapshot of a machine with the same options.
   *  @throws SnapshotError when the options differ. */
  restore(snapshot: Snapshot): void {
    restoreSnapshot(this.arena.buffer, snapshot);
    this.mmu.restored();
  }
}
