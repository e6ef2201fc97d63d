// Forms: a row specialised by its small fields, its variant, and whether its destination is r15.
//
// The generator writes one piece of code per form; decoding a word ends in the number of its form.
import { type RegisterUse, registerLetters, registerUse, specialisers } from "./operands.ts";
import type { Row, Silent, TimingClass } from "./row.ts";
import { A32 } from "./table.ts";

export interface Form {
  readonly id: number;
  readonly row: Row;
  readonly fields: Readonly<Record<string, number>>;
  readonly variant: number;
  /** The last written register field is r15. */
  readonly toPc: boolean;
  readonly use: RegisterUse;
  readonly timing: TimingClass;
  readonly sensitive: Silent | undefined;
  readonly rare: boolean;
}

/** Form numbers 0 and 1 are not rows: a record that is not decoded, and an UNDEFINED word. */
export const UNDEFINED = 1;
const FIRST = 2;

/** The register field by which a form can write pc. */
const pcLetter = (row: Row, use: RegisterUse): string | undefined =>
  use.writes.filter((l) => registerLetters(row).includes(l)).at(-1);

/** True when some word of this form may have 15 in the field: the manual does not call all of them UNPREDICTABLE. */
function mayBePc(row: Row, letter: string, fields: Readonly<Record<string, number>>): boolean {
  if (!row.unpredictable) return true;
  // The predicates look at a few fields; other registers that are small and distinct trip none but this one's rule.
  const sample: Record<string, number> = {};
  for (const l of row.pattern.letters) sample[l] = 0;
  for (const [i, l] of registerLetters(row).entries()) sample[l] = 2 * i + 2;
  return !row.unpredictable({ ...sample, ...fields, i: 1, j: 1, [letter]: 15 });
}

interface Shape {
  readonly row: Row;
  readonly letters: readonly { readonly letter: string; readonly width: number }[];
  /** Form ids by key: ((fields joined) * variants + variant) * 2 + toPc; -1: no such form. */
  readonly ids: Int16Array;
}

const forms: Form[] = [];
const shapes = new Map<Row, Shape>();

for (const row of A32) {
  const letters = specialisers(row);
  const bits = letters.reduce((n, l) => n + l.width, 0);
  const ids = new Int16Array((row.variants << bits) * 2).fill(-1);
  for (let joined = 0; joined < 1 << bits; joined++) {
    const fields: Record<string, number> = {};
    let rest = joined;
    for (const { letter, width } of [...letters].reverse()) {
      fields[letter] = rest & ((1 << width) - 1);
      rest >>>= width;
    }
    for (let variant = 0; variant < row.variants; variant++) {
      const use = registerUse(row, fields, variant);
      const letter = pcLetter(row, use);
      const key = (joined * row.variants + variant) * 2;
      for (const toPc of [false, true]) {
        if (toPc && (letter === undefined || !mayBePc(row, letter, fields))) continue;
        ids[key + Number(toPc)] = FIRST + forms.length;
        const {
          timing = row.timing,
          sensitive = row.sensitive,
          rare = row.rare,
        } = row.refine?.(fields, variant, toPc) ?? {};
        forms.push({ id: FIRST + forms.length, row, fields, variant, toPc, use, timing, sensitive, rare });
      }
    }
  }
  shapes.set(row, { row, letters, ids });
}
if (forms.length + FIRST > 4096) throw new Error(`${forms.length} forms do not fit the 12 bits of a record`);

/** Every form, in order of number. */
export const FORMS: readonly Form[] = forms;

/** The form of a word that `row` matches; undefined when the word is UNPREDICTABLE. */
export function formOf(row: Row, word: number): Form | undefined {
  const shape = shapes.get(row) as Shape;
  const fields = row.pattern.extract(word) as Readonly<Record<string, number>>;
  if (row.unpredictable?.(fields)) return undefined;
  let joined = 0;
  for (const { letter, width } of shape.letters) joined = (joined << width) | (fields[letter] as number);
  const variant = row.variant?.(fields) ?? 0;
  const key = (joined * row.variants + variant) * 2;
  const plain = forms[(shape.ids[key] as number) - FIRST];
  if (!plain) return undefined;
  const letter = pcLetter(row, plain.use);
  if (letter === undefined || fields[letter] !== 15) return plain;
  return forms[(shape.ids[key + 1] as number) - FIRST];
}
