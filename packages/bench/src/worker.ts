// A worker thread that measures cells, and the pool that keeps every worker busy until all cells are done.
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Profile, Timing } from "@armvirt/arm-core";
import { withAssumedScale } from "./assumed-scale.ts";
import { CellRunner } from "./cell.ts";
import { CORES } from "./cores.ts";
import type { BenchRecord } from "./record.ts";
import type { Setup } from "./setup.ts";
import { VMMS } from "./vmms.ts";
import { WORKLOADS } from "./workloads.ts";

/** A setup as plain data. */
interface PlainSetup {
  readonly core: string;
  readonly board: string;
  readonly mhz: number;
  readonly timing: Timing;
  readonly profile: Profile;
  readonly assumedScale: number;
}

interface Work {
  readonly armvirt: true;
  readonly setups: readonly PlainSetup[];
}

/** A cell by names. */
export interface Cell {
  readonly core: string;
  readonly vmm: string;
  readonly workload: string;
}

type Answer = { readonly record: BenchRecord } | { readonly error: string };

function named<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const found = list.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`${name} is not known`);
  return found;
}

if (!isMainThread && parentPort && (workerData as Work | undefined)?.armvirt) {
  const port = parentPort;
  const { setups } = workerData as Work;
  // One runner at a time: a machine is large.
  let of = "";
  let runner: CellRunner | undefined;
  port.on("message", ({ core, vmm, workload }: Cell) => {
    let answer: Answer;
    try {
      const setup = setups.find((s) => s.core === core) as PlainSetup;
      if (runner === undefined || of !== core)
        runner = new CellRunner({
          ...setup,
          core: withAssumedScale(named(CORES, core), setup.assumedScale),
        });
      of = core;
      answer = { record: runner.run(named(VMMS, vmm), named(WORKLOADS, workload)) };
    } catch (error) {
      answer = { error: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(answer);
  });
}

/** Threads that measure side by side; results do not depend on it. */
export const THREADS: number = Math.min(availableParallelism(), 8);

/** Measures cells on worker threads; the records come in the order of the cells.
 *  @param done called after each cell with the number of finished ones
 *  @throws Error when a cell cannot be tried at all */
export async function measureCells(
  setups: readonly Setup[],
  cells: readonly Cell[],
  done: (finished: number, cell: Cell) => void = () => {},
): Promise<BenchRecord[]> {
  const records: (BenchRecord | undefined)[] = cells.map(() => undefined);
  // Whole columns go to one worker as long as there are columns: each boots its system once.
  const columnOf = (cell: Cell): string => `${cell.core} ${cell.vmm}`;
  const columns = [...new Set(cells.map(columnOf))].map((name) => ({
    name,
    cells: [...cells.keys()].filter((i) => columnOf(cells[i] as Cell) === name),
  }));
  let finished = 0;
  const take = (name: string | undefined): number | undefined => {
    const own = columns.find((c) => c.name === name && c.cells.length > 0);
    const longest = [...columns].sort((a, b) => b.cells.length - a.cells.length)[0];
    return (own ?? longest)?.cells.shift();
  };
  const work = async (): Promise<void> => {
    const data: Work = { armvirt: true, setups: setups.map((s) => ({ ...s, core: s.core.name })) };
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    try {
      let column: string | undefined;
      for (let i = take(column); i !== undefined; i = take(column)) {
        const cell = cells[i] as Cell;
        column = columnOf(cell);
        const answer = await new Promise<Answer>((resolve, reject) => {
          worker.once("message", resolve);
          worker.once("error", reject);
          worker.postMessage(cell);
        });
        worker.removeAllListeners("error");
        if ("error" in answer) throw new Error(answer.error);
        records[i] = answer.record;
        done(++finished, cell);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(THREADS, cells.length) }, work));
  return records as BenchRecord[];
}
