// The credit scheduler: who is busy has the processor by weight, and who sleeps costs nobody anything.
import { cortexA15, type Guest, type System, VmmError } from "@armvirt/vmm";
import { tinyGuest } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";

const TEXT = 0xc0010000; // kernel/port/xen/xen.h, XEN_GUEST_BASE
const PHYSICAL = 0x40010000;
const COUNTER = 0x200000; // an offset in RAM
const MHZ = 2;
const SECONDS = 6;
/** Of the whole, that a share may be off. */
const TOLERANCE = 0.03;

const BUSY = `
start:
  ldr r6, =${0xc0000000 + COUNTER}
  mov r1, #0
on:
  add r1, r1, #1
  str r1, [r6]
  b on
`;
/** It waits for an event that does not come. */
const ASLEEP = `
start:
  mov r0, #1
  svc #29
  b start
`;
/** It gives the processor away whenever it has it, and counts how often. */
const YIELDING = `
start:
  ldr r6, =${0xc0000000 + COUNTER}
  mov r7, #0
on:
  mov r0, #0
  svc #29
  add r7, r7, #1
  str r7, [r6]
  b on
`;

function booted(guests: readonly { readonly program: string; readonly weight?: number }[]): System {
  return xen.boot({
    core: cortexA15,
    board: "virt",
    mhz: MHZ,
    timing: "functional",
    guests: guests.map(
      ({ program, weight }, n): Guest => ({
        name: `domain ${n}`,
        kernel: tinyGuest(program, TEXT, PHYSICAL),
        memory: 4,
        ...(weight === undefined ? {} : { weight }),
      }),
    ),
  });
}
const counts = (system: System): number[] => system.guests.map((g) => g.word(COUNTER));

/** What each has of all that is counted in the time of the test, and the start is not. */
function shares(system: System): number[] {
  system.run({ instructions: 2e6 });
  const first = counts(system);
  system.run({ instructions: MHZ * 1e6 * SECONDS });
  const own = counts(system).map((count, n) => count - (first[n] ?? 0));
  const all = own.reduce((sum, n) => sum + n, 0);
  return own.map((n) => n / all);
}

test.each([[[256, 256]], [[256, 512]], [[100, 200, 300]], [[256, 256, 256, 256]], [[64, 128, 256, 512]]])(
  "busy domains of weights %j have shares like their weights",
  (weights) => {
    const all = weights.reduce((sum, w) => sum + w, 0);
    const own = shares(booted(weights.map((weight) => ({ program: BUSY, weight }))));
    for (const [n, share] of own.entries())
      expect(Math.abs(share - (weights[n] as number) / all)).toBeLessThan(TOLERANCE);
  },
);

test("a sleeping domain's weight counts for nobody", () => {
  const [, first = 0, second = 0] = shares(
    booted([
      { program: ASLEEP, weight: 1000 },
      { program: BUSY, weight: 256 },
      { program: BUSY, weight: 768 },
    ]),
  );
  expect(second / first).toBeCloseTo(3, 0);
});

test("who yields and who does not both go on, and have half each", () => {
  const system = booted([{ program: YIELDING }, { program: BUSY }]);
  system.run({ instructions: 4e6 });
  const [yields = 0, busy = 0] = counts(system);
  expect(yields).toBeGreaterThan(10);
  expect(Math.abs(busy * 3 - 2e6)).toBeLessThan(4e5); // three instructions a count, of four million with Xen's own
});

test("a weight that is none is refused", () => {
  expect(() => booted([{ program: BUSY, weight: 0 }])).toThrow(VmmError);
  expect(() => booted([{ program: BUSY, weight: 0.5 }])).toThrow(/domain 0 has a weight of 0.5/);
});
