// A cell never sees what was there before; under a microvisor without one of its operations on TLBs and caches it does.
import { arm926ejS, arm1136jfS, cortexA8 } from "@armvirt/vmm";
import { TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4, okl4Flushing } from "../src/index.ts";
import { stale } from "./maintenance.ts";

const OLDER = [cortexA8, arm1136jfS, arm926ejS].map((core) => ({ core, board: "versatilepb" }));

test.each([TARGET, ...OLDER])("on $core.name nothing is stale", (target) => {
  expect(stale(okl4, target)).toEqual([]);
});

test("nor where every switch flushes", () => {
  expect(stale(okl4Flushing, OLDER[2])).toEqual([]);
});
