// How the walker reads descriptors: through the caches that the core's walks look into.
import { CAUSE } from "@armvirt/arm-core";
import type { Hierarchy } from "./hierarchy.ts";
import type { PhysicalMemory } from "./physical-memory.ts";

export class Descriptors {
  readonly #memory: PhysicalMemory;
  readonly #words: Int32Array;
  /** Undefined with functional timing. */
  readonly #hierarchy: Hierarchy | undefined;
  readonly #stale: (physical: number) => void;
  /** Causes that reads of stage 1 and of stage 2 tables are charged to. */
  causes: readonly [stage1: number, stage2: number] = WALK_CAUSES;
  /** The descriptor read last: bits [31:0], and [63:32] of a long one. */
  low = 0;
  high = 0;

  /** @param stale told of a descriptor whose line is dirty where the walker does not look */
  constructor(
    memory: PhysicalMemory,
    words: Int32Array,
    hierarchy: Hierarchy | undefined,
    stale: (physical: number) => void,
  ) {
    this.#stale = stale;
    this.#memory = memory;
    this.#words = words;
    this.#hierarchy = hierarchy;
  }

  /** Reads the descriptor at a physical address; false when no memory answers there.
   *  @param wide a 64-bit descriptor @param stage 0: stage 1 or Hyp, 1: stage 2 @param swap tables are big-endian */
  read(physical: number, wide: boolean, stage: 0 | 1, swap: boolean): boolean {
    const at = this.#memory.offset(physical);
    if (at < 0) return false;
    if (this.#hierarchy?.descriptor(physical, this.causes[stage])) this.#stale(physical);
    const first = this.#words[at >>> 2];
    const second = wide ? this.#words[(at >>> 2) + 1] : 0;
    this.low = swap ? reversed(wide ? second : first) : first;
    this.high = swap && wide ? reversed(first) : second;
    return true;
  }
}

export const WALK_CAUSES: readonly [number, number] = [CAUSE.walk, CAUSE["walk stage 2"]];
export const REFILL_CAUSES: readonly [number, number] = [
  CAUSE["refill after VMM"],
  CAUSE["refill after VMM"],
];

/** The four bytes of a word in the opposite order. */
export const reversed = (v: number): number =>
  (v << 24) | ((v & 0xff00) << 8) | ((v >>> 8) & 0xff00) | (v >>> 24);
