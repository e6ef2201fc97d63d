// Guests that ask Xen for what is not theirs: each gets Xen's own error or is stopped alone, and its neighbours run on.
import type { Vmm } from "@armvirt/vmm";
import type { Target } from "@armvirt/vmm/conformance";
import {
  booted,
  counted,
  EFAULT,
  EINVAL,
  ENOSYS,
  EPERM,
  eventOp,
  frameOf,
  GRANT_TABLE,
  grantMap,
  grantSetup,
  grantUnmap,
  hand,
  hypercall,
  less,
  mmuExt,
  mmuUpdate,
  type Place,
  poke,
  RAM,
  type Request,
  SELF,
  SHARED,
  SPARE,
  SPARE_SLOT,
  WINDOW,
  WORDS,
  wrong,
  yields,
} from "./requests.ts";

const XEN = 0xfc200000; // its image, and 1 MiB behind it its data
const XEN_DATA = 0xfc310000;
const OWN = 0x202000; // a frame that dom0 grants, in its RAM
const LEVEL2 = 0x8000; // in the memory for tables
const PERMIT = 1;
const READ_ONLY = 4;
const WRITE = 2;
const READ = 6;
const GENERAL = -1;
const BAD_REF = -3;
const BAD_HANDLE = -4;
const BAD_ADDRESS = -5;

/** What is tried on Xen by a guest that knows its hypercalls. */
export interface Attack {
  readonly what: string;
  /** What dom0 does before, who counts then. */
  readonly victim?: readonly Request[];
  readonly attacker: readonly Request[];
  /** How the attacker is reported, if it is stopped. */
  readonly report?: RegExp;
}

/** dom0's grant of a frame. */
const granting = (ref: number, flags: number, frame: number, domain = 1): readonly Request[] => [
  grantSetup("a table", [SELF, 1, 0, 0], 0),
  {
    what: "an entry",
    source: `${hand([flags | (domain << 16), frame], GRANT_TABLE + 8 * ref)}\n  mov r0, #0`,
    result: 0,
  },
];
/** Whether it reads a word by console_io: 1, or -EFAULT. */
const reads = (what: string, address: number, result: number): Request =>
  hypercall(what, 18, [0, 1, address], result);
const frame = mmuExt("a frame for tables", [9, ["tables", LEVEL2]], 0);
const inSlot = (table: number): Request =>
  mmuUpdate("in a slot", ["table", 4 * 0x500], ["tables", LEVEL2 | table], 0);

/** All of its memory is still its own. */
const all = hypercall("its reservation", 12, [3, WORDS], 1024, [SELF]);

/** Every attack, on a board. */
export const attacksOn = ({ xen, dom0, section, page, table }: Place): readonly Attack[] => [
  {
    what: "a hypercall of no number",
    attacker: [hypercall("200", 200, [], ENOSYS), hypercall("the last of all", 0xffffff, [], ENOSYS)],
  },
  {
    what: "a list in Xen's memory",
    attacker: [hypercall("requests", 1, [XEN, 1, 0], EFAULT)],
  },
  {
    what: "a list that goes on where nothing is mapped",
    attacker: [hypercall("requests", 1, [RAM + 0x3ffffc, 1, 0], EFAULT), reads("text", 0x90000000, EFAULT)],
  },
  {
    what: "a list that wraps at 2^32",
    attacker: [
      hypercall("requests", 1, [0xfffffff8, 2, 0], EFAULT),
      hypercall("calls", 13, [0xfffffff0, 2], EFAULT),
    ],
  },
  {
    what: "a list in the page of the vectors",
    attacker: [hypercall("requests", 1, [0xffff0000, 1, 0], EFAULT)],
  },
  {
    what: "a result in memory that it may only read",
    attacker: [hypercall("a count into a table", 1, [WORDS, 0, RAM + 0x301800], EFAULT)],
  },
  {
    what: "a result in Xen's memory",
    attacker: [hypercall("a count", 1, [WORDS, 0, XEN_DATA], EFAULT)],
  },
  {
    what: "more requests than there may be",
    attacker: [hypercall("2^32 - 1", 1, [WORDS, 0xffffffff, 0], EINVAL)],
  },
  {
    what: "a multicall in a multicall, for ever",
    attacker: [hypercall("itself", 13, [WORDS, 1], 0, [13, 0, WORDS, 1, 0, 0])],
  },
  {
    what: "a section of Xen's image",
    attacker: [mmuUpdate("in a slot", ["table", 4 * 0x400], xen | section, EPERM)],
  },
  {
    what: "another domain's frame",
    attacker: [
      mmuUpdate("a section", ["table", 4 * 0x400], dom0 | section, EPERM),
      frame,
      inSlot(table),
      hypercall("a page", 14, [0x50000000, dom0 | page, 2], EPERM),
    ],
  },
  {
    what: "its own tables, to write them",
    attacker: [
      mmuUpdate("a section", ["table", 4 * 0x400], ["tables", section], EPERM),
      frame,
      inSlot(table),
      hypercall("a page", 14, [0x50000000, ["tables", page], 2], EPERM),
    ],
  },
  {
    what: "a table of one kind as one of the other",
    attacker: [
      mmuUpdate("a level-1 table as level 2", ["table", 4 * 0x500], ["table", table], EINVAL),
      frame,
      inSlot(table),
      mmuExt("a level-2 table as a base", [2, ["tables", LEVEL2]], EINVAL),
      mmuExt("a table that is cleared in use", [9, ["tables", LEVEL2]], EINVAL),
    ],
  },
  {
    what: "a table in its own RAM",
    attacker: [
      mmuExt("as a base", [2, ["ram", 0x200000]], EINVAL),
      mmuUpdate("as level 2", ["table", 4 * 0x500], ["ram", 0x200000 | table], EPERM),
      mmuUpdate("a slot of Xen's", ["table", 4 * 0xfc2], 0, EPERM),
    ],
  },
  {
    what: "a store to its tables",
    attacker: [hypercall("vectors nowhere", 4, [0x90000000], 0), poke("a word", RAM + 0x300000, 0)],
    report: /vmm: vm 1 stopped: its vectors are not mapped at 0x9000000c/,
  },
  {
    what: "vectors in Xen",
    attacker: [hypercall("its own", 4, [XEN], EINVAL)],
  },
  {
    what: "the return to a privileged mode",
    attacker: [
      {
        what: "in the word for it",
        source: `mov r7, sp\n  ${hand([0, 0, 0x1d3], SHARED)}\n  mov lr, pc\n  svc #23\n  mov sp, r7\n  mrs r0, cpsr\n  and r0, r0, #0x1f`,
        result: 0x10,
      },
    ],
  },
  {
    what: "a port that there is not",
    attacker: [eventOp("unmask", 9, [0x1000], EINVAL), eventOp("close", 3, [0xffffffff], EINVAL)],
  },
  {
    what: "an event on a port that leads to nobody",
    attacker: [eventOp("a virtual interrupt", 1, [0, 0, 0], 0), eventOp("send", 4, [2], EINVAL)],
  },
  {
    what: "a channel that is left for another",
    victim: [eventOp("for domain 2", 6, [0, 2], 0)],
    attacker: [eventOp("bind_interdomain", 0, [0, 0, 1], EINVAL)],
  },
  {
    what: "an interrupt of dom0's devices",
    victim: [eventOp("bind_pirq", 2, [0, 0, 0], 0)],
    attacker: [hypercall("unmask", 19, [4, 0], EPERM), eventOp("bind", 2, [0, 0, 0], EPERM)],
  },
  {
    what: "a frame that nobody grants it",
    victim: granting(1, PERMIT, (dom0 + OWN) >>> 12, 2),
    attacker: [
      grantMap("to domain 2", [WINDOW, WRITE, 1, 0, 0, 0], GENERAL),
      grantMap("an empty entry", [WINDOW, WRITE, 3, 0, 0, 0], GENERAL),
      grantMap("no entry", [WINDOW, WRITE, 512, 0, 0, 0], BAD_REF),
    ],
  },
  {
    what: "an accomplice that grants what is not its own",
    victim: [...granting(1, PERMIT, xen >>> 12), ...granting(2, PERMIT, (dom0 + 0x300000) >>> 12)],
    attacker: [
      grantMap("Xen's image", [WINDOW, WRITE, 1, 0, 0, 0], GENERAL),
      grantMap("its tables", [WINDOW, WRITE, 2, 0, 0, 0], GENERAL),
    ],
  },
  {
    what: "a frame that it may only read",
    victim: granting(1, PERMIT | READ_ONLY, (dom0 + OWN) >>> 12),
    attacker: [
      grantMap("to write it", [WINDOW, WRITE, 1, 0, 0, 0], GENERAL),
      grantMap("to read it", [WINDOW, READ, 1, 0, 0, 0], 0),
      hypercall("a count into it", 1, [WORDS, 0, WINDOW], EFAULT),
    ],
  },
  {
    what: "a mapping somewhere else",
    victim: granting(1, PERMIT, (dom0 + OWN) >>> 12),
    attacker: [
      grantMap("over Xen", [XEN, WRITE, 1, 0, 0, 0], BAD_ADDRESS),
      grantMap("behind the window", [WINDOW + 0x40000, WRITE, 1, 0, 0, 0], BAD_ADDRESS),
      grantMap("not at a page", [WINDOW + 4, WRITE, 1, 0, 0, 0], BAD_ADDRESS),
      grantMap("right", [WINDOW, WRITE, 1, 0, 0, 0], 0),
      grantMap("over it", [WINDOW, WRITE, 1, 0, 0, 0], BAD_ADDRESS),
    ],
  },
  {
    what: "a handle twice, and none",
    victim: granting(1, PERMIT, (dom0 + OWN) >>> 12),
    attacker: [
      grantMap("map", [WINDOW, WRITE, 1, 0, 0, 0], 0),
      grantUnmap("unmap", [WINDOW, 0, 0], 0),
      grantUnmap("unmap once more", [WINDOW, 0, 0], BAD_HANDLE),
      grantUnmap("unmap no handle", [WINDOW, 64, 0], BAD_HANDLE),
    ],
  },
  {
    what: "a handle far away",
    victim: granting(1, PERMIT, (dom0 + OWN) >>> 12),
    attacker: [grantUnmap("unmap", [0x3b200000, 0x40000000, 0], BAD_HANDLE)],
  },
  {
    what: "a frame after it was unmapped",
    victim: granting(1, PERMIT, (dom0 + OWN) >>> 12),
    attacker: [
      grantMap("map", [WINDOW, WRITE, 1, 0, 0, 0], 0),
      reads("read", WINDOW, 1),
      grantUnmap("unmap", [WINDOW, 0, 0], 0),
      reads("read once more", WINDOW, EFAULT),
    ],
  },
  {
    what: "a frame that it gives back and still maps",
    attacker: [
      frame,
      inSlot(table),
      mmuUpdate("a page", ["tables", LEVEL2], ["ram", SPARE | page], 0),
      mmuUpdate("not where it was", ["table", SPARE_SLOT], 0, 0),
      less("with a mapping left", 0, [frameOf(dom0 + 4 * 2 ** 20 + SPARE)]),
      all,
    ],
  },
  {
    what: "frames that are not its own, given back",
    attacker: [
      less("dom0's", 0, [frameOf(dom0)]),
      less("its tables", 0, [frameOf(dom0 + 7 * 2 ** 20)]),
      less("Xen's", 0, [frameOf(xen)]),
      all,
    ],
  },
  {
    what: "extents that wrap at 2^32",
    attacker: [
      mmuUpdate("a megabyte that nothing maps", ["table", SPARE_SLOT], 0, 0),
      less("of 2^32 frames", 0, [frameOf(dom0 + 4 * 2 ** 20 + SPARE)], 32),
      less("of 2^256 frames", 0, [frameOf(dom0 + 4 * 2 ** 20 + SPARE)], 256),
      less("at the end of addresses", 0, [0xffffffff], 1),
      hypercall("2^30 and one of them", 12, [1, WORDS], EFAULT, [WORDS, 0x40000001, 0, 0, SELF]),
      hypercall("as many as there may be", 12, [1, WORDS], 0, [WORDS, 0x3000000, 0, 0, SELF]),
      all,
    ],
  },
  {
    what: "maintenance of Xen's lines",
    attacker: [
      mmuExt("forgotten", [7, 0, XEN_DATA, 64], EFAULT),
      mmuExt("up to the end and over it", [7, 0, 0xfffffff0, 64], EFAULT),
    ],
  },
];

const TURN = 600_000; // instructions in which every domain runs

/** What was seen of an attack that Xen does not keep its promises under. */
export function findings(vmm: Vmm, { victim = [], attacker, report }: Attack, target?: Target): string[] {
  const found: string[] = [];
  const system = booted(vmm, [[...victim, yields], attacker, []], target);
  const run = (): void => {
    const { why } = system.run({ instructions: TURN });
    if (why !== "instructions") found.push(`the machine stops: ${why}`);
  };
  run();
  found.push(...wrong(system, 0, victim));
  if (report === undefined) found.push(...wrong(system, 1, attacker));
  else if (!report.test(String.fromCharCode(...(system.guests[0]?.read() ?? [])))) found.push("no report");
  const before = [0, 1, 2].map((n) => counted(system, n));
  run();
  const own = report === undefined ? [0, 1, 2] : [0, 2];
  for (const n of own) if (counted(system, n) <= (before[n] ?? 0)) found.push(`domain ${n} stands still`);
  if ((system.guests[1]?.state() === "stopped") !== (report !== undefined)) found.push("the attacker's end");
  return found;
}
