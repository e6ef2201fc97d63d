// A memory side alone, without a processor: RAM at 0x40000000, tables written by the test.
import {
  Arena,
  ASSUMED,
  allocateState,
  CAUSE,
  type Cause,
  type Core,
  cortexA15,
  layout as L,
  modes,
  STORAGE,
  type Timing,
} from "@armvirt/arm-core";
import { type Bus, Mmu, PhysicalMemory, type Window } from "../src/index.ts";

export const RAM = 0x40000000;

export interface Side {
  readonly mmu: Mmu;
  readonly s: Int32Array;
  readonly accounts: Float64Array;
  readonly events: Float64Array;
  /** Cycles charged to a cause. */
  charged(cause: Cause): number;
  readonly memory: PhysicalMemory;
  /** Writes a word of RAM behind the caches' back. */
  poke(physical: number, value: number): void;
  peek(physical: number): number;
  /** Lets all cycles pass that accesses have cost; returns them. */
  settle(): number;
}

export function makeSide(
  timing: Timing,
  options: {
    filters?: boolean;
    coherence?: "off" | "stop";
    bus?: Bus;
    ram?: number;
    core?: Core;
    /** With the Security Extensions, in the Secure world, and with RAM of its own. */
    secure?: Window;
  } = {},
): Side {
  const ram = options.ram ?? 1 << 20;
  const arena = new Arena(ram + (12 << 20));
  const state = allocateState(arena, 2);
  const memory = new PhysicalMemory(arena, RAM, ram, options.secure);
  const mmu = new Mmu({
    arena,
    state,
    core: { ...(options.core ?? cortexA15), security: options.secure !== undefined },
    mhz: 1700,
    timing,
    memory,
    ...(options.bus ? { bus: options.bus } : {}),
    coherence: options.coherence ?? "off",
    filters: options.filters ?? true,
  });
  const s = state.words;
  s[L.CONTROL] = modes.SVC;
  s[L.REGIME] = 1;
  s[L.FILTER_AT] = L.FILTER_WORDS;
  s[STORAGE.SCTLR] = 0x00c50078 | 4 | (1 << 12);
  s[STORAGE.DACR] = 1;
  s[L.SECURE] = options.secure ? 1 : 0;
  return {
    mmu,
    s,
    accounts: state.accounts,
    events: state.events,
    charged: (cause) =>
      (state.accounts[CAUSE[cause]] as number) + (state.accounts[CAUSE[cause] | ASSUMED] as number),
    memory,
    poke(physical, value) {
      mmu.words[memory.offset(physical) >>> 2] = value;
    },
    peek: (physical) => mmu.words[memory.offset(physical) >>> 2] as number,
    settle() {
      const cycles = (s[L.DELAY] as number) + (s[L.LATE] as number);
      s[L.NOW] = (s[L.NOW] as number) + cycles;
      s[L.DELAY] = 0;
      s[L.LATE] = 0;
      return cycles;
    },
  };
}

/** A load as an engine makes it: the filter first. Returns the value, or undefined after an abort. */
export function load(side: Side, address: number, size: 1 | 2 | 4 = 4, how = 0): number | undefined {
  const { s, mmu } = side;
  const i = hit(side, L.READ_FILTER, address, size);
  if (i >= 0 && how === 0) {
    const at = (address + (s[i + L.FILTER_ENTRIES] as number)) | 0;
    return size === 4 ? mmu.words[at >>> 2] : size === 2 ? mmu.halves[at >>> 1] : mmu.bytes[at];
  }
  return mmu.load(address, size, how) === 0 ? s[L.VALUE] : undefined;
}

/** A store as an engine makes it; false after an abort. */
export function store(side: Side, address: number, value: number, size: 1 | 2 | 4 = 4, how = 0): boolean {
  const { s, mmu } = side;
  const i = hit(side, L.WRITE_FILTER, address, size);
  if (i < 0 || how !== 0) return mmu.store(address, size, value, how) === 0;
  const at = (address + (s[i + L.FILTER_ENTRIES] as number)) | 0;
  if (size === 4) mmu.words[at >>> 2] = value;
  else if (size === 2) mmu.halves[at >>> 1] = value;
  else mmu.bytes[at] = value;
  return true;
}

/** The instruction word that would execute at this address, or undefined after an abort. */
export function fetch(side: Side, address: number): number | undefined {
  const { s, mmu } = side;
  const block = mmu.blockBytes;
  const f =
    L.FETCH_FILTER + s[L.REGIME] * L.FETCH_WORDS + ((address >>> Math.log2(block)) & (L.FETCH_ENTRIES - 1));
  const base = s[f] === (address & -block) ? s[f + L.FETCH_ENTRIES] : mmu.fetch(address);
  return base < 0 ? undefined : mmu.records[base + (address & (block - 4)) + 1];
}

function hit({ s, mmu }: Side, filter: number, address: number, size: number): number {
  const granule = mmu.granuleBytes;
  const i = filter + s[L.FILTER_AT] + ((address >>> Math.log2(granule)) & (L.FILTER_ENTRIES - 1));
  return s[i] === ((address & -granule) | (address & (size - 1))) ? i : -1;
}

/** Small deterministic random numbers (xorshift32). */
export class Random {
  #v: number;
  constructor(seed: number) {
    this.#v = seed | 1;
  }
  next(): number {
    let v = this.#v;
    v ^= v << 13;
    v ^= v >>> 17;
    v ^= v << 5;
    this.#v = v;
    return v;
  }
  below(n: number): number {
    return (this.next() >>> 0) % n;
  }
}
