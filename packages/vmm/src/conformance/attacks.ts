// Small hostile guests by class, each with the broken VMM that it must catch: programs for `tinyGuest`, as in adversaries.ts.
import type { Vmm } from "../contract.ts";
import { beginReport, end, VECTORS } from "./adversaries.ts";
import { deaf, losing, scribbling } from "./broken.ts";
import { type AttackClass, type Findings, same, survived } from "./cases.ts";
import { type Ground, TARGET, type Target } from "./target.ts";

/** How a VMM is broken. */
export type ControlName = "loses a register" | "hears no interrupt" | "writes to a neighbour";

/** One hostile guest. */
export interface Attack {
  readonly name: string;
  readonly class: AttackClass;
  /** What the guest tries. */
  readonly tries: string;
  /** What must hold: its report is what it is natively, or its neighbour runs on and nothing else changes. */
  readonly keeps: "equivalence" | "control";
  readonly control: ControlName;
  readonly program: (g: Ground) => string;
}

/** VMMs that are broken on purpose, out of any. */
export const CONTROLS: Readonly<Record<ControlName, (vmm: Vmm) => Vmm>> = {
  "loses a register": losing,
  "hears no interrupt": deaf,
  "writes to a neighbour": scribbling,
};

/** VECTORS with a way back from a supervisor call. */
const CALLS = VECTORS.replace("b undefined\n  b .", "b undefined\n  b supervisor").replace(
  "undefined:",
  "supervisor:\n  mov r9, #0x8\n  movs pc, lr\nundefined:",
);
const reports = (g: Ground, body: string): string => `
  ${CALLS}
start:
  ${g.setVectors}
  ldr r13, =${g.stack}
  ${beginReport(g)}
  ${body}
  ${end(g)}
`;
const loops = (g: Ground, body: string, vectors = CALLS): string => `
  ${vectors}
start:
  ${g.setVectors}
  ldr r13, =${g.stack}
  ${body}
  b .
`;
/** Records the vector that each instruction takes. */
const each = (instructions: readonly string[]): string =>
  instructions
    .map((text, n) => `\n  ldr r4, =${n}\n  mov r9, #0\n  ${text}\n  mov r8, r9\n  bl record`)
    .join("");
const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);
/** The vectors with another way back. */
const returning = (vector: string, back: string): string => CALLS.replace(vector, back);

export const ATTACKS: readonly Attack[] = [
  {
    name: "table nowhere",
    class: "A",
    tries: "translates by a table where nothing is",
    keeps: "control",
    control: "writes to a neighbour",
    program: (g) => loops(g, `ldr r0, =0x70000000\n  ${g.translate()}`),
  },
  {
    name: "table in a device",
    class: "A",
    tries: "translates by a table that is a device's registers",
    keeps: "control",
    control: "writes to a neighbour",
    program: (g) => loops(g, `ldr r0, =${g.devices[0]?.[0] ?? 0}\n  ${g.translate()}`),
  },
  {
    name: "no rights",
    class: "A",
    tries: "takes all rights in every domain from itself",
    keeps: "control",
    control: "writes to a neighbour",
    program: (g) =>
      loops(
        g,
        `ldr r0, =${g.level1}\n  ${g.mapAll()}\n  ${g.translate()}\n  mov r1, #0\n  mcr p15, 0, r1, c3, c0, 0\n  ${g.isb}`,
      ),
  },
  {
    name: "flush storm",
    class: "A",
    tries: "invalidates all TLBs for ever",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) => loops(g, "mov r1, #0\nstorm:\n  mcr p15, 0, r1, c8, c7, 0\n  b storm"),
  },
  {
    name: "domain storm",
    class: "A",
    tries: "changes the rights of its domains for ever",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) => loops(g, "mov r1, #0\nstorm:\n  mvn r1, r1\n  mcr p15, 0, r1, c3, c0, 0\n  b storm"),
  },
  {
    name: "translation on and off",
    class: "A",
    tries: "turns its translation on and off for ever",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) =>
      loops(
        g,
        `ldr r0, =${g.level1}\n  ${g.mapAll()}\n  ${g.translate()}\n  mrc p15, 0, r1, c1, c0, 0\nstorm:\n  eor r1, r1, #1\n  mcr p15, 0, r1, c1, c0, 0\n  ${g.version === 7 ? "isb" : "nop\n  nop"}\n  b storm`,
      ),
  },
  {
    name: "caches thrown away",
    class: "A",
    tries: "invalidates every line of the data cache without cleaning it",
    keeps: "control",
    control: "writes to a neighbour",
    program: (g) =>
      loops(
        g,
        g.version === 7
          ? "mov r5, #0\nstorm:\n  mcr p15, 0, r5, c7, c6, 2\n  add r5, r5, #64\n  b storm"
          : "mov r5, #0\nstorm:\n  mcr p15, 0, r5, c7, c6, 0\n  b storm",
      ),
  },
  {
    name: "address spaces",
    class: "A",
    tries: "changes to another address space for ever",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) => loops(g, "mov r1, #0\nstorm:\n  add r1, r1, #1\n  mcr p15, 0, r1, c13, c0, 1\n  b storm"),
  },
  {
    name: "undefined",
    class: "B",
    tries: "executes what no processor has",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) => reports(g, each(range(16).map((n) => `udf #${n * 0x1111}`))),
  },
  {
    name: "coprocessors",
    class: "B",
    tries: "reads and writes coprocessors 0 to 9",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) =>
      reports(
        g,
        each(range(10).flatMap((n) => [`mrc p${n}, 7, r0, c9, c11, 7`, `mcr p${n}, 7, r0, c9, c11, 7`])),
      ),
  },
  {
    name: "condition that fails",
    class: "B",
    tries: "has sensitive instructions that are not to be executed",
    keeps: "equivalence",
    control: "loses a register",
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
    class: "B",
    tries: "is a program that calls with the numbers of a patched kernel",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) =>
      reports(
        g,
        `msr cpsr_c, #0xd0\n  ldr r13, =${g.stack}${each(range(16).map((n) => `svc #${(n << 20) | 0xf013}`))}`,
      ),
  },
  {
    name: "kernel's forged patch",
    class: "B",
    tries: "is a kernel that calls with the numbers of a patched one",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) => reports(g, each(range(16).map((n) => `svc #${(n << 20) | 0xf013}`))),
  },
  {
    name: "privilege",
    class: "B",
    tries: "is a program that uses the system registers",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) =>
      reports(
        g,
        `msr cpsr_c, #0xd0${each([
          "mcr p15, 0, r0, c3, c0, 0",
          "mrc p15, 0, r0, c1, c0, 0",
          "mcr p15, 0, r0, c8, c7, 0",
        ])}`,
      ),
  },
  {
    name: "breakpoints",
    class: "B",
    tries: "executes breakpoints as a debugger sets them",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) => loops(g, "adr r10, storm\nstorm:\n  bkpt #0\n  b storm"),
  },
  {
    name: "call storm",
    class: "C",
    tries: "calls its own supervisor for ever",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) => loops(g, "storm:\n  svc #0\n  b storm"),
  },
  {
    name: "undefined for ever",
    class: "C",
    tries: "returns to the undefined instruction each time",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) => loops(g, "udf #0", returning("mov r9, #0x4\n  movs pc, lr", "subs pc, lr, #4")),
  },
  {
    name: "abort for ever",
    class: "C",
    tries: "returns to the load that aborts each time",
    keeps: "control",
    control: "hears no interrupt",
    program: (g) =>
      loops(g, "ldr r0, =0x70000000\n  ldr r1, [r0]", returning("subs pc, lr, #4", "subs pc, lr, #8")),
  },
  {
    name: "no stack",
    class: "C",
    tries: "takes exceptions with a stack pointer that leads nowhere",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) => reports(g, `mov r13, #0${each(["udf #0", "svc #0", "mvn r13, #0\n  udf #1", "svc #1"])}`),
  },
  {
    name: "devices",
    class: "C",
    tries: "stores ones into every word of its interrupt controller",
    keeps: "control",
    control: "writes to a neighbour",
    program: (g) => {
      const [from, to] =
        g.version === 7 && g.base !== 0 ? [0x08000000, 0x08012000] : [0x10140000, 0x10141000];
      return loops(
        g,
        `ldr r0, =${from}\n  ldr r5, =${to}\n  mvn r1, #0\nmore:\n  str r1, [r0], #4\n  cmp r0, r5\n  bne more`,
      );
    },
  },
  {
    name: "masked wait",
    class: "C",
    tries: "waits for ever for interrupts that it masks",
    keeps: "control",
    control: "writes to a neighbour",
    program: (g) =>
      loops(
        g,
        `msr cpsr_c, #0xd3\n  mov r1, #0\nstorm:\n  ${g.version === 7 ? "wfi" : "mcr p15, 0, r1, c7, c0, 4"}\n  b storm`,
      ),
  },
  {
    name: "calls of other monitors",
    class: "D",
    tries: "calls a hypervisor and a monitor with all kinds of numbers",
    keeps: "control",
    control: "writes to a neighbour",
    program: (g) =>
      loops(
        g,
        g.version < 7
          ? each(range(4).map((n) => `mvn r0, #${n}\n  svc #${n}`)).replaceAll("bl record", "nop")
          : [0, 1, 0x12345678, 0x80000000, 0x84000001, 0x84000005, 0xffffffff]
              .map((n) => `ldr r0, =${n}\n  mvn r1, #0\n  mvn r2, #3\n  smc #0\n  ldr r0, =${n}\n  hvc #0`)
              .join("\n  "),
      ),
  },
  {
    name: "thread registers",
    class: "E",
    tries: "keeps values in its thread and context registers over exceptions",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) =>
      reports(
        g,
        (g.version === 5 ? [] : [1, 2, 3, 4])
          .map(
            (n) =>
              `ldr r4, =${0x5ca1ab00 + n}\n  mcr p15, 0, r4, c13, c0, ${n}\n  udf #0\n  svc #0\n  mrc p15, 0, r8, c13, c0, ${n}\n  bl record`,
          )
          .join("\n  ") || "mrc p15, 0, r8, c2, c0, 0\n  mov r4, #0\n  bl record",
      ),
  },
  {
    name: "flags",
    class: "E",
    tries: "keeps its flags over exceptions",
    keeps: "equivalence",
    control: "loses a register",
    program: (g) =>
      reports(
        g,
        range(16)
          .map(
            (n) =>
              `mov r4, #${n}\n  msr cpsr_f, #${(n << 28) >>> 0}\n  udf #0\n  svc #0\n  mrs r8, cpsr\n  bl record`,
          )
          .join("\n  "),
      ),
  },
];

/** What an attack shows of a VMM. */
export const attacked = ({ keeps, name, program }: Attack, vmm: Vmm, target: Target = TARGET): Findings =>
  keeps === "control" ? survived(vmm, target, program, 3_000_000) : same(vmm, target, name, program);
