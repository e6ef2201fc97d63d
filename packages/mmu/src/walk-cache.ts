// The cache of intermediate walk results (Cortex-A15 TRM 5.2.3): where the table of the next level lies.
//
// Entries are tagged with ASID and VMID, global tables too; any TLB invalidation that could concern one removes it.
import type { Arena, TlbGeometry } from "@armvirt/arm-core";

/** Whose table: first-level tables of short descriptors; long descriptors and stage 2 by the level of the table found. */
export const SHORT_TABLE = 1;
export const LONG_LEVEL2 = 2;
export const LONG_LEVEL3 = 3;
export const STAGE2_LEVEL2 = 4;
export const STAGE2_LEVEL3 = 5;

const KEY = 0;
const OWNER = 1; // context | kind << 20; 0: empty
const LOW = 2;
const HIGH = 3; // bits [39:32], and what the walker wants to remember above them
const WORDS = 4;
const KIND_SHIFT = 20;

export class WalkCache {
  readonly #words: Int32Array;
  readonly #victims: Int32Array;
  readonly #ways: number;
  readonly #sets: number;
  /** Result of `find`. */
  low = 0;
  high = 0;

  constructor(arena: Arena, geometry: TlbGeometry) {
    const entries = geometry.entries.value;
    this.#ways = geometry.ways.value || entries;
    this.#sets = entries / this.#ways;
    this.#words = arena.int32(entries * WORDS);
    this.#victims = arena.int32(this.#sets);
  }

  /** True when the table is known; then it is in `low` and `high`. `key`: the address bits that select the table. */
  find(key: number, kind: number, context: number): boolean {
    const words = this.#words;
    const owner = context | (kind << KIND_SHIFT);
    const first = (key & (this.#sets - 1)) * this.#ways * WORDS;
    for (let e = first; e < first + this.#ways * WORDS; e += WORDS) {
      if (words[e + KEY] !== key || words[e + OWNER] !== owner) continue;
      this.low = words[e + LOW];
      this.high = words[e + HIGH];
      return true;
    }
    return false;
  }

  insert(key: number, kind: number, context: number, low: number, high: number): void {
    const words = this.#words;
    const set = key & (this.#sets - 1);
    const first = set * this.#ways * WORDS;
    let at = -1;
    for (let e = first; at < 0 && e < first + this.#ways * WORDS; e += WORDS)
      if (words[e + OWNER] === 0) at = e;
    if (at < 0) {
      const way = this.#victims[set];
      this.#victims[set] = way + 1 === this.#ways ? 0 : way + 1;
      at = first + way * WORDS;
    }
    words[at + KEY] = key;
    words[at + OWNER] = context | (kind << KIND_SHIFT);
    words[at + LOW] = low;
    words[at + HIGH] = high;
  }

  /** Removes the entries whose context agrees with `context` under `mask`. */
  invalidate(context: number, mask: number): void {
    const words = this.#words;
    for (let e = 0; e < words.length; e += WORDS)
      if (words[e + OWNER] !== 0 && ((words[e + OWNER] ^ context) & mask) === 0) words[e + OWNER] = 0;
  }

  /** Removes the stage 1 tables of every address space that translate this address. */
  invalidateAddress(address: number): void {
    const words = this.#words;
    for (let e = 0; e < words.length; e += WORDS) {
      const shift = ADDRESS_SHIFT[words[e + OWNER] >>> KIND_SHIFT];
      if (shift !== undefined && words[e + KEY] === address >>> shift) words[e + OWNER] = 0;
    }
  }
}

/** Address bits below the key of a stage 1 table, by kind. */
const ADDRESS_SHIFT: readonly (number | undefined)[] = [undefined, 20, 30, 21];
