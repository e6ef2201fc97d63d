// Multiplies and divides (A5.2.5, A5.2.7, A5.4.3, A5.4.4): 32 and 64-bit products, halfword and dual products.
import type { Ops } from "./ops.ts";
import { type Row, row } from "./row.ts";

const pc = (...registers: readonly number[]): boolean => registers.includes(15);

/** Low or high half of a word, sign-extended. */
const half = <V>(o: Ops<V>, v: V, high: number): V =>
  high ? o.asr(v, o.k(16)) : o.asr(o.lsl(v, o.k(16)), o.k(16));

/** 1 when the signed sum a + b is not `sum`. */
const overflows = <V>(o: Ops<V>, a: V, b: V, sum: V): V =>
  o.lsr(o.and(o.xor(a, sum), o.xor(b, sum)), o.k(31));

interface Pair<V> {
  readonly low: V;
  readonly high: V;
}
const pair = <V>(o: Ops<V>, low: V, high: V): Pair<V> => ({ low: o.let(low), high: o.let(high) });
const addPairs = <V>(o: Ops<V>, a: Pair<V>, b: Pair<V>): Pair<V> => {
  const low = o.let(o.add(a.low, b.low));
  return pair(o, low, o.add(o.add(a.high, b.high), o.is("ltu", low, a.low)));
};
const extended = <V>(o: Ops<V>, v: V): Pair<V> => pair(o, v, o.asr(v, o.k(31)));
const negated = <V>(o: Ops<V>, p: Pair<V>): Pair<V> => {
  const low = o.let(o.sub(o.k(0), p.low));
  return pair(o, low, o.add(o.not(p.high), o.is("eq", p.low, o.k(0))));
};
const signedProduct = <V>(o: Ops<V>, a: V, b: V): Pair<V> => pair(o, o.mul(a, b), o.mulHighSigned(a, b));
const unsignedProduct = <V>(o: Ops<V>, a: V, b: V): Pair<V> => pair(o, o.mul(a, b), o.mulHighUnsigned(a, b));

const long = (name: string, code: string, product: typeof signedProduct, accumulate: boolean): Row =>
  row(
    name,
    `cccc 0000 1${code} s HHHH LLLL MMMM 1001 NNNN` as "cccc 0000 100 s HHHH LLLL MMMM 1001 NNNN",
    `${name}{s}{c} {L}, {H}, {N}, {M}`,
    {
      timing: "multiply-long",
      unpredictable: (f) => pc(f.H, f.L, f.M, f.N) || f.H === f.L,
      meaning: (o, f) => {
        let p = product(o, o.r(f.N), o.r(f.M));
        if (accumulate) p = addPairs(o, p, { low: o.r(f.L), high: o.r(f.H) });
        if (f.s) {
          o.n(p.high);
          o.z(o.or(p.low, p.high));
        }
        o.set(f.L, p.low);
        o.set(f.H, p.high);
      },
    },
  );

/** The signed 16 x 16 products of SMULxy and its kin: b and t of both operands. */
const HALFWORDS = { timing: "multiply", since: "v5te" } as const;

/** SMUAD, SMLAD, SMUSD, SMLSD and their 64-bit forms: two 16 x 16 products, `m` swaps the halves of the second operand. */
const products = <V>(o: Ops<V>, n: V, m: V, swap: number): readonly [V, V] => {
  const other = swap ? o.let(o.ror(m, o.k(16))) : m;
  return [o.let(o.mul(half(o, n, 0), half(o, other, 0))), o.let(o.mul(half(o, n, 1), half(o, other, 1)))];
};

/** Sums of products have code 0, differences 1. */
const dual = (code: "0" | "1"): readonly Row[] => {
  const subtract = code === "1";
  const combine = <V>(o: Ops<V>, p: V, q: V): readonly [V, V] => {
    const sum = o.let(subtract ? o.sub(p, q) : o.add(p, q));
    return [sum, subtract ? o.k(0) : o.let(overflows(o, p, q, sum))];
  };
  const verb = subtract ? "smusd" : "smuad";
  const accumulating = subtract ? "smlsd" : "smlad";
  const long = subtract ? "smlsld" : "smlald";
  return [
    row(
      verb,
      `cccc 0111 0000 DDDD 1111 MMMM 0${code}k1 NNNN` as "cccc 0111 0000 DDDD 1111 MMMM 00k1 NNNN",
      `${verb}{k}{c} {D}, {N}, {M}`,
      {
        timing: "multiply",
        since: "v6",
        unpredictable: (f) => pc(f.D, f.M, f.N),
        meaning: (o, f) => {
          const [p, q] = products(o, o.r(f.N), o.r(f.M), f.k);
          const [sum, overflow] = combine(o, p, q);
          o.q(overflow);
          o.set(f.D, sum);
        },
      },
    ),
    row(
      accumulating,
      `cccc 0111 0000 DDDD AAAA MMMM 0${code}k1 NNNN` as "cccc 0111 0000 DDDD AAAA MMMM 00k1 NNNN",
      `${accumulating}{k}{c} {D}, {N}, {M}, {A}`,
      {
        timing: "multiply",
        since: "v6",
        unpredictable: (f) => pc(f.D, f.M, f.N),
        meaning: (o, f) => {
          const [p, q] = products(o, o.r(f.N), o.r(f.M), f.k);
          const [sum, overflow] = combine(o, p, q);
          const a = o.r(f.A);
          const v = o.let(o.add(sum, a));
          // The manual's sum has three terms in one step: overflow is judged on the exact value.
          o.q(o.xor(overflow, overflows(o, sum, a, v)));
          o.set(f.D, v);
        },
      },
    ),
    row(
      long,
      `cccc 0111 0100 HHHH LLLL MMMM 0${code}k1 NNNN` as "cccc 0111 0100 HHHH LLLL MMMM 00k1 NNNN",
      `${long}{k}{c} {L}, {H}, {N}, {M}`,
      {
        timing: "multiply-long",
        since: "v6",
        unpredictable: (f) => pc(f.H, f.L, f.M, f.N) || f.H === f.L,
        meaning: (o, f) => {
          const [p, q] = products(o, o.r(f.N), o.r(f.M), f.k);
          const second = subtract ? negated(o, extended(o, q)) : extended(o, q);
          const sum = addPairs(o, addPairs(o, extended(o, p), second), { low: o.r(f.L), high: o.r(f.H) });
          o.set(f.L, sum.low);
          o.set(f.H, sum.high);
        },
      },
    ),
  ];
};

/** SMMUL and its kin: the high word of a signed product, optionally rounded. */
const rounded = <V>(o: Ops<V>, p: Pair<V>, round: number): V =>
  round ? o.add(p.high, o.lsr(p.low, o.k(31))) : p.high;

/** |byte of a - byte of b| (USAD8). */
const byteDifference = <V>(o: Ops<V>, a: V, b: V, at: number): V => {
  const x = o.let(o.and(o.lsr(a, o.k(at)), o.k(255)));
  const y = o.let(o.and(o.lsr(b, o.k(at)), o.k(255)));
  return o.select(o.is("ltu", x, y), o.sub(y, x), o.sub(x, y));
};
const sumOfDifferences = <V>(o: Ops<V>, a: V, b: V): V =>
  o.let(
    o.add(
      o.add(byteDifference(o, a, b, 0), byteDifference(o, a, b, 8)),
      o.add(byteDifference(o, a, b, 16), byteDifference(o, a, b, 24)),
    ),
  );

export const multiply: readonly Row[] = [
  row("mul", "cccc 0000 000 s DDDD 0000 MMMM 1001 NNNN", "mul{s}{c} {D}, {N}, {M}", {
    timing: "multiply",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => {
      const v = o.let(o.mul(o.r(f.N), o.r(f.M)));
      if (f.s) {
        o.n(v);
        o.z(v);
      }
      o.set(f.D, v);
    },
  }),
  row("mla", "cccc 0000 001 s DDDD AAAA MMMM 1001 NNNN", "mla{s}{c} {D}, {N}, {M}, {A}", {
    timing: "multiply",
    unpredictable: (f) => pc(f.D, f.A, f.M, f.N),
    meaning: (o, f) => {
      const v = o.let(o.add(o.mul(o.r(f.N), o.r(f.M)), o.r(f.A)));
      if (f.s) {
        o.n(v);
        o.z(v);
      }
      o.set(f.D, v);
    },
  }),
  row("umaal", "cccc 0000 0100 HHHH LLLL MMMM 1001 NNNN", "umaal{c} {L}, {H}, {N}, {M}", {
    timing: "multiply-long",
    since: "v6",
    unpredictable: (f) => pc(f.H, f.L, f.M, f.N) || f.H === f.L,
    meaning: (o, f) => {
      const zero = o.k(0);
      const p = addPairs(o, unsignedProduct(o, o.r(f.N), o.r(f.M)), { low: o.r(f.L), high: zero });
      const sum = addPairs(o, p, { low: o.r(f.H), high: zero });
      o.set(f.L, sum.low);
      o.set(f.H, sum.high);
    },
  }),
  row("mls", "cccc 0000 0110 DDDD AAAA MMMM 1001 NNNN", "mls{c} {D}, {N}, {M}, {A}", {
    timing: "multiply",
    since: "v6t2",
    unpredictable: (f) => pc(f.D, f.A, f.M, f.N),
    meaning: (o, f) => o.set(f.D, o.sub(o.r(f.A), o.mul(o.r(f.N), o.r(f.M)))),
  }),
  long("umull", "00", unsignedProduct, false),
  long("umlal", "01", unsignedProduct, true),
  long("smull", "10", signedProduct, false),
  long("smlal", "11", signedProduct, true),
  row("smlaxy", "cccc 0001 0000 DDDD AAAA MMMM 1 t b 0 NNNN", "smla{b}{t}{c} {D}, {N}, {M}, {A}", {
    ...HALFWORDS,
    unpredictable: (f) => pc(f.D, f.A, f.M, f.N),
    meaning: (o, f) => {
      const p = o.let(o.mul(half(o, o.r(f.N), f.b), half(o, o.r(f.M), f.t)));
      const a = o.r(f.A);
      const v = o.let(o.add(p, a));
      o.q(overflows(o, p, a, v));
      o.set(f.D, v);
    },
  }),
  row("smlawy", "cccc 0001 0010 DDDD AAAA MMMM 1 t 00 NNNN", "smlaw{t}{c} {D}, {N}, {M}, {A}", {
    ...HALFWORDS,
    unpredictable: (f) => pc(f.D, f.A, f.M, f.N),
    meaning: (o, f) => {
      const p = signedProduct(o, o.r(f.N), half(o, o.r(f.M), f.t));
      const v16 = o.let(o.or(o.lsr(p.low, o.k(16)), o.lsl(p.high, o.k(16))));
      const a = o.r(f.A);
      const v = o.let(o.add(v16, a));
      o.q(overflows(o, v16, a, v));
      o.set(f.D, v);
    },
  }),
  row("smulwy", "cccc 0001 0010 DDDD 0000 MMMM 1 t 10 NNNN", "smulw{t}{c} {D}, {N}, {M}", {
    ...HALFWORDS,
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => {
      const p = signedProduct(o, o.r(f.N), half(o, o.r(f.M), f.t));
      o.set(f.D, o.or(o.lsr(p.low, o.k(16)), o.lsl(p.high, o.k(16))));
    },
  }),
  row("smlalxy", "cccc 0001 0100 HHHH LLLL MMMM 1 t b 0 NNNN", "smlal{b}{t}{c} {L}, {H}, {N}, {M}", {
    ...HALFWORDS,
    timing: "multiply-long",
    unpredictable: (f) => pc(f.H, f.L, f.M, f.N) || f.H === f.L,
    meaning: (o, f) => {
      const p = extended(o, o.mul(half(o, o.r(f.N), f.b), half(o, o.r(f.M), f.t)));
      const sum = addPairs(o, p, { low: o.r(f.L), high: o.r(f.H) });
      o.set(f.L, sum.low);
      o.set(f.H, sum.high);
    },
  }),
  row("smulxy", "cccc 0001 0110 DDDD 0000 MMMM 1 t b 0 NNNN", "smul{b}{t}{c} {D}, {N}, {M}", {
    ...HALFWORDS,
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => o.set(f.D, o.mul(half(o, o.r(f.N), f.b), half(o, o.r(f.M), f.t))),
  }),
  ...dual("0"),
  ...dual("1"),
  row("smmul", "cccc 0111 0101 DDDD 1111 MMMM 00 k 1 NNNN", "smmul{k:r}{c} {D}, {N}, {M}", {
    timing: "multiply",
    since: "v6",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => o.set(f.D, rounded(o, signedProduct(o, o.r(f.N), o.r(f.M)), f.k)),
  }),
  row("smmla", "cccc 0111 0101 DDDD AAAA MMMM 00 k 1 NNNN", "smmla{k:r}{c} {D}, {N}, {M}, {A}", {
    timing: "multiply",
    since: "v6",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => {
      const p = signedProduct(o, o.r(f.N), o.r(f.M));
      o.set(f.D, rounded(o, addPairs(o, p, { low: o.k(0), high: o.r(f.A) }), f.k));
    },
  }),
  row("smmls", "cccc 0111 0101 DDDD AAAA MMMM 11 k 1 NNNN", "smmls{k:r}{c} {D}, {N}, {M}, {A}", {
    timing: "multiply",
    since: "v6",
    unpredictable: (f) => pc(f.D, f.A, f.M, f.N),
    meaning: (o, f) => {
      const p = negated(o, signedProduct(o, o.r(f.N), o.r(f.M)));
      o.set(f.D, rounded(o, addPairs(o, p, { low: o.k(0), high: o.r(f.A) }), f.k));
    },
  }),
  row("usad8", "cccc 0111 1000 DDDD 1111 MMMM 0001 NNNN", "usad8{c} {D}, {N}, {M}", {
    timing: "multiply",
    since: "v6",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => o.set(f.D, sumOfDifferences(o, o.r(f.N), o.r(f.M))),
  }),
  row("usada8", "cccc 0111 1000 DDDD AAAA MMMM 0001 NNNN", "usada8{c} {D}, {N}, {M}, {A}", {
    timing: "multiply",
    since: "v6",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => o.set(f.D, o.add(o.r(f.A), sumOfDifferences(o, o.r(f.N), o.r(f.M)))),
  }),
  row("sdiv", "cccc 0111 0001 DDDD 1111 MMMM 0001 NNNN", "sdiv{c} {D}, {N}, {M}", {
    timing: "divide",
    since: "div",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => o.set(f.D, o.divSigned(o.r(f.N), o.r(f.M))),
  }),
  row("udiv", "cccc 0111 0011 DDDD 1111 MMMM 0001 NNNN", "udiv{c} {D}, {N}, {M}", {
    timing: "divide",
    since: "div",
    unpredictable: (f) => pc(f.D, f.M, f.N),
    meaning: (o, f) => o.set(f.D, o.divUnsigned(o.r(f.N), o.r(f.M))),
  }),
];
