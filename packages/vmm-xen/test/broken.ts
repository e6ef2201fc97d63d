// Xen with single checks taken out of its image: what attacks must notice.
import { disassemble, type Plan, readElf, type System, type Vmm } from "@armvirt/vmm";
import {
  type Flaw,
  groundOf,
  opening,
  type Range,
  STORING,
  scribbling,
  skips,
  TARGET,
  type Target,
  wordsOf,
} from "@armvirt/vmm/conformance";
import { xen } from "../src/index.ts";

const LINKED = 0xfc000000; // arm/xen.ld
const NOP = 0xe1a00000;
const BX_LR = 0xe12fff1e;
/** Other instructions that a compiler may put between those that belong together. */
const GAP = 5;
const BRANCH = /^b(eq|ne|hs|cs|lo|cc|hi|ls|ge|lt|gt|le|mi|pl) /;

/** Physical addresses of one function of a core's image, or up to another symbol. */
export function rangeOf(name: string, end?: string, { core, board }: Target = TARGET): Range {
  const { symbols } = readElf(xen.image?.(core, board) as Uint8Array, "vmm-xen");
  const functions = symbols.filter((s) => !s.name.startsWith("$")).sort((a, b) => a.address - b.address);
  const from = functions.find((s) => s.name === name || s.name.startsWith(`${name}.`));
  if (from === undefined) throw new RangeError(`the image has no function ${name}`);
  const to = functions.find((s) => (end === undefined ? s.address > from.address : s.name === end));
  const physical = (address: number): number => address - LINKED + groundOf({ core, board }).base;
  return [physical(from.address), physical(to?.address ?? from.address)];
}

/** The words of a function, or up to another symbol, changed in place. */
function edited(vmm: Vmm, name: string, edit: (words: Uint32Array) => void, end?: string): Vmm {
  return {
    ...vmm,
    boot(plan: Plan): System {
      const [from, to] = rangeOf(name, end, plan);
      const system = vmm.boot(plan);
      const view = wordsOf(system.machine);
      const start = from - system.machine.memory.base;
      const words = Uint32Array.from({ length: (to - from) / 4 }, (_, i) =>
        view.getUint32(start + 4 * i, true),
      );
      edit(words);
      for (const [i, word] of words.entries()) view.setUint32(start + 4 * i, word, true);
      return system;
    },
  };
}

const ALWAYS = 0xe0000000;

/** The branch behind the first place of a function where these instructions stand becomes another word.
 *  @throws RangeError when there is no such place: the image was built by another compiler, and the pattern must follow */
const branching = (vmm: Vmm, name: string, pattern: readonly RegExp[], to: (branch: number) => number): Vmm =>
  edited(vmm, name, (words) => {
    const texts = Array.from(words, (word) => disassemble(word));
    const behind = (at: number, what: RegExp): number =>
      texts.findIndex((text, i) => i > at && i <= at + GAP && what.test(text));
    for (const [i, text] of texts.entries()) {
      if (!pattern[0]?.test(text)) continue;
      const at = [...pattern.slice(1), BRANCH].reduce(
        (last, what) => (last < 0 ? last : behind(last, what)),
        i,
      );
      if (at < 0) continue;
      words[at] = to(words[at] as number);
      return;
    }
    throw new RangeError(`${name} has no check ${pattern.join(" ")}`);
  });

/** It does not act on a check: the branch to what follows from it does nothing. */
export const unchecked = (vmm: Vmm, name: string, ...pattern: readonly RegExp[]): Vmm =>
  branching(vmm, name, pattern, () => NOP);
/** Nor here: the branch around what follows from it is always taken. */
export const passed = (vmm: Vmm, name: string, ...pattern: readonly RegExp[]): Vmm =>
  branching(vmm, name, pattern, (branch) => (branch | ALWAYS) >>> 0);

/** A function returns at once. */
export const empty = (vmm: Vmm, name: string): Vmm =>
  edited(vmm, name, (words) => {
    words[0] = BX_LR;
  });

/** Instructions of a function are none. */
export const without = (vmm: Vmm, name: string, what: RegExp): Vmm =>
  edited(vmm, name, (words) => {
    const found = [...words.keys()].filter((i) => what.test(disassemble(words[i] as number)));
    if (found.length === 0) throw new RangeError(`${name} has no ${what}`);
    for (const i of found) words[i] = NOP;
  });

const UNPRIVILEGED = 1 << 21; // W, in post-indexed form
/** It reads and writes for its guests with its own rights: LDR for LDRT, STR for STRT. */
export const privileged = (vmm: Vmm): Vmm =>
  edited(
    vmm,
    "guest_access_start",
    (words) => {
      for (const [i, word] of words.entries())
        if (/^(ldr|str)b?t /.test(disassemble(word))) words[i] = word & ~UNPRIVILEGED;
    },
    "guest_access_end",
  );

/** The first table of a small domain, in its RAM: 4 MiB, of which the last is for tables (arm/domain.c). */
const TABLE = 0x300000;
/** The megabyte of Xen's code (arm/xen.ld). */
const CODE = 0xfc2;

/** By the function that it skips, attacks that go there: what happens then is that the domain goes on in the exception's mode. */
const SKIPPED: Readonly<Record<string, readonly string[]>> = {
  own_dabt: ["all calls", "no stack", "exclusive monitor"],
  vector_und: [
    "everything invalidated",
    "everything cleaned",
    "lines thrown away",
    "lines by set and way",
    "lines of others",
    "ways locked",
    "translations locked",
    "process numbers",
    "undefined",
    "unallocated",
    "unpredictable",
    "unpredictable in programs",
    "coprocessors",
    "wide coprocessors",
    "vector unit",
    "text read back",
    "text that was not there",
    "text that changes",
    "privilege",
    "all modes",
    "thumb at every call",
    "undefined storm",
    "wild stack",
    "host calls",
    "hypercalls",
    "monitor calls",
    "firmware by hypervisor call",
    "firmware by monitor call",
    "power off",
    "reset",
    "general registers",
    "flags",
    "thread registers",
    "thread registers of others",
    "fast registers",
    "performance monitors",
    "debug registers",
    "lockdown and implementation",
    "registers of others",
  ],
  vector_dabt: ["around the end of addresses", "abort storm"],
  vector_pabt: ["jumps everywhere", "breakpoints", "jump for ever"],
};
/** Attacks that come to nothing before Xen hears of them, or that it only counts. */
const UNAIMED: readonly string[] = [
  "fetches from the data cache",
  "condition that fails",
  "forged patch",
  "kernel's forged patch",
  "words that look sensitive",
  "returns to all modes",
  "exclusive loop",
  "byte order",
  "call storm",
  "masked wait",
  "events",
  "log flood",
  "semihosting",
  "marks",
  "calls of a kernel that was ported",
  "registers at the beginning",
  "memory at the beginning",
  "banked registers",
];

export const flawsOn = (target: Target): readonly Flaw[] => [
  ...skips(xen, target, SKIPPED),
  { what: "lets domains write to its code", vmm: opening(xen, TABLE, CODE), attacks: STORING },
  { what: "writes to a neighbour", vmm: scribbling(xen), attacks: UNAIMED, general: true },
];
