// The assembler of small programs: labels, constants, data words and literal pools around single instructions.
import { assemble } from "./assemble.ts";
import { evaluate, TextError } from "./expression.ts";
import { encodeImmediate } from "./operands.ts";
import { tidy } from "./syntax.ts";

/** An assembled program. */
export interface Program {
  /** Address of the first word. */
  readonly origin: number;
  readonly words: Uint32Array;
  /** Labels and constants by name; numbered local labels are not here. */
  readonly symbols: ReadonlyMap<string, number>;
}

/** A statement that takes room: its words are known when all labels are. */
interface Statement {
  readonly line: number;
  readonly text: string;
  readonly address: number;
  readonly words: (symbol: (name: string) => number | undefined) => readonly number[];
}

interface Literal {
  readonly text: string;
  readonly address: number;
}

/** Multiples of four bytes only: a program is words. */
const WORD = 4;
const LABEL = /^([A-Za-z_.$][\w.$]*|\d+):/;
const ADDRESS_OF = /^adr([a-z]{2})? (\w+),(.+)$/i;
const LITERAL = /^ldr([a-z]{2})? (\w+),=(.+)$/i;

class Reader {
  readonly statements: Statement[] = [];
  readonly symbols = new Map<string, number>();
  readonly #locals: { readonly name: string; readonly address: number }[] = [];
  readonly #pool: Map<string, Literal> = new Map();
  #pending: { readonly text: string; readonly line: number }[] = [];
  #here: number;
  #line = 0;

  constructor(origin: number) {
    this.#here = origin;
  }

  /** The value of a name at an address: a label, a constant, or `1b` and `1f`. */
  lookUp(name: string, address: number): number | undefined {
    const local = /^(\d+)([bf])$/i.exec(name);
    if (!local) return this.symbols.get(name);
    const all = this.#locals.filter((l) => l.name === local[1]);
    return local[2]?.toLowerCase() === "b"
      ? all.filter((l) => l.address <= address).at(-1)?.address
      : all.find((l) => l.address > address)?.address;
  }

  #define(name: string, value: number): void {
    if (this.symbols.has(name)) throw new TextError(`${name} is defined twice; choose another name`);
    this.symbols.set(name, value);
  }

  #emit(text: string, count: number, words: Statement["words"]): void {
    this.statements.push({ line: this.#line, text, address: this.#here, words });
    this.#here += count * WORD;
  }

  /** The value of an expression that must be known already. */
  #now(text: string): number {
    const address = this.#here;
    return evaluate(text, { address, symbol: (name) => this.lookUp(name, address) });
  }

  /** Puts the constants of `ldr Rd, =value` here. */
  flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const { text, line } of pending) {
      const address = this.#here;
      this.#pool.set(`${line} ${text}`, { text, address });
      this.#emit(text, 1, (symbol) => [evaluate(text, { address, symbol }) >>> 0]);
    }
  }

  #directive(name: string, rest: string): void {
    const address = this.#here;
    if (name === ".word" || name === ".inst" || name === ".long") {
      const items = rest.split(",");
      this.#emit(rest, items.length, (symbol) =>
        items.map((item, i) => evaluate(item, { address: address + i * WORD, symbol }) >>> 0),
      );
    } else if (name === ".space" || name === ".skip") {
      const bytes = this.#now(rest);
      if (bytes < 0 || bytes % WORD) throw new TextError(`${name} ${bytes} is not a multiple of 4 bytes`);
      this.#emit(rest, bytes / WORD, () => new Array<number>(bytes / WORD).fill(0));
    } else if (name === ".align" || name === ".balign") {
      const unit = name === ".align" ? 2 ** this.#now(rest || "2") : this.#now(rest);
      if (unit < 1 || unit > 2 ** 20) throw new TextError(`${name} to ${unit} bytes; use 4 to 1048576`);
      const count = (Math.ceil(address / unit) * unit - address) / WORD;
      this.#emit(rest, Math.ceil(count), () => new Array<number>(Math.ceil(count)).fill(0));
    } else if (name === ".equ" || name === ".set") {
      const [symbol = "", value = ""] = rest.split(",");
      this.#define(symbol, this.#now(value));
    } else if (name === ".ltorg" || name === ".pool") this.flush();
    else if (![".text", ".arm", ".global", ".globl", ".syntax", ".arch", ".cpu"].includes(name)) {
      throw new TextError(
        `there is no directive ${name}; use .word, .space, .align, .balign, .equ or .ltorg`,
      );
    }
  }

  #instruction(text: string): void {
    const address = this.#here;
    const literal = LITERAL.exec(text);
    if (literal) {
      const [, condition = "", register = "", value = ""] = literal;
      const key = `${this.#line} ${value}`;
      this.#pending.push({ text: value, line: this.#line });
      this.#emit(text, 1, (symbol) => {
        const at = this.#pool.get(key)?.address ?? 0;
        return [assemble(`ldr${condition} ${register}, [pc, #${at - address - 8}]`, address, symbol)];
      });
      return;
    }
    const addressOf = ADDRESS_OF.exec(text);
    if (addressOf) {
      const [, condition = "", register = "", target = ""] = addressOf;
      this.#emit(text, 1, (symbol) => {
        const distance = evaluate(target, { address, symbol }) - address - 8;
        if (encodeImmediate(Math.abs(distance)) === undefined) {
          throw new TextError(
            `${target} is ${distance} bytes away, which adr cannot add to pc; use ldr Rd, =${target}`,
          );
        }
        const verb = distance < 0 ? "sub" : "add";
        return [assemble(`${verb}${condition} ${register}, pc, #${Math.abs(distance)}`, address, symbol)];
      });
      return;
    }
    this.#emit(text, 1, (symbol) => [assemble(text, address, symbol)]);
  }

  read(source: string, line: number): void {
    this.#line = line;
    let text = tidy(source);
    for (let label = LABEL.exec(text); label; label = LABEL.exec(text)) {
      const name = label[1] as string;
      if (/^\d/.test(name)) this.#locals.push({ name, address: this.#here });
      else this.#define(name, this.#here);
      text = text.slice(label[0].length).trim();
    }
    if (text === "") return;
    const constant = /^([A-Za-z_]\w*) ?= ?(.+)$/.exec(text);
    const directive = /^(\.\w+) ?(.*)$/.exec(text);
    if (constant) this.#define(constant[1] as string, this.#now(constant[2] as string));
    else if (directive) this.#directive((directive[1] as string).toLowerCase(), directive[2] as string);
    else this.#instruction(text);
  }
}

/** Runs `work`; a mistake in it gets the number and text of its line. */
function onLine<T>(line: number, text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    throw new TextError(`line ${line}, "${text.trim()}": ${error.message}`);
  }
}

/** Assembles a program, one statement a line (or several between `;`). Besides instructions it knows `label:`, numbered
 *  labels (`1:`, `1b`, `1f`), `name = value`, `.equ`, `.word`, `.inst`, `.space`, `.align`, `.balign`, `.ltorg`,
 *  `adr Rd, label` and `ldr Rd, =value` (its pool lies at `.ltorg` or the end). Comments begin with `@` or `//`.
 *  @param origin address of the first word: a multiple of 4
 *  @throws TextError that names the line, what is wrong and what would be right */
export function assembleProgram(source: string | readonly string[], origin = 0): Program {
  const lines = typeof source === "string" ? source.split("\n") : source;
  const reader = new Reader(origin);
  for (const [i, line] of lines.entries()) {
    const code = line.replace(/@.*|\/\/.*/, "");
    for (const statement of code.split(";")) onLine(i + 1, line, () => reader.read(statement, i + 1));
  }
  reader.flush();
  const words: number[] = [];
  for (const { line, text, address, words: resolve } of reader.statements) {
    words.push(
      ...onLine(line, lines[line - 1] ?? text, () => resolve((name) => reader.lookUp(name, address))),
    );
  }
  return { origin, words: Uint32Array.from(words), symbols: reader.symbols };
}
