// Guests that go where a VMM's own page or a neighbour's first byte may be: programs for `tinyGuest`, as in adversaries.ts.
import { beginReport, end, RAM_MIB, stores } from "./adversaries.ts";
import { type Ground, vectorTable } from "./target.ts";
import { functionReturning } from "./tiny-guest.ts";

const MIB = 0x100000;
const PAGE = 0x1000;
/** The last megabyte of virtual addresses, where a VMM likes to be, is mapped here: an offset in RAM. */
const HIGH = 2 * MIB;
/** Level-2 table of the guests that have one: an offset in RAM. */
const LEVEL2 = 0x208000;
const entry = (address: number): number => (address >>> 20) * 4;

/** Code in the two pages that a VMM for this architecture may have at the top. It shows who executes it, and stops. */
const payload = (g: Ground): string =>
  [0xe0000, 0xf0000]
    .map(
      (page) => `
  ldr r0, =${g.base + HIGH + page}
  ldr r1, =0xe1a00000
  ldr r2, =${g.base + HIGH + page + 0xf00}
fill${page}:
  str r1, [r0], #4
  cmp r0, r2
  bne fill${page}
  ldr r1, =0xe10f1000
  str r1, [r0], #4
  ldr r1, =0xe59f0004
  str r1, [r0], #4
  ldr r1, =0xe5801000
  str r1, [r0], #4
  ldr r1, =0xeafffffe
  str r1, [r0], #4
  ldr r1, =${g.stack}
  str r1, [r0], #4
`,
    )
    .join("\n");

/** Level-1 table in place, and more of it. @param more instructions with r0 at the table */
const mapped = (g: Ground, more: string, domain: 1 | 3 = 1, section = g.section): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ldr r0, =${g.level1}
  ${g.mapAll(section)}
  ${more}
  ${g.translate(domain)}
`;
const descriptor = (address: number, value: number): string => `
  ldr r2, =${value >>> 0}
  ldr r3, =${entry(address)}
  str r2, [r0, r3]
`;

/** Two megabytes with one descriptor, the last one among them; bit 9 of it means nothing (B3.5.1). */
export const collider = (g: Ground): string => `
  ${mapped(
    g,
    descriptor(0xfff00000, (g.base + HIGH) | g.section | 0x200) +
      descriptor(0x80000000, (g.base + HIGH) | g.section | 0x200),
  )}
  ${payload(g)}
  ${beginReport(g)}
  ${[0xfff00000, 0x800e0000, 0x800e1000, 0x800f0000, 0x800f1000]
    .map((at) => `ldr r4, =${at}\n  ldr r8, [r4]\n  bl record`)
    .join("\n  ")}
  ${end(g)}
`;

/** A word that Linux's programs read in the page of the vectors, before there are thread registers: the kernel's helpers' data. */
const HELPER_DATA = 0xffff0ff0;

/** Ways to reach the word at r0, which r1 stands by; a load leaves r8. Before ARMv7 a VMM's vectors may be in the place of the
 *  guest's, and a load finds them: but not the helpers' data, once they are stored there. */
const ways = (g: Ground, place: number): readonly string[] => [
  "ldmia r0, {r8, r11}^\n  mov r7, r7",
  "ldrt r8, [r0]",
  "ldrht r8, [r0]",
  "strt r1, [r0]",
  "strbt r1, [r0]",
  "mov r8, r1\n  mov r11, r0\n  stmia r0, {r8, r11}^",
  "str r1, [r0]",
  "strb r1, [r0]",
  "mcr p15, 0, r0, c7, c10, 1",
  "mcr p15, 0, r0, c7, c5, 1",
  "mcr p15, 0, r0, c7, c6, 1",
  ...(g.version > 5
    ? ["add r11, r13, #0\n  mov r13, r0\n  srsia sp, #19\n  mov r13, r11", "mcr p15, 0, r0, c7, c14, 1"]
    : []),
  ...(g.version === 7 || place === HELPER_DATA
    ? ["str", "strt", "strb"].map((store) => `${store} r1, [r0]\n  ldr r8, [r0]`)
    : []),
];
/** Where VMMs have pages of their own, and the words beside. */
const PLACES = [0xfffe0000, 0xfffe0ffc, 0xfffe1000, 0xfffe1fec, 0xffff0008, HELPER_DATA, 0xffff1000];

/** Loads and stores through pages that a VMM may have for itself. Records what was loaded and what then is in its own memory. */
export const intruder = (g: Ground): string => `
  ${mapped(g, descriptor(0xfff00000, (g.base + HIGH) | g.section))}
  ${payload(g)}
  ${beginReport(g)}
  mov r12, #0
  ${PLACES.map(
    (place, p) => `
  b place${p}
  .ltorg
place${p}:
  ${ways(g, place)
    .map(
      (way) => `
  mov r5, r2
  mov r6, r3
  mov r8, #0
  ldr r0, =${place}
  add r12, r12, #1
  ldr r1, =0x5ca1ab00
  add r1, r1, r12
  ${way.includes("ldrht") && g.version < 7 ? "mov r8, #0" : way}
  mov r4, r8
  ldr r0, =${g.base + HIGH + (place & 0xfffff)}
  ldr r8, [r0]
  mov r2, r5
  mov r3, r6
  bl record`,
    )
    .join("\n")}`,
  ).join("\n")}
  ${end(g)}
`;

/** Returns from exceptions whose two words are where a VMM may have pages: RFE, which a VMM may load for its guest. Records that each
 *  went where the guest's own memory says, and under which status. */
export const returner = (g: Ground): string => `
  ${mapped(g, descriptor(0xfff00000, (g.base + HIGH) | g.section))}
  ${beginReport(g)}
  ${PLACES.map((place, p) =>
    (["rfeia r0", "rfedb r12"] as const)
      .map(
        (way, n) => `
  ldr r4, =${g.base + HIGH + (place & 0xfffff)}
  adr r1, returned${p}_${n}
  str r1, [r4]
  mrs r1, cpsr
  eor r1, r1, #0x${n + 1}0000000
  str r1, [r4, #4]
  ldr r0, =${place}
  add r12, r0, #8
  ${way}
  b .
  .ltorg
returned${p}_${n}:
  mrs r8, cpsr
  ldr r4, =${place}
  bl record`,
      )
      .join("\n"),
  ).join("\n")}
  ${end(g)}
`;

/** Unaligned stores to a level-1 table in the last bytes of RAM. */
export const overrun = (g: Ground): string => {
  const table = g.base + RAM_MIB * MIB - 0x4000;
  return `
  ${mapped({ ...g, level1: table }, descriptor(0xc0000000, g.base | g.section))}
  ldr r0, =0xc0000000
  ldr r7, [r0]
  ldr r1, =0x5ca1ab1e
  ${[1, 2, 3].map((n) => `ldr r0, =${table + 0x4000 - n}\n  str r1, [r0]\n  strt r1, [r0]\n  strh r1, [r0]`).join("\n  ")}
  ${beginReport(g)}
  ${end(g)}
`;
};

/** High vectors whose SVC vector loads pc from a word that is not whole in RAM, or not aligned. Records where it went.
 *  @param offset of the load */
export const vectorReader = (g: Ground, offset: number): string => `
  ${mapped(
    g,
    `${descriptor(0xfff00000, (g.base + LEVEL2) | g.table)}
  ldr r4, =${g.base + LEVEL2 + 0x3c0}
  ldr r2, =${(g.base + RAM_MIB * MIB - PAGE) | g.page}
  str r2, [r4]`,
  )}
  ldr r0, =${g.base + RAM_MIB * MIB - PAGE}
  ldr r1, =${(0xe59ff000 + offset) >>> 0}
  str r1, [r0, #8]
  ldr r1, =0xe59ff0ec
  str r1, [r0, #12]
  adr r1, went
  str r1, [r0, #256]
  mrc p15, 0, r1, c1, c0, 0
  orr r1, r1, #0x2000
  mcr p15, 0, r1, c1, c0, 0
  svc #0
  b .
went:
  sub r4, lr, #4
  ${beginReport(g)}
  bl record
  ${end(g)}
`;

/** A level-2 table that is in its own first page, changed through that by every kind of store. Records what it then reads. */
export const selfMapper = (g: Ground): string => `
  ${mapped(
    g,
    `${descriptor(0x50000000, (g.base + LEVEL2) | g.table)}
  ldr r4, =${g.base + LEVEL2}
  ldr r2, =${(g.base + LEVEL2) | g.page}
  str r2, [r4]`,
  )}
  ldr r13, =${g.stack}
  ldr r0, =${g.base + 0x180000}
  mov r1, #0xa
  str r1, [r0]
  mov r1, #0xb
  ldr r0, =${g.base + 0x181000}
  str r1, [r0]
  ${beginReport(g)}
  mov r12, r2
  mov r10, r3
  ${stores(g)
    .map(
      (store, i) => `
  ldr r0, =${0x50000000 + 8 * (i + 1)}
  ldr r1, =${(g.base + 0x180000 + (i % 2) * PAGE) | g.page}
  ldr r2, =${(g.base + 0x181000) | g.page}
  mov r6, r1
  mov r7, r2
  ${store}
  mov r1, #0
  ${g.dsb}
  mcr p15, 0, r1, c8, c7, 0
  ${g.dsb}
  ${g.isb}
  ldr r8, =${0x50000000 + 2 * PAGE * (i + 1)}
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

/** A program whose pages are the kernel's alone, in a domain that asks for no rights (B3.12.3). */
export const manager = (g: Ground): string => `
  ${mapped(g, "", 3, g.section & ~0x800)}
  ${beginReport(g)}
  msr cpsr_c, #0xd0
  mov r4, #1
  mov r8, #2
  bl record
  ${[0, 1, 2, 3]
    .map(
      (quarter) =>
        `ldr r4, =${g.base + 0x380000 + 1024 * quarter}\n  str r4, [r4]\n  ldr r8, [r4]\n  bl record`,
    )
    .join("\n  ")}
  ${end(g)}
`;

/** A second address of the megabyte that follows. */
const ALIAS = 0x60000000;

/** A function of its kernel in cached memory is written, and again, and called each time behind what makes it seen by fetches (B2.2.9): what it returns. */
export const rewriter = (g: Ground): string => {
  const own = g.base + MIB;
  const at = own + 0x40; // the beginning of a line
  const clean = g.version === 7 ? "mcr p15, 0, r5, c7, c11, 1" : "mcr p15, 0, r5, c7, c10, 1";
  const ways = [
    "mcr p15, 0, r1, c7, c5, 0", // ICIALLU
    "mcr p15, 0, r5, c7, c5, 1", // ICIMVAU
    ...(g.version === 7 ? ["mcr p15, 0, r1, c7, c1, 0"] : []), // ICIALLUIS
  ];
  const returned = ways.flatMap((way, n) => [2 * n + 1, 2 * n + 2].map((value) => [way, value] as const));
  // A word that is stored at another address, where caches know lines by their addresses: the line that was there before is gone.
  const [invalidate, both] = ["mcr p15, 0, r5, c7, c6, 1", "mcr p15, 0, r5, c7, c14, 1"]; // DCIMVAC of a clean line, DCCIMVAC
  const other = [invalidate, invalidate, both]; // a VMM may empty caches where an address is touched first
  return `
  ${mapped(g, descriptor(own, own | g.section | 0xc) + descriptor(ALIAS, own | g.section | 0xc))}
  ${beginReport(g)}
  mrc p15, 0, r0, c1, c0, 0
  ldr r1, =0x1004
  orr r0, r0, r1
  mcr p15, 0, r0, c1, c0, 0
  ${g.isb}
  ldr r5, =${at}
  ldr r0, [r5] @ so that stores stay in its line, where they take none in
  ${returned
    .map(
      ([way, value]) => `
  ${functionReturning(value)
    .map((word, n) => `ldr r0, =${word}\n  str r0, [r5, #${4 * n}]`)
    .join("\n  ")}
  mov r1, #0
  ${clean}
  ${g.dsb}
  ${way}
  ${g.version < 6 ? "" : "mcr p15, 0, r1, c7, c5, 6"}
  ${g.dsb}
  ${g.isb}
  mov lr, pc
  mov pc, r5
  mov r8, r0
  mov r4, #${value}
  bl record`,
    )
    .join("\n")}
  ldr r6, =${at - own + ALIAS}
  ${other
    .map(
      (way, n) => `
  mov r1, #0
  ldr r0, [r5]
  mcr p15, 0, r5, c7, c10, 1
  ${g.dsb}
  ${way}
  ldr r0, [r6]
  mov r4, #${0x40 + n}
  str r4, [r6]
  mcr p15, 0, r6, c7, c14, 1
  ${g.dsb}
  ldr r8, [r5]
  bl record`,
    )
    .join("\n")}
  ${end(g)}
`;
};

/** Where nothing answers, on either board. */
const NOWHERE = 0x70000000;
/** Modes that an exception is taken from: supervisor, system, user (B1.3.1); IRQs and FIQs are not masked. */
const USER = 0x10;
const MODES = [0x13, 0x1f, USER];

/** Handlers that record, by r4, what an exception is entered with: PSR, SPSR, how far the link is from r12, and status and address of a fault. */
const recording = (g: Ground): string => {
  const records = (vector: string, more: readonly string[], back: string): string => `
${vector}:
  mov r11, lr
  ${[`mrs r8, cpsr\n  ${g.version > 5 ? "setend le" : ""}`, "mrs r8, spsr", "sub r8, r11, r12", ...more].map((read) => `${read}\n  bl record`).join("\n  ")}
  mov lr, r11
  ${back}
`;
  const status = g.version < 6 ? [] : ["mrc p15, 0, r8, c5, c0, 1"];
  return `${vectorTable()}${records("undefined", [], "movs pc, lr")}
${records("supervisor", [], "movs pc, lr")}
${records("prefetch", status, "mov lr, r10\n  movs pc, lr")}
${records("data", ["mrc p15, 0, r8, c5, c0, 0", "mrc p15, 0, r8, c6, c0, 0"], "subs pc, lr, #4")}
`;
};

/** What takes an exception in these modes; r9 is nowhere. */
const provoked = (g: Ground, modes: readonly number[]): string =>
  modes
    .map(
      (mode) => `
  msr cpsr_c, #${mode}
  ${[
    "udf #1",
    "svc #1",
    "ldr r0, [r9]",
    "str r0, [r9]",
    "add r10, pc, #0\n  mov pc, r9",
    ...(mode === USER ? [] : ["mcr p15, 7, r0, c15, c15, 7", ...(g.version < 7 ? [] : ["smc #1"])]),
  ]
    .map((provocation, n) => `mov r4, #${16 * (mode & 15) + n}\n  mov r12, pc\n  ${provocation}`)
    .join("\n  ")}`,
    )
    .join("\n");

/** What exceptions from these modes are entered with. @param before instructions; r0 may change */
const entered = (g: Ground, modes: readonly number[], before = ""): string => `
  ${recording(g)}
start:
  ${g.setVectors}
  ${beginReport(g)}
  ldr r9, =${NOWHERE}
  ${before}
  ${provoked(g, modes)}
  ${end(g)}
`;

/** What a guest's exceptions are entered with, whoever enters them. */
export const entries = (g: Ground): string => entered(g, MODES);

/** The same from its privileged modes where SCTLR.EE makes handlers big-endian (B4.1.130); for ARMv7, whose vectors load nothing. */
export const bigEndianEntries = (g: Ground): string =>
  entered(
    g,
    MODES.filter((mode) => mode !== USER),
    `mrc p15, 0, r0, c1, c0, 0
  orr r0, r0, #0x02000000
  mcr p15, 0, r0, c1, c0, 0
  ${g.isb}`,
  );

/** Megabytes of one supersection (B3.5.1). */
export const supersection = (g: Ground): string => `
  ${mapped(
    g,
    `
  ldr r3, =${entry(0x60000000)}
  ldr r2, =${g.base | g.section | 0x40000}
  mov r4, #16
more:
  str r2, [r0, r3]
  add r3, r3, #4
  subs r4, r4, #1
  bne more`,
  )}
  ldr r0, =${g.base + 0x180000}
  mov r1, #0xa
  str r1, [r0]
  ldr r0, =${g.base + 0x280000}
  mov r1, #0xb
  str r1, [r0]
  ${beginReport(g)}
  ${[0x60180000, 0x60280000].map((at) => `ldr r4, =${at}\n  ldr r8, [r4]\n  bl record`).join("\n  ")}
  ${end(g)}
`;

/** A register of the PL011 with 16 bits that are read as they were written (PrimeCell UART TRM 3.3.5). */
const UARTIBRD = 0x24;

/** Loads and stores that a VMM may make for its guest, of memory and of a device, big end first. */
export const bigEndian = (g: Ground): string => `
  ${g.vectors}
start:
  ${g.setVectors}
  ${beginReport(g)}
  ldr r0, =${g.stack}
  ${["strt r1, [r0]", "mov r8, r1\n  stmia r0, {r8}^", "str r1, [r0]"]
    .map(
      (store, n) => `
  ldr r1, =${0x10203040 + n}
  setend be
  ${store}
  ldrt r4, [r0]
  ldmia r0, {r8}^
  mov r7, r7
  eor r4, r4, r8
  setend le
  ldr r8, [r0]
  mov r5, r0
  bl record
  mov r0, r5`,
    )
    .join("\n")}
  ${["ldr", "ldrh", "ldrb"]
    .map(
      (load) => `
  ldr r0, =${g.uart + UARTIBRD}
  ldr r1, =0x34120000
  setend be
  str r1, [r0]
  ${load} r4, [r0]
  setend le
  ldr r8, [r0]
  bl record`,
    )
    .join("\n")}
  ${end(g)}
`;
