// The script of the KVM of 2010: replaces every sensitive unprivileged instruction of a kernel by a trapping SWI. DDI 0406C A8.8.207.
import { disassemble, sensitivity } from "@armvirt/arm-core";
import type { Elf, Section } from "@armvirt/machine";
import { VmmError } from "../contract.ts";
import { classOf, SIDE, SIDE_ENTRIES } from "./encoding.ts";

/** Sites of one class of instructions. */
export interface Sites {
  readonly name: string;
  readonly count: number;
}

export interface Patched {
  /** The kernel with its sites replaced; the original is untouched. */
  readonly elf: Elf;
  /** Words that did not fit into a SWI, by index. */
  readonly sideTable: Uint32Array;
  readonly sites: readonly Sites[];
  /** Sensitive words that are left in the patched text; 0. */
  readonly residual: number;
}

const SWI = 0x0f000000;
const IS_SWI = 0x0f000000;
const ALWAYS = 0xe;

/** An A32 range of executable text, by virtual addresses. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A32 text by the mapping symbols of the file (IHI 0044, 4.5.5). @throws VmmError for stripped files and Thumb code */
function codeRanges(elf: Elf, name: string): Range[] {
  const sections = elf.sections.filter((s) => s.executable && s.size > 0);
  const mapping = elf.symbols.filter((s) => /^\$[adt](\..*)?$/.test(s.name));
  const inside = (address: number, s: Section): boolean =>
    address >= s.address && address < s.address + s.size;
  const thumb = mapping.find((m) => m.name.startsWith("$t") && sections.some((s) => inside(m.address, s)));
  if (thumb !== undefined) {
    throw new VmmError(
      `${name} has Thumb code at 0x${thumb.address.toString(16)}, which the patcher does not take; build it with -marm.`,
    );
  }
  return sections.flatMap((section) => {
    const own = mapping.filter((m) => inside(m.address, section)).sort((a, b) => a.address - b.address);
    if (own.length === 0 || own[0]?.address !== section.address) {
      throw new VmmError(
        `${name} has no mapping symbols for ${section.name}, so code and data cannot be told apart; do not strip it.`,
      );
    }
    const end = section.address + section.size;
    return own
      .map((m, n) => ({ kind: m.name[1], start: m.address, end: own[n + 1]?.address ?? end }))
      .filter((r) => r.kind === "a");
  });
}

/** Counts the sensitive words in the A32 text of a kernel, in the bytes that will be loaded. @throws VmmError as `patch` does */
export function sensitiveWords(elf: Elf, name: string): number {
  let left = 0;
  for (const { start, end } of codeRanges(elf, name)) {
    for (const { virtual, bytes } of elf.segments) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const last = Math.min(end, virtual + bytes.length);
      for (let at = Math.max(start, virtual); at + 4 <= last; at += 4)
        if (sensitivity(view.getUint32(at - virtual, true)) === "sensitive") left++;
    }
  }
  return left;
}

/** Patches a kernel. @param name how messages call it @throws VmmError for a kernel that cannot be patched, in one sentence */
export function patch(elf: Elf, name: string): Patched {
  const ranges = codeRanges(elf, name);
  const segments = elf.segments.map((s) => ({ ...s, bytes: s.executable ? s.bytes.slice() : s.bytes }));
  const counts = new Map<string, number>();
  const side: number[] = [];
  const count = (what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  const toSide = (word: number, at: number): number => {
    if (side.length === SIDE_ENTRIES)
      throw new VmmError(
        `${name} needs more than ${SIDE_ENTRIES} side-table entries (at 0x${at.toString(16)}).`,
      );
    side.push(word);
    return SIDE | (side.length - 1);
  };
  const replacement = (word: number, at: number): number | undefined => {
    if ((word & IS_SWI) === SWI && word >>> 28 !== 0xf && (word & 0xff0000) !== 0) {
      count("SVC that looks like a patch");
      return (((word & 0xf0000000) | SWI) >>> 0) + toSide(word, at);
    }
    if (sensitivity(word) !== "sensitive") return undefined;
    const found = classOf(word);
    if (found === undefined) {
      const text = disassemble(word) ?? "an instruction";
      throw new VmmError(
        `${name} uses ${text} at 0x${at.toString(16)}, which this VMM has no emulation for.`,
      );
    }
    count(found.name);
    const condition = word >>> 28 === 0xf ? ALWAYS : word >>> 28;
    return ((condition << 28) >>> 0) + SWI + (found.encode(word)?.imm24 ?? toSide(word, at));
  };
  for (const range of ranges) {
    const segment = segments.find(
      (s) => s.executable && range.start >= s.virtual && range.end <= s.virtual + s.bytes.length,
    );
    if (segment === undefined) continue;
    const view = new DataView(segment.bytes.buffer, segment.bytes.byteOffset, segment.bytes.byteLength);
    for (let at = range.start; at + 4 <= range.end; at += 4) {
      const word = view.getUint32(at - segment.virtual, true);
      const patched = replacement(word, at);
      if (patched !== undefined) view.setUint32(at - segment.virtual, patched, true);
    }
  }
  const patched = { ...elf, segments };
  return {
    elf: patched,
    sideTable: Uint32Array.from(side),
    sites: [...counts].map(([of, n]) => ({ name: of, count: n })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    residual: sensitiveWords(patched, name),
  };
}
