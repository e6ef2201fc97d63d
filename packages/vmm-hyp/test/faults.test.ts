// What a guest learns of an access that nothing answers is what the bare machine tells it: DFSR, IFSR and DFAR (B3.13.3, B3.13.4).
import { cortexA15, native, type Vmm } from "@armvirt/vmm";
import { tinyGuest } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { hyp } from "../src/index.ts";

const RAM = 0x40000000;
const TEXT = RAM + 0x10000;
const REPORT = RAM + 0x300000;
const LEVEL1 = RAM + 0x204000;
const LEVEL2 = RAM + 0x208000;
const NOWHERE = 0x70000000;

/** Vectors that store a fault's status and address to [r6]; after a data abort it goes on with the next instruction, after a prefetch
 *  abort at the address in r10. */
const guest = (start: string): Uint8Array =>
  tinyGuest(
    `
  b start
  b .
  b .
  b prefetch
  b data
  b .
  b .
  b .
prefetch:
  mrc p15, 0, r5, c5, c0, 1
  str r5, [r6], #4
  mrc p15, 0, r5, c6, c0, 2
  str r5, [r6], #4
  mov lr, r10
  movs pc, lr
data:
  mrc p15, 0, r5, c5, c0, 0
  str r5, [r6], #4
  mrc p15, 0, r5, c6, c0, 0
  str r5, [r6], #4
  subs pc, lr, #4
start:
  ldr r0, =${TEXT}
  mcr p15, 0, r0, c12, c0, 0
  ldr r6, =${REPORT}
  ${start}
  b .
`,
    TEXT,
  );

const on = (control: string): string => `
  mov r1, #3
  mcr p15, 0, r1, c3, c0, 0
  mov r1, #0
  mcr p15, 0, r1, c8, c7, 0
  dsb
  isb
  mrc p15, 0, r1, c1, c0, 0
  ${control}
  mcr p15, 0, r1, c1, c0, 0
  isb
`;

/** Loads, stores and calls these addresses. */
const touch = (...addresses: number[]): string =>
  addresses
    .map(
      (at, n) => `
  ldr r0, =${at >>> 0}
  ldr r1, [r0]
  str r1, [r0]
  adr r10, behind${at >>> 0}n${n}
  bx r0
behind${at >>> 0}n${n}:
`,
    )
    .join("");

const flat = touch(NOWHERE);
/** Sections: RAM flat, 0x800 nowhere, 0x801 a level 2 table that is nowhere. */
const short = `
  ldr r0, =${LEVEL1}
  ldr r1, =0x40000c02
  ldr r3, =0x1000
  str r1, [r0, r3]
  ldr r1, =0x40300c02
  ldr r3, =0x100c
  str r1, [r0, r3]
  ldr r2, =${NOWHERE | 0xc02}
  ldr r3, =0x2000
  str r2, [r0, r3]
  ldr r2, =${NOWHERE | 1}
  add r3, r3, #4
  str r2, [r0, r3]
  mov r1, #0
  mcr p15, 0, r1, c2, c0, 2
  mcr p15, 0, r0, c2, c0, 0
  ${on("orr r1, r1, #1")}
  ${touch(0x80000000, 0x80100000)}
`;
const long = `
  ldr r0, =${LEVEL1}
  ldr r4, =${LEVEL2}
  ldr r2, =${RAM | 0x701}
  mov r3, #0
  str r2, [r0, #8]
  str r3, [r0, #12]
  ldr r2, =${NOWHERE | 3}
  str r2, [r0, #16]
  str r3, [r0, #20]
  orr r2, r4, #3
  str r2, [r0, #24]
  str r3, [r0, #28]
  ldr r2, =${NOWHERE | 0x701}
  str r2, [r4]
  str r3, [r4, #4]
  ldr r2, =0xff
  mcr p15, 0, r2, c10, c2, 0
  mov r1, #0x80000000
  mcr p15, 0, r1, c2, c0, 2
  mcrr p15, 0, r0, r3, c2
  ${on("orr r1, r1, #1")}
  ${touch(0x80000000, 0xc0000000)}
`;

function report(vmm: Vmm, kernel: Uint8Array): string[] {
  const system = vmm.boot({
    core: cortexA15,
    board: "virt",
    timing: "functional",
    profile: "silent",
    guests: [{ name: "guest", kernel, memory: 4 }],
  });
  system.run({ instructions: 2_000_000 });
  const words = Array.from({ length: 24 }, (_, n) => system.guests[0]?.word(REPORT - RAM + 4 * n) ?? 0);
  return words.map((w) => (w >>> 0).toString(16));
}

test.each([
  ["without the MMU", flat, 3],
  ["with short descriptors", short, 6],
  ["with long descriptors", long, 6],
])("a fault %s is reported as on the bare machine", (_, start, faults) => {
  const kernel = guest(start);
  const bare = report(native, kernel);
  expect(bare.indexOf("0")).toBe(2 * faults);
  expect(report(hyp, kernel)).toEqual(bare);
});
