// Guests that are hostile or lost, in assembly. They report into their own RAM.
// Each is the text of a program for the ground that it gets.
import type { Ground } from "./target.ts";

/** First word of a report that is complete. */
export const DONE = 0x600d;
/** MiB of RAM of these guests. */
export const RAM_MIB = 4;

const MOST = 1000;
const SECTION = 0x100000;
const STEP = 0x4000;
/** As much as a machine has RAM for small guests and their VMM. */
const NEAR = 0x0c000000;
/** Stored wherever a store is accepted. */
export const MARK = 0x5ca1ab1e;

const finish = (g: Ground): string => `
  ldr r0, =${g.report}
  ldr r1, =${DONE}
  str r1, [r0]
  b .
`;
/** r2: entries of the report, r3: its next word. */
export const beginReport = (g: Ground): string => `
  mov r2, #0
  ldr r3, =${g.report + 8}
`;
/** Ends a program, and has its routine that records r4 and r8. */
export const end = (g: Ground): string => `
  ${finish(g)}
record:
  ldr r0, =${MOST}
  cmp r2, r0
  bxge lr
  str r4, [r3], #4
  str r8, [r3], #4
  add r2, r2, #1
  ldr r0, =${g.report + 4}
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
const everywhere = (g: Ground): string => `
  ${g.base > 0 ? probe("below", 0, g.base, SECTION) : ""}
  ${probe("near", g.base + RAM_MIB * SECTION, g.base + NEAR, STEP)}
  ${probe("above", g.base + NEAR, 0, SECTION)}
`;

/** Touches the whole physical address space but its own RAM: each MiB, and each 16 KiB where the machine has RAM. */
export const prowler = (g: Ground): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ${beginReport(g)}
  ${everywhere(g)}
  ${end(g)}
`;

/** Does the same through page tables of its own that map every address to itself, for everybody, executable. */
export const mapper = (g: Ground): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ldr r0, =${g.level1}
  ${g.mapAll()}
  ${g.translate()}
  ${beginReport(g)}
  ${everywhere(g)}
  ${end(g)}
`;

/** Ways to write a descriptor, each as an instruction that stores r1 at r0; r6 is as r1, and r2 and r7 are the descriptor behind it. */
export const stores = (g: Ground): readonly string[] => [
  "str r1, [r0]",
  "stmia r0, {r1, r2}",
  "strd r6, r7, [r0]",
  "strt r1, [r0], #0",
  ...(g.version > 5 ? ["9: ldrex r11, [r0]\n  strex r11, r1, [r0]\n  cmp r11, #0\n  bne 9b"] : []),
  "strh r1, [r0]\n  lsr r11, r1, #16\n  strh r11, [r0, #2]",
  `push {r13}\n  mov r13, r0\n  stmia r13, {r1, r2}\n  ldr r13, =${g.stack}\n  pop {r13}`,
];

/** Changes a mapping of its own by every kind of store, in tables that TTBCR.N divides, and records what it then reads.
 *  @param n TTBCR.N, 0 to 7 */
export const remapper = (g: Ground, n: number): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ldr r13, =${g.stack}
  ldr r0, =${g.base + 0x180000}
  mov r1, #0xa
  str r1, [r0]
  ldr r0, =${g.base + 0x380000}
  mov r1, #0xb
  str r1, [r0]
  ldr r0, =${g.level1}
  ${g.mapAll()}
  ${n === 0 ? "mov r5, r0" : `ldr r5, =${g.level1 - 0x2000 + (n === 7 ? 0x80 : 0)}`}
  ldr r2, =${0x1000 >>> n}
copy:
  subs r2, r2, #1
  ldr r3, [r0, r2, lsl #2]
  str r3, [r5, r2, lsl #2]
  bne copy
  ${n > 0 ? "mcr p15, 0, r0, c2, c0, 1" : ""}
  mov r0, r5
  ${g.translate(1, n)}
  ${beginReport(g)}
  mov r12, r2
  mov r10, r3
${stores(g)
  .map(
    (store, i) => `
  add r0, r5, #0x40
  ldr r1, =${(g.base + (i % 2 ? 0x100000 : 0x300000)) | g.section}
  ldr r2, =${0x01100000 | g.section}
  mov r6, r1
  mov r7, r2
  ${store}
  mov r1, #0
  ${g.dsb}
  mcr p15, 0, r1, c8, c7, 0
  ${g.dsb}
  ${g.isb}
  ldr r8, =0x01080000
  ldr r8, [r8]
  mov r4, #${i}
  mov r2, r12
  mov r3, r10
  bl record
  mov r12, r2
  mov r10, r3`,
  )
  .join("\n")}
  ${end(g)}
`;

/** A program in Thumb state at the first byte of a mapping: the word before it is nobody's. Records SPSR, vector and link. */
export const thumb = (g: Ground): string => `
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
  ldr r3, =${g.report + 4}
  mov r2, #2
  str r2, [r3], #4
  str r4, [r3], #4
  str r8, [r3], #4
  str r5, [r3], #4
  ${finish(g)}
start:
  ${g.setVectors}
  ldr r0, =${g.level1}
  ${g.mapAll()}
  ldr r3, =0x1c08
  mov r1, #0
  str r1, [r0, r3]
  add r3, r3, #4
  ldr r1, =${(g.base + 0x100000) | g.section}
  str r1, [r0, r3]
  ${g.translate()}
  msr cpsr_c, #0xd0
  ldr r0, =0x70300001
  bx r0
`;

/** Executes host calls, and jumps to where a VMM's text may lie. Records the vector of each exception: 4 for every call. */
export const caller = (g: Ground): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ${beginReport(g)}
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
  ${end(g)}
`;

/** Jumps to addresses that are not its own. Records the vector of each exception: 0xc for every jump. */
export const wanderer = (g: Ground): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ${beginReport(g)}
  ${[g.base + 0x04000000, g.base + 0x06000000, 0x50000000, 0x80000000, 0x20000000, 0xfffe0000]
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
  ${end(g)}
`;

/** Does nothing for ever, with all interrupts masked. */
export const hog = (): string => "start:\n  msr cpsr_c, #0xd3\n1: b 1b";

/** Has no vectors and no memory where it goes: every exception leads to the next one. */
export const lost = (g: Ground): string => `
start:
  ${
    g.version === 7
      ? "ldr r0, =0x70000000\n  mcr p15, 0, r0, c12, c0, 0\n  isb"
      : "mrc p15, 0, r0, c1, c0, 0\n  orr r0, r0, #0x2000\n  mcr p15, 0, r0, c1, c0, 0\n  ldr r0, =0x70000000"
  }
  mrc p7, 3, r1, c9, c11, 2
  mov pc, r0
`;
