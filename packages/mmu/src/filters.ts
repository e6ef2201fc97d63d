// The data filters of the state block (arm-core's layout.ts): which granules an access hits without a side effect.
//
// With full timing a line of the data cache stands in the filters under one virtual address at a time, so that a line that
// leaves can be purged; an alias takes the slow path once and takes the line over.
import { type Arena, layout as L } from "@armvirt/arm-core";
import { Journal } from "./journal.ts";

/** Where the tags of the filters stand, by regime. */
const TAGS: readonly (readonly [number, number])[] = [L.READ_FILTER, L.WRITE_FILTER].flatMap((filter) =>
  [0, 1, 2].map((regime) => {
    const from = filter + regime * L.FILTER_WORDS;
    return [from, from + L.FILTER_ENTRIES] as const;
  }),
);

export class Filters {
  readonly #s: Int32Array;
  readonly #granule: number;
  readonly #shift: number;
  /** Granule under which each line of the data cache stands in the filters. */
  readonly #standing: Int32Array;
  readonly #allStanding: readonly (readonly [number, number])[];
  readonly #tags = new Journal();
  readonly #lines = new Journal();

  /** @param lines lines of the data cache @param granule bytes: 64 or 4096 */
  constructor(arena: Arena, state: Int32Array, lines: number, granule: number) {
    this.#s = state;
    this.#granule = granule;
    this.#shift = Math.log2(granule);
    this.#standing = arena.int32(lines).fill(L.EMPTY);
    this.#allStanding = [[0, lines]];
  }

  /** Lets the current regime's accesses to a granule hit. @param filter READ_FILTER or WRITE_FILTER @param at arena byte */
  install(filter: number, address: number, at: number): void {
    const s = this.#s;
    const index = filter + s[L.REGIME] * L.FILTER_WORDS + this.#slot(address);
    s[index] = address & -this.#granule;
    s[index + L.FILTER_ENTRIES] = (at - address) | 0;
    this.#tags.add(index);
  }

  /** The same for a granule that a cache line holds. */
  installLine(filter: number, address: number, at: number, line: number): void {
    const granule = address & -this.#granule;
    if (this.#standing[line] !== granule) {
      this.purgeLine(line);
      this.#standing[line] = granule;
      this.#lines.add(line);
    }
    this.install(filter, address, at);
  }

  #slot(address: number): number {
    return (address >>> this.#shift) & (L.FILTER_ENTRIES - 1);
  }

  #purge(filter: number, granule: number): void {
    const s = this.#s;
    const at = filter + this.#slot(granule);
    for (let regime = 0; regime < 3; regime++)
      if (s[at + regime * L.FILTER_WORDS] === granule) s[at + regime * L.FILTER_WORDS] = L.EMPTY;
  }

  /** A line of the data cache is no longer a quiet hit. */
  purgeLine(line: number): void {
    const granule = this.#standing[line];
    if (granule === L.EMPTY) return;
    this.#standing[line] = L.EMPTY;
    this.#purge(L.READ_FILTER, granule);
    this.#purge(L.WRITE_FILTER, granule);
  }

  /** A line of the data cache is clean again: its next store has to set the dirty bit. */
  purgeWrites(line: number): void {
    const granule = this.#standing[line];
    if (granule !== L.EMPTY) this.#purge(L.WRITE_FILTER, granule);
  }

  /** A 4 KiB translation is gone: the filter forgets the granules in these of its 64-byte pieces (bits). */
  purgePieces(filter: number, page: number, low: number, high: number): void {
    for (let bits = low; bits !== 0; bits &= bits - 1) this.#purgePiece(filter, page, bits);
    for (let bits = high; bits !== 0; bits &= bits - 1) this.#purgePiece(filter, page + 2048, bits);
  }

  #purgePiece(filter: number, start: number, bits: number): void {
    const piece = start + (31 - Math.clz32(bits & -bits)) * 64;
    for (let a = 0; a < 64; a += this.#granule) this.#purge(filter, (piece + a) | 0);
  }

  /** A translation is gone: the filter forgets the page's granules. */
  purgePage(filter: number, page: number, shift: number): void {
    const bytes = 2 ** shift;
    if (bytes >= this.#granule * L.FILTER_ENTRIES) this.#sweep(filter, page, shift);
    else for (let a = 0; a < bytes; a += this.#granule) this.#purge(filter, (page + a) | 0);
  }

  #sweep(filter: number, page: number, shift: number): void {
    const s = this.#s;
    const { count } = this.#tags;
    for (let n = 0; n < count; n++) {
      const i = this.#tags.at(n);
      if (i >= filter && i < filter + 3 * L.FILTER_WORDS && (s[i] ^ page) >>> shift === 0) s[i] = L.EMPTY;
    }
    if (count >= 0) return;
    for (let regime = 0; regime < 3; regime++) {
      const at = filter + regime * L.FILTER_WORDS;
      for (let i = at; i < at + L.FILTER_ENTRIES; i++) if ((s[i] ^ page) >>> shift === 0) s[i] = L.EMPTY;
    }
  }

  /** Functional timing: stores to this page of the arena must be seen from now on. */
  purgeFrame(at: number): void {
    const s = this.#s;
    for (let regime = 0; regime < 3; regime++) {
      const filter = L.WRITE_FILTER + regime * L.FILTER_WORDS;
      for (let i = filter; i < filter + L.FILTER_ENTRIES; i++)
        if (s[i] !== L.EMPTY && ((s[i] + s[i + L.FILTER_ENTRIES]) | 0) === at) s[i] = L.EMPTY;
    }
  }

  empty(): void {
    this.#tags.empty(this.#s, L.EMPTY, TAGS);
    this.#lines.empty(this.#standing, L.EMPTY, this.#allStanding);
  }

  /** The arena has been written from outside. */
  restored(): void {
    this.#tags.lose();
    this.#lines.lose();
  }
}
