// The simplest memory a processor can have: RAM at physical addresses, no translation, no caches, no cost.
//
// It serves a library user who wants the instruction set alone, and the differential tests.
import type { AccessSize } from "../isa/ops.ts";
import type { Arena } from "./arena.ts";
import * as L from "./layout.ts";
import type { MemoryPort } from "./port.ts";
import { HOW_ALIGNED } from "./port.ts";

/** RAM of `size` bytes (a power of two, at least 4096) that repeats through the whole address space. */
export class FlatMemory implements MemoryPort {
  readonly records: Int32Array;
  readonly blockBytes: number;
  readonly granuleBytes: number;
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;
  readonly words: Int32Array;
  readonly ram: Uint8Array;
  readonly #state: Int32Array;
  readonly #at: number;
  readonly #mask: number;

  /** @param blockBytes 4096 for an engine with functional timing, 64 for one with full timing. */
  constructor(arena: Arena, state: Int32Array, size: number, blockBytes = 4096) {
    this.blockBytes = blockBytes;
    this.granuleBytes = blockBytes;
    this.#state = state;
    this.#mask = size - 1;
    this.#at = arena.allocate(size, 4096);
    this.records = arena.int32(size);
    this.bytes = new Uint8Array(arena.buffer);
    this.halves = new Uint16Array(arena.buffer);
    this.words = new Int32Array(arena.buffer);
    this.ram = this.bytes.subarray(this.#at, this.#at + size);
  }

  load(address: number, size: AccessSize, how: number): number {
    if (this.#misaligned(address, size, how, 0)) return L.ABORT;
    const big = ((this.#state[L.CONTROL] as number) & (1 << 9)) !== 0;
    let v = 0;
    for (let i = 0; i < size; i++) {
      const shift = (big ? size - 1 - i : i) * 8;
      v |= (this.ram[(address + i) & this.#mask] as number) << shift;
    }
    this.#state[L.VALUE] = v;
    return 0;
  }

  store(address: number, size: AccessSize, value: number, how: number): number {
    if (this.#misaligned(address, size, how, 4)) return L.ABORT;
    const big = ((this.#state[L.CONTROL] as number) & (1 << 9)) !== 0;
    for (let i = 0; i < size; i++) {
      const at = (address + i) & this.#mask;
      this.ram[at] = value >>> ((big ? size - 1 - i : i) * 8);
      this.records[at & ~3] = 0;
    }
    return 0;
  }

  #misaligned(address: number, size: AccessSize, how: number, write: number): boolean {
    if (!(how & HOW_ALIGNED) || (address & (size - 1)) === 0) return false;
    this.#state[L.FAULT_STATUS] = 1;
    this.#state[L.FAULT_ADDRESS] = address;
    this.#state[L.FAULT_FLAGS] = write;
    return true;
  }

  fetch(address: number): number {
    const block = address & this.#mask & -this.blockBytes;
    for (let i = 0; i < this.blockBytes; i += 4) {
      const word = this.words[(this.#at + block + i) >>> 2] as number;
      if (this.records[block + i + 1] !== word) {
        this.records[block + i] = 0;
        this.records[block + i + 1] = word;
      }
    }
    return block;
  }

  recordAddress(index: number): number {
    return index;
  }
  contextChanged(): void {}
  maintain(): number {
    return 0;
  }
  preload(): void {}
  rebase(): void {}
  lockdown(): void {}
  drain(): void {}
}
