// The oracle: the reading of a meaning in which computing is doing. It is slow and short; the engines must agree with it.
import { decode } from "../isa/decode.ts";
import { formOf } from "../isa/forms.ts";
import { registerLetters } from "../isa/operands.ts";
import type {
  AccessKind,
  AccessSize,
  Comparison,
  Ops,
  Reg,
  SystemOperation,
  SystemQuery,
} from "../isa/ops.ts";
import { divSigned, divUnsigned, mulHighSigned, mulHighUnsigned } from "./arithmetic.ts";
import type { Cpu } from "./cpu.ts";
import { takePrefetchAbort } from "./exceptions.ts";
import * as L from "./layout.ts";
import { HOW } from "./port.ts";

/** Ends a meaning whose instruction has raised an exception. */
const RAISED = Symbol("raised");

class Interpret implements Ops<number> {
  readonly #cpu: Cpu;
  readonly #m: Int32Array;

  constructor(cpu: Cpu) {
    this.#cpu = cpu;
    this.#m = cpu.state;
  }
  #get(at: number): number {
    return this.#m[at] as number;
  }
  #check(): void {
    if (this.#m[L.RAISED] !== 0) throw RAISED;
  }

  k = (value: number): number => value | 0;
  let = (v: number): number => v;
  add = (a: number, b: number): number => (a + b) | 0;
  sub = (a: number, b: number): number => (a - b) | 0;
  and = (a: number, b: number): number => a & b;
  or = (a: number, b: number): number => a | b;
  xor = (a: number, b: number): number => a ^ b;
  not = (a: number): number => ~a;
  mul = (a: number, b: number): number => Math.imul(a, b);
  mulHighSigned = mulHighSigned;
  mulHighUnsigned = mulHighUnsigned;
  divSigned = divSigned;
  divUnsigned = divUnsigned;
  lsl = (a: number, n: number): number => a << n;
  lsr = (a: number, n: number): number => (a >>> n) | 0;
  asr = (a: number, n: number): number => a >> n;
  ror = (a: number, n: number): number => (a >>> n) | (a << (32 - n));
  clz = (a: number): number => Math.clz32(a);
  is(how: Comparison, a: number, b: number): number {
    const holds = {
      eq: a === b,
      ne: a !== b,
      ltu: a >>> 0 < b >>> 0,
      geu: a >>> 0 >= b >>> 0,
      lts: a < b,
      ges: a >= b,
    };
    return holds[how] ? 1 : 0;
  }
  select = (cond: number, whenTrue: number, whenFalse: number): number => (cond !== 0 ? whenTrue : whenFalse);

  r = (n: Reg): number => this.#get(L.R + n);
  next = (n: Reg): Reg => (n + 1) as Reg;
  number = (n: Reg): number => n;
  reg = (n: number): Reg => n as Reg;
  set(n: Reg, v: number): void {
    if (n === 15) this.#cpu.aluWritePc(v);
    else this.#m[L.R + n] = v;
  }
  setReturning(n: Reg, v: number): void {
    if (n === 15) this.system("exceptionReturn", v);
    else this.#m[L.R + n] = v;
  }
  setLoaded(n: Reg, v: number): void {
    if (n === 15) this.#cpu.loadWritePc(v, ((this.#cpu.word() >>> 16) & 15) === 13);
    else this.#m[L.R + n] = v;
  }

  n(v: number): void {
    this.#m[L.FLAG_N] = v;
  }
  z(v: number): void {
    this.#m[L.FLAG_Z] = v;
  }
  c(bit: number): void {
    this.#m[L.FLAG_C] = bit;
  }
  v(sign: number): void {
    this.#m[L.FLAG_V] = sign;
  }
  q(cond: number): void {
    this.#m[L.FLAG_Q] = this.#get(L.FLAG_Q) | cond;
  }
  ge(nibble: number): void {
    this.#m[L.FLAG_GE] = nibble;
  }
  carry = (): number => this.#get(L.FLAG_C);
  getGe = (): number => this.#get(L.FLAG_GE);

  when(cond: number, then: () => void): void {
    if (cond !== 0) then();
  }
  branch(target: number): void {
    this.#m[L.NEXT] = target;
  }
  branchExchange(target: number): void {
    this.#cpu.branchExchange(target);
  }
  load(size: AccessSize, address: number, kind: AccessKind = "normal"): number {
    const v = this.#cpu.load(address, size, HOW[kind]);
    this.#check();
    return v;
  }
  store(size: AccessSize, address: number, value: number, kind: AccessKind = "normal"): void {
    this.#cpu.store(address, size, value, HOW[kind]);
    this.#check();
  }
  system<N extends SystemOperation>(name: N, ...args: number[]): void {
    this.#cpu.system[name](...args);
    this.#check();
  }
  query<N extends SystemQuery>(name: N, ...args: number[]): number {
    const v = this.#cpu.system[name](...args);
    this.#check();
    return v;
  }
}

/** Does a condition hold (A8.3)? */
export function passes(m: Int32Array, condition: number): boolean {
  const n = (m[L.FLAG_N] as number) < 0;
  const z = m[L.FLAG_Z] === 0;
  const c = m[L.FLAG_C] !== 0;
  const v = (m[L.FLAG_V] as number) < 0;
  const base = [z, c, n, v, c && !z, n === v, n === v && !z, true][condition >> 1] as boolean;
  return condition & 1 && condition !== 15 ? !base : base;
}

/** Executes one instruction of a processor with functional timing, without its engine: interrupts are not looked at. */
export function step(cpu: Cpu): void {
  const m = cpu.state;
  const pc = m[L.PC] as number;
  m[L.R + 15] = (pc + 8) | 0;
  m[L.NEXT] = (pc + 4) | 0;
  m[L.NOW] = (m[L.NOW] as number) + 1;
  const block = cpu.port.fetch(pc);
  if (block < 0) takePrefetchAbort(cpu);
  else {
    m[L.RECORD] = block + (pc & (cpu.port.blockBytes - 1));
    const word = cpu.word();
    const row = decode(word);
    const form = row && cpu.core.features.includes(row.since) ? formOf(row, word) : undefined;
    if (!form || !row) cpu.system.undefined();
    else if (row.unconditional || passes(m, word >>> 28)) {
      const refused =
        (row.privileged && cpu.refusesUser()) ||
        (form.sensitive !== undefined && cpu.refuses(form.sensitive !== "as-written"));
      if (!refused) interpret(cpu, row, word);
    }
  }
  m[L.RAISED] = 0;
  m[L.PC] = m[L.NEXT] as number;
}

function interpret(cpu: Cpu, row: NonNullable<ReturnType<typeof decode>>, word: number): void {
  const fields = row.pattern.extract(word) as Readonly<Record<string, number>>;
  const operands: Record<string, unknown> = {
    ...fields,
    x: (row.derive?.(fields) ?? 0) | 0,
    variant: row.variant?.(fields) ?? 0,
  };
  for (const letter of registerLetters(row)) operands[letter] = fields[letter];
  try {
    row.meaning(new Interpret(cpu) as Ops<number>, operands as never);
  } catch (e) {
    if (e !== RAISED) throw e;
  }
}
