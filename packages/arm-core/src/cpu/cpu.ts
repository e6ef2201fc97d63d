// One processor: its state block, the engine that runs it, and the verbs that meanings and exceptions share.
import type { Architecture, Core, CoreTiming, Sourced } from "../cores/core.ts";
import { makeEngine as makeFullEngine } from "../generated/engine-full.ts";
import { makeEngine as makeFunctionalEngine } from "../generated/engine-functional.ts";
import { ASSUMED, CAUSE, CAUSE_COLUMNS, EVENT_INDEX, EVENT_NAMES } from "./accounts.ts";
import type { Arena } from "./arena.ts";
import { type Columns, columnsOf } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { takeDataAbort, takeInterrupt, takeUndefined } from "./exceptions.ts";
import * as L from "./layout.ts";
import * as M from "./modes.ts";
import { HOW_ALIGNED, type MemoryPort } from "./port.ts";
import { Decodings } from "./predecode.ts";
import { Predictor } from "./predictor.ts";
import * as P from "./status.ts";
import { STORAGE } from "./storage.ts";
import { type SystemInterface, systemOperations } from "./system.ts";
import { RegisterFile } from "./system-registers.ts";
import { otherWorld, SCR, settleWorld } from "./world.ts";

/** What "UNPREDICTABLE in User mode" means for sensitive instructions (DESIGN section 4). */
export const PROFILES = ["silent", "undef", "trap-all"] as const;
export type Profile = (typeof PROFILES)[number];
export const TIMINGS = ["functional", "full"] as const;
export type Timing = (typeof TIMINGS)[number];

/** The state of one processor in the arena: allocate it first, give it to the memory side, then make the Cpu. */
export interface ProcessorState {
  readonly words: Int32Array;
  /** Cycles by symbol (row), and by cause and kind of price (column). */
  readonly accounts: Float64Array;
  /** Event counters. */
  readonly events: Float64Array;
  /** [0]: cycles before NOW = 0. */
  readonly time: Float64Array;
}

/** @param symbols rows of the accounts matrix: the highest symbol id + 1. */
export function allocateState(arena: Arena, symbols: number): ProcessorState {
  const words = arena.int32(L.CPU_WORDS);
  for (let i = L.READ_FILTER; i < L.FETCH_FILTER; i += L.FILTER_WORDS)
    words.fill(L.EMPTY, i, i + L.FILTER_ENTRIES);
  for (let i = L.FETCH_FILTER; i < L.CPU_WORDS; i += L.FETCH_WORDS)
    words.fill(L.EMPTY, i, i + L.FETCH_ENTRIES);
  return {
    words,
    accounts: arena.float64(symbols * CAUSE_COLUMNS),
    events: arena.float64(EVENT_NAMES.length),
    time: arena.float64(1),
  };
}

/** The generic timer's counter, which the board derives from the processor's clock. */
export interface TimerPort {
  /** Ticks of the physical counter since reset; an integer below 2^53. */
  count(): number;
  /** A timer register was written: expiry must be computed again. */
  changed(): void;
}

/** Which symbol an instruction belongs to, and who runs it. Ids are 1..65535; 0 is reserved. */
export interface SymbolMap {
  symbolAt(address: number, physical: number): number;
  /** 0: guest code, 1: code of a VMM. */
  executor(symbol: number): 0 | 1;
  /** True when this physical address lies in VMM text that may make host calls. */
  hostCalls(physical: number): boolean;
}

export interface CpuOptions {
  readonly core: Core;
  readonly state: ProcessorState;
  readonly arena: Arena;
  readonly port: MemoryPort;
  readonly timing: Timing;
  readonly timer: TimerPort;
  readonly symbols?: SymbolMap;
  readonly profile?: Profile;
  /** Which of HVC and SMC the board's firmware takes. */
  readonly firmware?: "none" | "hvc" | "smc";
  readonly semihosting?: boolean;
}

const NO_SYMBOLS: SymbolMap = { symbolAt: () => 1, executor: () => 0, hostCalls: () => false };

type Prices = {
  readonly [K in keyof CoreTiming as CoreTiming[K] extends Sourced ? K : never]: number;
};

function prices(core: Core, timing: Timing): Prices {
  const out: Record<string, number> = {};
  for (const [name, price] of Object.entries(core.timing)) {
    if (typeof price === "object" && "value" in price)
      out[name] = timing === "full" ? (price as Sourced).value : 0;
  }
  return out as Prices;
}

/** What of J, IT and T only an exception return can set. */
const RETURN_BITS: Readonly<Record<Architecture, number>> = { v5te: 0x20, v6k: 0x01000020, v7: 0x0700fc20 };
/** NOW is moved back to 0 when it has grown this far. */
const REBASE_AT = 1 << 29;

export class Cpu {
  readonly core: Core;
  readonly state: Int32Array;
  readonly accounts: Float64Array;
  readonly events: Float64Array;
  readonly port: MemoryPort;
  readonly timing: Prices;
  /** Where `timing` is charged. */
  readonly columns: Columns;
  readonly mode: Timing;
  readonly timer: TimerPort;
  readonly predictor: Predictor;
  readonly system: SystemInterface;
  readonly registers: RegisterFile;
  symbols: SymbolMap;
  readonly profile: Profile;
  readonly firmware: "none" | "hvc" | "smc";
  readonly semihosting: boolean;
  /** Marks stop the run loop only while a workload is being measured. */
  marks = false;
  readonly #time: Float64Array;
  readonly #decodings: Decodings;
  readonly #engine: Engine;
  readonly #granule: number;
  readonly #shift: number;

  constructor(options: CpuOptions) {
    this.core = options.core;
    this.state = options.state.words;
    this.accounts = options.state.accounts;
    this.events = options.state.events;
    this.#time = options.state.time;
    this.port = options.port;
    this.mode = options.timing;
    this.timing = prices(options.core, options.timing);
    this.columns = columnsOf(options.core);
    this.timer = options.timer;
    this.#decodings = new Decodings(options.core);
    this.symbols = options.symbols ?? NO_SYMBOLS;
    this.profile = options.profile ?? "silent";
    this.firmware = options.firmware ?? "none";
    this.semihosting = options.semihosting ?? false;
    this.predictor = new Predictor(options.arena, options.core.predictor);
    this.#granule = -this.port.granuleBytes;
    this.#shift = Math.log2(this.port.granuleBytes);
    this.registers = new RegisterFile(options.core);
    this.system = systemOperations(this);
    this.#engine = options.timing === "full" ? makeFullEngine(this) : makeFunctionalEngine(this);
    this.reset(M.SVC);
  }

  /** Puts the processor into its reset state (B1.9.1), in this mode, at address 0. */
  reset(mode: number): void {
    const s = this.state;
    s.fill(0, 0, L.READ_FILTER);
    s[L.CONTROL] = mode | (this.core.architecture === "v5te" ? 0 : P.A) | P.I | P.F;
    s[L.FLAG_Z] = 1;
    s[STORAGE.SCTLR] = this.core.control.reset;
    if (this.core.security) {
      s[L.SECURE] = 1;
      s[otherWorld(STORAGE.SCTLR)] = this.core.control.reset;
    }
    s[STORAGE.HSCTLR] = 0x30c50830;
    s[STORAGE.CNTHCTL] = 3;
    if (this.core.genericTimer) s[STORAGE.CNTFRQ] = 62500000;
    s[STORAGE.VPIDR] = this.identification("MIDR");
    s[STORAGE.VMPIDR] = this.identification("MPIDR");
    s[STORAGE.L2CTLR] = 0;
    this.regimeChanged();
    this.port.contextChanged();
  }

  // ---- running

  /** Runs until this cycle, this many instructions, or a stop (state word STOP, which the caller clears). */
  run(untilCycle: number, budget: number): void {
    const s = this.state;
    for (let left = budget; left > 0; ) {
      if ((s[L.NOW] as number) > REBASE_AT) this.#rebase();
      const until = untilCycle - (this.#time[0] as number);
      if (until <= (s[L.NOW] as number)) return;
      s[L.UNTIL] = Math.min(until, REBASE_AT * 2 - 1);
      this.#enterPending();
      const slice = Math.min(left, 1 << 30);
      s[L.BUDGET] = slice;
      this.#engine.run();
      const ran = slice - (s[L.BUDGET] as number);
      left -= ran;
      this.events[EVENT_INDEX.instructions] = (this.events[EVENT_INDEX.instructions] as number) + ran;
      if (s[L.STOP]) return;
    }
  }

  /** Instructions executed since reset. */
  get instructions(): number {
    return this.events[EVENT_INDEX.instructions] as number;
  }

  /** Cycles since reset. */
  cycles(): number {
    return (this.#time[0] as number) + (this.state[L.NOW] as number);
  }

  /** Lets time pass while the processor waits (WFI, WFE); charged as idle. */
  idle(cycles: number): void {
    const s = this.state;
    const row = s[L.ACCOUNT] as number;
    this.accounts[row + CAUSE.idle] = (this.accounts[row + CAUSE.idle] as number) + cycles;
    this.#time[0] = (this.#time[0] as number) + cycles;
    this.port.rebase(cycles);
  }

  /** Continues at this address. */
  jump(address: number): void {
    this.state[L.PC] = address;
    this.state[L.BLOCK] = 2;
  }

  /** Sets an interrupt input: 0 IRQ, 1 FIQ, 2 virtual IRQ, 3 virtual FIQ. */
  setLine(line: number, level: number): void {
    const s = this.state;
    const lines = s[L.LINES] as number;
    const next = level ? lines | (1 << line) : lines & ~(1 << line);
    if (next === lines) return;
    s[L.LINES] = next;
    this.attend();
  }

  /** Makes the run loop come out and look at interrupts and events before the next instruction. */
  attend(): void {
    this.state[L.UNTIL] = -0x80000000;
  }

  /** What has to happen between two instructions: an interrupt, or the Undefined Instruction of Thumb state, which this
   *  processor model does not execute. */
  #enterPending(): void {
    const s = this.state;
    s[L.R + 15] = ((s[L.PC] as number) + 8) | 0;
    const thumb = ((s[L.CONTROL] as number) & P.T) !== 0;
    if (!takeInterrupt(this)) {
      if (!thumb) return;
      takeUndefined(this);
    }
    s[L.PC] = s[L.NEXT] as number;
    s[L.RAISED] = 0;
    s[L.NOW] = (s[L.NOW] as number) + (s[L.DELAY] as number);
    s[L.DELAY] = 0;
  }

  #rebase(): void {
    const s = this.state;
    const now = s[L.NOW] as number;
    for (let i = L.READY; i < L.READY + 32; i++) s[i] = Math.max(0, (s[i] as number) - now);
    this.#time[0] = (this.#time[0] as number) + now;
    s[L.NOW] = 0;
    this.port.rebase(now);
  }

  // ---- verbs of meanings and exceptions

  /** Address of the executing instruction. */
  get pc(): number {
    return ((this.state[L.R + 15] as number) - 8) | 0;
  }

  /** The executing instruction. */
  word(): number {
    return this.port.records[(this.state[L.RECORD] as number) + 1] as number;
  }

  /** Its condition field; 14 for unconditional encodings. */
  condition(): number {
    const c = this.word() >>> 28;
    return c === 15 ? 14 : c;
  }

  /** @param column of the accounts */
  charge(column: number, cycles: number): void {
    if (this.mode !== "full") return;
    const at = (this.state[L.ACCOUNT] as number) + column;
    this.accounts[at] = (this.accounts[at] as number) + cycles;
    this.state[L.DELAY] = (this.state[L.DELAY] as number) + cycles;
  }

  count(event: number): void {
    this.events[event] = (this.events[event] as number) + 1;
  }

  /** The mode or CPSR.E has changed: other filters apply. */
  regimeChanged(): void {
    if (this.core.security) settleWorld(this);
    const s = this.state;
    const control = s[L.CONTROL] as number;
    const mode = control & P.MODE;
    const regime = mode === M.USR ? 0 : mode === M.HYP ? 2 : 1;
    s[L.REGIME] = regime;
    s[L.FILTER_AT] = control & P.E ? L.FILTER_OFF : regime * L.FILTER_WORDS;
    s[L.BLOCK] = 2;
  }

  /** Arena byte of a block of words that all hit a filter quietly, or -1. @param filter READ_FILTER or WRITE_FILTER
   *  @param bytes 4 to 64: the block lies in one granule or in two */
  quietBlock(filter: number, address: number, bytes: number): number {
    const s = this.state;
    const at = filter + (s[L.FILTER_AT] as number);
    const first = at + ((address >>> this.#shift) & (L.FILTER_ENTRIES - 1));
    if (s[first] !== (address & (this.#granule | 3))) return -1;
    const delta = s[first + L.FILTER_ENTRIES] as number;
    const end = (address + bytes - 4) | 0;
    if (((address ^ end) & this.#granule) !== 0) {
      const last = at + ((end >>> this.#shift) & (L.FILTER_ENTRIES - 1));
      if (s[last] !== (end & this.#granule) || s[last + L.FILTER_ENTRIES] !== delta) return -1;
    }
    return (address + delta) | 0;
  }

  /** A load by a system operation or a rare instruction; after an abort RAISED is set and the value is 0. */
  load(address: number, size: 1 | 2 | 4, how: number): number {
    const s = this.state;
    if (size === 4 && how <= HOW_ALIGNED) {
      const i =
        L.READ_FILTER + (s[L.FILTER_AT] as number) + ((address >>> this.#shift) & (L.FILTER_ENTRIES - 1));
      if (s[i] === ((address & this.#granule) | (address & 3))) {
        return this.port.words[(address + (s[i + L.FILTER_ENTRIES] as number)) >>> 2] as number;
      }
    }
    const late = s[L.LATE] as number;
    if (this.port.load(address, size, how) !== 0) {
      takeDataAbort(this);
      return 0;
    }
    if ((s[L.LATE] as number) < late) s[L.LATE] = late;
    return s[L.VALUE] as number;
  }

  /** A store by a system operation or a rare instruction; after an abort RAISED is set. */
  store(address: number, size: 1 | 2 | 4, value: number, how: number): void {
    const s = this.state;
    if (size === 4 && how <= HOW_ALIGNED) {
      const i =
        L.WRITE_FILTER + (s[L.FILTER_AT] as number) + ((address >>> this.#shift) & (L.FILTER_ENTRIES - 1));
      if (s[i] === ((address & this.#granule) | (address & 3))) {
        this.port.words[(address + (s[i + L.FILTER_ENTRIES] as number)) >>> 2] = value;
        return;
      }
    }
    if (this.port.store(address, size, value, how) !== 0) takeDataAbort(this);
  }

  /** Takes the alignment fault of an access that must be aligned to more than its words; returns 0. */
  alignmentFault(address: number, write: boolean): number {
    const s = this.state;
    const long = this.longFormat() || s[L.REGIME] === 2;
    s[L.FAULT_STATUS] = long ? 0x21 : 0x01;
    s[L.FAULT_ADDRESS] = address;
    s[L.FAULT_DOMAIN] = 0;
    s[L.FAULT_FLAGS] = (long ? 64 : 0) | (write ? 4 : 0);
    takeDataAbort(this);
    return 0;
  }

  /** A multiple store waits for the registers of its list, as a single one does. */
  waitForRegisters(list: number): void {
    if (this.mode !== "full") return;
    const s = this.state;
    let latest = (s[L.NOW] as number) + (s[L.DELAY] as number);
    let cause = -1;
    for (let rest = list; rest !== 0; rest &= rest - 1) {
      const n = 31 - Math.clz32(rest & -rest);
      const ready = s[L.READY + n] as number;
      if (ready > latest) {
        latest = ready;
        cause = s[L.READY_CAUSE + n] as number;
      }
    }
    if (cause >= 0) this.charge(cause, latest - (s[L.NOW] as number) - (s[L.DELAY] as number));
  }

  /** A register loaded by a multiple transfer: ready when a load that issued now is. */
  readyAfterLoad(n: number): void {
    if (this.mode !== "full") return;
    const s = this.state;
    const late = s[L.LATE] as number;
    s[L.READY + n] =
      (s[L.NOW] as number) + (s[L.DELAY] as number) + this.core.timing.latency["load-multiple"].value + late;
    s[L.READY_CAUSE + n] = late
      ? (s[L.LATE_CAUSE] as number) | (this.columns.multipleLoad & ASSUMED)
      : this.columns.multipleLoad;
  }

  /** BranchWritePC (A2.3.1) in A32 state. */
  branchWritePc(target: number): void {
    const s = this.state;
    s[L.NEXT] = target & ~3;
    if (this.mode === "full") this.predictor.indirect(this, this.pc, target & ~3, false);
  }

  /** BXWritePC: bit 0 selects Thumb state, in which the next instruction is UNDEFINED in this model. */
  branchExchange(target: number, isReturn = false): void {
    const s = this.state;
    if (target & 1) {
      s[L.CONTROL] = (s[L.CONTROL] as number) | P.T;
      s[L.NEXT] = target & ~1;
      this.attend();
      return;
    }
    s[L.NEXT] = target & ~3;
    if (this.mode === "full") this.predictor.indirect(this, this.pc, target & ~3, isReturn);
  }

  /** LoadWritePC: interworks from ARMv5T on. */
  loadWritePc(target: number, isReturn: boolean): void {
    this.branchExchange(target, isReturn);
  }

  /** ALUWritePC: interworks from ARMv7 on. */
  aluWritePc(target: number): void {
    if (this.core.architecture !== "v7") this.branchWritePc(target);
    else this.branchExchange(target, this.word() === 0xe1a0f00e >> 0);
  }

  /** Writes CPSR under an MSR field mask (B1.3.3): User mode changes flags, GE and E only; an exception return may also
   *  change T, J and IT. A mode that may not be entered this way leaves the mode as it is (UNPREDICTABLE). */
  writeCpsr(value: number, fields: number, isReturn: boolean): void {
    const s = this.state;
    if (fields & 8) {
      P.writeFlags(s, value);
      s[L.FLAG_Q] = (value >>> 27) & 1;
    }
    if (fields & 4 && this.core.architecture !== "v5te") s[L.FLAG_GE] = (value >>> 16) & 15;
    const old = s[L.CONTROL] as number;
    const from = old & P.MODE;
    const v6 = this.core.architecture !== "v5te";
    let bits = fields & 2 && v6 ? P.E : 0;
    if (from !== M.USR) {
      if (fields & 2 && v6) bits |= P.A;
      if (fields & 1) bits |= P.I | P.F | P.MODE;
      bits &= ~this.guardedMasks();
    }
    if (isReturn) bits |= RETURN_BITS[this.core.architecture];
    const to = value & P.MODE;
    if (bits & P.MODE && to !== from && !this.#mayEnter(from, to, isReturn)) bits &= ~P.MODE;
    const next = (old & ~bits) | (value & bits);
    if (next === old) return;
    if ((next & P.MODE) !== from) M.switchBanks(s, from, next & P.MODE);
    s[L.CONTROL] = next;
    if ((next ^ old) & (P.MODE | P.E)) this.regimeChanged();
    if (s[L.LINES] || (s[STORAGE.HCR] as number) & 0xc0 || next & P.T) this.attend();
  }

  #mayEnter(from: number, to: number, isReturn: boolean): boolean {
    if (!M.isMode(to) || (to === M.MON && this.state[L.SECURE] === 0)) return false;
    if (to === M.HYP) return from === M.HYP || (from === M.MON && this.#leadsToHyp());
    return from !== M.HYP || isReturn;
  }

  /** Monitor mode may leave for Hyp mode once SCR.NS is 1. */
  #leadsToHyp(): boolean {
    return this.core.virtualization && ((this.state[STORAGE.SCR] as number) & SCR.NS) !== 0;
  }

  /** CPSR.A and CPSR.F where the Non-secure state may not change them: SCR.AW or SCR.FW is 0, and there is no Hyp mode, whose
   *  extensions leave the bits open and route around them instead (B1.5.1). */
  guardedMasks(): number {
    const { core, state } = this;
    if (!core.security || core.virtualization || state[L.SECURE]) return 0;
    const scr = state[STORAGE.SCR] as number;
    return (scr & SCR.AW ? 0 : P.A) | (scr & SCR.FW ? 0 : P.F);
  }

  /** DSB 0, DMB 1, ISB 2. */
  barrier(kind: number): void {
    const t = this.timing;
    this.charge(this.columns.barrier[kind] as number, kind === 0 ? t.dsb : kind === 1 ? t.dmb : t.isb);
    if (kind === 0) this.port.drain();
    if (kind === 2) this.state[L.BLOCK] = 2;
  }

  /** True when PL1&0 uses long descriptors, and reports its faults so. */
  longFormat(): boolean {
    return (this.state[STORAGE.TTBCR] as number) < 0 && this.core.lpae;
  }

  /** HCR and its kin count: the core has Hyp mode, and the processor is not in the Secure state. */
  hypGoverns(): boolean {
    return this.core.virtualization && this.state[L.SECURE] === 0;
  }

  /** HVC is defined: the core has Hyp mode, in the Non-secure state, and SCR.HCE lets it be called (B9.3.4). */
  hypervisorCalls(): boolean {
    if (!this.hypGoverns()) return false;
    return !this.core.security || ((this.state[STORAGE.SCR] as number) & SCR.HCE) !== 0;
  }

  /** SMC is defined: there is Monitor mode, and SCR.SCD does not forbid it (B9.3.14). */
  monitorCalls(): boolean {
    return this.core.security && ((this.state[STORAGE.SCR] as number) & SCR.SCD) === 0;
  }

  /** The executing instruction may be a host call: privileged, and fetched from registered VMM text. */
  hostCallAllowed(): boolean {
    const s = this.state;
    if (((s[L.CONTROL] as number) & P.MODE) === M.USR) return false;
    return this.symbols.hostCalls(this.port.recordAddress(s[L.RECORD] as number));
  }

  /** Refuses a sensitive instruction in User mode as the profile says; true when it has raised. */
  refuses(unpredictable: boolean): boolean {
    if (((this.state[L.CONTROL] as number) & P.MODE) !== M.USR) return false;
    if (this.profile === "silent" || (this.profile === "undef" && !unpredictable)) return false;
    takeUndefined(this);
    return true;
  }

  /** Refuses a privileged instruction in User mode; true when it has raised. */
  refusesUser(): boolean {
    if (((this.state[L.CONTROL] as number) & P.MODE) !== M.USR) return false;
    takeUndefined(this);
    return true;
  }

  /** ISV, SAS, SSE, SRT of HSR for the load or store at pc; 0 when the syndrome is not valid (B3.13.6): only single
   *  register transfers without write-back describe themselves. */
  accessSyndrome(): number {
    const w = this.word();
    const rt = (w >>> 12) & 15;
    if (rt === 15) return 0;
    const indexed = ((w >>> 24) & 1) === 1 && ((w >>> 21) & 1) === 0;
    const valid = (size: number, signed: number): number =>
      (1 << 24) | (size << 22) | (signed << 21) | (rt << 16);
    if (((w >>> 26) & 3) === 1) return indexed ? valid(w & (1 << 22) ? 0 : 2, 0) : 0;
    if (((w >>> 25) & 7) === 0 && (w & 0x90) === 0x90 && (w & 0x60) !== 0) {
      const load = (w >>> 20) & 1;
      const kind = (w >>> 5) & 3;
      if (!indexed || (!load && kind !== 1)) return 0;
      return valid(kind === 2 ? 0 : 1, kind === 1 ? 0 : 1);
    }
    return 0;
  }

  /** An identification register of the core. */
  identification(name: string): number {
    return (this.core.identification[name] ?? 0) | 0;
  }

  // ---- for the engines

  /** Decodes the record at this index in place; returns its word 0. */
  decode(index: number): number {
    const physical = this.port.recordAddress(index);
    const symbol = this.symbols.symbolAt(this.pc, physical);
    return this.#decodings.decode(this.port.records, index, symbol);
  }

  /** Takes the Prefetch Abort of a fetch at pc that failed; the next address is in NEXT. */
  symbolChanged(symbol: number): number {
    const s = this.state;
    const row = symbol * CAUSE_COLUMNS;
    const account = this.accounts;
    // What waits for a symbol was charged while there was none.
    for (let c = 0; s[L.ACCOUNT] === 0 && c < CAUSE_COLUMNS; c++) {
      const pending = account[c] as number;
      if (pending !== 0) {
        account[row + c] = (account[row + c] as number) + pending;
        account[c] = 0;
      }
    }
    s[L.ACCOUNT] = row;
    const executor = this.symbols.executor(symbol);
    if (executor !== s[L.EXECUTOR]) {
      s[L.EXECUTOR] = executor;
      if (executor === 1) this.count(EVENT_INDEX["vmm entries"]);
    }
    return row;
  }
}
