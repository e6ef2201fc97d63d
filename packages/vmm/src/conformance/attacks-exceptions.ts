// Hostile guests of class C: exceptions, interrupts and the devices that make them (DDI 0406C B1.8; IHI 0048).
import { beginReport } from "./adversaries.ts";
import {
  type Attack,
  descriptor,
  each,
  forEver,
  loops,
  mapped,
  range,
  reports,
  returning,
} from "./attack.ts";
import type { Ground } from "./target.ts";

const MIB = 0x100000;
/** GIC distributor and CPU interface of `virt`; primary and secondary interrupt controller of `versatilepb`. */
const controllers = (g: Ground): readonly (readonly [from: number, to: number])[] =>
  g.base !== 0
    ? [
        [0x08000000, 0x08001000],
        [0x08010000, 0x08012000],
      ]
    : [
        [0x10140000, 0x10141000],
        [0x10003000, 0x10004000],
      ];
/** Counters of the SP804s of `versatilepb`. */
const TIMERS = [0x101e2000, 0x101e2020, 0x101e3000, 0x101e3020];
/** Stores or loads in every word of a range. */
const sweep = (n: number, [from, to]: readonly [number, number], access: string, step = 4): string =>
  `ldr r0, =${from}\n  ldr r5, =${to}\nmore${n}:\n  ${access}\n  add r0, r0, #${step}\n  cmp r0, r5\n  bne more${n}`;
const swept = (g: Ground, access: string, step = 4): string =>
  controllers(g)
    .map((range, n) => sweep(n, range, access, step))
    .join("\n  ");
/** A timer that has always elapsed, whose interrupt is enabled and never acknowledged. */
const ticking = (g: Ground): string =>
  g.base !== 0
    ? `ldr r0, =0x08000000
  mov r1, #1
  str r1, [r0]
  mvn r1, #0
  str r1, [r0, #0x100]
  ldr r0, =0x08010000
  mov r1, #1
  str r1, [r0]
  mov r1, #0xff
  str r1, [r0, #4]
  mov r1, #0
  mcr p15, 0, r1, c14, c3, 0
  mov r1, #1
  mcr p15, 0, r1, c14, c3, 1
  mov r1, #0
  mcr p15, 0, r1, c14, c2, 0
  mov r1, #1
  mcr p15, 0, r1, c14, c2, 1`
    : `ldr r0, =0x101e2000
  mov r1, #1
  str r1, [r0]
  mov r1, #0xe2
  str r1, [r0, #8]
  ldr r0, =0x10140000
  mvn r1, #0
  str r1, [r0, #0x10]`;
/** Interrupts have a handler. */
const interrupts = (g: Ground, handler: string): string =>
  g.vectors.replace(/b \.\n {2}b \.\n(?=\w+:)/, "b interrupt\n  b interrupt\n") +
  `interrupt:\n  ${handler}\n`;

export const EXCEPTION_ATTACKS: readonly Attack[] = (
  [
    {
      name: "call storm",
      tries: "calls its own supervisor for ever",
      program: (g) => forEver(g, "svc #0"),
    },
    {
      name: "all calls",
      tries: "calls with every number of eight bits, and with bits above",
      equivalent: true,
      program: (g) =>
        reports(g, each([...range(256), ...range(24).map((n) => 2 ** n)].map((n) => `svc #${n}`))),
    },
    {
      name: "undefined for ever",
      tries: "returns to the undefined instruction each time",
      bare: true,
      program: (g) => loops(g, "udf #0", returning(g, "mov r9, #0x4\n  movs pc, lr", "subs pc, lr, #4")),
    },
    {
      name: "abort for ever",
      tries: "returns to the load that aborts each time",
      bare: true,
      program: (g) =>
        loops(g, "ldr r0, =0x70000000\n  ldr r1, [r0]", returning(g, "subs pc, lr, #4", "subs pc, lr, #8")),
    },
    {
      name: "jump for ever",
      tries: "jumps to where nothing is for ever",
      program: (g) => forEver(g, "ldr r0, =0x70000000\n  adr r10, storm\n  mov pc, r0"),
    },
    {
      name: "undefined storm",
      tries: "executes undefined instructions for ever",
      program: (g) => forEver(g, "udf #0"),
    },
    {
      name: "abort storm",
      tries: "loads and stores where nothing is for ever",
      program: (g) => forEver(g, "ldr r0, =0x70000000\n  ldr r1, [r0]\n  str r1, [r0]"),
    },
    {
      name: "no stack",
      tries: "takes exceptions with a stack pointer that leads nowhere",
      equivalent: true,
      program: (g) =>
        reports(g, `mov r13, #0${each(["udf #0", "svc #0", "mvn r13, #0\n  udf #1", "svc #1"])}`),
    },
    {
      name: "wild stack",
      tries: "pushes and pops where it has no memory, at every exception",
      program: (g) =>
        forEver(
          g,
          "mvn r13, #0\n  push {r0-r7}\n  pop {r0-r7}\n  svc #0\n  ldr r13, =0x80000000\n  push {r0-r7}\n  udf #0",
        ),
    },
    {
      name: "vectors nowhere",
      tries: "unmaps its own vectors, and takes exceptions",
      bare: true,
      program: (g) =>
        loops(
          g,
          `${mapped(g, descriptor(g.version === 7 ? 0x60000000 : 0xfff00000, 0))}
  ${g.version === 7 ? "ldr r0, =0x60000000\n  mcr p15, 0, r0, c12, c0, 0\n  isb" : "mrc p15, 0, r0, c1, c0, 0\n  orr r0, r0, #0x2000\n  mcr p15, 0, r0, c1, c0, 0"}
  svc #0`,
        ),
    },
    {
      name: "vectors in a device",
      tries: "has its vectors in the registers of a device",
      bare: true,
      from: 7,
      program: (g) =>
        loops(g, `ldr r0, =${g.devices[0]?.[0] ?? 0}\n  mcr p15, 0, r0, c12, c0, 0\n  isb\n  svc #0`),
    },
    {
      name: "high vectors of its own",
      tries: "has its vectors at 0xffff0000, in a page of its own",
      equivalent: true,
      bare: true,
      program: (g) =>
        reports(
          g,
          `${mapped(g, descriptor(0xfff00000, (g.base + 2 * MIB) | g.section))}
  ldr r0, =${g.text}
  ldr r5, =${g.base + 2 * MIB + 0xf0000}
  mov r6, #32
more:
  ldr r1, [r0], #4
  str r1, [r5], #4
  subs r6, r6, #1
  bne more
  mrc p15, 0, r0, c1, c0, 0
  orr r0, r0, #0x2000
  mcr p15, 0, r0, c1, c0, 0
  ${beginReport(g)}
  mov r4, #0
  mov r8, #0
  bl record`,
        ),
    },
    {
      name: "control bits",
      tries: "turns every bit of the system control register over for ever",
      bare: true,
      program: (g) =>
        forEver(
          g,
          "mrc p15, 0, r1, c1, c0, 0\n  eor r1, r1, r6\n  mcr p15, 0, r1, c1, c0, 0\n  eor r1, r1, r6\n  mcr p15, 0, r1, c1, c0, 0\n  movs r6, r6, ror #31",
          `${mapped(g)}\n  mov r6, #2`,
        ),
    },
    {
      name: "masked wait",
      tries: "waits for ever for interrupts that it masks",
      program: (g) =>
        forEver(
          g,
          g.version === 7 ? "wfi\n  wfe" : "mcr p15, 0, r1, c7, c0, 4",
          "msr cpsr_c, #0xd3\n  mov r1, #0",
        ),
    },
    {
      name: "events",
      tries: "sends and awaits events for ever",
      from: 6,
      program: (g) => forEver(g, "sev\n  wfe\n  wfe\n  yield"),
    },
    {
      name: "interrupt storm",
      tries: "has a timer whose interrupt it never acknowledges",
      bare: true,
      program: (g) =>
        forEver(g, "nop", `${ticking(g)}\n  msr cpsr_c, #0x13`, interrupts(g, "subs pc, lr, #4")),
    },
    {
      name: "interrupt in interrupt",
      tries: "unmasks interrupts in the handler of one that it does not acknowledge",
      bare: true,
      program: (g) =>
        forEver(
          g,
          "nop",
          `${ticking(g)}\n  msr cpsr_c, #0x13`,
          interrupts(g, "msr cpsr_c, #0x12\n  nop\n  b interrupt"),
        ),
    },
    {
      name: "fast interrupts",
      tries: "enables every interrupt as fast, and stays in FIQ mode",
      bare: true,
      program: (g) =>
        forEver(
          g,
          "svc #0",
          `${ticking(g)}\n  msr cpsr_c, #0x11`,
          interrupts(g, "msr cpsr_c, #0x11\n  b interrupt"),
        ),
    },
    {
      name: "ones to the interrupt controller",
      tries: "stores ones into every word of its interrupt controllers",
      bare: true,
      program: (g) => loops(g, `mvn r1, #0\n  ${swept(g, "str r1, [r0]")}`),
    },
    {
      name: "bytes to the interrupt controller",
      tries: "stores and loads bytes and halfwords in its interrupt controllers",
      bare: true,
      program: (g) =>
        loops(
          g,
          `mvn r1, #0\n  ${swept(g, "strb r1, [r0]\n  strh r1, [r0]\n  ldrb r4, [r0, #1]\n  ldrsh r4, [r0, #2]", 0x40)}`,
        ),
    },
    {
      name: "blocks to the interrupt controller",
      tries: "loads and stores many registers, unaligned and exclusive, in its interrupt controllers",
      bare: true,
      program: (g) =>
        loops(
          g,
          swept(
            g,
            `ldmia r0, {r6-r8}\n  stmia r0, {r6-r8}\n  ldr r6, [r0, #3]\n  strd r6, r7, [r0]\n  ${g.version > 5 ? "ldrex r6, [r0]\n  strex r7, r6, [r0]\n  " : ""}swp r6, r7, [r0]`,
            0x80,
          ),
        ),
    },
    {
      name: "interrupts to nobody",
      tries:
        "sends itself software interrupts with every filter or vector, and ends interrupts that it never had",
      bare: true,
      program: (g) =>
        g.base === 0
          ? loops(
              g,
              `${ticking(g)}
  mov r6, #0
more:
  ldr r0, =0x10140000
  mvn r1, #0
  str r1, [r0, #0x18]
  orr r1, r6, #0x20
  add r5, r0, #0x200
  add r5, r5, r6, lsl #2
  str r1, [r5]
  str r6, [r5, #-0x100]
  ldr r1, [r0, #0x30]
  ldr r1, [r0, #0x30]
  str r6, [r0, #0x30]
  str r1, [r0, #0x1c]
  str r1, [r0, #0x0c]
  add r6, r6, #1
  and r6, r6, #31
  b more`,
            )
          : loops(
              g,
              `${ticking(g)}
  mov r6, #0
more:
  ldr r0, =0x08000f00
  orr r1, r6, r6, lsl #16
  orr r1, r1, r6, lsl #24
  str r1, [r0]
  ldr r0, =0x08010010
  str r6, [r0]
  ldr r1, [r0, #-4]
  ldr r0, =0x08011000
  str r6, [r0]
  add r6, r6, #1
  cmp r6, #1024
  bne more`,
            ),
    },
    {
      name: "timers",
      tries: "gives its timers times in the past, at the end and beyond",
      bare: true,
      program: (g) =>
        g.base === 0
          ? forEver(
              g,
              `${TIMERS.map(
                (at) =>
                  `ldr r0, =${at}\n  str r6, [r0, #8]\n  str r5, [r0]\n  str r5, [r0, #0x18]\n  ldr r1, [r0, #4]\n  str r1, [r0, #0xc]`,
              ).join("\n  ")}
  add r6, r6, #1
  and r6, r6, #0xff
  mvn r5, r5, ror #1`,
              `${ticking(g)}\n  mov r5, #0\n  mov r6, #0`,
            )
          : forEver(
              g,
              `mvn r1, #0
  mvn r4, #0
  mcrr p15, 2, r1, r4, c14
  mcrr p15, 3, r1, r4, c14
  mov r1, #0
  mcrr p15, 2, r1, r1, c14
  mcrr p15, 3, r1, r1, c14
  mvn r1, #0
  mcr p15, 0, r1, c14, c2, 0
  mcr p15, 0, r1, c14, c3, 0
  mcr p15, 0, r1, c14, c1, 0
  mcr p15, 0, r1, c14, c0, 0
  mrrc p15, 0, r1, r4, c14`,
              ticking(g),
            ),
    },
    {
      name: "ones to the UART",
      tries: "stores ones into every word of its UART but the one that prints",
      bare: true,
      program: (g) =>
        loops(g, `mvn r1, #0\n  ${sweep(0, [g.uart + 4, g.uart + 0x1000], "str r1, [r0]\n  ldr r4, [r0]")}`),
    },
    {
      name: "log flood",
      tries: "prints for ever",
      loud: true,
      program: (g) => forEver(g, g.print, "mov r1, #0x41"),
    },
  ] satisfies readonly Omit<Attack, "class">[]
).map((a) => ({ ...a, class: "C" }));
