// A split virtqueue as its device sees it (Virtual I/O Device 1.1, 2.6). The driver is hostile: every address is checked, a chain has no more
// descriptors than the queue, and a driver that breaks the rules gets no further service.
import type { Arena } from "@armvirt/arm-core";
import type { Dma } from "@armvirt/mmu";

/** The most descriptors of a queue. */
export const QUEUE_MAX = 256;
/** The most bytes that one buffer may have here; the standard allows 2^32. */
export const BUFFER_MAX: number = 1 << 20;

const NEXT = 1;
const WRITE = 2;
const INDIRECT = 4;
const NO_INTERRUPT = 1;

// Words of the state; the first ones are the driver's registers.
export const SIZE = 0;
export const READY = 1;
/** Low words of the three areas' addresses; the high word follows. */
export const DESCRIPTORS = 2;
export const AVAILABLE = 4;
export const USED = 6;
/** Index of the next buffer to take, and of the next one to give back. */
const TAKEN = 8;
const GIVEN = 9;
const STATE = 10;

/** Called for each part of a buffer. @param writable the device may write it and not read it */
export type Part = (address: number, bytes: number, writable: boolean) => void;

export class Virtqueue {
  readonly registers: Int32Array;
  readonly #dma: () => Dma;

  constructor(arena: Arena, dma: () => Dma) {
    this.registers = arena.int32(STATE);
    this.registers[SIZE] = QUEUE_MAX;
    this.#dma = dma;
  }

  reset(): void {
    this.registers.fill(0);
    this.registers[SIZE] = QUEUE_MAX;
  }

  get #size(): number {
    return this.registers[SIZE];
  }

  /** A 64-bit register; no RAM is where it loses bits. */
  #address(register: number): number {
    return (this.registers[register] >>> 0) + (this.registers[register + 1] >>> 0) * 2 ** 32;
  }

  /** True when the queue is one that a device can serve: a power of two of descriptors, its three areas aligned and in RAM (2.6). */
  usable(): boolean {
    const size = this.#size >>> 0;
    if (size === 0 || size > QUEUE_MAX || (size & (size - 1)) !== 0) return false;
    const dma = this.#dma();
    const area = (register: number, align: number, bytes: number): boolean =>
      this.#address(register) % align === 0 && dma.reaches(this.#address(register), bytes);
    return (
      area(DESCRIPTORS, 16, 16 * size) && area(AVAILABLE, 2, 6 + 2 * size) && area(USED, 4, 6 + 8 * size)
    );
  }

  /** How many buffers the driver has made available and nobody has taken; -1 when it says more than there can be. */
  waiting(): number {
    const index = this.#dma().read(this.#address(AVAILABLE) + 2, 2);
    const count = (index - this.registers[TAKEN]) & 0xffff;
    return count > this.#size ? -1 : count;
  }

  /** The next buffer's first descriptor, not yet taken. Only while one is waiting. */
  head(): number {
    const slot = this.registers[TAKEN] & (this.#size - 1);
    return this.#dma().read(this.#address(AVAILABLE) + 4 + 2 * slot, 2);
  }

  /** Walks a chain of descriptors, and calls `part` for each when all of them are good. @returns false when the driver broke a rule */
  walk(head: number, part: Part): boolean {
    return this.#follow(head, () => {}) && this.#follow(head, part);
  }

  #follow(head: number, part: Part): boolean {
    const dma = this.#dma();
    let n = head;
    let total = 0;
    for (let count = 0; count < this.#size; count++) {
      if (n >= this.#size) return false;
      const at = this.#address(DESCRIPTORS) + 16 * n;
      const address = dma.read(at, 4) + dma.read(at + 4, 4) * 2 ** 32;
      const bytes = dma.read(at + 8, 4);
      const flags = dma.read(at + 12, 2);
      total += bytes;
      if (flags & INDIRECT || total > BUFFER_MAX || !dma.reaches(address, bytes)) return false;
      part(address, bytes, (flags & WRITE) !== 0);
      if (!(flags & NEXT)) return true;
      n = dma.read(at + 14, 2);
    }
    return false; // a chain with more descriptors than there are is a loop
  }

  /** Takes the next buffer and gives it back. @param bytes how many were written into it @returns true when the driver wants an interrupt */
  give(head: number, bytes: number): boolean {
    const dma = this.#dma();
    const s = this.registers;
    const used = this.#address(USED);
    s[TAKEN] = (s[TAKEN] + 1) & 0xffff;
    const slot = used + 4 + 8 * (s[GIVEN] & (this.#size - 1));
    dma.write(slot, 4, head);
    dma.write(slot + 4, 4, bytes);
    s[GIVEN] = (s[GIVEN] + 1) & 0xffff;
    dma.write(used + 2, 2, s[GIVEN]);
    return (dma.read(this.#address(AVAILABLE), 2) & NO_INTERRUPT) === 0;
  }
}
