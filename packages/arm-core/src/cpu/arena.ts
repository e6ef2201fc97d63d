// The one memory of a machine: everything that is state lives in it, as typed views at fixed places.
//
// A snapshot of a machine is a copy of this memory. Nothing in it is a pointer into the host.

/** The part of the WebAssembly interface that is used: a translator's code will share this memory. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
};

/** Hands out zeroed, aligned pieces of one WebAssembly.Memory, in the order they are asked for. */
export class Arena {
  readonly buffer: ArrayBuffer;
  #next = 0;

  /** @param bytes size of the memory; rounded up to 64 KiB. */
  constructor(bytes: number) {
    const pages = Math.ceil(bytes / 65536);
    this.buffer = new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer;
  }

  /** Bytes handed out so far. */
  get used(): number {
    return this.#next;
  }

  /** Byte offset of `bytes` fresh bytes, aligned to `align`.
   *  @throws RangeError when the memory is full: the caller asked for a larger machine than it sized. */
  allocate(bytes: number, align = 64): number {
    const at = Math.ceil(this.#next / align) * align;
    if (at + bytes > this.buffer.byteLength) {
      throw new RangeError(
        `the machine's memory is full: ${bytes} bytes asked, ${this.buffer.byteLength - at} left`,
      );
    }
    this.#next = at + bytes;
    return at;
  }

  int32(length: number, align = 64): Int32Array {
    return new Int32Array(this.buffer, this.allocate(length * 4, align), length);
  }

  uint8(length: number, align = 64): Uint8Array {
    return new Uint8Array(this.buffer, this.allocate(length, align), length);
  }

  float64(length: number, align = 64): Float64Array {
    return new Float64Array(this.buffer, this.allocate(length * 8, align), length);
  }
}
