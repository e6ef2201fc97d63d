// `armvirt mips`: how fast the host simulates. Host time, never mixed with simulated cycles.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { TIMINGS } from "@armvirt/arm-core";
import type { System, Vmm } from "@armvirt/vmm";
import { Bench } from "tinybench";
import { figure, render } from "../grid.ts";
import { bootGuest, Meter, runToShell } from "../meter.ts";
import { asJson } from "../results.ts";
import { type SetupOptions, selectFormat, selectSetup, selectVmm, selectWorkload } from "../selection.ts";
import type { Setup } from "../setup.ts";
import { geometricMean } from "../slowdowns.ts";
import { overheadOf } from "../workloads.ts";

export interface MipsOptions extends SetupOptions {
  readonly format: string;
}

/** Programs of different kinds: VMM and workload, or the boot itself. */
const PROGRAMS: readonly { readonly vmm: string; readonly workload: string | undefined }[] = [
  { vmm: "native", workload: undefined },
  { vmm: "native", workload: "lat_ctx 16p/64K" },
  { vmm: "native", workload: "lat_proc exec" },
  { vmm: "kvm", workload: "lat_sig catch" },
];
/** Milliseconds; engines compile what runs often, step by step, and a researcher's runs are longer than that. */
const WARMUP = 2000;
const MEASURED = 3000;

/** A program to be timed by a thread of its own: engines that have run one program are slower at another of a different kind. */
interface Work {
  readonly mips: true;
  readonly options: SetupOptions;
  readonly vmm: string;
  readonly workload: string | undefined;
}

if (!isMainThread && parentPort && (workerData as Work | undefined)?.mips) {
  const { options, vmm, workload } = workerData as Work;
  parentPort.postMessage(await timeOf(selectSetup(options), selectVmm(vmm), workload));
}

const timeAlone = (work: Work): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work });
    worker.once("message", resolve);
    worker.once("error", reject);
  });

/** Only what the simulator does is timed: not the reading of images, nor the making of a machine or of a snapshot. */
async function timeOf(setup: Setup, vmm: Vmm, workload: string | undefined): Promise<number> {
  let system: System;
  let instructions = 0;
  const bench = new Bench({ iterations: 1, warmupIterations: 1, time: MEASURED, warmupTime: WARMUP });
  if (workload === undefined) {
    const run = (): void => {
      runToShell(system);
      instructions = system.machine.cpus[0].instructions;
    };
    bench.add("boot", run, {
      async: false,
      beforeEach: () => {
        system = bootGuest(vmm, setup);
      },
    });
  } else {
    const meter = new Meter(vmm, setup);
    const row = selectWorkload(workload);
    const overhead = overheadOf(row);
    const [cpu] = meter.system.machine.cpus;
    const before = cpu.instructions;
    const run = (): void => {
      meter.collect(overhead ? [overhead, row] : [row]);
      instructions = cpu.instructions - before;
    };
    bench.add(workload, run, { async: false, beforeEach: () => meter.start(row) });
  }
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result === undefined || !("latency" in result))
    throw new Error(`${vmm.name} ${workload ?? "boot"} was not timed`);
  return instructions / result.latency.mean / 1000; // milliseconds
}

/** Millions of simulated instructions per second of host time. */
export async function mips(options: MipsOptions, progress: (line: string) => void): Promise<string> {
  const format = selectFormat(options.format);
  selectSetup(options); // says what is wrong with them
  const timings = options.timing === undefined ? TIMINGS : [selectSetup(options).timing];
  const found: { program: string; timing: string; mips: number }[] = [];
  for (const timing of timings) {
    for (const { vmm, workload } of PROGRAMS) {
      const program = `${vmm}: ${workload ?? "boot to the shell"}`;
      progress(`${timing} ${program}`);
      found.push({
        program,
        timing,
        mips: await timeAlone({ mips: true, options: { ...options, timing }, vmm, workload }),
      });
    }
  }
  const mean = (timing: string): number =>
    geometricMean(found.filter((f) => f.timing === timing).map((f) => f.mips));
  if (format === "json")
    return asJson({ programs: found, geometric_mean: Object.fromEntries(timings.map((t) => [t, mean(t)])) });
  const programs = [...new Set(found.map((f) => f.program))];
  return render(
    {
      columns: ["program", ...timings.map((t) => `MIPS, ${t}`)],
      rows: [
        ...programs.map((p) => [
          p,
          ...timings.map((t) => figure(found.find((f) => f.program === p && f.timing === t)?.mips ?? 0)),
        ]),
        ["geometric mean", ...timings.map((t) => figure(mean(t)))],
      ],
    },
    format,
  );
}
