// Several cells: turns of the scheduler, priorities, and channels between two of them, on a core with ASIDs and on one without.
import {
  arm926ejS,
  cortexA15,
  type Guest,
  type Plan,
  readElf,
  type System,
  type Vmm,
  VmmError,
} from "@armvirt/vmm";
import { altered, type Flaw, slips, TARGET, tinyGuest } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";

const TEXT = 0xc0010000; // kernel/port/okl4/okl4.h, OKL4_GUEST_BASE
const REPORT = 0x200000; // an offset in RAM
const SHARED = 0xfb000000;
const CHANNEL = 0xfb010000;
const [VPSR, PENDING, R12, CELL, PARTNERS] = [12, 24, 28, 32, 576]; // struct okl4_vcpu
const MASKED = 0x113;
const ESRCH = 3;
const [RETURN, ENTRY, WAIT, SEND] = [0, 1, 3, 17];

const TARGETS = [
  { core: cortexA15, board: "virt", physical: 0x40010000 },
  { core: arm926ejS, board: "versatilepb", physical: 0x10000 },
] as const;
type Target = (typeof TARGETS)[number];

const call = (number: number): string => `mov r12, #${number}\n  svc #0`;
const counts = `
start:
  ldr r6, =${0xc0000000 + REPORT}
  mov r1, #0
count_on:
  add r1, r1, #1
  str r1, [r6]
  b count_on
`;

/** Of cells that share a channel the lower one asks by a number that grows, and the other one sends it back. */
const talks = (asks: string): string => `
vectors:
  b .
  b .
  b .
  b .
  b .
  b .
  b arrived
  b .
arrived:
  str r12, [r5, #${R12}]
  mov r0, #0
  str r0, [r5, #${PENDING}]
  ${call(RETURN)}
start:
  ldr r5, =${SHARED}
  ldr r6, =${0xc0000000 + REPORT}
  ldr r7, =${MASKED}
  ldr r0, =vectors
  ${call(ENTRY)}
  mov r8, #0
  mov r11, #0
  ldr r0, [r5, #${PARTNERS}]
  clz r10, r0
  rsbs r10, r10, #31
  bmi .
  ldr r9, =${CHANNEL}
  add r9, r9, r10, lsl #12
  ldr r0, [r5, #${CELL}]
  cmp r0, r10
  bhi serve
ask:
  add r8, r8, #1
  str r8, [r9]
  mov r0, r10
  ${call(SEND)}
  ${asks}
  b ask
serve:
  str r7, [r5, #${VPSR}]
  ldr r0, [r9]
  cmp r0, r8
  beq await_question
  mov r8, r0
  str r0, [r9, #4]
  mov r0, r10
  ${call(SEND)}
  b serve
await_question:
  ${call(WAIT)}
  b serve
`;
/** Its report is the last answer. */
const waits = `
await_answer:
  ${call(WAIT)}
  str r7, [r5, #${VPSR}]
  ldr r0, [r9, #4]
  cmp r0, r8
  bne await_answer
  str r8, [r6]
`;
/** Its report is how often it has asked, and how often the answer was there as soon as it had. */
const looks = `
  str r8, [r6]
  ldr r0, [r9, #4]
  cmp r0, r8
  addeq r11, r11, #1
  str r11, [r6, #4]
`;

/** Reports what it is told of its partners, the answers when it sends to each cell, and the number of channels that fault. */
const tries = `
vectors:
  b .
  b .
  b .
  b .
  b faulted
  b .
  b .
  b .
faulted:
  add r8, r8, #1
  add lr, lr, #4
  ${call(RETURN)}
start:
  ldr r5, =${SHARED}
  ldr r6, =${0xc0000000 + REPORT}
  ldr r0, =vectors
  ${call(ENTRY)}
  ldr r0, [r5, #${PARTNERS}]
  str r0, [r6], #4
  ldr r0, [r5, #${PARTNERS + 4}]
  str r0, [r6], #4
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

/** What the configuration says beside the number of cells: of each its priority, and who has a channel. */
interface Configuration {
  readonly priorities?: readonly number[];
  readonly channels?: Plan["channels"];
}

function after(
  vmm: Vmm,
  { core, board, physical }: Target,
  source: string,
  cells: number,
  instructions: number,
  { priorities = [], channels }: Configuration = {},
): System {
  const kernel = tinyGuest(source, TEXT, physical);
  const guests = Array.from({ length: cells }, (_, n): Guest => {
    const priority = priorities[n];
    return { name: `cell ${n}`, kernel, memory: 4, ...(priority === undefined ? {} : { priority }) };
  });
  const system = vmm.boot({
    core,
    board,
    mhz: 50,
    timing: "full",
    guests,
    ...(channels ? { channels } : {}),
  });
  system.run({ instructions });
  return system;
}
const flawed = (slip: string): Vmm => (slips(okl4, TARGET, { [slip]: [] })[0] as Flaw).vmm;
const reports = ({ guests }: System): number[] => guests.map((g) => g.word(REPORT));

test.each(TARGETS)("four cells on $core.name have their turns, of the same length", (target) => {
  const counted = reports(after(okl4, target, counts, 4, 6_000_000));
  expect(Math.min(...counted)).toBeGreaterThan(0.6 * Math.max(...counted));
});

test.each(TARGETS)("on $core.name only cells of the highest priority that is ready run", (target) => {
  const [lowest = 0, high = 0, higher = 0, low = 0] = reports(
    after(okl4, target, counts, 4, 6_000_000, { priorities: [0, 101, 101, 100] }),
  );
  expect([lowest, low]).toEqual([0, 0]);
  expect(Math.min(high, higher)).toBeGreaterThan(0.6 * Math.max(high, higher));
});

test.each(TARGETS)(
  "on $core.name who is sent to runs at once when its priority is higher, and in its turn otherwise",
  (target) => {
    const answered = (priorities: readonly number[]): number => {
      const [cell] = after(okl4, target, talks(looks), 2, 1_000_000, { priorities }).guests;
      expect(cell?.word(REPORT)).toBeGreaterThan(50);
      return (cell?.word(REPORT + 4) ?? 0) / (cell?.word(REPORT) ?? 0);
    };
    expect(answered([100, 255])).toBeGreaterThan(0.99);
    expect(answered([])).toBeLessThan(0.05);
    expect(answered([255, 100])).toBe(0);
  },
);

test("the tests of priorities notice a microvisor that does not choose by them, and one that does not interrupt", () => {
  const [target] = TARGETS;
  const priorities = [0, 101, 101, 100];
  const unchoosing = flawed("schedule: movhi r6, r0");
  expect(Math.min(...reports(after(unchoosing, target, counts, 4, 6_000_000, { priorities })))).not.toBe(0);
  const polite = flawed("cell_raise: ldr r3, [r0, #500]");
  const [cell] = after(polite, target, talks(looks), 2, 1_000_000, { priorities: [100, 255] }).guests;
  expect(cell?.word(REPORT + 4)).toBeLessThan(0.5 * (cell?.word(REPORT) ?? 0));
});

test("a weight is refused: time goes by priorities and turns", () => {
  const [{ core, board, physical }] = TARGETS;
  const guests = [{ name: "cell 0", kernel: tinyGuest(counts, TEXT, physical), weight: 512 }];
  expect(() => okl4.boot({ core, board, timing: "functional", guests })).toThrow(
    new VmmError("cell 0 has a weight of 512; vmm-okl4 has a scheduler without weights, so leave it out."),
  );
});

test.each(TARGETS)(
  "what a cell on $core.name writes into its channel is what the other one reads",
  (target) => {
    expect(reports(after(okl4, target, talks(waits), 2, 1_000_000))[0]).toBeGreaterThan(50);
  },
);

/** What each of three cells found, of which the first and the last have a channel. */
const found = (vmm: Vmm, target: Target): readonly (readonly number[])[] =>
  after(vmm, target, tries, 3, 1_000_000, { channels: [[0, 2]] }).guests.map((guest) =>
    Array.from({ length: 7 }, (_, n) => guest.word(REPORT + 4 * n) | 0),
  );
const CONFIGURED = [
  [0b100, 0b100, -ESRCH, -ESRCH, 0, -ESRCH, 3],
  [0, 0, -ESRCH, -ESRCH, -ESRCH, -ESRCH, 4],
  [0b001, 0b001, 0, -ESRCH, -ESRCH, -ESRCH, 3],
];

test.each(TARGETS)("channels on $core.name are those that the configuration names", (target) => {
  const channels = [[0, 2]] as const;
  expect(found(okl4, target)).toEqual(CONFIGURED);
  // Cell 1, which has no channel, never waits: it must not have its turns meanwhile.
  const priorities = [100, 0, 100];
  const words = reports(after(okl4, target, talks(waits), 3, 1_000_000, { channels, priorities }));
  expect(words[0]).toBeGreaterThan(50);
  expect(reports(after(okl4, target, talks(waits), 2, 1_000_000, { channels: [] }))).toEqual([0, 0]);
});

test.each(["do_send: beq", "mmu_build: beq (2)"])(
  "the test of channels notices a microvisor that slips at %j",
  (slip) => {
    const [target] = TARGETS;
    expect(found(flawed(slip), target)).not.toEqual(CONFIGURED);
  },
);

test.each([[[0, 3]], [[1, 1]], [[-1, 0]], [[0, 0.5]]] as const)(
  "a channel between guests %j is refused",
  (pair) => {
    const [target] = TARGETS;
    expect(() => after(okl4, target, counts, 3, 1, { channels: [pair] })).toThrow(
      new VmmError(
        `a channel is between guests [${pair.join(", ")}]; name two of the 3 guests, the first of which is 0.`,
      ),
    );
  },
);

test.each([-1, 256, 1.5, Number.NaN])("a priority of %d is refused", (priority) => {
  const [target] = TARGETS;
  expect(() => after(okl4, target, counts, 2, 1, { priorities: [100, priority] })).toThrow(
    new VmmError(`cell 1 has a priority of ${priority}; vmm-okl4 takes whole numbers from 0 to 255.`),
  );
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
  expect(reports(after(leaves, target, talks(waits), 2, 1_000_000))[0]).toBeLessThan(50);
});
