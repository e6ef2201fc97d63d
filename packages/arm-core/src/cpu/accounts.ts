// The closed list of causes: every simulated cycle is charged to one cause and one symbol, and apart where its price is assumed.
import type { Sourced } from "../cores/core.ts";

/** Why a cycle passed, and what the reader of `explain` is told. The order is the order of columns. */
export const CAUSES = {
  issue: "instructions issued",
  dependency: "waiting for a result of the pipeline (ALU, multiplier, load-use)",
  branch: "mispredicted or unpredicted branches",
  exception: "exception entry and return",
  status: "reads and writes of CPSR, SPSR and banked registers",
  coprocessor: "reads and writes of system registers",
  barrier: "DSB, DMB, ISB and draining",
  maintenance: "cache, TLB and branch-predictor maintenance operations",
  "fetch L2": "instruction fetches that missed L1 and hit L2",
  "fetch memory": "instruction fetches that went to memory",
  "data L2": "data accesses that missed L1 and hit L2",
  "data memory": "data accesses that went to memory",
  "write buffer": "stores that waited for a free buffer",
  unaligned: "accesses split over two lines",
  tlb: "translations that missed the first-level TLB and hit the second",
  walk: "stage 1 translation table walks",
  "walk stage 2": "stage 2 translation table walks, for data and for stage 1 tables",
  "refill after VMM": "walks, refills and mispredicted branches for entries that the VMM had flushed",
  device: "device accesses",
  idle: "WFI and WFE",
} as const;
export type Cause = keyof typeof CAUSES;
export const CAUSE_NAMES = Object.keys(CAUSES) as readonly Cause[];
/** Added to a cause's column: cycles whose price rests on an assumed number. A power of two above the last cause. */
export const ASSUMED = 32;
/** Columns of one row of the accounts matrix: causes, padded, once for each kind of price. */
export const CAUSE_COLUMNS: number = 2 * ASSUMED;

/** Column of a cause for prices that are sourced, and for cycles that have no price. */
export const CAUSE: Readonly<Record<Cause, number>> = Object.fromEntries(
  CAUSE_NAMES.map((name, column) => [name, column]),
) as Record<Cause, number>;

/** Column of a cause for a price that is made of these numbers: one assumed number makes all of it assumed. How many
 *  lines, entries and buffers there are decides how often a price is paid, and is none. */
export const columnOf = (cause: Cause, ...price: readonly Sourced[]): number =>
  CAUSE[cause] | (price.some((p) => p.assumed) ? ASSUMED : 0);

/** What is counted beside cycles; one counter each, never reset while the machine runs. */
export const EVENTS = {
  instructions: "instructions executed",
  undefined: "Undefined Instruction exceptions taken",
  svc: "Supervisor Call exceptions taken",
  "prefetch abort": "Prefetch Abort exceptions taken",
  "data abort": "Data Abort exceptions taken",
  irq: "IRQ exceptions taken",
  fiq: "FIQ exceptions taken",
  "hyp trap": "exceptions taken to Hyp mode by the Hyp Trap vector",
  "hyp irq": "interrupts taken to Hyp mode",
  hvc: "Hypervisor Call exceptions taken",
  smc: "Secure Monitor Call exceptions taken",
  "vmm entries": "changes from guest code to VMM code",
  "branches mispredicted": "branches that the predictor had wrong",
  "fetch L1 misses": "instruction fetches that missed the L1 cache",
  "data L1 misses": "data accesses that missed the L1 cache",
  "L2 misses": "accesses that missed the L2 cache",
  "tlb L1 misses": "translations that missed the first-level TLB",
  walks: "stage 1 translation table walks",
  "walk reads": "descriptors read by walks, both stages",
  "tlb flushes": "TLB invalidations by software",
  "cache maintenance": "cache maintenance operations by software",
  "device reads": "reads of device registers",
  "device writes": "writes of device registers",
} as const;
export type EventName = keyof typeof EVENTS;
export const EVENT_NAMES = Object.keys(EVENTS) as readonly EventName[];
export const EVENT_INDEX: Readonly<Record<EventName, number>> = Object.fromEntries(
  EVENT_NAMES.map((name, index) => [name, index]),
) as Record<EventName, number>;
