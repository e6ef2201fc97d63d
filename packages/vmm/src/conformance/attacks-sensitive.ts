// Hostile guests of class B: every sensitive instruction in User mode, by a guest's program, or by a kernel that has a port (DDI 0406C B1.3, B9).
import { assembleProgram } from "@armvirt/arm-core";
import { type Attack, reports } from "./attack.ts";
import { SENSITIVE, type Variant } from "./sensitive.ts";
import type { Ground } from "./target.ts";

/** Offsets in the guest's RAM: instructions that are written when it runs, and what they load and store. */
const [WRITTEN, BUFFER] = [0x240000, 0x230000];
/** WFI waits for an interrupt, and here is none. */
const UNTRIED = /^wfi/;
/** Lead to one of the first bytes of memory, where some boards have RAM, and so astray. */
const TO_THE_BEGINNING = /^(ands|movs) pc/;
/** Stores at the stack pointer of another mode, which is 0 when a guest starts: into the vectors of a board with RAM there. */
const AT_ZERO = /^srs/;
const PAD = "mov r8, r8\n  ".repeat(4);
/** No call of a microvisor has this number. */
const NO_CALL = 200;
const NE = 0x1;
const AL = 0xe;

/** What an instruction that goes where it loads from finds about r1. */
const loaded = ({ loads }: Variant): string =>
  loads === undefined ? "" : [-8, -4, 0, 4, 8].map((at) => `str lr, [r1, #${at}]`).join("\n  ");

const tried = SENSITIVE.filter(({ text }) => !UNTRIED.test(text) && !TO_THE_BEGINNING.test(text));
/** With the condition NE, where there is one. */
const failing = (word: number): number =>
  word >>> 28 === AL ? ((word & 0x0fffffff) | (NE << 28)) >>> 0 : word;

/** One instruction: it goes on behind itself, near lr and r5, or, where it is fetched from nowhere, at r10. r6 sums up the vectors. */
const step = (g: Ground, variant: Variant, word: number, n: number): string => `
  adr r10, on${n}
  mov r5, r10
  mov lr, r10
  mov r0, #0x10
  mov r1, r7
  mov r9, #4
  mov r12, #${NO_CALL}
  ${loaded(variant)}
  ${g.version > 5 ? "sev" : ""}
  cmp r0, r0
  .word ${word}
  ${PAD}
on${n}:
  ${PAD}
  ${g.version > 5 ? "setend le" : ""}
  add r6, r9, r6, ror #1`;

/** The halves of the words of a text, a word each: nothing that a patcher looks for. */
const halves = (text: string, at: number): string =>
  [...assembleProgram(text, at).words]
    .flatMap((word) => [word & 0xffff, word >>> 16])
    .map((half) => `.word ${half}`)
    .join("\n  ");

/** Writes all steps into RAM, goes to User mode and there. @param altered the word of each */
function program(g: Ground, altered: (word: number) => number): string {
  const at = g.base + WRITTEN;
  const words = tried
    .filter(({ text }) => g.base !== 0 || !AT_ZERO.test(text))
    .map((v) => [v, altered(v.word)] as const);
  const text = `${words.map(([variant, word], n) => step(g, variant, word, n)).join("\n")}\n  mov pc, r11`;
  return reports(
    g,
    `adr r4, halves
  ldr r5, =${at}
  ldr r6, =${at + 4 * assembleProgram(text, at).words.length}
write:
  ldr r0, [r4], #4
  ldr r1, [r4], #4
  orr r0, r0, r1, lsl #16
  str r0, [r5], #4
  cmp r5, r6
  bne write
  mov r1, #0
  mcr p15, 0, r1, c7, c10, 4
  mcr p15, 0, r1, c7, c5, 0
  mcr p15, 0, r1, c7, c5, 6
  msr cpsr_c, #0xd0
  mov r6, #0
  ldr r7, =${g.base + BUFFER}
  ldr r11, =back
  ldr r5, =${at}
  mov pc, r5
  .ltorg
halves:
  ${halves(text, at)}
back:
  ldr r13, =${g.stack}
  ldr r4, =${words.length}
  mov r8, r6
  mov r2, #0
  ldr r3, =${g.report + 8}
  bl record`,
  );
}

export const SENSITIVE_ATTACKS: readonly Attack[] = (
  [
    {
      name: "sensitive instructions",
      tries: "executes every sensitive instruction in User mode",
      program: (g) => program(g, (word) => word),
    },
    {
      name: "sensitive instructions that fail",
      tries: "executes every sensitive instruction in User mode, with a condition that fails",
      program: (g) => program(g, failing),
    },
  ] satisfies readonly Omit<Attack, "class">[]
).map((a) => ({ ...a, class: "B", equivalent: true, instructions: 3_000_000 }));
