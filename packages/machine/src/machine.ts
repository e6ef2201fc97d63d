// A machine: a processor, its memory, the devices of a board, and the clock that they share.
import {
  Arena,
  allocateState,
  type Core,
  Cpu,
  interruptPending,
  layout as L,
  modes,
  type Profile,
  type SymbolMap,
  type Timing,
} from "@armvirt/arm-core";
import { type Bus, Mmu, PhysicalMemory } from "@armvirt/mmu";
import { checkBoard } from "./boards/board.ts";
import { INTID, MAP, RAM_BASE, virt } from "./boards/virt.ts";
import type { Clock, Device } from "./device.ts";
import { COUNTER_HZ, GenericTimer } from "./devices/generic-timer.ts";
import { Gic } from "./devices/gic.ts";
import { Pl011 } from "./devices/pl011.ts";
import { psci } from "./psci.ts";
import { semihosting } from "./semihosting.ts";
import { restoreSnapshot, type Snapshot, takeSnapshot } from "./snapshot.ts";

export interface MachineOptions {
  readonly core: Core;
  /** Clock in MHz; the core's default otherwise. */
  readonly mhz?: number;
  /** RAM in MiB, 1 to 2048. */
  readonly memory: number;
  readonly timing: Timing;
  /** Start in Hyp mode, with PSCI by SMC, as QEMU's `virtualization=on`. */
  readonly virtualization?: boolean;
  readonly profile?: Profile;
  readonly semihosting?: boolean;
  readonly commandLine?: string;
  /** Rows of the accounts matrix: the highest symbol id + 1. */
  readonly symbols?: number;
  readonly symbolMap?: SymbolMap;
  readonly coherence?: "off" | "stop";
  readonly filters?: boolean;
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

interface Mapping {
  readonly base: number;
  readonly device: Device;
}

const EVENT_TIMER = 0;
const EVENTS = 1;
/** Bytes beside RAM: state, filters, TLBs, cache tags, decoded instructions, accounts. */
const OVERHEAD = 14 << 20;

/** The core as software sees it where the board keeps the Virtualization Extensions off: ID_PFR1[15:12] is 0 too (B4.1.94). */
function withoutVirtualization(core: Core): Core {
  const { ID_PFR1 = 0 } = core.identification;
  const identification = { ...core.identification, ID_PFR1: ID_PFR1 & ~0xf000 };
  return { ...core, virtualization: false, identification };
}

export class Machine {
  readonly arena: Arena;
  readonly cpus: readonly [Cpu];
  readonly mmu: Mmu;
  readonly memory: PhysicalMemory;
  readonly uart: Pl011;
  readonly gic: Gic;
  readonly mhz: number;
  readonly options: MachineOptions;
  readonly #map: readonly Mapping[];
  /** Cycle at which each event is due. */
  readonly #due: Float64Array;
  readonly #timer: GenericTimer;
  #limit = 0;

  /** @throws BoardError when the board does not take the core or the amount of memory. */
  constructor(options: MachineOptions) {
    checkBoard(virt, options.core.name, options.memory);
    this.options = options;
    const virtualization = options.virtualization ?? false;
    const core = virtualization ? options.core : withoutVirtualization(options.core);
    this.mhz = options.mhz ?? options.core.mhz.value;
    const symbols = options.symbols ?? 2;
    const ram = options.memory * 2 ** 20;
    this.arena = new Arena(ram + OVERHEAD + symbols * 24 * 8 + ram / 1024);
    const { arena } = this;
    const state = allocateState(arena, symbols);
    this.#due = arena.float64(EVENTS).fill(Number.POSITIVE_INFINITY);
    const clock: Clock = {
      cycles: () => this.cpus[0].cycles() + state.words[L.DELAY],
      schedule: (event, cycle) => this.#schedule(event, cycle),
    };
    const line = (n: number) => (level: number) => this.cpus[0]?.setLine(n, level);
    this.gic = new Gic(
      arena,
      { irq: line(0), fiq: line(1), virtualIrq: line(2), virtualFiq: line(3) },
      INTID.maintenance,
    );
    this.uart = new Pl011(arena, this.gic.wire(INTID.uart));
    this.#timer = new GenericTimer(clock, EVENT_TIMER, this.mhz * 1e6, {
      physical: this.gic.wire(INTID.physicalTimer),
      virtual: this.gic.wire(INTID.virtualTimer),
      hyp: this.gic.wire(INTID.hypTimer),
    });
    this.#map = [
      { base: MAP.gicDistributor, device: this.gic.distributor },
      { base: MAP.gicCpu, device: this.gic.cpuInterface },
      ...(virtualization
        ? [
            { base: MAP.gicHypervisor, device: this.gic.hypervisorInterface },
            { base: MAP.gicVirtualCpu, device: this.gic.virtualCpuInterface },
          ]
        : []),
      { base: MAP.uart, device: this.uart },
    ];
    this.memory = new PhysicalMemory(arena, RAM_BASE, ram);
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
      timer: this.#timer,
      firmware: virtualization ? "smc" : "hvc",
      ...(options.profile ? { profile: options.profile } : {}),
      ...(options.semihosting ? { semihosting: true } : {}),
      ...(options.symbolMap ? { symbols: options.symbolMap } : {}),
    });
    this.cpus = [cpu];
    this.#timer.attach(cpu);
    if (core.virtualization) cpu.reset(modes.HYP);
  }

  #bus(): Bus {
    const find = (address: number): Mapping | undefined => {
      for (const m of this.#map) if (address >= m.base && address < m.base + m.device.size) return m;
      return undefined;
    };
    return {
      claims: (address) => find(address) !== undefined,
      read: (address, size) => {
        const m = find(address) as Mapping;
        return m.device.read(address - m.base, size) | 0;
      },
      write: (address, size, value) => {
        const m = find(address) as Mapping;
        m.device.write(address - m.base, size, value);
      },
    };
  }

  #schedule(event: number, cycle: number): void {
    this.#due[event] = cycle;
    if (cycle < this.#limit) {
      // The running slice is too long now.
      const s = this.cpus[0].state;
      if (s[L.STOP] === 0) s[L.STOP] = L.STOP_DEVICE;
      this.cpus[0].attend();
    }
  }

  /** Seconds of simulated time since reset. */
  get seconds(): number {
    return this.cpus[0].cycles() / (this.mhz * 1e6);
  }

  /** Runs until something happens that the caller has to know, or a limit. */
  run(limits: Limits = {}): Stop {
    const cpu = this.cpus[0];
    const s = cpu.state;
    const end = limits.cycle ?? Number.MAX_SAFE_INTEGER;
    const first = cpu.instructions;
    const budget = limits.instructions ?? Number.MAX_SAFE_INTEGER;
    for (;;) {
      const now = cpu.cycles();
      if (this.#due[EVENT_TIMER] <= now) {
        this.#due[EVENT_TIMER] = Number.POSITIVE_INFINITY;
        this.#timer.changed();
      }
      const left = budget - (cpu.instructions - first);
      if (left <= 0) return { why: "instructions" };
      if (now >= end) return { why: "cycles" };
      this.#limit = Math.min(end, this.#due[EVENT_TIMER]);
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
        const next = Math.min(end, this.#due[EVENT_TIMER]);
        if (next > now && next < Number.MAX_SAFE_INTEGER) cpu.idle(next - now);
        return Number.isFinite(this.#due[EVENT_TIMER]) ? undefined : { why: "stuck" };
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
          write: (byte) => this.uart.transmit(byte),
          read: () => this.uart.typed(),
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
