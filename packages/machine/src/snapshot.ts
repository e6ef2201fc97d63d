// A snapshot of a machine: the pages of its arena that are not zero. Restoring copies them back; as bytes it has a
// header of a magic number, a version, the arena's size and the page count, then the page numbers and the pages.

/** Plain data; independent of the machine it was taken from, but only for one of the same make. */
export interface Snapshot {
  /** Bytes of the arena. */
  readonly size: number;
  /** Page numbers, ascending. */
  readonly pages: Uint32Array;
  /** 4 KiB per page. */
  readonly bytes: Uint8Array;
}

/** A snapshot that cannot be read, or is of another machine: one sentence. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}

const PAGE = 4096;
/** "avsn", then the version of this format, arena size, page count: little-endian words. */
const MAGIC = 0x6e737661;
const VERSION = 1;
const HEADER = 16;

export function takeSnapshot(buffer: ArrayBuffer, used: number): Snapshot {
  const words = new BigUint64Array(buffer, 0, Math.ceil(used / PAGE) * (PAGE / 8));
  const pages: number[] = [];
  for (let page = 0; page * (PAGE / 8) < words.length; page++) {
    const first = page * (PAGE / 8);
    for (let i = first; i < first + PAGE / 8; i++) {
      if (words[i] !== 0n) {
        pages.push(page);
        break;
      }
    }
  }
  const bytes = new Uint8Array(pages.length * PAGE);
  for (const [i, page] of pages.entries()) bytes.set(new Uint8Array(buffer, page * PAGE, PAGE), i * PAGE);
  return { size: buffer.byteLength, pages: Uint32Array.from(pages), bytes };
}

/** @throws SnapshotError when the snapshot is of a machine with another arena. */
export function restoreSnapshot(buffer: ArrayBuffer, snapshot: Snapshot): void {
  if (snapshot.size !== buffer.byteLength) {
    throw new SnapshotError(
      `The snapshot is of a machine with ${snapshot.size} bytes of state, not ${buffer.byteLength}; use the same options.`,
    );
  }
  const all = new Uint8Array(buffer);
  all.fill(0);
  for (const [i, page] of snapshot.pages.entries())
    all.set(snapshot.bytes.subarray(i * PAGE, (i + 1) * PAGE), page * PAGE);
}

/** The snapshot as bytes, for a file. */
export function serializeSnapshot(snapshot: Snapshot): Uint8Array {
  const { size, pages, bytes } = snapshot;
  const out = new Uint8Array(HEADER + 4 * pages.length + bytes.length);
  const view = new DataView(out.buffer);
  for (const [i, v] of [MAGIC, VERSION, size, pages.length, ...pages].entries())
    view.setUint32(4 * i, v, true);
  out.set(bytes, HEADER + 4 * pages.length);
  return out;
}

/** The snapshot in these bytes.
 *  @throws SnapshotError for everything that `serializeSnapshot` does not write. */
export function parseSnapshot(bytes: Uint8Array): Snapshot {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC)
    throw new SnapshotError("This is not a snapshot of a machine; take one with this program.");
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new SnapshotError(`The snapshot has version ${version}, not ${VERSION}; take it again.`);
  const size = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  if (bytes.length !== HEADER + count * (4 + PAGE))
    throw new SnapshotError(
      `The snapshot has ${bytes.length} bytes, which is not what ${count} pages take; copy it again.`,
    );
  const pages = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    pages[i] = view.getUint32(HEADER + 4 * i, true);
    if ((pages[i] + 1) * PAGE > size || (i > 0 && pages[i] <= pages[i - 1]))
      throw new SnapshotError(`The snapshot is damaged: page ${i} is out of place; take it again.`);
  }
  return { size, pages, bytes: bytes.slice(HEADER + 4 * count) };
}

/** 64 bits that identify the state, as 16 hexadecimal digits: FNV-1a over words, in two lanes of different seeds. */
export function digest(snapshot: Snapshot): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const add = (v: number): void => {
    a = Math.imul(a ^ v, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ v, 0x85ebca6b);
    b ^= b >>> 13;
  };
  add(snapshot.size);
  snapshot.pages.forEach(add);
  const { bytes } = snapshot;
  new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2).forEach(add);
  return [a, b].map((v) => (v >>> 0).toString(16).padStart(8, "0")).join("");
}
