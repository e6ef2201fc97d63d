// Address translation of one processor: TLBs before the walker, then the checks of every access (B3.12.2).
import {
  type Arena,
  assumed,
  type Core,
  columnOf,
  EVENT_INDEX,
  exchangeWorlds,
  layout as L,
  type MaintenanceOperation,
  SCR,
  STORAGE,
  type TlbGeometry,
} from "@armvirt/arm-core";
import * as A from "./attributes.ts";
import { type Descriptors, REFILL_CAUSES, WALK_CAUSES } from "./descriptors.ts";
import { describeFault, IN_MAINTENANCE, LONG, ON_WALK, STAGE2, TO_HYP, WRITING } from "./fault.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { refusal } from "./permission.ts";
import { SECURE_SPACE } from "./physical-memory.ts";
import { contextOf, HYP_CONTEXT, OWNER, SECURE_CONTEXT, STAGE1_OFF, Tlb } from "./tlb.ts";
import type { TlbOperation } from "./tlb-operations.ts";
import { Walker } from "./walk.ts";
import { WalkCache } from "./walk-cache.ts";

const SCTLR_M = 1;
const REGIME_HYP = 2;
const EAE_ASID_IN_TTBR1 = 1 << 22;
const KINDS = [A.READ, A.WRITE, A.EXECUTE] as const;
/** With functional timing no core's geometry is followed; what is stale stays for as long as there is room. */
const FUNCTIONAL: TlbGeometry = {
  entries: assumed(512, "large"),
  ways: assumed(4, "as fast to search as to fill"),
  replacement: "round-robin",
};

/** What the filters need to know when translations go away. */
export interface TranslationListener {
  /** A 4 KiB page's entry no longer answers accesses of this kind. `low` and `high`: bits of the 64-byte pieces of the page for
   *  which `filtered` was called. */
  dropped(page: number, kind: number, low: number, high: number): void;
  /** The same for an entry of another size (log2 of its bytes in `shift`), and for any with functional timing. */
  droppedWhole(page: number, kind: number, shift: number): void;
  /** Many entries are gone. */
  emptied(): void;
}

/** A translation that a TLB holds: where it leads, and what it lets a program do. */
export interface HeldTranslation {
  readonly address: number;
  readonly bytes: number;
  readonly physical: number;
  /** Data or instructions. */
  readonly readable: boolean;
  readonly writable: boolean;
}

export class Translation {
  /** Result of the last translation: PA (a number up to 2^40) and attributes.ts bits. */
  physical = 0;
  attributes = 0;

  /** First-level entry (full timing) of the last translation, or -1. */
  #entry = -1;
  /** What `#learn` has read is still true. */
  #known = false;
  #stage1Off = true;
  #hypOff = true;
  #stage2On = false;
  /** Context of the PL1&0 regime. */
  #ownContext = 0;
  /** What a flat address is in: SECURE_SPACE or 0. */
  #space = 0;
  /** The Secure world may not fetch from Non-secure memory (SCR.SIF). */
  #fetchesSecure = false;

  readonly #s: Int32Array;
  readonly #full: boolean;
  readonly #virtualization: boolean;
  readonly #lpae: boolean;
  readonly #security: boolean;
  readonly #walker: Walker;
  readonly #walkCache: WalkCache | undefined;
  readonly #wholePages: boolean;
  readonly #descriptors: Descriptors;
  /** First-level TLBs by access kind; with functional timing one serves them all. */
  readonly #first: readonly [Tlb, Tlb, Tlb];
  readonly #second: Tlb | undefined;
  /** Each of them once. */
  readonly #all: readonly Tlb[];
  readonly #hierarchy: Hierarchy;
  readonly #listener: TranslationListener;
  readonly #tlbPrice: number;
  readonly #walkPrice: number;
  readonly #tlbColumn: number;
  readonly #walkColumn: number;
  readonly #refillColumn: number;

  constructor(
    arena: Arena,
    state: Int32Array,
    core: Core,
    full: boolean,
    descriptors: Descriptors,
    hierarchy: Hierarchy,
    listener: TranslationListener,
  ) {
    this.#s = state;
    this.#full = full;
    this.#virtualization = core.virtualization;
    this.#lpae = core.lpae;
    this.#security = core.security;
    this.#descriptors = descriptors;
    this.#hierarchy = hierarchy;
    this.#listener = listener;
    this.#tlbPrice = core.timing.tlbL2Hit.value;
    this.#walkPrice = core.timing.walk.value;
    this.#tlbColumn = columnOf("tlb", core.timing.tlbL2Hit);
    this.#walkColumn = columnOf("walk", core.timing.walk);
    this.#refillColumn = columnOf("refill after VMM", core.timing.walk);
    this.#wholePages = !full || core.tlbs.wholePages;
    this.#first = full ? this.#firstLevel(arena, core) : this.#oneForAll(arena);
    const { unified, walkCache } = core.tlbs;
    // What the second level drops, the first may still hold.
    this.#second = full && unified ? new Tlb(arena, unified, () => {}) : undefined;
    this.#all = [...new Set(this.#second ? [...this.#first, this.#second] : this.#first)];
    this.#walkCache = full && walkCache ? new WalkCache(arena, walkCache) : undefined;
    this.#walker = new Walker(state, descriptors, this.#walkCache, core);
  }

  #firstLevel(arena: Arena, core: Core): readonly [Tlb, Tlb, Tlb] {
    const { data, store, instruction } = core.tlbs;
    const make = (geometry: TlbGeometry, kinds: readonly number[]): Tlb =>
      new Tlb(arena, geometry, (page, shift, low, high) => {
        for (const kind of kinds) {
          if (shift === 12) this.#listener.dropped(page, kind, low, high);
          else this.#listener.droppedWhole(page, kind, shift);
        }
      });
    const loads = make(data, store ? [A.READ] : [A.READ, A.WRITE]);
    return [loads, store ? make(store, [A.WRITE]) : loads, make(instruction, [A.EXECUTE])];
  }

  #oneForAll(arena: Arena): readonly [Tlb, Tlb, Tlb] {
    const tlb = new Tlb(arena, FUNCTIONAL, (page, shift) => {
      for (const kind of KINDS) this.#listener.droppedWhole(page, kind, shift);
    });
    return [tlb, tlb, tlb];
  }

  /** True when faults of the current regime are reported in the long format (B3.13). */
  get longFormat(): boolean {
    return this.#s[L.REGIME] === REGIME_HYP || (this.#lpae && this.#s[STORAGE.TTBCR] < 0);
  }

  /** Part of a PL1&0 context that the world gives: the VMID, or that it is the Secure one, which has none. */
  #owner(): number {
    if (this.#s[L.SECURE]) return SECURE_CONTEXT;
    return this.#virtualization ? contextOf(0, this.#s[STORAGE.VTTBR + 1] >>> 16) : 0;
  }

  /** System registers have changed: contexts are read again. */
  contextChanged(): void {
    this.#known = false;
    for (const tlb of this.#all) tlb.forgetHints();
  }

  /** The arena has been written from outside. */
  restored(): void {
    this.#known = false;
    for (const tlb of this.#all) tlb.restored();
  }

  /** Reads what every access needs to know of the system registers. */
  #learn(): void {
    const off = this.#isOff(false);
    this.#hypOff = this.#isOff(true);
    this.#stage1Off = off;
    this.#stage2On = this.#walker.stage2Enabled;
    this.#ownContext = off ? this.#owner() | STAGE1_OFF : this.#context(false);
    const secure = this.#s[L.SECURE] !== 0;
    this.#space = secure ? SECURE_SPACE : 0;
    this.#fetchesSecure = secure && (this.#s[STORAGE.SCR] & SCR.SIF) !== 0;
    this.#known = true;
  }

  #context(hyp: boolean): number {
    if (hyp) return HYP_CONTEXT;
    const s = this.#s;
    if (!this.#lpae || s[STORAGE.TTBCR] >= 0) return contextOf(s[STORAGE.CONTEXTIDR], 0) | this.#owner();
    const ttbr = s[STORAGE.TTBCR] & EAE_ASID_IN_TTBR1 ? STORAGE.TTBR1 : STORAGE.TTBR0;
    return contextOf(s[ttbr + 1] >>> 16, 0) | this.#owner();
  }

  /** Stage 1 translates nothing: SCTLR.M or HSCTLR.M is 0, or HCR.DC is 1. */
  #isOff(hyp: boolean): boolean {
    if (hyp) return (this.#s[STORAGE.HSCTLR] & SCTLR_M) === 0;
    return (this.#s[STORAGE.SCTLR] & SCTLR_M) === 0 || this.#walker.defaultCacheable;
  }

  /** Translates and checks an access. @param kind A.READ, WRITE or EXECUTE @param user with the permissions of PL0
   *  @returns 0 with `physical` and `attributes`, or ABORT with the fault described */
  translate(address: number, kind: number, user: boolean): number {
    if (!this.#known) this.#learn();
    const hyp = this.#s[L.REGIME] === REGIME_HYP;
    const off = hyp ? this.#hypOff : this.#stage1Off;
    this.#entry = -1;
    if (off && (hyp || !this.#stage2On)) {
      this.#flat(address, kind);
      return 0;
    }
    const context = hyp ? HYP_CONTEXT : this.#ownContext;
    const tlb = this.#first[kind];
    let e = tlb.find(address, context);
    if (e < 0) {
      if (this.#full) this.#hierarchy.count(EVENT_INDEX["tlb L1 misses"]);
      e = this.#fill(tlb, address, kind, user, hyp, off, context);
      if (e < 0) return L.ABORT;
    }
    this.#entry = e;
    this.attributes = this.#typed(tlb.attributes(e), off, kind);
    this.physical = (this.attributes >>> A.HIGH_SHIFT) * 2 ** 32 + (tlb.physical(e, address) >>> 0);
    return this.#permit(address, kind, user, hyp, tlb.intermediate(e, address));
  }

  /** With stage 1 off, one entry serves data, which are Strongly-ordered unless HCR.DC says otherwise, and instructions. */
  #typed(attributes: number, off: boolean, kind: number): number {
    if (!off || kind === A.EXECUTE || this.#walker.defaultCacheable) return attributes;
    return (attributes & ~A.CACHEABLE) | A.DEVICE;
  }

  /** Full timing: the line around this address, translated last by an access of this kind, now stands in a filter. */
  filtered(address: number, kind: number): void {
    if (this.#entry >= 0) this.#first[kind].mark(this.#entry, address);
  }

  /** Fills an entry of the first level, from the second or by a walk; -1 after a fault. */
  #fill(
    tlb: Tlb,
    address: number,
    kind: number,
    user: boolean,
    hyp: boolean,
    off: boolean,
    context: number,
  ): number {
    const from = this.#second;
    if (!from) return this.#walkInto(tlb, address, kind, user, hyp, off, context);
    let e = from.find(address, context);
    if (e >= 0) this.#hierarchy.delay(this.#tlbColumn, this.#tlbPrice);
    else e = this.#walkInto(from, address, kind, user, hyp, off, context);
    if (e < 0) return -1;
    const shift = this.#wholePages ? from.shift(e) : 12;
    const frame = from.physical(e, address);
    const ipa = from.intermediate(e, address);
    return tlb.insert(address, shift, context, from.attributes(e), frame, ipa, from.origin(e));
  }

  #walkInto(
    tlb: Tlb,
    address: number,
    kind: number,
    user: boolean,
    hyp: boolean,
    off: boolean,
    context: number,
  ): number {
    this.#beginWalk(tlb, address, context);
    const w = this.#walker;
    const failed = off ? w.flat(address, kind, context) : w.walk(address, hyp, kind, user, context);
    if (failed !== 0) return -1;
    // What faults on access only is kept as everything else is (B3.9.1).
    return tlb.insert(address, w.shift, context, w.attributes, w.frame, w.ipaPage, w.origin);
  }

  #beginWalk(tlb: Tlb, address: number, context: number): void {
    this.#hierarchy.count(EVENT_INDEX.walks);
    if (!this.#full) return;
    const ghost = this.#s[L.EXECUTOR] === 0 && tlb.isGhost(address, context);
    this.#descriptors.causes = ghost ? REFILL_CAUSES : WALK_CAUSES;
    this.#hierarchy.delay(ghost ? this.#refillColumn : this.#walkColumn, this.#walkPrice);
  }

  /** Stage 1 off (B3.2.1): data are Strongly-ordered, instructions Normal, addresses unchanged. */
  #flat(address: number, kind: number): void {
    const type = kind === A.EXECUTE ? A.CACHEABLE : A.DEVICE;
    this.attributes = A.ALL_ACCESS | A.NO_STAGE2 | A.GLOBAL | type;
    this.physical = (address >>> 0) + this.#space;
  }

  /** Domain, permission and stage 2 permission checks, in the manual's order (B3.12.2). */
  #permit(address: number, kind: number, user: boolean, hyp: boolean, ipaPage: number): number {
    const a = this.attributes;
    const writing = kind === A.WRITE ? WRITING : 0;
    const refused = refusal(a, this.#s[STORAGE.DACR], kind, user);
    if (refused !== undefined) {
      const flags = writing | (a & A.LONG_FORMAT ? LONG : 0) | (hyp ? TO_HYP : 0);
      const level = (a >>> A.LEVEL_SHIFT) & 3;
      return describeFault(this.#s, refused, address, level, flags, (a >>> A.DOMAIN_SHIFT) & 15, 0);
    }
    if (!hyp && !(a & (A.STAGE2_READ << kind))) {
      const level = (a >>> A.STAGE2_LEVEL_SHIFT) & 3;
      return describeFault(this.#s, "permission", address, level, writing | STAGE2 | LONG, 0, ipaPage);
    }
    if (this.#fetchesSecure && kind === A.EXECUTE && this.physical < SECURE_SPACE) {
      const level = (a >>> A.LEVEL_SHIFT) & 3;
      return describeFault(this.#s, "permission", address, level, a & A.LONG_FORMAT ? LONG : 0, 0, 0);
    }
    return 0;
  }

  /** What the TLBs hold for the running program, and may do for it without a walk. For observers; changes nothing. */
  *held(user: boolean): Generator<HeldTranslation> {
    const s = this.#s;
    const hyp = s[L.REGIME] === REGIME_HYP;
    const off = this.#isOff(hyp);
    const context = hyp ? HYP_CONTEXT : off ? this.#owner() | STAGE1_OFF : this.#context(false);
    for (const tlb of this.#all) {
      for (const e of tlb.held(context)) {
        const a = tlb.attributes(e);
        const may = (kind: number): boolean =>
          refusal(a, s[STORAGE.DACR], kind, user) === undefined &&
          (hyp || (a & (A.STAGE2_READ << kind)) !== 0);
        const page = tlb.page(e);
        yield {
          address: page,
          bytes: 2 ** tlb.shift(e),
          physical: (a >>> A.HIGH_SHIFT) * 2 ** 32 + (tlb.physical(e, page) >>> 0),
          readable: may(A.READ) || may(A.EXECUTE),
          writable: may(A.WRITE),
        };
      }
    }
  }

  // ---- operations (B4.2)

  /** Runs a TLB invalidation. */
  invalidate(operation: TlbOperation, value: number): void {
    const vmm = this.#full && this.#s[L.EXECUTOR] === 1;
    const own = contextOf(value, 0) | this.#owner();
    const page = value & -4096;
    const first = this.#first;
    for (const tlb of this.#all) {
      if (tlb === this.#second || operation.kinds.some((kind) => first[kind] === tlb))
        this.#invalidateOne(tlb, operation, own, page, vmm);
    }
    const cache = this.#walkCache;
    switch (operation.scope) {
      case "address":
      case "address of any ASID":
      case "Hyp address":
        cache?.invalidateAddress(page);
        return;
      case "ASID":
        cache?.invalidate(own, 0xff | OWNER);
        return;
      case "VMID":
        cache?.invalidate(own, OWNER);
        break;
      case "Hyp":
        cache?.invalidate(HYP_CONTEXT, HYP_CONTEXT);
        break;
      case "not Hyp":
        cache?.invalidate(0, HYP_CONTEXT | SECURE_CONTEXT);
    }
    this.#listener.emptied();
  }

  #invalidateOne(tlb: Tlb, operation: TlbOperation, own: number, page: number, vmm: boolean): void {
    switch (operation.scope) {
      case "address":
        tlb.invalidateAddress(page, own, false, vmm);
        break;
      case "address of any ASID":
        tlb.invalidateAddress(page, own, true, vmm);
        break;
      case "Hyp address":
        tlb.invalidateAddress(page, HYP_CONTEXT, true, vmm);
        break;
      case "ASID":
        tlb.invalidateAsid(own, vmm);
        break;
      case "VMID":
        tlb.invalidateContext(own, vmm);
        break;
      case "Hyp":
        tlb.invalidateContext(HYP_CONTEXT, vmm);
        break;
      case "not Hyp":
        tlb.invalidateNonHyp(vmm);
    }
  }

  /** Runs an ATS operation (B4.2.4) by walking, past the TLBs: PAR holds the address, or the fault.
   *  @returns ABORT when a stage 2 fault of a stage 1 table is to be taken to Hyp mode (B3.13.5) */
  addressOperation(operation: MaintenanceOperation, value: number): number {
    const s = this.#s;
    const kind = operation.endsWith("W") ? A.WRITE : A.READ;
    const user = /U[RW]$/.test(operation);
    const hyp = operation.startsWith("ATS1H");
    const both = operation.startsWith("ATS12");
    const elsewhere = (both || hyp) && s[L.SECURE] !== 0;
    if (elsewhere) this.#visitNonSecure();
    // Without stage 2 the format is that of the translation (B4.2.4).
    const wide = this.#lpae && s[STORAGE.TTBCR] < 0;
    const long = hyp || wide || (both && this.#virtualization);
    const failed = this.#probe(value, kind, user, hyp, !both);
    if (elsewhere) this.#visitNonSecure();
    if (failed === 0) {
      this.#writePar(long);
      return 0;
    }
    const flags = s[L.FAULT_FLAGS];
    if (flags & STAGE2 && !both && s[L.REGIME] !== REGIME_HYP) {
      s[L.FAULT_FLAGS] = flags | IN_MAINTENANCE | WRITING;
      return L.ABORT;
    }
    const status = s[L.FAULT_STATUS];
    const stages = (flags & STAGE2 ? 1 << 9 : 0) | (flags & ON_WALK ? 1 << 8 : 0);
    s[STORAGE.PAR] = 1 | ((status & 63) << 1) | (long ? (1 << 11) | stages : 0);
    s[STORAGE.PAR + 1] = 0;
    return 0;
  }

  /** Goes into the Non-secure world for an operation that a Secure mode asks of it, and the second time back. */
  #visitNonSecure(): void {
    exchangeWorlds(this.#s);
    this.#learn();
  }

  #probe(address: number, kind: number, user: boolean, hyp: boolean, stage1Only: boolean): number {
    const w = this.#walker;
    if (!this.#known) this.#learn();
    const off = this.#isOff(hyp);
    if (off && (hyp || stage1Only || !w.stage2Enabled)) {
      this.#flat(address, kind);
      return 0;
    }
    const context = off ? this.#owner() | STAGE1_OFF : this.#context(hyp);
    this.#beginWalk(this.#second ?? this.#first[kind], address, context);
    const failed = off
      ? w.flat(address, kind, context)
      : w.walk(address, hyp, kind, user, context, stage1Only);
    if (failed !== 0) return failed;
    const inside = address & ~(-1 << w.shift);
    this.attributes = this.#typed(w.attributes, off, kind);
    this.physical =
      (w.attributes >>> A.HIGH_SHIFT) * 2 ** 32 + (((w.frame & (-1 << w.shift)) | inside) >>> 0);
    return this.#permit(address, kind, user, hyp, w.ipaPage);
  }

  /** PAR after success (B4.1.112); memory types as Device, Non-cacheable, or Write-Back Write-Allocate. */
  #writePar(long: boolean): void {
    const s = this.#s;
    const a = this.attributes;
    const page = (this.physical | 0) & -4096;
    const high = Math.floor(this.physical / 2 ** 32) & 255;
    // NS is UNKNOWN after a Non-secure translation (B4.1.112).
    const ns = this.#security && this.physical < SECURE_SPACE ? 1 << 9 : 0;
    if (long) {
      s[STORAGE.PAR] = page | (1 << 11) | ns;
      s[STORAGE.PAR + 1] = high | ((a & A.DEVICE ? 0x04 : a & A.CACHEABLE ? 0xff : 0x44) << 24);
    } else {
      const inner = a & A.DEVICE ? 3 : a & A.CACHEABLE ? 5 : 0;
      const outer = a & A.CACHEABLE ? 1 : 0;
      s[STORAGE.PAR] = page | (inner << 4) | (outer << 2) | ns;
      s[STORAGE.PAR + 1] = 0;
    }
  }
}
