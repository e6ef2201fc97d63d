// Xen with single checks taken out of its image: what attacks must notice.
import { cortexA15, disassemble, type Plan, readElf, type System, type Vmm } from "@armvirt/vmm";
import { type Range, wordsOf } from "@armvirt/vmm/conformance";
import { xen } from "../src/index.ts";

const LINKED = 0xfc000000; // arm/xen.ld
const LOADED = 0x40000000;
const NOP = 0xe1a00000;
const BX_LR = 0xe12fff1e;
/** Other instructions that a compiler may put between those that belong together. */
const GAP = 5;
const BRANCH = /^b(eq|ne|hs|cs|lo|cc|hi|ls|ge|lt|gt|le|mi|pl) /;

/** Physical addresses of one function of the image, or up to another symbol. */
export function rangeOf(name: string, end?: string): Range {
  const { symbols } = readElf(xen.image?.(cortexA15, "virt") as Uint8Array, "vmm-xen");
  const functions = symbols.filter((s) => !s.name.startsWith("$")).sort((a, b) => a.address - b.address);
  const from = functions.find((s) => s.name === name || s.name.startsWith(`${name}.`));
  if (from === undefined) throw new RangeError(`the image has no function ${name}`);
  const to = functions.find((s) => (end === undefined ? s.address > from.address : s.name === end));
  const physical = (address: number): number => address - LINKED + LOADED;
  return [physical(from.address), physical(to?.address ?? from.address)];
}

/** The words of a range, changed in place. */
function edited(vmm: Vmm, [from, to]: Range, edit: (words: Uint32Array) => void): Vmm {
  return {
    ...vmm,
    boot(plan: Plan): System {
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
  edited(vmm, rangeOf(name), (words) => {
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
  edited(vmm, rangeOf(name), (words) => {
    words[0] = BX_LR;
  });

/** Instructions of a function are none. */
export const without = (vmm: Vmm, name: string, what: RegExp): Vmm =>
  edited(vmm, rangeOf(name), (words) => {
    const found = [...words.keys()].filter((i) => what.test(disassemble(words[i] as number)));
    if (found.length === 0) throw new RangeError(`${name} has no ${what}`);
    for (const i of found) words[i] = NOP;
  });

const UNPRIVILEGED = 1 << 21; // W, in post-indexed form
/** It reads and writes for its guests with its own rights: LDR for LDRT, STR for STRT. */
export const privileged = (vmm: Vmm): Vmm =>
  edited(vmm, rangeOf("guest_access_start", "guest_access_end"), (words) => {
    for (const [i, word] of words.entries())
      if (/^(ldr|str)b?t /.test(disassemble(word))) words[i] = word & ~UNPRIVILEGED;
  });
