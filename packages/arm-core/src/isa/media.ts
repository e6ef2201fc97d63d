// Saturating arithmetic, parallel addition, packing, extension and bit fields (A5.2.6, A5.4).
import type { Ops, Reg } from "./ops.ts";
import { type Row, row } from "./row.ts";

const pc = (...registers: readonly number[]): boolean => registers.includes(15);
const MAX = 0x7fffffff;

/** Signed saturation of a 32-bit sum or difference: result and 1 when it saturated. */
function saturated<V>(o: Ops<V>, a: V, b: V, subtract: boolean): readonly [V, V] {
  const v = o.let(subtract ? o.sub(a, b) : o.add(a, b));
  const sign = subtract ? o.and(o.xor(a, b), o.xor(a, v)) : o.and(o.xor(a, v), o.xor(b, v));
  const over = o.let(o.lsr(sign, o.k(31)));
  return [o.let(o.select(over, o.xor(o.asr(a, o.k(31)), o.k(MAX)), v)), over];
}

const saturatingRow = (name: string, code: string, double: boolean, subtract: boolean): Row =>
  row(
    name,
    `cccc 0001 0${code}0 NNNN DDDD 0000 0101 MMMM` as "cccc 0001 0000 NNNN DDDD 0000 0101 MMMM",
    `${name}{c} {D}, {M}, {N}`,
    {
      timing: "saturate",
      since: "v5te",
      unpredictable: (f) => pc(f.D, f.M, f.N),
      meaning: (o, f) => {
        const m = o.r(f.M);
        const n = o.r(f.N);
        const [operand, first] = double ? saturated(o, n, n, false) : [n, o.k(0)];
        const [v, second] = saturated(o, m, operand, subtract);
        o.q(o.or(first, second));
        o.set(f.D, v);
      },
    },
  );

// ---- parallel addition and subtraction (A5.4.1, A5.4.2)

type Lane<V> = { readonly value: V; readonly ge: V };
interface Flavour {
  readonly prefix: string;
  readonly code: string;
  readonly signed: boolean;
  /** `wrap` sets GE; `saturate` clamps; `halve` shifts the exact result right by one. */
  readonly how: "wrap" | "saturate" | "halve";
}
const FLAVOURS: readonly Flavour[] = [
  { prefix: "s", code: "001", signed: true, how: "wrap" },
  { prefix: "q", code: "010", signed: true, how: "saturate" },
  { prefix: "sh", code: "011", signed: true, how: "halve" },
  { prefix: "u", code: "101", signed: false, how: "wrap" },
  { prefix: "uq", code: "110", signed: false, how: "saturate" },
  { prefix: "uh", code: "111", signed: false, how: "halve" },
];

/** One lane of `bits` bits: a and b are its operands, extended as the flavour says. */
function lane<V>(o: Ops<V>, fl: Flavour, bits: number, a: V, b: V, subtract: boolean): Lane<V> {
  const exact = o.let(subtract ? o.sub(a, b) : o.add(a, b));
  const mask = o.k(bits === 16 ? 0xffff : 0xff);
  if (fl.how === "halve") return { value: o.and(o.asr(exact, o.k(1)), mask), ge: o.k(0) };
  if (fl.how === "wrap") {
    const ge = fl.signed || subtract ? o.is("ges", exact, o.k(0)) : o.is("geu", exact, o.k(1 << bits));
    return { value: o.and(exact, mask), ge };
  }
  const top = o.k(fl.signed ? (1 << (bits - 1)) - 1 : (1 << bits) - 1);
  const bottom = o.k(fl.signed ? -(1 << (bits - 1)) : 0);
  const low = o.let(o.select(o.is("lts", exact, bottom), bottom, exact));
  return { value: o.and(o.select(o.is("lts", top, low), top, low), mask), ge: o.k(0) };
}

const extract = <V>(o: Ops<V>, v: V, at: number, bits: number, signed: boolean): V => {
  if (signed) return o.let(o.asr(o.lsl(v, o.k(32 - bits - at)), o.k(32 - bits)));
  return o.let(o.and(o.lsr(v, o.k(at)), o.k(bits === 16 ? 0xffff : 0xff)));
};

interface Parallel {
  readonly name: string;
  readonly code: string;
  readonly bits: 8 | 16;
  /** Per lane from the lowest: subtract? */
  readonly subtract: readonly boolean[];
  readonly exchange: boolean;
}
const PARALLEL: readonly Parallel[] = [
  { name: "add16", code: "000", bits: 16, subtract: [false, false], exchange: false },
  { name: "asx", code: "001", bits: 16, subtract: [true, false], exchange: true },
  { name: "sax", code: "010", bits: 16, subtract: [false, true], exchange: true },
  { name: "sub16", code: "011", bits: 16, subtract: [true, true], exchange: false },
  { name: "add8", code: "100", bits: 8, subtract: [false, false, false, false], exchange: false },
  { name: "sub8", code: "111", bits: 8, subtract: [true, true, true, true], exchange: false },
];

const parallelRow = (fl: Flavour, p: Parallel): Row =>
  row(
    `${fl.prefix}${p.name}`,
    `cccc 0110 0${fl.code} NNNN DDDD 1111 ${p.code}1 MMMM` as "cccc 0110 0000 NNNN DDDD 1111 0001 MMMM",
    `${fl.prefix}${p.name}{c} {D}, {N}, {M}`,
    {
      timing: "saturate",
      since: "v6",
      unpredictable: (f) => pc(f.D, f.M, f.N),
      meaning: (o, f) => {
        const n = o.r(f.N);
        const m = o.r(f.M);
        let result = o.k(0);
        let ge = o.k(0);
        for (const [i, subtract] of p.subtract.entries()) {
          const at = i * p.bits;
          const other = p.exchange ? 16 - at : at;
          const a = extract(o, n, at, p.bits, fl.signed);
          const b = extract(o, m, other, p.bits, fl.signed);
          const one = lane(o, fl, p.bits, a, b, subtract);
          result = o.let(o.or(result, o.lsl(one.value, o.k(at))));
          const flags = p.bits === 16 ? o.or(one.ge, o.lsl(one.ge, o.k(1))) : one.ge;
          ge = o.let(o.or(ge, o.lsl(o.let(flags), o.k(at / 8))));
        }
        if (fl.how === "wrap") o.ge(ge);
        o.set(f.D, result);
      },
    },
  );

// ---- saturation to a width (SSAT, USAT)

/** v clamped to [low, high]; Q when it changed. */
function clamp<V>(o: Ops<V>, v: V, low: V, high: V): readonly [V, V] {
  const lifted = o.let(o.select(o.is("lts", v, low), low, v));
  const clamped = o.let(o.select(o.is("lts", high, lifted), high, lifted));
  return [clamped, o.is("ne", clamped, v)];
}

const bounds = <V>(o: Ops<V>, x: V, unsigned: boolean): readonly [V, V] => {
  // x: SSAT's width - 1, or USAT's width; both give 2^x.
  const top = o.let(o.sub(o.lsl(o.k(1), x), o.k(1)));
  return unsigned ? [o.k(0), top] : [o.let(o.not(top)), top];
};

const saturateRow = (name: string, code: string, unsigned: boolean): Row =>
  row(
    name,
    `cccc 0110 1${code}1 jjjjj DDDD iiiii h 01 NNNN` as "cccc 0110 101 jjjjj DDDD iiiii h 01 NNNN",
    `${name}{c} {D}, ${unsigned ? "{j}" : "{j+1}"}, {N}{satshift}`,
    {
      timing: "saturate",
      since: "v6",
      derive: (f) => f.i | (f.j << 8),
      variants: 2,
      variant: (f) => (f.i === 0 ? 0 : 1),
      unpredictable: (f) => pc(f.D, f.N),
      meaning: (o, f) => {
        const n = o.r(f.N);
        const by = o.and(f.x, o.k(31));
        const shifted = f.h ? (f.variant ? o.asr(n, by) : o.asr(n, o.k(31))) : f.variant ? o.lsl(n, by) : n;
        const [low, high] = bounds(o, o.let(o.lsr(f.x, o.k(8))), unsigned);
        const [v, q] = clamp(o, o.let(shifted), low, high);
        o.q(q);
        o.set(f.D, v);
      },
    },
  );

const saturate16Row = (name: string, code: string, unsigned: boolean): Row =>
  row(
    name,
    `cccc 0110 1${code}10 iiii DDDD 1111 0011 NNNN` as "cccc 0110 1010 iiii DDDD 1111 0011 NNNN",
    `${name}{c} {D}, ${unsigned ? "{i}" : "{i+1}"}, {N}`,
    {
      timing: "saturate",
      since: "v6",
      derive: (f) => f.i,
      unpredictable: (f) => pc(f.D, f.N),
      meaning: (o, f) => {
        const n = o.r(f.N);
        const [low, high] = bounds(o, f.x, unsigned);
        const [v0, q0] = clamp(o, extract(o, n, 0, 16, true), low, high);
        const [v1, q1] = clamp(o, extract(o, n, 16, 16, true), low, high);
        o.q(o.or(q0, q1));
        o.set(f.D, o.or(o.and(v0, o.k(0xffff)), o.lsl(v1, o.k(16))));
      },
    },
  );

// ---- extension (SXTB and its kin): a rotated register, extended, optionally added

type Extend = <V>(o: Ops<V>, v: V) => V;
const EXTENSIONS: readonly {
  readonly name: string;
  readonly code: string;
  readonly halves: boolean;
  readonly fn: Extend;
}[] = [
  { name: "sxt?b16", code: "000", halves: true, fn: (o, v) => o.asr(o.lsl(v, o.k(24)), o.k(24)) },
  { name: "sxt?b", code: "010", halves: false, fn: (o, v) => o.asr(o.lsl(v, o.k(24)), o.k(24)) },
  { name: "sxt?h", code: "011", halves: false, fn: (o, v) => o.asr(o.lsl(v, o.k(16)), o.k(16)) },
  { name: "uxt?b16", code: "100", halves: true, fn: (o, v) => o.and(v, o.k(0xff)) },
  { name: "uxt?b", code: "110", halves: false, fn: (o, v) => o.and(v, o.k(0xff)) },
  { name: "uxt?h", code: "111", halves: false, fn: (o, v) => o.and(v, o.k(0xffff)) },
];

const extensionRows = ({ name, code, halves, fn }: (typeof EXTENSIONS)[number]): readonly Row[] => {
  const head = `cccc 0110 1${code}`;
  const combine = <V>(o: Ops<V>, m: V, rotate: V, base: V | undefined): V => {
    const v = o.let(o.ror(m, rotate));
    if (!halves) return base === undefined ? fn(o, v) : o.add(base, fn(o, v));
    const low = o.let(fn(o, v));
    const high = o.let(fn(o, o.lsr(v, o.k(16))));
    const sumLow = base === undefined ? low : o.add(base, low);
    const sumHigh = base === undefined ? high : o.add(o.lsr(base, o.k(16)), high);
    return o.or(o.and(sumLow, o.k(0xffff)), o.lsl(sumHigh, o.k(16)));
  };
  const plain = name.replace("?", "");
  const adding = name.replace("?", "a");
  return [
    row(
      plain,
      `${head} 1111 DDDD ii 00 0111 MMMM` as "cccc 0110 1000 1111 DDDD ii 00 0111 MMMM",
      `${plain}{c} {D}, {M}{rotation}`,
      {
        timing: "alu-shift",
        since: "v6",
        derive: (f) => f.i * 8,
        unpredictable: (f) => pc(f.D, f.M),
        meaning: (o, f) => o.set(f.D, combine(o, o.r(f.M), f.x, undefined)),
      },
    ),
    row(
      adding,
      `${head} NNNN DDDD ii 00 0111 MMMM` as "cccc 0110 1000 NNNN DDDD ii 00 0111 MMMM",
      `${adding}{c} {D}, {N}, {M}{rotation}`,
      {
        timing: "alu-shift",
        since: "v6",
        derive: (f) => f.i * 8,
        unpredictable: (f) => pc(f.D, f.M),
        meaning: (o, f) => o.set(f.D, combine(o, o.r(f.M), f.x, o.r(f.N))),
      },
    ),
  ];
};

// ---- reversals and bit fields

const simple = (
  name: string,
  bits: string,
  since: "v5te" | "v6" | "v6t2",
  fn: <V>(o: Ops<V>, v: V) => V,
): Row =>
  row(name, bits as "cccc 0000 0000 0000 DDDD 0000 0000 MMMM", `${name}{c} {D}, {M}`, {
    timing: "alu-shift",
    since,
    unpredictable: (f) => pc(f.D, f.M),
    meaning: (o, f) => o.set(f.D as Reg, fn(o, o.r(f.M as Reg))),
  });

const swapBytes = <V>(o: Ops<V>, v: V): V => {
  const odd = o.let(o.and(o.lsr(v, o.k(8)), o.k(0x00ff00ff)));
  return o.let(o.or(odd, o.and(o.lsl(v, o.k(8)), o.k(0xff00ff00 | 0))));
};
const swapBits = <V>(o: Ops<V>, v: V, by: number, mask: number): V =>
  o.let(o.or(o.and(o.lsr(v, o.k(by)), o.k(mask)), o.lsl(o.and(v, o.k(mask)), o.k(by))));

/** Ones in bits [x:0], x = 0..31. */
const ones = <V>(o: Ops<V>, x: V): V => o.lsr(o.k(-1), o.sub(o.k(31), x));

/** Lowest bit in [4:0] and highest or width - 1 in [12:8] of the derived immediate. */
const lowBit = <V>(o: Ops<V>, x: V): V => o.let(o.and(x, o.k(31)));
const highBit = <V>(o: Ops<V>, x: V): V => o.let(o.lsr(x, o.k(8)));

function insertField<V>(o: Ops<V>, x: V, into: V, from: V): V {
  const low = lowBit(o, x);
  const mask = o.let(o.lsl(ones(o, o.sub(highBit(o, x), low)), low));
  return o.or(o.and(into, o.not(mask)), o.and(o.lsl(from, low), mask));
}

const extractRow = (name: string, code: string, signed: boolean): Row =>
  row(
    name,
    `cccc 0111 1${code}1 jjjjj DDDD iiiii 101 NNNN` as "cccc 0111 101 jjjjj DDDD iiiii 101 NNNN",
    `${name}{c} {D}, {N}, {lsb}, {width}`,
    {
      timing: "alu-shift",
      since: "v6t2",
      derive: (f) => f.i | (f.j << 8),
      unpredictable: (f) => pc(f.D, f.N) || f.i + f.j > 31,
      meaning: (o, f) => {
        const low = lowBit(o, f.x);
        const width = highBit(o, f.x);
        const up = o.let(o.sub(o.k(31), o.add(low, width)));
        const lifted = o.lsl(o.r(f.N), up);
        const down = o.sub(o.k(31), width);
        o.set(f.D, signed ? o.asr(lifted, down) : o.lsr(lifted, down));
      },
    },
  );

export const media: readonly Row[] = [
  saturatingRow("qadd", "00", false, false),
  saturatingRow("qsub", "01", false, true),
  saturatingRow("qdadd", "10", true, false),
  saturatingRow("qdsub", "11", true, true),
  ...FLAVOURS.flatMap((fl) => PARALLEL.map((p) => parallelRow(fl, p))),
  saturateRow("ssat", "0", false),
  saturateRow("usat", "1", true),
  saturate16Row("ssat16", "0", false),
  saturate16Row("usat16", "1", true),
  row("sel", "cccc 0110 1000 NNNN DDDD 1111 1011 MMMM", "sel{c} {D}, {N}, {M}", {
    timing: "saturate",
    since: "v6",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => {
      const ge = o.getGe();
      let mask = o.k(0);
      for (let i = 0; i < 4; i++) {
        const bit = o.and(o.lsr(ge, o.k(i)), o.k(1));
        mask = o.let(o.or(mask, o.select(bit, o.k((0xff << (8 * i)) | 0), o.k(0))));
      }
      o.set(f.D, o.or(o.and(o.r(f.N), mask), o.and(o.r(f.M), o.not(mask))));
    },
  }),
  row("pkhbt", "cccc 0110 1000 NNNN DDDD iiiii 001 MMMM", "pkhbt{c} {D}, {N}, {M}{lsl}", {
    timing: "alu-shift",
    since: "v6",
    derive: (f) => f.i,
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) =>
      o.set(f.D, o.or(o.and(o.r(f.N), o.k(0xffff)), o.and(o.lsl(o.r(f.M), f.x), o.k(0xffff0000 | 0)))),
  }),
  row("pkhtb", "cccc 0110 1000 NNNN DDDD iiiii 101 MMMM", "pkhtb{c} {D}, {N}, {M}{asr}", {
    timing: "alu-shift",
    since: "v6",
    derive: (f) => f.i || 31, // ASR #32 leaves the same low half as ASR #31
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) =>
      o.set(f.D, o.or(o.and(o.r(f.N), o.k(0xffff0000 | 0)), o.and(o.asr(o.r(f.M), f.x), o.k(0xffff)))),
  }),
  ...EXTENSIONS.flatMap(extensionRows),
  simple("clz", "cccc 0001 0110 1111 DDDD 1111 0001 MMMM", "v5te", (o, v) => o.clz(v)),
  simple("rev", "cccc 0110 1011 1111 DDDD 1111 0011 MMMM", "v6", (o, v) => o.ror(swapBytes(o, v), o.k(16))),
  simple("rev16", "cccc 0110 1011 1111 DDDD 1111 1011 MMMM", "v6", (o, v) => swapBytes(o, v)),
  simple("revsh", "cccc 0110 1111 1111 DDDD 1111 1011 MMMM", "v6", (o, v) =>
    o.asr(o.lsl(swapBytes(o, v), o.k(16)), o.k(16)),
  ),
  simple("rbit", "cccc 0110 1111 1111 DDDD 1111 0011 MMMM", "v6t2", (o, v) => {
    const bits = swapBits(o, swapBits(o, swapBits(o, v, 1, 0x55555555), 2, 0x33333333), 4, 0x0f0f0f0f);
    return o.ror(swapBytes(o, bits), o.k(16));
  }),
  row("bfc", "cccc 0111 110 jjjjj DDDD iiiii 001 1111", "bfc{c} {D}, {lsb}, {fieldwidth}", {
    timing: "alu-shift",
    since: "v6t2",
    derive: (f) => f.i | (f.j << 8),
    unpredictable: (f) => pc(f.D) || f.j < f.i,
    meaning: (o, f) => o.set(f.D, insertField(o, f.x, o.r(f.D), o.k(0))),
  }),
  row("bfi", "cccc 0111 110 jjjjj DDDD iiiii 001 NNNN", "bfi{c} {D}, {N}, {lsb}, {fieldwidth}", {
    timing: "alu-shift",
    since: "v6t2",
    derive: (f) => f.i | (f.j << 8),
    unpredictable: (f) => pc(f.D) || f.j < f.i,
    meaning: (o, f) => o.set(f.D, insertField(o, f.x, o.r(f.D), o.r(f.N))),
  }),
  extractRow("sbfx", "0", true),
  extractRow("ubfx", "1", false),
];
