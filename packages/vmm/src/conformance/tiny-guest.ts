// A guest of a few instructions: an ELF executable with the sections and mapping symbols that a patcher asks for (IHI 0044, 4.5.5).
import { assembleProgram, type Program } from "@armvirt/arm-core";
import { archive, DIRECTORY, PROGRAM } from "@armvirt/guest";

/** Where RAM begins on `virt`, and a little. */
const TEXT = 0x40010000;

const HEADER = 52;
const PROGRAM_HEADER = 32;
const SECTION_HEADER = 40;
const SYMBOL = 16;
const SECTIONS = 4;
/** Where the text is in the file. */
const TEXT_AT: number = HEADER + PROGRAM_HEADER;
const NAMES = "\0.text\0.symtab\0.strtab\0$a\0$d\0start\0";

/** The ELF file of a program that is entered at its label `start`; from its label `pool` on there is data.
 *  @param at virtual: where the text begins, with the exception vectors (B1.8.1) @param physical where it is loaded; the same unless given */
export const tinyGuest = (source: string, at: number = TEXT, physical: number = at): Uint8Array =>
  kernelOf([assembled(source, at)], physical);

/** A program for `kernelOf`: constants behind it are data. */
export const assembled = (source: string, at: number): Program => assembleProgram(`${source}\npool:\n`, at);

/** A program's text stands in its page where it stands in its file. */
const PROGRAM_TEXT = 0x10000 + TEXT_AT;

/** What a guest kernel is booted with so that this is its first program. @param source of a program that is entered at its label `start` */
export const firstProgram = (
  name: string,
  source: string,
): { readonly bootargs: string; readonly initrd: Uint8Array } => ({
  bootargs: `init=/bin/${name}`,
  initrd: archive([
    { name: "bin", mode: DIRECTORY },
    { name: `bin/${name}`, mode: PROGRAM, data: tinyGuest(source, PROGRAM_TEXT) },
  ]),
});

/** The words of a function that returns a number, which is an immediate: r0. */
export const functionReturning = (n: number): readonly number[] => [
  ...assembleProgram(`mov r0, #${n}\n  mov pc, lr`).words,
];

/** The ELF file of several programs; it is entered at the `start` of the first one.
 *  @param programs in the order of their addresses @param physical where the first one is loaded */
export function kernelOf(programs: readonly Program[], physical: number): Uint8Array {
  const [first] = programs;
  const last = programs.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("a kernel without a program");
  const at = first.origin;
  const end = (p: Program): number => p.origin + 4 * p.words.length;
  const text = new Uint8Array(end(last) - at);
  for (const { words, origin } of programs)
    text.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength), origin - at);
  const start = first.symbols.get("start") ?? at;
  const table = programs.flatMap((p): readonly (readonly [name: string, address: number, type: number])[] => {
    const pool = p.symbols.get("pool") ?? end(p);
    return [["$a", p.origin, 0], ...(pool < end(p) ? [["$d", pool, 0] as const] : [])];
  });
  table.push(["start", start, 2]);
  const symbolsAt = TEXT_AT + text.length;
  const symbolBytes = SYMBOL * (table.length + 1);
  const namesAt = symbolsAt + symbolBytes;
  const sectionsAt = (namesAt + NAMES.length + 3) & ~3;
  const out = new Uint8Array(sectionsAt + SECTIONS * SECTION_HEADER);
  const view = new DataView(out.buffer);
  const put = (at: number, ...values: number[]): void => {
    for (const [i, v] of values.entries()) view.setUint32(at + 4 * i, v, true);
  };
  const half = (at: number, ...values: number[]): void => {
    for (const [i, v] of values.entries()) view.setUint16(at + 2 * i, v, true);
  };
  const name = (of: string): number => NAMES.indexOf(`\0${of}\0`) + 1;
  out.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  half(16, 2, 40); // an executable, for ARM
  put(20, 1, start, HEADER, sectionsAt, 0x05000200);
  half(40, HEADER, PROGRAM_HEADER, 1, SECTION_HEADER, SECTIONS, 3);
  put(HEADER, 1, TEXT_AT, at, physical, text.length, text.length, 5, 4);
  out.set(text, TEXT_AT);
  for (const [i, [of, address, type]] of table.entries()) {
    const at = symbolsAt + SYMBOL * (i + 1);
    put(at, name(of), address, 0);
    out[at + 12] = type;
    half(at + 14, 1);
  }
  for (let i = 0; i < NAMES.length; i++) out[namesAt + i] = NAMES.charCodeAt(i);
  const sections: readonly (readonly number[])[] = [
    [name(".text"), 1, 6, at, TEXT_AT, text.length, 0, 0, 4, 0],
    [name(".symtab"), 2, 0, 0, symbolsAt, symbolBytes, 3, table.length + 1, 4, SYMBOL],
    [name(".strtab"), 3, 0, 0, namesAt, NAMES.length, 0, 0, 1, 0],
  ];
  for (const [i, section] of sections.entries()) put(sectionsAt + SECTION_HEADER * (i + 1), ...section);
  return out;
}
