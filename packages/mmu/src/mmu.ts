// The memory side of one processor: translation, TLBs, caches, filters, maintenance, RAM and the bus.
import {
  type AccessSize,
  type Arena,
  CAUSE,
  type Core,
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
import { describeFault, IN_MAINTENANCE, LONG, STAGE2, TO_HYP, WRITING } from "./fault.ts";
import { Hierarchy } from "./hierarchy.ts";
import { Instructions } from "./instructions.ts";
import { type Bus, EMPTY_BUS, type PhysicalMemory } from "./physical-memory.ts";
import { contextOf, HYP_CONTEXT, Tlb } from "./tlb.ts";
import { Walker } from "./walk.ts";

export interface MmuOptions {
  readonly arena: Arena;
  readonly state: ProcessorState;
  readonly core: Core;
  readonly mhz: number;
  readonly timing: Timing;
  readonly memory: PhysicalMemory;
  readonly bus?: Bus;
  /** `stop`: report reads of stale memory (STOP_COHERENCE); `off`: let them happen. */
  readonly coherence?: "off" | "stop";
  /** False: the filters stay empty. Results and cycles are the same; for tests. */
  readonly filters?: boolean;
}

/** A read that silicon might have served with stale bytes. */
export interface CoherenceReport {
  readonly address: number;
  readonly physical: number;
  readonly reader: "instruction fetch";
  /** What software should have done. */
  readonly missing: string;
}

const SCTLR_M = 1;
const SCTLR_A = 2;
const SCTLR_C = 4;
const SCTLR_I = 1 << 12;
const BIG_ENDIAN = 1 << 9;
const REGIME_HYP = 2;

export class Mmu implements MemoryPort {
  readonly records: Int32Array;
  readonly blockBytes: number;
  readonly granuleBytes: number;
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;
  readonly words: Int32Array;
  bus: Bus;
  /** Set when the coherence check has stopped the machine. */
  report: CoherenceReport | undefined;

  readonly #s: Int32Array;
  readonly #full: boolean;
  readonly #virtualization: boolean;
  readonly #memory: PhysicalMemory;
  readonly #walker: Walker;
  /** First-level TLBs by access kind (full timing), and the second level. */
  readonly #first: readonly [Tlb, Tlb, Tlb];
  readonly #second: Tlb;
  readonly #hierarchy: Hierarchy;
  readonly #instructions: Instructions;
  readonly #prices: {
    readonly tlb: number;
    readonly walk: number;
    readonly device: number;
    readonly split: number;
    readonly one: number;
    readonly all: number;
  };
  readonly #check: boolean;
  readonly #useFilters: boolean;
  /** Virtual granule for which a line of the data cache stands in the filters; one alias at a time. */
  readonly #lineAddress: Int32Array;
  /** Something has been put into the filters since they were last emptied. */
  #filled = true;
  /** Result of the last translation. */
  #physical = 0;
  #attributes = 0;

  constructor(options: MmuOptions) {
    const { arena, state, core, timing, memory } = options;
    this.#s = state.words;
    this.#full = timing === "full";
    this.#virtualization = core.virtualization;
    this.#memory = memory;
    this.bus = options.bus ?? EMPTY_BUS;
    this.#check = options.coherence === "stop" && this.#full;
    this.#useFilters = options.filters ?? true;
    this.blockBytes = this.#full ? core.caches.instruction.line.value : 4096;
    this.granuleBytes = this.blockBytes;
    this.bytes = new Uint8Array(arena.buffer);
    this.halves = new Uint16Array(arena.buffer);
    this.words = new Int32Array(arena.buffer);
    const first = (geometry: Core["tlbs"]["load"], kind: number): Tlb =>
      new Tlb(arena, geometry, (page) => this.#purgePage(page, kind));
    this.#first = [
      first(core.tlbs.load, A.READ),
      first(core.tlbs.store, A.WRITE),
      first(core.tlbs.instruction, A.EXECUTE),
    ];
    this.#second = new Tlb(arena, core.tlbs.unified, (page) => {
      if (!this.#full) for (const kind of [A.READ, A.WRITE, A.EXECUTE]) this.#purgePage(page, kind);
    });
    this.#hierarchy = new Hierarchy(
      arena,
      state.words,
      state.accounts,
      state.events,
      core,
      options.mhz,
      (line) => this.#purgeLine(line),
    );
    this.#lineAddress = arena.int32(this.#hierarchy.data.lines).fill(L.EMPTY);
    this.#instructions = new Instructions(arena, state.words, core, this.#full, memory, this.words);
    this.records = this.#instructions.records;
    const t = core.timing;
    this.#prices = {
      tlb: t.tlbL2Hit.value,
      walk: t.walk.value,
      device: Math.round((t.device.value * options.mhz) / 1000),
      split: t.unaligned.value,
      one: t.maintenanceOne.value,
      all: t.maintenanceAll.value,
    };
    const reader = {
      failed: false,
      read: (physical: number, stage2: boolean): number => {
        const at = memory.offset(physical);
        reader.failed = at < 0;
        if (at < 0) return 0;
        if (this.#full)
          this.#hierarchy.descriptor(
            physical,
            stage2 || this.#walker.stage2Enabled ? CAUSE["walk stage 2"] : this.#walkCause,
          );
        return this.words[at >>> 2];
      },
    };
    this.#walker = new Walker(state.words, reader, core.virtualization);
  }

  #walkCause: number = CAUSE.walk;

  // ---- translation

  #context(hyp: boolean): number {
    if (hyp) return HYP_CONTEXT;
    const s = this.#s;
    const vmid = this.#virtualization ? (s[STORAGE.VTTBR + 1] >>> 16) & 255 : 0;
    if (!this.#virtualization || s[STORAGE.TTBCR] >= 0) return contextOf(s[STORAGE.CONTEXTIDR], vmid);
    const ttbr = s[STORAGE.TTBCR] & (1 << 22) ? STORAGE.TTBR1 : STORAGE.TTBR0;
    return contextOf(s[ttbr + 1] >>> 16, vmid);
  }

  /** Translates and checks; 0 with #physical and #attributes, or ABORT with the fault described. */
  #translate(address: number, kind: number, unprivileged: boolean, flags = 0): number {
    const s = this.#s;
    const regime = s[L.REGIME];
    const hyp = regime === REGIME_HYP;
    const user = unprivileged || regime === 0;
    const control = s[hyp ? STORAGE.HSCTLR : STORAGE.SCTLR];
    if (!(control & SCTLR_M) || (!hyp && this.#walker.defaultCacheable))
      return this.#translateFlat(address, kind, user, hyp);
    const context = this.#context(hyp);
    let e = -1;
    if (this.#full) {
      const first = this.#first[kind];
      e = first.find(address, context);
      if (e >= 0) {
        this.#attributes = first.attributes(e);
        this.#physical = (this.#attributes >>> A.HIGH_SHIFT) * 2 ** 32 + (first.physical(e, address) >>> 0);
        return this.#permit(address, kind, user, hyp, flags, first.intermediate(e, address));
      }
      this.#hierarchy.count(EVENT_INDEX["tlb L1 misses"]);
    }
    const second = this.#second;
    e = second.find(address, context);
    if (e < 0) {
      if (this.#full) {
        const ghost = s[L.EXECUTOR] === 0 && second.isGhost(address, context);
        this.#walkCause = ghost ? CAUSE["refill after VMM"] : CAUSE.walk;
        this.#hierarchy.count(EVENT_INDEX.walks);
        this.#hierarchy.delay(this.#walkCause, this.#prices.walk);
      }
      if (this.#walker.walk(address, hyp, kind) !== 0) {
        s[L.FAULT_FLAGS] |= flags;
        return L.ABORT;
      }
      const w = this.#walker;
      // Entries that fault on access are cached as others are (B3.9.1): only translation and access flag faults are not.
      second.insert(address, w.shift, context, w.attributes, w.frame, w.ipaPage);
      e = second.find(address, context);
    } else if (this.#full) this.#hierarchy.delay(CAUSE.tlb, this.#prices.tlb);
    this.#attributes = second.attributes(e);
    const low = second.physical(e, address);
    const ipa = second.intermediate(e, address);
    if (this.#full) this.#first[kind].insert(address, 12, context, this.#attributes, low, ipa);
    this.#physical = (this.#attributes >>> A.HIGH_SHIFT) * 2 ** 32 + (low >>> 0);
    return this.#permit(address, kind, user, hyp, flags, ipa);
  }

  /** Stage 1 is off (B3.2.1): data are Strongly-ordered, instructions Normal, addresses unchanged. */
  #translateFlat(address: number, kind: number, user: boolean, hyp: boolean): number {
    const normal = kind === A.EXECUTE || (!hyp && this.#walker.defaultCacheable);
    const attributes = A.ALL_ACCESS | A.NO_STAGE2 | A.GLOBAL | (normal ? A.CACHEABLE : A.DEVICE);
    if (hyp || !this.#walker.stage2Enabled) {
      this.#attributes = attributes;
      this.#physical = address >>> 0;
      return 0;
    }
    if (this.#walker.flat(address, attributes & ~A.NO_STAGE2, kind) !== 0) return L.ABORT;
    this.#attributes = this.#walker.attributes;
    this.#physical =
      (this.#attributes >>> A.HIGH_SHIFT) * 2 ** 32 +
      ((this.#walker.frame >>> 0) - ((this.#walker.frame >>> 0) % 4096) + (address & 4095));
    return this.#permit(address, kind, user, false, 0, this.#walker.ipaPage);
  }

  /** Domain, permission and stage 2 checks, in the manual's order (B3.12.2). */
  #permit(
    address: number,
    kind: number,
    user: boolean,
    hyp: boolean,
    extra: number,
    ipaPage: number,
  ): number {
    const a = this.#attributes;
    const flags =
      extra | (kind === A.WRITE ? WRITING : 0) | (a & A.LONG_FORMAT ? LONG : 0) | (hyp ? TO_HYP : 0);
    const level = (a >>> A.LEVEL_SHIFT) & 3;
    let check = true;
    if (a & A.DOMAIN_CHECKED) {
      const domain = (a >>> A.DOMAIN_SHIFT) & 15;
      const access = (this.#s[STORAGE.DACR] >>> (2 * domain)) & 3;
      if (access === 0 || access === 2)
        return describeFault(this.#s, "domain", address, level, flags, domain, 0);
      check = access === 1;
    }
    const needed =
      kind === A.READ
        ? user
          ? A.PL0_READ
          : A.PL1_READ
        : kind === A.WRITE
          ? user
            ? A.PL0_WRITE
            : A.PL1_WRITE
          : user
            ? A.PL0_EXECUTE
            : A.PL1_EXECUTE;
    if (check && !(a & needed)) {
      return describeFault(this.#s, "permission", address, level, flags, (a >>> A.DOMAIN_SHIFT) & 15, 0);
    }
    if (!hyp && !(a & (A.STAGE2_READ << kind))) {
      const second = (a >>> A.STAGE2_LEVEL_SHIFT) & 3;
      return describeFault(
        this.#s,
        "permission",
        address,
        second,
        extra | (kind === A.WRITE ? WRITING : 0) | STAGE2 | LONG,
        0,
        ipaPage,
      );
    }
    return 0;
  }

  // ---- accesses

  #alignmentFault(address: number, write: boolean): number {
    const hyp = this.#s[L.REGIME] === REGIME_HYP;
    const long = hyp || (this.#virtualization && this.#s[STORAGE.TTBCR] < 0);
    const flags = (write ? WRITING : 0) | (long ? LONG : 0) | (hyp ? TO_HYP : 0);
    return describeFault(this.#s, "alignment", address, 1, flags, 0, 0);
  }

  #mustAlign(how: number): boolean {
    const control = this.#s[this.#s[L.REGIME] === REGIME_HYP ? STORAGE.HSCTLR : STORAGE.SCTLR];
    return (how & HOW_ALIGNED) !== 0 || (control & SCTLR_A) !== 0;
  }

  #external(address: number, write: boolean): number {
    const hyp = this.#s[L.REGIME] === REGIME_HYP;
    const long = hyp || (this.#attributes & A.LONG_FORMAT) !== 0;
    const flags = (write ? WRITING : 0) | (long ? LONG : 0) | (hyp ? TO_HYP : 0);
    return describeFault(this.#s, "external", address, 1, flags, 0, 0);
  }

  load(address: number, size: AccessSize, how: number): number {
    if ((address & (size - 1)) !== 0) return this.#loadUnaligned(address, size, how);
    const s = this.#s;
    if (this.#translate(address, A.READ, (how & HOW_UNPRIVILEGED) !== 0) !== 0) return L.ABORT;
    const physical = this.#physical;
    const at = this.#memory.offset(physical);
    if (at < 0) return this.#loadDevice(address, physical, size);
    if (this.#full) this.#dataAccess(address, physical, at, false, how);
    else this.#installGranule(address, at, L.READ_FILTER, how);
    let v = size === 4 ? this.words[at >>> 2] : size === 2 ? this.halves[at >>> 1] : this.bytes[at];
    if (s[L.CONTROL] & BIG_ENDIAN) v = swapped(v, size);
    s[L.VALUE] = v;
    s[L.PHYSICAL] = physical | 0;
    return 0;
  }

  store(address: number, size: AccessSize, value: number, how: number): number {
    if ((address & (size - 1)) !== 0) return this.#storeUnaligned(address, size, value, how);
    const s = this.#s;
    if (this.#translate(address, A.WRITE, (how & HOW_UNPRIVILEGED) !== 0) !== 0) return L.ABORT;
    const physical = this.#physical;
    const at = this.#memory.offset(physical);
    if (at < 0) return this.#storeDevice(address, physical, size, value);
    if (this.#full) this.#dataAccess(address, physical, at, true, how);
    else if (!this.#instructions.stored(physical)) this.#installGranule(address, at, L.WRITE_FILTER, how);
    const v = s[L.CONTROL] & BIG_ENDIAN ? swapped(value, size) : value;
    if (size === 4) this.words[at >>> 2] = v;
    else if (size === 2) this.halves[at >>> 1] = v;
    else this.bytes[at] = v;
    if (!this.#full) this.#instructions.changed(physical, this.words[at >>> 2]);
    s[L.PHYSICAL] = physical | 0;
    return 0;
  }

  #loadDevice(address: number, physical: number, size: number): number {
    if (!this.bus.claims(physical)) return this.#external(address, false);
    this.#hierarchy.count(EVENT_INDEX["device reads"]);
    if (this.#full) this.#hierarchy.delay(CAUSE.device, this.#prices.device);
    const v = this.bus.read(physical, size);
    this.#s[L.VALUE] = this.#s[L.CONTROL] & BIG_ENDIAN ? swapped(v, size) : v;
    return 0;
  }

  #storeDevice(address: number, physical: number, size: number, value: number): number {
    if (!this.bus.claims(physical)) return this.#external(address, true);
    this.#hierarchy.count(EVENT_INDEX["device writes"]);
    if (this.#full) this.#hierarchy.delay(CAUSE.device, this.#prices.device);
    const mask = size === 4 ? -1 : (1 << (size * 8)) - 1;
    this.bus.write(physical, size, (this.#s[L.CONTROL] & BIG_ENDIAN ? swapped(value, size) : value) & mask);
    return 0;
  }

  /** An unaligned load of Normal memory: byte by byte, so that either half may fault; priced as a split. */
  #loadUnaligned(address: number, size: number, how: number): number {
    if (this.#mustAlign(how)) return this.#alignmentFault(address, false);
    for (const end of [address, (address + size - 1) | 0]) {
      if (this.#translate(end, A.READ, (how & HOW_UNPRIVILEGED) !== 0) !== 0) return L.ABORT;
      if (this.#attributes & A.DEVICE) return this.#alignmentFault(address, false);
    }
    const s = this.#s;
    const big = (s[L.CONTROL] & BIG_ENDIAN) !== 0;
    let v = 0;
    for (let i = 0; i < size; i++) {
      if (this.load((address + i) | 0, 1, how & HOW_UNPRIVILEGED) !== 0) return L.ABORT;
      v |= s[L.VALUE] << (8 * (big ? size - 1 - i : i));
    }
    if (this.#full) this.#hierarchy.delay(CAUSE.unaligned, this.#prices.split);
    s[L.VALUE] = v;
    return 0;
  }

  #storeUnaligned(address: number, size: number, value: number, how: number): number {
    if (this.#mustAlign(how)) return this.#alignmentFault(address, true);
    // Both ends are checked before the first byte is written.
    for (const end of [address, (address + size - 1) | 0]) {
      if (this.#translate(end, A.WRITE, (how & HOW_UNPRIVILEGED) !== 0) !== 0) return L.ABORT;
      if (this.#attributes & A.DEVICE) return this.#alignmentFault(address, true);
    }
    const big = (this.#s[L.CONTROL] & BIG_ENDIAN) !== 0;
    for (let i = 0; i < size; i++) {
      const byte = (value >>> (8 * (big ? size - 1 - i : i))) & 255;
      if (this.store((address + i) | 0, 1, byte, how & HOW_UNPRIVILEGED) !== 0) return L.ABORT;
    }
    if (this.#full) this.#hierarchy.delay(CAUSE.unaligned, this.#prices.split);
    return 0;
  }

  /** Caches and price of a data access to RAM; puts quiet hits into the filters. */
  #dataAccess(address: number, physical: number, at: number, write: boolean, how: number): void {
    const s = this.#s;
    const control = s[s[L.REGIME] === REGIME_HYP ? STORAGE.HSCTLR : STORAGE.SCTLR];
    const cached = (this.#attributes & A.CACHEABLE) !== 0 && (control & SCTLR_C) !== 0;
    if (!cached) {
      this.#hierarchy.uncached(write);
      return;
    }
    const line = this.#hierarchy.access(physical, write);
    if (!this.#useFilters || how & HOW_UNPRIVILEGED || s[L.CONTROL] & BIG_ENDIAN) return;
    const granule = address & -this.granuleBytes;
    const standing = this.#lineAddress[line];
    if (standing !== granule) {
      if (standing !== L.EMPTY) this.#purgeLine(line);
      this.#lineAddress[line] = granule;
    }
    this.#install(address, at, write ? L.WRITE_FILTER : L.READ_FILTER);
  }

  #installGranule(address: number, at: number, filter: number, how: number): void {
    if (!this.#useFilters || how & HOW_UNPRIVILEGED || this.#s[L.CONTROL] & BIG_ENDIAN) return;
    this.#install(address, at, filter);
  }

  #install(address: number, at: number, filter: number): void {
    const s = this.#s;
    const index = filter + s[L.REGIME] * L.FILTER_WORDS + this.#slot(address);
    s[index] = address & -this.granuleBytes;
    s[index + L.FILTER_ENTRIES] = (at - address) | 0;
    this.#filled = true;
  }

  #slot(address: number): number {
    return Math.floor((address >>> 0) / this.granuleBytes) & (L.FILTER_ENTRIES - 1);
  }

  // ---- forgetting

  /** A line is no longer a quiet hit: no filter may answer for it. */
  #purgeLine(line: number): void {
    const granule = this.#lineAddress[line];
    if (granule === L.EMPTY) return;
    this.#lineAddress[line] = L.EMPTY;
    const s = this.#s;
    const slot = this.#slot(granule);
    for (let regime = 0; regime < 3; regime++) {
      const at = regime * L.FILTER_WORDS + slot;
      if (s[L.READ_FILTER + at] === granule) s[L.READ_FILTER + at] = L.EMPTY;
      if (s[L.WRITE_FILTER + at] === granule) s[L.WRITE_FILTER + at] = L.EMPTY;
    }
  }

  /** A page has left a TLB: the filters of its access kind forget the page's granules. */
  #purgePage(page: number, kind: number): void {
    const s = this.#s;
    if (kind === A.EXECUTE) {
      this.#instructions.purgePage(page);
      return;
    }
    const filter = kind === A.READ ? L.READ_FILTER : L.WRITE_FILTER;
    for (let a = 0; a < 4096; a += this.granuleBytes) {
      const granule = (page + a) | 0;
      for (let regime = 0; regime < 3; regime++) {
        const at = filter + regime * L.FILTER_WORDS + this.#slot(granule);
        if (s[at] === granule) s[at] = L.EMPTY;
      }
    }
  }

  #emptyFilters(): void {
    const s = this.#s;
    s[L.BLOCK] = 2;
    if (!this.#filled) return;
    for (let at = L.READ_FILTER; at < L.FETCH_FILTER; at += L.FILTER_WORDS)
      s.fill(L.EMPTY, at, at + L.FILTER_ENTRIES);
    this.#instructions.emptyFilters();
    this.#lineAddress.fill(L.EMPTY);
    this.#filled = false;
  }

  /** The arena has been written by a snapshot: nothing that is kept outside it may be trusted. */
  restored(): void {
    this.#filled = true;
    this.report = undefined;
  }

  contextChanged(): void {
    this.#emptyFilters();
  }

  // ---- instruction fetch

  fetch(address: number): number {
    if (this.#translate(address, A.EXECUTE, false) !== 0) return L.ABORT;
    const physical = this.#physical;
    if (this.#memory.offset(physical) < 0) return this.#external(address, false);
    this.#filled = true;
    if (!this.#full) {
      return this.#instructions.page(address, physical, (page) => this.#purgeWrites(page));
    }
    const control = this.#s[this.#s[L.REGIME] === REGIME_HYP ? STORAGE.HSCTLR : STORAGE.SCTLR];
    const cacheable = (this.#attributes & A.CACHEABLE) !== 0 && (control & SCTLR_I) !== 0;
    const line = physical - (physical % this.blockBytes);
    if (cacheable) {
      const hit = this.#instructions.line(address, line);
      if (hit >= 0) return hit;
    }
    this.#hierarchy.fetchMiss(line, cacheable);
    if (this.#check) this.#checkFetch(address, line);
    return this.#instructions.fill(address, line, cacheable, this.#useFilters);
  }

  #checkFetch(address: number, physical: number): void {
    const line = this.#hierarchy.data.find(physical);
    if (line < 0 || !this.#hierarchy.data.isDirty(line)) return;
    this.report = {
      address: address >>> 0,
      physical,
      reader: "instruction fetch",
      missing: "DCCMVAU (clean data cache line by MVA to the point of unification) before the fetch",
    };
    this.#s[L.STOP] = L.STOP_COHERENCE;
    this.#s[L.UNTIL] = -0x80000000;
  }

  /** Functional timing: stores to this page must be seen, because instructions of it have been decoded. */
  #purgeWrites(physicalPage: number): void {
    const s = this.#s;
    const at = this.#memory.offset(physicalPage);
    for (let regime = 0; regime < 3; regime++) {
      const filter = L.WRITE_FILTER + regime * L.FILTER_WORDS;
      for (let i = filter; i < filter + L.FILTER_ENTRIES; i++) {
        if (s[i] !== L.EMPTY && ((s[i] + s[i + L.FILTER_ENTRIES]) | 0) === at) s[i] = L.EMPTY;
      }
    }
  }

  recordAddress(index: number): number {
    return this.#instructions.address(index);
  }

  // ---- maintenance (B4.2)

  maintain(operation: MaintenanceOperation, value: number): number {
    if (operation.includes("TLB")) return this.#maintainTlb(operation, value);
    if (operation.startsWith("ATS")) return this.#addressTranslation(operation, value);
    this.#hierarchy.count(EVENT_INDEX["cache maintenance"]);
    if (this.#full)
      this.#hierarchy.delay(
        CAUSE.maintenance,
        operation.startsWith("ICIALLU") || operation.startsWith("BPIALL")
          ? this.#prices.all
          : this.#prices.one,
      );
    switch (operation) {
      case "ICIALLU":
      case "ICIALLUIS":
        this.#instructions.invalidateAll();
        return 0;
      case "BPIALL":
      case "BPIALLIS":
      case "BPIMVA":
        return 0; // the predictor belongs to the processor
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

  #byAddress(operation: MaintenanceOperation, value: number): number {
    if (this.#translate(value, A.READ, false, IN_MAINTENANCE) !== 0) return L.ABORT;
    if (this.#memory.offset(this.#physical) < 0) return 0;
    if (operation === "ICIMVAU") {
      this.#instructions.invalidate(this.#physical);
      return 0;
    }
    if (!this.#full) return 0;
    const clean = operation !== "DCIMVAC";
    const invalidate = operation === "DCIMVAC" || operation === "DCCIMVAC";
    this.#hierarchy.maintain(this.#physical, clean, invalidate, operation !== "DCCMVAU");
    return 0;
  }

  #setWay(value: number, clean: boolean, invalidate: boolean): number {
    if (!this.#full) return 0;
    const level = (value >>> 1) & 7;
    if (level === 0) this.#hierarchy.maintainLine(this.#hierarchy.data.setWay(value), clean, invalidate);
    else if (level === 1)
      this.#hierarchy.maintainUnifiedLine(this.#hierarchy.unified.setWay(value), clean, invalidate);
    return 0;
  }

  #maintainTlb(operation: MaintenanceOperation, value: number): number {
    this.#hierarchy.count(EVENT_INDEX["tlb flushes"]);
    const name = operation.replace(/IS$/, "").replace(/^[ID]TLB/, "TLB");
    const only = operation.startsWith("ITLB")
      ? [A.EXECUTE]
      : operation.startsWith("DTLB")
        ? [A.READ, A.WRITE]
        : [A.READ, A.WRITE, A.EXECUTE];
    const all = name === "TLBIALL" || name === "TLBIALLH" || name === "TLBIALLNSNH";
    if (this.#full) this.#hierarchy.delay(CAUSE.maintenance, all ? this.#prices.all : this.#prices.one);
    const vmm = this.#s[L.EXECUTOR] === 1;
    const vmid = this.#context(false) & 0xff00;
    for (const tlb of [...only.map((kind) => this.#first[kind]), this.#second]) {
      if (name === "TLBIALL") tlb.invalidateContext(vmid, vmm);
      else if (name === "TLBIALLH") tlb.invalidateContext(HYP_CONTEXT, vmm);
      else if (name === "TLBIALLNSNH") tlb.invalidateNonHyp(vmm);
      else if (name === "TLBIASID") tlb.invalidateAsid(vmid | (value & 255), vmm);
      else if (name === "TLBIMVAH") tlb.invalidateAddress(value & -4096, HYP_CONTEXT, true, vmm);
      else tlb.invalidateAddress(value & -4096, vmid | (value & 255), name === "TLBIMVAA", vmm);
    }
    this.#emptyFilters();
    return 0;
  }

  /** ATS operations (B4.2.4): PAR holds the address, or the fault. */
  #addressTranslation(operation: MaintenanceOperation, value: number): number {
    const s = this.#s;
    const write = operation.endsWith("W");
    const user = /U[RW]$/.test(operation);
    const hyp = operation.startsWith("ATS1H");
    const regime = s[L.REGIME];
    s[L.REGIME] = hyp ? REGIME_HYP : user ? 0 : 1;
    const failed = this.#translate(value, write ? A.WRITE : A.READ, user, IN_MAINTENANCE) !== 0;
    s[L.REGIME] = regime;
    const long = hyp || operation.startsWith("ATS12") || (this.#virtualization && s[STORAGE.TTBCR] < 0);
    if (failed) {
      const stage2 = (s[L.FAULT_FLAGS] & STAGE2) !== 0;
      // A stage 2 fault of a stage 1 operation from PL1 is the hypervisor's to see (B3.13.5).
      if (stage2 && !operation.startsWith("ATS12")) return L.ABORT;
      const status = s[L.FAULT_STATUS];
      s[STORAGE.PAR] =
        1 | (long ? (status & 63) << 1 : (status & 31) << 1) | (stage2 ? 1 << 9 : 0) | (long ? 1 << 11 : 0);
      s[STORAGE.PAR + 1] = 0;
      return 0;
    }
    s[STORAGE.PAR] = ((this.#physical | 0) & -4096) | (long ? 1 << 11 : 0);
    s[STORAGE.PAR + 1] = long ? Math.floor(this.#physical / 2 ** 32) : 0;
    return 0;
  }

  preload(address: number, kind: number): void {
    if (!this.#full || kind === 2) return;
    const status = this.#s[L.FAULT_STATUS];
    if (
      this.#translate(address, A.READ, false) === 0 &&
      this.#memory.offset(this.#physical) >= 0 &&
      this.#attributes & A.CACHEABLE
    ) {
      this.#hierarchy.preload(this.#physical);
    } else this.#s[L.FAULT_STATUS] = status;
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
  if (size === 2) return ((v & 255) << 8) | ((v >>> 8) & 255);
  return (v << 24) | ((v & 0xff00) << 8) | ((v >>> 8) & 0xff00) | (v >>> 24);
}
