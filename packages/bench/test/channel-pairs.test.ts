// Guests of OKL4 whose channels are configured: those that have one reach each other, wherever they stand, and others have no device.
import { describe, expect, test } from "vitest";
import { CASES, Pair } from "./pair.ts";

const LIMIT = 120_000;
const READER = "/bin/cat /dev/channel";
const NONE = "cat: cannot open /dev/channel\n";

describe.each(CASES.filter(({ vmm }) => vmm.name === "okl4"))("$vmm.name on $name", ({ vmm, on }) => {
  const ends = (pair: Pair): string => pair.printed[1].replaceAll("\r", "");

  test(
    "two guests with one between them reach each other",
    () => {
      const pair = new Pair(vmm, on, READER, { between: "/bin/spin", channels: [[0, 2]] });
      expect(pair.type("echo there > /dev/channel")).toBe("");
      expect(pair.until(() => ends(pair).endsWith("there\n"))).toBe(true);
    },
    LIMIT,
  );

  test(
    "and hear of each other's end",
    () => {
      const pair = new Pair(vmm, on, "/bin/hello", { between: "/bin/spin", channels: [[0, 2]] });
      expect(pair.until(() => pair.system.guests[2]?.state() === "off")).toBe(true);
      expect(pair.type("cat /dev/channel; echo end")).toBe("end\n");
    },
    LIMIT,
  );

  test.each([
    [[[0, 1]]],
    [[]],
    [
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      [
        [0, 1],
        [0, 2],
      ],
    ],
  ] as const)(
    "the last of three has no device with channels %j",
    (channels) => {
      const pair = new Pair(vmm, on, READER, { between: "/bin/spin", channels });
      expect(pair.until(() => ends(pair).includes("init exited"))).toBe(true);
      expect(ends(pair)).toContain(NONE);
    },
    LIMIT,
  );
});
