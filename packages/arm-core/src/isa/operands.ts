// The third reading of a meaning: which register fields it reads and writes. The timing model and the choice of forms use it.
import type { Ops, Reg } from "./ops.ts";
import type { Row } from "./row.ts";

/** Register field letters that one form of a row reads and writes, in the order of the meaning. */
export interface RegisterUse {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** The meaning can change the flow of control. */
  readonly branches: boolean;
}

/** The letters of a picture that specialise its meaning, with their widths, in order of appearance. */
export function specialisers(row: Row): readonly { readonly letter: string; readonly width: number }[] {
  return row.pattern.letters
    .filter((l) => l === l.toLowerCase() && !"cij".includes(l))
    .map((letter) => ({ letter, width: row.pattern.width(letter) }));
}

/** The upper-case letters of a picture. */
export function registerLetters(row: Row): readonly string[] {
  return row.pattern.letters.filter((l) => l !== l.toLowerCase());
}

class Collector implements Ops<0> {
  readonly reads: string[] = [];
  readonly writes: string[] = [];
  branches = false;
  k = (): 0 => 0;
  let = (): 0 => 0;
  add = (): 0 => 0;
  sub = (): 0 => 0;
  and = (): 0 => 0;
  or = (): 0 => 0;
  xor = (): 0 => 0;
  not = (): 0 => 0;
  mul = (): 0 => 0;
  mulHighSigned = (): 0 => 0;
  mulHighUnsigned = (): 0 => 0;
  divSigned = (): 0 => 0;
  divUnsigned = (): 0 => 0;
  lsl = (): 0 => 0;
  lsr = (): 0 => 0;
  asr = (): 0 => 0;
  ror = (): 0 => 0;
  clz = (): 0 => 0;
  is = (): 0 => 0;
  select = (): 0 => 0;
  n = (): void => {};
  z = (): void => {};
  c = (): void => {};
  v = (): void => {};
  q = (): void => {};
  ge = (): void => {};
  carry = (): 0 => 0;
  getGe = (): 0 => 0;
  load = (): 0 => 0;
  store = (): void => {};
  query = (): 0 => 0;
  r(n: Reg): 0 {
    this.reads.push(n as unknown as string);
    return 0;
  }
  next(n: Reg): Reg {
    return n;
  }
  number(n: Reg): 0 {
    this.reads.push(n as unknown as string);
    return 0;
  }
  reg(n: number): Reg {
    return String(n) as unknown as Reg;
  }
  set(n: Reg): void {
    this.writes.push(n as unknown as string);
  }
  setReturning(n: Reg): void {
    this.writes.push(n as unknown as string);
  }
  setLoaded(n: Reg): void {
    this.writes.push(n as unknown as string);
  }
  when(_cond: 0, then: () => void): void {
    then();
  }
  branch(): void {
    this.branches = true;
  }
  branchExchange(): void {
    this.branches = true;
  }
  system(): void {
    this.branches = true;
  }
}

/** Reads the meaning of one form: `fields` are its specialising fields, `variant` its variant. */
export function registerUse(
  row: Row,
  fields: Readonly<Record<string, number>>,
  variant: number,
): RegisterUse {
  const o = new Collector();
  const operands: Record<string, unknown> = { ...fields, x: 0, variant };
  for (const letter of registerLetters(row)) operands[letter] = letter;
  row.meaning(o as Ops<0>, operands as never);
  const unique = (list: readonly string[]): string[] => [...new Set(list)];
  return { reads: unique(o.reads), writes: unique(o.writes), branches: o.branches };
}
