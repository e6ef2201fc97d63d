// Hostile guests of class E: state that is another's, or that is lost on the way (DDI 0406C B1.3, B4, C11, C12).
import { beginReport, end } from "./adversaries.ts";
import { type Attack, each, loops, range, reports } from "./attack.ts";
import type { Range } from "./target.ts";

/** Exceptions between a write and a read. */
const DISTURBED = "svc #0\n  udf #0";
/** Instructions in which others have run. */
const LATER = "ldr r0, =24000\n9:\n  subs r0, r0, #1\n  bne 9b";
/** Modes that have a stack pointer, a link and a saved status of their own. */
const BANKED = [0x11, 0x12, 0x17, 0x1b];

/** Offsets in RAM of what nobody has given to the guest. */
export const SEARCHED: Range = [0x210000, 0x220000];

export const STATE_ATTACKS: readonly Attack[] = (
  [
    {
      name: "registers at the beginning",
      tries: "looks at what is in its registers when it starts",
      equivalent: true,
      program: (g) => `
  ${g.vectors}
start:
  ldr r0, =${g.stack}
  stmia r0, {r3-r14}
  ${g.setVectors}
  ${beginReport(g)}
  ${range(12)
    .map((n) => `ldr r0, =${g.stack + 4 * n}\n  ldr r4, [r0]\n  mov r8, #0\n  bl record`)
    .join("\n  ")}
  ${end(g)}`,
    },
    {
      name: "memory at the beginning",
      tries: "looks for what others left in its RAM",
      equivalent: true,
      ported: true,
      program: (g) =>
        reports(
          g,
          `ldr r0, =${g.base + SEARCHED[0]}
  ldr r5, =${g.base + SEARCHED[1]}
  mov r4, #0
more:
  ldr r1, [r0], #4
  orr r4, r4, r1
  cmp r0, r5
  bne more
  mov r8, #0
  bl record`,
        ),
    },
    {
      name: "general registers",
      tries: "keeps values in all registers while others run",
      equivalent: true,
      ported: true,
      program: (g) =>
        reports(
          g,
          `str r2, [r13]
  str r3, [r13, #4]
  ${[1, 2, 4, 5, 6, 7, 8, 11, 12].map((n) => `ldr r${n}, =${0x5ca1ab00 + n}`).join("\n  ")}
  ${LATER}
  svc #0
  udf #0
  add r13, r13, #8
  stmia r13, {r1, r2, r4-r8, r11, r12}
  sub r13, r13, #8
  ldr r2, [r13]
  ldr r3, [r13, #4]
  mov r11, r13
  ${range(9)
    .map((n) => `ldr r4, [r11, #${8 + 4 * n}]\n  mov r8, #${n}\n  bl record`)
    .join("\n  ")}`,
        ),
    },
    {
      name: "flags",
      tries: "keeps its flags over exceptions",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          range(16)
            .map(
              (n) =>
                `mov r4, #${n}\n  msr cpsr_f, #${(n << 28) >>> 0}\n  ${DISTURBED}\n  mrs r8, cpsr\n  bl record`,
            )
            .join("\n  "),
        ),
    },
    {
      name: "thread registers",
      tries: "keeps values in its thread and context registers over exceptions",
      equivalent: true,
      from: 6,
      program: (g) =>
        reports(
          g,
          `${[1, 2, 3, 4].map((n) => `ldr r4, =${0x5ca1ab00 + n}\n  mcr p15, 0, r4, c13, c0, ${n}`).join("\n  ")}
  ${DISTURBED}
  ${LATER}
  ${[1, 2, 3, 4].map((n) => `mov r4, #${n}\n  mrc p15, 0, r8, c13, c0, ${n}\n  bl record`).join("\n  ")}`,
        ),
    },
    {
      name: "thread registers of others",
      tries: "writes thread registers, where others may read them",
      from: 6,
      program: (g) =>
        loops(
          g,
          `mvn r1, #0\n  ${[2, 3, 4].map((n) => `mcr p15, 0, r1, c13, c0, ${n}`).join("\n  ")}\n  ${LATER}`,
        ),
    },
    {
      name: "banked registers",
      tries: "keeps values in the registers of every mode while others run",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${BANKED.map((mode) => `msr cpsr_c, #${0xc0 | mode}\n  ldr r13, =${0x5ca10000 | mode}\n  ldr r14, =${0x1a1b0000 | mode}\n  ldr r0, =${0x60000010 | (mode & 0xf)}\n  msr spsr_cxsf, r0`).join("\n  ")}
  msr cpsr_c, #0xd3
  ${LATER}
  ${BANKED.map(
    (mode) =>
      `msr cpsr_c, #${0xc0 | mode}\n  mov r5, r13\n  mov r6, r14\n  mrs r7, spsr\n  msr cpsr_c, #0xd3\n  mov r4, r5\n  mov r8, r6\n  bl record\n  mov r4, r7\n  mov r8, #${mode}\n  bl record`,
  ).join("\n  ")}`,
        ),
    },
    {
      name: "fast registers",
      tries: "keeps values in the registers of FIQ mode and of its programs while others run",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `msr cpsr_c, #0xd1
  ${[8, 9, 10, 11, 12].map((n) => `ldr r${n}, =${0xf1a00000 + n}`).join("\n  ")}
  msr cpsr_c, #0xd3
  ${LATER}
  udf #0
  ${[8, 9, 10, 11, 12].map((n) => `msr cpsr_c, #0xd1\n  mov r4, r${n}\n  msr cpsr_c, #0xd3\n  mov r8, #${n}\n  bl record`).join("\n  ")}`,
        ),
    },
    {
      name: "fault registers",
      tries: "reads what the fault registers say of its own faults, while others fault",
      equivalent: true,
      bare: true,
      program: (g) =>
        reports(
          g,
          [0x70000000, 0x7ffffffc, 0x50000004]
            .map(
              (at, n) =>
                `ldr r0, =${at}\n  ldr r1, [r0]\n  ${n === 0 ? LATER : ""}\n  mrc p15, 0, r4, c6, c0, 0\n  mrc p15, 0, r8, c5, c0, 0\n  bl record`,
            )
            .join("\n  "),
        ),
    },
    {
      name: "performance monitors",
      tries: "starts and reads the performance monitors",
      from: 7,
      program: (g) =>
        loops(
          g,
          `mvn r1, #0
  ${[0, 1, 2, 3, 4, 5].map((n) => `mcr p15, 0, r1, c9, c12, ${n}\n  mrc p15, 0, r4, c9, c12, ${n}`).join("\n  ")}
  ${[0, 1, 2].map((n) => `mcr p15, 0, r1, c9, c13, ${n}\n  mrc p15, 0, r4, c9, c13, ${n}\n  mcr p15, 0, r1, c9, c14, ${n}`).join("\n  ")}`,
        ),
    },
    {
      name: "debug registers",
      tries: "reads and writes the debug registers",
      program: (g) =>
        loops(
          g,
          `mvn r1, #0\n  ${range(16)
            .map(
              (n) =>
                `mrc p14, 0, r4, c0, c${n}, 0\n  mcr p14, 0, r1, c0, c${n}, 2\n  mrc p14, 0, r4, c1, c${n}, 4\n  mcr p14, 0, r1, c1, c${n}, 4\n  mrc p14, 6, r4, c${n}, c0, 0`,
            )
            .join("\n  ")}`,
        ),
    },
    {
      name: "lockdown and implementation",
      tries: "reads and writes what an implementation keeps in c9, c10, c11 and c15",
      program: (g) =>
        loops(
          g,
          `mvn r1, #0\n  ${[9, 10, 11, 15]
            .flatMap((c) =>
              range(8).map(
                (n) =>
                  `mrc p15, ${n % 3}, r4, c${c}, c${n}, ${n % 4}\n  mcr p15, ${n % 3}, r1, c${c}, c${n}, ${n % 4}`,
              ),
            )
            .join("\n  ")}`,
        ),
    },
    {
      name: "registers of others",
      tries: "reads and writes the registers of hypervisors and monitors",
      program: (g) =>
        loops(
          g,
          `mvn r1, #0\n  ${[
            "0, r4, c1, c1, 0",
            "0, r4, c1, c1, 1",
            "0, r4, c12, c0, 1",
            "4, r4, c0, c0, 0",
            "4, r4, c0, c0, 5",
            "4, r4, c1, c1, 0",
            "4, r4, c1, c1, 1",
            "4, r4, c1, c1, 2",
            "4, r4, c1, c1, 3",
            "4, r4, c2, c1, 2",
            "4, r4, c5, c2, 0",
            "4, r4, c6, c0, 4",
            "4, r4, c12, c0, 0",
            "4, r4, c13, c0, 2",
            "4, r4, c14, c1, 0",
          ]
            .map((r) => `mrc p15, ${r}\n  mcr p15, ${r.replace("r4", "r1")}`)
            .join("\n  ")}
  mrrc p15, 6, r4, r5, c2
  mcrr p15, 6, r1, r1, c2
  mrrc p15, 4, r4, r5, c14
  mcrr p15, 4, r1, r1, c14`,
        ),
    },
    {
      name: "exclusive monitor",
      tries: "holds an address exclusively while others run",
      from: 6,
      program: (g) =>
        reports(
          g,
          each(
            range(4).map((n) => `ldr r0, =${g.stack}\n  ldrex r1, [r0]\n  svc #${n}\n  strex r5, r1, [r0]`),
          ),
        ),
    },
  ] satisfies readonly Omit<Attack, "class">[]
).map((a) => ({ ...a, class: "E" }));
