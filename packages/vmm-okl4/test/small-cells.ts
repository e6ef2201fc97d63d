// Cells that are a few instructions long, for tests of several at once, on a core with ASIDs and on one without.
import type { Guest, Plan, System, Vmm } from "@armvirt/vmm";
import { type Flaw, groundOf, OLDEST, slips, TARGET, type Target, tinyGuest } from "@armvirt/vmm/conformance";
import { okl4 } from "../src/index.ts";
import { PARTNERS } from "./requests.ts";

const OKL4_GUEST_BASE = 0xc0000000; // kernel/port/okl4/okl4.h
/** In RAM: of the text, and of what a cell reports. */
const OFFSET = 0x10000;
export const REPORT = 0x200000;
export const REPORTED = OKL4_GUEST_BASE + REPORT;
export const SHARED = 0xfb000000;
export const CHANNEL = 0xfb010000;
export const [VPSR, PENDING, R12, CELL] = [12, 24, 28, 32]; // struct okl4_vcpu
export const MASKED = 0x113;
export const [RETURN, ENTRY, WAIT, TIMER, STOP, SEND] = [0, 1, 3, 4, 6, 17];

export const TARGETS = [TARGET, OLDEST] as const;

export const call = (number: number): string => `mov r12, #${number}\n  svc #0`;
/** The vectors of a cell's kernel: labels of handlers; what has none stands still. */
export const vectors = ({ data = ".", interrupt = "." }): string => `vectors:
  b .
  b .
  b .
  b .
  b ${data}
  b .
  b ${interrupt}
  b .
`;
/** Its report is a number that grows while it has the processor. */
export const counts = `
start:
  ldr r6, =${REPORTED}
  mov r1, #0
count_on:
  add r1, r1, #1
  str r1, [r6]
  b count_on
`;

/** Of cells that share a channel the lower one asks by a number that grows, and the other one sends it back. */
export const talks = (asks: string): string => `
${vectors({ interrupt: "arrived" })}arrived:
  str r12, [r5, #${R12}]
  mov r0, #0
  str r0, [r5, #${PENDING}]
  ${call(RETURN)}
start:
  ldr r5, =${SHARED}
  ldr r6, =${REPORTED}
  ldr r7, =${MASKED}
  ldr r0, =vectors
  ${call(ENTRY)}
  mov r8, #0
  mov r11, #0
  ldr r0, [r5, #${CELL}]
  add r0, r5, r0, lsl #2
  ldr r0, [r0, #${PARTNERS}]
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
export const waits = `
await_answer:
  ${call(WAIT)}
  str r7, [r5, #${VPSR}]
  ldr r0, [r9, #4]
  cmp r0, r8
  bne await_answer
  str r8, [r6]
`;
/** What the configuration says beside the number of cells: of each its priority, and who has a channel. */
interface Configuration {
  readonly priorities?: readonly number[];
  readonly channels?: Plan["channels"];
}

/** Cells of these kernels after so many instructions. */
export function after(
  vmm: Vmm,
  target: Target,
  sources: readonly string[],
  instructions: number,
  { priorities = [], channels }: Configuration = {},
): System {
  const { core, board } = target;
  const guests = sources.map((source, n): Guest => {
    const priority = priorities[n];
    const kernel = tinyGuest(source, OKL4_GUEST_BASE + OFFSET, groundOf(target).base + OFFSET);
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
/** The microvisor with one slip, for a Cortex-A15. */
export const flawed = (slip: string): Vmm => (slips(okl4, TARGET, { [slip]: [] })[0] as Flaw).vmm;
export const reports = ({ guests }: System): number[] => guests.map((g) => g.word(REPORT));
export const times = (cells: number, source: string): string[] => Array.from({ length: cells }, () => source);
