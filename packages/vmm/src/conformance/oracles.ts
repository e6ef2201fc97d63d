// Oracles: what must hold of a machine whenever a guest's instruction executes, looked at from outside at random points of a run.
//
//   R1  the processor is in a state that a guest may be in: mode, masks, vectors, Hyp configuration, VMID
//   R2  what tables and TLBs let it reach is its own, or shared with it on purpose; no table in force is written by it
//   R3  memory of the VMM changes only where the VMM has run
//   R5  with several guests, the VMM is back within Q
//   R6  no guest raises an error of the host, or makes its memory grow
//
// R4, that a guest cannot tell what its neighbour does, is two cases (neighbours.ts); that a guest has its share of the time, attacks
// ask (attack.ts). A machine that is not watched pays nothing.

import { EVENT_INDEX, type EventName, generator, layout, modes, readCpsr, STORAGE } from "@armvirt/arm-core";
import type { Limits, Stop } from "@armvirt/machine";
import type { Domains, Plan, RunningGuest, SharedRange, System, Vmm } from "../contract.ts";
import type { Case } from "./cases.ts";
import { hex } from "./hex.ts";
import { governed, type Mapping, type Reach, stage1Reach, stage2Reach } from "./reach.ts";

/** Names of the oracles. */
export type OracleName = "R1" | "R2" | "R3" | "R5" | "R6";

/** What an oracle has to say. */
export interface Objection {
  readonly oracle: OracleName;
  /** One sentence. */
  readonly finding: string;
}

/** How often a machine is looked at. */
interface Attention {
  /** Instructions between two looks, on average. */
  readonly mean: number;
  /** Every so many looks memory is compared as well, over MEMORY_SPAN instructions. */
  readonly memory: number;
}
/** For a case, which runs for millions of instructions. */
const CASE: Attention = { mean: 40_000, memory: 16 };
/** For a hostile guest, which has done what it does after some thousands. */
const CLOSE: Attention = { mean: 1000, memory: 128 };
const MEMORY_SPAN = 500;
/** Q: seconds after which a VMM with several guests is back at the latest. The longest slice here is 30 ms (sched_credit.c). */
export const MOST_AWAY = 0.05;
/** Objections of one kind after which there are enough. */
const ENOUGH = 4;

/** Exceptions that enter the VMM: those to Hyp mode, or all of them. */
const TO_HYP: readonly EventName[] = ["hyp trap", "hyp irq", "hvc"];
const TO_VMM: readonly EventName[] = ["undefined", "svc", "prefetch abort", "data abort", "irq", "fiq"];

const PSR_I = 1 << 7;
const HCR_VM = 1;
const HCR_FMO = 1 << 3;
const HCR_IMO = 1 << 4;
const HIGH_VECTORS = 1 << 13;
/** SCTLR.C and I: a guest that turned its caches on does not run without. */
const CACHES = 0x1004;

/** Looks at a machine while it runs. */
class Observer {
  readonly #system: System;
  readonly #shared: readonly SharedRange[];
  readonly #object: (oracle: OracleName, finding: string) => void;
  /** VMs by VMID. */
  readonly #vmids = new Map<number, RunningGuest>();
  #looks = 0;
  /** Where the VMM was last seen to have run: its entries until then, and the cycle. */
  #entries = -1;
  #left = 0;
  readonly #memory: number;
  readonly #attention: Attention;
  readonly #domains: Domains | undefined;
  readonly #granted: (system: System) => readonly SharedRange[];
  /** What has been granted: a mapping stays when the grant is taken back. */
  readonly #grants = new Map<string, SharedRange>();

  constructor(
    vmm: Vmm,
    plan: Plan,
    system: System,
    attention: Attention,
    object: (o: OracleName, f: string) => void,
  ) {
    const { core, board } = plan;
    this.#system = system;
    this.#attention = attention;
    this.#shared = vmm.shared?.(plan) ?? [];
    this.#domains = vmm.domains?.(core, board);
    this.#granted = vmm.granted?.(core, board) ?? (() => []);
    this.#object = object;
    this.#memory = system.machine.arena.buffer.byteLength;
  }

  get #state(): Int32Array {
    return this.#system.machine.cpus[0].state;
  }

  #ownerOf(physical: number): RunningGuest | undefined {
    return this.#system.guests.find((g) => g.owns(physical));
  }

  /** The guest whose instruction is next, with what it reaches; nothing while the VMM runs, or code that it shares. */
  #running(): { guest: RunningGuest; reach: Reach } | undefined {
    const { machine } = this.#system;
    if (machine.options.virtualization) {
      if (!governed(machine)) return undefined;
      const reach = stage2Reach(machine);
      const ram = reach.mappings.map((m) => this.#ownerOf(m.physical)).find((g) => g !== undefined);
      return ram && { guest: ram, reach };
    }
    if (((this.#state[STORAGE.SCTLR] as number) & 1) === 0) return undefined; // the VMM has not begun
    const reach = stage1Reach(machine);
    const at = physicalOf(reach.mappings, (this.#state[layout.PC] as number) >>> 0);
    const guest = at === undefined ? undefined : this.#ownerOf(at);
    return guest && { guest, reach };
  }

  /** One look. @returns whose instruction is next */
  look(): RunningGuest | undefined {
    const { machine } = this.#system;
    if (machine.arena.buffer.byteLength !== this.#memory)
      this.#object("R6", "the machine's memory has grown");
    for (const range of this.#granted(this.#system)) this.#grants.set(JSON.stringify(range), range);
    const running = this.#running();
    this.#looks++;
    this.#time(running?.guest);
    if (running === undefined) return undefined;
    const { guest, reach } = running;
    if (machine.options.virtualization) this.#virtualized(guest);
    else this.#deprivileged(guest, reach);
    this.#confined(guest, reach);
    return guest;
  }

  /** R1 where guests run in User mode. */
  #deprivileged(guest: RunningGuest, { mappings, tables }: Reach): void {
    const s = this.#state;
    const cpsr = readCpsr(s);
    if ((cpsr & 31) !== modes.USR) this.#object("R1", `${guest.name} runs in mode ${hex(cpsr & 31)}`);
    if (cpsr & PSR_I) this.#object("R1", `${guest.name} runs with IRQs masked`);
    if (((s[STORAGE.SCTLR] as number) & CACHES) !== CACHES)
      this.#object(
        "R1",
        `${guest.name} runs with the caches of SCTLR ${hex((s[STORAGE.SCTLR] as number) >>> 0)}`,
      );
    const high = ((s[STORAGE.SCTLR] as number) & HIGH_VECTORS) !== 0;
    const vectors = high ? 0xffff0000 : (s[STORAGE.VBAR] as number) >>> 0;
    const at = physicalOf(mappings, vectors);
    if (at === undefined || this.#ownerOf(at) !== undefined)
      this.#object("R1", `while ${guest.name} runs, the vectors at ${hex(vectors)} are not the VMM's`);
    const { base, bytes } = this.#system.machine.memory;
    for (const [from, to] of tables) {
      const owner = this.#ownerOf(from);
      if (from < base || to > base + bytes.length || (owner !== undefined && owner !== guest))
        this.#object(
          "R1",
          `${guest.name} runs on a table at ${hex(from)}, ${owner ? `which is ${owner.name}'s` : "where no RAM is"}`,
        );
    }
    if (this.#domains === undefined) return;
    const { inKernel, kernel, program } = this.#domains;
    const dacr = (s[STORAGE.DACR] as number) >>> 0;
    const runs = inKernel(this.#system.machine);
    if (!(runs ? kernel : program).includes(dacr))
      this.#object("R1", `a ${runs ? "kernel" : "program"} of ${guest.name} runs with DACR ${hex(dacr)}`);
  }

  /** R1 where guests run below Hyp mode. */
  #virtualized(guest: RunningGuest): void {
    const s = this.#state;
    const hcr = s[STORAGE.HCR] as number;
    for (const [bit, name] of [
      [HCR_VM, "VM"],
      [HCR_FMO, "FMO"],
      [HCR_IMO, "IMO"],
    ] as const)
      if (!(hcr & bit)) this.#object("R1", `while ${guest.name} runs, HCR.${name} is 0`);
    if (this.#ownerOf((s[STORAGE.HVBAR] as number) >>> 0) !== undefined)
      this.#object("R1", `while ${guest.name} runs, the Hyp vectors are in a guest's memory`);
    const vmid = ((s[STORAGE.VTTBR + 1] as number) >>> 16) & 255;
    const owner = this.#vmids.get(vmid) ?? guest;
    this.#vmids.set(vmid, owner);
    if (owner !== guest) this.#object("R1", `${guest.name} runs with the VMID of ${owner.name}`);
  }

  /** R2: by the tables, and by what TLBs still hold of others. */
  #confined(guest: RunningGuest, { mappings, tables }: Reach): void {
    for (const m of mappings) this.#permitted(guest, m, "maps");
    for (const m of this.#system.machine.mmu.held()) this.#permitted(guest, m, "has in a TLB");
    for (const m of mappings) {
      if (!m.writable || this.#system.machine.options.virtualization) continue;
      const table = tables.find(([from, to]) => from < m.physical + m.bytes && to > m.physical);
      if (table) this.#object("R2", `${guest.name} can write the table in force at ${hex(table[0])}`);
    }
  }

  #permitted(
    guest: RunningGuest,
    { address, physical, bytes, readable, writable }: Mapping,
    how: string,
  ): void {
    if (!readable && !writable) return;
    // A mapping of RAM is as fine as its owners' granules, or it begins or ends in another's.
    if (guest.owns(physical) && guest.owns(physical + bytes - 1)) return;
    const place = this.#system.guests.indexOf(guest);
    const shared = [...this.#shared, ...this.#grants.values()].some(
      (r) =>
        physical >= r.from &&
        physical + bytes <= r.to &&
        (r.writable || !writable) &&
        (r.guests?.includes(place) ?? true),
    );
    if (!shared)
      this.#object(
        "R2",
        `${guest.name} ${how} ${hex(physical)} at ${hex(address)}${writable ? " to write" : ""}, which is not its own`,
      );
  }

  /** R5. */
  #time(running: RunningGuest | undefined): void {
    const { machine, guests } = this.#system;
    const [cpu] = machine.cpus;
    const entries = this.entries();
    const now = cpu.cycles();
    if (running === undefined || entries !== this.#entries || now < this.#left || guests.length < 2) {
      this.#entries = entries;
      this.#left = now;
    } else if (now - this.#left > MOST_AWAY * machine.mhz * 1e6)
      this.#object("R5", `${running.name} has had the processor for ${now - this.#left} cycles`);
  }

  get wantsMemory(): boolean {
    return this.#looks % this.#attention.memory === 0 && this.#system.machine.options.timing === "functional";
  }

  /** R3: all RAM that is no guest's and not shared to be written, summed up. */
  sum(): number {
    const { machine, guests } = this.#system;
    const { bytes, base } = machine.memory;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
    let sum = 0;
    for (let page = 0; page < words.length; page += 1024) {
      const at = base + 4 * page;
      if (guests.some((g) => g.owns(at))) continue;
      if (this.#shared.some((r) => r.writable && at + 4096 > r.from && at < r.to)) continue;
      for (let i = page; i < page + 1024; i++) sum = (Math.imul(sum, 31) + (words[i] as number)) | 0;
    }
    return sum;
  }

  /** Exceptions so far that lead to the VMM. */
  entries(): number {
    const { cpus, options } = this.#system.machine;
    const events = options.virtualization ? TO_HYP : TO_VMM;
    return events.reduce((sum, name) => sum + (cpus[0].events[EVENT_INDEX[name]] as number), 0);
  }
}

/** Where a virtual address leads, whoever may go there. */
function physicalOf(mappings: readonly Mapping[], address: number): number | undefined {
  const m = mappings.find((one) => address >= one.address && address < one.address + one.bytes);
  return m && m.physical + (address - m.address);
}

/** A VMM that is watched. @param object is told what an oracle objects to, at most a few times each */
export function watched(vmm: Vmm, object: (objection: Objection) => void, attention: Attention = CASE): Vmm {
  return {
    ...vmm,
    boot(plan: Plan): System {
      const system = vmm.boot(plan);
      if (vmm.image === undefined) return system; // the bare machine has nothing to keep from its guest
      const said = new Map<OracleName, number>();
      const tell = (oracle: OracleName, finding: string): void => {
        const times = (said.get(oracle) ?? 0) + 1;
        said.set(oracle, times);
        if (times <= ENOUGH) object({ oracle, finding });
      };
      const often = plan.timing === "full" ? CASE : attention; // a look asks the caches for every word of a table
      const observer = new Observer(vmm, plan, system, often, tell);
      return { ...system, run: (limits = {}) => runWatched(system, limits, often.mean, observer, tell) };
    },
  };
}

/** Runs as the machine does, in slices of varied length. */
function runWatched(
  system: System,
  limits: Limits,
  mean: number,
  observer: Observer,
  object: (oracle: OracleName, finding: string) => void,
): Stop {
  const [cpu] = system.machine.cpus;
  const first = cpu.instructions;
  const most = limits.instructions ?? Number.POSITIVE_INFINITY;
  const next = generator(0x9e3779b9 ^ first);
  const run = (instructions: number): Stop => {
    try {
      return system.run({ ...limits, instructions });
    } catch (error) {
      object("R6", `the host has raised ${error}`);
      throw error;
    }
  };
  for (;;) {
    const left = most - (cpu.instructions - first);
    if (left <= 0) return { why: "instructions" };
    const stop = run(Math.min(left, 1 + (next() % (2 * mean))));
    const guest = observer.look();
    if (stop.why !== "instructions") return stop;
    const rest = most - (cpu.instructions - first);
    if (guest === undefined || !observer.wantsMemory || rest < MEMORY_SPAN) continue;
    const [entries, sum] = [observer.entries(), observer.sum()];
    const then = run(MEMORY_SPAN);
    if (observer.entries() === entries && observer.look() === guest && observer.sum() !== sum)
      object("R3", `memory of the VMM has changed while ${guest.name} ran`);
    if (then.why !== "instructions") return then;
  }
}

/** A check that also finds what the oracles object to. */
const watching =
  (check: Case["check"], attention: Attention): Case["check"] =>
  (vmm, ...where) => {
    const objections: string[] = [];
    const tell = ({ oracle, finding }: Objection) => objections.push(`${oracle}: ${finding}`);
    try {
      return [...check(watched(vmm, tell, attention), ...where), ...objections];
    } catch (error) {
      if (objections.length > 0) return objections; // the host's error is one of them
      throw error;
    }
  };

/** A case that also finds what the oracles object to. */
export const underOracles = (one: Case): Case => ({ ...one, check: watching(one.check, CASE) });

/** A trial of hostile guests that does, which are looked at every thousand instructions on average, where timing is functional. */
export const closely = (trial: Case["check"]): Case["check"] => watching(trial, CLOSE);
