// Carriage returns before newlines, for a terminal that makes them itself.

const RETURN = 13;
const NEWLINE = 10;

/** Leaves out each return that stands before a newline, also where one piece of output ends between the two. */
export class Returns {
  #held = false;

  drop(output: Uint8Array): Uint8Array {
    const kept: number[] = [];
    for (const byte of output) {
      if (this.#held && byte !== NEWLINE) kept.push(RETURN);
      this.#held = byte === RETURN;
      if (!this.#held) kept.push(byte);
    }
    return Uint8Array.from(kept);
  }
}
