// Sequences that a program executes in User mode; a handler of signals notes each exception and goes on (signal frames as Linux has them).
import type { Core } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { native } from "../native.ts";
import { CENTRE, executed, filled, left, NOTE, type Sequence, type Stage, type Trials } from "./sequences.ts";
import { Session } from "./session.ts";
import { NOTES, programSequence } from "./steps.ts";
import { firstProgram } from "./tiny-guest.ts";

const NAME = "sequences";
const PAGE = 0x1000;
/** A page for what the kernel is asked with, two as the handler's stack, and one for each sequence. */
const AREA = 0x00a00000;
const STACK = AREA + PAGE;
const STACK_BYTES = 2 * PAGE;
const pageOf = (n: number): number => STACK + STACK_BYTES + n * PAGE;
/** In a sequence's page: where notes begin, behind the buffer, and where the address of their end is. */
const LOG = 0x400;
const END = PAGE - 4;
/** What the words of a note are. */
const NOTED = ["signal", "pc", "address", "CPSR"];
/** What is printed at last, and as a word. */
const DONE = "done";
const DONE_WORD = 0x656e6f64;

/** Numbers of system calls, and what they are told (guest/include/abi). */
const [WRITE, PAUSE, RT_SIGACTION, SIGALTSTACK, MMAP2] = [4, 29, 174, 186, 192];
const READ_WRITE = 3;
const FIXED_PRIVATE_ANONYMOUS = 0x32;
const INFO_ONSTACK_NODEFER = 0x48000004;
/** SIGILL, SIGTRAP, SIGBUS, SIGSEGV. */
const SIGNALS = [4, 5, 7, 11];
/** Registers in the context that a handler gets. */
const CONTEXT = { r0: 32, pc: 92, cpsr: 96, address: 100 };

const called = (number: number | undefined, ...args: readonly number[]): string => `
  ${args.map((arg, n) => `ldr r${n}, =${arg}`).join("\n  ")}
  ldr r7, =${number}
  svc #0`;
const stored = (words: readonly (number | string)[], at: number): string =>
  words.map((word, n) => `ldr r0, =${word}\n  ldr r1, =${at + 4 * n}\n  str r0, [r1]`).join("\n  ");

/** Executes all sequences, one after the other. */
const program = (sequences: readonly Sequence[], core: Core): string => `
start:
  ${called(MMAP2, AREA, pageOf(sequences.length) - AREA, READ_WRITE, FIXED_PRIVATE_ANONYMOUS, -1, 0)}
  ${stored([STACK, 0, STACK_BYTES], AREA)}
  ${called(SIGALTSTACK, AREA, 0)}
  ${stored(["noted", INFO_ONSTACK_NODEFER, 0, 0, 0], AREA)}
  ${SIGNALS.map((signal) => called(RT_SIGACTION, signal, AREA, 0, 8)).join("")}
  b run
noted:
  ldr r3, [r2, #${CONTEXT.r0 + 4 * NOTES}]
  str r0, [r3]
  ldr r1, [r2, #${CONTEXT.pc}]
  str r1, [r3, #4]
  add r1, r1, #4
  str r1, [r2, #${CONTEXT.pc}]
  ldr r1, [r2, #${CONTEXT.address}]
  str r1, [r3, #8]
  ldr r1, [r2, #${CONTEXT.cpsr}]
  str r1, [r3, #12]
  add r3, r3, #${4 * NOTE}
  str r3, [r2, #${CONTEXT.r0 + 4 * NOTES}]
  mov pc, lr
  .ltorg
run:
${sequences
  .map(
    (own, n) => `
  ${filled(own, pageOf(n))}
  ldr sp, =${pageOf(n) + CENTRE}
  ${executed(own, core, pageOf(n), pageOf(n) + LOG)}
  ldr r0, =${pageOf(n) + END}
  str r${NOTES}, [r0]
  b next${n}
  .ltorg
next${n}:`,
  )
  .join("")}
  ${stored([DONE_WORD], AREA)}
  ${called(WRITE, 1, AREA, DONE.length)}
forever:
  ${called(PAUSE)}
  b forever
`;

/** What the sequences have left, from one boot of the guest kernel. */
function leave(vmm: Vmm, { target, core, profile }: Trials, sequences: readonly Sequence[]) {
  const session = new Session(vmm, { target, profile, ...firstProgram(NAME, program(sequences, core)) });
  session.until(() => session.printed.includes(DONE));
  const pages = new Map(session.pages(NAME).map(({ va, bytes }) => [va, bytes]));
  return sequences.map((_, n) => {
    const at = pageOf(n);
    const bytes = pages.get(at);
    if (bytes === undefined || !session.printed.includes(DONE)) return undefined;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = words.getUint32(END, true);
    return left(NOTED, [at, at + LOG, end], (place) => words.getUint32(place - at, true));
  });
}

/** Programs of the guest kernel. */
export const PROGRAM: Stage = {
  bare: (_, core) => [native, core],
  draw: (length, next, { core }) => programSequence(length, next, core),
  meaningful: (steps) => steps,
  leave,
};
