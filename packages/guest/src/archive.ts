// A RAM disk for the guest: a cpio archive in the "newc" format, as Linux's documentation (initramfs buffer format) has it.

/** A file of the archive. */
export interface Member {
  /** Its path from the root, without a slash before it. */
  readonly name: string;
  /** `st_mode`: kind and permissions. */
  readonly mode: number;
  /** What a file holds, or a symbolic link names. */
  readonly data?: Uint8Array;
}

export const DIRECTORY = 0o40755;
export const PROGRAM = 0o100755;
export const TEXT = 0o100644;
export const LINK = 0o120777;
const KIND = 0o170000;
const MAGIC = "070701";
const HEADER = 110;
/** Fields of the header by their place. */
const DATA_SIZE = 6;
const NAME_SIZE = 11;

declare class TextEncoder {
  encode(text: string): Uint8Array;
} // of browsers and Node.js
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const padded = (bytes: number): number => (bytes + 3) & ~3;

/** The names in an archive that `archive` has packed. */
export function archiveNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  const text = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  const field = (at: number, n: number): number => Number.parseInt(text(at + 6 + n * 8, at + 14 + n * 8), 16);
  for (let at = 0; text(at, at + 6) === MAGIC; ) {
    const nameSize = field(at, NAME_SIZE);
    names.push(text(at + HEADER, at + HEADER + nameSize - 1));
    at += padded(HEADER + nameSize) + padded(field(at, DATA_SIZE));
  }
  return names.slice(0, -1); // the last one is the end
}

/** Packs files; a folder comes before what it holds. The same files give the same bytes, without times. */
export function archive(members: readonly Member[]): Uint8Array<ArrayBuffer> {
  const parts = [...members, { name: "TRAILER!!!", mode: 0 } as Member].map((member, n) => {
    const { mode, data = new Uint8Array() } = member;
    const inode = n < members.length ? n + 1 : 0;
    const name = bytesOf(`${member.name}\0`);
    const links = (mode & KIND) === (DIRECTORY & KIND) ? 2 : 1;
    // magic | inode mode uid gid links time size device(2) special device(2) name size checksum
    const fields = [inode, mode, 0, 0, links, 0, data.length, 0, 0, 0, 0, name.length, 0];
    const header = `${MAGIC}${fields.map((f) => f.toString(16).padStart(8, "0").toUpperCase()).join("")}`;
    const start = padded(HEADER + name.length);
    const bytes = new Uint8Array(start + padded(data.length));
    bytes.set(bytesOf(header));
    bytes.set(name, HEADER);
    bytes.set(data, start);
    return bytes;
  });
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
