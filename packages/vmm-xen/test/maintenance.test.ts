// A guest that keeps to Xen's operations on TLBs and caches never sees what was there before; without one of them it does.
import { TARGETS } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { empty } from "./broken.ts";
import { stale } from "./maintenance.ts";

test.each(TARGETS)("on $core.name nothing is stale", (target) => {
  expect(stale(xen, target)).toEqual([]);
});

test.each([
  ["tlb_flush_all", /^the whole TLB:/],
  ["tlb_flush_page", /^a page of it:/],
  ["tlb_flush_asid", /^an ASID of it:/],
  ["cache_coherent_range", /^the range:/],
  ["cache_flush_all", /^the caches:/],
])("without %s something is", (name, what) => {
  expect(stale(empty(xen, name))).toContainEqual(expect.stringMatching(what));
});
