// Data processing (A5.2.1 - A5.2.4): sixteen operations on three kinds of second operand.
import type { Ops, Reg } from "./ops.ts";
import { type Refinement, type Row, row } from "./row.ts";
import { expandImmediate, LSL, ROR, shiftByConstant, shiftByRegister } from "./shifter.ts";

/** What one operation does with its two operands; `c` is the shifter's carry out. Returns the result. */
type Alu = <V>(o: Ops<V>, a: V, b: V, c: V, setFlags: boolean) => V;

const logical =
  (fn: <V>(o: Ops<V>, a: V, b: V) => V): Alu =>
  (o, a, b, c, setFlags) => {
    const v = o.let(fn(o, a, b));
    if (setFlags) {
      o.c(c);
      o.n(v);
      o.z(v);
    }
    return v;
  };

/** a + b + carry with NZCV of AddWithCarry (A2.2.1); `carry` is 0 or 1. */
function addWithCarry<V>(o: Ops<V>, a: V, b: V, carry: V, setFlags: boolean): V {
  const partial = o.let(o.add(a, b));
  const v = o.let(o.add(partial, carry));
  if (setFlags) {
    o.c(o.or(o.is("ltu", partial, a), o.is("ltu", v, partial)));
    o.v(o.and(o.xor(a, v), o.xor(b, v)));
    o.n(v);
    o.z(v);
  }
  return v;
}

const add: Alu = (o, a, b, _c, setFlags) => {
  const v = o.let(o.add(a, b));
  if (setFlags) {
    o.c(o.is("ltu", v, a));
    o.v(o.and(o.xor(a, v), o.xor(b, v)));
    o.n(v);
    o.z(v);
  }
  return v;
};
const subtract: Alu = (o, a, b, _c, setFlags) => {
  const v = o.let(o.sub(a, b));
  if (setFlags) {
    o.c(o.is("geu", a, b));
    o.v(o.and(o.xor(a, b), o.xor(a, v)));
    o.n(v);
    o.z(v);
  }
  return v;
};
const reversed =
  (fn: Alu): Alu =>
  (o, a, b, c, setFlags) =>
    fn(o, b, a, c, setFlags);
const adc: Alu = (o, a, b, _c, setFlags) => addWithCarry(o, a, b, o.carry(), setFlags);
const sbc: Alu = (o, a, b, _c, setFlags) => addWithCarry(o, a, o.let(o.not(b)), o.carry(), setFlags);

const and = logical((o, a, b) => o.and(a, b));
const xor = logical((o, a, b) => o.xor(a, b));
const or = logical((o, a, b) => o.or(a, b));
const clear = logical((o, a, b) => o.and(a, o.not(b)));
const move = logical((_o, _a, b) => b);
const invert = logical((o, _a, b) => o.not(b));

interface Operation {
  readonly name: string;
  readonly code: string;
  readonly alu: Alu;
  /** `three`: Rd, Rn, operand; `test`: Rn, operand, flags only; `move`: Rd, operand. */
  readonly shape: "three" | "test" | "move";
}

/** In the order of their codes (table A5-3). */
const OPERATIONS: readonly Operation[] = [
  { name: "and", code: "0000", alu: and, shape: "three" },
  { name: "eor", code: "0001", alu: xor, shape: "three" },
  { name: "sub", code: "0010", alu: subtract, shape: "three" },
  { name: "rsb", code: "0011", alu: reversed(subtract), shape: "three" },
  { name: "add", code: "0100", alu: add, shape: "three" },
  { name: "adc", code: "0101", alu: adc, shape: "three" },
  { name: "sbc", code: "0110", alu: sbc, shape: "three" },
  { name: "rsc", code: "0111", alu: reversed(sbc), shape: "three" },
  { name: "tst", code: "1000", alu: and, shape: "test" },
  { name: "teq", code: "1001", alu: xor, shape: "test" },
  { name: "cmp", code: "1010", alu: subtract, shape: "test" },
  { name: "cmn", code: "1011", alu: add, shape: "test" },
  { name: "orr", code: "1100", alu: or, shape: "three" },
  { name: "mov", code: "1101", alu: move, shape: "move" },
  { name: "bic", code: "1110", alu: clear, shape: "three" },
  { name: "mvn", code: "1111", alu: invert, shape: "move" },
];

/** Shifted operands that compilers seldom write: rotations, shifts by 32, carries of shifted values, and shifts before
 *  operations that are themselves rare. */
const isRareShift = (name: string, f: Readonly<Record<string, number>>, variant: number): boolean =>
  f["y"] === ROR || variant === 0 || !COMMON_WITH_SHIFT.has(name) || (f["s"] === 1 && name !== "mov");
const COMMON_WITH_SHIFT: ReadonlySet<string> = new Set([
  "and",
  "eor",
  "sub",
  "rsb",
  "add",
  "cmp",
  "orr",
  "mov",
  "bic",
]);

/** The three encodings of one operation. With S set and destination r15 it is an exception return (B9.3.20): the same
 *  row, but that form is sensitive, since it does not trap in User mode. */
function rowsOf({ name, code, alu, shape }: Operation): readonly Row[] {
  const s = shape === "test" ? "1" : "s";
  const n = shape === "move" ? "0000" : "NNNN";
  const d = shape === "test" ? "0000" : "DDDD";
  const head =
    shape === "test" ? `${name}{c} {N}` : shape === "move" ? `${name}{s}{c} {D}` : `${name}{s}{c} {D}, {N}`;
  const run = <V>(
    o: Ops<V>,
    f: { readonly N?: Reg; readonly D?: Reg; readonly s?: number },
    operand: V,
    c: V,
  ): void => {
    const flags = shape === "test" || f.s === 1;
    const b = o.let(operand);
    const v = alu(o, f.N === undefined ? b : o.r(f.N), b, c, flags);
    if (f.D === undefined) return;
    if (flags) o.setReturning(f.D, v);
    else o.set(f.D, v);
  };
  const returns = (f: Readonly<Record<string, number>>, _variant: number, toPc: boolean): Refinement =>
    toPc && f["s"] === 1 ? { timing: "exception", sensitive: "branch-only" } : {};
  return [
    row(
      `${name} (immediate)`,
      `cccc 001 ${code} ${s} ${n} ${d} iiiiiiiiiiii` as "cccc 001 0000 s NNNN DDDD iiiiiiiiiiii",
      `${head}, {imm}`,
      {
        timing: "alu",
        refine: returns,
        derive: (f) => expandImmediate(f.i),
        variants: 2,
        variant: (f) => (f.i >>> 8 === 0 ? 0 : 1), // a rotated constant sets the carry (A5.2.4)
        meaning: (o, f) => run(o, f, f.x, f.variant ? o.lsr(f.x, o.k(31)) : o.carry()),
      },
    ),
    row(
      `${name} (register)`,
      `cccc 000 ${code} ${s} ${n} ${d} iiiii yy 0 MMMM` as "cccc 000 0000 s NNNN DDDD iiiii yy 0 MMMM",
      `${head}, {M}{shift}`,
      {
        timing: "alu-shift",
        refine: (f, variant, toPc) => ({
          ...(f["y"] === LSL && variant === 0 ? { timing: "alu" } : { rare: isRareShift(name, f, variant) }),
          ...returns(f, variant, toPc),
        }),
        derive: (f) => f.i,
        variants: 2,
        variant: (f) => (f.i === 0 ? 0 : 1),
        meaning: (o, f) => {
          const shifted = shiftByConstant(o, o.r(f.M), f.y, f.variant === 0, f.x);
          run(o, f, shifted.value, shifted.carry);
        },
      },
    ),
    row(
      `${name} (register-shifted register)`,
      `cccc 000 ${code} ${s} ${n} ${d} SSSS 0 yy 1 MMMM` as "cccc 000 0000 s NNNN DDDD SSSS 0 yy 1 MMMM",
      `${head}, {M}, {y} {S}`,
      {
        timing: "alu-shift-register",
        unpredictable: (f: Readonly<Record<string, number>>) =>
          Object.entries(f).some(([k, v]) => "MSDN".includes(k) && v === 15),
        meaning: (o, f) => {
          const shifted = shiftByRegister(o, o.r(f.M), f.y, o.r(f.S));
          run(o, f, shifted.value, shifted.carry);
        },
      },
    ),
  ];
}

const imm16 = (f: { readonly i: number }): number => f.i;

export const dataProcessing: readonly Row[] = [
  ...OPERATIONS.flatMap(rowsOf),
  row("movw", "cccc 0011 0000 iiii DDDD iiiiiiiiiiii", "movw{c} {D}, {imm16}", {
    timing: "alu",
    since: "v6t2",
    derive: imm16,
    unpredictable: (f) => f.D === 15,
    meaning: (o, f) => o.set(f.D, f.x),
  }),
  row("movt", "cccc 0011 0100 iiii DDDD iiiiiiiiiiii", "movt{c} {D}, {imm16}", {
    timing: "alu",
    since: "v6t2",
    derive: imm16,
    unpredictable: (f) => f.D === 15,
    meaning: (o, f) => o.set(f.D, o.or(o.and(o.r(f.D), o.k(0xffff)), o.lsl(f.x, o.k(16)))),
  }),
];
