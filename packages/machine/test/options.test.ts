// Options that are none, each in one sentence that names it and says what it takes.
import { cortexA15 } from "@armvirt/arm-core";
import { describe, expect, test } from "vitest";
import { type BootOptions, boot } from "../src/boot.ts";
import { type Limits, Machine, type MachineOptions } from "../src/machine.ts";
import { OptionError } from "../src/options.ts";

const GOOD: MachineOptions = { core: cortexA15, memory: 4, timing: "functional" };
const LOOP = new Uint8Array(Uint32Array.from([0xeafffffe]).buffer);

/** What is thrown is one sentence of the type. */
function refused(act: () => unknown, sentence: string): void {
  expect(act).toThrow(OptionError);
  expect(act).toThrow(new RegExp(`^${sentence.replaceAll(/[.()[\]]/g, "\\$&")}\\.$`));
}

describe("a machine", () => {
  test.each<[string, unknown, string]>([
    ["core", undefined, "a core of @armvirt/arm-core, such as cortexA15, not undefined"],
    ["core", "cortex-a15", 'a core of @armvirt/arm-core, such as cortexA15, not "cortex-a15"'],
    ["memory", undefined, "MiB of RAM, not undefined"],
    ["timing", undefined, '"functional" or "full", not undefined'],
    ["timing", "ful", '"functional" or "full", not "ful"'],
    ["profile", "quiet", '"silent" or "undef" or "trap-all", not "quiet"'],
    ["mhz", Number.NaN, "a number above 0, not NaN"],
    ["mhz", 0, "a number above 0, not 0"],
    ["board", 3, "a text, not 3"],
    ["symbols", 0.5, "a whole number from 1 on, not 0.5"],
    ["coherence", "on", '"off" or "stop", not "on"'],
    ["console", "serial", '"uart" or "virtio", not "serial"'],
    ["secure", 1, "true or false, not 1"],
  ])("refuses %s: %s", (name, value, takes) => {
    const options = { ...GOOD, [name]: value } as MachineOptions;
    refused(() => new Machine(options), `option ${name} of Machine takes ${takes}`);
  });

  test("refuses a board that there is not", () => {
    expect(() => new Machine({ ...GOOD, board: "vrit" })).toThrow(
      /no board vrit; there are virt, versatilepb/,
    );
  });

  test.each([undefined, null, 3])("refuses %s for its options", (options) => {
    expect(() => new Machine(options as unknown as MachineOptions)).toThrow(
      /^Machine takes an object with board, core, .*, not \w+\.$/,
    );
  });
});

describe("run", () => {
  test.each<[keyof Limits, number]>([
    ["instructions", Number.NaN],
    ["instructions", 1.5],
    ["instructions", -1],
    ["cycle", Number.NaN],
    ["cycle", 0.5],
    ["cycle", Number.NEGATIVE_INFINITY],
  ])("refuses %s %s", (name, value) => {
    const machine = new Machine(GOOD);
    const sentence = `option ${name} of run takes a whole number from 0 on, or Infinity, not ${value}`;
    refused(() => machine.run({ [name]: value }), sentence);
    expect(machine.cpus[0].instructions).toBe(0);
  });

  test("refuses a number for its limits", () => {
    const sentence = "run takes an object with instructions, cycle, not 1000";
    refused(() => new Machine(GOOD).run(1000 as Limits), sentence);
  });
});

describe("boot", () => {
  test.each<[unknown, string]>([
    [undefined, "boot takes an object with name, bootargs, initrd, tree, not undefined"],
    [{}, "option name of boot takes a text, not undefined"],
    [{ name: "k", bootargs: 1 }, "option bootargs of boot takes a text, not 1"],
    [{ name: "k", initrd: "disk" }, 'option initrd of boot takes a Uint8Array, not "disk"'],
    [
      { name: "k", tree: LOOP },
      "option tree of boot takes the name and the bytes of a device tree blob, not [object Uint8Array]",
    ],
  ])("refuses %j", (options, sentence) => {
    refused(() => boot(new Machine(GOOD), LOOP, options as BootOptions), sentence);
  });
});
