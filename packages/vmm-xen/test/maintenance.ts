// What Xen's operations on TLBs and caches bring about: a guest that keeps to them never sees what was there before.
import type { Vmm } from "@armvirt/vmm";
import { functionReturning, TARGET, type Target } from "@armvirt/vmm/conformance";
import {
  booted,
  constant,
  hypercall,
  mmuExt,
  mmuUpdate,
  type Place,
  peek,
  placeOf,
  poke,
  RAM,
  type Request,
  wrong,
} from "./requests.ts";

/** Of a frame: behind its program. */
const FAR = 128;
/** A page of programs, and which slot and word of the tables it has. */
const VA = 0x50000000;
const SLOT = 4 * (VA >>> 20);
/** Two frames in its RAM. */
const [ONE, OTHER] = [0x202000, 0x203000];
const [FIRST, SECOND] = [0x1111, 0x2222];
/** In the memory for tables: two level-2 tables, and a level-1 table. */
const [LEVEL2, LEVEL2_OF_OTHER, BASE] = [0x8000, 0x9000, 0x10000];
/** Bytes: in no core's first line. */
const LATER = 64;
const NOT_GLOBAL = 0x800;
const CACHED = 0xc; // C and B
const [NEW_BASE, FLUSH, FLUSH_PAGE, FLUSH_ASID, FLUSH_CACHE, CLEAN, COHERENT, CLEAR, COPY] = [
  2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
/** ASIDs of the two spaces. */
const [OWN, ASID] = [0, 1];

const line = (what: string, address: number): Request => mmuExt(what, [CLEAN, 0, address, 64], 0);
export const code = (what: string, address: number): Request => mmuExt(what, [COHERENT, 0, address, 64], 0);
/** A function at an address of the kernel's RAM that returns a number. */
export const writes = (address: number, returned: number): readonly Request[] =>
  functionReturning(returned).map((word, n) =>
    poke(`word ${n} of a function that returns ${returned}`, address + 4 * n, word),
  );
export const calls = (what: string, address: number, returned: number): Request => ({
  what,
  source: `${constant("r4", address)}\n  mov lr, pc\n  mov pc, r4`,
  result: returned,
});

/** A program in each frame, and where it is executed. */
const PROGRAM = VA + 64;
const programs: readonly Request[] = [
  ...writes(RAM + ONE + 64, 1),
  code("is in memory", RAM + ONE + 64),
  ...writes(RAM + OTHER + 64, 2),
  code("is too", RAM + OTHER + 64),
];

/** Whatever takes it away, a translation is not used any more. */
function translations({ page, table, version }: Place): readonly Request[] {
  const leads = (to: number): Request =>
    mmuUpdate("(a page leads", ["tables", LEVEL2], ["ram", to | page | (version < 6 ? 0 : NOT_GLOBAL)], 0);
  const changed = (what: string, ...operation: readonly number[]): readonly Request[] => [
    leads(ONE),
    mmuExt("to one frame)", [FLUSH], 0),
    line("its line is not there", VA),
    peek("one frame", VA, FIRST),
    calls("its program", PROGRAM, 1),
    line("nor now", VA),
    leads(OTHER),
    mmuExt(what, operation, 0),
    code("its instructions are not there", PROGRAM),
    peek(`${what}: the other frame`, VA, SECOND),
    calls(`${what}: the other frame's program`, PROGRAM, 2),
    line("and its line goes", VA),
    code("and its instructions", PROGRAM),
  ];
  return [
    mmuExt("(a frame for tables", [CLEAR, ["tables", LEVEL2]], 0),
    mmuUpdate("in a slot", ["table", SLOT], ["tables", LEVEL2 | table], 0),
    poke("a word in one frame", RAM + ONE, FIRST),
    line("is in memory", RAM + ONE),
    poke("a word in the other", RAM + OTHER, SECOND),
    line("is too)", RAM + OTHER),
    ...programs,
    ...changed("the whole TLB", FLUSH),
    ...changed("a page of it", FLUSH_PAGE, OWN, VA),
    ...changed("an ASID of it", FLUSH_ASID, OWN),
    leads(ONE),
    mmuExt("(as before)", [FLUSH], 0),
    peek("one frame", VA, FIRST),
    hypercall("update_va_mapping", 14, [VA, ["ram", OTHER | page], 2], 0),
    peek("update_va_mapping: the other frame", VA, SECOND),
    line("a line is in memory", VA),
    ...[0, FAR].map((offset) => peek("(a line", RAM + OTHER + offset, offset === 0 ? SECOND : 0)),
    mmuExt("and one behind it)", [CLEAN, 0, RAM + OTHER, FAR + LATER], 0),
    mmuUpdate("(where no cache is asked", ["tables", LEVEL2], ["ram", OTHER | (page & ~CACHED)], 0),
    mmuExt("any more)", [FLUSH], 0),
    ...[0, FAR].map((offset) => poke("a word by that way", VA + offset, FIRST + SECOND)),
    ...[0, FAR].map((offset) =>
      peek(`a line that is gone: the word at ${offset}`, RAM + OTHER + offset, FIRST + SECOND),
    ),
    poke("as before", RAM + OTHER, SECOND),
    line("in memory", RAM + OTHER),
  ];
}

const RANGE = RAM + 0x204000;
/** What was written is what is executed, in the first line of a range and in a later one. */
const instructions: readonly Request[] = [0, LATER].flatMap((offset) => {
  const at = RANGE + offset;
  const range = mmuExt("a range for fetches", [COHERENT, 0, RANGE, 2 * LATER], 0);
  return [
    peek("(a line, so that stores stay in it)", at, 0),
    ...writes(at, 1),
    range,
    calls("the function", at, 1),
    ...writes(at, 2),
    range,
    calls(`the range: the new function at ${offset}`, at, 2),
    ...writes(at, 3),
    mmuExt("the caches", [FLUSH_CACHE], 0),
    calls(`the caches: the newest function at ${offset}`, at, 3),
  ];
});

/** Two spaces with different data, and then different programs, at one address. */
function spaces({ page, table }: Place): readonly Request[] {
  const own = (what: string): Request => mmuExt(what, [NEW_BASE, ["table", 0], OWN], 0);
  const other = (what: string): Request => mmuExt(what, [NEW_BASE, ["tables", BASE], ASID], 0);
  return [
    mmuExt("(a frame for tables", [CLEAR, ["tables", LEVEL2_OF_OTHER]], 0),
    ...[0, 0x1000, 0x2000].map((at) => mmuExt("a part of a base", [CLEAR, ["tables", BASE + at]], 0)),
    mmuExt("with the kernel's part", [COPY, ["tables", BASE + 0x3000], ["table", 0x3000]], 0),
    mmuExt("is one", [0, ["tables", BASE]], 0),
    mmuUpdate("with its slot", ["tables", BASE + SLOT], ["tables", LEVEL2_OF_OTHER | table], 0),
    mmuUpdate("and page", ["tables", LEVEL2_OF_OTHER], ["ram", OTHER | page | NOT_GLOBAL], 0),
    mmuUpdate("the first one's page", ["tables", LEVEL2], ["ram", ONE | page | NOT_GLOBAL], 0),
    mmuExt("all caches are empty)", [FLUSH_CACHE], 0),
    mmuExt("and all TLBs)", [FLUSH], 0),
    peek("in one space", VA, FIRST),
    calls("and its program", PROGRAM, 1),
    other("the other space"),
    peek("in the other space", VA, SECOND),
    calls("and that one's program", PROGRAM, 2),
    poke("a new word there", VA, FIRST + SECOND),
    own("back"),
    peek("in the first space again", VA, FIRST),
    calls("and again its program", PROGRAM, 1),
    other("once more"),
    peek("the new word", VA, FIRST + SECOND),
  ];
}

/** What a guest sees that is not there any more. */
export function stale(vmm: Vmm, target: Target = TARGET): string[] {
  const place = placeOf(target);
  const requests = [...translations(place), ...instructions, ...spaces(place)];
  const system = booted(vmm, [requests], target, "full");
  system.run({ instructions: 3_000_000 });
  return wrong(system, 0, requests);
}
