// Who runs, and in which function: the symbol map of a machine, built from the images that were loaded.
import type { SymbolMap } from "@armvirt/arm-core";

/** Who pays for a cycle. `charged` and `declared` are the two ways in which a TypeScript handler spends time. */
export type Owner = "guest kernel" | "guest user" | "neighbour" | "vmm" | "charged" | "declared";

/** A function or label of an image. */
export interface SymbolEntry {
  readonly name: string;
  /** Address, in the space that the image's `by` names. uint32. */
  readonly address: number;
}

/** One loaded image, as far as accounting needs it. */
export interface ImageText {
  /** For example `kernel.elf` or `vmm-hyp.elf`. */
  readonly name: string;
  readonly owner: "guest kernel" | "neighbour" | "vmm";
  /** VMM text and a neighbour's memory are known by physical address, a guest kernel's text by its virtual address. */
  readonly by: "physical" | "virtual";
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Host calls are honoured in this text. Only for VMM images. */
  readonly hostCalls: boolean;
  readonly symbols: readonly SymbolEntry[];
}

export interface KnownSymbol {
  readonly id: number;
  readonly name: string;
  readonly image: string;
  readonly owner: Owner;
}

interface Range {
  readonly image: ImageText;
  /** Sorted start addresses, and the symbol id that starts at each. */
  readonly starts: Float64Array;
  readonly ids: Uint16Array;
}

/** Highest number of symbols a machine can tell apart; the accounts matrix has one row each. */
export const MAX_SYMBOLS = 8192;

/** Index of the last start that is <= address, or -1. */
function lastAtOrBefore(starts: Float64Array, address: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= address) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The symbols of all images of a machine. Addresses in no image belong to `user programs`. */
export class SymbolTable implements SymbolMap {
  readonly #symbols: KnownSymbol[] = [];
  readonly #physical: Range[] = [];
  readonly #virtual: Range[] = [];
  readonly #user: number;

  constructor() {
    this.#add("(not yet charged)", "", "guest kernel"); // id 0 is the pending row
    this.#user = this.#add("user programs", "guest", "guest user");
  }

  #add(name: string, image: string, owner: Owner): number {
    const id = this.#symbols.length;
    if (id >= MAX_SYMBOLS) throw new RangeError(`more than ${MAX_SYMBOLS} symbols in the loaded images`);
    this.#symbols.push({ id, name, image, owner });
    return id;
  }

  /** Adds an image; later images do not hide earlier ones. */
  addImage(image: ImageText): void {
    const sorted = [...image.symbols]
      .filter((s) => s.address >= image.start && s.address < image.end)
      .sort((a, b) => a.address - b.address);
    const distinct = sorted.filter((s, i) => i === 0 || s.address !== sorted[i - 1]?.address);
    // An image takes at most half of the places that are left; of more symbols one stands for itself and a few behind it.
    const most = Math.floor((MAX_SYMBOLS - this.#symbols.length - 1) / 2);
    const step = Math.max(1, Math.ceil(distinct.length / Math.max(1, most)));
    const entries = distinct.filter((_, i) => i % step === 0);
    if (entries[0]?.address !== image.start) entries.unshift({ name: "(start)", address: image.start });
    const range: Range = {
      image,
      starts: Float64Array.from(entries, (e) => e.address),
      ids: Uint16Array.from(entries, (e) => this.#add(e.name, image.name, image.owner)),
    };
    (image.by === "physical" ? this.#physical : this.#virtual).push(range);
  }

  /** A row for what a TypeScript handler spends. */
  addHandler(name: string, owner: "charged" | "declared"): number {
    return this.#add(name, "handler", owner);
  }

  symbolAt(address: number, physical: number): number {
    for (const range of this.#physical) {
      if (physical >= range.image.start && physical < range.image.end) {
        return range.ids[lastAtOrBefore(range.starts, physical)] as number;
      }
    }
    const va = address >>> 0;
    for (const range of this.#virtual) {
      if (va >= range.image.start && va < range.image.end) {
        return range.ids[lastAtOrBefore(range.starts, va)] as number;
      }
    }
    return this.#user;
  }

  executor(symbol: number): 0 | 1 {
    const owner = this.#symbols[symbol]?.owner;
    return owner === "guest kernel" || owner === "guest user" || owner === "neighbour" ? 0 : 1;
  }

  hostCalls(physical: number): boolean {
    return this.#physical.some(
      ({ image }) => image.hostCalls && physical >= image.start && physical < image.end,
    );
  }

  /** Every symbol, by id. */
  get all(): readonly KnownSymbol[] {
    return this.#symbols;
  }
}
