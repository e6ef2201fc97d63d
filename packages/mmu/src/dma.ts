// What another master of the bus sees: RAM below the processor's caches.
//
// Where the caches have tags only, data are in RAM and the master is coherent (ACE-Lite): what it writes leaves the caches, and no cycle
// of the processor is charged for that. A data cache that holds data is not snooped (ARM DDI 0198E, 4.1): the master reads what was
// written back, and software invalidates what it has written. No master reaches the instruction cache.
import type { Hierarchy } from "./hierarchy.ts";
import type { Instructions } from "./instructions.ts";
import type { PhysicalAddress, PhysicalMemory } from "./physical-memory.ts";

export class Dma {
  readonly #memory: PhysicalMemory;
  readonly #hierarchy: Hierarchy | undefined;
  readonly #instructions: Instructions | undefined;

  /** @param hierarchy the caches that what is written leaves @param instructions those that follow memory */
  constructor(
    memory: PhysicalMemory,
    hierarchy: Hierarchy | undefined,
    instructions: Instructions | undefined,
  ) {
    this.#memory = memory;
    this.#hierarchy = hierarchy;
    this.#instructions = instructions;
  }

  /** True when all these bytes are RAM. */
  reaches(address: PhysicalAddress, bytes: number): boolean {
    const from = address - this.#memory.base;
    return from >= 0 && from + bytes <= this.#memory.size;
  }

  /** Little-endian value of `size` bytes (1, 2, 4) that it reaches. */
  read(address: PhysicalAddress, size: number): number {
    const { bytes, base } = this.#memory;
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + bytes[address - base + i];
    return value;
  }

  /** The same, written. */
  write(address: PhysicalAddress, size: number, value: number): void {
    for (let i = 0; i < size; i++) this.#put(address + i, (value >>> (8 * i)) & 255);
  }

  #put(address: PhysicalAddress, byte: number): void {
    const { bytes, base } = this.#memory;
    this.#hierarchy?.maintain(address, address, false, true, true);
    bytes[address - base] = byte;
    const word = address - (address % 4);
    this.#instructions?.changed(word, this.read(word, 4) | 0);
  }
}
