// The caches of one processor with full timing: what an access costs, and which lines it moves.
//
// A data cache that is tagged by virtual address holds data: RAM has only what was written back. Other caches have tags only, and
// their data are in RAM.
import {
  type Arena,
  CAUSE,
  type Cause,
  type Core,
  columnOf,
  EVENT_INDEX,
  layout as L,
} from "@armvirt/arm-core";
import { Cache } from "./cache.ts";
import type { PhysicalMemory } from "./physical-memory.ts";

/** Completion time of an unused buffer. */
const LONG_AGO = -0x40000000;

/** The columns of the accounts that the way of a line is charged to: from the L2, from memory, and until the memory is free. */
interface Way {
  readonly l2: number;
  readonly memory: number;
  readonly busy: number;
}

const wayOf = ({ l2Hit, l1Hit, memory, transfer }: Core["timing"], near: Cause, far: Cause): Way => ({
  l2: columnOf(near, l2Hit, l1Hit),
  memory: columnOf(far, memory, l1Hit),
  busy: columnOf(far, transfer),
});

/** Causes of descriptor reads, which do not tell L2 and memory apart. */
const WALKING: readonly Cause[] = ["walk", "walk stage 2", "refill after VMM"];

/** What the filters need to know about lines of the data cache. */
export interface LineListener {
  /** A line leaves, or stops being the most recent of its set. */
  quieted(line: number): void;
  /** A line stays but is no longer dirty. */
  cleaned(line: number): void;
}

/** L1 data cache, L2, line fill buffers and write buffers, and a memory that serves one line at a time. Instruction fetch goes
 *  through `fetchMiss`.
 *
 *  Not modelled: bandwidth between L1 and L2, the hardware prefetcher, and L2 fills in flight. */
export class Hierarchy {
  readonly data: Cache;
  /** The L2, if the core has one. */
  readonly unified: Cache | undefined;
  readonly #state: Int32Array;
  readonly #accounts: Float64Array;
  readonly #events: Float64Array;
  /** Cycles (relative like NOW) at which line fills and buffered stores complete, and the lines being filled. */
  readonly #fills: Int32Array;
  readonly #filling: Int32Array;
  readonly #stores: Int32Array;
  /** [0]: cycle (relative like NOW) at which the memory is free again. */
  readonly #bus: Int32Array;
  /** Line and buffer of the last store to memory: what follows it into the same line goes with it. */
  readonly #merging: Int32Array;
  readonly #transfer: number;
  readonly #l2: number;
  readonly #memory: number;
  /** The data cache's lines, when it holds data: arena byte of line 0, and each line's physical address. -1: it holds none. */
  readonly #dataAt: number;
  readonly #frames: Int32Array;
  readonly #words: Int32Array;
  readonly #ram: PhysicalMemory;
  readonly #walks: Core["walks"];
  readonly #readAllocate: boolean;
  readonly #virtualIndex: boolean;
  readonly #missesStop: boolean;
  readonly #listener: LineListener;
  readonly #dataWay: Way;
  readonly #fetchWay: Way;
  /** By cause. */
  readonly #walkWays: readonly Way[];
  /** Columns of waiting for a fill, before a line from L2 and before one from memory; for a store buffer; for all of those. */
  readonly #fillColumns: readonly [l2: number, memory: number];
  readonly #storeColumn: number;
  readonly #drainColumn: number;
  /** Of the last line from below: how long the memory was busy before. */
  #busy = 0;
  /** No fill is under way after this; too late a time only costs host time. */
  #latest = 0x7fffffff;
  /** Where the search for dirty lines goes on. Which of them is cleaned first changes nothing that can be seen. */
  #cursor = 0;
  /** The line of the last access is on its way: later accesses to it must be seen. */
  inFlight = false;

  constructor(
    arena: Arena,
    state: Int32Array,
    accounts: Float64Array,
    events: Float64Array,
    core: Core,
    mhz: number,
    ram: PhysicalMemory,
    listener: LineListener,
  ) {
    this.#state = state;
    this.#accounts = accounts;
    this.#events = events;
    this.data = new Cache(arena, core.caches.data);
    this.unified = core.caches.unified && new Cache(arena, core.caches.unified);
    const { virtual = false } = core.caches;
    const bytes = 2 ** this.data.shift;
    this.#dataAt = virtual ? arena.allocate(this.data.lines * bytes, bytes) : -1;
    this.#frames = arena.int32(virtual ? this.data.lines : 1);
    this.#words = new Int32Array(arena.buffer);
    this.#ram = ram;
    this.#walks = core.walks;
    this.#readAllocate = core.caches.data.readAllocate ?? false;
    this.#virtualIndex = core.caches.data.virtualIndex ?? false;
    this.#missesStop = core.timing.missesStop;
    const t = core.timing;
    this.#fills = arena.int32(t.outstandingMisses.value).fill(LONG_AGO);
    this.#filling = arena.int32(t.outstandingMisses.value);
    this.#stores = arena.int32(t.writeBuffers.value).fill(LONG_AGO);
    this.#bus = arena.int32(1).fill(LONG_AGO);
    this.#merging = arena.int32(2).fill(-1);
    this.#transfer = Math.round((t.transfer.value * mhz) / 1000);
    this.#l2 = t.l2Hit.value - t.l1Hit.value;
    this.#memory = Math.round((t.memory.value * mhz) / 1000) - t.l1Hit.value;
    this.#listener = listener;
    this.#dataWay = wayOf(t, "data L2", "data memory");
    this.#fetchWay = wayOf(t, "fetch L2", "fetch memory");
    const walkWays: Way[] = [];
    for (const cause of WALKING) walkWays[CAUSE[cause]] = wayOf(t, cause, cause);
    this.#walkWays = walkWays;
    const below = this.unified ? [t.l2Hit, t.memory, t.transfer] : [t.transfer];
    const line = [t.memory, t.transfer, ...below];
    this.#fillColumns = [columnOf("data L2", ...line), columnOf("data memory", ...line)];
    this.#storeColumn = columnOf("write buffer", ...below);
    this.#drainColumn = columnOf("barrier", ...below);
  }

  /** Adds cycles at once and charges them. @param column of the accounts */
  delay(column: number, cycles: number): void {
    const s = this.#state;
    const at = s[L.ACCOUNT] + column;
    this.#accounts[at] += cycles;
    s[L.DELAY] += cycles;
  }

  count(event: number): void {
    this.#events[event]++;
  }

  /** Arena byte of an address whose line the data cache holds, when it holds data; -1 when data are in RAM. */
  place(line: number, address: number): number {
    if (this.#dataAt < 0) return -1;
    const bytes = 2 ** this.data.shift;
    return this.#dataAt + line * bytes + (address & (bytes - 1));
  }

  /** The word at a physical address as a dirty line of the data cache has it, or undefined where RAM is as new. For observers. */
  newest(physical: number): number | undefined {
    if (this.#dataAt < 0) return undefined;
    const bytes = 2 ** this.data.shift;
    const from = (physical & -bytes) | 0;
    for (let line = 0; line < this.data.lines; line++)
      if (this.#frames[line] === from && this.data.isDirty(line))
        return this.#words[this.place(line, physical) >>> 2];
    return undefined;
  }

  /** Writes back and forgets all lines of a data cache that holds data: what is newest is in RAM. For observers that change RAM or compare it. */
  settle(): void {
    if (this.#dataAt >= 0) this.maintainAll(true, true);
  }

  /** Copies a line's bytes from RAM, or to RAM. */
  #move(line: number, toRam: boolean): void {
    if (this.#dataAt < 0) return;
    const bytes = 2 ** this.data.shift;
    const ram = this.#ram.offset(this.#frames[line] >>> 0);
    const own = this.#dataAt + line * bytes;
    const [from, to] = toRam ? [own, ram] : [ram, own];
    this.#words.copyWithin(to >>> 2, from >>> 2, (from + bytes) >>> 2);
  }

  /** The memory is busy with a line as soon as it is free: cycles until it begins. */
  #occupy(): number {
    const now = this.#state[L.NOW] + this.#state[L.DELAY];
    const start = Math.max(now, this.#bus[0]);
    this.#bus[0] = start + this.#transfer;
    this.#busy = start - now;
    return this.#busy;
  }

  /** A store or a written back line leaves for memory through the write buffer. @param line physical, -1: merges with nothing */
  #send(line: number): void {
    const now = this.#state[L.NOW] + this.#state[L.DELAY];
    const [last, at] = [this.#merging[0], this.#merging[1]];
    if (line >= 0 && line === last && this.#stores[at] > now) return;
    const slot = this.#take(this.#stores, this.#storeColumn);
    const wait = this.#occupy();
    this.#stores[slot] = this.#state[L.NOW] + this.#state[L.DELAY] + wait + this.#transfer;
    this.#merging[0] = line;
    this.#merging[1] = slot;
  }

  /** A line comes from memory, and then one that it displaces goes there: cycles until the first is there. */
  #fromMemory(displaces = false): number {
    const busy = this.#occupy();
    if (displaces) this.#occupy();
    this.#busy = busy;
    return busy + this.#memory;
  }

  /** Adds the cycles of a line from below at once. */
  #pay(way: Way, cycles: number): void {
    if (cycles === this.#l2) {
      this.delay(way.l2, cycles);
      return;
    }
    if (this.#busy !== 0) this.delay(way.busy, this.#busy);
    this.delay(way.memory, cycles - this.#busy);
  }

  /** A line comes from L2 or memory into L1 or the walker: cycles until it is there. */
  #refill(physical: number): number {
    const { unified } = this;
    if (!unified) return this.#fromMemory();
    const line = unified.find(physical);
    if (line >= 0) {
      unified.use(line);
      return this.#l2;
    }
    this.count(EVENT_INDEX["L2 misses"]);
    const victim = unified.victim(physical);
    const cycles = this.#fromMemory(unified.isValid(victim) && unified.isDirty(victim));
    unified.fill(victim, physical);
    return cycles;
  }

  /** A dirty line leaves L1: L2 takes it, or the write buffer. */
  #writeBack(line: number): void {
    const { unified } = this;
    this.#move(line, true);
    if (!unified) {
      this.#send(-1);
      return;
    }
    const physical = this.data.address(line);
    let at = unified.find(physical);
    if (at < 0) {
      at = unified.victim(physical);
      unified.fill(at, physical);
    }
    unified.setDirty(at);
  }

  /** Waits for the earliest of the buffers to be free; returns its index. */
  #take(buffers: Int32Array, column: number): number {
    const now = this.#state[L.NOW] + this.#state[L.DELAY];
    let first = 0;
    for (let i = 0; i < buffers.length; i++) {
      if (buffers[i] <= now) return i;
      if (buffers[i] < buffers[first]) first = i;
    }
    this.delay(column, buffers[first] - now);
    return first;
  }

  /** A load waits for a line from below. */
  #await(cycles: number): void {
    const { l2, memory, busy } = this.#dataWay;
    if (this.#missesStop) this.#pay(this.#dataWay, cycles);
    else this.#late(cycles, cycles === this.#l2 ? l2 : this.#busy === 0 ? memory : memory | busy);
  }

  /** The result of the load is this late, or later because of another of its parts. */
  #late(cycles: number, column: number): void {
    if (cycles <= this.#state[L.LATE]) return;
    this.#state[L.LATE] = cycles;
    this.#state[L.LATE_CAUSE] = column;
  }

  /** A cacheable data access that is not known to hit quietly. Returns the line, which is then the set's most recent; -1 for a store
   *  that went past a cache which does not allocate for it. @param address the modified virtual one
   *  @param key by which the data cache is tagged @param through the store also goes below */
  access(address: number, key: number, physical: number, write: boolean, through: boolean): number {
    const cache = this.data;
    this.inFlight = false;
    let line = cache.find(key);
    if (line >= 0 && this.#virtualIndex && !cache.isIndexed(line, address)) {
      this.maintainLine(line, true, true);
      line = -1;
    }
    if (line < 0 && write && this.#readAllocate) {
      this.#storeBelow(physical);
      return -1;
    }
    if (line < 0) line = this.#miss(this.#virtualIndex ? address : key, key, physical, write);
    else this.#join(line, write);
    const other = cache.use(line);
    if (other >= 0) this.#listener.quieted(other);
    if (write && !through) cache.setDirty(line);
    if (write && through) this.uncached(physical, true);
    return line;
  }

  /** A store that misses and does not allocate: the write buffer takes it to L2, or to memory. */
  #storeBelow(physical: number): void {
    this.count(EVENT_INDEX["data L1 misses"]);
    if (!this.unified) {
      this.#send(physical >>> this.data.shift);
      return;
    }
    const slot = this.#take(this.#stores, this.#storeColumn);
    const cycles = this.#refill(physical);
    this.#stores[slot] = this.#state[L.NOW] + this.#state[L.DELAY] + cycles;
    this.unified.setDirty(this.unified.find(physical));
  }

  /** The line that an access is about to take; what it held is gone, written back where it was dirty.
   *  @param index the address by which the data cache finds the set */
  #evict(index: number): number {
    const line = this.data.victim(index);
    if (this.data.isValid(line)) {
      this.#listener.quieted(line);
      if (this.data.isDirty(line)) this.#writeBack(line);
    }
    return line;
  }

  #tag(line: number, key: number, physical: number): void {
    this.data.fill(line, key);
    if (this.#dataAt >= 0) this.#frames[line] = physical & -(2 ** this.data.shift);
  }

  /** A line for this key with whatever bytes are in it, unless there is one. */
  allocate(key: number, physical: number): void {
    if (this.data.find(key) < 0) this.#tag(this.#evict(key), key, physical);
  }

  #miss(index: number, key: number, physical: number, write: boolean): number {
    this.count(EVENT_INDEX["data L1 misses"]);
    const line = this.#evict(index);
    const cycles = this.#refill(physical);
    const buffers = write ? this.#stores : this.#fills;
    const column = write ? this.#storeColumn : this.#fillColumns[cycles === this.#l2 ? 0 : 1];
    const slot = this.#take(buffers, column);
    buffers[slot] = this.#state[L.NOW] + this.#state[L.DELAY] + cycles;
    if (!write) {
      this.#filling[slot] = line;
      this.#latest = Math.max(this.#latest, buffers[slot]);
      this.inFlight = !this.#missesStop;
      this.#await(cycles);
    }
    this.#tag(line, key, physical);
    this.#move(line, false);
    return line;
  }

  /** A hit on a line that may still be on its way: a load waits for the rest of the way. */
  #join(line: number, write: boolean): void {
    const now = this.#state[L.NOW] + this.#state[L.DELAY];
    if (now >= this.#latest) return;
    this.#latest = now;
    for (let i = 0; i < this.#fills.length; i++) {
      if (this.#fills[i] > this.#latest) this.#latest = this.#fills[i];
      const rest = this.#fills[i] - now;
      if (rest <= 0 || this.#filling[i] !== line) continue;
      this.inFlight = true;
      if (!write) this.#late(rest, this.#fillColumns[rest > this.#l2 ? 1 : 0]);
    }
  }

  /** An access that goes past the caches to memory. */
  uncached(physical: number, write: boolean): void {
    if (write) this.#send(physical >>> this.data.shift);
    else this.#await(this.#fromMemory());
  }

  /** An instruction fetch that missed L1. */
  fetchMiss(physical: number, cacheable: boolean): void {
    this.count(EVENT_INDEX["fetch L1 misses"]);
    this.#pay(this.#fetchWay, cacheable ? this.#refill(physical) : this.#fromMemory());
  }

  /** A descriptor read by the walker. It reads through L2 where there is one; what L2 has to snoop from the data cache is priced
   *  as an L2 hit. @returns true when the data cache holds the line dirty and the walker cannot see that */
  descriptor(physical: number, cause: number): boolean {
    this.count(EVENT_INDEX["walk reads"]);
    const line = this.#dataAt < 0 ? this.data.find(physical) : -1;
    const seen = this.#walks === "data cache" && line >= 0;
    this.#pay(
      this.#walkWays[cause] as Way,
      seen ? this.#l2 : this.#walks === "memory" ? this.#fromMemory() : this.#refill(physical),
    );
    return this.#walks !== "data cache" && line >= 0 && this.data.isDirty(line);
  }

  /** A preload: brings a line in without making anybody wait; dropped when all fill buffers are busy. */
  preload(address: number, key: number, physical: number): void {
    const s = this.#state;
    const now = s[L.NOW] + s[L.DELAY];
    if (this.data.find(key) >= 0 || !this.#fills.some((done) => done <= now)) return;
    const late = s[L.LATE];
    const cause = s[L.LATE_CAUSE];
    this.access(address, key, physical, false, false);
    s[L.LATE] = late;
    s[L.LATE_CAUSE] = cause;
  }

  /** Cleans (and invalidates) a line of the data cache, and with `toCoherency` of the L2. @param key by which the data cache is tagged */
  maintain(key: number, physical: number, clean: boolean, invalidate: boolean, toCoherency: boolean): void {
    const line = this.data.find(key);
    if (line >= 0) this.maintainLine(line, clean, invalidate);
    const below = toCoherency ? (this.unified?.find(physical) ?? -1) : -1;
    if (below >= 0) this.maintainUnifiedLine(below, clean, invalidate);
  }

  /** The same for a line of the data cache by number (set/way). */
  maintainLine(line: number, clean: boolean, invalidate: boolean): void {
    if (!this.data.isValid(line)) return;
    if (clean && this.data.isDirty(line)) this.#writeBack(line);
    this.data.clean(line);
    if (invalidate) {
      this.#listener.quieted(line);
      this.data.invalidate(line);
    } else this.#listener.cleaned(line);
  }

  /** The same for the whole data cache. */
  maintainAll(clean: boolean, invalidate: boolean): void {
    for (let line = 0; line < this.data.lines; line++) this.maintainLine(line, clean, invalidate);
  }

  /** Cleans (and invalidates) one dirty line, if there is any; true when there are no more. */
  maintainOneDirty(invalidate: boolean): boolean {
    const { data } = this;
    if (data.dirtyLines === 0) return true;
    for (let n = 0; n < data.lines; n++) {
      const line = (this.#cursor + n) % data.lines;
      if (!data.isDirty(line)) continue;
      this.#cursor = line;
      this.maintainLine(line, true, invalidate);
      break;
    }
    return data.dirtyLines === 0;
  }

  /** Set/way maintenance of the L2. */
  maintainUnifiedLine(line: number, clean: boolean, invalidate: boolean): void {
    const { unified } = this;
    if (!unified) return;
    if (clean && unified.isDirty(line)) this.#send(-1);
    unified.clean(line);
    if (invalidate) unified.invalidate(line);
  }

  /** DSB: every buffered store has completed. */
  drain(): void {
    const now = this.#state[L.NOW] + this.#state[L.DELAY];
    let last = now;
    for (const done of this.#stores) if (done > last) last = done;
    if (last > now) this.delay(this.#drainColumn, last - now);
  }

  /** The arena has been written from outside. */
  restored(): void {
    this.#latest = 0x7fffffff;
    this.#cursor = 0;
  }

  rebase(cycles: number): void {
    this.#latest = 0x7fffffff;
    for (const buffers of [this.#fills, this.#stores, this.#bus]) {
      for (let i = 0; i < buffers.length; i++) buffers[i] = Math.max(LONG_AGO, buffers[i] - cycles);
    }
  }
}
