// What full timing promises of programs: results are waited for, ports are shared, and pieces of a run add up to the run.
import { assembleProgram, cortexA15 } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boot } from "../src/boot.ts";
import { Machine } from "../src/machine.ts";
import { digest } from "../src/snapshot.ts";

const ENTRY = 0x40008000;
const ROUNDS = 200;

function machineWith(source: string): Machine {
  const machine = new Machine({ core: cortexA15, memory: 4, timing: "full" });
  boot(machine, new Uint8Array(assembleProgram(source, ENTRY).words.buffer), { name: "test" });
  return machine;
}

/** Turns the MMU (a flat map of normal memory) and the caches on. */
const CACHED = `
  ldr r0, =0x40100000
  mov r1, #0
1: ldr r2, =0x1140e
  orr r2, r2, r1, lsl #20
  str r2, [r0, r1, lsl #2]
  add r1, r1, #1
  cmp r1, #0x1000
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
  mov r9, #0
`;

/** Cycles of one round of a loop that has been round often enough to be in the caches and predicted. */
function cyclesOf(body: string): number {
  const rounds = 2 * ROUNDS;
  const machine = machineWith(`${CACHED}
  ldr r12, =${rounds}
2: ${body.split(";").join("\n")}
  subs r12, r12, #1
  bne 2b
  b .`);
  const [cpu] = machine.cpus;
  const until = (left: number): number => {
    while ((cpu.state[12] as number) !== left || cpu.cycles() < 1000) machine.run({ instructions: 1 });
    return cpu.cycles();
  };
  const start = until(ROUNDS);
  return (until(0) - start) / ROUNDS;
}

describe("a result is waited for", () => {
  test.each([
    ["of a load, by arithmetic", "ldr r0, [r8]; add r4, r0, r0", "ldr r0, [r8]; add r4, r9, r9"],
    [
      "of a load, by a store",
      "ldr r0, [r8]; str r0, [r8, #8]; add r9, r9, r0",
      "ldr r0, [r8]; str r9, [r8, #8]",
    ],
    [
      "of a load, by a multiple store",
      "ldr r0, [r8]; stmib r8, {r0, r1}; eor r0, r0, r0",
      "ldr r5, [r8]; stmib r8, {r0, r1}; eor r0, r0, r0",
    ],
    [
      "of a multiple load, by arithmetic",
      "ldm r8, {r0, r1}; add r4, r1, r1",
      "ldm r8, {r0, r1}; add r4, r9, r9",
    ],
    [
      "of a doubleword, second register",
      "ldrd r0, r1, [r8]; add r4, r1, r1",
      "ldrd r0, r1, [r8]; add r4, r9, r9",
    ],
    [
      "of a long product, low register",
      "umull r0, r1, r9, r8; add r4, r0, r0",
      "umull r0, r1, r9, r8; add r4, r9, r9",
    ],
    [
      "of a long product, high register",
      "umull r0, r1, r9, r8; add r4, r1, r1",
      "umull r0, r1, r9, r8; add r4, r9, r9",
    ],
    [
      "by a doubleword store, second register",
      "mul r1, r9, r8; strd r0, r1, [r8]; eor r1, r1, r1",
      "mul r5, r9, r8; strd r0, r1, [r8]; eor r1, r1, r1",
    ],
  ])("%s", (_, dependent, independent) => {
    expect(cyclesOf(dependent)).toBeGreaterThan(cyclesOf(independent));
  });
});

describe("in one cycle", () => {
  test("two simple instructions are issued", () => {
    expect(cyclesOf("add r0, r9, #1;".repeat(8).slice(0, -1))).toBeLessThan(6);
  });
  test.each([
    ["load", "ldr r0, [r8]", 8],
    ["store", "str r9, [r8]", 8],
    ["multiply", "mul r0, r9, r9", 8],
  ])("at most one %s is issued", (_, instruction, least) => {
    expect(cyclesOf(Array(8).fill(instruction).join(";"))).toBeGreaterThanOrEqual(least);
  });
  test("a load and a store are issued together", () => {
    expect(cyclesOf(Array(4).fill("ldr r0, [r8];str r9, [r8, #64]").join(";"))).toBeLessThan(7);
  });
});

test("a run in pieces is the run: the same state, cycles and causes, wherever it is cut", () => {
  const program = `${CACHED}
3: ldr r0, [r8], #4
  mul r1, r0, r12
  stmia r8, {r0, r1}
  mrs r3, cpsr
  svc #0
  tst r1, #4
  addne r2, r2, #1
  b 3b`;
  const whole = machineWith(program);
  const length = 12_000;
  whole.run({ instructions: length });
  const expected = digest(whole.snapshot());
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }), (sizes) => {
      const machine = machineWith(program);
      const [cpu] = machine.cpus;
      for (let i = 0; cpu.instructions < length; i++)
        machine.run({ instructions: Math.min(sizes[i % sizes.length] as number, length - cpu.instructions) });
      expect(cpu.cycles()).toBe(whole.cpus[0].cycles());
      expect(digest(machine.snapshot())).toBe(expected);
    }),
    { numRuns: 20 },
  );
});
