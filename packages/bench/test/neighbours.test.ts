// Busy neighbours: a guest beside them has its part of the processor and no more, and every cycle is somebody's.
import { expect, test } from "vitest";
import { cyclesOverRounds } from "../src/commands/neighbours.ts";
import { shareBeside } from "../src/neighbours.ts";
import type { BenchRecord } from "../src/record.ts";
import { selectSetup, selectVmm } from "../src/selection.ts";
import { armvirt } from "./armvirt.ts";

/** Of each VMM's scheduler a turn, in milliseconds; and a clock, for on a slow processor that is fewer instructions. */
const TURNS = [
  ["xen", 30, "200"],
  ["okl4", 10, "400"],
  ["kvm", 10, "400"],
  ["hyp", 10, "400"],
] as const;

test.each(TURNS)(
  "%s: beside one busy neighbour a guest has half of the time, less what the VMM takes, in turns of %i ms",
  (vmm, milliseconds, mhz) => {
    const { guest, hypervisor, others, turn } = shareBeside(selectVmm(vmm), selectSetup({ mhz }), 1);
    expect(guest + hypervisor + others).toBeCloseTo(1, 6);
    expect(guest).toBeGreaterThan(0.48);
    expect(guest).toBeLessThan(0.51);
    expect(hypervisor).toBeGreaterThan(0);
    expect(hypervisor).toBeLessThan(0.02);
    expect(turn).toBeCloseTo(milliseconds, 0);
  },
  300_000,
);

test("over whole rounds a guest's own cycles are spread over the time that its neighbours leave", () => {
  const record = {
    cycles: 300,
    symbols: [
      { owner: "guest user", causes: { pipeline: 150 } },
      { owner: "vmm", causes: { pipeline: 50 } },
      { owner: "neighbour", causes: { pipeline: 90, refill: 10 } },
    ],
  } as unknown as BenchRecord;
  expect(
    cyclesOverRounds(record, { neighbours: 3, guest: 0.2, hypervisor: 0.05, others: 0.75, turn: 10 }),
  ).toBe(800);
});

test("what cannot have so many guests, and timing without causes, are refused", async () => {
  const alone = await armvirt(["neighbours", "native"]);
  expect({ code: alone.code, err: alone.err }).toEqual({
    code: 2,
    err: "armvirt: native runs 1 guests at most; ask for fewer --counts\n",
  });
  const many = await armvirt(["neighbours", "hyp", "--counts", "4"]);
  expect(many.code).toBe(2);
  expect(many.err).toMatch(/--counts takes a whole number from 0 to 3/);
  const functional = await armvirt(["neighbours", "hyp", "--timing", "functional"]);
  expect(functional.code).toBe(2);
  expect(functional.err).toMatch(/functional timing has not; leave --timing out/);
});
