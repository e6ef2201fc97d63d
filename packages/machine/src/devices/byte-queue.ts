// Bytes from the host that wait for a device: a ring of fixed size in the arena.
import type { Arena } from "@armvirt/arm-core";

/** Bytes that may wait; more are refused. */
const SIZE = 4096;
const HEAD = 0;
const COUNT = 1;

export class ByteQueue {
  readonly #s: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(arena: Arena) {
    this.#s = arena.int32(2);
    this.#bytes = arena.uint8(SIZE);
  }

  get count(): number {
    return this.#s[COUNT];
  }

  /** False when it is full. */
  put(byte: number): boolean {
    const s = this.#s;
    if (s[COUNT] === SIZE) return false;
    this.#bytes[(s[HEAD] + s[COUNT]) % SIZE] = byte;
    s[COUNT]++;
    return true;
  }

  /** The oldest byte. Only while there is one. */
  take(): number {
    const s = this.#s;
    const byte = this.#bytes[s[HEAD]];
    s[HEAD] = (s[HEAD] + 1) % SIZE;
    s[COUNT]--;
    return byte;
  }
}
