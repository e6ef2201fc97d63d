// Guests that ask Xen for what is not theirs: each gets Xen's own error, or is stopped alone, and its neighbour runs on.
import { cortexA15, type System, type Vmm } from "@armvirt/vmm";
import { tinyGuest } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen, xenReleased } from "../src/index.ts";

const TEXT = 0xc0010000; // kernel/port/xen/xen.h, XEN_GUEST_BASE
const PHYSICAL = 0x40010000;
const REPORT = 0x200000; // an offset in RAM
const START_INFO = 0xfb001000;
const [EPERM, EFAULT, EINVAL, ENOSYS] = [-1, -14, -22, -38];
const SECTION = 0xc02;
const XEN = 0x40200000; // machine address of its image

/** A hypercall, with r4 at eight free words and r5 at the start info; its result is reported. */
const call = (number: number, prepare: string): string => `${prepare}
  svc #${number}
  str r0, [r6], #4`;
/** mmu_update of one word: r1 is where, r2 is what. */
const update = (prepare: string): string =>
  call(
    1,
    `${prepare}
  stm r4, {r1, r2}
  mov r0, r4
  mov r1, #1
  mov r2, #0`,
  );
/** r1: the word of a slot in the first table. */
const slot = (n: number): string => `ldr r1, [r5, #12]\n  ldr r2, =${4 * n}\n  add r1, r1, r2`;

const REQUESTS: readonly (readonly [what: string, program: string, result: number])[] = [
  ["a hypercall that does not exist", call(200, ""), ENOSYS],
  ["requests in Xen's memory", call(1, "ldr r0, =0xfc200000\n  mov r1, #1\n  mov r2, #0"), EFAULT],
  ["too many requests", call(1, "mov r0, r4\n  mvn r1, #0\n  mov r2, #0"), EINVAL],
  ["a section of Xen's image", update(`${slot(0x400)}\n  ldr r2, =${XEN | SECTION}`), EPERM],
  [
    "a section of its tables",
    update(`${slot(0x400)}\n  ldr r3, =${SECTION}\n  ldr r2, [r5, #16]\n  orr r2, r2, r3`),
    EPERM,
  ],
  ["a slot of Xen's", update(`${slot(0xfc2)}\n  mov r2, #0`), EPERM],
  ["a word that is in no table", update("ldr r1, [r5, #4]\n  mov r2, #0"), EPERM],
  ["a word that is none", update(`${slot(0x400)}\n  mov r2, #3`), EINVAL],
  ["its own RAM", update(`${slot(0x400)}\n  ldr r3, =${SECTION}\n  ldr r2, [r5, #4]\n  orr r2, r2, r3`), 0],
  [
    "a forged table",
    call(
      26,
      "mov r0, #2\n  ldr r1, [r5, #4]\n  mov r2, #0\n  stm r4, {r0, r1, r2}\n  mov r0, r4\n  mov r1, #1\n  mov r2, #0",
    ),
    EINVAL,
  ],
  [
    "a channel that does not exist",
    call(32, "mov r1, #99\n  str r1, [r4]\n  mov r0, #4\n  mov r1, r4"),
    EINVAL,
  ],
  ["text in Xen's memory", call(18, "mov r0, #0\n  mov r1, #1\n  ldr r2, =0xfc200000"), EFAULT],
];

/** It asks for everything, then stores into its tables, without vectors for the abort; the neighbour counts. */
const program = `
start:
  ldr r5, =${START_INFO}
  ldr r6, =${0xc0000000 + REPORT}
  ldr r4, =${0xc0000000 + REPORT + 0x1000}
  ldr r0, [r5]
  cmp r0, #0
  bne counts
  ${REQUESTS.map(([, source]) => source).join("\n")}
  ldr r1, [r5, #16]
  ldr r2, [r5, #4]
  sub r1, r1, r2
  add r1, r1, #0xc0000000
  str r2, [r1]
  b .
counts:
  mov r1, #0
count_on:
  add r1, r1, #1
  str r1, [r6]
  b count_on
`;

function booted(vmm: Vmm): System {
  const kernel = tinyGuest(program, TEXT, PHYSICAL);
  const guest = (name: string) => ({ name, kernel, memory: 4 });
  return vmm.boot({
    core: cortexA15,
    board: "virt",
    mhz: 50,
    timing: "functional",
    guests: [guest("adversary"), guest("neighbour")],
  });
}
const word = (system: System, guest: number, n: number): number =>
  (system.guests[guest]?.word(REPORT + 4 * n) ?? 0) | 0;

test("requests get Xen's errors; a store to a table stops the guest alone", () => {
  const system = booted(xen);
  system.run({ instructions: 4_000_000 });
  expect(REQUESTS.map(([what], n) => [what, word(system, 0, n)])).toEqual(
    REQUESTS.map(([what, , result]) => [what, result]),
  );
  expect(system.guests[0]?.state()).toBe("stopped");
  expect(Buffer.from(system.guests[0]?.read() ?? []).toString()).toMatch(
    /vmm: vm 0 stopped: its vectors are not mapped at 0xfc00000c/,
  );
  const before = word(system, 1, 0);
  system.run({ instructions: 1_000_000 });
  expect(word(system, 1, 0)).toBeGreaterThan(before);
});

test("as it was released, Xen maps its own image for a guest", () => {
  const system = booted(xenReleased);
  system.run({ instructions: 20_000 });
  expect(word(system, 0, 3)).toBe(0);
});
