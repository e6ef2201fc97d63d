// The credit scheduler: who is busy has the processor by weight, and who sleeps costs nobody anything.
import { VmmError } from "@armvirt/vmm";
import { TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { ASLEEP, BUSY, booted, counts, misshared, shares, YIELDING } from "./schedule.ts";

test.each([[[256, 256]], [[256, 512]], [[100, 200, 300]], [[256, 256, 256, 256]], [[64, 128, 256, 512]]])(
  "busy domains of weights %j have shares like their weights",
  (weights) => {
    expect(misshared(xen, TARGET, weights)).toEqual([]);
  },
);

test("a sleeping domain's weight counts for nobody", () => {
  const [, first = 0, second = 0] = shares(
    booted(xen, [
      { program: ASLEEP, weight: 1000 },
      { program: BUSY, weight: 256 },
      { program: BUSY, weight: 768 },
    ]),
  );
  expect(second / first).toBeCloseTo(3, 0);
});

test("who yields and who does not both go on, and have half each", () => {
  const system = booted(xen, [{ program: YIELDING }, { program: BUSY }]);
  system.run({ instructions: 4e6 });
  const [yields = 0, busy = 0] = counts(system);
  expect(yields).toBeGreaterThan(10);
  expect(Math.abs(busy * 3 - 2e6)).toBeLessThan(4e5); // three instructions a count, of four million with Xen's own
});

test("a weight that is none is refused", () => {
  expect(() => booted(xen, [{ program: BUSY, weight: 0 }])).toThrow(VmmError);
  expect(() => booted(xen, [{ program: BUSY, weight: 0.5 }])).toThrow(/domain 0 has a weight of 0.5/);
});
