// The processes of a guest and their pages, found in a copy of its RAM. DDI 0406C B3.5.1 (short descriptors).

const KERNEL_BASE = 0xc0000000; // kernel/layout.h
const RAM_BASE = 0x40000000;
const USER_TOP = 0xbf000000;
const PAGE = 4096;
const NAME_BYTES = 16;
const TASKS_MAX = 64;

/** One page of a process that is present in its translation table. */
export interface UserPage {
  /** Virtual address, page-aligned. */
  readonly va: number;
  /** The 4096 bytes: a view of the RAM given. */
  readonly bytes: Uint8Array;
}

export interface Process {
  readonly pid: number;
  /** At most 15 characters. */
  readonly name: string;
  /** In the order of addresses. */
  readonly pages: readonly UserPage[];
}

/**
 * Lists the processes of a stopped guest with their present pages, in the order of their creation.
 * @param ram The guest's RAM from guest-physical 0x40000000 on.
 * @param inspection Virtual address of the kernel's symbol `inspection`.
 * @throws RangeError when a link points outside the RAM: the guest has not started, or has overwritten its own kernel.
 */
export function processes(ram: Uint8Array, inspection: number): Process[] {
  const view = new DataView(ram.buffer, ram.byteOffset, ram.byteLength);
  const word = (address: number): number => view.getUint32(address - KERNEL_BASE, true);
  const [tasks, next, pid, name, space, table] = Array.from({ length: 6 }, (_, n) =>
    word(inspection + 4 * n),
  ) as [number, number, number, number, number, number];
  const found: Process[] = [];
  for (let task = word(tasks); task !== 0 && found.length < TASKS_MAX; task = word(task + next)) {
    const at = word(task + space);
    const title = ram.subarray(task + name - KERNEL_BASE, task + name - KERNEL_BASE + NAME_BYTES);
    found.push({
      pid: word(task + pid),
      name: String.fromCharCode(...title.subarray(0, title.indexOf(0))),
      pages: at === 0 ? [] : pagesOf(ram, view, word(at + table) - KERNEL_BASE),
    });
  }
  return found;
}

function pagesOf(ram: Uint8Array, view: DataView, table: number): UserPage[] {
  const pages: UserPage[] = [];
  for (let mib = 0; mib < USER_TOP >>> 20; mib++) {
    const first = view.getUint32(table + 4 * mib, true);
    if ((first & 3) !== 1) continue;
    for (let n = 0; n < 256; n++) {
      const second = view.getUint32(((first & ~0x3ff) >>> 0) - RAM_BASE + 4 * n, true);
      if ((second & 2) === 0) continue;
      const frame = ((second & ~0xfff) >>> 0) - RAM_BASE;
      if (frame + PAGE > ram.length)
        throw new RangeError(`page at ${frame.toString(16)} lies outside the guest's RAM`);
      pages.push({ va: mib * 0x100000 + n * PAGE, bytes: ram.subarray(frame, frame + PAGE) });
    }
  }
  return pages;
}
