// `armvirt switch`: from one busy guest to the other, with every cycle in a step and in a cause.
import { expect, test } from "vitest";
import { selectSetup, selectVmm } from "../src/selection.ts";
import { switches } from "../src/switch.ts";
import { armvirt } from "./armvirt.ts";

/** Turns are so long in time; on a slow processor they are fewer instructions. */
const MHZ = "200";

test.each(["xen", "okl4", "kvm", "hyp"])(
  "%s goes there and back, and nothing of the way is left out",
  (vmm) => {
    const found = switches(selectVmm(vmm), selectSetup({ mhz: MHZ }), 2);
    expect(found.length).toBe(2);
    expect(found[1]).toMatchObject({ from: found[0]?.to, to: found[0]?.from });
    for (const one of found) {
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(sum(one.steps.map((s) => s.instructions))).toBe(one.instructions);
      expect(sum(one.steps.map((s) => s.cycles))).toBe(one.cycles);
      expect(sum(Object.values(one.causes))).toBe(one.cycles);
      expect(one.steps.filter((s) => s.owner.startsWith("guest u"))).toEqual([]);
      expect(one.instructions).toBeGreaterThan(50);
    }
  },
  300_000,
);

test("what runs one guest at a time never switches, and says so", async () => {
  const { code, err } = await armvirt(["switch", "native"]);
  expect(code).toBe(2);
  expect(err).toMatch(/native runs one guest at a time/);
  const none = await armvirt(["switch", "hyp", "--count", "0"]);
  expect(none.code).toBe(2);
  expect(none.err).toMatch(/--count takes a whole number from 1/);
});
