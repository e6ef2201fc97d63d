// A cell never sees what was there before; under a microvisor without one of its operations on TLBs and caches it does.
import { xscalePxa255 } from "@armvirt/vmm";
import { OLDEST, TARGETS } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
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
