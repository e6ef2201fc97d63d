// A table over the timing classes: what is usual, and what is not.
import { TIMING_CLASSES, type TimingClass } from "../isa/row.ts";

export const byClass = <T>(
  usual: T,
  others: Partial<Readonly<Record<TimingClass, T>>>,
): Readonly<Record<TimingClass, T>> =>
  Object.fromEntries(TIMING_CLASSES.map((c) => [c, others[c] ?? usual])) as Record<TimingClass, T>;
