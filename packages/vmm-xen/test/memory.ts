// A frame that goes from one domain to the other and back: what each sees of it, and what Xen says meanwhile.
import type { Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import { calls, code, writes } from "./maintenance.ts";
import {
  booted,
  call,
  counted,
  EPERM,
  eventOp,
  FAULT,
  frameOf,
  GRANT_TABLE,
  grantMap,
  grantSetup,
  grantUnmap,
  hand,
  handed,
  hypercall,
  less,
  mmuExt,
  mmuUpdate,
  more,
  type Place,
  PORT,
  peek,
  placeOf,
  poke,
  RAM,
  type Request,
  SELF,
  SPARE,
  SPARE_SLOT,
  told,
  turn,
  WINDOW,
  WORDS,
  waits,
  wrong,
} from "./requests.ts";

const SECRET = 0x5ec2e7;
const OTHERS = 0x7777;
const MEGABYTE = 8; // an order
/** A page of programs, with a level-2 table in the memory for tables. */
const VA = 0x50000000;
const LEVEL2 = 0x8000;
const REF = 2;
const PERMIT_TO_DOM0 = 1;
const READ = 6;

const pageTable = (table: number): readonly Request[] => [
  mmuExt("(a frame for tables", [9, ["tables", LEVEL2]], 0),
  mmuUpdate("in a slot)", ["table", 4 * (VA >>> 20)], ["tables", LEVEL2 | table], 0),
];

/** Places in its first page, in a line each: a cache that replaces some of them has others. */
const LINES = Array.from({ length: 15 }, (_, n) => RAM + SPARE + 0x100 * n);
/** A function in the last line of that page, and the next page. */
const [FUNCTION, NEXT] = [RAM + SPARE + 0xfc0, RAM + SPARE + 0x1000];

/** A frame that goes and comes back. */
const alone = ({ dom0, section }: Place): readonly Request[] => [
  ...LINES.map((at) => peek("(a line is in the cache)", at, 0)),
  ...LINES.map((at) => poke("a secret in it", at, SECRET)),
  ...writes(FUNCTION, 1),
  code("in the page", FUNCTION),
  ...writes(NEXT, 2),
  code("in the next", NEXT),
  calls("the page's function", FUNCTION, 1),
  mmuUpdate("(its megabyte is mapped no more)", ["table", SPARE_SLOT], 0, 0),
  less("its frame", 1, [frameOf(dom0 + SPARE)]),
  peek("no translation is left", RAM + SPARE, FAULT),
  more("a frame", 1, 1),
  handed("the same", 5, frameOf(dom0 + SPARE)),
  mmuUpdate("(mapped again)", ["table", SPARE_SLOT], ["ram", SPARE | section], 0),
  ...LINES.map((at) => peek("the secret has gone", at, 0)),
  // Words of zeros do nothing.
  calls("whoever goes where the function was comes to the next page's", FUNCTION, 2),
];

const byDom0 = ({ dom0, page, table }: Place): readonly Request[] => [
  ...pageTable(table),
  poke("a secret", RAM + SPARE, SECRET),
  mmuUpdate("(its megabyte is mapped no more)", ["table", SPARE_SLOT], 0, 0),
  less("its frame", 1, [frameOf(dom0 + SPARE)]),
  ...waits,
  ...turn,
  mmuUpdate("a page of the other's frame", ["tables", LEVEL2], (dom0 + SPARE) | page, EPERM),
  less("the other's frame", 0, [frameOf(dom0 + SPARE)]),
  grantMap("it is granted", [WINDOW, READ, REF, 1, 0, 0], 0),
  peek("the other's word", WINDOW, OTHERS),
  ...turn,
  grantUnmap("and that is over", [WINDOW, 0, 0], 0),
  ...turn,
  hypercall("two megabytes are in the pool, and one may come", 12, [4, WORDS], 1280, [SELF]),
  more("the megabyte of the second", 1, 2, MEGABYTE),
  handed("where it was", 5, frameOf(dom0 + 4 * 2 ** 20 + SPARE)),
  more("none over its maximum", 0, 1, MEGABYTE),
  more("but its own frame", 1, 1),
  handed("which it had at first", 5, frameOf(dom0 + SPARE)),
  more("nothing over its maximum", 0, 1),
  mmuUpdate("(a page of it)", ["tables", LEVEL2], (dom0 + SPARE) | page, 0),
  peek("the other's word has gone", VA, 0),
];

const byDom1 = ({ dom0, page, table }: Place): readonly Request[] => [
  ...pageTable(table),
  eventOp("the port that is left to it", 0, [0, 0, PORT], 0),
  ...turn,
  more("a frame", 1, 1),
  handed("the other's", 5, frameOf(dom0 + SPARE)),
  mmuUpdate("(a page of it)", ["tables", LEVEL2], (dom0 + SPARE) | page, 0),
  peek("nothing of the secret", VA, 0),
  poke("a word", VA, OTHERS),
  mmuExt("(is in memory)", [7, 0, VA, 64], 0),
  grantSetup("its table", [SELF, 1, 0, 0], 0),
  poke("a grant's frame", GRANT_TABLE + 8 * REF + 4, frameOf(dom0 + SPARE)),
  poke("for dom0", GRANT_TABLE + 8 * REF, PERMIT_TO_DOM0),
  ...turn,
  less("the frame that it maps", 0, [frameOf(dom0 + SPARE)]),
  mmuUpdate("(which is over)", ["tables", LEVEL2], 0, 0),
  less("the frame that it has granted", 0, [frameOf(dom0 + SPARE)]),
  ...turn,
  less("the frame that is nowhere", 1, [frameOf(dom0 + SPARE)]),
  mmuUpdate("(nor is its own megabyte)", ["table", SPARE_SLOT], 0, 0),
  less("its megabyte", 1, [frameOf(dom0 + 4 * 2 ** 20 + SPARE)], MEGABYTE),
  ...turn,
];

const byDom2 = ({ dom0 }: Place): readonly Request[] => [
  mmuUpdate("(its megabyte is nowhere)", ["table", SPARE_SLOT], 0, 0),
  less("its megabyte", 1, [frameOf(dom0 + 8 * 2 ** 20 + SPARE)], MEGABYTE),
];

/** What differs from: a frame is one domain's at a time, and nothing of it goes with it. */
export function misowned(vmm: Vmm, target: Target = TARGET): string[] {
  const place = placeOf(target);
  return [[alone(place)], [byDom0(place), byDom1(place), byDom2(place)]].flatMap((requests) => {
    const system = booted(vmm, requests, target, "full");
    system.run({ instructions: 1_400_000 * requests.length });
    return requests.flatMap((of, domain) => wrong(system, domain, of));
  });
}

const ROUNDS = 40;
/** MiB of each domain: a search from one's frame to the next one's is longer than what Xen does before it looks for interrupts. */
const LARGE = 64;
/** A domain gives its spare frame back, rests while the other one may have its turn, and takes one; and then that one, again and again. */
const trades = (of: number, spare: number): readonly Request[] => [
  mmuUpdate("(its megabyte is nowhere)", ["table", SPARE_SLOT], 0, 0),
  {
    what: "a frame goes and one comes, to the last time",
    source: `${hand([WORDS + 20, 1, 0, 0, SELF, frameOf(spare)])}
  mov r7, #${ROUNDS}
trade_${of}:
  ${call(12, 1, WORDS)}
  mov r8, #0x8000
rest_${of}:
  subs r8, r8, #1
  bne rest_${of}
  ${call(12, 0, WORDS)}
  subs r7, r7, #1
  bne trade_${of}`,
    result: 1,
  },
  hypercall("nothing is lost", 12, [3, WORDS], 256 * LARGE, [SELF]),
];

/** What differs from: of frames that domains take from each other's none is lost, wherever one loses the processor. Another one, far
 *  behind, stays in the pool, so that they are searched for. */
export function mislaid(vmm: Vmm, target: Target = TARGET): string[] {
  const spare = (of: number): number => placeOf(target).dom0 + LARGE * of * 2 ** 20 + SPARE;
  const far = [
    mmuUpdate("(its megabyte is nowhere)", ["table", SPARE_SLOT], 0, 0),
    less("a frame that nobody takes", 1, [frameOf(spare(2))]),
  ];
  const requests = [trades(0, spare(0)), trades(1, spare(1)), far];
  const system = booted(vmm, requests, target, "functional", LARGE);
  system.run({ instructions: 60_000_000 });
  return requests.flatMap((of, domain) => wrong(system, domain, of));
}

const STEP = 1000; // instructions
/** How far the other domain has counted while one gives back a megabyte: that takes tens of Xen's ticks. */
export function countedMeanwhile(vmm: Vmm, target: Target = TARGET): number {
  const place = placeOf(target);
  const given = less("a megabyte", 1, [frameOf(place.dom0 + SPARE)], MEGABYTE);
  const before = [mmuUpdate("(is mapped no more)", ["table", SPARE_SLOT], 0, 0)];
  const system = booted(vmm, [[...before, { ...given, result: 1 }], []], target);
  while (counted(system, 1) === 0) system.run({ instructions: STEP });
  const first = counted(system, 1);
  while (told(system, 0, before.length) !== 1) system.run({ instructions: STEP });
  return counted(system, 1) - first;
}
