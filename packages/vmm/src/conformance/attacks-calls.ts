// Hostile guests of class D: calls of a VMM, of firmware and of tools, from a guest that has none of them (DDI 0406C B8; DEN 0022).
import { type Attack, each, loops, range, reports } from "./attack.ts";

/** Function numbers of PSCI 0.2 but those that end the machine, and some beside. */
const PSCI = [...range(0x20).filter((n) => n !== 8 && n !== 9), 0x3f, 0xffff].map((n) => 0x84000000 + n);
/** Arguments that are numbers, addresses behind RAM, of devices, of nothing, and that wrap. */
const ARGUMENTS = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffc, 0xffffffff, 0x40000000, 0x08000000, 0x44000000];
const calls = (numbers: readonly number[], call: string): string =>
  numbers
    .map(
      (n, i) =>
        `ldr r0, =${n >>> 0}\n  ldr r1, =${ARGUMENTS[i % ARGUMENTS.length]}\n  ldr r2, =${ARGUMENTS[(i + 3) % ARGUMENTS.length]}\n  ldr r3, =${ARGUMENTS[(i + 5) % ARGUMENTS.length]}\n  ${call}${i % 16 === 15 ? `\n  b pool${i}\n  .ltorg\npool${i}:` : ""}`,
    )
    .join("\n  ");

export const CALL_ATTACKS: readonly Attack[] = (
  [
    {
      name: "host calls",
      tries: "executes host calls, which only a VMM's own text may",
      equivalent: true,
      program: (g) => reports(g, each([0, 1, 2, 3, 7, 64, 255, 4096, 65535].map((n) => `udf #${n}`))),
    },
    {
      name: "hypercalls",
      tries: "calls a hypervisor with all kinds of numbers",
      program: (g) =>
        loops(
          g,
          calls(
            [0, 1, 2, 0xff, 0x12345678, 0x80000000, 0xc4000001, 0xffffffff],
            "hvc #0\n  hvc #0x4a48\n  hvc #0xffff",
          ),
        ),
    },
    {
      name: "monitor calls",
      tries: "calls a monitor with all kinds of numbers",
      program: (g) =>
        loops(g, calls([0, 1, 2, 0xff, 0x12345678, 0x80000000, 0xbf00ff01, 0xffffffff], "smc #0\n  smc #15")),
    },
    {
      name: "firmware by hypervisor call",
      tries: "calls every function of PSCI with wild arguments by HVC",
      program: (g) => loops(g, calls(PSCI, "hvc #0")),
    },
    {
      name: "firmware by monitor call",
      tries: "calls every function of PSCI with wild arguments by SMC",
      program: (g) => loops(g, calls(PSCI, "smc #0")),
    },
    {
      name: "power off",
      tries: "turns its machine off, by every way that there is",
      program: (g) =>
        loops(
          g,
          g.base !== 0
            ? "ldr r0, =0x84000008\n  smc #0\n  ldr r0, =0x84000008\n  hvc #0"
            : "ldr r0, =0x10000000\n  ldr r1, =0xa05f\n  str r1, [r0, #0x20]\n  ldr r1, =0x105\n  str r1, [r0, #0x40]",
        ),
    },
    {
      name: "reset",
      tries: "resets its machine, by every way that there is",
      program: (g) =>
        loops(
          g,
          g.base !== 0
            ? "ldr r0, =0x84000009\n  smc #0\n  ldr r0, =0x84000009\n  hvc #0"
            : "ldr r0, =0x10000000\n  ldr r1, =0xa05f\n  str r1, [r0, #0x20]\n  ldr r1, =0x104\n  str r1, [r0, #0x40]",
        ),
    },
    {
      name: "semihosting",
      tries: "asks the host for files, commands and an end by semihosting",
      program: (g) =>
        loops(
          g,
          [0x01, 0x03, 0x05, 0x06, 0x0e, 0x12, 0x15, 0x18, 0x20]
            .map((n) => `ldr r0, =${n}\n  ldr r1, =${g.stack}\n  svc #0x123456`)
            .join("\n  "),
        ),
    },
    {
      name: "marks",
      tries: "executes the marks of the measurements",
      program: (g) =>
        loops(g, "mov r0, #1\n  mov r1, #1\n  .word 0xe320f0f1\n  .word 0xe320f0f2\n  .word 0xe320f0f2"),
    },
    {
      name: "calls of a kernel that was ported",
      tries: "calls with the numbers and arguments of paravirtual kernels",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          each(
            range(64).map((n) => `ldr r0, =${ARGUMENTS[n % ARGUMENTS.length]}\n  mvn r1, #0\n  svc #${n}`),
          ),
        ),
    },
  ] satisfies readonly Omit<Attack, "class">[]
).map((a) => ({ ...a, class: "D" }));
