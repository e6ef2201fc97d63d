// How much of each VMM's time TypeScript handlers stand for: what they charge and declare, of all that the VMM takes.
import type { BenchRecord } from "./record.ts";

/** The most of one cell's VMM cycles, and of all cells of a VMM, that handlers may stand for. */
export const MOST_OF_A_CELL = 0.25;
export const MOST_OF_ALL = 0.1;

export interface HandlersShare {
  readonly vmm: string;
  /** Charged and declared cycles of all cells by all VMM cycles. */
  readonly all: number;
  /** The cell with the largest share, as CORE WORKLOAD. */
  readonly worst: string;
  readonly ofWorst: number;
}

/** For each VMM with VMM cycles, in the order of the records. */
export function handlersShares(records: readonly BenchRecord[]): readonly HandlersShare[] {
  const measured = records.filter((r) => r.status === "ok" && r.vmm_cycles > 0);
  const handled = (r: BenchRecord): number => r.charged_cycles + r.declared_cycles;
  return [...new Set(measured.map((r) => r.vmm))].map((vmm) => {
    const own = measured.filter((r) => r.vmm === vmm);
    const sum = (of: (r: BenchRecord) => number): number => own.reduce((total, r) => total + of(r), 0);
    const [worst] = [...own].sort((a, b) => handled(b) / b.vmm_cycles - handled(a) / a.vmm_cycles);
    const ofWorst = worst === undefined ? 0 : handled(worst) / worst.vmm_cycles;
    return {
      vmm,
      all: sum(handled) / sum((r) => r.vmm_cycles),
      worst: `${worst?.core} ${worst?.workload}`,
      ofWorst,
    };
  });
}

/** What breaks a limit, one sentence each. */
export const beyondLimits = (shares: readonly HandlersShare[]): readonly string[] =>
  shares.flatMap(({ vmm, all, worst, ofWorst }) => [
    ...(ofWorst > MOST_OF_A_CELL
      ? [
          `${vmm}, ${worst}: handlers stand for ${(100 * ofWorst).toFixed(1)} % of the VMM's cycles, more than ${100 * MOST_OF_A_CELL} %`,
        ]
      : []),
    ...(all > MOST_OF_ALL
      ? [
          `${vmm}: handlers stand for ${(100 * all).toFixed(1)} % of all its cycles, more than ${100 * MOST_OF_ALL} %`,
        ]
      : []),
  ]);

/** For under a table: a line for each VMM that has handlers at work. */
export const handlersNotes = (records: readonly BenchRecord[]): readonly string[] =>
  handlersShares(records)
    .filter((s) => s.all > 0)
    .map(
      ({ vmm, all, worst, ofWorst }) =>
        `${vmm}: charged and declared, ${(100 * all).toFixed(1)} % of the VMM's cycles; at most ${(100 * ofWorst).toFixed(1)} %, in ${worst}.`,
    );
