// What phones cost on the guest kernel, as its program lat_phone finds out by the machine's clock.
import { fromBytes } from "@armvirt/machine";
import { native } from "@armvirt/vmm";
import { BootFailure, bootGuest } from "./meter.ts";
import type { Setup } from "./setup.ts";

export interface Phones {
  /** Nanoseconds from clone until the phone's program runs, the first phone's first. */
  readonly start: readonly number[];
  /** Nanoseconds from the request until the phone that has the screen draws on it. */
  readonly switch: readonly number[];
  /** KiB of frames that each phone has taken. */
  readonly memory: readonly number[];
}

const SLICE = 1_000_000;
const MOST = 1_000_000_000;

/** @throws BootFailure when the program does not come to its end */
export function phones(setup: Setup, count: number): Phones {
  const system = bootGuest(native, {
    ...setup,
    append: `${setup.append} init=/bin/lat_phone ${count}`.trimStart(),
  });
  const [cpu] = system.machine.cpus;
  let printed = "";
  let why = "instructions";
  while (why === "instructions" && cpu.instructions < MOST) {
    why = system.run({ instructions: SLICE }).why;
    printed += fromBytes(system.guests[0]?.read() ?? new Uint8Array());
  }
  if (!printed.includes("init exited 0")) {
    const last = printed.trimEnd().split("\n").at(-1) ?? "";
    throw new BootFailure(`the phones do not run: ${last}`);
  }
  const values = (name: string): number[] =>
    [...printed.matchAll(new RegExp(`^${name} (\\d+)`, "gm"))].map((m) => Number(m[1]));
  return { start: values("start"), switch: values("switch"), memory: values("memory") };
}
