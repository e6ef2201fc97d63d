// The bytes that come out of a machine's lines and those that are typed into one of them.
import type { SerialLine } from "@armvirt/machine";

/** Collects what lines transmit until somebody reads it. */
export class Console {
  readonly #line: SerialLine;
  #bytes = new Uint8Array(4096);
  #length = 0;

  /** @param line what is typed goes there @param others lines that are only heard */
  constructor(line: SerialLine, ...others: readonly SerialLine[]) {
    this.#line = line;
    for (const heard of [line, ...others]) heard.transmit = (byte) => this.#put(byte);
  }

  #put(byte: number): void {
    if (this.#length === LIMIT) return;
    if (this.#length === this.#bytes.length) {
      const more = new Uint8Array(this.#length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#length++] = byte;
  }

  /** What was transmitted since the last call. */
  read(): Uint8Array {
    const read = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return read;
  }

  /** Types bytes; returns how many were taken: the line's queue is bounded. */
  type(bytes: Uint8Array): number {
    return this.#line.receive(bytes);
  }
}

/** Bytes kept for a reader that does not come: a guest must not fill the host's memory. */
const LIMIT = 1 << 20;
