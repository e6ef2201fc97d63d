// Small ELF executables for tests: header, program headers, section headers, symbols, laid out by the gABI.

export interface ImageSegment {
  readonly physical: number;
  readonly virtual?: number;
  readonly bytes: Uint8Array;
  readonly memorySize?: number;
}

export interface ImageSymbol {
  readonly name: string;
  readonly address: number;
  /** 0 none, 1 object, 2 function. */
  readonly type: number;
}

/** A little-endian ARM executable. */
export function elfImage(
  entry: number,
  segments: readonly ImageSegment[],
  symbols: readonly ImageSymbol[] = [],
): Uint8Array {
  const headers = 52 + 32 * segments.length;
  const text = segments.reduce((n, s) => n + s.bytes.length, 0);
  let strings = "\0";
  const names = symbols.map((s) => {
    const at = strings.length;
    strings += `${s.name}\0`;
    return at;
  });
  const symtab = headers + text;
  const symtabSize = 16 * (symbols.length + 1);
  const strtab = symtab + symtabSize;
  const sections = (strtab + strings.length + 3) & ~3;
  const out = new Uint8Array(sections + 3 * 40);
  const view = new DataView(out.buffer);
  const words = (at: number, ...values: number[]): void => {
    for (const [i, v] of values.entries()) view.setUint32(at + 4 * i, v, true);
  };
  out.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  view.setUint16(16, 2, true);
  view.setUint16(18, 40, true);
  words(20, 1, entry, 52, sections, 0x05000200);
  for (const [i, v] of [52, 32, segments.length, 40, 3, 0].entries()) view.setUint16(40 + 2 * i, v, true);
  let at = headers;
  for (const [i, s] of segments.entries()) {
    const size = s.bytes.length;
    words(52 + 32 * i, 1, at, s.virtual ?? s.physical, s.physical, size, s.memorySize ?? size, 7, 4);
    out.set(s.bytes, at);
    at += size;
  }
  for (const [i, s] of symbols.entries()) {
    words(symtab + 16 * (i + 1), names[i] ?? 0, s.address, 4);
    out[symtab + 16 * (i + 1) + 12] = 0x10 | s.type;
    view.setUint16(symtab + 16 * (i + 1) + 14, 1, true);
  }
  for (let i = 0; i < strings.length; i++) out[strtab + i] = strings.charCodeAt(i);
  words(sections + 40, 0, 2, 0, 0, symtab, symtabSize, 2, 1, 4, 16);
  words(sections + 80, 0, 3, 0, 0, strtab, strings.length, 0, 0, 1, 0);
  return out;
}
