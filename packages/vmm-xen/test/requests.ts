// Guests of a few instructions that make hypercalls one after the other, and what came of each. kernel/port/xen/xen.h.
import type { System, Timing, Vmm } from "@armvirt/vmm";
import { groundOf, TARGET, type Target, tinyGuest } from "@armvirt/vmm/conformance";

/** Its vectors, and how far they are from the beginning of its RAM. */
export const TEXT = 0xc0010000;
const OFFSET = 0x10000;
const MEMORY = 4; // MiB
const MIB = 2 ** 20;
/** Offsets in a guest's RAM: results, and words that are handed over. */
const REPORT = 0x200000;
export const HANDED = 0x201000;
/** The virtual PSR that the last upcall came with. */
export const EVENT_PSR = REPORT + 0xff8;
/** After its requests a guest counts in the last word of its report. */
const COUNTER = REPORT + 0xffc;

/** Where a guest's RAM is for itself. */
export const RAM = 0xc0000000;
export const SHARED = 0xfb000000;
export const GRANT_TABLE = 0xfb002000;
export const WINDOW = 0xfb200000;
/** Address of the words that a request hands over. */
export const WORDS = RAM + HANDED;
export const [EPERM, ENOENT, ESRCH, EFAULT, EBUSY, EEXIST, EINVAL, ENOSYS] = [
  -1, -2, -3, -14, -16, -17, -22, -38,
] as const;

export const SELF = 0x7ff0;
/** A megabyte of a guest's RAM that it does not use, as an offset in RAM and in its first table. */
export const SPARE = 0x100000;
export const SPARE_SLOT = 4 * ((RAM + SPARE) >>> 20);
/** The number of a frame. */
export const frameOf = (machine: number): number => machine >>> 12;

/** A number, or a word of the start info and something more. */
export type Value = number | readonly [of: keyof typeof START_INFO, plus: number];
const START_INFO = { domain: 0, ram: 4, bytes: 8, table: 12, tables: 16, uart: 28 } as const;

/** One step of a guest, which reports a word. */
export interface Request {
  readonly what: string;
  /** r5: the start info. The word to report is in r0 at the end. */
  readonly source: string;
  readonly result: number;
}

/** A machine as Xen divides it. */
export interface Place {
  /** Machine addresses: where RAM begins, Xen's image, dom0's RAM, and its UART. */
  readonly ram: number;
  readonly xen: number;
  readonly dom0: number;
  readonly uart: number;
  /** Descriptors of the architecture: a section, a page that all may read and write, and a level-2 table. */
  readonly section: number;
  readonly page: number;
  readonly table: number;
  readonly version: 5 | 6 | 7;
}
const CACHEABLE = 0xc;

export function placeOf(target: Target): Place {
  const { base: ram, uart, section, page, table, version } = groundOf(target);
  return {
    ram,
    xen: ram + 2 * MIB,
    dom0: ram + 4 * MIB,
    uart,
    section: section | CACHEABLE,
    page: page | CACHEABLE,
    table,
    version,
  };
}

/** Without a pool of constants, and of every architecture. */
export const constant = (register: string, n: number): string =>
  [0, 8, 16, 24]
    .map(
      (at) =>
        `${at === 0 ? `mov ${register}` : `orr ${register}, ${register}`}, #${(n & (0xff << at)) >>> 0}`,
    )
    .join("\n  ");
const put = (register: string, value: Value): string =>
  typeof value === "number"
    ? constant(register, value)
    : `ldr ${register}, [r5, #${START_INFO[value[0]]}]\n  ${constant("r12", value[1])}\n  add ${register}, ${register}, r12`;

/** Puts words where a hypercall finds them: at WORDS, unless another address is given. */
export const hand = (words: readonly Value[], to: number = WORDS): string =>
  words.map((word, n) => `${put("r0", word)}\n  ${constant("r4", to + 4 * n)}\n  str r0, [r4]`).join("\n  ");

/** A hypercall, and its result. */
export const call = (number: number, ...args: readonly Value[]): string =>
  `${args.map((arg, n) => put(`r${n}`, arg)).join("\n  ")}\n  svc #${number}`;

/** A hypercall with words at WORDS as its argument or list. */
export const hypercall = (
  what: string,
  number: number,
  args: readonly Value[],
  result: number,
  words: readonly Value[] = [],
): Request => ({ what, source: `${hand(words)}\n  ${call(number, ...args)}`, result });

/** A word of its memory. */
export const peek = (what: string, address: Value, result: number): Request => ({
  what,
  source: `${put("r0", address)}\n  ldr r0, [r0]`,
  result,
});

/** Of what was handed over, the nth word. */
export const handed = (what: string, n: number, result: number): Request => peek(what, WORDS + 4 * n, result);

export const poke = (what: string, address: Value, value: Value): Request => ({
  what,
  source: `${put("r0", value)}\n  ${put("r4", address)}\n  str r0, [r4]\n  mov r0, #0`,
  result: 0,
});

/** Hypercalls by name. */
export const mmuUpdate = (what: string, at: Value, value: Value, result: number): Request =>
  hypercall(what, 1, [WORDS, 1, 0], result, [at, value]);
export const mmuExt = (what: string, words: readonly Value[], result: number): Request =>
  hypercall(what, 26, [WORDS, 1, 0], result, words);
/** memory_op: so many extents go, or come, of those asked for; the list is behind the reservation. */
export const less = (what: string, result: number, frames: readonly number[], order = 0): Request =>
  hypercall(`less: ${what}`, 12, [1, WORDS], result, [WORDS + 20, frames.length, order, 0, SELF, ...frames]);
export const more = (what: string, result: number, count: number, order = 0, bits = 0): Request =>
  hypercall(`more: ${what}`, 12, [0, WORDS], result, [WORDS + 20, count, order, bits, SELF, 0]);
export const yields: Request = { what: "it yields", source: call(29, 0, 0), result: 0 };
/** event_channel_op: the port that came of it is the word handed over. */
export const eventOp = (what: string, command: number, words: readonly Value[], result: number): Request =>
  hypercall(what, 32, [command, WORDS], result, words);
/** Two domains take turns on the channel that the builder has left to them. */
export const PORT = 2; // EVTCHN_CHANNEL
export const waits: readonly Request[] = [
  hypercall("it waits for its turn", 29, [3, WORDS], 0, [WORDS + 16, 1, 0, 0, PORT]),
  poke("and has it", SHARED + 28, 0),
];
export const turn: readonly Request[] = [eventOp("the other's turn", 4, [PORT], 0), ...waits];
/** grant_table_op of one: its status, which is the word of that number. */
const grantOp =
  (command: number, status: number) =>
  (what: string, words: readonly Value[], result: number): Request => ({
    what,
    source: `${hand(words)}\n  ${call(20, command, WORDS, 1)}\n  ${constant("r4", WORDS)}\n  ldr r0, [r4, #${4 * status}]`,
    result,
  });
export const grantMap = grantOp(0, 4);
export const grantUnmap = grantOp(1, 2);
export const grantSetup = grantOp(2, 2);

/** A register behind an undefined instruction, which the kernel's handler steps over. */
export const kept = (register: string, value: number): Request => ({
  what: `${register} behind an undefined instruction`,
  source: `${constant(register, value)}\n  udf #1\n  mov r0, r0\n  mov r0, ${register}`,
  result: value,
});

/** What a load gives that aborts. */
export const FAULT = 0xfa17;

/** The text of a guest, its vectors first, whose domains each have requests of their own. */
function program(domains: readonly (readonly Request[])[]): string {
  const of = (requests: readonly Request[], n: number): string => `
domain_${n}:
  ${requests.map(({ source }) => `${source}\n  str r0, [r6], #4`).join("\n  ")}
  b counts
`;
  return `
  b .
  b undefined
  b .
  b .
  b data
  b .
  b event
  b .
data:
  ${constant("r0", FAULT)}
undefined:
  add lr, lr, #4
  svc #23
event:
  ${constant("r8", SHARED)}
  ldr r9, [r8, #12]
  ${constant("r10", RAM + EVENT_PSR)}
  str r9, [r10]
  mov r9, #0
  str r9, [r8, #24]
  str r9, [r8, #28]
  svc #23
start:
  ${call(4, TEXT)}
  ${constant("r5", 0xfb001000)}
  ${constant("r6", RAM + REPORT)}
  ldr r0, [r5]
  ${domains.map((_, n) => `cmp r0, #${n}\n  beq domain_${n}`).join("\n  ")}
counts:
  ${constant("r6", RAM + COUNTER)}
  mov r1, #0
count_on:
  add r1, r1, #1
  str r1, [r6]
  b count_on
${domains.map(of).join("\n")}
`;
}

/** Boots as many domains as there are lists of requests; their clock is slow, so that all have their turns soon. @param memory MiB of each */
export function booted(
  vmm: Vmm,
  domains: readonly (readonly Request[])[],
  target: Target = TARGET,
  timing: Timing = "functional",
  memory: number = MEMORY,
): System {
  const kernel = tinyGuest(program(domains), TEXT, placeOf(target).ram + OFFSET);
  return vmm.boot({
    core: target.core,
    board: target.board,
    mhz: 2,
    timing,
    guests: domains.map((_, n) => ({ name: `domain ${n}`, kernel, memory })),
  });
}

/** How far a domain has counted. */
export const counted = (system: System, domain: number): number => system.guests[domain]?.word(COUNTER) ?? 0;

/** What a domain has been told by the nth of its requests; 0 before. */
export const told = ({ guests }: System, domain: number, n: number): number =>
  (guests[domain]?.word(REPORT + 4 * n) ?? 0) | 0;

/** What a domain was told that is not what Xen tells: a sentence each. */
export const wrong = (system: System, domain: number, requests: readonly Request[]): string[] =>
  requests.flatMap(({ what, result }, n) => {
    const answer = told(system, domain, n);
    return answer === result ? [] : [`${what}: ${answer}, not ${result}`];
  });
