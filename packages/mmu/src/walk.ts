// The translation table walker: short descriptors (B3.5), long descriptors (B3.6), stage 2 (B3.6.2).
//
// A walk leaves its result in the public fields, or describes its fault in the state block and returns ABORT.
import { type Core, layout as L, STORAGE } from "@armvirt/arm-core";
import * as A from "./attributes.ts";
import type { Descriptors } from "./descriptors.ts";
import { describeFault, type FaultKind, LONG, ON_WALK, STAGE2, TO_HYP, WRITING } from "./fault.ts";
import { refusal } from "./permission.ts";
import { SECURE_SPACE } from "./physical-memory.ts";
import {
  LONG_LEVEL2,
  LONG_LEVEL3,
  SHORT_TABLE,
  STAGE2_LEVEL2,
  STAGE2_LEVEL3,
  type WalkCache,
} from "./walk-cache.ts";

const HCR_VM = 1;
const HCR_PTW = 1 << 2;
const HCR_DC = 1 << 12;
const SCTLR = {
  S: 1 << 8,
  R: 1 << 9,
  XP: 1 << 23,
  WXN: 1 << 19,
  UWXN: 1 << 20,
  EE: 1 << 25,
  TRE: 1 << 28,
  AFE: 1 << 29,
};
const PAGE = 0x1000;

/** A 40-bit address from the words of a descriptor or base register. */
const wide = (high: number, low: number): number => (high & 0xff) * 2 ** 32 + (low >>> 0);

/** Sign-extended four-bit T0SZ of VTCR. */
const signed4 = (v: number): number => (v << 28) >> 28;

export class Walker {
  readonly #s: Int32Array;
  readonly #descriptors: Descriptors;
  /** Undefined with functional timing. */
  readonly #cache: WalkCache | undefined;
  readonly #virtualization: boolean;
  readonly #lpae: boolean;
  /** Short descriptors always (ARMv5), or with SCTLR.XP = 0 (ARMv6), have the format before ARMv6. */
  readonly #oldFormat: "always" | "without XP" | "never";

  /** Result: attributes, PA[31:0] of the page or block, log2 of its size (10, 12 or 20), IPA[39:12], and log2 of the size of
   *  the stage 1 page, section or block that it is a piece of. */
  attributes = 0;
  frame = 0;
  shift = 12;
  ipaPage = 0;
  origin = 12;

  /** Stage 2 result. */
  #pa = 0;
  #s2Attributes = 0;
  #s2Shift = 12;

  /** The physical address space that tables are read from, and the one that the result is in: SECURE_SPACE or 0. From the
   *  Non-secure state both are 0 whatever a descriptor's NS bit says. */
  #tables = 0;
  #output = 0;

  /** Of the walk in progress. */
  #address = 0;
  #kind = 0;
  #user = false;
  #write = 0;
  #context = 0;
  #stage1Only = false;

  constructor(
    state: Int32Array,
    descriptors: Descriptors,
    cache: WalkCache | undefined,
    core: Pick<Core, "virtualization" | "lpae" | "architecture">,
  ) {
    this.#s = state;
    this.#descriptors = descriptors;
    this.#cache = cache;
    this.#virtualization = core.virtualization;
    this.#lpae = core.lpae;
    this.#oldFormat =
      core.architecture === "v7" ? "never" : core.architecture === "v5te" ? "always" : "without XP";
  }

  /** Stage 2 applies to the PL1&0 regime. */
  get stage2Enabled(): boolean {
    return this.#governed() && (this.#s[STORAGE.HCR] & (HCR_VM | HCR_DC)) !== 0;
  }

  /** Stage 1 is off, and data and instructions are to be treated as cacheable all the same (HCR.DC). */
  get defaultCacheable(): boolean {
    return this.#governed() && (this.#s[STORAGE.HCR] & HCR_DC) !== 0;
  }

  /** HCR counts: not in the Secure state. */
  #governed(): boolean {
    return this.#virtualization && this.#s[L.SECURE] === 0;
  }

  /** Walks for an address in the PL1&0 regime (stage 1 on) or the Hyp regime.
   *  @param kind A.READ, WRITE or EXECUTE @param user with the permissions of PL0: a stage 1 refusal comes before what
   *  stage 2 has to say about the output address (B3.12.2) @param context whose tables, for the walk cache
   *  @param stage1Only stop at the IPA, which is then the result: ATS1C operations */
  walk(
    address: number,
    hyp: boolean,
    kind: number,
    user: boolean,
    context: number,
    stage1Only = false,
  ): number {
    this.#begin(address, kind, user, context, stage1Only);
    if (hyp) return this.#long(address, true);
    return this.#lpae && this.#s[STORAGE.TTBCR] < 0 ? this.#long(address, false) : this.#short(address);
  }

  /** Maps an IPA with stage 1 off. */
  flat(ipa: number, kind: number, context: number): number {
    this.#begin(ipa, kind, false, context, false);
    const attributes = A.ALL_ACCESS | A.GLOBAL | A.CACHEABLE;
    return this.#finish(attributes, (ipa & -PAGE) >>> 0, 12, 12);
  }

  #begin(address: number, kind: number, user: boolean, context: number, stage1Only: boolean): void {
    this.#address = address;
    this.#kind = kind;
    this.#user = user;
    this.#write = kind === A.WRITE ? WRITING : 0;
    this.#context = context;
    this.#stage1Only = stage1Only;
    this.#tables = this.#s[L.SECURE] ? SECURE_SPACE : 0;
    this.#output = this.#tables;
  }

  // ---- stage 2

  /** Translates an IPA (a number up to 2^40) into #pa; `onWalk`: for a stage 1 descriptor. */
  #stage2(ipa: number, onWalk: boolean): number {
    const s = this.#s;
    if (!this.stage2Enabled) {
      this.#pa = ipa + this.#tables;
      this.#s2Attributes = A.NO_STAGE2;
      this.#s2Shift = 20;
      return 0;
    }
    const vtcr = s[STORAGE.VTCR];
    const size = 32 - signed4(vtcr & 15);
    let level = (vtcr >>> 6) & 1 ? 1 : 2;
    if (ipa >= 2 ** size) return this.#stage2Fault("translation", level, ipa, onWalk);
    const cache = this.#cache;
    const vmid = this.#context & 0xff00;
    let base: number;
    let mask = 511;
    if (cache?.find(Math.floor(ipa / 2 ** 21), STAGE2_LEVEL3, vmid)) {
      level = 3;
      base = wide(cache.high, cache.low);
    } else if (level === 1 && cache?.find(Math.floor(ipa / 2 ** 30), STAGE2_LEVEL2, vmid)) {
      level = 2;
      base = wide(cache.high, cache.low);
    } else {
      base = wide(s[STORAGE.VTTBR + 1], s[STORAGE.VTTBR] & -PAGE);
      mask = 0x1fff; // up to 16 tables of the first level are concatenated
    }
    const swap = (s[STORAGE.HSCTLR] & SCTLR.EE) !== 0;
    for (;;) {
      const index = Math.floor(ipa / 2 ** (39 - 9 * level)) & mask;
      if (!this.#descriptors.read(base + index * 8, true, 1, swap))
        return this.#stage2Fault("walk external", level, ipa, onWalk);
      const { low, high } = this.#descriptors;
      const kind = low & 3;
      if ((low & 1) === 0 || (level === 3 && kind !== 3))
        return this.#stage2Fault("translation", level, ipa, onWalk);
      base = wide(high, low & -PAGE);
      if (level < 3 && kind === 3) {
        level++;
        mask = 511;
        const key = Math.floor(ipa / 2 ** (48 - 9 * level));
        cache?.insert(key, level === 2 ? STAGE2_LEVEL2 : STAGE2_LEVEL3, vmid, low & -PAGE, high & 0xff);
        continue;
      }
      if ((low & (1 << 10)) === 0) return this.#stage2Fault("access flag", level, ipa, onWalk);
      const block = level === 1 ? 2 ** 30 : level === 2 ? 2 ** 21 : 2 ** 12;
      this.#pa = Math.floor(base / block) * block + (ipa % block);
      this.#s2Shift = level === 3 ? 12 : 20;
      this.#s2Attributes =
        (low & (1 << 6) ? A.STAGE2_READ : 0) |
        (low & (1 << 7) ? A.STAGE2_WRITE : 0) |
        (low & (1 << 6) && !(high & (1 << 22)) ? A.STAGE2_EXECUTE : 0) |
        A.stage2Type((low >>> 2) & 15) |
        (level << A.STAGE2_LEVEL_SHIFT);
      if (onWalk) {
        // A table in Device memory faults when HCR.PTW is set; a table that may not be read faults always (B3.7.5).
        const protectedWalk = (s[STORAGE.HCR] & HCR_PTW) !== 0 && (this.#s2Attributes & A.DEVICE) !== 0;
        if (!(this.#s2Attributes & A.STAGE2_READ) || protectedWalk)
          return this.#stage2Fault("permission", level, ipa, true);
      }
      return 0;
    }
  }

  #stage2Fault(
    kind: "translation" | "access flag" | "permission" | "walk external",
    level: number,
    ipa: number,
    onWalk: boolean,
  ): number {
    const flags = STAGE2 | LONG | this.#write | (onWalk ? ON_WALK : 0);
    return describeFault(this.#s, kind, this.#address, level, flags, 0, Math.floor(ipa / PAGE));
  }

  /** Reads the stage 1 descriptor at an IPA; 0, or ABORT with the fault described. */
  #stage1(ipa: number, long: boolean, level: number, flags: number, domain: number): number {
    if (this.#stage2(ipa, true) !== 0) return L.ABORT;
    const swap = (this.#s[STORAGE.SCTLR] & SCTLR.EE) !== 0;
    if (this.#descriptors.read(this.#pa, long, 0, swap)) return 0;
    return this.#fault("walk external", level, flags, domain);
  }

  /** Combines stage 1's result with stage 2. `frame` is an IPA up to 2^40, `shift` the size of the piece of stage 1's page
   *  that it starts, `origin` the size of that page. */
  #finish(attributes: number, frame: number, shift: number, origin: number, hyp = false): number {
    const page = shift > 12 ? (this.#address >>> 12) & ((1 << (shift - 12)) - 1) : 0;
    const ipa = frame + page * PAGE;
    this.origin = origin;
    this.ipaPage = Math.floor(ipa / PAGE);
    if (hyp || this.#stage1Only || !this.stage2Enabled) {
      const high = Math.floor((frame + this.#output) / 2 ** 32);
      this.attributes = attributes | A.NO_STAGE2 | (high << A.HIGH_SHIFT);
      this.shift = shift;
      this.frame = frame | 0;
      return 0;
    }
    const refused = refusal(attributes, this.#s[STORAGE.DACR], this.#kind, this.#user);
    if (refused !== undefined) {
      const flags = attributes & A.LONG_FORMAT ? LONG : 0;
      const level = (attributes >>> A.LEVEL_SHIFT) & 3;
      return this.#fault(refused, level, flags, (attributes >>> A.DOMAIN_SHIFT) & 15);
    }
    if (this.#stage2(ipa, false) !== 0) return L.ABORT;
    const combined =
      attributes | (this.#s2Attributes & (A.NO_STAGE2 | A.DEVICE | (3 << A.STAGE2_LEVEL_SHIFT)));
    const cacheable = attributes & this.#s2Attributes & A.CACHEABLE;
    this.attributes =
      (combined & ~A.CACHEABLE) |
      (combined & A.DEVICE ? 0 : cacheable) |
      (Math.floor(this.#pa / 2 ** 32) << A.HIGH_SHIFT);
    this.shift = Math.min(shift, this.#s2Shift);
    this.frame = this.#pa | 0;
    return 0;
  }

  #fault(kind: FaultKind, level: number, flags: number, domain: number): number {
    return describeFault(this.#s, kind, this.#address, level, flags | this.#write, domain, 0);
  }

  /** Execute permissions of a leaf: XN, PXN, and WXN and UWXN of the control register (B3.7.2). */
  #execute(permissions: number, xn: boolean, pxn: boolean, control: number): number {
    let p = permissions;
    if (!xn) {
      if (p & A.PL0_READ && !(control & SCTLR.WXN && p & A.PL0_WRITE)) p |= A.PL0_EXECUTE;
      const refused =
        pxn || (control & SCTLR.WXN && p & A.PL1_WRITE) || (control & SCTLR.UWXN && p & A.PL0_WRITE);
      if (p & A.PL1_READ && !refused) p |= A.PL1_EXECUTE;
    }
    return p;
  }

  // ---- short descriptors

  #short(address: number): number {
    const s = this.#s;
    if (this.#oldFormat === "always" || (this.#oldFormat === "without XP" && !(s[STORAGE.SCTLR] & SCTLR.XP)))
      return this.#old(address);
    const ttbcr = s[STORAGE.TTBCR];
    const sctlr = s[STORAGE.SCTLR];
    let n = ttbcr & 7;
    const second = n !== 0 && address >>> (32 - n) !== 0;
    if (ttbcr & (second ? 1 << 5 : 1 << 4)) return this.#fault("translation", 1, 0, 0);
    const cache = this.#cache;
    let table: number;
    if (cache?.find(address >>> 20, SHORT_TABLE, this.#context)) table = cache.low;
    else {
      const ttbr = s[second ? STORAGE.TTBR1 : STORAGE.TTBR0];
      if (second) n = 0;
      const index = ((address << n) >>> n) >>> 20;
      if (this.#stage1(((ttbr & (-1 << (14 - n))) | (index << 2)) >>> 0, false, 1, 0, 0) !== 0)
        return L.ABORT;
      table = this.#descriptors.low;
      if ((table & 3) === 0) return this.#fault("translation", 1, 0, 0);
      if (table & 2) return this.#section(table, (table >>> 5) & 15, sctlr);
      cache?.insert(address >>> 20, SHORT_TABLE, this.#context, table, 0);
    }
    const domain = (table >>> 5) & 15;
    const at = ((table & ~0x3ff) | (((address >>> 12) & 255) << 2)) >>> 0;
    if (this.#stage1(at, false, 2, 0, domain) !== 0) return L.ABORT;
    if (table & 8) this.#output = 0;
    return this.#page(this.#descriptors.low, domain, (table & 4) !== 0, sctlr);
  }

  #section(d: number, domain: number, sctlr: number): number {
    const ap = ((d >>> 13) & 4) | ((d >>> 10) & 3);
    const supersection = (d & (1 << 18)) !== 0;
    if (d & (1 << 19)) this.#output = 0;
    const field = supersection ? 0 : domain;
    const leaf = this.#leaf(
      ap,
      (d >>> 12) & 7,
      (d >>> 2) & 3,
      (d & 16) !== 0,
      (d & 1) !== 0,
      (d & (1 << 17)) === 0,
      field,
      1,
      sctlr,
    );
    if (leaf < 0) return this.#fault("access flag", 1, 0, field);
    if (!supersection) return this.#finish(leaf, (d & 0xfff00000) >>> 0, 20, 20);
    const high = ((d >>> 20) & 15) + (((d >>> 5) & 15) << 4);
    const megabyte = (this.#address & 0x00f00000) >>> 0;
    return this.#finish(leaf, high * 2 ** 32 + ((d & 0xff000000) >>> 0) + megabyte, 20, 24);
  }

  #page(d: number, domain: number, pxn: boolean, sctlr: number): number {
    const kind = d & 3;
    if (kind === 0) return this.#fault("translation", 2, 0, domain);
    const ap = ((d >>> 7) & 4) | ((d >>> 4) & 3);
    const large = kind === 1;
    const tex = large ? (d >>> 12) & 7 : (d >>> 6) & 7;
    const xn = large ? (d & (1 << 15)) !== 0 : (d & 1) !== 0;
    const leaf = this.#leaf(ap, tex, (d >>> 2) & 3, xn, pxn, (d & (1 << 11)) === 0, domain, 2, sctlr);
    if (leaf < 0) return this.#fault("access flag", 2, 0, domain);
    const frame = large ? (d & 0xffff0000) | (this.#address & 0xf000) : d & 0xfffff000;
    return this.#finish(leaf, frame >>> 0, 12, large ? 16 : 12);
  }

  /** Attributes of a short-format leaf, or -1 for an access flag fault. */
  #leaf(
    ap: number,
    tex: number,
    cb: number,
    xn: boolean,
    pxn: boolean,
    global: boolean,
    domain: number,
    level: number,
    sctlr: number,
  ): number {
    if (sctlr & SCTLR.AFE && !(ap & 1)) return -1;
    const permissions = sctlr & SCTLR.AFE ? A.SIMPLE_PERMISSIONS[ap >>> 1] : A.ACCESS_PERMISSIONS[ap];
    const type =
      sctlr & SCTLR.TRE
        ? A.remappedType(this.#s[STORAGE.MAIR0], this.#s[STORAGE.MAIR1], ((tex & 1) << 2) | cb)
        : A.shortType(tex, cb);
    return (
      this.#execute(permissions, xn, pxn, sctlr) |
      type |
      (global ? A.GLOBAL : 0) |
      A.DOMAIN_CHECKED |
      (domain << A.DOMAIN_SHIFT) |
      (level << A.LEVEL_SHIFT)
    );
  }

  // ---- short descriptors before ARMv6 (D15.6.1): coarse and fine tables, subpages, no XN, no TEX

  #old(address: number): number {
    const s = this.#s;
    const sctlr = s[STORAGE.SCTLR];
    const from = ((s[STORAGE.TTBR0] & 0xffffc000) | ((address >>> 18) & 0x3ffc)) >>> 0;
    if (this.#stage1(from, false, 1, 0, 0) !== 0) return L.ABORT;
    const first = this.#descriptors.low;
    const domain = (first >>> 5) & 15;
    const kind = first & 3;
    // The NS bits are where the newer format has them (ARM1176JZF-S TRM 6.11); without a Secure world they are ignored.
    if (first & (kind === 2 ? 1 << 19 : 1 << 3)) this.#output = 0;
    if (kind === 0) return this.#fault("translation", 1, 0, 0);
    if (kind === 2) {
      const leaf = this.#oldLeaf((first >>> 10) & 3, (first >>> 2) & 3, domain, 1, sctlr);
      return this.#finish(leaf, (first & 0xfff00000) >>> 0, 20, 20);
    }
    const fine = kind === 3;
    const at = fine
      ? (first & ~0xfff) | (((address >>> 10) & 1023) << 2)
      : (first & ~0x3ff) | (((address >>> 12) & 255) << 2);
    if (this.#stage1(at >>> 0, false, 2, 0, domain) !== 0) return L.ABORT;
    const d = this.#descriptors.low;
    const cb = (d >>> 2) & 3;
    const leaf = (ap: number): number => this.#oldLeaf(ap, cb, domain, 2, sctlr);
    switch (d & 3) {
      case 1: {
        const ap = (d >>> (4 + 2 * ((address >>> 14) & 3))) & 3;
        return this.#finish(leaf(ap), ((d & 0xffff0000) | (address & 0xf000)) >>> 0, 12, 16);
      }
      case 2: {
        const same = ((d >>> 4) & 255) === ((d >>> 4) & 3) * 0x55;
        const ap = (d >>> (4 + 2 * ((address >>> 10) & 3))) & 3;
        if (same) return this.#finish(leaf(ap), (d & 0xfffff000) >>> 0, 12, 12);
        return this.#finish(leaf(ap), ((d & 0xfffff000) | (address & 0xc00)) >>> 0, 10, 12);
      }
      case 3: // a tiny page of a fine table; in a coarse one the XScale's extended small page
        if (fine) return this.#finish(leaf((d >>> 4) & 3), (d & 0xfffffc00) >>> 0, 10, 10);
        return this.#finish(leaf((d >>> 4) & 3), (d & 0xfffff000) >>> 0, 12, 12);
      default:
        return this.#fault("translation", 2, 0, domain);
    }
  }

  #oldLeaf(ap: number, cb: number, domain: number, level: number, sctlr: number): number {
    const none = (sctlr & SCTLR.R ? 8 : 0) | (sctlr & SCTLR.S ? 4 : 0);
    return (
      this.#execute(A.OLD_PERMISSIONS[none | ap], false, false, 0) |
      A.oldType(cb) |
      A.GLOBAL |
      A.DOMAIN_CHECKED |
      (domain << A.DOMAIN_SHIFT) |
      (level << A.LEVEL_SHIFT)
    );
  }

  // ---- long descriptors

  #long(address: number, hyp: boolean): number {
    const s = this.#s;
    const flags = LONG | (hyp ? TO_HYP : 0);
    const control = s[hyp ? STORAGE.HSCTLR : STORAGE.SCTLR];
    let size = 32;
    let at = STORAGE.HTTBR as number;
    if (hyp) size = 32 - (s[STORAGE.HTCR] & 7);
    else {
      const ttbcr = s[STORAGE.TTBCR];
      const t0 = ttbcr & 7;
      const t1 = (ttbcr >>> 16) & 7;
      const low =
        t0 === 0 ? t1 === 0 || address >>> (32 - t1) !== (1 << t1) - 1 : address >>> (32 - t0) === 0;
      const high = !low && (t1 === 0 || address >>> (32 - t1) === (1 << t1) - 1);
      if ((!low && !high) || ttbcr & (low ? 1 << 7 : 1 << 23)) return this.#fault("translation", 1, flags, 0);
      size = 32 - (low ? t0 : t1);
      at = low ? STORAGE.TTBR0 : STORAGE.TTBR1;
    }
    const offset = ((address << (32 - size)) >>> (32 - size)) >>> 0;
    if (hyp && address >>> 0 !== offset) return this.#fault("translation", 1, flags, 0);
    let level = size > 30 ? 1 : 2;
    const cache = this.#cache;
    const swap = (control & SCTLR.EE) !== 0;
    // Attributes of the tables on the way: bits 31..27 of a table descriptor's high word.
    let tables = 0;
    let table: number;
    if (cache?.find(address >>> 21, LONG_LEVEL3, this.#context)) {
      level = 3;
      tables = cache.high;
      table = wide(cache.high, cache.low) + ((address >>> 12) & 511) * 8;
    } else if (level === 1 && cache?.find(address >>> 30, LONG_LEVEL2, this.#context)) {
      level = 2;
      tables = cache.high;
      table = wide(cache.high, cache.low) + ((address >>> 21) & 511) * 8;
    } else {
      const base = wide(s[at + 1], s[at]);
      const align = 2 ** (size - (level === 1 ? 30 : 21) + 3);
      table = Math.floor(base / align) * align + (offset >>> (level === 1 ? 30 : 21)) * 8;
    }
    for (;;) {
      // NSTable: from here on everything is Non-secure (B3.6.1).
      if (tables < 0) {
        this.#tables = 0;
        this.#output = 0;
      }
      // The Hyp regime has no stage 2.
      if (!hyp) {
        if (this.#stage1(table, true, level, flags, 0) !== 0) return L.ABORT;
      } else if (!this.#descriptors.read(table, true, 0, swap))
        return this.#fault("walk external", level, flags, 0);
      const { low, high } = this.#descriptors;
      const kind = low & 3;
      if ((low & 1) === 0 || (level === 3 && kind !== 3)) return this.#fault("translation", level, flags, 0);
      const next = wide(high, low & -PAGE);
      if (level < 3 && kind === 3) {
        tables |= high & 0xf8000000;
        level++;
        const kept = (high & 0xff) | tables;
        const key = address >>> (level === 2 ? 30 : 21);
        cache?.insert(key, level === 2 ? LONG_LEVEL2 : LONG_LEVEL3, this.#context, low & -PAGE, kept);
        table = next + (level === 2 ? (address >>> 21) & 511 : (address >>> 12) & 511) * 8;
        continue;
      }
      if ((low & (1 << 10)) === 0) return this.#fault("access flag", level, flags, 0);
      if (low & (1 << 5)) this.#output = 0;
      // APTable[0] forbids PL0, APTable[1] writes; in the Hyp regime AP[1] is RES1: there is one privilege level.
      let ap = ((low >>> 6) & 3) | ((tables >>> 29) & 2);
      if (hyp || tables & (1 << 29)) ap &= 2;
      const xn = ((tables >>> 28) & 1) !== 0 || (high & (1 << 22)) !== 0;
      const pxn = !hyp && (((tables >>> 27) & 1) !== 0 || (high & (1 << 21)) !== 0);
      const index = (low >>> 2) & 7;
      const mair = s[(hyp ? STORAGE.HMAIR0 : STORAGE.MAIR0) + (index >>> 2)];
      const attributes =
        this.#execute(A.SIMPLE_PERMISSIONS[ap], xn, pxn, control) |
        A.mairType((mair >>> ((index & 3) * 8)) & 255) |
        (hyp || (low & (1 << 11)) === 0 ? A.GLOBAL : 0) |
        A.LONG_FORMAT |
        (level << A.LEVEL_SHIFT);
      const block = level === 1 ? 2 ** 30 : level === 2 ? 2 ** 21 : 2 ** 12;
      const shift = level === 3 ? 12 : 20;
      const inside = (Math.floor((address >>> 0) / 2 ** shift) * 2 ** shift) % block;
      const frame = Math.floor(next / block) * block + inside;
      return this.#finish(attributes, frame, shift, level === 1 ? 30 : level === 2 ? 21 : 12, hyp);
    }
  }
}
