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

/** A guest's RAM with the record that its kernel keeps for observers (kernel/inspection.c). */
class Inspection {
  readonly #view: DataView;
  readonly tasks: number;
  readonly current: number;
  readonly next: number;
  readonly pid: number;
  readonly name: number;
  readonly space: number;
  readonly table: number;

  readonly ram: Uint8Array;

  /** Guest-physical address of its first byte. */
  readonly ramBase: number;

  constructor(ram: Uint8Array, at: number, ramBase: number) {
    this.ram = ram;
    this.ramBase = ramBase;
    this.#view = new DataView(ram.buffer, ram.byteOffset, ram.byteLength);
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
    return this.#view.getUint32(address - KERNEL_BASE, true);
  }

  /** The word at a guest-physical address. */
  physicalWord(address: number): number {
    return this.#view.getUint32(address - this.ramBase, true);
  }

  nameOf(task: number): string {
    const at = task + this.name - KERNEL_BASE;
    const bytes = this.ram.subarray(at, at + NAME_BYTES);
    return String.fromCharCode(...bytes.subarray(0, bytes.indexOf(0)));
  }
}

/**
 * Name of the process that runs, at most 15 characters; `idle` when none does.
 * @param ram The guest's RAM.
 * @param inspection Virtual address of the kernel's symbol `inspection`.
 * @throws RangeError when a link points outside the RAM: the guest has not started, or has overwritten its own kernel.
 */
export function currentName(ram: Uint8Array, inspection: number): string {
  const kernel = new Inspection(ram, inspection, 0);
  return kernel.nameOf(kernel.word(kernel.current));
}

/**
 * Lists the processes of a stopped guest with their present pages, in the order of their creation.
 * @param ram The guest's RAM.
 * @param ramBase Guest-physical address of its first byte.
 * @param inspection Virtual address of the kernel's symbol `inspection`.
 * @throws RangeError when a link points outside the RAM: the guest has not started, or has overwritten its own kernel.
 */
export function processes(ram: Uint8Array, ramBase: number, inspection: number): Process[] {
  const kernel = new Inspection(ram, inspection, ramBase);
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
      pages: space === 0 ? [] : pagesOf(kernel, kernel.word(space + kernel.table)),
    });
  }
  return found;
}

function pagesOf(kernel: Inspection, table: number): UserPage[] {
  const pages: UserPage[] = [];
  for (let mib = 0; mib < USER_TOP >>> 20; mib++) {
    const first = kernel.word(table + 4 * mib);
    if ((first & 3) !== 1) continue;
    for (let n = 0; n < 256; n++) {
      const second = kernel.physicalWord(((first & ~0x3ff) >>> 0) + 4 * n);
      if ((second & 2) === 0) continue;
      const frame = ((second & ~0xfff) >>> 0) - kernel.ramBase;
      if (frame + PAGE > kernel.ram.length)
        throw new RangeError(`page at ${frame.toString(16)} lies outside the guest's RAM`);
      pages.push({ va: mib * 0x100000 + n * PAGE, bytes: kernel.ram.subarray(frame, frame + PAGE) });
    }
  }
  return pages;
}
