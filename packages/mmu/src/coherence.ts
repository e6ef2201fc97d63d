// The coherence check: reads that silicon might have served with stale bytes, as plain data.

/** A read of memory below the cache that holds its newest bytes. */
export interface CoherenceReport {
  readonly address: number;
  readonly physical: number;
  readonly reader: "instruction fetch" | "translation table walk";
  /** What software should have done. */
  readonly missing: string;
}

/** A fetch filled an instruction cache line from memory while the data cache held it dirty (B2.2.8): the caches of
 *  instructions and data are not coherent with each other. Walks are coherent on this core (ID_MMFR3). */
export const staleFetch = (address: number, physical: number): CoherenceReport => ({
  address: address >>> 0,
  physical,
  reader: "instruction fetch",
  missing: "DCCMVAU (clean data cache line by MVA to the point of unification) before the fetch",
});

/** A walk for `address` read a descriptor below the data cache, which held its line dirty (B3.3.5): the walks of this core do not
 *  see the data cache (ID_MMFR3). */
export const staleDescriptor = (address: number, physical: number): CoherenceReport => ({
  address: address >>> 0,
  physical,
  reader: "translation table walk",
  missing: "a clean of the descriptor's line by MVA to the point of unification after it was written",
});
