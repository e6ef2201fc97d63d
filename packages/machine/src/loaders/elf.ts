// ELF32 executables for ARM (ELF for the Arm Architecture, IHI 0044): segments, sections, symbols; every bound is checked.
import { fromBytes } from "../ascii.ts";
import { LoadError } from "../load-error.ts";

export interface Segment {
  readonly physical: number;
  readonly virtual: number;
  readonly bytes: Uint8Array;
  /** Bytes in memory; those past `bytes` are zero. */
  readonly memorySize: number;
  readonly executable: boolean;
}

export interface Section {
  readonly name: string;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  readonly executable: boolean;
}

export interface ElfSymbol {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly kind: "function" | "object" | "other";
}

export interface Elf {
  readonly entry: number;
  /** It asks for a dynamic linker, or for an address that a loader chooses. */
  readonly dynamic: boolean;
  readonly segments: readonly Segment[];
  readonly sections: readonly Section[];
  readonly symbols: readonly ElfSymbol[];
}

const EM_ARM = 40;
const ET_DYN = 3;
const PT_LOAD = 1;
const PT_INTERP = 3;
const SHT_SYMTAB = 2;
const EF_BE8 = 0x00800000;
/** More program or section headers than any kernel has: a sign of a damaged file. */
const MAX_HEADERS = 4096;
/** Longer names are cut: a table of symbols that all name one endless string must not cost its square. */
const MAX_NAME = 256;

/** True when the bytes begin as an ELF file does. */
export function isElf(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 && bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46
  );
}

/** Reads an executable. `name` is how messages call it.
 *  @throws LoadError for everything that is not a complete little-endian ARM executable. */
export function readElf(bytes: Uint8Array, name: string): Elf {
  const fail = (what: string): never => {
    throw new LoadError(`${name} ${what}.`);
  };
  if (bytes.length === 0) fail("is empty; give an ELF executable or a flat binary");
  if (!isElf(bytes)) fail("is not an ELF file; give an ELF executable");
  if (bytes.length < 52)
    fail(`is truncated: ${bytes.length} bytes are fewer than an ELF header has; copy it again`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number): number => view.getUint16(at, true);
  const u32 = (at: number): number => view.getUint32(at, true);
  if (bytes[4] !== 1) fail("is a 64-bit ELF file; build it for 32-bit ARM");
  if (bytes[5] !== 1) fail("is big-endian; build it with -mlittle-endian");
  if (u16(18) !== EM_ARM) fail(`is for machine ${u16(18)}, not for ARM (${EM_ARM}); build it for 32-bit ARM`);
  if (u32(36) & EF_BE8) fail("is a BE-8 (big-endian data) executable; build it with -mlittle-endian");
  let dynamic = u16(16) === ET_DYN;
  if (u16(16) !== 2 && !dynamic) fail("is not an executable; link it");
  if (u32(24) & 1) fail("starts in Thumb state; build it with -marm");
  const table = (offset: number, size: number, count: number, least: number, what: string): void => {
    if (count > MAX_HEADERS) fail(`has ${count} ${what} headers; the file is damaged, build it again`);
    if (count > 0 && (size < least || offset + size * count > bytes.length))
      fail(`is truncated: its ${what} headers end after the file; copy it again`);
  };
  const phoff = u32(28);
  const phentsize = u16(42);
  const phnum = u16(44);
  table(phoff, phentsize, phnum, 32, "program");
  const segments: Segment[] = [];
  for (let i = 0; i < phnum; i++) {
    const at = phoff + i * phentsize;
    if (u32(at) === PT_INTERP) dynamic = true;
    if (u32(at) !== PT_LOAD || u32(at + 20) === 0) continue;
    const offset = u32(at + 4);
    const fileSize = u32(at + 16);
    const memorySize = u32(at + 20);
    if (offset + fileSize > bytes.length)
      fail(`is truncated: segment ${i} ends after the file; copy it again`);
    if (fileSize > memorySize)
      fail(`is damaged: segment ${i} is larger in the file than in memory, build it again`);
    if (u32(at + 12) + memorySize > 2 ** 32)
      fail(`is damaged: segment ${i} runs past the end of the address space, build it again`);
    segments.push({
      virtual: u32(at + 8),
      physical: u32(at + 12),
      bytes: bytes.subarray(offset, offset + fileSize),
      memorySize,
      executable: (u32(at + 24) & 1) !== 0,
    });
  }
  if (segments.length === 0) fail("has no loadable segment; link it as an executable");
  const shoff = u32(32);
  const shentsize = u16(46);
  const shnum = u16(48);
  table(shoff, shentsize, shnum, 40, "section");
  const header = (
    i: number,
  ): {
    name: number;
    type: number;
    flags: number;
    address: number;
    offset: number;
    size: number;
    link: number;
  } => {
    const at = shoff + i * shentsize;
    return {
      name: u32(at),
      type: u32(at + 4),
      flags: u32(at + 8),
      address: u32(at + 12),
      offset: u32(at + 16),
      size: u32(at + 20),
      link: u32(at + 24),
    };
  };
  const headers = Array.from({ length: shnum }, (_, i) => header(i));
  const text = (strings: number, offset: number): string => {
    const h = headers[strings];
    if (!h || h.offset + h.size > bytes.length || offset >= h.size) return "";
    const start = h.offset + offset;
    const name = bytes.subarray(start, Math.min(h.offset + h.size, start + MAX_NAME));
    const end = name.indexOf(0);
    return fromBytes(end < 0 ? name : name.subarray(0, end));
  };
  const sections = headers.map(
    (h): Section => ({
      name: text(u16(50), h.name),
      address: h.address,
      offset: h.offset,
      size: h.size,
      executable: (h.flags & 4) !== 0,
    }),
  );
  const symbols: ElfSymbol[] = [];
  for (const h of headers) {
    if (h.type !== SHT_SYMTAB) continue;
    if (h.offset + h.size > bytes.length)
      fail("is truncated: its symbol table ends after the file; copy it again");
    for (let at = h.offset; at + 16 <= h.offset + h.size; at += 16) {
      const info = bytes[at + 12] & 15;
      if (info > 2 || u16(at + 14) === 0) continue; // no sections, files, undefined symbols
      symbols.push({
        name: text(h.link, u32(at)),
        address: u32(at + 4),
        size: u32(at + 8),
        kind: info === 2 ? "function" : info === 1 ? "object" : "other",
      });
    }
  }
  return { entry: u32(24), dynamic, segments, sections, symbols };
}

/** Copies an executable's segments to their physical addresses; `base` is the address of RAM's first byte.
 *  @throws LoadError when a segment or the entry lies outside RAM, or two segments overlap. */
export function placeElf(elf: Elf, name: string, ram: Uint8Array, base: number): void {
  const hex = (v: number): string => `0x${v.toString(16)}`;
  const span = `RAM is ${hex(base)} to ${hex(base + ram.length - 1)}`;
  for (const s of elf.segments) {
    if (s.physical < base || s.physical + s.memorySize > base + ram.length) {
      throw new LoadError(
        `${name} has a segment at ${hex(s.physical)} (${s.memorySize} bytes) outside RAM; ${span}: link it there or give more --memory.`,
      );
    }
  }
  const sorted = [...elf.segments].sort((a, b) => a.physical - b.physical);
  for (const [i, s] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && s.physical + s.memorySize > next.physical) {
      throw new LoadError(`${name} has two segments that overlap at ${hex(next.physical)}; link them apart.`);
    }
  }
  const inside = elf.segments.some(
    (s) =>
      (elf.entry >= s.physical && elf.entry < s.physical + s.memorySize) ||
      (elf.entry >= s.virtual && elf.entry < s.virtual + s.memorySize),
  );
  if (!inside)
    throw new LoadError(
      `${name} has its entry at ${hex(elf.entry)}, which lies in no segment in RAM; ${span}.`,
    );
  for (const s of elf.segments) {
    ram.fill(0, s.physical - base, s.physical - base + s.memorySize);
    ram.set(s.bytes, s.physical - base);
  }
}

/** Physical address of the entry: an entry given as a virtual address is moved to where its segment is loaded. */
export function physicalEntry(elf: Elf): number {
  for (const s of elf.segments) {
    if (elf.entry >= s.physical && elf.entry < s.physical + s.memorySize) return elf.entry;
  }
  for (const s of elf.segments) {
    if (elf.entry >= s.virtual && elf.entry < s.virtual + s.memorySize)
      return elf.entry - s.virtual + s.physical;
  }
  return elf.entry;
}
