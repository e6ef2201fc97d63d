// What a core is: architecture features, identification, geometry and timing, every number with its source.
import type { Since, TimingClass } from "../isa/row.ts";

/** A number and where it was read; `assumed` numbers are our choice. */
export interface Sourced {
  readonly value: number;
  readonly source: string;
  readonly assumed: boolean;
}
/** A number read in a source: manual and section, or the project's list of published core parameters. */
export const from = (value: number, source: string): Sourced => ({ value, source, assumed: false });
/** A number nobody published; `why` says what it stands for. */
export const assumed = (value: number, why: string): Sourced => ({ value, source: why, assumed: true });

export interface CacheGeometry {
  /** Bytes. */
  readonly size: Sourced;
  readonly ways: Sourced;
  /** Bytes per line. */
  readonly line: Sourced;
  readonly replacement: "lru" | "round-robin" | "pseudo-random";
  /** A store that misses leaves the cache as it is and goes below. */
  readonly readAllocate?: boolean;
  /** A data cache that is tagged by physical address finds its set by the virtual one. A frame has one line at a time: another
   *  address of it, of another colour, takes the line over. */
  readonly virtualIndex?: boolean;
}

export interface TlbGeometry {
  readonly entries: Sourced;
  /** 0: fully associative. */
  readonly ways: Sourced;
  readonly replacement: "lru" | "round-robin" | "pseudo-random";
}

/** What can be issued once in a cycle. */
export const PORTS = ["any", "load", "store", "branch", "multiply"] as const;
export type Port = (typeof PORTS)[number];

/** Prices in core cycles. */
export interface CoreTiming {
  /** Instructions issued per cycle. */
  readonly width: Sourced;
  /** The port that a class needs; one instruction of each but `any` is issued per cycle. */
  readonly port: Readonly<Record<TimingClass, Port>>;
  /** Cycles from issue until a dependent instruction can issue, per timing class. */
  readonly latency: Readonly<Record<TimingClass, Sourced>>;
  /** Cycles by which a register must be ready earlier that is needed early: a base, an offset, a shifted operand, a factor. */
  readonly early: Sourced;
  /** Cycles lost by a mispredicted branch. */
  readonly mispredict: Sourced;
  /** An entry beside the instruction that made it, if one did. */
  readonly exceptionEntry: Sourced;
  readonly exceptionReturn: Sourced;
  /** MCR and MCRR. */
  readonly coprocessor: Sourced;
  /** MRC and MRRC, beside the wait of who needs the result. */
  readonly coprocessorRead: Sourced;
  /** An MSR of more than the flags, and every access to a banked register. */
  readonly status: Sourced;
  /** An MRS. */
  readonly statusRead: Sourced;
  /** A CPS or SETEND. */
  readonly statusChange: Sourced;
  readonly isb: Sourced;
  readonly dsb: Sourced;
  readonly dmb: Sourced;
  /** A load that misses stops the pipeline; otherwise the instruction that needs its result does. */
  readonly missesStop: boolean;
  /** Load-to-use of a load that hits L1, as another load's base. */
  readonly l1Hit: Sourced;
  /** Load-to-use of a load that misses L1 and hits L2. */
  readonly l2Hit: Sourced;
  /** Load-to-use of a load that goes to memory, in nanoseconds. */
  readonly memory: Sourced;
  /** Registers that a multiple transfer moves per cycle. */
  readonly multiple: Sourced;
  /** How long the memory is busy with a line, in nanoseconds: the next transfer waits. */
  readonly transfer: Sourced;
  /** Lines that may be on their way at once. */
  readonly outstandingMisses: Sourced;
  /** Lines of stores that may wait to be written. */
  readonly writeBuffers: Sourced;
  /** A first-level TLB miss that hits the second level. */
  readonly tlbL2Hit: Sourced;
  /** Overhead of a walk beside its memory reads. */
  readonly walk: Sourced;
  /** One access to a device register, in nanoseconds. */
  readonly device: Sourced;
  /** An access split over two lines. */
  readonly unaligned: Sourced;
  /** A maintenance operation on one line or one TLB entry, and on a whole structure. */
  readonly maintenanceOne: Sourced;
  readonly maintenanceAll: Sourced;
}

export interface PredictorGeometry {
  /** Nothing is predicted: every branch that is taken costs what a misprediction costs. */
  readonly none?: boolean;
  /** What BPIALL and ICIALLU forget: everything, or everything only while this bit of ACTLR is 1. */
  readonly invalidated: "always" | { readonly actlr: Sourced };
  /** Two-bit counters. */
  readonly counters: Sourced;
  readonly targets: Sourced;
  readonly returns: Sourced;
}

/** Versions of the architecture, oldest first. */
export const ARCHITECTURES = ["v5te", "v6k", "v7"] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

export interface Core {
  /** For example `cortex-a15`. */
  readonly name: string;
  /** Which system registers, memory model and exception model it has. */
  readonly architecture: Architecture;
  readonly title: string;
  /** Default clock in MHz. */
  readonly mhz: Sourced;
  /** Instruction set features that the decoder accepts. */
  readonly features: readonly Since[];
  /** Virtualization Extensions: Hyp mode and stage 2. A core that has them has `lpae` too. */
  readonly virtualization: boolean;
  /** Security Extensions: the Secure world and Monitor mode. */
  readonly security: boolean;
  /** Large Physical Address Extension: long descriptors for PL1&0. */
  readonly lpae: boolean;
  /** Generic Timer Extension. */
  readonly genericTimer: boolean;
  /** DFSR also has the status of prefetch aborts (XScale). */
  readonly oneFaultStatus?: boolean;
  /** SCTLR at reset, and the bits of it that can be written. */
  readonly control: { readonly reset: number; readonly writable: number };
  /** Reset values of the identification registers, by name (MIDR, CTR, ID_PFR0 …). */
  readonly identification: Readonly<Record<string, number>>;
  readonly caches: {
    /** The L1 caches are indexed and tagged by modified virtual address, and the data cache holds data of its own. */
    readonly virtual?: boolean;
    readonly instruction: CacheGeometry;
    readonly data: CacheGeometry;
    readonly unified?: CacheGeometry;
  };
  readonly tlbs: {
    readonly instruction: TlbGeometry;
    readonly data: TlbGeometry;
    /** A first-level TLB of stores; `data` is then that of loads. */
    readonly store?: TlbGeometry;
    /** The first level keeps sections and large pages in one entry each, not in pieces of 4 KiB. */
    readonly wholePages: boolean;
    /** The second level, behind all of the first. */
    readonly unified?: TlbGeometry;
    /** The cache of intermediate (first-level table) walk results. */
    readonly walkCache?: TlbGeometry;
  };
  /** Where walks look before memory: the data cache, only the caches below it, or neither. */
  readonly walks: "data cache" | "unified cache" | "memory";
  readonly predictor: PredictorGeometry;
  readonly timing: CoreTiming;
}
