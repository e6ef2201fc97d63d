// Hostile guests of class A for cores before ARMv7: whole-cache operations, lockdown, process numbers, old tables (ARM DDI 0198E 2.3;
// DDI 0211K 3.2; DDI 0406C D12.7, D15).
import { beginReport } from "./adversaries.ts";
import { type Attack, descriptor, forEver, loops, mapped, range, reports } from "./attack.ts";
import type { Ground } from "./target.ts";

const MIB = 0x100000;
/** A virtual megabyte for the guests' own mappings. */
const WINDOW = 0x50000000;
/** Two pages of their RAM and a level-2 table, of 4 KiB: offsets. */
const [PAGE_A, PAGE_B, LEVEL2] = [0x380000, 0x381000, 0x208000];
/** Addresses that VMMs have their data and their vectors at, and a neighbour too. */
const OTHERS = [
  0, 0x10000, 0xc0010000, 0xe0000000, 0xfb000000, 0xfc000000, 0xfc200000, 0xfc300000, 0xfffe0000, 0xffff0000,
];
const WAYS = 4;
const LINES = 128; // of a way
const LINE = 32;

/** Stores into as many lines as a cache has. */
const dirtied = (g: Ground): string => `ldr r0, =${g.stack + 0x1000}
  ldr r5, =${g.stack + 0x1000 + WAYS * LINES * LINE}
dirty:
  str r5, [r0], #${LINE}
  cmp r0, r5
  bne dirty`;
/** An operation on each line by set and way; r0 says which (way in bits 31:30). */
const byWay = (operation: string): string => `mov r5, #0
lines:
  mov r0, r5, lsl #5
  ${range(WAYS)
    .map((way) => `orr r1, r0, #${(way << 30) >>> 0}\n  ${operation}`)
    .join("\n  ")}
  add r5, r5, #1
  cmp r5, #${LINES}
  bne lines`;
const pair = (crm: number, opc2: number, register = "r1"): string =>
  `mcr p15, 0, ${register}, c7, c${crm}, ${opc2}`;
/** Operations on some lines of each address. */
const atOthers = (operations: readonly string[]): string =>
  OTHERS.map(
    (at, n) => `ldr r0, =${at}
  mov r5, #64
at${n}:
  ${operations.join("\n  ")}
  add r0, r0, #${LINE}
  subs r5, r5, #1
  bne at${n}`,
  ).join("\n  ");
const BY_ADDRESS = [pair(6, 1, "r0"), pair(10, 1, "r0"), pair(14, 1, "r0"), pair(5, 1, "r0")];
/** Records a word that is read, and the vector that it took. */
const seen = (address: number): string =>
  `ldr r0, =${address >>> 0}\n  mov r9, #0\n  mov r4, #0\n  ldr r4, [r0]\n  mov r8, r9\n  bl record`;
/** Records the vector that a store takes. */
const stored = (address: number): string =>
  `ldr r0, =${address >>> 0}\n  mov r9, #0\n  mov r4, r0\n  str r0, [r0]\n  mov r8, r9\n  bl record`;
/** Words of the two pages are their addresses. */
const filled = (g: Ground): string => `ldr r0, =${g.base + PAGE_A}
  ldr r5, =${g.base + PAGE_A + 0x2000}
fill:
  mov r1, r0
  str r1, [r0], #4
  cmp r0, r5
  bne fill`;
const control = (g: Ground, change: string): string =>
  `mrc p15, 0, r1, c1, c0, 0\n  ${change}\n  mcr p15, 0, r1, c1, c0, 0\n  ${g.isb}`;
/** A level-2 table in the window, of these descriptors. */
const paged = (g: Ground, first: number, entries: readonly number[]): string =>
  mapped(
    g,
    `${descriptor(WINDOW, first)}\n  ldr r4, =${g.base + LEVEL2}\n  ${entries.map((entry) => `ldr r2, =${entry >>> 0}\n  str r2, [r4], #4`).join("\n  ")}`,
  );

export const CACHE_ATTACKS: readonly Attack[] = (
  [
    {
      name: "everything invalidated",
      tries: "invalidates both caches at once without cleaning them, for ever",
      program: (g) => forEver(g, `${dirtied(g)}\n  mov r1, #0\n  ${pair(7, 0)}\n  ${pair(6, 0)}`),
    },
    {
      name: "everything cleaned",
      tries: "cleans and invalidates whole caches for ever",
      program: (g) =>
        forEver(
          g,
          [pair(10, 0), pair(14, 0), pair(10, 4), pair(5, 0), pair(5, 6)].join("\n  "),
          "mov r1, #0",
        ),
    },
    {
      name: "lines thrown away",
      tries: "invalidates every line by set and way without cleaning it, for ever",
      program: (g) => forEver(g, byWay(pair(6, 2)), dirtied(g)),
    },
    {
      name: "lines by set and way",
      tries: "cleans and invalidates every line by set and way, for ever",
      program: (g) => forEver(g, byWay([pair(10, 2), pair(14, 2), pair(5, 2)].join("\n  "))),
    },
    {
      name: "lines of others",
      tries: "invalidates lines of addresses at which a VMM or a neighbour has its data",
      program: (g) => forEver(g, atOthers(BY_ADDRESS)),
    },
    {
      name: "lines of others, mapped",
      tries: "maps its own RAM where a VMM has its data, and invalidates the lines of these addresses",
      bare: true,
      program: (g) =>
        forEver(
          g,
          atOthers(["str r1, [r0]", ...BY_ADDRESS]),
          mapped(
            g,
            OTHERS.filter((at) => at >= g.base + 4 * MIB)
              .map((at) => descriptor(at, (g.base + 3 * MIB) | g.section | 0xc))
              .join("\n  "),
          ),
        ),
    },
    {
      name: "test and clean",
      tries: "cleans the cache by testing it, until it is told that nothing is dirty",
      equivalent: true,
      bare: true,
      until: 5,
      program: (g) =>
        reports(
          g,
          `${dirtied(g)}
clean:
  mrc p15, 0, r15, c7, c10, 3
  bne clean
forget:
  mrc p15, 0, r15, c7, c14, 3
  bne forget
  ${seen(g.stack + 0x1000)}`,
        ),
    },
    {
      name: "ways locked",
      tries: "locks every way of both caches, and all memory in the core",
      program: (g) =>
        forEver(
          g,
          `${range(2)
            .flatMap((n) => [0, 1].map((crm) => `mcr p15, 0, r1, c9, c${crm}, ${n}`))
            .join("\n  ")}\n  ${dirtied(g)}`,
          "mvn r1, #0",
        ),
    },
    {
      name: "translations locked",
      tries: "locks entries of the TLB, and uses all of it",
      program: (g) =>
        forEver(
          g,
          "mcr p15, 0, r1, c10, c0, 0\n  ldr r0, [r5]\n  eor r5, r5, #0x100000\n  mcr p15, 0, r1, c8, c7, 0\n  mvn r1, r1",
          `mvn r1, #0\n  ldr r5, =${g.stack}`,
        ),
    },
    {
      name: "process numbers",
      tries: "changes to every process number, and loads what is at low addresses then",
      program: (g) =>
        forEver(
          g,
          "mcr p15, 0, r5, c13, c0, 0\n  ldr r1, [r4]\n  add r5, r5, #0x2000000",
          "mov r4, #0\n  mov r5, #0x2000000",
        ),
    },
    {
      name: "process number 0",
      tries: "gives the process number 0 with all other bits set, and reads it back",
      equivalent: true,
      bare: true,
      program: (g) =>
        reports(
          g,
          `ldr r4, =0x01ffffff\n  mcr p15, 0, r4, c13, c0, 0\n  mrc p15, 0, r8, c13, c0, 0\n  bl record\n  ${seen(g.stack)}`,
        ),
    },
    {
      name: "rights by S",
      tries: "reads and stores where a bit of the control register alone says what it may",
      equivalent: true,
      bare: true,
      until: 5,
      program: (g) =>
        reports(
          g,
          `${control(g, "orr r1, r1, #0x100")}
  ${filled(g)}
  ${paged(g, (g.base + LEVEL2) | g.table, [(g.base + PAGE_A) | 2])}
  ${beginReport(g)}
  ${seen(WINDOW)}
  ${stored(WINDOW + 8)}`,
        ),
    },
    {
      name: "parts of a page",
      tries: "has a page whose four parts have different rights, and stores into each",
      bare: true,
      until: 5,
      program: (g) =>
        reports(
          g,
          `${filled(g)}
  ${paged(g, (g.base + LEVEL2) | g.table, [(g.base + PAGE_A) | 0xe42])}
  ${beginReport(g)}
  ${range(4)
    .map((n) => `${seen(WINDOW + n * 0x400)}\n  ${stored(WINDOW + n * 0x400 + 4)}`)
    .join("\n  ")}`,
        ),
    },
    {
      name: "tiny pages",
      tries: "has a fine table with pages of a kilobyte, the last of them behind its RAM",
      bare: true,
      until: 5,
      program: (g) =>
        reports(
          g,
          `${filled(g)}
  ${paged(g, (g.base + LEVEL2) | 0x13, [
    (g.base + PAGE_B) | 0x33,
    (g.base + PAGE_A + 0x400) | 0x33,
    (g.base + PAGE_A) | 0x03,
    (g.base + 4 * MIB) | 0x33,
  ])}
  ${beginReport(g)}
  ${range(4)
    .map((n) => `${seen(WINDOW + n * 0x400)}\n  ${stored(WINDOW + n * 0x400 + 4)}`)
    .join("\n  ")}`,
        ),
    },
    {
      name: "caches off and on",
      tries: "turns its caches and its write buffer off and on for ever, with stores between",
      bare: true,
      program: (g) =>
        forEver(
          g,
          `eor r1, r1, r6\n  mcr p15, 0, r1, c1, c0, 0\n  str r1, [r5], #${LINE}\n  bic r5, r5, #0x8000`,
          `${mapped(g)}\n  ldr r5, =${g.stack + 0x1000}\n  ldr r6, =0x100c\n  mrc p15, 0, r1, c1, c0, 0`,
        ),
    },
    {
      name: "two names of a frame",
      tries: "stores through two cached addresses of one frame for ever",
      bare: true,
      program: (g) =>
        forEver(
          g,
          "str r5, [r0]\n  str r1, [r4]\n  ldr r1, [r0]\n  ldr r5, [r4]\n  add r5, r5, #1",
          `${mapped(g, [0, 1].map((n) => descriptor(WINDOW + n * MIB, (g.base + 3 * MIB) | g.section | 0xc)).join("\n  "))}\n  ldr r0, =${WINDOW + 0x80000}\n  ldr r4, =${WINDOW + MIB + 0x80000}`,
        ),
    },
    {
      name: "descriptors in the cache",
      tries: "changes descriptors in a cached table for ever, and cleans none of them",
      bare: true,
      program: (g) =>
        forEver(
          g,
          `str r1, [r4]\n  mcr p15, 0, r6, c8, c7, 0\n  str r5, [r0]\n  eor r1, r1, r5`,
          `${mapped(g, descriptor(WINDOW, (g.level1 & -MIB) | g.section | 0xc))}
  mov r6, #0
  ldr r0, =${WINDOW + MIB}
  ldr r4, =${WINDOW + (g.level1 & (MIB - 1)) + (WINDOW >>> 20) * 4 + 4}
  ldr r1, =${g.base | g.section}
  ldr r5, =${4 * MIB}`,
        ),
    },
    {
      name: "fetches from the data cache",
      tries: "stores instructions and executes them, without a word to the caches",
      program: (g) =>
        loops(
          g,
          `ldr r5, =${g.stack + 0x1000}\n  adr r10, back\n  ldr r1, =0xe1a0f00a\n  str r1, [r5]\n  ldr r1, =0xe10f0000\n  str r1, [r5]\n  ldr r1, =0xe1a0f00a\n  str r1, [r5, #4]\n  mov pc, r5\nback:`,
        ),
    },
  ] satisfies readonly Omit<Attack, "class">[]
).map((a) => ({ until: 6, ...a, class: "A" }));
