// Xen with single checks taken out of its image: what attacks must notice.
import { disassemble, type Plan, readElf, type System, type Vmm } from "@armvirt/vmm";
import {
  BX_LR,
  type Flaw,
  groundOf,
  leaving,
  losing,
  NOP,
  OLDEST,
  opening,
  others,
  type Range,
  STORING,
  scribbling,
  slips,
  TARGET,
  type Target,
  wordsOf,
} from "@armvirt/vmm/conformance";
import { xen } from "../src/index.ts";

const LINKED = 0xfc000000; // arm/xen.ld
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

/** It does not act on a check: the branch behind the first place of a function where these instructions stand does nothing.
 *  @throws RangeError when there is no such place: the image was built by another compiler, and the pattern must follow */
export const unchecked = (vmm: Vmm, name: string, ...pattern: readonly RegExp[]): Vmm =>
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
      words[at] = NOP;
      return;
    }
    throw new RangeError(`${name} has no check ${pattern.join(" ")}`);
  });

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

/** By the slip, attacks that must notice it and that no dull guest is like: `pnpm aim --vmm xen` finds them. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  "vector_pabt: returns at once": ["jumps everywhere", "breakpoints", "jump for ever"],
  "do_multicall: mov r3, #24": ["all calls"],
  "access_load: subs r2, r2, #1": ["no stack"],
  "console_write: b": ["log flood"],
  "do_update_va_mapping: b (3)": ["calls of a kernel that was ported"],
  "do_mmu_update: movt r2, #64566": ["exclusive monitor"],
  "vector_dabt: mrs r0, SPSR": [...STORING, "around the end of addresses", "wild stack"],
  "vector_und: mrs r0, SPSR": [
    "undefined",
    "unallocated",
    "coprocessors",
    "vector unit",
    "text read back",
    "privilege",
    "thumb at every call",
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
  ],
};
/** The same before ARMv6, for attacks on tables, caches and memory. */
const SLIPS_OLDEST: Readonly<Record<string, readonly string[]>> = {
  "vector_pabt: returns at once": ["jumps everywhere"],
  "vector_dabt: mrs r0, SPSR": [...STORING, "around the end of addresses"],
};

export const flawsOn = (target: Target): readonly Flaw[] => {
  const old = target === OLDEST;
  const aimed = [
    ...slips(xen, target, old ? SLIPS_OLDEST : SLIPS),
    ...(old
      ? []
      : [
          { what: "lets domains write to its code", vmm: opening(xen, TABLE, CODE), attacks: STORING },
          leaving(xen),
          losing(xen, target),
        ]),
  ];
  return [...aimed, others("writes to a neighbour", scribbling(xen), aimed)];
};
