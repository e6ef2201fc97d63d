// What every VMM promises, each as a case that can be run.

import type { Profile, Timing } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { native } from "../native.ts";
import { caller, hog, lost, mapper, prowler, remapper, thumb, wanderer } from "./adversaries.ts";
import { misconfigurations, misfocused } from "./configurations.ts";
import { kernelUnassisted, programUnassisted } from "./efficiency.ts";
import { unlikeNative } from "./equivalence.ts";
import { hex } from "./hex.ts";
import {
  bigEndian,
  bigEndianEntries,
  collider,
  entries,
  intruder,
  manager,
  overrun,
  returner,
  rewriter,
  selfMapper,
  supersection,
  vectorReader,
} from "./intruders.ts";
import { KERNEL } from "./kernel-sequences.ts";
import { notInterfered, registersKept } from "./neighbours.ts";
import { writingFor } from "./ported.ts";
import { PROGRAM } from "./program-sequences.ts";
import { unlikeNativeInSequence } from "./sequences.ts";
import { Session } from "./session.ts";
import { manySpaces } from "./spaces.ts";
import { groundOf, isIn, TARGET, type Target } from "./target.ts";
import { type Findings, harm, type Outcome, type ProgramText, Trial, TURNS } from "./trial.ts";

/** One promise. */
export interface Case {
  /** Its guests are small programs for the bare processor: nothing for a VMM whose guests' kernels have a port. */
  readonly bare?: true;
  readonly promise: string;
  /** Guests at once that it takes. */
  readonly guests: number;
  /** @param profile of the VMM's machine, and of the bare one where UNPREDICTABLE instructions are among what is tried: all else is the same under both */
  readonly check: (vmm: Vmm, target?: Target, profile?: Profile) => Findings;
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
const MOST = 400_000_000;
/** Sequences that are tried here, from the same seed every time. */
const SEQUENCES = { count: 24, seed: 1 };
/** Instructions that a guest gets that is alone. */
const ALONE = 10_000_000;
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
  bootargs = "",
): { printed: string; pages: readonly string[]; ended: string | undefined } {
  const s = new Session(vmm, { target, bootargs });
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

/** What the bare machine does, found out once for each target and command line. */
const once = <T>(
  find: (target: Target, bootargs?: string) => T,
): ((target: Target, bootargs?: string) => T) => {
  const found = new Map<string, T>();
  return (target, bootargs = "") => {
    const key = `${target.core.name} ${target.board} ${bootargs}`;
    const known = found.get(key) ?? find(target, bootargs);
    found.set(key, known);
    return known;
  };
};
const nativeSession = once((target, bootargs) => session(native, target, bootargs));
const checked = (
  vmm: Vmm,
  target: Target,
  profile: Profile = "silent",
  timing: Timing = "functional",
): Session => {
  const s = new Session(vmm, { target, bootargs: "init=/bin/check", profile, timing });
  s.untilEnd();
  return s;
};
const nativeCheck = once((target) => checked(native, target).printed);

/** A small guest beside one that counts. */
function together(
  vmm: Vmm,
  target: Target,
  program: ProgramText,
  instructions: number,
  until: "report" | "end" = "report",
): Outcome {
  if (vmm.guests < 2) throw new RangeError("the VMM takes fewer than two guests");
  return new Trial(vmm, target, [program], { writing: writingFor(vmm) }).run(0, instructions, until);
}

/** What a guest that is alone reports; nothing when it does not come to its end. */
export function alone(
  vmm: Vmm,
  target: Target,
  program: ProgramText,
  timing: Timing = "functional",
): readonly number[] {
  return new Trial({ ...vmm, guests: 1 }, target, [program], { timing }).run(0, ALONE).report.flat();
}

/** A guest reports what it reports natively. */
const same = (
  vmm: Vmm,
  target: Target,
  what: string,
  program: ProgramText,
  timing: Timing = "functional",
): Findings => {
  const natively = alone(native, target, program);
  return [
    ...(natively.length === 0 ? [`natively ${what} is not reported`] : []),
    ...differs(what, alone(vmm, target, program, timing), natively),
  ];
};

/** Exceptions of a guest whose handlers are big-endian are entered so; a VMM whose guests have none such need not. @param target ARMv7 */
export const bigEndianHandlers = (vmm: Vmm, target: Target = TARGET): Findings =>
  same(vmm, target, "what big-endian handlers are entered with", bigEndianEntries);

/** A guest that touches all addresses saw only its devices, and changed nothing of others. */
function confined(vmm: Vmm, target: Target, program: ProgramText): Findings {
  const outcome = together(vmm, target, program, MOST);
  const { devices } = groundOf(target);
  const reached = outcome.report
    .filter(([address]) => !isIn(address, devices))
    .map(([address, how]) => `the guest could ${how === 1 ? "read" : "write"} ${hex(address)}`);
  return [
    ...(outcome.finished ? [] : ["the guest that touches every address did not come to its end"]),
    ...reached.slice(0, 8),
    ...harm(outcome),
  ];
}

/** A guest recorded this vector for each thing it tried. */
function excepted(vmm: Vmm, target: Target, program: ProgramText, vector: number, what: string): Findings {
  const outcome = together(vmm, target, program, MOST / 8);
  const wrong = outcome.report
    .filter(([, got]) => got !== vector)
    .map(([value, got]) => `${what} ${hex(value)} took vector ${hex(got)}`);
  return [
    ...(outcome.finished ? [] : [`the guest did not come back from ${what}`]),
    ...wrong,
    ...harm(outcome),
  ];
}

/** Whatever a guest does, its neighbour counts on. */
function survived(vmm: Vmm, target: Target, program: ProgramText, instructions = 8_000_000): Findings {
  const outcome = together(vmm, target, program, instructions, "end");
  return [...(outcome.counts[0] > 0 ? [] : ["the neighbour never ran"]), ...harm(outcome)];
}

/** A guest beside another one leaves that alone, and alone it reports what it reports natively. */
function harmless(vmm: Vmm, target: Target, what: string, program: ProgramText): Findings {
  const findings = survived(vmm, target, program, 3 * TURNS);
  return findings.length > 0 ? findings : same(vmm, target, what, program);
}

/** A short session. With full timing a read of something stale ends it, but for a VMM that writes words among its instructions: the
 *  check is by line, and cannot tell them apart. */
function short(vmm: Vmm, target: Target, timing: Timing): Session {
  const mixed = (vmm.writes?.(target.core, target.board) ?? []).length > 0;
  const s = new Session(vmm, { target, timing, coherence: mixed ? "off" : "stop" });
  s.untilPrompt();
  s.type("hello\nexit\n");
  s.untilEnd();
  return s;
}
const nativeShort = once((target) => short(native, target, "functional"));

/** With the core's caches and TLBs: the console is what it is without them, and again in as many cycles. */
function repeated(vmm: Vmm, target: Target): Findings {
  const first = short(vmm, target, "full");
  const natively = nativeShort(target);
  const wrong = [
    ...differs("the end with caches", first.ended, natively.ended),
    ...printedDiffers("the console with caches", vmm, first.printed, natively.printed),
  ];
  if (wrong.length > 0) return wrong;
  const [own, again] = [first, short(vmm, target, "full")].map(({ printed, system }) => {
    const [cpu] = system.machine.cpus;
    return JSON.stringify([printed, cpu.cycles(), cpu.instructions]);
  });
  return own === again ? [] : [`one run gave ${own}, the other ${again}`];
}

/** What takes too long for a package's tests: `check` with the core's caches. */
export const cached: Case = {
  promise: "with the core's caches `check` prints what it prints without",
  guests: 1,
  check: (vmm, target = TARGET) =>
    printedDiffers(
      "check with caches",
      vmm,
      checked(vmm, target, "silent", "full").printed,
      nativeCheck(target),
    ),
};

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
  | "spaces"
  | "manager"
  | "rewriting"
  | "supersection"
  | "bigEndian"
  | "registers"
  | "interference"
  | "configuration"
  | "focus"
  | "entries"
  | "sensitive"
  | "kernelSequences"
  | "programSequences"
  | "kernelEfficiency"
  | "programEfficiency";

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
        : differs("the memory", pages, nativeSession(target, vmm.placement?.(target.core)).pages);
    },
  },
  profiles: {
    promise: "the guest's programs do the same where UNPREDICTABLE instructions are undefined",
    guests: 1,
    check: (vmm, target = TARGET) =>
      printedDiffers("check", vmm, checked(vmm, target, "undef").printed, nativeCheck(target)),
  },
  repetition: {
    promise:
      "a session with the core's caches prints what it prints without, reads nothing stale, and takes the same cycles again",
    guests: 1,
    check: (vmm, target = TARGET) => repeated(vmm, target),
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
        const outcome = together(vmm, target, (g) => vectorReader(g, offset), MOST / 50);
        return [
          ...outcome.report.map(([address]) => `a vector at the end of RAM led to ${hex(address)}`),
          ...harm(outcome),
        ];
      }),
  },
  ownTable: {
    bare: true,
    promise: "a level-2 table that maps itself, changed by any store, then leads where it leads natively",
    guests: 1,
    check: (vmm, target = TARGET) => same(vmm, target, "what it reads", selfMapper),
  },
  spaces: {
    bare: true,
    promise:
      "a guest with more address spaces than a VMM may keep sees in each what it maps there, with the core's caches",
    guests: 1,
    check: (vmm, target = TARGET) => same(vmm, target, "what it reads there", manySpaces, "full"),
  },
  manager: {
    bare: true,
    promise: "programs of a manager domain run",
    guests: 1,
    check: (vmm, target = TARGET) => same(vmm, target, "what the program stores", manager),
  },
  rewriting: {
    bare: true,
    promise:
      "a guest that writes instructions, or words by another address, and does the maintenance for it, sees them, with the core's caches",
    guests: 1,
    check: (vmm, target = TARGET) =>
      same(vmm, target, "what the function returns and the words are", rewriter, "full"),
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
  registers: {
    promise:
      "what a guest keeps in registers of any mode and of CP15 that it has stays, though its neighbour writes the same ones",
    guests: 2,
    check: (vmm, target = TARGET) => registersKept(vmm, target),
  },
  entries: {
    bare: true,
    promise:
      "an exception is entered in the mode, with the masks, link, status and address that it has natively",
    guests: 1,
    check: (vmm, target = TARGET) => same(vmm, target, "what exceptions are entered with", entries),
  },
  focus: {
    promise: "what the guest prints that the configuration gives the console is on it",
    guests: 2,
    check: (vmm, target = TARGET) => misfocused(vmm, target),
  },
  configuration: {
    promise: "it starts with no configuration that is none, and says why",
    guests: 2,
    check: (vmm, target = TARGET) => misconfigurations(vmm, target),
  },
  interference: {
    promise: "what a guest computes and which exceptions it takes do not depend on its neighbour",
    guests: 2,
    check: (vmm, target = TARGET) => notInterfered(vmm, target),
  },
  sensitive: {
    bare: true,
    promise: "every sensitive instruction of a guest's kernel leaves what it leaves natively",
    guests: 1,
    check: (vmm, target = TARGET) => unlikeNative(vmm, target),
  },
  kernelSequences: {
    bare: true,
    promise: "random sequences of a kernel's instructions leave what they leave natively",
    guests: 1,
    check: (vmm, target = TARGET) => unlikeNativeInSequence(KERNEL, vmm, target, SEQUENCES),
  },
  programSequences: {
    promise: "random sequences of a program's instructions leave what they leave natively",
    guests: 1,
    check: (vmm, target = TARGET, profile = "silent") =>
      unlikeNativeInSequence(PROGRAM, vmm, target, { ...SEQUENCES, profile }),
  },
  kernelEfficiency: {
    promise: "innocuous instructions of a guest's kernel are executed without it",
    guests: 1,
    check: (vmm, target = TARGET) => kernelUnassisted(vmm, target),
  },
  programEfficiency: {
    promise: "innocuous instructions of a guest's program are executed without it",
    guests: 1,
    check: (vmm, target = TARGET) => programUnassisted(vmm, target),
  },
};
