// Cycles whose price rests on an assumed number: exactly those, whichever number it is.
import {
  ASSUMED,
  assembleProgram,
  CAUSE_COLUMNS,
  CAUSE_NAMES,
  type Cause,
  type Core,
  type CoreTiming,
  cortexA8,
  cortexA15,
  type Sourced,
} from "@armvirt/arm-core";
import { describe, expect, test } from "vitest";
import { boot } from "../src/boot.ts";
import { Machine } from "../src/machine.ts";

const ENTRY = 0x40008000;
const INSTRUCTIONS = 60_000;

/** MMU and caches on, then rounds of everything that has a price. */
const PROGRAM = `
  ldr r0, =0x40300008
  ldr r1, =0xe1b0f00e
  str r1, [r0]
  sub r0, r0, #8
  mcr p15, 0, r0, c12, c0, 0
  ldr r0, =0x40100000
  mov r1, #0
1: ldr r2, =0x1140e
  orr r2, r2, r1, lsl #20
  str r2, [r0, r1, lsl #2]
  add r1, r1, #1
  cmp r1, #0x1000
  bne 1b
  ldr r1, =0x4021140e @ 64 MiB at 0x50000000 are one of RAM
  ldr r2, =0x40101400
  add r3, r2, #256
1: str r1, [r2], #4
  cmp r2, r3
  bne 1b
  mcr p15, 0, r0, c2, c0, 0
  mov r1, #1
  mcr p15, 0, r1, c3, c0, 0
  mcr p15, 0, r1, c8, c7, 0
  dsb
  mrc p15, 0, r1, c1, c0, 0
  ldr r2, =0x1805
  orr r1, r1, r2
  mcr p15, 0, r1, c1, c0, 0
  isb
  ldr r8, =0x40200000
  ldr r9, =0x09000000
  ldr r11, =0x50000000
2: ldr r3, [r8]
  add r3, r3, r3
  ldr r3, [r8, #1]
  str r3, [r8, #64]
  str r3, [r8, #4032]
  mul r4, r3, r3
  add r4, r4, r3
  ldm r8, {r3-r6}
  add r3, r3, r6
  mrs r7, cpsr
  msr cpsr_c, #0x13
  cpsid i
  svc #0
  mrc p15, 0, r7, c1, c0, 0
  mcr p15, 0, r8, c7, c10, 1
  mcr p15, 0, r8, c8, c7, 1
  mcr p15, 0, r8, c7, c5, 6 @ BPIALL
  dmb
  dsb
  isb
  ldr r3, [r9, #0x18]
  add r10, r10, #0x100000
  and r10, r10, #0x3f00000
  ldr r3, [r11, r10]
  add r5, r8, #4
  ldr r3, [r5]
  add r5, r3, r4
  add r6, r4, r5, lsl #1
  add r8, r8, #832
  ldr r7, =0x402f0000
  cmp r8, r7
  ldrhs r8, =0x40200000
  tst r8, #64
  bne 2b
  b 2b
`;

type Price = keyof { [K in keyof CoreTiming as CoreTiming[K] extends Sourced ? K : never]: 0 } | "latency";

/** The core with all prices sourced but one. */
function withOneAssumed(core: Core, which: Price | "all" | "none"): Core {
  const mark = (p: Sourced, name: string): Sourced => ({ ...p, assumed: which === "all" || which === name });
  const timing = Object.fromEntries(
    Object.entries(core.timing).map(([name, p]) => [name, p?.assumed === undefined ? p : mark(p, name)]),
  );
  const latency = Object.fromEntries(
    Object.entries(core.timing.latency).map(([name, p]) => [name, mark(p, "latency")]),
  );
  return { ...core, timing: { ...timing, latency } as unknown as CoreTiming };
}

interface Run {
  readonly cycles: number;
  readonly all: number;
  readonly assumed: Partial<Record<Cause, number>>;
}

function run(core: Core, which: Price | "all" | "none"): Run {
  const machine = new Machine({ core: withOneAssumed(core, which), memory: 4, timing: "full" });
  boot(machine, new Uint8Array(assembleProgram(PROGRAM, ENTRY).words.buffer), { name: "test" });
  machine.run({ instructions: INSTRUCTIONS });
  const [cpu] = machine.cpus;
  const assumed: Partial<Record<Cause, number>> = {};
  for (let row = 0; row < cpu.accounts.length; row += CAUSE_COLUMNS)
    for (const [column, cause] of CAUSE_NAMES.entries()) {
      const n = cpu.accounts[row + (column | ASSUMED)] as number;
      if (n !== 0) assumed[cause] = (assumed[cause] ?? 0) + n;
    }
  return { cycles: cpu.cycles(), all: cpu.accounts.reduce((a, b) => a + b, 0), assumed };
}

/** Where a number's cycles may go. */
const FROM_BELOW: readonly Cause[] = ["fetch memory", "data memory", "walk", "write buffer", "barrier"];
const PLACES: readonly [Price, readonly Cause[]][] = [
  ["width", ["issue"]],
  ["multiple", ["issue"]],
  ["latency", ["dependency", "data L2", "data memory"]],
  ["mispredict", ["branch"]],
  ["exceptionEntry", ["exception"]],
  ["exceptionReturn", ["exception"]],
  ["coprocessor", ["coprocessor"]],
  ["coprocessorRead", ["coprocessor"]],
  ["status", ["status"]],
  ["statusRead", ["status"]],
  ["statusChange", ["status"]],
  ["isb", ["barrier"]],
  ["dsb", ["barrier"]],
  ["dmb", ["barrier"]],
  ["memory", FROM_BELOW],
  ["transfer", FROM_BELOW],
  ["l2Hit", ["fetch L2", "data L2", "data memory", "walk", "write buffer", "barrier"]],
  ["walk", ["walk"]],
  ["early", ["dependency", "data L2", "data memory"]],
  ["l1Hit", ["fetch L2", "fetch memory", "data L2", "data memory", "walk", "write buffer", "barrier"]],
  ["tlbL2Hit", ["tlb"]],
  ["device", ["device"]],
  ["unaligned", ["unaligned"]],
  ["maintenanceOne", ["maintenance"]],
  ["maintenanceAll", ["maintenance"]],
];

test("every number of a core's timing has its places, but those that are no price", () => {
  const counts = ["outstandingMisses", "writeBuffers"];
  const prices = Object.entries(cortexA15.timing).filter(([, n]) => typeof n === "object" && "assumed" in n);
  expect(["latency", ...prices.map(([name]) => name)].sort()).toEqual(
    [...PLACES.map(([name]) => name), ...counts].sort(),
  );
});

const { caches, walks, predictor, timing } = cortexA8;
const CORES: readonly [string, Core][] = [
  ["runs ahead of", cortexA15],
  ["stops at", { ...cortexA15, caches, walks, predictor, timing }],
];

describe.each(CORES)("on a core that %s a load that misses", (_, core) => {
  const none = run(core, "none");

  test("the accounts have every cycle", () => {
    expect(none.all).toBe(none.cycles);
    expect(none.assumed).toEqual({});
  });

  test("with all numbers assumed every cycle is", () => {
    const all = run(core, "all");
    expect(Object.values(all.assumed).reduce((a, b) => a + b, 0)).toBe(all.cycles);
  });

  test.each(PLACES)("%s alone takes its own cycles apart and changes none", (price, places) => {
    const one = run(core, price);
    expect(one.cycles).toBe(none.cycles);
    expect(one.all).toBe(one.cycles);
    // A number that is 0 here may have no cycles.
    if (price === "latency" || core.timing[price].value > 0) expect(Object.keys(one.assumed)).not.toEqual([]);
    expect(Object.keys(one.assumed).filter((c) => !places.includes(c as Cause))).toEqual([]);
  });
});
