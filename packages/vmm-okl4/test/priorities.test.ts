// Priorities of cells: who runs, who interrupts, and that it costs nobody's equals their turns.
import { VmmError } from "@armvirt/vmm";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import {
  after,
  call,
  counts,
  ENTRY,
  flawed,
  PENDING,
  REPORT,
  REPORTED,
  reports,
  SEND,
  SHARED,
  TARGETS,
  TIMER,
  talks,
  times,
  vectors,
  WAIT,
} from "./small-cells.ts";

/** Its report is how often it has asked, and how often the answer was there as soon as it had. */
const looks = `
  str r8, [r6]
  ldr r0, [r9, #4]
  cmp r0, r8
  addeq r11, r11, #1
  str r11, [r6, #4]
`;

/** Begins again at each virtual interrupt: does this, and waits. Its report is how often. */
const served = (work: string): string => `
${vectors({ interrupt: "again" })}start:
  ldr r5, =${SHARED}
  ldr r6, =${REPORTED}
  ldr r0, =vectors
  ${call(ENTRY)}
  mov r9, #0
  mov r4, #0
again:
  mov r0, #0
  str r0, [r5, #${PENDING}]
  add r9, r9, #1
  str r9, [r6]
  ${work}
  ${call(WAIT)}
  b .
`;
/** Wakes by its timer, after so many microseconds each time. */
const wakes = (microseconds: number): string =>
  served(`ldr r0, =${microseconds * 1000}\n  add r4, r4, r0\n  mov r0, r4\n  mov r1, #0\n  ${call(TIMER)}`);
/** Works longer than a tick for each message. */
const works = served("ldr r0, =300000\n1: subs r0, r0, #1\n  bne 1b");
/** Sends to a cell without end. */
const rings = (cell: number): string => `
start:
  mov r0, #${cell}
  ${call(SEND)}
  b start
`;

test.each(TARGETS)("on $core.name only cells of the highest priority that is ready run", (target) => {
  const [lowest = 0, high = 0, higher = 0, low = 0] = reports(
    after(okl4, target, times(4, counts), 6_000_000, { priorities: [0, 101, 101, 100] }),
  );
  expect([lowest, low]).toEqual([0, 0]);
  expect(Math.min(high, higher)).toBeGreaterThan(0.6 * Math.max(high, higher));
});

test.each(TARGETS)(
  "on $core.name who is sent to runs at once when its priority is higher, and in its turn otherwise",
  (target) => {
    const answered = (priorities: readonly number[]): number => {
      const [cell] = after(okl4, target, times(2, talks(looks)), 1_000_000, { priorities }).guests;
      expect(cell?.word(REPORT)).toBeGreaterThan(50);
      return (cell?.word(REPORT + 4) ?? 0) / (cell?.word(REPORT) ?? 0);
    };
    expect(answered([100, 255])).toBeGreaterThan(0.99);
    expect(answered([])).toBeLessThan(0.05);
    expect(answered([255, 100])).toBe(0);
  },
);

const INTERRUPTED = TARGETS.flatMap((target) =>
  [0, 1, 3].flatMap((place) =>
    [1000, 9000].map((period) => ({ target, place, period, name: target.core.name })),
  ),
);
test.each(INTERRUPTED)(
  "on $name equals have equal time where cell $place, a higher one, wakes every $period us",
  ({ target, place, period }) => {
    const sources = times(4, counts).map((source, n) => (n === place ? wakes(period) : source));
    const priorities = sources.map((_, n) => (n === place ? 255 : 100));
    const counted = reports(after(okl4, target, sources, 16_000_000, { priorities }));
    const [woken = 0] = counted.splice(place, 1);
    expect(woken).toBeGreaterThan(16);
    expect(Math.min(...counted)).toBeGreaterThan(0.6 * Math.max(...counted));
  },
);

test.each(TARGETS)("on $core.name who keeps a higher cell busy takes no turns from its equals", (target) => {
  const [, one = 0, other = 0, served = 0] = reports(
    after(okl4, target, [rings(3), counts, counts, works], 12_000_000, {
      priorities: [100, 100, 100, 255],
      channels: [[0, 3]],
    }),
  );
  expect(served).toBeGreaterThan(3);
  expect(Math.min(one, other)).toBeGreaterThan(100_000);
  // One has what the higher cell leaves of a tick, the other a whole one.
  expect(Math.min(one, other)).toBeGreaterThan(0.4 * Math.max(one, other));
});

test("these notice a microvisor that does not choose by priorities, one that does not interrupt, and one that forgets turns", () => {
  const [target] = TARGETS;
  const priorities = [0, 101, 101, 100];
  const unchoosing = flawed("schedule: beq, taken (2)");
  expect(
    Math.min(...reports(after(unchoosing, target, times(4, counts), 6_000_000, { priorities }))),
  ).not.toBe(0);
  const polite = flawed("cell_raise: cmp r1, r3");
  const [cell] = after(polite, target, times(2, talks(looks)), 1_000_000, { priorities: [100, 255] }).guests;
  expect(cell?.word(REPORT + 4)).toBeLessThan(0.5 * (cell?.word(REPORT) ?? 0));
  const forgetful = flawed("schedule: str r3, [r4, #1056]");
  expect(Math.min(...reports(after(forgetful, target, times(4, counts), 6_000_000)))).toBe(0);
});

test("a priority that is none is refused", () => {
  const [target] = TARGETS;
  expect(() => after(okl4, target, times(2, counts), 1, { priorities: [100, 256] })).toThrow(
    new VmmError("cell 1 has a priority of 256; vmm-okl4 takes whole numbers from 0 to 255."),
  );
});
