// A cache's tags by key: the physical address, or the modified virtual address of caches that are indexed and tagged by it. Data
// stay in RAM, or with the user of the tags. Line numbers are set * ways + way.
//
// Where the index is virtual and the key is not, a key may stand in one set for each colour: each value of the index bits above the
// page. One of them at most has it.
import type { Arena, CacheGeometry } from "@armvirt/arm-core";

/** Taps of the 16-bit LFSR behind "pseudo-random": x^16 + x^14 + x^13 + x^11 + 1. */
const lfsr = (v: number): number => (v >>> 1) | (((v ^ (v >>> 2) ^ (v >>> 3) ^ (v >>> 5)) & 1) << 15);

/** Bytes of the smallest page: below, virtual and physical address are the same. */
const PAGE = 4096;

const VALID = 1;
const DIRTY = 2;

export class Cache {
  readonly ways: number;
  readonly sets: number;
  /** log2 of the line's bytes. */
  readonly shift: number;
  /** Line address (key >>> shift, shifted up by 2) with VALID and DIRTY; PA[39:32] are not kept: RAM lies below 4 GiB. */
  readonly #tags: Int32Array;
  /** LRU: the most recent way of a set (two ways). Round robin: the next victim. [sets]: the LFSR. [sets + 1]: dirty lines. */
  readonly #order: Int32Array;
  readonly #replacement: CacheGeometry["replacement"];
  /** Sets from one colour to the next; all of them where there is one colour. */
  readonly #colour: number;
  /** Ways (bits) that are not replaced. */
  #locked = 0;

  constructor(arena: Arena, geometry: CacheGeometry) {
    this.ways = geometry.ways.value;
    this.shift = Math.log2(geometry.line.value);
    this.sets = geometry.size.value / geometry.line.value / this.ways;
    this.#tags = arena.int32(this.sets * this.ways);
    this.#order = arena.int32(this.sets + 2);
    this.#order[this.sets] = 0xace1;
    this.#replacement = geometry.replacement;
    this.#colour = geometry.virtualIndex ? Math.min(this.sets, PAGE >>> this.shift) : this.sets;
    if (geometry.replacement === "lru" && this.ways !== 2) throw new Error("LRU is modelled for two ways");
  }

  get lines(): number {
    return this.sets * this.ways;
  }

  /** Line number that holds this key, or -1. Changes nothing. */
  find(key: number): number {
    const tag = (key >>> this.shift) << 2;
    for (let set = (key >>> this.shift) & (this.#colour - 1); set < this.sets; set += this.#colour) {
      const first = set * this.ways;
      for (let line = first; line < first + this.ways; line++) {
        const own = this.#tags[line];
        if (own & VALID && (own & ~3) === tag) return line;
      }
    }
    return -1;
  }
  /** True when an access by this address looks for the line where it is. */
  isIndexed(line: number, address: number): boolean {
    return ((line / this.ways) | 0) === this.#set(address);
  }
  #set(address: number): number {
    return (address >>> this.shift) & (this.sets - 1);
  }

  /** Key of a line's first byte; meaningless for an invalid line. */
  address(line: number): number {
    return ((this.#tags[line] >>> 2) << this.shift) >>> 0;
  }
  isValid(line: number): boolean {
    return (this.#tags[line] & VALID) !== 0;
  }
  isDirty(line: number): boolean {
    return (this.#tags[line] & DIRTY) !== 0;
  }
  setDirty(line: number): void {
    if (this.#tags[line] & DIRTY) return;
    this.#tags[line] |= DIRTY;
    this.#order[this.sets + 1]++;
  }
  clean(line: number): void {
    if (!(this.#tags[line] & DIRTY)) return;
    this.#tags[line] &= ~DIRTY;
    this.#order[this.sets + 1]--;
  }
  invalidate(line: number): void {
    this.clean(line);
    this.#tags[line] = 0;
  }
  /** How many lines are dirty. */
  get dirtyLines(): number {
    return this.#order[this.sets + 1];
  }

  /** With LRU: the way used last, the only one whose hit changes nothing. Others: any hit changes nothing. */
  isQuiet(line: number): boolean {
    if (this.#replacement !== "lru") return true;
    return this.#order[(line / 2) | 0] === (line & 1);
  }
  /** Line that stops being quiet when `line` is used, or -1. */
  use(line: number): number {
    if (this.#replacement !== "lru") return -1;
    const set = (line / 2) | 0;
    if (this.#order[set] === (line & 1)) return -1;
    this.#order[set] = line & 1;
    return line ^ 1;
  }

  /** Keeps these ways (bits) from being replaced; not all of them, which would leave no way. */
  lock(ways: number): void {
    const all = 2 ** this.ways - 1;
    this.#locked = (ways & all) >>> 0 === all ? 0 : ways;
  }

  #isLocked(way: number): boolean {
    return this.#locked !== 0 && ((this.#locked >>> way) & 1) === 1;
  }

  /** Line to be replaced in the set of this address: an invalid way first, except where a pointer goes round whatever the ways hold (Intel
   *  278796, 6.1.1). Advances the replacement state. */
  victim(address: number): number {
    const set = this.#set(address);
    const first = set * this.ways;
    for (let way = 0; this.#replacement !== "round-robin" && way < this.ways; way++)
      if (!(this.#tags[first + way] & VALID) && !this.#isLocked(way)) return first + way;
    for (;;) {
      const line = this.#choose(set, first);
      if (!this.#isLocked(line - first)) return line;
    }
  }

  #choose(set: number, first: number): number {
    if (this.#replacement === "lru") return first + (this.#order[set] ^ 1);
    if (this.#replacement === "round-robin") {
      const way = this.#order[set];
      this.#order[set] = way + 1 === this.ways ? 0 : way + 1;
      return first + way;
    }
    this.#order[this.sets] = lfsr(this.#order[this.sets]);
    return first + (this.#order[this.sets] & (this.ways - 1));
  }

  /** Puts a key into a line, clean. */
  fill(line: number, key: number): void {
    this.clean(line);
    this.#tags[line] = ((key >>> this.shift) << 2) | VALID;
  }

  /** Line number of a set/way operand (B4.2.1): way in the top bits, set above the line offset. */
  setWay(operand: number): number {
    const wayBits = Math.log2(this.ways);
    const way = wayBits === 0 ? 0 : operand >>> (32 - wayBits);
    return ((operand >>> this.shift) & (this.sets - 1)) * this.ways + way;
  }
}
