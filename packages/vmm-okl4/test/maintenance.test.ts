// A cell never sees what was there before; under a microvisor without one of its operations on TLBs and caches it does.
import { xscalePxa255 } from "@armvirt/vmm";
import { OLDEST, slips, TARGETS } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { okl4, okl4Flushing } from "../src/index.ts";
import { stale } from "./maintenance.ts";

/** Its operations on caches are fewer than those of the other cores before ARMv6. */
const XSCALE = { core: xscalePxa255, board: "versatilepb" };

test.each([...TARGETS, XSCALE])("on $core.name nothing is stale", (target) => {
  expect(stale(okl4, target)).toEqual([]);
});

test("nor where every switch flushes", () => {
  expect(stale(okl4Flushing, OLDEST)).toEqual([]);
});

describe("on arm926ej-s a microvisor that does the first of a range's lines only is noticed where it", () => {
  const flaws = slips(okl4, OLDEST, {
    "do_coherent: bhi": ["a range for fetches: the new function at 64"],
    "data_flush: bhi": ["and in a later line"],
  });
  test.each(flaws)("$what", ({ vmm, attacks: [what] }) => {
    expect(stale(vmm, OLDEST)).toContainEqual(expect.stringMatching(`^${what}:`));
  });
});
