// A translation lookaside buffer (B3.9): entries stay until software removes them or replacement needs their place.
import type { Arena, TlbGeometry } from "@armvirt/arm-core";
import { GLOBAL } from "./attributes.ts";
import { Journal } from "./journal.ts";

// Words of an entry. Tag: virtual page address | log2 of its size (10, 12 or 20), or 0 when empty. Frame: PA[31:12]. Origin: log2
// of the size of the page, section or block that the entry is a piece of: an invalidation by address removes all its pieces.
const TAG = 0;
const CONTEXT = 1;
const ATTRIBUTES = 2;
const FRAME = 3;
const IPA = 4;
const ORIGIN = 5;
/** Two words of bits: 64-byte pieces of the page that stand in a filter because of this entry. */
const FILTERED = 6;
const WORDS = 8;
/** Set in a tag whose entry a VMM invalidated: it translates nothing, but its loss is remembered. */
const GHOST = 0x80;
const SHIFT_MASK = 0x3f;
const HINTS = 64;

const ASID = 0xff;
const VMID = 0xff00;
/** Context of the Hyp regime, which has neither ASID nor VMID. */
export const HYP_CONTEXT: number = 1 << 16;
/** Part of the context of entries made while stage 1 was off. */
export const STAGE1_OFF: number = 1 << 17;
/** Part of the context of entries of the Secure world (B3.9.1: the Non-secure TLB identifier, inverted). */
export const SECURE_CONTEXT: number = 1 << 18;
/** What an invalidation compares to tell whose entries it reaches, beside the ASID. */
export const OWNER: number = VMID | HYP_CONTEXT | SECURE_CONTEXT;
/** Who an entry belongs to in the PL1&0 regime. */
export const contextOf = (asid: number, vmid: number): number => (asid & 255) | ((vmid & 255) << 8);

/** Told of an entry that is replaced, or removed by address or ASID: its virtual address, log2 of its size, and which of the
 *  64-byte pieces of a 4 KiB entry were marked. */
export type Dropped = (page: number, shift: number, low: number, high: number) => void;

export class Tlb {
  readonly #words: Int32Array;
  /** Next way of each set to be replaced. */
  readonly #victims: Int32Array;
  readonly #sets: number;
  readonly #ways: number;
  readonly #dropped: Dropped;
  /** Fully associative: there is surely neither an empty entry nor a ghost. Not state: a search finds it again. */
  #isFull = false;
  /** Fully associative: entry that answered last for each page number modulo HINTS. It is what a search would find, because
   *  the hints are forgotten whenever another entry could come to match first. Not state: a search finds it again. */
  readonly #hints: Int32Array = new Int32Array(HINTS);
  /** Entries that may translate something. */
  readonly #live = new Journal();
  /** There may be ghosts. Not state: a search finds them again. */
  #haunted = true;

  constructor(arena: Arena, geometry: TlbGeometry, dropped: Dropped) {
    const entries = geometry.entries.value;
    this.#ways = geometry.ways.value || entries;
    this.#sets = entries / this.#ways;
    this.#words = arena.int32(entries * WORDS);
    this.#victims = arena.int32(this.#sets);
    this.#dropped = dropped;
  }

  /** Base of the matching entry's words, or -1. Changes nothing. */
  find(address: number, context: number): number {
    if (this.#sets > 1) return this.#inSets(address, context, 0);
    const words = this.#words;
    const hint = (address >>> 12) & (HINTS - 1);
    const e = this.#hints[hint];
    const tag = words[e];
    if (tag !== 0 && (tag & GHOST) === 0 && (address ^ tag) >>> (tag & SHIFT_MASK) === 0) {
      const mask = words[e + ATTRIBUTES] & GLOBAL ? ~ASID : -1;
      if (((words[e + CONTEXT] ^ context) & mask) === 0) return e;
    }
    const found = this.#match(0, address, context, 0);
    if (found >= 0) this.#hints[hint] = found;
    return found;
  }

  /** Another context applies: entries that did not match may. */
  forgetHints(): void {
    this.#hints.fill(0);
    this.#isFull = false;
  }

  /** The arena has been written from outside. */
  restored(): void {
    this.forgetHints();
    this.#live.lose();
    this.#haunted = true;
  }

  /** True when an entry for this address was lost to a VMM's invalidation. */
  isGhost(address: number, context: number): boolean {
    return this.#inSets(address, context, GHOST) >= 0;
  }

  #inSets(address: number, context: number, ghost: number): number {
    const small = this.#match((address >>> 12) & (this.#sets - 1), address, context, ghost);
    return small >= 0 ? small : this.#match((address >>> 20) & (this.#sets - 1), address, context, ghost);
  }

  #match(set: number, address: number, context: number, ghost: number): number {
    const words = this.#words;
    const first = set * this.#ways * WORDS;
    const last = first + this.#ways * WORDS;
    for (let e = first; e < last; e += WORDS) {
      const tag = words[e];
      if ((address ^ tag) >>> (tag & SHIFT_MASK) !== 0 || tag === 0 || (tag & GHOST) !== ghost) continue;
      const mask = words[e + ATTRIBUTES] & GLOBAL ? ~ASID : -1;
      if (((words[e + CONTEXT] ^ context) & mask) === 0) return e;
    }
    return -1;
  }

  /** Bases of the entries that translate for a context. For observers; changes nothing. */
  *held(context: number): Generator<number> {
    const words = this.#words;
    for (let e = 0; e < words.length; e += WORDS) {
      if (words[e] === 0 || words[e] & GHOST) continue;
      const mask = words[e + ATTRIBUTES] & GLOBAL ? ~ASID : -1;
      if (((words[e + CONTEXT] ^ context) & mask) === 0) yield e;
    }
  }

  /** Virtual address of the first byte that the entry translates. */
  page(e: number): number {
    return (this.#words[e + TAG] & (-1 << (this.#words[e + TAG] & SHIFT_MASK))) >>> 0;
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
    const mask = (1 << Math.max(0, (this.#words[e + TAG] & SHIFT_MASK) - 12)) - 1;
    return this.#words[e + IPA] | ((address >>> 12) & mask);
  }
  /** log2 of the entry's size. */
  shift(e: number): number {
    return this.#words[e + TAG] & SHIFT_MASK;
  }
  origin(e: number): number {
    return this.#words[e + ORIGIN];
  }

  /** The 64 bytes around an address now stand in a filter because of this entry. */
  mark(e: number, address: number): void {
    this.#words[e + FILTERED + ((address >>> 11) & 1)] |= 1 << ((address >>> 6) & 31);
  }

  #drop(e: number): void {
    const words = this.#words;
    const tag = words[e];
    this.#dropped(tag & ~0x3ff, tag & SHIFT_MASK, words[e + FILTERED], words[e + FILTERED + 1]);
  }

  /** Adds a translation in the place of its own ghost, of an empty entry, or of the next victim (round robin).
   *  @param shift log2 of the entry's size: 10, 12 or 20
   *  @param origin log2 of the size of the stage 1 page it belongs to
   *  @returns base of the entry's words */
  insert(
    address: number,
    shift: number,
    context: number,
    attributes: number,
    frame: number,
    ipa: number,
    origin: number,
  ): number {
    const words = this.#words;
    const set = this.#sets === 1 ? 0 : (address >>> (shift < 20 ? 12 : 20)) & (this.#sets - 1);
    const first = set * this.#ways * WORDS;
    let at = this.#isFull ? -1 : this.#match(set, address, context, GHOST);
    if (!this.#isFull) {
      for (let e = first; at < 0 && e < first + this.#ways * WORDS; e += WORDS)
        if (words[e] === 0 || words[e] & GHOST) at = e;
    }
    if (at < 0) {
      this.#isFull = this.#sets === 1;
      const way = this.#victims[set];
      this.#victims[set] = way + 1 === this.#ways ? 0 : way + 1;
      at = first + way * WORDS;
      this.#drop(at);
    }
    const mask = -1 << shift;
    words[at + TAG] = (address & mask) | shift;
    words[at + CONTEXT] = context;
    words[at + ATTRIBUTES] = attributes;
    words[at + FRAME] = frame & mask;
    words[at + IPA] = shift > 12 ? ipa & ~((1 << (shift - 12)) - 1) : ipa;
    words[at + ORIGIN] = origin;
    words[at + FILTERED] = 0;
    words[at + FILTERED + 1] = 0;
    this.#live.add(at);
    return at;
  }

  /** Removes an entry; a VMM's removal leaves a ghost, the guest's own removal also lays ghosts to rest. */
  #remove(e: number, vmm: boolean): void {
    const tag = this.#words[e];
    if (!(tag & GHOST)) this.#drop(e);
    this.#words[e] = vmm ? tag | GHOST : 0;
    if (vmm) this.#haunted = true;
  }

  /** Removes the entries whose context agrees with `context` under `mask`; `#dropped` is not called. */
  #removeAll(context: number, mask: number, vmm: boolean): void {
    this.#isFull = false;
    const words = this.#words;
    const live = this.#live;
    const count = vmm || !this.#haunted ? live.count : -1;
    live.clear();
    if (count < 0) {
      this.#haunted = false;
      for (let e = 0; e < words.length; e += WORDS) this.#removeMatching(e, context, mask, vmm);
    }
    for (let n = 0; n < count; n++) this.#removeMatching(live.at(n), context, mask, vmm);
  }

  #removeMatching(e: number, context: number, mask: number, vmm: boolean): void {
    const words = this.#words;
    const tag = words[e];
    if (tag === 0) return;
    if (((words[e + CONTEXT] ^ context) & mask) === 0) words[e] = vmm ? tag | GHOST : 0;
    else if (!(tag & GHOST)) this.#live.add(e);
    if (words[e] & GHOST) this.#haunted = true;
  }

  /** TLBIALL of the VMID in `context`, of the Secure world, or of the Hyp regime. `#dropped` is not called. */
  invalidateContext(context: number, vmm: boolean): void {
    this.#removeAll(context, OWNER, vmm);
  }
  /** TLBIALLNSNH: every Non-secure entry that is not Hyp's. `#dropped` is not called. */
  invalidateNonHyp(vmm: boolean): void {
    this.#removeAll(0, HYP_CONTEXT | SECURE_CONTEXT, vmm);
  }
  /** TLBIASID: non-global entries of an ASID. */
  invalidateAsid(context: number, vmm: boolean): void {
    this.#isFull = false;
    const words = this.#words;
    for (let e = 0; e < words.length; e += WORDS)
      if (words[e] !== 0 && words[e + CONTEXT] === context && !(words[e + ATTRIBUTES] & GLOBAL))
        this.#remove(e, vmm);
  }
  /** TLBIMVA (of an ASID, and global entries) or TLBIMVAA (`anyAsid`): every piece of the page around the address. */
  invalidateAddress(address: number, context: number, anyAsid: boolean, vmm: boolean): void {
    this.#isFull = false;
    const words = this.#words;
    for (let e = 0; e < words.length; e += WORDS) {
      if (words[e] === 0 || (address ^ words[e]) >>> words[e + ORIGIN] !== 0) continue;
      const asid = anyAsid || words[e + ATTRIBUTES] & GLOBAL ? 0 : ASID;
      if (((words[e + CONTEXT] ^ context) & (OWNER | asid)) === 0) this.#remove(e, vmm);
    }
  }
}
