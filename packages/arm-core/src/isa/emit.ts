// The second reading of a meaning: computing is writing JavaScript. It generates the body of one form.
//
// The text uses these names, which the engine's frame provides: m state words, w the instruction, x its derived
// immediate, ld/st slow accesses, words/halves/bytes the arena, sys the system operations, cpu. In a hot form `next` is
// the next pc and the form ends with `break step`; in a cold form they are m[NEXT] and `return`.
import * as L from "../cpu/layout.ts";
import { HOW } from "../cpu/port.ts";
import type { Form } from "./forms.ts";
import { registerLetters } from "./operands.ts";
import type { AccessKind, AccessSize, Comparison, Ops, Reg, SystemOperation, SystemQuery } from "./ops.ts";

interface EmitReg {
  /** JavaScript expression of the register's number. */
  readonly index: string;
  readonly pc: boolean;
}
const asReg = (r: EmitReg): Reg => r as unknown as Reg;
const reg = (r: Reg): EmitReg => r as unknown as EmitReg;

export interface EmitOptions {
  readonly hot: boolean;
  readonly full: boolean;
}

const COMPARE: Readonly<Record<Comparison, (a: string, b: string) => string>> = {
  eq: (a, b) => `${a} === ${b}`,
  ne: (a, b) => `${a} !== ${b}`,
  ltu: (a, b) => `${a} >>> 0 < ${b} >>> 0`,
  geu: (a, b) => `${a} >>> 0 >= ${b} >>> 0`,
  lts: (a, b) => `${a} < ${b}`,
  ges: (a, b) => `${a} >= ${b}`,
};
const VIEW: Readonly<Record<AccessSize, readonly [string, number]>> = {
  1: ["bytes", 0],
  2: ["halves", 1],
  4: ["words", 2],
};

export class Emit implements Ops<string> {
  readonly lines: string[] = [];
  readonly #options: EmitOptions;
  #names = 0;

  constructor(options: EmitOptions) {
    this.#options = options;
  }

  #line(text: string): void {
    this.lines.push(text);
  }
  #name(): string {
    return `t${this.#names++}`;
  }
  #int(value: string): string {
    return `(${value} | 0)`;
  }

  k(value: number): string {
    return value < 0 ? `(${value | 0})` : `${value | 0}`;
  }
  let(v: string): string {
    if (/^(t\d+|x|\(?-?\d+\)?)$/.test(v)) return v;
    const name = this.#name();
    this.#line(`const ${name} = ${v};`);
    return name;
  }
  add(a: string, b: string): string {
    return this.#int(`${a} + ${b}`);
  }
  sub(a: string, b: string): string {
    return this.#int(`${a} - ${b}`);
  }
  and(a: string, b: string): string {
    return `(${a} & ${b})`;
  }
  or(a: string, b: string): string {
    return `(${a} | ${b})`;
  }
  xor(a: string, b: string): string {
    return `(${a} ^ ${b})`;
  }
  not(a: string): string {
    return `(~${a})`;
  }
  mul(a: string, b: string): string {
    return `Math.imul(${a}, ${b})`;
  }
  mulHighSigned(a: string, b: string): string {
    return `mulHighSigned(${a}, ${b})`;
  }
  mulHighUnsigned(a: string, b: string): string {
    return `mulHighUnsigned(${a}, ${b})`;
  }
  divSigned(a: string, b: string): string {
    return `divSigned(${a}, ${b})`;
  }
  divUnsigned(a: string, b: string): string {
    return `divUnsigned(${a}, ${b})`;
  }
  lsl(a: string, n: string): string {
    return `(${a} << ${n})`;
  }
  lsr(a: string, n: string): string {
    return `(${a} >>> ${n} | 0)`;
  }
  asr(a: string, n: string): string {
    return `(${a} >> ${n})`;
  }
  ror(a: string, n: string): string {
    const v = this.let(a);
    const by = this.let(n);
    return `(${v} >>> ${by} | ${v} << 32 - ${by})`;
  }
  clz(a: string): string {
    return `Math.clz32(${a})`;
  }
  is(how: Comparison, a: string, b: string): string {
    return `(${COMPARE[how](a, b)} ? 1 : 0)`;
  }
  select(cond: string, whenTrue: string, whenFalse: string): string {
    return `(${cond} !== 0 ? ${whenTrue} : ${whenFalse})`;
  }

  r(n: Reg): string {
    return this.let(`m[${reg(n).index}]`);
  }
  next(n: Reg): Reg {
    return asReg({ index: `${reg(n).index} + 1`, pc: false });
  }
  number(n: Reg): string {
    return `(${reg(n).index})`;
  }
  reg(n: number): Reg {
    return asReg({ index: `${n}`, pc: n === 15 });
  }
  set(n: Reg, v: string): void {
    if (reg(n).pc) this.#leave(`cpu.aluWritePc(${v});`);
    else this.#line(`m[${reg(n).index}] = ${v};`);
  }
  setReturning(n: Reg, v: string): void {
    if (reg(n).pc) this.system("exceptionReturn", v);
    else this.#line(`m[${reg(n).index}] = ${v};`);
  }
  setLoaded(n: Reg, v: string): void {
    // A load through the stack pointer is how functions return.
    if (reg(n).pc) this.#leave(`cpu.loadWritePc(${v}, (w >>> 16 & 15) === 13);`);
    else this.#line(`m[${reg(n).index}] = ${v};`);
  }

  n(v: string): void {
    this.#line(`m[${L.FLAG_N}] = ${v};`);
  }
  z(v: string): void {
    this.#line(`m[${L.FLAG_Z}] = ${v};`);
  }
  c(bit: string): void {
    if (bit !== this.carry()) this.#line(`m[${L.FLAG_C}] = ${bit};`);
  }
  v(sign: string): void {
    this.#line(`m[${L.FLAG_V}] = ${sign};`);
  }
  q(cond: string): void {
    this.#line(`m[${L.FLAG_Q}] = m[${L.FLAG_Q}] | ${cond};`);
  }
  ge(nibble: string): void {
    this.#line(`m[${L.FLAG_GE}] = ${nibble};`);
  }
  carry(): string {
    return `m[${L.FLAG_C}]`; // read before any flag is written: flags come first, but results before flags
  }
  getGe(): string {
    return this.let(`m[${L.FLAG_GE}]`);
  }

  when(cond: string, then: () => void): void {
    this.#line(`if (${cond} !== 0) {`);
    then();
    this.#line("}");
  }
  branch(target: string): void {
    const t = this.let(target);
    if (this.#options.hot) this.#line(`next = ${t};`);
    else this.#line(`m[${L.NEXT}] = ${t};`);
  }
  branchExchange(target: string): void {
    const isReturn = "(w & 15) === 14";
    this.#leave(`cpu.branchExchange(${target}, ${isReturn});`);
  }

  load(size: AccessSize, address: string, kind: AccessKind = "normal"): string {
    const a = this.let(address);
    const name = this.#name();
    if (!this.#options.hot || kind === "unprivileged") {
      this.#line(`const ${name} = cpu.load(${a}, ${size}, ${HOW[kind]});`);
      this.#raised();
      return name;
    }
    const [view, shift] = VIEW[size];
    const f = this.#name();
    this.#line(`let ${name} = 0;`);
    this.#line(`const ${f} = ${this.#filter(L.READ_FILTER, a)};`);
    this.#line(`if (${this.#hits(f, a, size)})`);
    this.#line(`  ${name} = ${view}[${a} + m[${f} + ${L.FILTER_ENTRIES}] >>> ${shift}];`);
    this.#line("else {");
    this.#line(`  m[${L.NOW}] = now; m[${L.RECORD}] = d;`);
    this.#line(`  ${name} = ld(${a}, ${size}, ${HOW[kind]});`);
    this.#slowTail();
    this.#line("}");
    return name;
  }
  store(size: AccessSize, address: string, value: string, kind: AccessKind = "normal"): void {
    const a = this.let(address);
    const v = this.let(value);
    if (!this.#options.hot || kind === "unprivileged") {
      this.#line(`cpu.store(${a}, ${size}, ${v}, ${HOW[kind]});`);
      this.#raised();
      return;
    }
    const [view, shift] = VIEW[size];
    const f = this.#name();
    this.#line(`const ${f} = ${this.#filter(L.WRITE_FILTER, a)};`);
    this.#line(`if (${this.#hits(f, a, size)})`);
    this.#line(`  ${view}[${a} + m[${f} + ${L.FILTER_ENTRIES}] >>> ${shift}] = ${v};`);
    this.#line("else {");
    this.#line(`  m[${L.NOW}] = now; m[${L.RECORD}] = d;`);
    this.#line(`  st(${a}, ${size}, ${v}, ${HOW[kind]});`);
    this.#slowTail();
    this.#line("}");
  }
  #filter(base: number, a: string): string {
    return `m[${L.FILTER_AT}] + ${base} + (${a} >>> ${this.#options.full ? "granuleShift" : 12} & ${L.FILTER_ENTRIES - 1})`;
  }
  #hits(f: string, a: string, size: AccessSize): string {
    if (!this.#options.full) return `m[${f}] === (${a} & ${-4096 | (size - 1)})`;
    return size === 1
      ? `m[${f}] === (${a} & granuleMask)`
      : `m[${f}] === (${a} & (granuleMask | ${size - 1}))`;
  }
  /** After a slow access of a hot form: time has passed, and it may have faulted. */
  #slowTail(): void {
    if (this.#options.full) this.#line(`  now = m[${L.NOW}];`);
    this.#line(`  if (m[${L.RAISED}] !== 0) { m[${L.RAISED}] = 0; next = m[${L.NEXT}]; break step; }`);
  }
  #raised(): void {
    this.#line(`if (m[${L.RAISED}] !== 0) return;`);
  }

  system<N extends SystemOperation>(name: N, ...args: string[]): void {
    this.#line(`sys.${name}(${args.join(", ")});`);
    if (!this.#options.hot) this.#raised();
  }
  query<N extends SystemQuery>(name: N, ...args: string[]): string {
    const t = this.#name();
    this.#line(`const ${t} = sys.${name}(${args.join(", ")});`);
    this.#raised();
    return t;
  }

  /** A change of flow that the processor does. */
  #leave(call: string): void {
    if (!this.#options.hot) {
      this.#line(call);
      return;
    }
    this.#line(`m[${L.NOW}] = now; m[${L.RECORD}] = d;`);
    this.#line(call);
    this.#line(`next = m[${L.NEXT}];`);
    if (this.#options.full) this.#line(`now = m[${L.NOW}] + m[${L.DELAY}]; m[${L.DELAY}] = 0;`);
  }
}

/** Timing classes whose forms stand in the engine's main switch; the rest is called. */
const HOT = new Set([
  "alu",
  "alu-shift",
  "multiply",
  "load",
  "load-narrow",
  "store",
  "branch",
  "branch-link",
  "branch-exchange",
]);

/** True when the form goes into the main switch. */
export function isHot(form: Form): boolean {
  if (!HOT.has(form.timing) || form.rare || form.row.privileged || form.sensitive) return false;
  if (form.toPc) return false;
  const probe = new Emit({ hot: true, full: false });
  emitInto(probe, form);
  const text = probe.lines.join("\n");
  // System operations and unprivileged accesses return from where they are.
  return !/\bsys\.|\bcpu\.(load|store)\(|\breturn\b/.test(text);
}

function emitInto(o: Emit, form: Form): void {
  const { row } = form;
  const written = form.use.writes.filter((l) => registerLetters(row).includes(l)).at(-1);
  const operands: Record<string, unknown> = { ...form.fields, variant: form.variant, x: "x" };
  for (const letter of registerLetters(row)) {
    const shift = row.pattern.shift(letter);
    if (shift < 0) throw new Error(`${row.name}: register field ${letter} is split`);
    const index = shift === 0 ? "(w & 15)" : `(w >>> ${shift} & 15)`;
    operands[letter] = asReg({ index, pc: form.toPc && letter === written });
  }
  row.meaning(o, operands as never);
}

/** The statements of one form. */
export function emitForm(form: Form, options: EmitOptions): readonly string[] {
  const o = new Emit(options);
  const { row } = form;
  if (row.privileged) o.lines.push("if (cpu.refusesUser()) return;");
  if (form.sensitive) o.lines.push(`if (cpu.refuses(${form.sensitive !== "as-written"})) return;`);
  emitInto(o, form);
  return o.lines;
}
