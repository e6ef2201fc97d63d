// A user's program for the guest, without a compiler: an ELF executable of one segment, with build attributes if wanted.
import { assembleProgram } from "@armvirt/arm-core";

const ADDRESS = 0x10000;
const HEADER = 52;
const PROGRAM_HEADER = 32;
const SECTION_HEADER = 40;
const PT_LOAD = 1;
const PT_INTERP = 3;
const SHT_ARM_ATTRIBUTES = 0x70000003;

/** A section .ARM.attributes with these pairs of tag and value, behind a CPU name. */
export function attributes(...pairs: readonly number[]): Uint8Array {
  const inner = [5, ...Buffer.from("name\0"), ...pairs];
  const file = [1, inner.length + 5, 0, 0, 0, ...inner];
  const vendor = Buffer.from("aeabi\0");
  return Uint8Array.from([0x41, file.length + vendor.length + 4, 0, 0, 0, ...vendor, ...file]);
}

export function program(
  source: string,
  options: { readonly interpreter?: boolean; readonly attributes?: Uint8Array } = {},
): Uint8Array {
  const text = new Uint8Array(assembleProgram(source, ADDRESS + HEADER + 2 * PROGRAM_HEADER).words.buffer);
  const said = options.attributes ?? new Uint8Array();
  const names = Buffer.from("\0.ARM.attributes\0.names\0");
  const start = HEADER + 2 * PROGRAM_HEADER;
  const sections = start + text.length + said.length + names.length;
  const bytes = new Uint8Array(sections + 3 * SECTION_HEADER);
  const view = new DataView(bytes.buffer);
  const words = (at: number, values: readonly number[]): void => {
    for (const [n, value] of values.entries()) view.setUint32(at + 4 * n, value, true);
  };
  const halves = (at: number, values: readonly number[]): void => {
    for (const [n, value] of values.entries()) view.setUint16(at + 2 * n, value, true);
  };
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  halves(16, [2, 40]); // ET_EXEC, EM_ARM
  words(20, [1, ADDRESS + start, HEADER, sections, 0x05000200]);
  halves(40, [HEADER, PROGRAM_HEADER, options.interpreter ? 2 : 1, SECTION_HEADER, 3, 2]);
  // type, offset, virtual, physical, bytes in the file, in memory, flags (R+X), alignment
  words(HEADER, [PT_LOAD, 0, ADDRESS, ADDRESS, start + text.length, start + text.length, 5, 4096]);
  words(HEADER + PROGRAM_HEADER, [PT_INTERP, start, ADDRESS, ADDRESS, 4, 4, 4, 1]);
  bytes.set(text, start);
  bytes.set(said, start + text.length);
  bytes.set(names, start + text.length + said.length);
  // name, type, flags, address, offset, size
  words(sections + SECTION_HEADER, [1, SHT_ARM_ATTRIBUTES, 0, 0, start + text.length, said.length]);
  words(sections + 2 * SECTION_HEADER, [17, 3, 0, 0, start + text.length + said.length, names.length]);
  return bytes;
}
