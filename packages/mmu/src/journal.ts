// Which elements of a large table have been written since it was emptied, so that a small part of it can be emptied as one.
//
// Not state: whoever restores a table from outside calls `lose`, after which the table has to be gone through.

const LIMIT = 128;

export class Journal {
  readonly #at: Int32Array = new Int32Array(LIMIT);
  /** LIMIT + 1: too many to know them. */
  #count = LIMIT + 1;

  /** Elements written, once or more often each; -1 when they are not known. */
  get count(): number {
    return this.#count > LIMIT ? -1 : this.#count;
  }

  at(n: number): number {
    return this.#at[n] as number;
  }

  add(element: number): void {
    if (this.#count < LIMIT) this.#at[this.#count++] = element;
    else this.#count = LIMIT + 1;
  }

  /** The table is empty. */
  clear(): void {
    this.#count = 0;
  }

  lose(): void {
    this.#count = LIMIT + 1;
  }

  /** Fills a table's written elements with the value that they have in an empty one. @param ranges first and last + 1 of its parts */
  empty(table: Int32Array, value: number, ranges: readonly (readonly [number, number])[]): void {
    const count = this.count;
    for (let n = 0; n < count; n++) table[this.#at[n] as number] = value;
    if (count < 0) for (const [from, to] of ranges) table.fill(value, from, to);
    this.#count = 0;
  }
}
