// Hostile guests of class A: every kind of access where a VMM or a neighbour may have something, without tables of their own.
import { DONE, RAM_MIB } from "./adversaries.ts";
import { type Attack, forEver, loops } from "./attack.ts";
import type { Ground } from "./target.ts";

const MIB = 0x100000;
/** Where VMMs and their guests may be: real memory, kernels' RAM, tables, shared pages, images, vectors, the top. */
const places = (g: Ground): readonly number[] =>
  [
    0xfc000000,
    0xfc001000,
    0xfc010000,
    0xfc020000,
    0xfc100000,
    0xfc200000,
    0xfc204000,
    0xfc300000,
    0xe0000000,
    0xe1000000,
    0xfb001000,
    0xfb010000,
    0xfb011000,
    0xfb100000,
    0xfb200000,
    0xff000000,
    0xfffe0000,
    0xfffe1000,
    0xffff0000,
    0xffff0ff0,
    0xfffffffc,
    g.base + RAM_MIB * MIB,
    g.base + RAM_MIB * MIB - MIB,
    g.base + (RAM_MIB + 1) * MIB,
    g.base + 0x800000,
    g.base + 0x1000000,
    0x40000000,
    0x40200000,
    0x00000000,
    0x00200000,
  ].filter((at) => at < g.base || at >= g.base + RAM_MIB * MIB || at >= g.base + 3 * MIB);
const everywhere = (g: Ground, access: (n: number) => string): string =>
  places(g)
    .map(
      (at, n) => `ldr r0, =${at}\n  ${access(n)}${n % 8 === 7 ? `\n  b pool${n}\n  .ltorg\npool${n}:` : ""}`,
    )
    .join("\n  ");

/** Names of those that store in a kernel's mode or a program's, and so in what a flaw opens to either. */
export const STORING: readonly string[] = [
  "stores everywhere",
  "parts of words everywhere",
  "blocks everywhere",
  "unprivileged stores everywhere",
  "programs' stores everywhere",
  "rights over everything",
];

export const ADDRESS_ATTACKS: readonly Attack[] = (
  [
    {
      name: "stores everywhere",
      tries: "stores where VMMs and neighbours may have something",
      program: (g) =>
        loops(
          g,
          everywhere(g, () => `ldr r1, =${DONE}\n  str r1, [r0]`),
        ),
    },
    {
      name: "parts of words everywhere",
      tries:
        "stores bytes, halfwords and pairs, and exchanges words, where VMMs and neighbours may have something",
      program: (g) =>
        loops(
          g,
          everywhere(
            g,
            () =>
              "mvn r1, #0\n  strb r1, [r0]\n  strh r1, [r0]\n  bic r5, r0, #7\n  strd r6, r7, [r5]\n  swp r1, r1, [r0]",
          ),
        ),
    },
    {
      name: "blocks everywhere",
      tries:
        "loads and stores many registers where VMMs and neighbours may have something, and over page boundaries",
      program: (g) =>
        loops(
          g,
          everywhere(
            g,
            () =>
              "stmia r0, {r1, r4, r6-r8}\n  ldmia r0, {r1, r4, r6-r8}\n  sub r5, r0, #8\n  stmia r5, {r1, r4, r6-r8}",
          ),
        ),
    },
    {
      name: "unprivileged stores everywhere",
      tries: "stores with the rights of its programs where VMMs and neighbours may have something",
      program: (g) =>
        loops(
          g,
          everywhere(
            g,
            () =>
              "mvn r1, #0\n  mov r5, r0\n  strt r1, [r5]\n  mov r5, r0\n  ldrt r1, [r5]\n  mov r5, r0\n  strbt r1, [r5]",
          ),
        ),
    },
    {
      name: "programs' stores everywhere",
      tries: "is a program that stores where VMMs and neighbours may have something",
      program: (g) =>
        loops(g, `msr cpsr_c, #0xd0\n  ${everywhere(g, () => "mvn r1, #0\n  str r1, [r0]\n  ldr r1, [r0]")}`),
    },
    {
      name: "jumps everywhere",
      tries: "jumps to where VMMs and neighbours may have something",
      program: (g) =>
        loops(
          g,
          everywhere(g, (n) => `adr r10, back${n}\n  bic r0, r0, #3\n  mov pc, r0\nback${n}:`),
        ),
    },
    {
      name: "rights over everything",
      tries: "makes itself manager of every domain, and stores where VMMs and neighbours may have something",
      program: (g) =>
        loops(g, `mvn r1, #0\n  mcr p15, 0, r1, c3, c0, 0\n  ${everywhere(g, () => "str r1, [r0]")}`),
    },
    {
      name: "around the end of addresses",
      tries:
        "loads and stores blocks that begin below the end of all addresses and go on behind it, for ever",
      program: (g) => forEver(g, "ldmia r0, {r1, r4-r8}\n  stmia r0, {r1, r4-r8}", "mvn r0, #11"),
    },
  ] satisfies readonly Omit<Attack, "class">[]
).map((a) => ({ ...a, class: "A" }));
