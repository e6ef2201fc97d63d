// What every VMM promises, each as a case that can be run.
import type { Guest, System, Vmm } from "../contract.ts";
import { native } from "../native.ts";
import {
  caller,
  counter,
  DONE,
  hog,
  lost,
  mapper,
  prowler,
  RAM_MIB,
  REPORT,
  remapper,
  thumb,
  wanderer,
} from "./adversaries.ts";
import { wordsOf } from "./broken.ts";
import { plan, Session } from "./session.ts";

/** Why a VMM does not keep a promise: a sentence each; empty when it does. */
export type Findings = readonly string[];

/** One promise. */
export interface Case {
  readonly promise: string;
  /** Guests at once that it takes. */
  readonly guests: number;
  readonly check: (vmm: Vmm) => Findings;
}

const RAM_BASE = 0x40000000;
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
/** Guest-physical pages where a device of the board answers: GIC distributor, GIC CPU interface, PL011. */
const DEVICES: readonly (readonly [from: number, to: number])[] = [
  [0x08000000, 0x08012000],
  [0x09000000, 0x09001000],
];

const differs = (what: string, own: unknown, other: unknown): string[] => {
  const [a, b] = [JSON.stringify(own), JSON.stringify(other)];
  return a === b ? [] : [`${what} is ${shortened(a)}, natively it is ${shortened(b)}`];
};
const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

function session(vmm: Vmm): { printed: string; pages: readonly string[]; ended: string | undefined } {
  const s = new Session(vmm);
  s.untilPrompt();
  for (const command of COMMANDS) s.command(`${command}\n`);
  s.feed("cat\n");
  const pages = s.userPages();
  s.command(INTERRUPT);
  s.type("exit 3\n");
  s.untilEnd();
  return { printed: s.printed, pages, ended: s.ended };
}

/** What the bare machine does, found out once. */
const once = <T>(find: () => T): (() => T) => {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
};
const nativeSession = once(() => session(native));
const checked = (vmm: Vmm, profile: "silent" | "undef" = "silent"): Session => {
  const s = new Session(vmm, { bootargs: "init=/bin/check", profile });
  s.untilEnd();
  return s;
};
const nativeCheck = once(() => checked(native).printed);

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

const PATTERN_FROM = 0x100000;
const PATTERN_TO = 0x2f0000;
const pattern = (offset: number): number => Math.imul(offset + 1, 0x9e3779b1) >>> 0;

function together(vmm: Vmm, kernel: Uint8Array, instructions: number): Together {
  const guest = (name: string, bytes: Uint8Array): Guest => ({ name, kernel: bytes, memory: RAM_MIB });
  const system = vmm.boot({
    ...plan([guest("adversary", kernel), guest("neighbour", counter())]),
    mhz: SLOW,
  });
  const [adversary, neighbour] = system.guests;
  if (adversary === undefined || neighbour === undefined)
    throw new RangeError("the VMM booted fewer than two guests");
  const view = ({ memory }: typeof adversary): DataView => {
    const bytes = memory();
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const own = view(adversary);
  const other = view(neighbour);
  for (let at = PATTERN_FROM; at < PATTERN_TO; at += 4) other.setUint32(at, pattern(at), true);
  const text = vmmText(system);
  const reported = (): boolean => own.getUint32(REPORT - RAM_BASE, true) === DONE;
  const count = (): number => other.getUint32(REPORT - RAM_BASE, true);
  const [cpu] = system.machine.cpus;
  const run = (most: number, enough: () => boolean): void => {
    const first = cpu.instructions;
    while (cpu.instructions - first < most && !enough()) {
      const stop = system.run({ instructions: SLICE });
      adversary.read();
      if (stop.why !== "instructions") break;
    }
  };
  run(instructions, reported);
  const during = count();
  run(instructions / 8, () => false);
  const behind = count() - during;
  const changed: string[] = [];
  for (let at = PATTERN_FROM; at < PATTERN_TO; at += 4) {
    if (other.getUint32(at, true) !== pattern(at))
      changed.push(`the neighbour's word at 0x${(RAM_BASE + at).toString(16)} has changed`);
  }
  const words = wordsOf(system.machine);
  for (const [at, word] of text) {
    if (words.getUint32(at, true) !== word)
      changed.push(
        `the VMM's instruction at 0x${(system.machine.memory.base + at).toString(16)} has changed`,
      );
  }
  const entries = own.getUint32(REPORT - RAM_BASE + 4, true);
  const report = Array.from({ length: Math.min(entries, 1000) }, (_, n) => {
    const at = REPORT - RAM_BASE + 8 + 8 * n;
    return [own.getUint32(at, true), own.getUint32(at + 4, true)] as const;
  });
  return {
    system,
    report,
    finished: reported(),
    counts: [during, behind],
    changed: changed.slice(0, 8),
  };
}

/** The VMM's instructions, by offset in the machine's RAM. */
function vmmText({ machine, symbols, guests }: System): Map<number, number> {
  const words = wordsOf(machine);
  const text = new Map<number, number>();
  for (let at = 0; at < words.byteLength; at += 4) {
    const physical = machine.memory.base + at;
    if (guests.some((g) => g.owns(physical))) continue;
    if (symbols.all[symbols.symbolAt(0, physical)]?.owner === "vmm") text.set(at, words.getUint32(at, true));
  }
  return text;
}

/** What a guest that is alone reports. */
function alone(vmm: Vmm, kernel: Uint8Array): unknown {
  const system = vmm.boot({ ...plan([{ name: "guest", kernel, memory: RAM_MIB }]), mhz: SLOW });
  const bytes = system.guests[0]?.memory() ?? new Uint8Array();
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (n: number): number => words.getUint32(REPORT - RAM_BASE + 4 * n, true);
  for (let left = 200; left > 0 && word(0) !== DONE; left--) system.run({ instructions: SLICE });
  return word(0) === DONE ? Array.from({ length: 2 * word(1) }, (_, n) => word(2 + n)) : "no report";
}

/** A guest that touches all addresses saw only its devices, and changed nothing of others. */
function confined(vmm: Vmm, kernel: Uint8Array): Findings {
  const { report, finished, changed, counts } = together(vmm, kernel, MOST);
  const reached = report
    .filter(([address]) => !DEVICES.some(([from, to]) => address >= from && address < to))
    .map(([address, how]) => `the guest could ${how === 1 ? "read" : "write"} 0x${address.toString(16)}`);
  return [
    ...(finished ? [] : ["the guest that touches every address did not come to its end"]),
    ...reached.slice(0, 8),
    ...changed,
    ...(counts[1] > 0 ? [] : ["the neighbour runs no more"]),
  ];
}

/** A guest recorded this vector for each thing it tried. */
function excepted(vmm: Vmm, kernel: Uint8Array, vector: number, what: string): Findings {
  const { report, finished, changed, counts } = together(vmm, kernel, MOST / 8);
  const wrong = report
    .filter(([, got]) => got !== vector)
    .map(([value, got]) => `${what} 0x${value.toString(16)} took vector 0x${got.toString(16)}`);
  return [
    ...(finished ? [] : [`the guest did not come back from ${what}`]),
    ...wrong,
    ...changed,
    ...(counts[1] > 0 ? [] : ["the neighbour runs no more"]),
  ];
}

/** Whatever a guest does, its neighbour counts on. */
function survived(vmm: Vmm, kernel: Uint8Array): Findings {
  const { counts, changed } = together(vmm, kernel, 8_000_000);
  return [
    ...(counts[0] > 0 ? [] : ["the neighbour never ran"]),
    ...(counts[1] > 0 ? [] : ["the neighbour runs no more"]),
    ...changed,
  ];
}

/** Cycles and console of a short session with full timing. */
function timed(vmm: Vmm): unknown {
  const s = new Session(vmm, { timing: "full" });
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
  | "lost";

export const CASES: Readonly<Record<CaseName, Case>> = {
  console: {
    promise: "it boots the guest kernel to its shell, and a session prints what it prints natively",
    guests: 1,
    check: (vmm) => {
      const own = session(vmm);
      const { printed } = nativeSession();
      return [
        ...(own.ended === "off" ? [] : [`the session ended so: ${own.ended}`]),
        ...differs("the console", own.printed, printed),
      ];
    },
  },
  calls: {
    promise: "`check` prints the values, statuses and errors that it prints natively",
    guests: 1,
    check: (vmm) => [
      ...(nativeCheck().includes("cases") ? [] : ["check does not run natively"]),
      ...differs("check", checked(vmm).printed, nativeCheck()),
    ],
  },
  memory: {
    promise: "the programs' memory is what it is natively",
    guests: 1,
    check: (vmm) => {
      const { pages } = session(vmm);
      return pages.length === 0
        ? ["no program has memory"]
        : differs("the memory", pages, nativeSession().pages);
    },
  },
  profiles: {
    promise: "the guest's programs do the same where UNPREDICTABLE instructions are undefined",
    guests: 1,
    check: (vmm) => differs("check", checked(vmm, "undef").printed, nativeCheck()),
  },
  repetition: {
    promise: "two runs take the same cycles and print the same",
    guests: 1,
    check: (vmm) => {
      const [first, second] = [timed(vmm), timed(vmm)].map((r) => JSON.stringify(r));
      return first === second ? [] : [`one run gave ${first}, the other ${second}`];
    },
  },
  physical: {
    promise: "a guest without translation reaches nothing but its own RAM and devices",
    guests: 2,
    check: (vmm) => confined(vmm, prowler()),
  },
  mapped: {
    promise: "a guest that maps every address reaches nothing but its own RAM and devices",
    guests: 2,
    check: (vmm) => confined(vmm, mapper()),
  },
  tables: {
    promise: "a guest that changes its own tables, by any store and TTBCR, then reads what it reads natively",
    guests: 1,
    check: (vmm) =>
      [0, 1, 2, 7].flatMap((n) =>
        differs(`what it reads with N = ${n}`, alone(vmm, remapper(n)), alone(native, remapper(n))),
      ),
  },
  thumb: {
    promise: "a program that goes to Thumb state takes the exception that it takes natively",
    guests: 1,
    check: (vmm) => differs("the exception", alone(vmm, thumb()), alone(native, thumb())),
  },
  hog: {
    promise: "a guest that loops with interrupts masked does not stop its neighbour",
    guests: 2,
    check: (vmm) => survived(vmm, hog()),
  },
  calling: {
    promise: "a host call in a guest's text is an ordinary undefined instruction",
    guests: 2,
    check: (vmm) => excepted(vmm, caller(), UNDEFINED, "host call"),
  },
  jumping: {
    promise: "a jump out of a guest's memory is an ordinary prefetch abort",
    guests: 2,
    check: (vmm) => excepted(vmm, wanderer(), PREFETCH_ABORT, "a jump to"),
  },
  lost: {
    promise: "a guest that falls from exception to exception does not stop its neighbour",
    guests: 2,
    check: (vmm) => survived(vmm, lost()),
  },
};
