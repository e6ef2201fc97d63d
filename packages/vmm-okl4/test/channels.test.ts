// Channels between cells: those that the configuration names, and no others.
import { readElf, type Vmm, VmmError } from "@armvirt/vmm";
import { altered, type Target } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import { PARTNERS, RUNNING } from "./requests.ts";
import {
  after,
  CHANNEL,
  call,
  counts,
  ENTRY,
  flawed,
  PENDING,
  REPORT,
  REPORTED,
  RETURN,
  reports,
  SEND,
  SHARED,
  STOP,
  TARGETS,
  talks,
  times,
  vectors,
  WAIT,
  waits,
} from "./small-cells.ts";

/** Reports what it is told of its partners, the answers when it sends to each cell, and the number of channels that fault. */
const tries = `
${vectors({ data: "faulted" })}faulted:
  add r8, r8, #1
  add lr, lr, #4
  ${call(RETURN)}
start:
  ldr r5, =${SHARED}
  ldr r6, =${REPORTED}
  ldr r0, =vectors
  ${call(ENTRY)}
  add r0, r5, #${PARTNERS}
  ldm r0, {r1, r2, r3, r4}
  stm r6!, {r1, r2, r3, r4}
  mov r10, #0
  mov r8, #0
  ldr r9, =${CHANNEL}
try:
  mov r0, r10
  ${call(SEND)}
  str r0, [r6], #4
  ldr r0, [r9]
  add r9, r9, #0x1000
  add r10, r10, #1
  cmp r10, #4
  blo try
  str r8, [r6], #4
  ${call(WAIT)}
  b .
`;

/** Ends as soon as it can. */
const ends = `
start:
  mov r0, #0
  ${call(STOP)}
`;
/** Its report is what is pending, and who of its partners runs. */
const hears = `
start:
  ldr r5, =${SHARED}
  ldr r6, =${REPORTED}
on:
  ldr r0, [r5, #${PENDING}]
  str r0, [r6]
  ldr r0, [r5, #${RUNNING}]
  str r0, [r6, #4]
  b on
`;

const ESRCH = 3;
const channels = [[0, 2]] as const;

test.each(TARGETS)(
  "what a cell on $core.name writes into its channel is what the other one reads",
  (target) => {
    expect(reports(after(okl4, target, times(2, talks(waits)), 1_000_000))[0]).toBeGreaterThan(50);
    // Cell 1, which has no channel, never waits: it must not have its turns meanwhile.
    const priorities = [100, 0, 100];
    const [asked] = reports(after(okl4, target, times(3, talks(waits)), 1_000_000, { channels, priorities }));
    expect(asked).toBeGreaterThan(50);
    expect(reports(after(okl4, target, times(2, talks(waits)), 1_000_000, { channels: [] }))).toEqual([0, 0]);
  },
);

/** What each of three cells finds, of which the first and the last have a channel. */
const found = (vmm: Vmm, target: Target): readonly (readonly number[])[] =>
  after(vmm, target, times(3, tries), 1_000_000, { channels }).guests.map((guest) =>
    Array.from({ length: 9 }, (_, n) => guest.word(REPORT + 4 * n) | 0),
  );
const CONFIGURED = [
  [0b100, 0, 0b001, 0, -ESRCH, -ESRCH, 0, -ESRCH, 3],
  [0, 0, 0, 0, -ESRCH, -ESRCH, -ESRCH, -ESRCH, 4],
  [0b100, 0, 0b001, 0, 0, -ESRCH, -ESRCH, -ESRCH, 3],
];
/** What each of three cells hears of the first one's end. */
const heard = (vmm: Vmm, target: Target): readonly (readonly number[])[] =>
  after(vmm, target, [ends, hears, hears], 3_000_000, { channels }).guests.map((guest) => [
    guest.word(REPORT),
    guest.word(REPORT + 4),
  ]);
const HEARD = [
  [0, 0],
  [0, 0],
  [0x10, 0],
];

test.each(TARGETS)(
  "on $core.name a cell knows, sends to and shares a page with its partners only",
  (target) => {
    expect(found(okl4, target)).toEqual(CONFIGURED);
    expect(heard(okl4, target)).toEqual(HEARD);
  },
);

test.each(["do_send: beq", "mmu_build: beq (2)", "cell_end: beq (2)"])(
  "the tests of channels notice a microvisor that slips at %j",
  (slip) => {
    const [target] = TARGETS;
    const all = (vmm: Vmm) => [found(vmm, target), heard(vmm, target)];
    expect(all(flawed(slip))).not.toEqual([CONFIGURED, HEARD]);
  },
);

test("the oracles take the page of two cells without a channel for the microvisor's", () => {
  const [{ core, board }] = TARGETS;
  const kernel = new Uint8Array();
  const guests = times(3, "").map((_, n) => ({ name: `cell ${n}`, kernel }));
  const pages = (pairs?: typeof channels): number =>
    (
      okl4.shared?.({ core, board, timing: "full", guests, ...(pairs ? { channels: pairs } : {}) }) ?? []
    ).filter(({ guests: of }) => of?.length === 2).length;
  expect([pages(), pages(channels)]).toEqual([3, 1]);
});

test("the test of the channel notices a microvisor that leaves lines of one cell to the next", () => {
  const [, target] = TARGETS;
  const elf = readElf(okl4.image?.(target.core, target.board) as Uint8Array, "vmm-okl4.elf");
  const symbol = (name: string) => elf.symbols.find((s) => s.name === name) as (typeof elf.symbols)[number];
  const { virtual = 0, physical = 0 } = elf.segments.find((s) => s.executable) ?? {};
  const { address, size } = symbol("kernel_activate");
  const from = address - virtual + physical;
  let at = address - 4;
  const leaves = altered(okl4, [from, from + size], (word) => {
    at += 4;
    const calls = word >>> 24 === 0xeb && at + 8 + ((word << 8) >> 6) === symbol("cache_flush_all").address;
    return calls ? 0xe1a00000 : undefined; // nop
  });
  expect(reports(after(leaves, target, times(2, talks(waits)), 1_000_000))[0]).toBeLessThan(50);
});

test("a channel that is none is refused", () => {
  const [target] = TARGETS;
  expect(() => after(okl4, target, times(3, counts), 1, { channels: [[0, 3]] })).toThrow(
    new VmmError(
      "a channel is between guests [0,3]; name two of the 3 guests as in [0, 1], the first of which is 0.",
    ),
  );
});
