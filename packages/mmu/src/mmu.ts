// The memory side of one processor: translation, TLBs, caches, filters, maintenance, RAM and the bus.
//
// With functional timing nothing is cached but translations: instructions follow memory. A page that has decoded
// instructions stays out of the write filter, and a store to it takes the slow path and renews the record.
import {
  type AccessSize,
  type Arena,
  type Core,
  columnOf,
  EVENT_INDEX,
  HOW_ALIGNED,
  HOW_UNPRIVILEGED,
  layout as L,
  type MaintenanceOperation,
  type MemoryPort,
  type ProcessorState,
  STORAGE,
  type Timing,
} from "@armvirt/arm-core";
import * as A from "./attributes.ts";
import { type CoherenceReport, staleDescriptor, staleFetch } from "./coherence.ts";
import { Descriptors, reversed } from "./descriptors.ts";
import { Dma } from "./dma.ts";
import { describeFault, IN_MAINTENANCE, LONG, TO_HYP, WRITING } from "./fault.ts";
import { Filters } from "./filters.ts";
import { Hierarchy } from "./hierarchy.ts";
import { Instructions } from "./instructions.ts";
import { type Bus, EMPTY_BUS, type PhysicalMemory } from "./physical-memory.ts";
import { TLB_OPERATIONS } from "./tlb-operations.ts";
import { type HeldTranslation, Translation } from "./translation.ts";

export interface MmuOptions {
  readonly arena: Arena;
  readonly state: ProcessorState;
  readonly core: Core;
  /** Clock in MHz: turns the core's nanoseconds into cycles. */
  readonly mhz: number;
  readonly timing: Timing;
  readonly memory: PhysicalMemory;
  readonly bus?: Bus;
  /** `stop`: report reads of stale memory (STOP_COHERENCE); `off`: let them happen. */
  readonly coherence?: "off" | "stop";
  /** False: the filters stay empty. Results, cycles and events are the same; for tests. */
  readonly filters?: boolean;
}

const SCTLR_A = 2;
const SCTLR_C = 4;
const SCTLR_I = 1 << 12;
const SCTLR_U = 1 << 22;
const BIG_ENDIAN = 1 << 9;
const REGIME_HYP = 2;
const PAGE = 4096;
/** By access kind: READ, WRITE. */
const FILTER_OF: readonly number[] = [L.READ_FILTER, L.WRITE_FILTER];

interface Prices {
  readonly device: number;
  readonly split: number;
  readonly one: number;
  readonly all: number;
}

export class Mmu implements MemoryPort {
  readonly records: Int32Array;
  readonly blockBytes: number;
  readonly granuleBytes: number;
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;
  readonly words: Int32Array;
  bus: Bus;
  /** What devices that read and write RAM by themselves see. */
  readonly dma: Dma;
  /** Set when the coherence check has stopped the machine. */
  report: CoherenceReport | undefined;

  readonly #s: Int32Array;
  readonly #full: boolean;
  readonly #memory: PhysicalMemory;
  readonly #translation: Translation;
  readonly #hierarchy: Hierarchy;
  readonly #instructions: Instructions;
  readonly #filters: Filters;
  readonly #prices: Prices;
  /** The columns of the accounts that they go to. */
  readonly #columns: Prices;
  readonly #check: boolean;
  /** The L1 caches are tagged by modified virtual address, with full timing. */
  readonly #virtual: boolean;
  /** Maintenance takes a modified virtual address as it is, with any timing. */
  readonly #untranslated: boolean;
  /** The core has the Fast Context Switch Extension. */
  readonly #fcse: boolean;
  readonly #old: Core["architecture"];
  /** What is being translated. */
  #address = 0;
  readonly #useFilters: boolean;

  constructor(options: MmuOptions) {
    const { arena, state, core, timing, memory, mhz } = options;
    this.#s = state.words;
    this.#full = timing === "full";
    this.#memory = memory;
    this.bus = options.bus ?? EMPTY_BUS;
    this.#check = options.coherence === "stop" && this.#full;
    this.#useFilters = options.filters ?? true;
    this.blockBytes = this.#full ? core.caches.instruction.line.value : PAGE;
    this.granuleBytes = this.#full ? core.caches.data.line.value : PAGE;
    this.bytes = new Uint8Array(arena.buffer);
    this.halves = new Uint16Array(arena.buffer);
    this.words = new Int32Array(arena.buffer);
    this.#untranslated = core.caches.virtual ?? false;
    this.#virtual = this.#full && this.#untranslated;
    this.#fcse = core.architecture !== "v7";
    this.#old = core.architecture;
    this.#hierarchy = new Hierarchy(arena, state.words, state.accounts, state.events, core, mhz, memory, {
      quieted: (line) => this.#filters.purgeLine(line),
      cleaned: (line) => this.#filters.purgeWrites(line),
    });
    this.#filters = new Filters(arena, state.words, this.#hierarchy.data.lines, this.granuleBytes);
    this.#instructions = new Instructions(arena, state.words, core, this.#full, memory, this.words);
    this.records = this.#instructions.records;
    this.dma = new Dma(
      memory,
      this.#full && !this.#virtual ? this.#hierarchy : undefined,
      this.#full ? undefined : this.#instructions,
    );
    const descriptors = new Descriptors(
      memory,
      this.words,
      this.#full ? this.#hierarchy : undefined,
      (at) => {
        if (this.#check) this.#stop(staleDescriptor(this.#address, at));
      },
    );
    this.#translation = new Translation(arena, state.words, core, this.#full, descriptors, this.#hierarchy, {
      dropped: (page, kind, low, high) => {
        if (kind === A.EXECUTE) this.#instructions.purgePieces(page, low, high);
        else this.#filters.purgePieces(FILTER_OF[kind], page, low, high);
      },
      droppedWhole: (page, kind, shift) => {
        if (kind === A.EXECUTE) this.#instructions.purgePage(page, shift);
        else this.#filters.purgePage(FILTER_OF[kind], page, shift);
      },
      emptied: () => this.#emptyFilters(),
    });
    const t = core.timing;
    this.#prices = {
      device: Math.round((t.device.value * mhz) / 1000),
      split: t.unaligned.value,
      one: t.maintenanceOne.value,
      all: t.maintenanceAll.value,
    };
    this.#columns = {
      device: columnOf("device", t.device),
      split: columnOf("unaligned", t.unaligned),
      one: columnOf("maintenance", t.maintenanceOne),
      all: columnOf("maintenance", t.maintenanceAll),
    };
  }

  /** SCTLR of the current regime. */
  #control(): number {
    return this.#s[this.#s[L.REGIME] === REGIME_HYP ? STORAGE.HSCTLR : STORAGE.SCTLR];
  }

  /** The modified virtual address (D12.6.7, FCSE): the low 32 MiB are those of the process number. */
  #modified(address: number): number {
    return this.#fcse && address >>> 25 === 0 ? address | this.#s[STORAGE.FCSEIDR] : address;
  }

  /** What the L1 caches know an address by. */
  #key(address: number, physical: number): number {
    return this.#virtual ? address : physical;
  }

  /** True where an unaligned access is none: before ARMv6, and with SCTLR.U = 0 in it (A3.2.1, D12.3.1). */
  #ignoresAlignment(): boolean {
    if (this.#old === "v7" || this.#control() & SCTLR_A) return false;
    return this.#old === "v5te" || !(this.#control() & SCTLR_U);
  }

  #translate(address: number, kind: number, how: number): number {
    const user = this.#s[L.REGIME] === 0 || (how & HOW_UNPRIVILEGED) !== 0;
    this.#address = address;
    return this.#translation.translate(address, kind, user);
  }

  // ---- data accesses

  load(virtual: number, size: AccessSize, how: number): number {
    const address = this.#modified(virtual);
    if ((address & (size - 1)) !== 0) return this.#loadUnaligned(virtual, size, how);
    if (this.#translate(address, A.READ, how) !== 0) return L.ABORT;
    const s = this.#s;
    const ram = this.#memory.offset(this.#tellPhysical());
    if (ram < 0) return this.#loadDevice(address, size);
    const at = this.#touch(virtual, address, ram, false, how);
    const v = size === 4 ? this.words[at >>> 2] : size === 2 ? this.halves[at >>> 1] : this.bytes[at];
    s[L.VALUE] = s[L.CONTROL] & BIG_ENDIAN ? swapped(v, size) : v;
    return 0;
  }

  store(virtual: number, size: AccessSize, value: number, how: number): number {
    const address = this.#modified(virtual);
    if ((address & (size - 1)) !== 0) return this.#storeUnaligned(virtual, size, value, how);
    if (this.#translate(address, A.WRITE, how) !== 0) return L.ABORT;
    const physical = this.#tellPhysical();
    const ram = this.#memory.offset(physical);
    const v = this.#s[L.CONTROL] & BIG_ENDIAN ? swapped(value, size) : value;
    if (ram < 0) return this.#storeDevice(address, size, v);
    const at = this.#touch(virtual, address, ram, true, how);
    this.#put(at, size, v);
    if (at !== ram && this.#translation.attributes & A.WRITE_THROUGH) this.#put(ram, size, v);
    if (!this.#full) this.#instructions.changed(physical, this.words[at >>> 2]);
    return 0;
  }

  #put(at: number, size: number, v: number): void {
    if (size === 4) this.words[at >>> 2] = v;
    else if (size === 2) this.halves[at >>> 1] = v;
    else this.bytes[at] = v;
  }

  /** Puts the translation's result where the exclusive monitor finds it; returns it. */
  #tellPhysical(): number {
    const { physical } = this.#translation;
    this.#s[L.PHYSICAL] = physical | 0;
    this.#s[L.PHYSICAL_HIGH] = Math.floor(physical / 2 ** 32);
    return physical;
  }

  /** Caches and price of a data access to RAM; puts what is now a quiet hit into the filters. Returns where the bytes are: in RAM
   *  (`at`), or in the cache. The filters know an address as the program does, so what FCSE has modified stays out of them. */
  #touch(virtual: number, address: number, at: number, write: boolean, how: number): number {
    const filtered =
      this.#useFilters &&
      virtual === address &&
      !(how & HOW_UNPRIVILEGED) &&
      !(this.#s[L.CONTROL] & BIG_ENDIAN);
    const filter = write ? L.WRITE_FILTER : L.READ_FILTER;
    const { attributes, physical } = this.#translation;
    if (!this.#full) {
      if (filtered && !(write && this.#instructions.stored(physical)))
        this.#filters.install(filter, address, at);
      return at;
    }
    if (!(attributes & A.CACHEABLE) || !(this.#control() & SCTLR_C)) {
      this.#hierarchy.uncached(physical, write);
      return at;
    }
    const through = this.#virtual && (attributes & A.WRITE_THROUGH) !== 0;
    const line = this.#hierarchy.access(address, this.#key(address, physical), physical, write, through);
    if (line < 0) return at;
    const own = this.#hierarchy.place(line, address);
    const place = own < 0 ? at : own;
    if (!filtered || this.#hierarchy.inFlight || (write && through)) return place;
    this.#filters.installLine(filter, address, place, line);
    this.#translation.filtered(address, write ? A.WRITE : A.READ);
    return place;
  }

  #loadDevice(address: number, size: number): number {
    const { physical } = this.#translation;
    if (!this.bus.claims(physical)) return this.#external(address, false);
    this.#hierarchy.count(EVENT_INDEX["device reads"]);
    if (this.#full) this.#hierarchy.delay(this.#columns.device, this.#prices.device);
    const v = this.bus.read(physical, size);
    this.#s[L.VALUE] = this.#s[L.CONTROL] & BIG_ENDIAN ? swapped(v, size) : v;
    return 0;
  }

  #storeDevice(address: number, size: number, value: number): number {
    const { physical } = this.#translation;
    if (!this.bus.claims(physical)) return this.#external(address, true);
    this.#hierarchy.count(EVENT_INDEX["device writes"]);
    if (this.#full) this.#hierarchy.delay(this.#columns.device, this.#prices.device);
    this.bus.write(physical, size, size === 4 ? value : value & ((1 << (size * 8)) - 1));
    return 0;
  }

  /** An unaligned load of Normal memory, byte by byte; priced as a split. */
  #loadUnaligned(address: number, size: number, how: number): number {
    if (this.#ignoresAlignment()) return this.#loadRotated(address, size as AccessSize, how);
    if (this.#checkUnaligned(address, size, how, A.READ) !== 0) return L.ABORT;
    const s = this.#s;
    const big = (s[L.CONTROL] & BIG_ENDIAN) !== 0;
    let v = 0;
    for (let i = 0; i < size; i++) {
      if (this.load((address + i) | 0, 1, how & HOW_UNPRIVILEGED) !== 0) return L.ABORT;
      v |= s[L.VALUE] << (8 * (big ? size - 1 - i : i));
    }
    s[L.VALUE] = v;
    return 0;
  }

  /** A load where the low address bits select nothing but a rotation of a word (A3.2.1, D15.3.1). */
  #loadRotated(address: number, size: AccessSize, how: number): number {
    if (this.load(address & -size, size, how) !== 0) return L.ABORT;
    const by = size === 4 && !(how & HOW_ALIGNED) ? 8 * (address & 3) : 0;
    const v = this.#s[L.VALUE];
    if (by !== 0) this.#s[L.VALUE] = (v >>> by) | (v << (32 - by));
    return 0;
  }

  #storeUnaligned(address: number, size: number, value: number, how: number): number {
    if (this.#ignoresAlignment()) return this.store(address & -size, size as AccessSize, value, how);
    if (this.#checkUnaligned(address, size, how, A.WRITE) !== 0) return L.ABORT;
    const big = (this.#s[L.CONTROL] & BIG_ENDIAN) !== 0;
    for (let i = 0; i < size; i++) {
      const byte = (value >>> (8 * (big ? size - 1 - i : i))) & 255;
      if (this.store((address + i) | 0, 1, byte, how & HOW_UNPRIVILEGED) !== 0) return L.ABORT;
    }
    return 0;
  }

  /** Alignment first, then both pages of the access, before anything is moved (A3.2.1, B3.12.3). */
  #checkUnaligned(address: number, size: number, how: number, kind: number): number {
    if (how & HOW_ALIGNED || this.#control() & SCTLR_A) return this.#misaligned(address, kind);
    const last = (address + size - 1) | 0;
    for (let at = address | 0; ; at = last & -PAGE) {
      if (this.#translate(this.#modified(at), kind, how) !== 0) return L.ABORT;
      if (this.#translation.attributes & A.DEVICE) return this.#misaligned(address, kind);
      if (((at ^ last) & -PAGE) === 0) break;
    }
    if (this.#full) this.#hierarchy.delay(this.#columns.split, this.#prices.split);
    return 0;
  }

  #faultFlags(write: boolean): number {
    const hyp = this.#s[L.REGIME] === REGIME_HYP;
    return (write ? WRITING : 0) | (this.#translation.longFormat ? LONG : 0) | (hyp ? TO_HYP : 0);
  }

  #misaligned(address: number, kind: number): number {
    return describeFault(this.#s, "alignment", address, 1, this.#faultFlags(kind === A.WRITE), 0, 0);
  }

  #external(address: number, write: boolean): number {
    return describeFault(this.#s, "external", address, 1, this.#faultFlags(write), 0, 0);
  }

  preload(virtual: number, kind: number): void {
    if (!this.#full || kind === 2) return;
    const address = this.#modified(virtual);
    if (this.#translate(address, A.READ, 0) !== 0) return;
    const { physical, attributes } = this.#translation;
    if (this.#memory.offset(physical) < 0) return;
    if (attributes & A.CACHEABLE && this.#control() & SCTLR_C)
      this.#hierarchy.preload(address, this.#key(address, physical), physical);
  }

  // ---- instruction fetch

  fetch(virtual: number): number {
    const address = this.#modified(virtual);
    const filtered = this.#useFilters && virtual === address;
    if (this.#translate(address, A.EXECUTE, 0) !== 0) return L.ABORT;
    const { physical, attributes } = this.#translation;
    const at = this.#memory.offset(physical);
    if (at < 0) return this.#external(address, false);
    if (!this.#full) {
      const index = this.#instructions.page(address, physical, filtered);
      if (this.#instructions.entered) this.#filters.purgeFrame(at - (at % PAGE));
      return index;
    }
    const cacheable = (attributes & A.CACHEABLE) !== 0 && (this.#control() & SCTLR_I) !== 0;
    const line = physical - (physical % this.blockBytes);
    this.#translation.filtered(address, A.EXECUTE);
    const key = this.#key(address, line);
    if (cacheable) {
      const hit = this.#instructions.line(address, key, filtered);
      if (hit >= 0) return hit;
    }
    this.#hierarchy.fetchMiss(line, cacheable);
    if (this.#check && !this.#virtual) this.#checkFetch(address, line);
    return this.#instructions.fill(address, key, line, cacheable, filtered);
  }

  #checkFetch(address: number, physical: number): void {
    const line = this.#hierarchy.data.find(physical);
    if (line >= 0 && this.#hierarchy.data.isDirty(line)) this.#stop(staleFetch(address, physical));
  }

  #stop(report: CoherenceReport): void {
    this.report = report;
    this.#s[L.STOP] = L.STOP_COHERENCE;
    this.#s[L.UNTIL] = -0x80000000;
  }

  recordAddress(index: number): number {
    return this.#instructions.address(index);
  }

  // ---- filters

  contextChanged(): void {
    this.#translation.contextChanged();
    this.#emptyFilters();
  }

  #emptyFilters(): void {
    this.#filters.empty();
    this.#instructions.emptyFilters();
  }

  /** The arena has been written by a snapshot: nothing that is kept outside it may be trusted. */
  restored(): void {
    this.#translation.restored();
    this.lockdown();
    this.#hierarchy.restored();
    this.#filters.restored();
    this.#instructions.restored();
    this.report = undefined;
  }

  // ---- maintenance (B4.2)

  maintain(operation: MaintenanceOperation, value: number): number {
    const tlb = TLB_OPERATIONS[operation];
    if (tlb !== undefined) {
      this.#hierarchy.count(EVENT_INDEX["tlb flushes"]);
      const whole = tlb.scope === "VMID" || tlb.scope === "Hyp" || tlb.scope === "not Hyp";
      this.#payMaintenance(whole);
      this.#translation.invalidate(tlb, value);
      return 0;
    }
    if (operation.startsWith("ATS")) {
      this.#payMaintenance(false);
      return this.#translation.addressOperation(operation, value);
    }
    this.#hierarchy.count(EVENT_INDEX["cache maintenance"]);
    switch (operation) {
      case "ICIALLU":
      case "ICIALLUIS":
        this.#payMaintenance(true);
        this.#instructions.invalidateAll();
        return 0;
      case "BPIALL":
      case "BPIALLIS":
        this.#payMaintenance(true);
        return 0; // the predictor belongs to the processor
      case "BPIMVA":
        this.#payMaintenance(false);
        return 0;
      case "ICISW":
        this.#payMaintenance(false);
        this.#instructions.invalidateSetWay(value);
        return 0;
      case "UCIALL":
        this.#instructions.invalidateAll();
        return this.#wholeData(false, true);
      case "DCIALL":
        return this.#wholeData(false, true);
      case "DCCALL":
        return this.#wholeData(true, false);
      case "DCCIALL":
        return this.#wholeData(true, true);
      case "DCTC":
        return this.#testAndClean(false);
      case "DCTCI":
        return this.#testAndClean(true);
      case "DCAMVA":
        return this.#allocate(value);
      case "DCISW":
        return this.#setWay(value, false, true);
      case "DCCSW":
        return this.#setWay(value, true, false);
      case "DCCISW":
        return this.#setWay(value, true, true);
      default:
        return this.#byAddress(operation, value);
    }
  }

  #payMaintenance(whole: boolean): void {
    if (this.#full)
      this.#hierarchy.delay(
        whole ? this.#columns.all : this.#columns.one,
        whole ? this.#prices.all : this.#prices.one,
      );
  }

  #wholeData(clean: boolean, invalidate: boolean): number {
    this.#payMaintenance(true);
    if (this.#full) this.#hierarchy.maintainAll(clean, invalidate);
    return 0;
  }

  /** Cleans one dirty line; the flags for r15 say with Z that none is left (ARM926EJ-S TRM 2.3.8). */
  #testAndClean(invalidate: boolean): number {
    this.#payMaintenance(false);
    const done = !this.#full || this.#hierarchy.maintainOneDirty(invalidate);
    if (done && invalidate && this.#full) this.#hierarchy.maintainAll(false, true);
    this.#s[L.VALUE] = done ? 1 << 30 : 0;
    return 0;
  }

  /** DCLR and ICLR: bit n keeps way n (D12.7.10). */
  lockdown(): void {
    this.#hierarchy.data.lock(this.#s[STORAGE.DCLR]);
    this.#instructions.lock(this.#s[STORAGE.ICLR]);
  }

  /** Maintenance by modified virtual address. Caches that are tagged by it need no translation for that. */
  #byAddress(operation: MaintenanceOperation, virtual: number): number {
    this.#payMaintenance(false);
    const value = this.#modified(virtual);
    if (this.#untranslated) {
      if (this.#full) this.#onLine(operation, value, value);
      return 0;
    }
    if (this.#translate(value, A.READ, 0) !== 0) {
      // DFSR.WnR is 1 for faults of maintenance operations (B4.1.52).
      this.#s[L.FAULT_FLAGS] |= IN_MAINTENANCE | WRITING;
      return L.ABORT;
    }
    const { physical } = this.#translation;
    if (this.#full && this.#memory.offset(physical) >= 0) this.#onLine(operation, physical, physical);
    return 0;
  }

  /** Gives an address a line without reading it; what was in the line is written back (Intel 278796 7.2.7). */
  #allocate(virtual: number): number {
    this.#payMaintenance(false);
    if (this.#translate(this.#modified(virtual), A.WRITE, 0) !== 0) {
      this.#s[L.FAULT_FLAGS] |= IN_MAINTENANCE | WRITING;
      return L.ABORT;
    }
    const { physical } = this.#translation;
    if (this.#full && this.#memory.offset(physical) >= 0)
      this.#hierarchy.allocate(this.#modified(virtual), physical);
    return 0;
  }

  #onLine(operation: MaintenanceOperation, key: number, physical: number): void {
    if (operation === "ICIMVAU") {
      this.#instructions.invalidate(key);
      return;
    }
    const clean = operation !== "DCIMVAC";
    const invalidate = operation === "DCIMVAC" || operation === "DCCIMVAC";
    this.#hierarchy.maintain(key, physical, clean, invalidate, operation !== "DCCMVAU");
  }

  /** The word at a physical address as the processor last wrote it, wherever it is. For observers; changes nothing. */
  newest(physical: number): number {
    const kept = this.#full ? this.#hierarchy.newest(physical) : undefined;
    const at = this.#memory.offset(physical);
    return kept ?? (at < 0 ? 0 : this.words[at >>> 2]);
  }

  /** All that the processor has written is in RAM, and it will read RAM. For observers that are about to change or to compare memory: the
   *  processor finds lines missing that it had. */
  settle(): void {
    if (this.#full) this.#hierarchy.settle();
  }

  /** What the TLBs hold for the program that runs, at its privilege. For observers; changes nothing. */
  held(): Iterable<HeldTranslation> {
    return this.#translation.held(this.#s[L.REGIME] === 0);
  }

  /** Level in bits [3:1] as CSSELR has it, then way and set (B4.2.1). */
  #setWay(value: number, clean: boolean, invalidate: boolean): number {
    this.#payMaintenance(false);
    if (!this.#full) return 0;
    const { data, unified } = this.#hierarchy;
    const level = (value >>> 1) & 7;
    if (level === 0) this.#hierarchy.maintainLine(data.setWay(value), clean, invalidate);
    else if (level === 1 && unified)
      this.#hierarchy.maintainUnifiedLine(unified.setWay(value), clean, invalidate);
    return 0;
  }

  rebase(cycles: number): void {
    this.#hierarchy.rebase(cycles);
  }

  drain(): void {
    if (this.#full) this.#hierarchy.drain();
  }
}

/** Reverses the bytes of a value of `size` bytes. */
function swapped(v: number, size: number): number {
  if (size === 1) return v;
  return size === 2 ? ((v & 255) << 8) | ((v >>> 8) & 255) : reversed(v);
}
