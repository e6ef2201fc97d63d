// What every VMM promises, each as a case that can be run.
import type { Guest, System, Vmm } from "../contract.ts";
import { native } from "../native.ts";
import {
  COUNTS,
  caller,
  DONE,
  hog,
  lost,
  mapper,
  prowler,
  RAM_MIB,
  remapper,
  thumb,
  wanderer,
  withCounter,
} from "./adversaries.ts";
import { wordsOf } from "./broken.ts";
import {
  bigEndian,
  collider,
  intruder,
  manager,
  overrun,
  returner,
  selfMapper,
  supersection,
  vectorReader,
} from "./intruders.ts";
import { plan, Session } from "./session.ts";
import { type Ground, groundOf, isIn, TARGET, type Target } from "./target.ts";
import { tinyGuest } from "./tiny-guest.ts";

/** Why a VMM does not keep a promise: a sentence each; empty when it does. */
export type Findings = readonly string[];

/** One promise. */
export interface Case {
  /** Its guests are small programs for the bare processor: nothing for a VMM whose guests' kernels have a port. */
  readonly bare?: true;
  readonly promise: string;
  /** Guests at once that it takes. */
  readonly guests: number;
  readonly check: (vmm: Vmm, target?: Target) => Findings;
}

const COMMANDS = [
  "hello",
  "echo a b | cat",
  "ls /bin",
  "nothing",
  "cat /etc/motd",
  "lat_syscall null",
  "lat_proc fork",
];
const INTERRUPT = "\u0003";
const SLICE = 50_000;
const MOST = 400_000_000;
/** MHz of a machine with two guests: a host's tick comes after fewer instructions. */
const SLOW = 50;
const UNDEFINED = 4;
const PREFETCH_ABORT = 0xc;
const differs = (what: string, own: unknown, other: unknown): string[] => {
  const [a, b] = [JSON.stringify(own), JSON.stringify(other)];
  return a === b ? [] : [`${what} is ${shortened(a)}, natively it is ${shortened(b)}`];
};
const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

function session(
  vmm: Vmm,
  target: Target,
): { printed: string; pages: readonly string[]; ended: string | undefined } {
  const s = new Session(vmm, { target });
  s.untilPrompt();
  for (const command of COMMANDS) s.command(`${command}\n`);
  s.feed("cat\n");
  const pages = s.userPages();
  s.command(INTERRUPT);
  s.type("exit 3\n");
  s.untilEnd();
  return { printed: s.printed, pages, ended: s.ended };
}

/** What the bare machine prints beside what was printed; kernels with different ports leave different amounts of memory free. */
function printedDiffers(what: string, { port }: Vmm, own: string, natively: string): string[] {
  const comparable = (text: string): string =>
    port === undefined ? text : text.replace(/\d+ KiB free/, "… KiB free");
  return differs(what, comparable(own), comparable(natively));
}

/** What the bare machine does, found out once for each target. */
const once = <T>(find: (target: Target) => T): ((target: Target) => T) => {
  const found = new Map<string, T>();
  return (target) => {
    const key = `${target.core.name} ${target.board}`;
    const known = found.get(key) ?? find(target);
    found.set(key, known);
    return known;
  };
};
const nativeSession = once((target) => session(native, target));
const checked = (vmm: Vmm, target: Target, profile: "silent" | "undef" = "silent"): Session => {
  const s = new Session(vmm, { target, bootargs: "init=/bin/check", profile });
  s.untilEnd();
  return s;
};
const nativeCheck = once((target) => checked(native, target).printed);

/** A small guest beside one that counts: runs until the small one has reported, or so many instructions. */
interface Together {
  readonly system: System;
  /** The report so far: pairs of a number and what was recorded with it. */
  readonly report: readonly (readonly [number, number])[];
  readonly finished: boolean;
  /** How far the neighbour counted while the other ran, and in the same time behind that. */
  readonly counts: readonly [number, number];
  readonly changed: readonly string[];
}

const pattern = (offset: number): number => Math.imul(offset + 1, 0x9e3779b1) >>> 0;
const hex = (value: number): string => `0x${(value >>> 0).toString(16)}`;

/** RAM of a guest as words. */
function view({ memory }: System["guests"][number]): DataView {
  const bytes = memory();
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Instructions in which both guests have their turns. */
const TURNS = 1_000_000;

/** Instructions after which a VMM has made its own tables, and none of its guests has run yet. */
const START = 60_000;

function together(
  vmm: Vmm,
  target: Target,
  program: (g: Ground) => string,
  instructions: number,
  until: "report" | "end" = "report",
): Together {
  const g = groundOf(target);
  // One kernel for both, as some VMMs want it.
  const kernel = tinyGuest(withCounter(g, program(g)), g.text);
  const guest = (name: string): Guest => ({ name, kernel, memory: RAM_MIB });
  const system = vmm.boot({
    ...plan([guest("adversary"), guest("neighbour")], { target }),
    mhz: SLOW,
  });
  const [adversary, neighbour] = system.guests;
  if (adversary === undefined || neighbour === undefined)
    throw new RangeError("the VMM booted fewer than two guests");
  const own = view(adversary);
  const other = view(neighbour);
  const report = g.report - g.base;
  // Every word that the neighbour leaves free, from the first to the last.
  for (let at = 0; at < other.byteLength; at += 4)
    if (other.getUint32(at, true) === 0 && at !== report) other.setUint32(at, pattern(at), true);
  other.setUint32(report, COUNTS, true);
  const before = neighbour.memory().slice();
  const expected = new DataView(before.buffer);
  const reported = (): boolean => own.getUint32(report, true) === DONE;
  const count = (): number => {
    const word = other.getUint32(report, true);
    return word === COUNTS ? 0 : word;
  };
  const [cpu] = system.machine.cpus;
  const run = (most: number, enough: () => boolean): void => {
    const first = cpu.instructions;
    while (cpu.instructions - first < most && !enough()) {
      const stop = system.run({ instructions: Math.min(SLICE, most - (cpu.instructions - first)) });
      adversary.read();
      if (stop.why !== "instructions") break;
    }
  };
  run(START, () => false);
  const constant = constants(system, target);
  run(instructions, () => until === "report" && reported());
  const during = count();
  run(Math.max(instructions / 8, TURNS), () => false);
  const behind = count() - during;
  const changed: string[] = [];
  for (let at = 0; at < other.byteLength; at += 4) {
    if (at !== report && other.getUint32(at, true) !== expected.getUint32(at, true))
      changed.push(`the neighbour's word at ${hex(g.base + at)} has changed`);
  }
  const words = wordsOf(system.machine);
  for (const [at, word] of constant) {
    if (words.getUint32(at, true) !== word)
      changed.push(`the VMM's instruction or table at ${hex(system.machine.memory.base + at)} has changed`);
  }
  const entries = own.getUint32(report + 4, true);
  return {
    system,
    report: Array.from({ length: Math.min(entries, 1000) }, (_, n) => {
      const at = report + 8 + 8 * n;
      return [own.getUint32(at, true), own.getUint32(at + 4, true)] as const;
    }),
    finished: reported(),
    counts: [during, behind],
    changed: changed.slice(0, 8),
  };
}

/** What the VMM does not write: its instructions, and the target's ranges; by offset in the machine's RAM. */
function constants(
  { machine, symbols, guests }: System,
  { constant, variable }: Target,
): Map<number, number> {
  const words = wordsOf(machine);
  const found = new Map<number, number>();
  for (let at = 0; at < words.byteLength; at += 4) {
    const physical = machine.memory.base + at;
    if (guests.some((g) => g.owns(physical))) continue;
    const text = symbols.all[symbols.symbolAt(0, physical)]?.owner === "vmm" && !isIn(physical, variable);
    if (text || isIn(physical, constant)) found.set(at, words.getUint32(at, true));
  }
  return found;
}

/** What a guest that is alone reports; nothing when it does not come to its end. */
export function alone(vmm: Vmm, target: Target, program: (g: Ground) => string): readonly number[] {
  const g = groundOf(target);
  const kernel = tinyGuest(program(g), g.text);
  const system = vmm.boot({ ...plan([{ name: "guest", kernel, memory: RAM_MIB }], { target }), mhz: SLOW });
  const [guest] = system.guests;
  if (guest === undefined) throw new RangeError("the VMM booted no guest");
  const words = view(guest);
  const word = (n: number): number => words.getUint32(g.report - g.base + 4 * n, true);
  for (let left = 200; left > 0 && word(0) !== DONE; left--) system.run({ instructions: SLICE });
  return word(0) === DONE ? Array.from({ length: 2 * word(1) }, (_, n) => word(2 + n)) : [];
}

/** A guest reports what it reports natively. */
const same = (vmm: Vmm, target: Target, what: string, program: (g: Ground) => string): Findings => {
  const natively = alone(native, target, program);
  return [
    ...(natively.length === 0 ? [`natively ${what} is not reported`] : []),
    ...differs(what, alone(vmm, target, program), natively),
  ];
};

const runsOn = (counts: readonly [number, number]): Findings =>
  counts[1] > 0 ? [] : ["the neighbour runs no more"];

/** A guest that touches all addresses saw only its devices, and changed nothing of others. */
function confined(vmm: Vmm, target: Target, program: (g: Ground) => string): Findings {
  const { report, finished, changed, counts } = together(vmm, target, program, MOST);
  const { devices } = groundOf(target);
  const reached = report
    .filter(([address]) => !isIn(address, devices))
    .map(([address, how]) => `the guest could ${how === 1 ? "read" : "write"} ${hex(address)}`);
  return [
    ...(finished ? [] : ["the guest that touches every address did not come to its end"]),
    ...reached.slice(0, 8),
    ...changed,
    ...runsOn(counts),
  ];
}

/** A guest recorded this vector for each thing it tried. */
function excepted(
  vmm: Vmm,
  target: Target,
  program: (g: Ground) => string,
  vector: number,
  what: string,
): Findings {
  const { report, finished, changed, counts } = together(vmm, target, program, MOST / 8);
  const wrong = report
    .filter(([, got]) => got !== vector)
    .map(([value, got]) => `${what} ${hex(value)} took vector ${hex(got)}`);
  return [
    ...(finished ? [] : [`the guest did not come back from ${what}`]),
    ...wrong,
    ...changed,
    ...runsOn(counts),
  ];
}

/** Whatever a guest does, its neighbour counts on. */
function survived(
  vmm: Vmm,
  target: Target,
  program: (g: Ground) => string,
  instructions = 8_000_000,
): Findings {
  const { counts, changed } = together(vmm, target, program, instructions, "end");
  return [...(counts[0] > 0 ? [] : ["the neighbour never ran"]), ...runsOn(counts), ...changed];
}

/** A guest beside another one leaves that alone, and alone it reports what it reports natively. */
function harmless(vmm: Vmm, target: Target, what: string, program: (g: Ground) => string): Findings {
  const findings = survived(vmm, target, program, 3 * TURNS);
  return findings.length > 0 ? findings : same(vmm, target, what, program);
}

/** Cycles and console of a short session with full timing. */
function timed(vmm: Vmm, target: Target): unknown {
  const s = new Session(vmm, { target, timing: "full" });
  s.untilPrompt();
  s.type("hello\nexit\n");
  s.untilEnd();
  return [s.printed, s.system.machine.cpus[0].cycles(), s.system.machine.cpus[0].instructions];
}

/** Names of the promises. */
export type CaseName =
  | "console"
  | "calls"
  | "memory"
  | "profiles"
  | "repetition"
  | "physical"
  | "mapped"
  | "tables"
  | "thumb"
  | "hog"
  | "calling"
  | "jumping"
  | "lost"
  | "collision"
  | "intrusion"
  | "returns"
  | "overrun"
  | "vectors"
  | "ownTable"
  | "manager"
  | "supersection"
  | "bigEndian";

/** The cases for a VMM. */
export const casesFor = (vmm: Vmm): readonly Case[] =>
  Object.values(CASES).filter(({ bare }) => !(bare && vmm.port !== undefined));

export const CASES: Readonly<Record<CaseName, Case>> = {
  console: {
    promise: "it boots the guest kernel to its shell, and a session prints what it prints natively",
    guests: 1,
    check: (vmm, target = TARGET) => {
      const own = session(vmm, target);
      const natively = nativeSession(target);
      return [
        ...differs("the session's end", own.ended, natively.ended),
        ...printedDiffers("the console", vmm, own.printed, natively.printed),
      ];
    },
  },
  calls: {
    promise: "`check` prints the values, statuses and errors that it prints natively",
    guests: 1,
    check: (vmm, target = TARGET) => [
      ...(nativeCheck(target).includes("cases") ? [] : ["check does not run natively"]),
      ...printedDiffers("check", vmm, checked(vmm, target).printed, nativeCheck(target)),
    ],
  },
  memory: {
    promise: "the programs' memory is what it is natively",
    guests: 1,
    check: (vmm, target = TARGET) => {
      const { pages } = session(vmm, target);
      return pages.length === 0
        ? ["no program has memory"]
        : differs("the memory", pages, nativeSession(target).pages);
    },
  },
  profiles: {
    promise: "the guest's programs do the same where UNPREDICTABLE instructions are undefined",
    guests: 1,
    check: (vmm, target = TARGET) =>
      printedDiffers("check", vmm, checked(vmm, target, "undef").printed, nativeCheck(target)),
  },
  repetition: {
    promise: "two runs take the same cycles and print the same",
    guests: 1,
    check: (vmm, target = TARGET) => {
      const [first, second] = [timed(vmm, target), timed(vmm, target)].map((r) => JSON.stringify(r));
      return first === second ? [] : [`one run gave ${first}, the other ${second}`];
    },
  },
  physical: {
    bare: true,
    promise: "a guest without translation reaches nothing but its own RAM and devices",
    guests: 2,
    check: (vmm, target = TARGET) => confined(vmm, target, prowler),
  },
  mapped: {
    bare: true,
    promise: "a guest that maps every address reaches nothing but its own RAM and devices",
    guests: 2,
    check: (vmm, target = TARGET) => confined(vmm, target, mapper),
  },
  tables: {
    bare: true,
    promise: "a guest that changes its own tables, by any store and TTBCR, then reads what it reads natively",
    guests: 1,
    check: (vmm, target = TARGET) =>
      (target.core.architecture === "v5te" ? [0] : [0, 1, 2, 7]).flatMap((n) =>
        same(vmm, target, `what it reads with N = ${n}`, (g) => remapper(g, n)),
      ),
  },
  thumb: {
    bare: true,
    promise: "a program that goes to Thumb state takes the exception that it takes natively",
    guests: 1,
    check: (vmm, target = TARGET) => same(vmm, target, "the exception", thumb),
  },
  hog: {
    bare: true,
    promise: "a guest that loops with interrupts masked does not stop its neighbour",
    guests: 2,
    check: (vmm, target = TARGET) => survived(vmm, target, hog),
  },
  calling: {
    bare: true,
    promise: "a host call in a guest's text is an ordinary undefined instruction",
    guests: 2,
    check: (vmm, target = TARGET) => excepted(vmm, target, caller, UNDEFINED, "host call"),
  },
  jumping: {
    bare: true,
    promise: "a jump out of a guest's memory is an ordinary prefetch abort",
    guests: 2,
    check: (vmm, target = TARGET) => excepted(vmm, target, wanderer, PREFETCH_ABORT, "a jump to"),
  },
  lost: {
    bare: true,
    promise: "a guest that falls from exception to exception does not stop its neighbour",
    guests: 2,
    check: (vmm, target = TARGET) => survived(vmm, target, lost),
  },
  collision: {
    bare: true,
    promise:
      "two megabytes with one descriptor, one of them the last, are what they are natively, and the VMM goes on",
    guests: 2,
    check: (vmm, target = TARGET) => harmless(vmm, target, "what is in both", collider),
  },
  intrusion: {
    bare: true,
    promise:
      "loads and stores through pages where a VMM may be reach the guest's own memory, and the VMM goes on",
    guests: 2,
    check: (vmm, target = TARGET) => harmless(vmm, target, "what they load and store", intruder),
  },
  returns: {
    bare: true,
    promise: "an RFE whose words are in pages where a VMM may be goes where the guest's own memory says",
    guests: 2,
    check: (vmm, target = TARGET) =>
      target.core.architecture === "v5te" ? [] : harmless(vmm, target, "where they go", returner),
  },
  overrun: {
    bare: true,
    promise: "unaligned stores at the end of RAM, into a table there, change nothing behind it",
    guests: 2,
    check: (vmm, target = TARGET) => survived(vmm, target, overrun, 3 * TURNS),
  },
  vectors: {
    bare: true,
    promise: "a vector that loads pc from what is not a word of RAM shows nothing and stops nobody else",
    guests: 2,
    check: (vmm, target = TARGET) =>
      [0x001, 0xfed, 0xfef].flatMap((offset) => {
        if (target.core.architecture === "v7") return [];
        const { report, counts, changed } = together(vmm, target, (g) => vectorReader(g, offset), MOST / 50);
        return [
          ...report.map(([address]) => `a vector at the end of RAM led to ${hex(address)}`),
          ...runsOn(counts),
          ...changed,
        ];
      }),
  },
  ownTable: {
    bare: true,
    promise: "a level-2 table that maps itself, changed by any store, then leads where it leads natively",
    guests: 1,
    check: (vmm, target = TARGET) => same(vmm, target, "what it reads", selfMapper),
  },
  manager: {
    bare: true,
    promise: "programs of a manager domain run",
    guests: 1,
    check: (vmm, target = TARGET) => same(vmm, target, "what the program stores", manager),
  },
  supersection: {
    bare: true,
    promise: "the megabytes of a supersection are what they are natively",
    guests: 1,
    check: (vmm, target = TARGET) =>
      target.core.architecture === "v5te" ? [] : same(vmm, target, "what is in them", supersection),
  },
  bigEndian: {
    bare: true,
    promise: "what a VMM loads and stores for a guest has the byte order of the guest",
    guests: 1,
    check: (vmm, target = TARGET) =>
      target.core.architecture === "v5te" ? [] : same(vmm, target, "a word", bigEndian),
  },
};
