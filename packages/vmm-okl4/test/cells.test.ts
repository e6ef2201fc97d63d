// Several cells: turns of the scheduler, and a channel between two of them, on a core with ASIDs and on one without.
import { arm926ejS, cortexA15, readElf, type System, type Vmm, VmmError } from "@armvirt/vmm";
import { altered, tinyGuest } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";

const TEXT = 0xc0010000; // kernel/port/okl4/okl4.h, OKL4_GUEST_BASE
const REPORT = 0x200000; // an offset in RAM
const SHARED = 0xfb000000;
const CHANNEL = 0xfb010000;
const [VPSR, PENDING, R12, CELL] = [12, 24, 28, 32]; // struct okl4_vcpu
const MASKED = 0x113;
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

/** Cells 0 and 1 send each other a number that grows; what cell 0 has got back is its report. */
const talks = `
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
  ldr r10, [r5, #${CELL}]
  eor r10, r10, #1
  ldr r9, =${CHANNEL}
  add r9, r9, r10, lsl #12
  cmp r10, #0
  beq serve
ask:
  add r8, r8, #1
  str r8, [r9]
  mov r0, r10
  ${call(SEND)}
await_answer:
  ${call(WAIT)}
  str r7, [r5, #${VPSR}]
  ldr r0, [r9, #4]
  cmp r0, r8
  bne await_answer
  str r8, [r6]
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

function after(vmm: Vmm, target: Target, source: string, cells: number, instructions: number): System {
  const kernel = tinyGuest(source, TEXT, target.physical);
  const system = vmm.boot({
    core: target.core,
    board: target.board,
    mhz: 50,
    timing: "full",
    guests: Array.from({ length: cells }, (_, n) => ({ name: `cell ${n}`, kernel, memory: 4 })),
  });
  system.run({ instructions });
  return system;
}
const reports = ({ guests }: System): number[] => guests.map((g) => g.word(REPORT));

test.each(TARGETS)("four cells on $core.name have their turns, of the same length", (target) => {
  const counted = reports(after(okl4, target, counts, 4, 6_000_000));
  expect(Math.min(...counted)).toBeGreaterThan(0.6 * Math.max(...counted));
});

test("a weight is refused: cells have equal time", () => {
  const [{ core, board, physical }] = TARGETS;
  const guests = [{ name: "cell 0", kernel: tinyGuest(counts, TEXT, physical), weight: 512 }];
  expect(() => okl4.boot({ core, board, timing: "functional", guests })).toThrow(
    new VmmError("cell 0 has a weight of 512; vmm-okl4 has a scheduler without weights, so leave it out."),
  );
});

test.each(TARGETS)(
  "what a cell on $core.name writes into its channel is what the other one reads",
  (target) => {
    expect(reports(after(okl4, target, talks, 2, 1_000_000))[0]).toBeGreaterThan(50);
  },
);

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
  expect(reports(after(leaves, target, talks, 2, 1_000_000))[0]).toBeLessThan(50);
});
