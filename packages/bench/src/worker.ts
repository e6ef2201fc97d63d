// A worker thread that measures cells, and the pool that keeps every worker busy until all cells are done.
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Profile, Timing } from "@armvirt/arm-core";
import { withAssumedScale } from "./assumed-scale.ts";
import { CellRunner } from "./cell.ts";
import { keptCells } from "./cell-store.ts";
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
  readonly append: string;
  readonly beside: readonly string[];
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

/** Cells that one run of a program measures, by names. */
interface Run {
  readonly core: string;
  readonly vmm: string;
  readonly workloads: readonly string[];
}

type Answer = { readonly records: readonly BenchRecord[] } | { readonly error: string };

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
  port.on("message", ({ core, vmm, workloads }: Run) => {
    let answer: Answer;
    try {
      const plain = setups.find((s) => s.core === core) as PlainSetup;
      if (runner === undefined || of !== core) {
        const setup = { ...plain, core: withAssumedScale(named(CORES, core), plain.assumedScale) };
        runner = new CellRunner(setup, keptCells(setup));
      }
      of = core;
      const rows = workloads.map((name) => named(WORKLOADS, name));
      answer = { records: runner.run(named(VMMS, vmm), rows) };
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
  // Whole columns go to one worker as long as there are columns: each boots its system once. In a column, rows of one run together.
  const columns = new Map<string, Map<string, number[]>>();
  for (const [i, { core, vmm, workload }] of cells.entries()) {
    const column = columns.get(`${core} ${vmm}`) ?? new Map<string, number[]>();
    columns.set(`${core} ${vmm}`, column);
    const { command } = named(WORKLOADS, workload);
    column.set(command, [...(column.get(command) ?? []), i]);
  }
  const waiting = new Map([...columns].map(([name, runs]) => [name, [...runs.values()]]));
  let finished = 0;
  const take = (name: string | undefined): [string, number[]] | undefined => {
    const longest = [...waiting].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
    const from = name !== undefined && waiting.get(name)?.length ? name : longest;
    const run = from === undefined ? undefined : waiting.get(from)?.shift();
    return from === undefined || run === undefined ? undefined : [from, run];
  };
  const work = async (): Promise<void> => {
    const data: Work = { armvirt: true, setups: setups.map((s) => ({ ...s, core: s.core.name })) };
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    try {
      for (let next = take(undefined); next !== undefined; next = take(next[0])) {
        const members = next[1];
        const { core, vmm } = cells[members[0] as number] as Cell;
        const run: Run = { core, vmm, workloads: members.map((i) => (cells[i] as Cell).workload) };
        const answer = await new Promise<Answer>((resolve, reject) => {
          worker.once("message", resolve);
          worker.once("error", reject);
          worker.postMessage(run);
        });
        worker.removeAllListeners("error");
        if ("error" in answer) throw new Error(answer.error);
        for (const [k, i] of members.entries()) {
          records[i] = answer.records[k];
          done(++finished, cells[i] as Cell);
        }
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(THREADS, cells.length) }, work));
  return records as BenchRecord[];
}
