// Bit pictures of instruction words: `cccc 000 0100 s NNNN DDDD iiiii yy 0 MMMM`, most significant bit first.
//
//   0 1   the bit is fixed                     -      the bit is ignored by the processor
//   C..Z  a register field (dynamic)           c      the condition field
//   i j   an immediate, read by `derive` only  other  a small field that specialises the meaning

type Letters<S extends string, Acc extends string = never> = S extends `${infer H}${infer T}`
  ? Letters<T, H extends "0" | "1" | "-" | " " ? Acc : Acc | H>
  : Acc;

/** Every field that a picture names, as plain numbers: `Fields<'0001 DDDD'>` is `{ readonly D: number }`. */
export type Fields<P extends string> = { readonly [K in Letters<P>]: number };

type Run = { readonly letter: string; readonly shift: number; readonly width: number };

/** One bit picture: which words it matches, and how its fields are read out of and put into a word. */
export class Pattern<P extends string = string> {
  /** 1 where the picture fixes the bit. uint32. */
  readonly mask: number;
  /** The fixed bits. uint32. */
  readonly value: number;
  /** The field letters in order of first appearance. */
  readonly letters: readonly string[];
  readonly source: P;
  readonly #runs: readonly Run[];

  /** @throws Error when the picture does not have exactly 32 bits. */
  constructor(source: P) {
    this.source = source;
    const bits = source.replaceAll(" ", "");
    if (bits.length !== 32) throw new Error(`picture has ${bits.length} bits, not 32: ${source}`);
    const runs: Run[] = [];
    let mask = 0;
    let value = 0;
    for (let i = 0; i < 32; i++) {
      const letter = bits.charAt(i);
      const shift = 31 - i;
      const last = runs.at(-1);
      if (letter === "0" || letter === "1") {
        mask |= 1 << shift;
        value |= Number(letter) << shift;
      } else if (letter !== "-") {
        if (last && last.letter === letter && last.shift === shift + 1) {
          runs[runs.length - 1] = { letter, shift, width: last.width + 1 };
        } else runs.push({ letter, shift, width: 1 });
      }
    }
    this.mask = mask >>> 0;
    this.value = value >>> 0;
    this.#runs = runs;
    this.letters = [...new Set(runs.map((r) => r.letter))];
  }

  matches(word: number): boolean {
    return (word & this.mask) >>> 0 === this.value;
  }

  /** Bits of one field. */
  width(letter: string): number {
    return this.#runs.filter((r) => r.letter === letter).reduce((n, r) => n + r.width, 0);
  }

  /** Position of the lowest bit of a field that is one run of bits; -1 for a split or absent field. */
  shift(letter: string): number {
    const runs = this.#runs.filter((r) => r.letter === letter);
    return runs.length === 1 && runs[0] ? runs[0].shift : -1;
  }

  /** Reads the fields of a word; split runs of one letter are joined, most significant first. */
  extract(word: number): Fields<P> {
    const fields: Record<string, number> = {};
    for (const { letter, shift, width } of this.#runs) {
      fields[letter] = ((fields[letter] ?? 0) << width) | ((word >>> shift) & ((1 << width) - 1));
    }
    return fields as Fields<P>;
  }

  /** The word with these fields; bits that do not fit a field are dropped. */
  insert(fields: Fields<P>): number {
    const rest: Record<string, number> = { ...fields };
    let word = this.value;
    for (const { letter, shift, width } of [...this.#runs].reverse()) {
      const v = rest[letter] ?? 0;
      word |= (v & ((1 << width) - 1)) << shift;
      rest[letter] = v >>> width;
    }
    return word >>> 0;
  }

  /** True when some word is matched by both pictures. */
  overlaps(other: Pattern): boolean {
    return ((this.value ^ other.value) & this.mask & other.mask) === 0;
  }
}
