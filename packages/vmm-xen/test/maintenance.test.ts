// A guest that keeps to Xen's operations on TLBs and caches never sees what was there before; without one of them it does.
import { OLDEST, slips, TARGETS } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
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

describe("on arm926ej-s a Xen that does the first of a range's lines only is noticed where it", () => {
  const flaws = slips(xen, OLDEST, {
    "guest_clean: bcc": ["the range: the new function at 64"],
    "guest_clean_invalidate: bcc": ["a line that is gone: the word at 128"],
  });
  test.each(flaws)("$what", ({ vmm, attacks: [what] }) => {
    expect(stale(vmm, OLDEST)).toContainEqual(expect.stringMatching(`^${what}:`));
  });
});
