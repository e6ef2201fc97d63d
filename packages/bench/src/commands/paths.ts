// `armvirt paths`: instructions of VMMs on the ways that papers count.
import { render } from "../grid.ts";
import { type PathCount, pathsOf } from "../paths.ts";
import { asJson } from "../results.ts";
import {
  demand,
  demandFull,
  type SetupOptions,
  selectFormat,
  selectSetup,
  selectSomeVmms,
} from "../selection.ts";

export interface PathsOptions extends SetupOptions {
  readonly format: string;
}

/** @param names VMMs, separated by commas @throws BadInput */
export function paths(names: string, options: PathsOptions): string {
  const setup = selectSetup(options);
  const format = selectFormat(options.format);
  const vmms = selectSomeVmms(names);
  demandFull(setup, "paths needs who executed what");
  for (const vmm of vmms) demand(vmm, setup);
  const counts = vmms.flatMap((vmm) => pathsOf(vmm, setup));
  if (format === "json") return asJson(counts);
  const cells = (c: PathCount): string[] => [
    c.vmm,
    c.way,
    ...[c.entries, c.toKernel, c.ofVmm, c.ofKernel, c.cycles].map(String),
    c.published ? `${c.published.value}${c.published.verified ? "" : ", unverified"}` : "",
  ];
  const columns = [
    "vmm",
    "from the exception until the program goes on",
    "VMM entries",
    "VMM until the kernel",
    "VMM",
    "kernel",
    "cycles",
    "published until the kernel",
  ];
  return render({ columns, rows: counts.map(cells) }, format);
}
