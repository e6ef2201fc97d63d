// A frame is one domain's at a time, nothing of it goes with it, and whoever gives back much holds up nobody.
import { OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen, xenReleased } from "../src/index.ts";
import { empty } from "./broken.ts";
import { countedMeanwhile, mislaid, misowned } from "./memory.ts";

test.each([TARGET, OLDEST])("on $core.name", (target) => {
  expect(misowned(xen, target)).toEqual([]);
});

test.each([TARGET, OLDEST])("on $core.name domains take each other's frames, and none is lost", (target) => {
  expect(mislaid(xen, target)).toEqual([]);
});

test.each([
  ["does not look who maps a frame", xenReleased, /^less: the frame that it maps: 1/],
  ["does not look at grants", empty(xen, "grants_leaving"), /^less: the frame that it has granted: 1/],
  ["does not scrub", empty(xen, "frame_scrub"), /^nothing of the secret: 6210279/],
  ["does not flush the TLB", empty(xen, "tlb_flush_all"), /^no translation is left: /],
])("a Xen that %s is noticed", (_, vmm, what) => {
  expect(misowned(vmm)).toContainEqual(expect.stringMatching(what));
});

test.each([
  ["instructions", TARGET, /^whoever goes where the function was .*: 1, not 2/],
  ["data by virtual address", OLDEST, /^the secret has gone: 6210279, not 0/],
] as const)("one that leaves lines of %s is noticed", (_, target, what) => {
  expect(misowned(empty(xen, "cache_flush_all"), target)).toContainEqual(expect.stringMatching(what));
});

test("others have the processor while a domain gives back much", () => {
  expect(countedMeanwhile(xen)).toBeGreaterThan(1000);
  expect(countedMeanwhile(empty(xen, "schedule_preempt"))).toBeLessThan(100);
});
