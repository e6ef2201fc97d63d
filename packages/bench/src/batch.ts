// One batch of a workload: what passed between its two marks.
import {
  ASSUMED,
  CAUSE_COLUMNS,
  CAUSE_NAMES,
  type Cause,
  type Cpu,
  EVENT_NAMES,
  type EventName,
} from "@armvirt/arm-core";
import { type HandlerPath, pathsBetween } from "@armvirt/vmm";

/** Cycles of one symbol by one cause. */
export interface Charge {
  /** Id in the system's symbol table. */
  readonly symbol: number;
  readonly cause: Cause;
  readonly cycles: number;
  /** Those of them whose price rests on an assumed number. */
  readonly assumed: number;
}

export interface Batch {
  readonly operations: number;
  /** By the cycle counter; not by the accounts. */
  readonly cycles: number;
  readonly events: Readonly<Record<EventName, number>>;
  /** Every cycle once; empty with functional timing, which has no causes. */
  readonly charges: readonly Charge[];
  /** What TypeScript handlers did: their part of the cycles, by path. */
  readonly handlerPaths: readonly HandlerPath[];
}

/** Symbol 0 holds what the next symbol will pay; at a mark that is the program itself. */
const PENDING = 0;
const PROGRAMS = 1;

/** A processor's counters at one moment. */
export class Reading {
  readonly cycles: number;
  readonly events: Float64Array;
  readonly accounts: Float64Array;
  readonly handlerPaths: readonly HandlerPath[];

  /** @param handlerPaths of the system, where it has them */
  constructor(cpu: Cpu, handlerPaths: readonly HandlerPath[] = []) {
    this.handlerPaths = handlerPaths;
    this.cycles = cpu.cycles();
    this.events = cpu.events.slice();
    this.accounts = cpu.accounts.slice();
  }
}

/** What passed between two readings. */
export function batchBetween(from: Reading, to: Reading, operations: number): Batch {
  const events = Object.fromEntries(
    EVENT_NAMES.map((name, n) => [name, (to.events[n] as number) - (from.events[n] as number)]),
  ) as Record<EventName, number>;
  const charges: Charge[] = [];
  const merged = new Float64Array(CAUSE_COLUMNS);
  for (let at = 0; at < to.accounts.length; at += CAUSE_COLUMNS) {
    const symbol = at / CAUSE_COLUMNS;
    const passed = (column: number): number => {
      const cycles = (to.accounts[at + column] as number) - (from.accounts[at + column] as number);
      return symbol === PROGRAMS ? cycles + (merged[column] as number) : cycles;
    };
    for (const [column, cause] of CAUSE_NAMES.entries()) {
      const sourced = passed(column);
      const assumed = passed(column | ASSUMED);
      if (symbol === PENDING) {
        merged[column] = sourced;
        merged[column | ASSUMED] = assumed;
      } else if (sourced !== 0 || assumed !== 0)
        charges.push({ symbol, cause, cycles: sourced + assumed, assumed });
    }
  }
  const handlerPaths = pathsBetween(from.handlerPaths, to.handlerPaths);
  return { operations, cycles: to.cycles - from.cycles, events, charges, handlerPaths };
}

/** Cycles that the counter counted and no cause has, or the other way round: 0, unless the accounts are at fault. */
export const unexplained = (batch: Batch): number =>
  batch.cycles - batch.charges.reduce((sum, c) => sum + c.cycles, 0);
