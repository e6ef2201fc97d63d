// A guest with more address spaces than a VMM may keep tables for. It maps what it shares uncached, so that it need not flush caches.
import { beginReport, end } from "./adversaries.ts";
import type { Ground } from "./target.ts";

const TABLE = 0x4000;
/** Spaces that have what differs; those between have nothing there. */
const TOUCHED = 2;
const BETWEEN = 40;
/** Megabytes that lead to other RAM from one space to the next: their descriptors lie in lines of many sets of a cache. */
const FIRST = 0x20000000;
const APART = 0x02000000;
const MEGABYTES = 16;
/** Another one, whose descriptor lies beside those of the last megabyte, where a VMM may have its own page. */
const HIGH = 0xff800000;
/** Where in these megabytes the word is that is read. */
const OFFSET = 0x80000;
/** After so many spaces the next one that differs is entered. */
const STRIDES = [1, 24, 32];

/** Goes round its spaces, and records what it reads in those that differ: by stride and space, a sum of all megabytes. */
export const manySpaces = (g: Ground): string => {
  const tables = g.base + 0x200000;
  const enter = `
  mov r1, #0
  ${g.dsb}
  mcr p15, 0, r0, c2, c0, 0
  ${g.isb}`;
  const sections = [g.base + 0x100000, g.base + 0x300000];
  const differing = Array.from(
    { length: TOUCHED },
    (_, n) => `
  ldr r0, =${tables + n * TABLE + (FIRST >>> 18)}
  ldr r1, =${((sections[n & 1] as number) | g.section) >>> 0}
  mov r2, #${MEGABYTES}
differ${n}:
  str r1, [r0], #${APART >>> 18}
  subs r2, r2, #1
  bne differ${n}
  ldr r0, =${tables + n * TABLE + (HIGH >>> 18)}
  str r1, [r0]`,
  );
  const visit = (stride: number, n: number): string => `
  ldr r0, =${tables + n * TABLE}
  ldr r7, =${HIGH + OFFSET}
  mcr p15, 0, r7, c8, c7, 1
  ldr r5, =${FIRST + OFFSET}
  mov r6, #${MEGABYTES}
forget${stride}_${n}:
  mcr p15, 0, r5, c8, c7, 1
  add r5, r5, #${APART}
  subs r6, r6, #1
  bne forget${stride}_${n}
  ${enter}
  mov r9, #0
  ldr r8, [r7]
  ldr r5, =${FIRST + OFFSET}
  mov r6, #${MEGABYTES}
read${stride}_${n}:
  mov r7, #0
  ldr r7, [r5]
  add r8, r8, r8, lsl #1
  add r8, r8, r7
  add r8, r8, r9
  add r5, r5, #${APART}
  subs r6, r6, #1
  bne read${stride}_${n}
  ldr r4, =${(stride << 8) | n}
  bl record
  mov r11, #${stride}
  b enough${stride}_${n}
others${stride}_${n}:
  add r0, r10, r12, lsl #14
  add r12, r12, #1
  cmp r12, #${BETWEEN}
  moveq r12, #0
  ${enter}
enough${stride}_${n}:
  subs r11, r11, #1
  bne others${stride}_${n}`;
  return `
  ${g.vectors}
start:
  ${g.setVectors}
  ${sections.map((at, n) => `ldr r0, =${at + OFFSET}\n  mov r1, #${10 + n}\n  str r1, [r0]`).join("\n  ")}
  ldr r0, =${tables}
  ${g.mapAll()}
  ldr r3, =${FIRST >>> 18}
  mov r1, #0
  mov r2, #${MEGABYTES}
nothing:
  str r1, [r0, r3]
  add r3, r3, #${APART >>> 18}
  subs r2, r2, #1
  bne nothing
  add r3, r0, #${TABLE}
  ldr r2, =${((TOUCHED + BETWEEN - 1) * TABLE) >>> 2}
copy:
  ldr r1, [r0], #4
  str r1, [r3], #4
  subs r2, r2, #1
  bne copy
  ${differing.join("\n")}
  ldr r0, =${tables}
  ${g.translate()}
  ${beginReport(g)}
  mov r12, #0
  ldr r10, =${tables + TOUCHED * TABLE}
  ${STRIDES.flatMap((stride) => Array.from({ length: TOUCHED }, (_, n) => visit(stride, n))).join("\n")}
  ${end(g)}
`;
};
