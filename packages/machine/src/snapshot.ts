// A snapshot of a machine: the pages of its arena that are not zero. Restoring copies them back.

/** Plain data; independent of the machine it was taken from, but only for one of the same make. */
export interface Snapshot {
  /** Bytes of the arena. */
  readonly size: number;
  /** Page numbers, ascending. */
  readonly pages: Uint32Array;
  /** 4 KiB per page. */
  readonly bytes: Uint8Array;
}

const PAGE = 4096;

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

/** @throws RangeError when the snapshot is of a machine with another arena. */
export function restoreSnapshot(buffer: ArrayBuffer, snapshot: Snapshot): void {
  if (snapshot.size !== buffer.byteLength) {
    throw new RangeError(
      `the snapshot is of a machine with ${snapshot.size} bytes of state, not ${buffer.byteLength}`,
    );
  }
  const all = new Uint8Array(buffer);
  all.fill(0);
  for (const [i, page] of snapshot.pages.entries())
    all.set(snapshot.bytes.subarray(i * PAGE, (i + 1) * PAGE), page * PAGE);
}
