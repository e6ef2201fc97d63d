// The assembler of single instructions: UAL text to words, from the same `syntax` that the disassembler reads (A8.1).
import type { Row } from "../isa/row.ts";
import { A32 } from "../isa/table.ts";
import { ALIASES } from "./aliases.ts";
import { TextError } from "./expression.ts";
import { type FieldValues, type Operand, operand, type Site } from "./operands.ts";
import { parts, tidy } from "./syntax.ts";

interface Reader {
  readonly row: Row;
  readonly syntax: string;
  readonly fixed: FieldValues;
  /** The mnemonic begins with this. */
  readonly start: string;
  readonly line: RegExp;
  readonly operands: readonly Operand[];
}

const literal = (text: string): string => text.replace(/, /g, ",").replace(/[[\]{}().*+?^$|\\]/g, "\\$&");

function reader(row: Row, syntax: string, fixed: FieldValues): Reader {
  const operands: Operand[] = [];
  let source = "";
  for (const part of parts(syntax)) {
    if (part.kind === "text") source += literal(part.text);
    else {
      const kind = operand(part.name);
      operands.push(kind);
      source += `(${kind.pattern})`;
    }
  }
  const start = /^[a-z0-9]*/.exec(syntax)?.[0] ?? "";
  return { row, syntax, fixed, start, line: new RegExp(`^${source}$`, "i"), operands };
}

const READERS: readonly Reader[] = [
  ...ALIASES.map((a) => reader(a.row, a.syntax, a.fixed)),
  ...A32.map((row) => reader(row, row.syntax, {})),
];

/** Where a constant cannot be encoded, its complement or negative may be, in the partner instruction (A5.2.4). */
const PARTNERS: readonly (readonly [string, string, (v: number) => number])[] = [
  ["mov", "mvn", (v) => ~v],
  ["mvn", "mov", (v) => ~v],
  ["and", "bic", (v) => ~v],
  ["bic", "and", (v) => ~v],
  ["add", "sub", (v) => -v],
  ["sub", "add", (v) => -v],
  ["cmp", "cmn", (v) => -v],
  ["cmn", "cmp", (v) => -v],
  ["adc", "sbc", (v) => ~v],
  ["sbc", "adc", (v) => ~v],
];

function fields(r: Reader, texts: readonly string[], place: Omit<Site, "row">): FieldValues {
  const site: Site = { ...place, row: r.row };
  const read: Record<string, number> = { c: 14, ...r.fixed };
  for (const [i, kind] of r.operands.entries()) Object.assign(read, kind.read(texts[i] ?? "", site, read));
  return read;
}

/** The word, or the first reason why there is none. */
function attempt(line: string, place: Omit<Site, "row">): number | TextError {
  let reason: TextError | undefined;
  const lower = line.toLowerCase();
  for (const r of READERS) {
    if (!lower.startsWith(r.start)) continue;
    const match = r.line.exec(line);
    if (!match) continue;
    try {
      return r.row.pattern.insert(fields(r, match.slice(1), place));
    } catch (error) {
      if (!(error instanceof TextError)) throw error;
      reason ??= error;
    }
  }
  return reason ?? unknown(line);
}

function unknown(line: string): TextError {
  const [mnemonic = ""] = line.toLowerCase().split(" ");
  const near = READERS.filter((r) => r.start.length > 1 && mnemonic.startsWith(r.start));
  const longest = Math.max(...near.map((r) => r.start.length));
  const forms = [...new Set(near.filter((r) => r.start.length === longest).map((r) => r.syntax))];
  if (forms.length === 0) return new TextError(`there is no instruction ${mnemonic}`);
  return new TextError(`no form of the instruction has these operands; it can be ${forms.join(" or ")}`);
}

/** The 32-bit word of one instruction, uint32. Accepts what `disassemble` prints and GNU's usual spellings: immediates
 *  in decimal, hexadecimal or as sums of labels; r13-r15, fp, ip, sl, sb; `hs`, `lo`, `al`; stack names of LDM and STM;
 *  `swi`; constants that only the partner instruction (MVN for MOV …) or MOVW can hold. UNPREDICTABLE operands are
 *  assembled as written.
 *  @param address where the word will lie (branch targets, pc-relative loads)
 *  @throws TextError that says what is wrong and what would be right */
export function assemble(
  text: string,
  address = 0,
  symbol: (name: string) => number | undefined = () => undefined,
): number {
  const line = tidy(text);
  const raw = /^\.inst (0x[0-9a-f]+|\d+)$/i.exec(line);
  if (raw) return Number(raw[1]) >>> 0;
  const place = { address, symbol };
  const direct = attempt(line, place);
  if (typeof direct === "number") return direct;
  const constant = /^([a-z]+)( .*,|.* )#(-?(?:0x[0-9a-f]+|\d+))$/i.exec(line);
  if (constant) {
    const [, mnemonic = "", middle = "", number = "0"] = constant;
    const value = number.startsWith("-") ? -Number(number.slice(1)) : Number(number);
    for (const [from, to, change] of PARTNERS) {
      if (!mnemonic.toLowerCase().startsWith(from)) continue;
      const other = attempt(`${to}${mnemonic.slice(3)}${middle}#${change(value) >>> 0}`, place);
      if (typeof other === "number") return other;
    }
    if (/^mov/i.test(mnemonic)) {
      const wide = attempt(`movw${mnemonic.slice(3)}${middle}#${value}`, place);
      if (typeof wide === "number") return wide;
    }
  }
  throw direct;
}
