// Where decoded instructions live: the lines of the instruction cache, or with functional timing a pool of pages.
//
// A line keeps what it fetched until it is invalidated or replaced, whatever is stored to memory meanwhile. Pages of the
// pool follow memory: functional timing has no caches.
import { type Arena, type Core, layout as L } from "@armvirt/arm-core";
import { Cache } from "./cache.ts";
import { Journal } from "./journal.ts";
import type { PhysicalMemory } from "./physical-memory.ts";

/** Where the tags of the fetch filters stand, by regime. */
const TAGS: readonly (readonly [number, number])[] = [0, 1, 2].map((regime) => {
  const from = L.FETCH_FILTER + regime * L.FETCH_WORDS;
  return [from, from + L.FETCH_ENTRIES];
});

/** Pages of decoded instructions with functional timing. */
const POOL = 512;
/** Stores to a decoded page after which it is taken to be data. */
const PATIENCE = 64;

export class Instructions {
  readonly records: Int32Array;
  /** Set by `page`. */
  entered = false;
  readonly #s: Int32Array;
  readonly #memory: PhysicalMemory;
  readonly #words: Int32Array;
  readonly #block: number;
  readonly #shift: number;
  readonly #full: boolean;
  readonly #virtual: boolean;
  readonly #cache: Cache;
  /** Full: virtual address for which a line stands in the fetch filters. Functional: EMPTY for an unused pool page. */
  readonly #lineAddress: Int32Array;
  /** Full: physical address of the fetch that bypasses the cache, and of all lines that are tagged by virtual address. Functional:
   *  physical page of each pool page. */
  readonly #where: Int32Array;
  readonly #tags = new Journal();
  readonly #lines = new Journal();
  readonly #allLines: readonly (readonly [number, number])[];
  /** Functional: pool page of each page of RAM + 1, or 0; stores seen by each pool page; next victim. */
  readonly #pool: Int32Array;
  readonly #stores: Int32Array;
  readonly #next: Int32Array;

  constructor(
    arena: Arena,
    state: Int32Array,
    core: Core,
    full: boolean,
    memory: PhysicalMemory,
    words: Int32Array,
  ) {
    this.#s = state;
    this.#memory = memory;
    this.#words = words;
    this.#full = full;
    this.#virtual = core.caches.virtual ?? false;
    this.#block = full ? core.caches.instruction.line.value : 4096;
    this.#shift = Math.log2(this.#block);
    this.#cache = new Cache(arena, core.caches.instruction);
    const blocks = full ? this.#cache.lines + 1 : POOL;
    this.records = arena.int32(blocks * this.#block);
    this.#lineAddress = arena.int32(blocks).fill(L.EMPTY);
    this.#where = arena.int32(blocks);
    this.#allLines = [[0, blocks]];
    this.#pool = arena.int32(full ? 1 : memory.pages);
    this.#stores = arena.int32(full ? 1 : POOL);
    this.#next = arena.int32(1);
  }

  // ---- full timing

  /** Records of a cached line, or -1. A hit that was not the most recent line of its set becomes it.
   *  @param key by which the cache is tagged */
  line(address: number, key: number, filters: boolean): number {
    const line = this.#cache.find(key);
    if (line < 0) return -1;
    const other = this.#cache.use(line);
    if (other >= 0) this.#purge(other);
    if (filters) this.#stand(line, address);
    return line * this.#block;
  }

  /** Fetches a line from memory; an uncached fetch uses a place of its own that no filter answers for. */
  fill(address: number, key: number, physical: number, cacheable: boolean, filters: boolean): number {
    let line = this.#cache.lines;
    if (cacheable) {
      line = this.#cache.victim(key);
      if (this.#cache.isValid(line)) this.#purge(line);
      this.#cache.fill(line, key);
      const other = this.#cache.use(line);
      if (other >= 0) this.#purge(other);
    }
    this.#where[line] = physical;
    const index = line * this.#block;
    const from = this.#memory.offset(physical) >>> 2;
    for (let i = 0; i < this.#block; i += 4) {
      this.records[index + i] = 0;
      this.records[index + i + 1] = this.#words[from + (i >>> 2)];
    }
    if (cacheable && filters) this.#stand(line, address);
    return index;
  }

  #stand(line: number, address: number): void {
    const granule = address & -this.#block;
    if (this.#lineAddress[line] !== granule) {
      this.#purge(line);
      this.#lineAddress[line] = granule;
      this.#lines.add(line);
    }
    this.#install(granule, line * this.#block);
  }

  #install(granule: number, index: number): void {
    const s = this.#s;
    const at = L.FETCH_FILTER + s[L.REGIME] * L.FETCH_WORDS + this.#slot(granule);
    s[at] = granule;
    s[at + L.FETCH_ENTRIES] = index;
    this.#tags.add(at);
  }

  #slot(granule: number): number {
    return (granule >>> this.#shift) & (L.FETCH_ENTRIES - 1);
  }

  #purge(line: number): void {
    const granule = this.#lineAddress[line];
    if (granule === L.EMPTY) return;
    this.#lineAddress[line] = L.EMPTY;
    this.#purgeGranule(granule);
  }

  #purgeGranule(granule: number): void {
    const s = this.#s;
    for (let regime = 0; regime < 3; regime++) {
      const at = L.FETCH_FILTER + regime * L.FETCH_WORDS + this.#slot(granule);
      if (s[at] === granule) s[at] = L.EMPTY;
    }
    if ((s[L.BLOCK] & -this.#block) === granule) s[L.BLOCK] = 2;
  }

  /** Full: a 4 KiB translation is gone; these of its 64-byte pieces (bits) may be in the filters. */
  purgePieces(page: number, low: number, high: number): void {
    for (let bits = low; bits !== 0; bits &= bits - 1) this.#purgePiece(page, bits);
    for (let bits = high; bits !== 0; bits &= bits - 1) this.#purgePiece(page + 2048, bits);
  }

  #purgePiece(start: number, bits: number): void {
    const piece = start + (31 - Math.clz32(bits & -bits)) * 64;
    for (let a = 0; a < 64; a += this.#block) this.#purgeGranule((piece + a) | 0);
  }

  /** A translation (log2 of its size in `shift`) has left the instruction TLB. */
  purgePage(page: number, shift: number): void {
    if (2 ** shift < this.#block * L.FETCH_ENTRIES) {
      for (let a = 0; a < 2 ** shift; a += this.#block) this.#purgeGranule((page + a) | 0);
      return;
    }
    const s = this.#s;
    s[L.BLOCK] = 2;
    for (let at = L.FETCH_FILTER; at < L.CPU_WORDS; at += L.FETCH_WORDS)
      for (let i = at; i < at + L.FETCH_ENTRIES; i++) if ((s[i] ^ page) >>> shift === 0) s[i] = L.EMPTY;
  }

  emptyFilters(): void {
    this.#s[L.BLOCK] = 2;
    this.#tags.empty(this.#s, L.EMPTY, TAGS);
    if (this.#full) this.#lines.empty(this.#lineAddress, L.EMPTY, this.#allLines);
  }

  /** The arena has been written from outside. */
  restored(): void {
    this.#tags.lose();
    this.#lines.lose();
  }

  // ---- functional timing

  /** Records of a physical page; when it has just entered the pool, `entered` is true and stores to it must be watched
   *  from now on. */
  page(address: number, physical: number, filters: boolean): number {
    const page = physical - (physical % 4096);
    const number = this.#memory.page(page);
    let slot = this.#pool[number] - 1;
    this.entered = slot < 0;
    if (slot < 0) {
      slot = this.#next[0];
      this.#next[0] = slot + 1 === POOL ? 0 : slot + 1;
      this.#drop(slot);
      this.#pool[number] = slot + 1;
      this.#where[slot] = page;
      this.#stores[slot] = 0;
      const from = this.#memory.offset(page) >>> 2;
      const index = slot * 4096;
      for (let i = 0; i < 4096; i += 4) {
        this.records[index + i] = 0;
        this.records[index + i + 1] = this.#words[from + (i >>> 2)];
      }
      this.#lineAddress[slot] = 0;
    }
    if (filters) this.#install(address & -4096, slot * 4096);
    return slot * 4096;
  }

  #drop(slot: number): void {
    if (this.#lineAddress[slot] === L.EMPTY) return;
    this.#pool[this.#memory.page(this.#where[slot])] = 0;
    this.#lineAddress[slot] = L.EMPTY;
    this.emptyFilters();
  }

  /** A store to this page is about to happen: true while the page's stores must go on being watched. */
  stored(physical: number): boolean {
    const slot = this.#pool[this.#memory.page(physical)] - 1;
    if (slot < 0) return false;
    if (++this.#stores[slot] < PATIENCE) return true;
    this.#drop(slot);
    return false;
  }

  /** The word at this address is now `word`. */
  changed(physical: number, word: number): void {
    const slot = this.#pool[this.#memory.page(physical)] - 1;
    if (slot < 0) return;
    const index = slot * 4096 + (physical & 4092);
    this.records[index] = 0;
    this.records[index + 1] = word;
  }

  // ---- both

  /** Physical address of the instruction whose record is at this index. */
  address(index: number): number {
    const block = index >>> this.#shift;
    const cached = this.#full && !this.#virtual && block < this.#cache.lines;
    return (cached ? this.#cache.address(block) : this.#where[block] >>> 0) + (index & (this.#block - 1));
  }

  /** ICIALLU. */
  invalidateAll(): void {
    if (!this.#full) return;
    for (let line = 0; line < this.#cache.lines; line++) this.#cache.invalidate(line);
    this.emptyFilters();
  }

  /** ICIMVAU. @param key by which the cache is tagged */
  invalidate(key: number): void {
    if (this.#full) this.#invalidateLine(this.#cache.find(key));
  }

  /** ICISW. */
  invalidateSetWay(operand: number): void {
    if (this.#full) this.#invalidateLine(this.#cache.setWay(operand));
  }

  #invalidateLine(line: number): void {
    if (line < 0) return;
    this.#purge(line);
    this.#cache.invalidate(line);
    this.#s[L.BLOCK] = 2;
  }

  /** Keeps these ways (bits) from being replaced. */
  lock(ways: number): void {
    this.#cache.lock(ways);
  }
}
