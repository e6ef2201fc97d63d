// What sets a result apart is said with it, and a cell that failed in the exit code.
import { expect, test } from "vitest";
import { armvirt, folder } from "./armvirt.ts";

const unusual = ["--core", "arm1136jf-s", "--append", "noasid", "--assumed-scale", "2"];
const cell = ["--vmm", "native", "--workload", "lat_syscall null"];

test("a scale of assumed prices and a command line are said wherever a result is shown", async () => {
  const outputs = await Promise.all([
    armvirt(["explain", "native", "lat_syscall null", ...unusual]),
    armvirt(["compare", ...cell, ...unusual]),
    armvirt(["compare", "--assumed", ...cell, ...unusual]),
  ]);
  for (const { out } of outputs)
    expect(out).toMatch(/The kernel's command line: noasid\nAssumed prices multiplied by 2\./);
  const tables = await Promise.all([
    armvirt(["compare", ...cell, ...unusual, "--format", "csv"]),
    armvirt(["compare", "--assumed", ...cell, ...unusual, "--format", "csv"]),
  ]);
  for (const { out } of tables) expect(out).toMatch(/,append,assumed_scale\n.*,noasid,2\n$/);
});

test("a run with a cell that failed writes its files and ends with code 1", async () => {
  const out = folder();
  const result = await armvirt([
    "run",
    ...cell,
    "--core",
    "cortex-a15",
    "--append",
    "init=/bin/none",
    "--out",
    out,
  ]);
  expect(result.code).toBe(1);
  expect(result.out).toMatch(/native failed: the guest does not boot: .*cannot start \/bin\/none/);
});
