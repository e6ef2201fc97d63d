// A domain that asks for as much as one hypercall may do: how long the others stand still meanwhile. arm/schedule.h, WORK_MOST.
import type { System, Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import {
  booted,
  call,
  constant,
  counted,
  hypercall,
  mmuExt,
  type Place,
  placeOf,
  RAM,
  type Request,
  told,
  wrong,
} from "./requests.ts";

/** In the memory for tables of its megabyte: a level-1 table, and frames of level-2 tables behind it. */
const LEVEL1 = 0x4000;
const LEVEL2 = 0x8000;
const FRAME = 0x1000;
const FRAMES = 240;
/** Lists of hypercalls, in RAM that it does not use. */
const OPERATIONS = RAM + 0x180000;
const CALLS = RAM + 0x190000;
const [MMU_UPDATE, MULTICALL, MMUEXT] = [1, 13, 26];
const [PIN, UNPIN, FLUSH_CACHE, CLEAR] = [0, 1, 6, 9];

interface Repeated {
  readonly times: number;
  readonly words: readonly Request["source"][];
}
/** Puts words that instructions make in r0, so many times one after the other; r2 is which time it is. */
const list = (what: string, to: number, { times, words }: Repeated): Request => ({
  what,
  source: `${constant("r4", to)}
  mov r2, #0
${what}:
  ${words.map((word) => `${word}\n  str r0, [r4], #4`).join("\n  ")}
  add r2, r2, #1
  cmp r2, #${times}
  bne ${what}
  mov r0, #0`,
  result: 0,
});
const word = (n: number): string => constant("r0", n);
/** An address in the memory for tables, and with each time so much more. */
const tables = (n: number, shift?: number): string =>
  `ldr r0, [r5, #16]\n  ${constant("r12", n)}\n  add r0, r0, r12${shift === undefined ? "" : `\n  add r0, r0, r2, lsl #${shift}`}`;

const operation = (command: number, machine: string = word(0)): readonly string[] => [
  word(command),
  machine,
  word(0),
  word(0),
];
const asked = (what: string, operations: number): Request => ({
  what,
  source: call(MMUEXT, OPERATIONS, operations, 0),
  result: 0,
});
/** A multicall of so many entries, each of which is the whole list of operations. */
const multicall = (entries: number, operations: number): readonly Request[] => [
  list("calls", CALLS, {
    times: entries,
    words: [MMUEXT, 0, OPERATIONS, operations, 0, 0].map(word),
  }),
  hypercall("all of it", MULTICALL, [CALLS, entries], 0),
];

/** A level-1 table that has all of its level-2 tables checked when it is pinned, and loses them when it is not. */
const pins = ({ table }: Place, pairs: number): readonly Request[] => [
  ...[0, 1, 2, 3].map((n) => mmuExt(`frame ${n} of the table`, [CLEAR, ["tables", LEVEL1 + n * FRAME]], 0)),
  mmuExt("it is a table", [PIN, ["tables", LEVEL1]], 0),
  ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((eighth) => [
    list(`clears_${eighth}`, OPERATIONS, {
      times: FRAMES / 8,
      words: operation(CLEAR, tables(LEVEL2 + (eighth * FRAMES * FRAME) / 8, 12)),
    }),
    asked("frames for tables", FRAMES / 8),
  ]),
  list("updates", OPERATIONS, {
    times: FRAMES,
    words: [tables(LEVEL1 + 4 * 0x100, 2), tables(LEVEL2 + table, 12)],
  }),
  { what: "all are in the table", source: call(MMU_UPDATE, OPERATIONS, FRAMES, 0), result: 0 },
  mmuExt("it is none", [UNPIN, ["tables", LEVEL1]], 0),
  list("pairs", OPERATIONS, {
    times: pairs,
    words: [...operation(PIN, tables(LEVEL1)), ...operation(UNPIN, tables(LEVEL1))],
  }),
  ...multicall(1, 2 * pairs),
];

const flushes = (entries: number, operations: number): readonly Request[] => [
  list("flushes", OPERATIONS, { times: operations, words: operation(FLUSH_CACHE) }),
  ...multicall(entries, operations),
];

/** What holds everybody where nothing is preempted. */
export const ASKED: Readonly<Record<string, (place: Place) => readonly Request[]>> = {
  "a table that is pinned and unpinned": (place) => pins(place, 4),
  "caches that are flushed": () => flushes(1, 32),
};

const STEP = 10_000; // instructions
const MOST = 60_000_000;

/** Instructions of the longest time in which neither of the two other domains has counted on until all requests were answered.
 *  @throws RangeError when one is answered wrongly, or never */
export function standstill(vmm: Vmm, what: string, target: Target = TARGET): number {
  const requests = ASKED[what]?.(placeOf(target)) ?? [];
  const done: Request = { what: "the end", source: "mov r0, #1", result: 1 };
  const system: System = booted(vmm, [[], [...requests, done], []], target);
  const others = (): number => counted(system, 0) + counted(system, 2);
  let longest = 0;
  let still = 0;
  let before = 0;
  for (let run = 0; told(system, 1, requests.length) === 0; run += STEP) {
    if (run > MOST || system.run({ instructions: STEP }).why !== "instructions")
      throw new RangeError("the requests do not come to an end");
    still = others() === before ? still + STEP : 0;
    before = others();
    longest = Math.max(longest, still);
  }
  const [answer] = wrong(system, 1, requests);
  if (answer !== undefined) throw new RangeError(answer);
  return longest;
}
