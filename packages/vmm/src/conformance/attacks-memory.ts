// Hostile guests of class A: page tables and memory. For the bare processor (DDI 0406C B3).
import { beginReport, DONE, RAM_MIB } from "./adversaries.ts";
import { type Attack, descriptor, each, flushed, forEver, loops, mapped, range, reports } from "./attack.ts";
import type { Ground } from "./target.ts";

const MIB = 0x100000;
/** A virtual megabyte that the guests use for their own mappings. */
const WINDOW = 0x50000000;
/** Two pages of their RAM, and a level-2 table: offsets. */
const [PAGE_A, PAGE_B, LEVEL2] = [0x380000, 0x381000, 0x208000];
const A = 0xaaaa0001;
const B = 0xbbbb0002;

/** The two pages have known contents. */
const filled = (g: Ground): string =>
  `ldr r0, =${g.base + PAGE_A}\n  ldr r1, =${A}\n  str r1, [r0]\n  ldr r0, =${g.base + PAGE_B}\n  ldr r1, =${B}\n  str r1, [r0]`;
/** A level-2 table for the window, whose first entry is this descriptor. */
const paged = (g: Ground, page: number): string =>
  mapped(
    g,
    `${descriptor(WINDOW, (g.base + LEVEL2) | g.table)}\n  ldr r4, =${g.base + LEVEL2}\n  ldr r2, =${page >>> 0}\n  str r2, [r4]`,
  );
/** The window's first entry becomes another one. */
const repaged = (g: Ground, page: number): string =>
  `ldr r0, =${g.base + LEVEL2}\n  ldr r1, =${page >>> 0}\n  str r1, [r0]\n  ${flushed(g)}`;
/** Records what is at an address, and the vector that the load took. */
const seen = (address: number): string =>
  `ldr r0, =${address >>> 0}\n  mov r9, #0\n  mov r4, #0\n  ldr r4, [r0]\n  mov r8, r9\n  bl record`;
/** Records the vector that a store takes. */
const stored = (address: number): string =>
  `ldr r0, =${address >>> 0}\n  mov r9, #0\n  mov r4, r0\n  str r0, [r0]\n  mov r8, r9\n  bl record`;
/** A page's rights: nobody's, the kernel's, to read for programs; full (B3.7.1). */
const rights = (g: Ground, ap: number): number =>
  g.version < 6 ? (g.page & ~0xff0) | (ap * 0x550) : (g.page & ~0x230) | (ap << 4);
/** Behind its RAM, where other guests, the VMM and nothing are. */
const beyond = (g: Ground): readonly number[] =>
  [RAM_MIB, RAM_MIB + 1, RAM_MIB + 2, RAM_MIB + 3, 16, 32, 62].map((n) => g.base + n * MIB);
/** Translates by whatever is there. */
const tableAt = (address: number) => (g: Ground) => loops(g, `ldr r0, =${address >>> 0}\n  ${g.translate()}`);

export const MEMORY_ATTACKS: readonly Attack[] = (
  [
    {
      name: "table nowhere",
      tries: "translates by a table where nothing is",
      program: tableAt(0x70000000),
    },
    {
      name: "table in a device",
      tries: "translates by a table that is a device's registers",
      program: (g) => tableAt(g.devices[0]?.[0] ?? 0)(g),
    },
    {
      name: "table of a neighbour",
      tries: "translates by a table behind its RAM, where its neighbour's may be",
      program: (g) => tableAt(g.base + RAM_MIB * MIB + 0x204000)(g),
    },
    {
      name: "table at the end of RAM",
      tries: "translates by a table that begins in its RAM and ends behind it",
      program: (g) => tableAt(g.base + RAM_MIB * MIB - 0x2000)(g),
    },
    {
      name: "unaligned table",
      tries: "gives a table with all bits below its alignment set",
      program: (g) =>
        loops(
          g,
          `ldr r0, =${g.level1}\n  ${g.mapAll()}\n  ldr r1, =0x3fbf\n  orr r0, r0, r1\n  ${g.translate()}`,
        ),
    },
    {
      name: "table in the text",
      tries: "translates by its own instructions",
      program: (g) => tableAt(g.text & -0x4000)(g),
    },
    {
      name: "sections behind RAM",
      tries: "maps what is behind its RAM, and stores there",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${mapped(
            g,
            beyond(g)
              .map((at, n) => descriptor(WINDOW + n * MIB, at | g.section))
              .join("\n  "),
          )}
  ${beginReport(g)}
  ${beyond(g)
    .map((_, n) => stored(WINDOW + n * MIB + 0x10000))
    .join("\n  ")}`,
        ),
    },
    {
      name: "pages behind RAM",
      tries: "maps pages behind its RAM, and stores there",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${paged(g, 0)}
  ${beginReport(g)}
  ${beyond(g)
    .map((at) => `${repaged(g, at | g.page)}\n  ${stored(WINDOW)}`)
    .join("\n  ")}`,
        ),
    },
    {
      name: "stores over the end",
      tries: "stores blocks that begin in its RAM and end behind it",
      program: (g) =>
        loops(
          g,
          range(8)
            .map(
              (n) =>
                `ldr r0, =${g.base + RAM_MIB * MIB - 4 * n}\n  stmia r0, {r1-r8}\n  strd r2, r3, [r0, #-4]\n  ldmia r0, {r1-r8}`,
            )
            .join("\n  "),
        ),
    },
    {
      name: "no rights",
      tries: "takes all rights in every domain from itself",
      program: (g) => loops(g, `${mapped(g)}\n  mov r1, #0\n  mcr p15, 0, r1, c3, c0, 0\n  ${g.isb}`),
    },
    {
      name: "all rights",
      tries: "makes itself manager of every domain, and stores where it has no right",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${filled(g)}\n  ${paged(g, (g.base + PAGE_A) | rights(g, 0))}
  mvn r1, #0
  mcr p15, 0, r1, c3, c0, 0
  ${g.isb}
  ${beginReport(g)}
  ${seen(WINDOW)}
  ${stored(WINDOW)}
  ${seen(WINDOW)}`,
        ),
    },
    {
      name: "rights taken",
      tries: "stores to a page after it took the right to",
      equivalent: true,
      from: 6,
      program: (g) =>
        reports(
          g,
          `${filled(g)}\n  ${paged(g, (g.base + PAGE_A) | g.page)}
  ${beginReport(g)}
  ${stored(WINDOW)}
  ${repaged(g, (g.base + PAGE_A) | g.page | 0x200)}
  ${stored(WINDOW)}
  ${seen(WINDOW)}`,
        ),
    },
    {
      name: "another page",
      tries: "reads through a mapping that it has changed",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${filled(g)}\n  ${paged(g, (g.base + PAGE_A) | g.page)}
  ${beginReport(g)}
  ${seen(WINDOW)}
  ${repaged(g, (g.base + PAGE_B) | g.page)}
  ${seen(WINDOW)}
  ${repaged(g, 0)}
  ${seen(WINDOW)}`,
        ),
    },
    {
      name: "stale mapping",
      tries: "uses a mapping that it has removed, without a flush",
      program: (g) =>
        forEver(
          g,
          `ldr r0, =${g.base + LEVEL2}\n  mov r1, #0\n  str r1, [r0]\n  ldr r4, =${WINDOW}\n  str r4, [r4]\n  ldr r1, =${(g.base + RAM_MIB * MIB) | g.page}\n  str r1, [r0]\n  str r4, [r4]`,
          paged(g, (g.base + PAGE_A) | g.page),
        ),
    },
    {
      name: "address space reused",
      tries: "gives two tables the same address space identifier",
      equivalent: true,
      from: 6,
      program: (g) =>
        reports(
          g,
          `${filled(g)}\n  ${paged(g, (g.base + PAGE_A) | g.page | 0x800)}
  mov r1, #7
  mcr p15, 0, r1, c13, c0, 1
  ${g.isb}
  ${beginReport(g)}
  ${seen(WINDOW)}
  ldr r0, =${g.base + LEVEL2}
  ldr r1, =${(g.base + PAGE_B) | g.page | 0x800}
  str r1, [r0]
  mov r1, #0
  ${g.dsb}
  mov r1, #7
  mcr p15, 0, r1, c8, c7, 2
  mov r1, #0
  ${g.dsb}
  ${g.isb}
  ${seen(WINDOW)}`,
        ),
    },
    {
      name: "address spaces",
      tries: "changes to another address space for ever",
      from: 6,
      program: (g) => forEver(g, "add r1, r1, #1\n  mcr p15, 0, r1, c13, c0, 1", "mov r1, #0"),
    },
    {
      name: "two tables",
      tries: "changes between two tables for ever",
      program: (g) =>
        forEver(
          g,
          "mcr p15, 0, r0, c2, c0, 0\n  eor r0, r0, #0x4000\n  mcr p15, 0, r0, c2, c0, 0",
          `ldr r0, =${g.level1 ^ 0x4000}\n  ${g.mapAll().replaceAll("sections", "others")}\n  ${mapped(g)}`,
        ),
    },
    {
      name: "divided tables",
      tries: "changes how TTBCR divides its addresses for ever",
      from: 6,
      program: (g) =>
        forEver(
          g,
          "add r5, r5, #1\n  and r1, r5, #0x37\n  mcr p15, 0, r1, c2, c0, 2",
          `${mapped(g)}\n  mcr p15, 0, r0, c2, c0, 1\n  mov r5, #0`,
        ),
    },
    {
      name: "table in itself",
      tries: "maps its first-level table through itself, and changes it there",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${filled(g)}\n  ${mapped(g, descriptor(WINDOW, (g.level1 & -MIB) | g.section))}
  ldr r0, =${WINDOW + (g.level1 & (MIB - 1)) + (WINDOW >>> 20) * 4 + 4}
  ldr r1, =${(g.base + (PAGE_A & -MIB)) | g.section}
  str r1, [r0]
  ${flushed(g)}
  ${beginReport(g)}
  ${seen(WINDOW + MIB + (PAGE_A & (MIB - 1)))}`,
        ),
    },
    {
      name: "table of both levels",
      tries: "uses one table as first and as second level",
      program: (g) =>
        forEver(
          g,
          `ldr r0, =${WINDOW}\n  ldr r1, [r0]\n  str r1, [r0]\n  add r0, r0, #0x1000\n  str r0, [r0]`,
          mapped(g, descriptor(WINDOW, g.level1 | g.table)),
        ),
    },
    {
      name: "reserved descriptors",
      tries: "has descriptors that mean nothing, and loads through them",
      equivalent: true,
      program: (g) =>
        reports(
          g,
          `${mapped(
            g,
            range(4)
              .map((n) => descriptor(WINDOW + n * MIB, (g.base & -MIB) | (n << 4)))
              .join("\n  "),
          )}
  ${beginReport(g)}
  ${range(4)
    .map((n) => seen(WINDOW + n * MIB))
    .join("\n  ")}`,
        ),
    },
    {
      name: "supersection behind RAM",
      tries: "maps a supersection that begins in its RAM and ends behind it",
      from: 6,
      program: (g) =>
        loops(
          g,
          `${mapped(
            g,
            range(16)
              .map((n) => descriptor(WINDOW + n * MIB, g.base | g.section | 0x40000))
              .join("\n  "),
          )}
  ${range(16)
    .map((n) => `ldr r4, =${WINDOW + n * MIB + 0xff000}\n  str r4, [r4]`)
    .join("\n  ")}`,
        ),
    },
    {
      name: "wide address",
      tries: "maps a supersection above 4 GiB, where an address may wrap into others' memory",
      from: 7,
      program: (g) =>
        loops(
          g,
          `${mapped(
            g,
            range(16)
              .map((n) => descriptor(WINDOW + n * MIB, g.base | g.section | 0x540000 | 0x1e0))
              .join("\n  "),
          )}
  ${range(16)
    .map((n) => `ldr r4, =${WINDOW + n * MIB + 0xff000}\n  str r4, [r4]`)
    .join("\n  ")}`,
        ),
    },
    {
      name: "execute never",
      tries: "executes a page that is not to be executed",
      equivalent: true,
      from: 7,
      program: (g) =>
        reports(
          g,
          `${paged(g, (g.base + PAGE_A) | g.page | 1)}
  ${beginReport(g)}
  adr r10, back
  mov r9, #0
  ldr r4, =${WINDOW}
  mov pc, r4
back:
  mov r8, r9
  bl record`,
        ),
    },
    {
      name: "device as text",
      tries: "jumps into the registers of its devices",
      program: (g) =>
        loops(
          g,
          g.devices
            .map(([from], n) => `adr r10, back${n}\n  ldr r4, =${from}\n  mov pc, r4\nback${n}:`)
            .join("\n  "),
        ),
    },
    {
      name: "flush storm",
      tries: "invalidates all TLBs for ever",
      program: (g) => forEver(g, "mcr p15, 0, r1, c8, c7, 0", "mov r1, #0"),
    },
    {
      name: "domain storm",
      tries: "changes the rights of its domains for ever",
      program: (g) => forEver(g, "mvn r1, r1\n  mcr p15, 0, r1, c3, c0, 0", "mov r1, #0"),
    },
    {
      name: "translation on and off",
      tries: "turns its translation on and off for ever",
      program: (g) =>
        forEver(
          g,
          `eor r1, r1, #1\n  mcr p15, 0, r1, c1, c0, 0\n  ${g.version === 7 ? "isb" : "nop\n  nop"}`,
          `${mapped(g)}\n  mrc p15, 0, r1, c1, c0, 0`,
        ),
    },
    {
      name: "caches thrown away",
      tries: "invalidates every line of the data cache without cleaning it",
      program: (g) =>
        forEver(
          g,
          g.version === 7 ? "mcr p15, 0, r5, c7, c6, 2\n  add r5, r5, #64" : "mcr p15, 0, r5, c7, c6, 0",
          "mov r5, #0",
        ),
    },
    {
      name: "caches of all addresses",
      tries: "cleans and invalidates lines of addresses that it does not have",
      program: (g) =>
        forEver(
          g,
          "mcr p15, 0, r5, c7, c10, 1\n  mcr p15, 0, r5, c7, c6, 1\n  mcr p15, 0, r5, c7, c5, 1\n  add r5, r5, #0x10000",
          `${mapped(g)}\n  mov r5, #0`,
        ),
    },
    {
      name: "memory attributes",
      tries: "fills the registers of memory attributes and of translation with ones",
      from: 7,
      program: (g) =>
        loops(
          g,
          `${mapped(g)}\n  mvn r1, #0\n  mcr p15, 0, r1, c10, c2, 0\n  mcr p15, 0, r1, c10, c2, 1\n  mcr p15, 0, r1, c10, c3, 0\n  mcr p15, 0, r1, c10, c3, 1\n  mcr p15, 0, r1, c2, c0, 1\n  mcr p15, 0, r1, c13, c0, 0\n  mcr p15, 0, r1, c2, c0, 2\n  ${g.isb}`,
        ),
    },
    {
      name: "translation asked",
      tries: "asks the processor where addresses lead that it does not have",
      from: 7,
      program: (g) =>
        loops(
          g,
          `${mapped(g)}\n  ${beyond(g)
            .map(
              (at) =>
                `ldr r0, =${at}\n  mcr p15, 0, r0, c7, c8, 0\n  isb\n  mrc p15, 0, r1, c7, c4, 0\n  mcr p15, 4, r0, c7, c8, 0\n  mcr p15, 0, r0, c7, c8, 4`,
            )
            .join("\n  ")}`,
        ),
    },
    {
      name: "the vectors' page",
      tries: "maps a page of its own where a VMM has its vectors, and stores into every word",
      program: (g) =>
        loops(
          g,
          `${mapped(g, descriptor(0xfff00000, (g.base + 2 * MIB) | g.section))}
  ldr r0, =0xffff0000
  ldr r5, =0xffff1000
  mvn r1, #0
more:
  str r1, [r0], #4
  cmp r0, r5
  bne more
  svc #0`,
        ),
    },
    {
      name: "all of RAM and more",
      tries: "stores into its RAM from the middle of the last megabyte on, over its end",
      program: (g) =>
        loops(
          g,
          `ldr r0, =${g.base + RAM_MIB * MIB - 0x80000}
  ldr r5, =${g.base + RAM_MIB * MIB + 0x10000}
  ldr r1, =${DONE}
more:
  stmia r0!, {r1, r4, r6-r8, r10-r12}
  cmp r0, r5
  blo more`,
        ),
    },
    {
      name: "exclusive stores behind RAM",
      tries: "loads and stores exclusively where it has no memory",
      from: 6,
      program: (g) =>
        reports(g, each(beyond(g).map((at) => `ldr r0, =${at}\n  ldrex r1, [r0]\n  strex r5, r1, [r0]`))),
    },
  ] satisfies readonly Omit<Attack, "class" | "bare">[]
).map((a) => ({ ...a, class: "A", bare: true }));
