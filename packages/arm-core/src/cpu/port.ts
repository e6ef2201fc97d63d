// What the processor asks of its memory: the slow paths behind the filters, and the maintenance operations.
import type { AccessKind, AccessSize } from "../isa/ops.ts";

/** How an access is made, as bits: for the slow paths, which take numbers only. */
export const HOW_NORMAL = 0;
/** Alignment is checked whatever SCTLR.A says (LDRD, LDM, exclusives …). */
export const HOW_ALIGNED = 1;
/** With the permissions of User mode (LDRT …). */
export const HOW_UNPRIVILEGED = 2;
/** LDREX and STREX. */
export const HOW_EXCLUSIVE = 4;
export const HOW: Readonly<Record<AccessKind, number>> = { normal: 0, aligned: 1, unprivileged: 2 };

/** Memory as one processor sees it. Addresses are int32 or uint32 bit patterns; the return value is 0 or ABORT, and
 *  with ABORT the FAULT_* words of the state say why. Slow paths add their cycles to DELAY (or LATE) and charge them. */
export interface MemoryPort {
  /** A load that missed the filter: result in VALUE, zero-extended. Handles unaligned and MMIO. May install a filter entry. */
  load(address: number, size: AccessSize, how: number): number;
  /** A store that missed the filter; does the whole store. */
  store(address: number, size: AccessSize, value: number, how: number): number;
  /** Record index (in words, into `records`) of the block that holds the instruction at `address`, or ABORT.
   *  May install a fetch filter entry. */
  fetch(address: number): number;
  /** Physical address of the instruction whose record is at this index. */
  recordAddress(index: number): number;
  /** Decoded instructions; see layout.ts. */
  readonly records: Int32Array;
  /** Bytes per block of instructions: a line of the instruction cache with full timing, 4096 with functional timing. */
  readonly blockBytes: number;
  /** Bytes per granule of the data filters. */
  readonly granuleBytes: number;
  /** The arena as bytes, halfwords and words: what a filter hit indexes. */
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;
  readonly words: Int32Array;
  /** System registers that translation depends on, or the regime, have changed: drop the filters (not the TLBs). */
  contextChanged(): void;
  /** Runs one maintenance or address-translation operation of the system register table; 0 or ABORT. */
  maintain(operation: MaintenanceOperation, value: number): number;
  /** A prefetch hint: may bring a line in; never faults. kind: 0 PLD, 1 PLDW, 2 PLI. */
  preload(address: number, kind: number): void;
  /** The processor's NOW has been moved back by this many cycles: so must every time that the port remembers. */
  rebase(cycles: number): void;
  /** The cache lockdown registers have changed. */
  lockdown(): void;
  /** Waits until the write buffer has drained (DSB); charges it. */
  drain(): void;
}

/** Cache, TLB and branch-predictor maintenance and address translation, by the manual's names (B4.2). Those of whole caches, which
 *  ARMv7 does not have, have no names there: DCIALL invalidates, DCCALL cleans, DCCIALL cleans and invalidates the data cache,
 *  UCIALL invalidates both. DCTC and DCTCI are reads: they clean (and invalidate) one dirty line, and return flags for r15 in
 *  VALUE, Z when none was dirty. DCAMVA allocates a line of the data cache without reading it (XScale). */
export const MAINTENANCE_OPERATIONS = [
  "ICIALLU",
  "ICIALLUIS",
  "ICIMVAU",
  "BPIALL",
  "BPIALLIS",
  "BPIMVA",
  "ICISW",
  "DCIALL",
  "UCIALL",
  "DCCALL",
  "DCCIALL",
  "DCTC",
  "DCTCI",
  "DCAMVA",
  "DCIMVAC",
  "DCISW",
  "DCCMVAC",
  "DCCSW",
  "DCCMVAU",
  "DCCIMVAC",
  "DCCISW",
  "TLBIALL",
  "TLBIALLIS",
  "TLBIMVA",
  "TLBIMVAIS",
  "TLBIASID",
  "TLBIASIDIS",
  "TLBIMVAA",
  "TLBIMVAAIS",
  "ITLBIALL",
  "ITLBIMVA",
  "ITLBIASID",
  "DTLBIALL",
  "DTLBIMVA",
  "DTLBIASID",
  "TLBIALLH",
  "TLBIALLHIS",
  "TLBIMVAH",
  "TLBIMVAHIS",
  "TLBIALLNSNH",
  "TLBIALLNSNHIS",
  "ATS1CPR",
  "ATS1CPW",
  "ATS1CUR",
  "ATS1CUW",
  "ATS12NSOPR",
  "ATS12NSOPW",
  "ATS12NSOUR",
  "ATS12NSOUW",
  "ATS1HR",
  "ATS1HW",
] as const;
export type MaintenanceOperation = (typeof MAINTENANCE_OPERATIONS)[number];
