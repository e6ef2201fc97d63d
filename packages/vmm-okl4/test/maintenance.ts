// What the microvisor's virtual MMU and its operations on caches bring about: a cell never sees what was there before.
import type { Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import {
  ALL,
  asks,
  booted,
  CHANGE,
  CLEAN,
  COHERENT,
  CREATE,
  calls,
  FLUSH,
  fault,
  item,
  items,
  MAP,
  mapping,
  own,
  peek,
  poke,
  program,
  RAM,
  type Request,
  SELECT,
  SHARED,
  sourceOf,
  writes,
  wrong,
} from "./requests.ts";

/** A page of programs where address spaces may lie one beside the other before ARMv6, and one where they may not. */
const PLACES = [0x10000, 0x50000000];
/** Two frames in its RAM. */
const [ONE, OTHER] = [0x202000, 0x203000];
/** Of a frame: behind its program. */
const FAR = 128;
const [FIRST, SECOND] = [0x1111, 0x2222];
const TRANSLATION_OF_PAGE = 7;

const range = (address: number): string => `ldr r0, =${address}\n  mov r1, #64`;
const fetches = (what: string, address: number): Request => asks(what, COHERENT, range(address), 0);
/** Lines of its own RAM are in memory, and in no cache by virtual address. */
const line = (what: string, offset: number): Request =>
  asks(what, CLEAN, `mov r0, #0\n  ldr r1, =${RAM + offset}\n  mov r2, #128`, 0);
const select = (space: number): Request => asks(`space ${space}`, SELECT, `mov r0, #${space}`, 0);

const RANGE = RAM + 0x204000;
/** Bytes: in no core's first line. */
const LATER = 64;
/** What was written is what is executed, in the first line of a range and in a later one. */
const instructions: readonly Request[] = [0, LATER].flatMap((offset) => {
  const at = RANGE + offset;
  const both = asks("a range", COHERENT, `ldr r0, =${RANGE}\n  mov r1, #${2 * LATER}`, 0);
  return [
    peek("(a line, so that stores stay in it)", at, 0),
    ...writes(at, 1),
    both,
    calls("the function", at, 1),
    ...writes(at, 2),
    both,
    calls(`a range for fetches: the new function at ${offset}`, at, 2),
    ...writes(at, 3),
    asks("everything", FLUSH, "", 0),
    calls(`all caches: the newest function at ${offset}`, at, 3),
  ];
});

const begin: readonly Request[] = [
  ...[0, 1, 2, 3].map((part) =>
    poke("a word of each part of the shared page", SHARED + 0x400 * part + 0x3f0, 1),
  ),
  asks("(a space", CREATE, "", 1),
  asks("and another)", CREATE, "", 2),
  poke("a word in one frame", RAM + ONE, FIRST),
  ...writes(RAM + ONE + 64, 1),
  fetches("is in memory", RAM + ONE + 64),
  line("is in memory", ONE),
  poke("a word in the other", RAM + OTHER, SECOND),
  ...writes(RAM + OTHER + 64, 2),
  fetches("is too", RAM + OTHER + 64),
  line("is too", OTHER),
];

/** A page leads elsewhere, and nowhere. */
const changes = (va: number): readonly Request[] => [
  select(1),
  asks("(a page)", MAP, mapping(own(ONE), va, ALL), 0),
  peek("one frame", va, FIRST),
  calls("and its program", va + 64, 1),
  asks("an item", CHANGE, item(1, own(OTHER), va, ALL), 0),
  peek("a change: the other frame", va, SECOND),
  fetches("its program, where the cell says so", va + 64),
  calls("a change: its program", va + 64, 2),
  asks("a mapping over it", MAP, mapping(own(ONE), va, ALL), 0),
  peek("a mapping: the first frame", va, FIRST),
  asks("an item that takes it away", CHANGE, item(1, own(ONE), va, 0), 0),
  ...fault("a change to nothing", va, TRANSLATION_OF_PAGE),
  asks("the page again", MAP, mapping(own(ONE), va, ALL), 0),
];

/** Two spaces with different data and programs at one address. */
const spaces = (va: number): readonly Request[] => [
  asks("the other space's page", MAP, mapping(own(OTHER), va, ALL, 2), 0),
  select(1),
  peek("in one space", va, FIRST),
  fetches("its program", va + 64),
  calls("and its program", va + 64, 1),
  select(2),
  peek("in the other space", va, SECOND),
  calls("and that one's program", va + 64, 2),
  poke("a new word there", va, FIRST + SECOND),
  peek("(a line", va + FAR, 0),
  poke("and behind the program)", va + FAR, FIRST),
  select(1),
  peek("in the first space again", va, FIRST),
  calls("and again its program", va + 64, 1),
  select(2),
  peek("the new word", va, FIRST + SECOND),
  asks("is in memory", CLEAN, `mov r0, #2\n  ldr r1, =${va}\n  mov r2, #${FAR + LATER}`, 0),
  peek("in the cell's own RAM too", RAM + OTHER, FIRST + SECOND),
  peek("and in a later line", RAM + OTHER + FAR, FIRST),
  poke("(nothing there", RAM + OTHER + FAR, 0),
  asks("in memory)", CLEAN, `mov r0, #0\n  ldr r1, =${RAM + OTHER}\n  mov r2, #${FAR + LATER}`, 0),
  poke("as before", RAM + OTHER, SECOND),
  line("is in memory", OTHER),
  peek("where its line has been forgotten", va, SECOND),
];

/** More pages than caches have lines for, each with a frame of its own. */
const PAGES = Array.from({ length: 12 }, (_, n) => ({
  va: 0x20000 + 0x1000 * n,
  frame: 0x210000 + 0x1000 * n,
  word: 0x3300 + n,
}));
/** They change their frames while no program's space is selected: each has the word that the next one wrote. */
const many: readonly Request[] = [
  ...PAGES.map(({ va, frame }) => asks("(a page", MAP, mapping(own(frame), va, ALL), 0)),
  select(1),
  ...PAGES.map(({ va, word }) => poke("with a word)", va, word)),
  select(0),
  asks(
    "many items",
    CHANGE,
    items(
      1,
      PAGES.slice(1).map(({ frame }, n) => [PAGES[n]?.va ?? 0, frame]),
    ),
    0,
  ),
  select(1),
  ...PAGES.slice(1).map(({ word }, n) => peek("many changes: the next one's word", PAGES[n]?.va ?? 0, word)),
];

/** What a cell sees that is not there any more. */
export function stale(vmm: Vmm, target: Target = TARGET): string[] {
  const requests = [
    ...instructions,
    ...begin,
    ...PLACES.flatMap((va) => [...changes(va), ...spaces(va)]),
    ...many,
  ];
  const system = booted(vmm, program(sourceOf(requests)), target, "full");
  system.run({ instructions: 3_000_000 });
  return wrong(system, requests);
}
