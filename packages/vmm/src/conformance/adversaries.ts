// Guests that are hostile or lost, in assembly. They report into their own RAM, at REPORT.
import { TEXT, tinyGuest } from "./tiny-guest.ts";

/** Guest-physical: what a guest reports. */
export const REPORT = 0x40300000;
/** First word of a report that is complete. */
export const DONE = 0x600d;
/** MiB of RAM of these guests. */
export const RAM_MIB = 4;

const RAM_BASE = 0x40000000;
const LEVEL1 = 0x40204000;
const MOST = 1000;
const SECTION = 0x100000;
const STEP = 0x4000;
/** Stored wherever a store is accepted. */
export const MARK = 0x5ca1ab1e;

/** Vectors that count: r9 is the vector of the last exception. After an undefined instruction and a data abort it goes on with
 *  the next instruction, after a prefetch abort at the address in r10. */
const VECTORS = `
  b start
  b undefined
  b .
  b prefetch
  b data
  b .
  b .
  b .
undefined:
  mov r9, #0x4
  movs pc, lr
prefetch:
  mov r9, #0xc
  mov lr, r10
  movs pc, lr
data:
  mov r9, #0x10
  subs pc, lr, #4
`;
const SET_VECTORS = `
  ldr r0, =${TEXT}
  mcr p15, 0, r0, c12, c0, 0
  isb
`;
const FINISH = `
  ldr r0, =${REPORT}
  ldr r1, =${DONE}
  dsb
  str r1, [r0]
  b .
`;
/** r2: entries of the report, r3: its next word. */
const BEGIN_REPORT = `
  mov r2, #0
  ldr r3, =${REPORT + 8}
`;
const RECORD = `
record:
  ldr r0, =${MOST}
  cmp r2, r0
  bxge lr
  str r4, [r3], #4
  str r8, [r3], #4
  add r2, r2, #1
  ldr r0, =${REPORT + 4}
  str r2, [r0]
  bx lr
`;

/** Loads from and stores to the addresses of a range; those that do not abort are recorded: the address, and 1 or 2. */
const probe = (name: string, from: number, to: number, step: number): string => `
  ldr r4, =${from >>> 0}
${name}:
  mov r9, #0
  ldr r7, [r4]
  cmp r9, #0
  moveq r8, #1
  bleq record
  mov r9, #0
  ldr r11, =${MARK}
  str r11, [r4]
  cmp r9, #0
  moveq r8, #2
  bleq record
  ldr r6, =${step}
  add r4, r4, r6
  ldr r5, =${to >>> 0}
  cmp r4, r5
  bne ${name}
`;
const everywhere = (round: string): string => `
  ${probe(`below${round}`, 0, RAM_BASE, SECTION)}
  ${probe(`near${round}`, RAM_BASE + RAM_MIB * SECTION, 0x4c000000, STEP)}
  ${probe(`above${round}`, 0x4c000000, 0, SECTION)}
`;

/** Touches the whole physical address space but its own RAM: each MiB, and each 16 KiB where the machine has RAM. */
export const prowler = (): Uint8Array =>
  tinyGuest(`
  ${VECTORS}
start:
  ${SET_VECTORS}
  ${BEGIN_REPORT}
  ${everywhere("1")}
  ${FINISH}
  ${RECORD}
`);

/** Does the same through page tables of its own that map every address to itself, for everybody, executable. */
export const mapper = (): Uint8Array =>
  tinyGuest(`
  ${VECTORS}
start:
  ${SET_VECTORS}
  ldr r0, =${LEVEL1}
  mov r1, #0
sections:
  ldr r2, =0xc02
  orr r2, r2, r1, lsl #20
  str r2, [r0, r1, lsl #2]
  add r1, r1, #1
  cmp r1, #0x1000
  bne sections
  dsb
  mcr p15, 0, r0, c2, c0, 0
  mov r1, #0
  mcr p15, 0, r1, c2, c0, 2
  mov r1, #1
  mcr p15, 0, r1, c3, c0, 0
  mcr p15, 0, r1, c8, c7, 0
  dsb
  isb
  mrc p15, 0, r1, c1, c0, 0
  orr r1, r1, #1
  mcr p15, 0, r1, c1, c0, 0
  isb
  ${BEGIN_REPORT}
  ${everywhere("2")}
  ${FINISH}
  ${RECORD}
`);

/** Ways to write a descriptor, each as an instruction that stores r1 at r0; r6 is as r1, and r2 and r7 are the descriptor behind it. */
const STORES = [
  "str r1, [r0]",
  "stmia r0, {r1, r2}",
  "strd r6, r7, [r0]",
  "strt r1, [r0], #0",
  "9: ldrex r11, [r0]\n  strex r11, r1, [r0]\n  cmp r11, #0\n  bne 9b",
  "strh r1, [r0]\n  lsr r11, r1, #16\n  strh r11, [r0, #2]",
  "push {r13}\n  mov r13, r0\n  stmia r13, {r1, r2}\n  ldr r13, =0x40300400\n  pop {r13}",
];

/** Changes a mapping of its own by every kind of store, in tables that TTBCR.N divides, and records what it then reads.
 *  @param n TTBCR.N, 0 to 7 */
export const remapper = (n: number): Uint8Array =>
  tinyGuest(`
  ${VECTORS}
start:
  ${SET_VECTORS}
  ldr r13, =0x40300400
  ldr r0, =0x40180000
  mov r1, #0xa
  str r1, [r0]
  ldr r0, =0x40380000
  mov r1, #0xb
  str r1, [r0]
  ldr r0, =${LEVEL1}
  mov r1, #0
sections:
  ldr r2, =0xc02
  orr r2, r2, r1, lsl #20
  str r2, [r0, r1, lsl #2]
  add r1, r1, #1
  cmp r1, #0x1000
  bne sections
  ${n === 0 ? "mov r5, r0" : `ldr r5, =${0x40202000 + (n === 7 ? 0x80 : 0)}`}
  ldr r2, =${0x1000 >>> n}
copy:
  subs r2, r2, #1
  ldr r3, [r0, r2, lsl #2]
  str r3, [r5, r2, lsl #2]
  bne copy
  dsb
  mcr p15, 0, r5, c2, c0, 0
  mcr p15, 0, r0, c2, c0, 1
  mov r1, #${n}
  mcr p15, 0, r1, c2, c0, 2
  mov r1, #1
  mcr p15, 0, r1, c3, c0, 0
  mcr p15, 0, r1, c8, c7, 0
  dsb
  isb
  mrc p15, 0, r1, c1, c0, 0
  orr r1, r1, #1
  mcr p15, 0, r1, c1, c0, 0
  isb
  ${BEGIN_REPORT}
  mov r12, r2
  mov r10, r3
${STORES.map(
  (store, i) => `
  add r0, r5, #8
  ldr r1, =${i % 2 ? "0x40100c02" : "0x40300c02"}
  ldr r2, =0x00300c02
  mov r6, r1
  mov r7, r2
  ${store}
  dsb
  mov r4, #0
  mcr p15, 0, r4, c8, c7, 0
  dsb
  isb
  ldr r8, =0x00280000
  ldr r8, [r8]
  mov r4, #${i}
  mov r2, r12
  mov r3, r10
  bl record
  mov r12, r2
  mov r10, r3`,
).join("\n")}
  ${FINISH}
  ${RECORD}
`);

/** A program in Thumb state at the first byte of a mapping: the word before it is nobody's. Records SPSR, vector and link. */
export const thumb = (): Uint8Array =>
  tinyGuest(`
  b start
  b undefined
  b .
  b prefetch
  b data
  b .
  b .
  b .
undefined:
  mov r8, #0x4
  b report
prefetch:
  mov r8, #0xc
  b report
data:
  mov r8, #0x10
report:
  mov r5, lr
  mrs r4, spsr
  ldr r3, =${REPORT + 4}
  mov r2, #2
  str r2, [r3], #4
  str r4, [r3], #4
  str r8, [r3], #4
  str r5, [r3], #4
  ${FINISH}
start:
  ${SET_VECTORS}
  ldr r0, =${LEVEL1}
  mov r1, #0
sections:
  ldr r2, =0xc02
  orr r2, r2, r1, lsl #20
  str r2, [r0, r1, lsl #2]
  add r1, r1, #1
  cmp r1, #0x1000
  bne sections
  mov r1, #0
  str r1, [r0, #8]
  ldr r1, =0x40100c02
  str r1, [r0, #12]
  dsb
  mcr p15, 0, r0, c2, c0, 0
  mov r1, #0
  mcr p15, 0, r1, c2, c0, 2
  mov r1, #1
  mcr p15, 0, r1, c3, c0, 0
  mcr p15, 0, r1, c8, c7, 0
  dsb
  isb
  mrc p15, 0, r1, c1, c0, 0
  orr r1, r1, #1
  mcr p15, 0, r1, c1, c0, 0
  isb
  msr cpsr_c, #0xd0
  ldr r0, =0x00300001
  bx r0
`);

/** Executes host calls, and jumps to where a VMM's text may lie. Records the vector of each exception: 4 for every call. */
export const caller = (): Uint8Array =>
  tinyGuest(`
  ${VECTORS}
start:
  ${SET_VECTORS}
  ${BEGIN_REPORT}
  ${[0, 1, 2, 7, 255, 65535]
    .map(
      (n) => `
  ldr r4, =${n}
  mov r9, #0
  udf #${n}
  mov r8, r9
  bl record`,
    )
    .join("\n")}
  ${FINISH}
  ${RECORD}
`);

/** Jumps to addresses that are not its own. Records the vector of each exception: 0xc for every jump. */
export const wanderer = (): Uint8Array =>
  tinyGuest(`
  ${VECTORS}
start:
  ${SET_VECTORS}
  ${BEGIN_REPORT}
  ${[0x44000000, 0x46000000, 0x50000000, 0x80000000, 0x20000000, 0xfffe0000]
    .map(
      (address, n) => `
  ldr r4, =${address}
  adr r10, back${n}
  mov r9, #0
  mov pc, r4
back${n}:
  mov r8, r9
  bl record`,
    )
    .join("\n")}
  ${FINISH}
  ${RECORD}
`);

/** Does nothing for ever, with all interrupts masked. */
export const hog = (): Uint8Array => tinyGuest("start:\n  cpsid aif\n1: b 1b");

/** Has no vectors and no memory where it goes: every exception leads to the next one. */
export const lost = (): Uint8Array =>
  tinyGuest(`
start:
  ldr r0, =0x70000000
  mcr p15, 0, r0, c12, c0, 0
  isb
  mrc p7, 3, r1, c9, c11, 2
  mov pc, r0
`);

/** Counts at REPORT for ever, and keeps a sum of what it must not lose in its registers: the count goes on only while they hold. */
export const counter = (): Uint8Array =>
  tinyGuest(`
start:
  ldr r0, =${REPORT}
  mov r1, #0
  ldr r4, =0x11111111
  ldr r5, =0x22222222
  ldr r6, =0x33333333
  ldr r7, =0x44444444
  ldr r8, =0x55555555
1:
  add r2, r4, r5
  cmp r2, r6
  addeq r2, r2, r5
  cmpeq r2, r8
  addeq r1, r1, #1
  str r1, [r0]
  b 1b
`);
