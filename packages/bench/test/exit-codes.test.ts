// How every subcommand ends: 0 when all is measured or says why it cannot be, 1 when something failed, 2 for bad use; each with its sentence.
import { describe, expect, test } from "vitest";
import { BadInput } from "../src/bad-input.ts";
import { channel } from "../src/commands/channel.ts";
import { compare } from "../src/commands/compare.ts";
import { curve } from "../src/commands/curve.ts";
import { explain } from "../src/commands/explain.ts";
import { neighbours } from "../src/commands/neighbours.ts";
import { paths } from "../src/commands/paths.ts";
import { phonesCommand } from "../src/commands/phones.ts";
import { switchCommand } from "../src/commands/switch.ts";
import { traceCommand } from "../src/commands/trace.ts";
import { BootFailure } from "../src/meter.ts";
import type { Printed } from "../src/results.ts";
import type { SetupOptions } from "../src/selection.ts";
import { armvirt } from "./armvirt.ts";

const ROW = "lat_syscall null";
const silent = (): void => {};

/** Each command that measures, with options of every one of them. */
const COMMANDS: Readonly<Record<string, (options: SetupOptions) => string | Printed | Promise<Printed>>> = {
  compare: (o) =>
    compare({ ...o, format: "table", core: "cortex-a15", vmm: "native", workload: [ROW] }, silent),
  curve: (o) => curve({ ...o, format: "table", core: "cortex-a15", vmm: "native" }, silent),
  explain: (o) => explain("native", ROW, { ...o, format: "table" }),
  trace: (o) => traceCommand("native", ROW, { ...o, format: "table" }),
  paths: (o) => paths("native", { ...o, format: "table" }),
  switch: (o) => switchCommand("hyp", { ...o, format: "table" }),
  channel: (o) => channel("hyp", { ...o, format: "table" }),
  phones: (o) => phonesCommand({ ...o, format: "table", core: "cortex-a15" }),
  neighbours: (o) =>
    neighbours("hyp", { ...o, format: "table", counts: "1", workload: [ROW], causes: true }, silent),
};
const run = async (name: string, options: SetupOptions) => await COMMANDS[name]?.(options);

describe("a guest that does not come up", () => {
  /** A command line with which the guest's kernel panics. */
  const append = "initrd=1,4";

  test.each(["compare", "curve", "explain", "channel", "neighbours"])(
    "fails cells of %s, which says why",
    async (name) => {
      const { text, failed } = (await run(name, { append })) as Printed;
      expect(failed).toBe(true);
      expect(text).toMatch(/the guest does not boot: it powered off after/);
      expect(text).not.toMatch(/NaN|undefined/);
    },
  );

  test.each(["trace", "paths", "switch", "phones"])("is what %s fails with", async (name) => {
    await expect(run(name, { append })).rejects.toThrow(BootFailure);
  });

  test.each([
    ["explain", "native", ROW],
    ["trace", "native", ROW],
  ])("ends %s with 1", async (...args) => {
    const { code, out, err } = await armvirt([...args, "--append", append]);
    expect(code).toBe(1);
    expect(out + err).toMatch(/the guest does not boot: it powered off after .*panic/);
    expect(err).not.toMatch(/internal error|^\s+at /m);
  });
});

describe("what is asked for in vain is one sentence", () => {
  test.each([
    ["explain", "causes"],
    ["trace", "who executed what"],
    ["paths", "who executed what"],
    ["switch", "causes"],
    ["channel", "causes"],
    ["neighbours", "causes"],
    ["curve", "caches"],
    ["phones", "times"],
  ])("%s with functional timing, which has no %s", async (name, what) => {
    const asked = run(name, { timing: "functional" });
    await expect(asked).rejects.toThrow(BadInput);
    await expect(asked).rejects.toThrow(
      `${name} needs ${what}, which functional timing has not; leave --timing out`,
    );
  });

  test.each(["phones", "switch", "channel", "neighbours"])("%s with another first program", async (name) => {
    const asked = run(name, { append: "noasid init=/bin/hello" });
    await expect(asked).rejects.toThrow(BadInput);
    await expect(asked).rejects.toThrow(
      `${name} starts a program of its own in its guests; leave init= out of --append`,
    );
  });
});

test("a cell that says why it cannot be measured fails nothing", async () => {
  const options = { core: "arm926ej-s", vmm: "native,hyp", workload: [ROW], timing: "functional" };
  const { text, failed } = await compare({ ...options, format: "table" }, silent);
  expect(text).toMatch(/hyp unsupported: arm926ej-s has no Virtualization Extensions/);
  expect(failed).toBe(false);
});
