// The processes of a guest and their pages, found in a copy of its RAM. DDI 0406C B3.5.1 (short descriptors).

const KERNEL_BASE = 0xc0000000; // kernel/layout.h
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

/** The word at an offset in a guest's RAM, a multiple of 4, as the processor last wrote it.
 *  @throws RangeError outside the RAM */
export type Memory = (offset: number) => number;

/** A guest's RAM with the record that its kernel keeps for observers (kernel/inspection.c). */
class Inspection {
  readonly #read: Memory;
  readonly tasks: number;
  readonly current: number;
  readonly next: number;
  readonly pid: number;
  readonly name: number;
  readonly space: number;
  readonly table: number;

  constructor(read: Memory, at: number) {
    this.#read = read;
    const words = Array.from({ length: 7 }, (_, n) => this.word(at + 4 * n));
    [this.tasks, this.current, this.next, this.pid, this.name, this.space, this.table] = words as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
  }

  /** The word at a kernel address. */
  word(address: number): number {
    return this.offset(address - KERNEL_BASE);
  }

  /** The word at an offset in the guest's RAM. */
  offset(at: number): number {
    return this.#read(at) >>> 0;
  }

  nameOf(task: number): string {
    const bytes = Array.from({ length: NAME_BYTES }, (_, n) => {
      const at = task + this.name + n;
      return (this.word((at & ~3) >>> 0) >>> (8 * (at & 3))) & 255;
    });
    return String.fromCharCode(...bytes.slice(0, bytes.indexOf(0)));
  }
}

/**
 * Name of the process that runs, at most 15 characters; `idle` when none does.
 * @param memory The guest's RAM.
 * @param inspection Virtual address of the kernel's symbol `inspection`.
 * @throws RangeError when a link points outside the RAM: the guest has not started, or has overwritten its own kernel.
 */
export function currentName(memory: Memory, inspection: number): string {
  const kernel = new Inspection(memory, inspection);
  return kernel.nameOf(kernel.word(kernel.current));
}

/**
 * Lists the processes of a stopped guest with their present pages, in the order of their creation.
 * @param ram The guest's RAM, of a machine whose caches hold no data of their own.
 * @param ramBase Guest-physical address of its first byte.
 * @param inspection Virtual address of the kernel's symbol `inspection`.
 * @throws RangeError when a link points outside the RAM: the guest has not started, or has overwritten its own kernel.
 */
export function processes(ram: Uint8Array, ramBase: number, inspection: number): Process[] {
  const view = new DataView(ram.buffer, ram.byteOffset, ram.byteLength);
  const kernel = new Inspection((offset) => view.getUint32(offset, true), inspection);
  const found: Process[] = [];
  for (
    let task = kernel.word(kernel.tasks);
    task !== 0 && found.length < TASKS_MAX;
    task = kernel.word(task + kernel.next)
  ) {
    const space = kernel.word(task + kernel.space);
    found.push({
      pid: kernel.word(task + kernel.pid),
      name: kernel.nameOf(task),
      pages: space === 0 ? [] : pagesOf(kernel, kernel.word(space + kernel.table), ram, ramBase),
    });
  }
  return found;
}

function pagesOf(kernel: Inspection, table: number, ram: Uint8Array, ramBase: number): UserPage[] {
  const pages: UserPage[] = [];
  for (let mib = 0; mib < USER_TOP >>> 20; mib++) {
    const first = kernel.word(table + 4 * mib);
    if ((first & 3) !== 1) continue;
    for (let n = 0; n < 256; n++) {
      const second = kernel.offset(((first & ~0x3ff) >>> 0) - ramBase + 4 * n);
      if ((second & 2) === 0) continue;
      const frame = ((second & ~0xfff) >>> 0) - ramBase;
      if (frame + PAGE > ram.length)
        throw new RangeError(`page at ${frame.toString(16)} lies outside the guest's RAM`);
      pages.push({ va: mib * 0x100000 + n * PAGE, bytes: ram.subarray(frame, frame + PAGE) });
    }
  }
  return pages;
}
