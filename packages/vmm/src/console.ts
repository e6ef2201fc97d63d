// The bytes that come out of a PL011 and those that are typed into it.
import type { Pl011 } from "@armvirt/machine";

/** Collects what a UART transmits until somebody reads it. */
export class Console {
  readonly #uart: Pl011;
  #bytes = new Uint8Array(4096);
  #length = 0;

  constructor(uart: Pl011) {
    this.#uart = uart;
    uart.transmit = (byte) => this.#put(byte);
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
    return this.#uart.receive(bytes);
  }
}

/** Bytes kept for a reader that does not come: a guest must not fill the host's memory. */
const LIMIT = 1 << 20;
