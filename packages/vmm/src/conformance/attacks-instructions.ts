// Hostile guests of class B: instructions (DDI 0406C A5, B9).
import { type Attack, each, forEver, loops, range, reports, returning, written } from "./attack.ts";

/** A program: User mode, and its stack. */
const USER = "msr cpsr_c, #0xd0";
/** Numbers of supervisor calls that a patched kernel makes (mechanisms that replace instructions by SWI): groups in bits 23:20. */
const FORGED = range(16).map((n) => `svc #${(n << 20) | 0xf013}`);
/** Words that mean something for a processor in other modes or with other extensions, and nothing that is UNPREDICTABLE here. */
const UNALLOCATED = [
  0xe7f000f0, 0xe7ffffff, 0xe6000010, 0xe7f0f0f0, 0xec000000, 0xee000010, 0xf7f0a000, 0xf6f00000, 0xfc400000,
  0xfe000000,
];
/** UNPREDICTABLE words: what a processor does with them is its own (pc as base or index, the same register twice, SBZ bits). */
const UNPREDICTABLE = [
  0xe0000f9f, 0xe01f0091, 0xe0800090, 0xe0ff0f9f, 0xe1010092, 0xe12fff1f, 0xe12fff3f, 0xe16f0f1f, 0xe1900f9f,
  0xe1800f9f, 0xe4900000, 0xe5b00004, 0xe7b00000, 0xe8900000, 0xe8b00001, 0xe8a0ffff, 0xe1c000d0, 0xe1c010d0,
  0xe1c0e0d0, 0xe10f1fff, 0xe10ff000, 0xe14ff000, 0xe129f00f, 0xe320f0ff, 0xe328f000, 0xee1ff110, 0xf1020fff,
  0xf1000000, 0xf10e01ff, 0xf8cd05ff,
];

export const INSTRUCTION_ATTACKS: readonly Attack[] = (
  [
    {
      name: "undefined",
      tries: "executes what no processor has",
      equivalent: true,
      program: (g) => reports(g, each(range(16).map((n) => `udf #${n * 0x1111}`))),
    },
    {
      name: "unallocated",
      tries: "executes words that the architecture has not given a meaning",
      equivalent: true,
      from: 7,
      program: (g) => reports(g, each(UNALLOCATED.map((word) => `.word ${word}`))),
    },
    {
      name: "unpredictable",
      tries: "executes UNPREDICTABLE words in its kernel",
      program: (g) =>
        loops(
          g,
          UNPREDICTABLE.map((word) => `ldr r0, =${g.stack}\n  ldr r1, =${g.stack}\n  .word ${word}`).join(
            "\n  ",
          ),
        ),
    },
    {
      name: "unpredictable in programs",
      tries: "executes UNPREDICTABLE words in User mode",
      program: (g) =>
        loops(
          g,
          `${USER}\n  ${UNPREDICTABLE.map((word) => `ldr r0, =${g.stack}\n  ldr r1, =${g.stack}\n  .word ${word}`).join("\n  ")}`,
        ),
    },
    {
      name: "coprocessors",
      tries: "reads and writes coprocessors 0 to 9",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          each(range(10).flatMap((n) => [`mrc p${n}, 7, r0, c9, c11, 7`, `mcr p${n}, 7, r0, c9, c11, 7`])),
        ),
    },
    {
      name: "wide coprocessors",
      tries: "moves two registers to and from every coprocessor, and loads and stores them",
      program: (g) =>
        loops(
          g,
          range(16)
            .filter((n) => n < 10 || n > 11)
            .map(
              (n) =>
                `mrrc p${n}, 5, r0, r1, c3\n  mcrr p${n}, 5, r0, r1, c3\n  ldr r0, =${g.stack}\n  ldc p${n}, c1, [r0]\n  stc p${n}, c1, [r0]\n  cdp p${n}, 1, c0, c0, c0, 0`,
            )
            .join("\n  "),
        ),
    },
    {
      name: "vector unit",
      tries: "uses floating point and vectors that it has not enabled",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          each([
            "mrc p10, 7, r0, c1, c0, 0",
            "mcr p10, 7, r0, c8, c0, 0",
            "mrc p11, 0, r0, c0, c0, 0",
            "ldc p10, c0, [r13]",
            "ldc p11, c0, [r13]",
          ]),
        ),
    },
    {
      name: "condition that fails",
      tries: "has sensitive instructions that are not to be executed",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          each(
            [
              "svcne #0",
              "svcne #0xf00000",
              "msrne cpsr_c, #0xd0",
              "mcrne p15, 0, r0, c1, c0, 0",
              "mrcne p7, 0, r0, c0, c0, 0",
              "mrsne r9, cpsr",
            ].map((text) => `cmp r0, r0\n  ${text}`),
          ),
        ),
    },
    {
      name: "forged patch",
      tries: "is a program that calls with the numbers of a patched kernel",
      equivalent: true,
      program: (g) => reports(g, `${USER}\n  ldr r13, =${g.stack}${each(FORGED)}`),
    },
    {
      name: "kernel's forged patch",
      tries: "is a kernel that calls with the numbers of a patched one",
      equivalent: true,
      program: (g) => reports(g, each(FORGED)),
    },
    {
      name: "words that look sensitive",
      tries: "reads constants that are the words of sensitive instructions",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          [0xe10f0000, 0xe129f000, 0xf10c0080, 0xee010f10, 0xef000000, 0xe1b0f00e, 0xf8bd0a00, 0xe320f003]
            .map((word) => `ldr r4, =${word}\n  mov r8, #0\n  bl record`)
            .join("\n  "),
        ),
    },
    {
      name: "text read back",
      tries: "reads its own instructions, and copies them elsewhere to execute them",
      program: (g) =>
        loops(
          g,
          `adr r0, body
  ldr r5, =${g.stack + 0x1000}
  mov r6, #64
more:
  ldr r1, [r0], #4
  str r1, [r5], #4
  subs r6, r6, #1
  bne more
  mov r1, #0
  mcr p15, 0, r1, c7, c5, 0
  ldr r10, =${g.text}
  ldr r5, =${g.stack + 0x1000}
  mov pc, r5
body:
  mrs r1, cpsr
  msr cpsr_c, #0xd3
  mcr p15, 0, r1, c3, c0, 0
  mrc p15, 0, r1, c1, c0, 0
  svc #0
  b body`,
        ),
    },
    {
      name: "text that was not there",
      tries: "writes sensitive instructions at run time, and executes them",
      program: (g) =>
        loops(
          g,
          `adr r10, back
  ${written(
    g,
    `mrs r1, cpsr
  msr cpsr_c, #0xd3
  mrs r1, spsr
  msr spsr_c, r1
  mcr p15, 0, r1, c3, c0, 0
  mrc p15, 0, r1, c1, c0, 0
  ldr r0, [pc]
  ldmia r0, {r1, r4}^
  movs pc, r10`,
  )}
back:`,
        ),
    },
    {
      name: "text that changes",
      tries: "changes an instruction between two that a VMM would replace, for ever",
      program: (g) =>
        forEver(
          g,
          `eor r1, r1, r6
  str r1, [r5]
  mov r4, #0
  mcr p15, 0, r5, c7, c10, 1
  mcr p15, 0, r4, c7, c10, 4
  mcr p15, 0, r5, c7, c5, 1
  mcr p15, 0, r4, c7, c5, 6
  mov lr, pc
  mov pc, r5`,
          `ldr r5, =${g.stack + 0x1000}
  ldr r1, =0xe1a0f00e
  str r1, [r5, #4]
  ldr r1, =0xe10f0000
  ldr r6, =${(0xe10f0000 ^ 0xe14f0000) >>> 0}
  adr r10, storm`,
        ),
    },
    {
      name: "privilege",
      tries: "is a program that uses the system registers",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${USER}${each([
            "mcr p15, 0, r0, c3, c0, 0",
            "mrc p15, 0, r0, c1, c0, 0",
            "mcr p15, 0, r0, c8, c7, 0",
            "mcr p15, 0, r0, c7, c7, 0",
            "mcr p15, 0, r0, c2, c0, 0",
          ])}`,
        ),
    },
    {
      name: "program as kernel",
      tries: "is a program that masks interrupts and changes the mode",
      equivalent: true,
      bare: true,
      from: 6,
      program: (g) =>
        reports(
          g,
          `${USER}
  ${written(
    g,
    `${["msr cpsr_c, #0x13", "cpsid if", "cps #0x13", "msr cpsr_c, #0x1f"]
      .map(
        (text, n) =>
          `${text}\n  mrs r4, cpsr\n  and r4, r4, #0x1f\n  str r4, [r3], #4\n  mov r4, #${n}\n  str r4, [r3], #4`,
      )
      .join("\n  ")}
  svc #0`,
  )}
supervised:
  mov r2, #4
  str r2, [r3, #-36]`,
          returning(g, "supervisor:\n  mov r9, #0x8\n  movs pc, lr", "supervisor:\n  b supervised"),
        ),
    },
    {
      name: "breakpoints",
      tries: "executes breakpoints as a debugger sets them",
      program: (g) => loops(g, "adr r10, storm\nstorm:\n  bkpt #0\n  b storm"),
    },
    {
      name: "all modes",
      tries: "changes to every mode, those of monitors and hypervisors and none at all",
      program: (g) =>
        loops(
          g,
          range(32)
            .map((n) => `ldr r1, =${0xc0 | n}\n  msr cpsr_c, r1\n  udf #0`)
            .join("\n  "),
        ),
    },
    {
      name: "returns to all modes",
      tries: "returns from exceptions to every mode, those of monitors and hypervisors and none at all",
      program: (g) =>
        loops(
          g,
          range(32)
            .map(
              (n) =>
                `ldr r1, =${0xc0 | n}\n  msr spsr_cxsf, r1\n  adr lr, back${n}\n  movs pc, lr\nback${n}:\n  svc #0`,
            )
            .join("\n  "),
        ),
    },
    {
      name: "thumb at every call",
      tries: "changes to Thumb state for ever",
      program: (g) => forEver(g, "adr r0, storm\n  orr r0, r0, #1\n  adr r10, storm\n  bx r0"),
    },
    {
      name: "exclusive loop",
      tries: "holds an address exclusively for ever",
      from: 6,
      program: (g) =>
        forEver(g, "ldrex r1, [r0]\n  strex r5, r1, [r0]\n  ldrex r1, [r0]", `ldr r0, =${g.stack}`),
    },
    {
      name: "byte order",
      tries: "changes its byte order at every call",
      from: 6,
      program: (g) => forEver(g, "setend be\n  svc #0\n  setend le\n  svc #0"),
    },
  ] satisfies readonly Omit<Attack, "class">[]
).map((a) => ({ ...a, class: "B" }));
