// A translation lookaside buffer: entries stay until software removes them or replacement needs their place.
import type { Arena, TlbGeometry } from "@armvirt/arm-core";
import { GLOBAL } from "./attributes.ts";

/** Words of an entry. tag: virtual page address | size shift (12 or 20), or 0; context: see `contextOf`; frame: PA[31:12];
 *  ipa: IPA[39:12]. */
const TAG = 0;
const CONTEXT = 1;
const ATTRIBUTES = 2;
const FRAME = 3;
const IPA = 4;
const WORDS = 6;
/** Set in a tag whose entry a VMM invalidated: it translates nothing, but its loss is remembered. */
const GHOST = 0x400;
const SHIFT_MASK = 0x3f;

/** Who an entry belongs to: ASID, VMID, and the Hyp regime (which has neither). */
export const contextOf = (asid: number, vmid: number): number => (asid & 255) | ((vmid & 255) << 8);
export const HYP_CONTEXT: number = 1 << 16;
const ASID = 255;

export class Tlb {
  readonly #words: Int32Array;
  /** Next way of each set to be replaced. */
  readonly #victims: Int32Array;
  readonly #sets: number;
  readonly #ways: number;
  /** Called with the virtual page address of an entry that is dropped. */
  readonly #dropped: (page: number) => void;

  constructor(arena: Arena, geometry: TlbGeometry, dropped: (page: number) => void) {
    const entries = geometry.entries.value;
    this.#ways = geometry.ways.value || entries;
    this.#sets = entries / this.#ways;
    this.#words = arena.int32(entries * WORDS);
    this.#victims = arena.int32(this.#sets);
    this.#dropped = dropped;
  }

  /** Base of the matching entry's words, or -1. */
  find(address: number, context: number): number {
    if (this.#sets === 1) return this.#match(0, address, context);
    const small = this.#match((address >>> 12) & (this.#sets - 1), address, context);
    return small >= 0 ? small : this.#match((address >>> 20) & (this.#sets - 1), address, context);
  }

  #match(set: number, address: number, context: number): number {
    const first = set * this.#ways * WORDS;
    const last = first + this.#ways * WORDS;
    for (let e = first; e < last; e += WORDS) {
      const tag = this.#words[e + TAG];
      if (tag === 0 || tag & GHOST) continue;
      if ((((address ^ tag) >>> (tag & SHIFT_MASK)) | 0) !== 0) continue;
      if (this.#belongs(e, context)) return e;
    }
    return -1;
  }

  #belongs(e: number, context: number): boolean {
    const own = this.#words[e + CONTEXT];
    const mask = this.#words[e + ATTRIBUTES] & GLOBAL ? ~ASID : -1;
    return ((own ^ context) & mask) === 0;
  }

  /** True when an entry for this address was lost to a VMM's invalidation. */
  isGhost(address: number, context: number): boolean {
    for (let set = 0; set < this.#sets; set++) {
      if (
        this.#sets > 1 &&
        set !== ((address >>> 12) & (this.#sets - 1)) &&
        set !== ((address >>> 20) & (this.#sets - 1))
      ) {
        continue;
      }
      const first = set * this.#ways * WORDS;
      for (let e = first; e < first + this.#ways * WORDS; e += WORDS) {
        const tag = this.#words[e + TAG];
        if (!(tag & GHOST)) continue;
        if ((address ^ tag) >>> (tag & SHIFT_MASK) === 0 && this.#belongs(e, context)) return true;
      }
    }
    return false;
  }

  attributes(e: number): number {
    return this.#words[e + ATTRIBUTES];
  }
  /** PA[31:0] of an address that the entry translates. */
  physical(e: number, address: number): number {
    const mask = -1 << (this.#words[e + TAG] & SHIFT_MASK);
    return (this.#words[e + FRAME] & mask) | (address & ~mask);
  }
  /** IPA[39:12] of an address that the entry translates. */
  intermediate(e: number, address: number): number {
    const mask = (1 << ((this.#words[e + TAG] & SHIFT_MASK) - 12)) - 1;
    return this.#words[e + IPA] | ((address >>> 12) & mask);
  }

  /** Adds a translation; replaces an invalid entry of its set, or the next victim (round robin). `shift` is 12 or 20. */
  insert(
    address: number,
    shift: number,
    context: number,
    attributes: number,
    frame: number,
    ipa: number,
  ): void {
    const set = this.#sets === 1 ? 0 : (address >>> shift) & (this.#sets - 1);
    const first = set * this.#ways * WORDS;
    let at = -1;
    for (let w = 0; w < this.#ways; w++) {
      const tag = this.#words[first + w * WORDS + TAG];
      if (tag === 0 || tag & GHOST) {
        at = first + w * WORDS;
        break;
      }
    }
    if (at < 0) {
      const way = this.#victims[set];
      this.#victims[set] = way + 1 === this.#ways ? 0 : way + 1;
      at = first + way * WORDS;
      this.#dropped(this.#words[at + TAG] & ~0xfff);
    }
    const mask = -1 << shift;
    this.#words[at + TAG] = (address & mask) | shift;
    this.#words[at + CONTEXT] = context;
    this.#words[at + ATTRIBUTES] = attributes;
    this.#words[at + FRAME] = frame & mask;
    this.#words[at + IPA] = ipa & ~((1 << (shift - 12)) - 1);
  }

  /** Invalidates the entries for which `of(context, attributes, tag)` is true. */
  #invalidate(vmm: boolean, match: (context: number, attributes: number, tag: number) => boolean): void {
    for (let e = 0; e < this.#words.length; e += WORDS) {
      const tag = this.#words[e + TAG];
      if (tag === 0 || tag & GHOST) continue;
      if (!match(this.#words[e + CONTEXT], this.#words[e + ATTRIBUTES], tag)) continue;
      this.#words[e + TAG] = vmm ? tag | GHOST : 0;
    }
  }

  /** TLBIALL of one VMID, or (hyp) of the Hyp regime. `vmm`: leave ghosts. */
  invalidateContext(context: number, vmm: boolean): void {
    this.#invalidate(vmm, (own) => ((own ^ context) & ~ASID) === 0);
  }
  /** TLBIALLNSNH: every entry that is not Hyp's. */
  invalidateNonHyp(vmm: boolean): void {
    this.#invalidate(vmm, (own) => (own & HYP_CONTEXT) === 0);
  }
  /** TLBIASID: non-global entries of an ASID. */
  invalidateAsid(context: number, vmm: boolean): void {
    this.#invalidate(vmm, (own, attributes) => own === context && (attributes & GLOBAL) === 0);
  }
  /** TLBIMVA (with ASID, and global entries) or TLBIMVAA (`anyAsid`). */
  invalidateAddress(address: number, context: number, anyAsid: boolean, vmm: boolean): void {
    this.#invalidate(vmm, (own, attributes, tag) => {
      if ((address ^ tag) >>> (tag & SHIFT_MASK) !== 0) return false;
      const mask = anyAsid || attributes & GLOBAL ? ~ASID : -1;
      return ((own ^ context) & mask) === 0;
    });
  }
}
