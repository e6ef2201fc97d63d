// The columns of the accounts that a core's own prices go to; the memory side has its own.
import type { Core } from "../cores/core.ts";
import { columnOf } from "./accounts.ts";

export interface Columns {
  readonly issue: number;
  /** Further cycles of a multiple transfer. */
  readonly multiple: number;
  /** Waiting for a register that a multiple transfer loaded. */
  readonly multipleLoad: number;
  readonly mispredict: number;
  /** A misprediction because the VMM had flushed the predictor. */
  readonly mispredictAfterVmm: number;
  readonly exceptionEntry: number;
  readonly exceptionReturn: number;
  readonly status: number;
  readonly statusRead: number;
  readonly statusChange: number;
  readonly coprocessor: number;
  readonly coprocessorRead: number;
  /** DSB, DMB, ISB. */
  readonly barrier: readonly [number, number, number];
}

export const columnsOf = ({ timing: t }: Core): Columns => ({
  issue: columnOf("issue", t.width),
  multiple: columnOf("issue", t.multiple),
  multipleLoad: columnOf("dependency", t.latency["load-multiple"]),
  mispredict: columnOf("branch", t.mispredict),
  mispredictAfterVmm: columnOf("refill after VMM", t.mispredict),
  exceptionEntry: columnOf("exception", t.exceptionEntry),
  exceptionReturn: columnOf("exception", t.exceptionReturn),
  status: columnOf("status", t.status),
  statusRead: columnOf("status", t.statusRead),
  statusChange: columnOf("status", t.statusChange),
  coprocessor: columnOf("coprocessor", t.coprocessor),
  coprocessorRead: columnOf("coprocessor", t.coprocessorRead),
  barrier: [columnOf("barrier", t.dsb), columnOf("barrier", t.dmb), columnOf("barrier", t.isb)],
});
