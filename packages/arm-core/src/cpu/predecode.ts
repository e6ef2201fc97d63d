// Decoding a record in place: word -> form, condition, derived immediate, timing (layout.ts has the record's picture).

import { type Core, PORTS } from "../cores/core.ts";
import { decode } from "../isa/decode.ts";
import { type Form, formOf, UNDEFINED } from "../isa/forms.ts";
import type { Since } from "../isa/row.ts";

/** Index of READY's slot that is always ready, and of the one nobody waits for. */
export const ALWAYS_READY = 16;
const NOBODY = 17;
/** Flag of a record's timing word; the issue port stands above it. */
export const CONDITIONAL_BRANCH: number = 1 << 28;
const PORT_SHIFT = 29;
/** Latency of the result, and whether it is assumed. */
const LATENCY_SHIFT = 20;
const ASSUMED_SHIFT = 25;
const MOST_LATENCY = (1 << (ASSUMED_SHIFT - LATENCY_SHIFT)) - 1;
/** How many of the first sources are needed early: 0 to 2. */
const EARLY_SHIFT = 26;

/** log2 of the places of `Decodings`; a kernel and a VMM have fewer different words. */
const PLACES = 15;
const KNOWN = 1 << 16;
/** 2^32 divided by the golden ratio: neighbouring words get places far apart (Knuth, 6.4). */
const SPREAD = 0x9e3779b1;

/** Decodes one word for a core: its form, or undefined when it is UNDEFINED there. */
export function formFor(features: readonly Since[], word: number): Form | undefined {
  const row = decode(word);
  if (!row || !features.includes(row.since)) return undefined;
  return formOf(row, word);
}

/** True when the form needs a register in the stage before the ALU: addresses, shifted operands, factors. */
function isEarly(form: Form, letter: string): boolean {
  switch (form.timing) {
    case "load":
    case "load-narrow":
    case "load-double":
    case "load-multiple":
    case "preload":
    case "exclusive":
      return true;
    case "store":
    case "store-double":
    case "store-multiple":
      return letter !== "D";
    case "multiply":
    case "multiply-long":
      return true;
    case "alu-shift":
      return letter === "M";
    case "alu-shift-register":
      return letter !== "N";
    default:
      return false;
  }
}

function timingWord(core: Core, form: Form, word: number, condition: number): number {
  const { pattern } = form.row;
  const { timing } = form;
  const latency = core.timing.latency[timing];
  const number = (letter: string): number => {
    const shift = pattern.shift(letter);
    return shift < 0 ? Number(letter) : (word >>> shift) & 15;
  };
  const read = form.use.reads.map((letter) => ({
    n: number(letter),
    early: core.timing.early.value > 0 && isEarly(form, letter),
  }));
  if (timing === "store-double") read[2] = { n: number("D") | 1, early: false }; // the second of the two registers
  // What is needed early comes first.
  read.sort((a, b) => Number(b.early) - Number(a.early));
  const ordered = read.filter(({ n }) => n < 15);
  const sources = ordered.map(({ n }) => n);
  const early = Math.min(2, ordered.filter((r) => r.early).length);
  const target = form.use.writes.map(number).filter((n) => n < 15);
  if (latency.value > MOST_LATENCY)
    throw new RangeError(
      `${core.name} has a latency of ${latency.value} cycles; at most ${MOST_LATENCY} fit`,
    );
  const destination = target.at(-1) ?? NOBODY;
  const branch = timing === "branch" || timing === "branch-link";
  return (
    (sources[0] ?? ALWAYS_READY) |
    ((sources[1] ?? ALWAYS_READY) << 5) |
    ((sources[2] ?? ALWAYS_READY) << 10) |
    (destination << 15) |
    (latency.value << LATENCY_SHIFT) |
    (latency.assumed || core.timing.early.assumed ? 1 << ASSUMED_SHIFT : 0) |
    (early << EARLY_SHIFT) |
    (branch && (condition !== 14 || core.predictor.none) ? CONDITIONAL_BRANCH : 0) |
    (PORTS.indexOf(core.timing.port[timing]) << PORT_SHIFT)
  );
}

/** Decodings of the words that a core has met, found again by the word: lines of an instruction cache come and go, and what is in
 *  them is mostly what was there before. */
export class Decodings {
  readonly #core: Core;
  /** For each place: the word, and words 0 (without the symbol, with KNOWN), 2 and 3 of its record. */
  readonly #known = new Int32Array(4 << PLACES);

  constructor(core: Core) {
    this.#core = core;
  }

  /** Completes the record at this index, whose word 1 is there; returns its word 0. */
  decode(records: Int32Array, index: number, symbol: number): number {
    const known = this.#known;
    const word = records[index + 1] as number;
    const at = (Math.imul(word, SPREAD) >>> (32 - PLACES)) * 4;
    if (known[at] !== word || known[at + 1] === 0) this.#enter(word, at);
    const head = (symbol << 16) | ((known[at + 1] as number) & 0xffff);
    records[index] = head;
    records[index + 2] = known[at + 2] as number;
    records[index + 3] = known[at + 3] as number;
    return head;
  }

  #enter(word: number, at: number): void {
    const form = formFor(this.#core.features, word);
    const condition = form && !form.row.unconditional ? word >>> 28 : 14;
    this.#known[at] = word;
    this.#known[at + 1] = KNOWN | (condition << 12) | (form?.id ?? UNDEFINED);
    this.#known[at + 2] = form?.row.derive?.(form.row.pattern.extract(word)) ?? 0;
    this.#known[at + 3] = form
      ? timingWord(this.#core, form, word, condition)
      : ALWAYS_READY | (ALWAYS_READY << 5) | (ALWAYS_READY << 10) | (NOBODY << 15) | (1 << 20);
  }
}
