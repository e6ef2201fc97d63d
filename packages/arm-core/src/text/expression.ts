// Numbers, labels and sums of them in assembly text, and the error that all readers of text raise.

/** A mistake in assembly text, told in one sentence with its remedy. */
export class TextError extends Error {
  override readonly name = "TextError";
}

/** Where a line is assembled and which labels it may name. */
export interface Place {
  /** Address of the instruction: uint32, a multiple of 4. */
  readonly address: number;
  /** Value of a label or constant; undefined when there is none of that name. */
  readonly symbol: (name: string) => number | undefined;
}

const NUMBER = "0x[0-9a-f]+|0b[01]+|\\d+";
/** A label, a local label with its direction (`1f`, `2b`), or the current address. */
const LABEL = "(?:[a-z_.][\\w.$]*|\\d+[bf])";
const TERM = `(?:0x[0-9a-f]+|0b[01]+|${LABEL}|\\d+)`;
/** Source of a regular expression without groups that matches one expression. */
export const EXPRESSION: string = `[-+]?${TERM}(?: ?[-+] ?${TERM})*`;
/** The same for an expression that begins with a label. */
export const LABEL_EXPRESSION: string = `${LABEL}(?: ?[-+] ?${TERM})*`;

const isNumber = new RegExp(`^(?:${NUMBER})$`, "i");
const terms = new RegExp(`([-+]?) ?(${TERM})`, "gi");

/** The value of an expression: a sum of numbers, labels and `.`, not reduced to 32 bits.
 *  @throws TextError when a label is not defined. */
export function evaluate(text: string, place: Place): number {
  let sum = 0;
  for (const [, sign, term = ""] of text.matchAll(terms)) {
    let value: number | undefined;
    if (isNumber.test(term)) value = Number(term);
    else if (term === ".") value = place.address;
    else value = place.symbol(term);
    if (value === undefined) throw new TextError(`${term} is not defined; write the label or a number`);
    sum += sign === "-" ? -value : value;
  }
  return sum;
}
