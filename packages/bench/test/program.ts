// A user's program for the guest, without a compiler: an ELF executable of one segment, with build attributes and symbols if wanted.
import { assembleProgram } from "@armvirt/arm-core";

const ADDRESS = 0x10000;
const HEADER = 52;
const PROGRAM_HEADER = 32;
const SECTION_HEADER = 40;
const PT_LOAD = 1;
const PT_INTERP = 3;
const SYMBOL = 16;
const STT_FUNC = 2;
const SHT_SYMTAB = 2;
const SHT_STRTAB = 3;
const SHT_ARM_ATTRIBUTES = 0x70000003;

/** A section .ARM.attributes with these pairs of tag and value, behind a CPU name. */
export function attributes(...pairs: readonly number[]): Uint8Array {
  const inner = [5, ...Buffer.from("name\0"), ...pairs];
  const file = [1, inner.length + 5, 0, 0, 0, ...inner];
  const vendor = Buffer.from("aeabi\0");
  return Uint8Array.from([0x41, file.length + vendor.length + 4, 0, 0, 0, ...vendor, ...file]);
}

interface Parts {
  readonly interpreter?: boolean;
  readonly attributes?: Uint8Array;
  /** Functions, and by names that begin with $ mapping symbols, at addresses. */
  readonly symbols?: readonly (readonly [string, number])[];
}

/** Strings behind each other, and where each begins. */
function strings(texts: readonly string[]): { readonly bytes: Uint8Array; readonly at: readonly number[] } {
  let all = "\0";
  const at = texts.map((text) => {
    const start = all.length;
    all += `${text}\0`;
    return start;
  });
  return { bytes: Buffer.from(all), at };
}

export function program(source: string, options: Parts = {}): Uint8Array {
  const text = new Uint8Array(assembleProgram(source, ADDRESS + HEADER + 2 * PROGRAM_HEADER).words.buffer);
  const symbols = options.symbols ?? [];
  const names = strings(symbols.map(([name]) => name));
  const table = new DataView(new ArrayBuffer(SYMBOL * symbols.length));
  for (const [n, [name, address]] of symbols.entries()) {
    table.setUint32(SYMBOL * n, names.at[n] as number, true);
    table.setUint32(SYMBOL * n + 4, address, true);
    table.setUint8(SYMBOL * n + 12, name.startsWith("$") ? 0 : 0x10 | STT_FUNC);
    table.setUint16(SYMBOL * n + 14, 1, true);
  }
  const titles = strings([".ARM.attributes", ".symtab", ".strtab", ".names"]);
  const parts: readonly { readonly type: number; readonly bytes: Uint8Array; readonly link?: number }[] = [
    { type: SHT_ARM_ATTRIBUTES, bytes: options.attributes ?? new Uint8Array() },
    { type: SHT_SYMTAB, bytes: new Uint8Array(table.buffer), link: 3 },
    { type: SHT_STRTAB, bytes: names.bytes },
    { type: SHT_STRTAB, bytes: titles.bytes },
  ];
  const start = HEADER + 2 * PROGRAM_HEADER;
  const sections = parts.reduce((at, { bytes }) => at + bytes.length, start + text.length);
  const file = new Uint8Array(sections + (1 + parts.length) * SECTION_HEADER);
  const view = new DataView(file.buffer);
  const words = (at: number, values: readonly number[]): void => {
    for (const [n, value] of values.entries()) view.setUint32(at + 4 * n, value, true);
  };
  const halves = (at: number, values: readonly number[]): void => {
    for (const [n, value] of values.entries()) view.setUint16(at + 2 * n, value, true);
  };
  file.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  halves(16, [2, 40]); // ET_EXEC, EM_ARM
  words(20, [1, ADDRESS + start, HEADER, sections, 0x05000200]);
  const count = 1 + parts.length;
  halves(40, [HEADER, PROGRAM_HEADER, options.interpreter ? 2 : 1, SECTION_HEADER, count, count - 1]);
  // type, offset, virtual, physical, bytes in the file, in memory, flags (R+X), alignment
  words(HEADER, [PT_LOAD, 0, ADDRESS, ADDRESS, start + text.length, start + text.length, 5, 4096]);
  words(HEADER + PROGRAM_HEADER, [PT_INTERP, start, ADDRESS, ADDRESS, 4, 4, 4, 1]);
  file.set(text, start);
  let offset = start + text.length;
  for (const [n, { type, bytes, link = 0 }] of parts.entries()) {
    file.set(bytes, offset);
    // name, type, flags, address, offset, size, link
    words(sections + (1 + n) * SECTION_HEADER, [
      titles.at[n] as number,
      type,
      0,
      0,
      offset,
      bytes.length,
      link,
    ]);
    offset += bytes.length;
  }
  return file;
}
