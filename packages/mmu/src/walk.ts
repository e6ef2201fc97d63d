// The translation table walker: short descriptors (B3.5), long descriptors (B3.6), stage 2 (B3.6.2).
//
// Descriptors are read through `read`, which charges them. A walk leaves its result in the fields below, or describes
// its fault in the state block and returns ABORT.
import { layout as L, STORAGE } from "@armvirt/arm-core";
import * as A from "./attributes.ts";
import { describeFault, LONG, ON_WALK, STAGE2, TO_HYP, WRITING } from "./fault.ts";

/** Reads descriptors for the walker; physical addresses that are not RAM fail. */
export interface DescriptorPort {
  /** A word at a physical address; `failed` tells whether anything answered. `stage2`: whose table it is. */
  read(physical: number, stage2: boolean): number;
  readonly failed: boolean;
}

const HCR_VM = 1;
const HCR_PTW = 1 << 2;
const HCR_DC = 1 << 12;
const SCTLR = { M: 1, WXN: 1 << 19, UWXN: 1 << 20, TRE: 1 << 28, AFE: 1 << 29 };
const PAGE = 0x1000;

/** Sign-extended four-bit T0SZ of VTCR. */
const signed4 = (v: number): number => (v << 28) >> 28;

export class Walker {
  readonly #s: Int32Array;
  readonly #port: DescriptorPort;
  readonly #virtualization: boolean;

  /** Result: attributes, PA[31:0] of the page or block, its size shift (12 or 20), IPA page number. */
  attributes = 0;
  frame = 0;
  shift = 12;
  ipaPage = 0;

  /** Stage 2 result. */
  #pa = 0;
  #s2Attributes = 0;
  #s2Shift = 12;

  /** Of the walk in progress. */
  #address = 0;
  #write = 0;

  constructor(state: Int32Array, port: DescriptorPort, virtualization: boolean) {
    this.#s = state;
    this.#port = port;
    this.#virtualization = virtualization;
  }

  /** Stage 2 applies to the PL1&0 regime. */
  get stage2Enabled(): boolean {
    return this.#virtualization && (this.#s[STORAGE.HCR] & (HCR_VM | HCR_DC)) !== 0;
  }

  /** Stage 1 is off, and data and instructions are to be treated as cacheable all the same (HCR.DC). */
  get defaultCacheable(): boolean {
    return this.#virtualization && (this.#s[STORAGE.HCR] & HCR_DC) !== 0;
  }

  /** Walks for an address in the PL1&0 regime (stage 1 on) or the Hyp regime. `access`: A.READ, WRITE or EXECUTE. */
  walk(address: number, hyp: boolean, access: number): number {
    this.#address = address;
    this.#write = access === A.WRITE ? WRITING : 0;
    if (hyp) return this.#long(address, true);
    return this.#virtualization && this.#s[STORAGE.TTBCR] < 0
      ? this.#long(address, false)
      : this.#short(address);
  }

  /** Maps an IPA with stage 1 off. */
  flat(ipa: number, attributes: number, access: number): number {
    this.#address = ipa;
    this.#write = access === A.WRITE ? WRITING : 0;
    return this.#finish(attributes, ipa >>> 0, 12);
  }

  // ---- stage 2

  /** Translates an IPA (a number up to 2^40) into #pa; `onWalk`: for a stage 1 descriptor. */
  #stage2(ipa: number, onWalk: boolean): number {
    const s = this.#s;
    if (!this.stage2Enabled) {
      this.#pa = ipa;
      this.#s2Attributes = A.NO_STAGE2;
      this.#s2Shift = 20;
      return 0;
    }
    const vtcr = s[STORAGE.VTCR];
    const size = 32 - signed4(vtcr & 15);
    let level = (vtcr >>> 6) & 1 ? 1 : 2;
    if (ipa >= 2 ** size) return this.#stage2Fault("translation", level, ipa, onWalk);
    let table = ((s[STORAGE.VTTBR + 1] & 0xff) * 2 ** 32 + (s[STORAGE.VTTBR] >>> 0)) as number;
    const top = Math.floor(ipa / 2 ** (level === 1 ? 30 : 21));
    table = Math.floor(table / PAGE) * PAGE + top * 8;
    for (;;) {
      const low = this.#port.read(table, true);
      const high = this.#port.read(table + 4, true);
      if (this.#port.failed) return this.#stage2Fault("walk external", level, ipa, onWalk);
      const kind = low & 3;
      if ((low & 1) === 0 || (level === 3 && kind !== 3))
        return this.#stage2Fault("translation", level, ipa, onWalk);
      const base = (high & 0xff) * 2 ** 32 + ((low & ~0xfff) >>> 0);
      if (level < 3 && kind === 3) {
        level++;
        table = base + (Math.floor(ipa / 2 ** (level === 2 ? 21 : 12)) & 511) * 8;
        continue;
      }
      if ((low & (1 << 10)) === 0) return this.#stage2Fault("access flag", level, ipa, onWalk);
      const block = level === 1 ? 2 ** 30 : level === 2 ? 2 ** 21 : 2 ** 12;
      this.#pa = Math.floor(base / block) * block + (ipa % block);
      this.#s2Shift = level === 3 ? 12 : 20;
      const type = (low >>> 2) & 15;
      this.#s2Attributes =
        (low & (1 << 6) ? A.STAGE2_READ : 0) |
        (low & (1 << 7) ? A.STAGE2_WRITE : 0) |
        (low & (1 << 6) && !(high & (1 << 22)) ? A.STAGE2_EXECUTE : 0) |
        (type >>> 2 === 0 ? A.DEVICE : (type & 12) === 4 ? 0 : A.CACHEABLE) |
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

  /** Reads a stage 1 descriptor's word at an IPA; NaN after a fault (already described). */
  #descriptor(ipa: number): number {
    if (this.#stage2(ipa, true) !== 0) return Number.NaN;
    return this.#port.read(this.#pa, false);
  }

  /** Combines stage 1's result with stage 2. `frame` is an IPA up to 2^40, `shift` stage 1's size. */
  #finish(attributes: number, frame: number, shift: number): number {
    const page = (this.#address >>> 12) & ((1 << (shift - 12)) - 1);
    const ipa = frame + page * PAGE;
    if (this.#stage2(ipa, false) !== 0) return L.ABORT;
    const combined =
      attributes | (this.#s2Attributes & (A.NO_STAGE2 | A.DEVICE | (3 << A.STAGE2_LEVEL_SHIFT)));
    const cacheable = this.stage2Enabled
      ? attributes & this.#s2Attributes & A.CACHEABLE
      : attributes & A.CACHEABLE;
    this.attributes =
      (combined & ~A.CACHEABLE) |
      (combined & A.DEVICE ? 0 : cacheable) |
      (Math.floor(this.#pa / 2 ** 32) << A.HIGH_SHIFT);
    this.shift = Math.min(shift, this.#s2Shift);
    this.frame = this.#pa | 0;
    this.ipaPage = Math.floor(ipa / PAGE);
    return 0;
  }

  #fault(
    kind: "translation" | "access flag" | "walk external",
    level: number,
    flags: number,
    domain: number,
  ): number {
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
    const ttbcr = s[STORAGE.TTBCR];
    const sctlr = s[STORAGE.SCTLR];
    let n = ttbcr & 7;
    const second = n !== 0 && address >>> (32 - n) !== 0;
    if (ttbcr & (second ? 1 << 5 : 1 << 4)) return this.#fault("translation", 1, 0, 0);
    const ttbr = s[second ? STORAGE.TTBR1 : STORAGE.TTBR0];
    if (second) n = 0;
    const index = ((address << n) >>> n) >>> 20;
    const first = this.#descriptor(((ttbr & (-1 << (14 - n))) | (index << 2)) >>> 0);
    if (Number.isNaN(first)) return L.ABORT;
    if (this.#port.failed) return this.#fault("walk external", 1, 0, 0);
    const kind = first & 3;
    if (kind === 0) return this.#fault("translation", 1, 0, 0);
    const domain = (first >>> 5) & 15;
    if (kind >= 2) return this.#section(first, domain, sctlr);
    const second_ = this.#descriptor(((first & ~0x3ff) | (((address >>> 12) & 255) << 2)) >>> 0);
    if (Number.isNaN(second_)) return L.ABORT;
    if (this.#port.failed) return this.#fault("walk external", 2, 0, domain);
    return this.#page(second_, domain, (first & 4) !== 0, sctlr);
  }

  #section(d: number, domain: number, sctlr: number): number {
    const ap = ((d >>> 13) & 4) | ((d >>> 10) & 3);
    const supersection = (d & (1 << 18)) !== 0;
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
    if (!supersection) return this.#finish(leaf, (d & 0xfff00000) >>> 0, 20);
    const high = ((d >>> 20) & 15) + (((d >>> 5) & 15) << 4);
    const megabyte = (this.#address & 0x00f00000) >>> 0;
    return this.#finish(leaf, high * 2 ** 32 + ((d & 0xff000000) >>> 0) + megabyte, 20);
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
    return this.#finish(leaf, frame >>> 0, 12);
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
    const base = (s[at + 1] & 0xff) * 2 ** 32 + (s[at] >>> 0);
    const align = 2 ** ((level === 1 ? size - 30 : size - 21) + 3);
    let table = Math.floor(base / align) * align + (level === 1 ? offset >>> 30 : offset >>> 21) * 8;
    let apTable = 0;
    let xnTable = false;
    let pxnTable = false;
    for (;;) {
      // The Hyp regime has no stage 2.
      const low = hyp ? this.#port.read(table, false) : this.#descriptor(table);
      if (Number.isNaN(low)) return L.ABORT;
      const high = hyp ? this.#port.read(table + 4, false) : this.#descriptor(table + 4);
      if (Number.isNaN(high)) return L.ABORT;
      if (this.#port.failed) return this.#fault("walk external", level, flags, 0);
      const kind = low & 3;
      if ((low & 1) === 0 || (level === 3 && kind !== 3)) return this.#fault("translation", level, flags, 0);
      const next = (high & 0xff) * 2 ** 32 + ((low & ~0xfff) >>> 0);
      if (level < 3 && kind === 3) {
        apTable |= (high >>> 29) & 3;
        xnTable ||= (high & (1 << 28)) !== 0;
        pxnTable ||= (high & (1 << 27)) !== 0;
        level++;
        table = next + (level === 2 ? (address >>> 21) & 511 : (address >>> 12) & 511) * 8;
        continue;
      }
      if ((low & (1 << 10)) === 0) return this.#fault("access flag", level, flags, 0);
      let ap = (low >>> 6) & 3;
      if (hyp)
        ap &= 2; // AP[1] is RES1: one privilege level
      else ap = (apTable & 1 ? ap & ~1 : ap) | (apTable & 2);
      const xn = xnTable || (high & (1 << 22)) !== 0;
      const pxn = !hyp && (pxnTable || (high & (1 << 21)) !== 0);
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
      if (!hyp) return this.#finish(attributes, frame, shift);
      this.attributes = attributes | A.NO_STAGE2 | (Math.floor(frame / 2 ** 32) << A.HIGH_SHIFT);
      this.frame = frame | 0;
      this.shift = shift;
      this.ipaPage = 0;
      return 0;
    }
  }
}
