// Loads and stores of one register or two (A5.2.8, A5.2.9, A5.3).
import type { AccessSize, Ops, Reg } from "./ops.ts";
import { type Row, row, type TimingClass } from "./row.ts";
import { shiftByConstant } from "./shifter.ts";

/** Addressing of one form: offset (p=1 w=0), pre-indexed (p=1 w=1) or post-indexed (p=0). */
interface Indexing {
  readonly p: number;
  readonly w: number;
}

const address = <V>(o: Ops<V>, f: Indexing, base: V, offset: V): V =>
  f.p ? o.let(o.add(base, offset)) : base;
/** The new base, after the access can no longer fault. */
const writeBack = <V>(o: Ops<V>, f: Indexing, n: Reg, base: V, offset: V): void => {
  if (f.p === 0 || f.w === 1) o.set(n, o.add(base, offset));
};

/** One kind of transfer: what is done at an address. */
interface Transfer {
  readonly name: string;
  readonly load: boolean;
  readonly size: AccessSize;
  readonly signed: boolean;
  readonly timing: TimingClass;
}
const signExtend = <V>(o: Ops<V>, v: V, size: AccessSize): V =>
  size === 4 ? v : o.asr(o.lsl(v, o.k(32 - size * 8)), o.k(32 - size * 8));

function transfer<V>(
  o: Ops<V>,
  t: Transfer,
  d: Reg,
  at: V,
  kind: "normal" | "unprivileged",
  update: () => void,
): void {
  if (t.load) {
    const v = o.load(t.size, at, kind);
    update();
    o.setLoaded(d, t.signed ? signExtend(o, v, t.size) : v);
  } else {
    o.store(t.size, at, o.r(d), kind);
    update();
  }
}

type F = Readonly<Record<string, number>>;
const writesBack = (f: F): boolean => f["p"] === 0 || f["w"] === 1;
/** UNPREDICTABLE register choices of single transfers (A8.8.63 and its kin). */
const badRegisters = (t: Transfer) => (f: F) =>
  (t.size !== 4 && f["D"] === 15) || (writesBack(f) && (f["N"] === 15 || f["N"] === f["D"])) || f["M"] === 15;

const WORDS_AND_BYTES: readonly (Transfer & { readonly b: string; readonly l: string })[] = [
  { name: "str", load: false, size: 4, signed: false, timing: "store", b: "0", l: "0" },
  { name: "ldr", load: true, size: 4, signed: false, timing: "load", b: "0", l: "1" },
  { name: "strb", load: false, size: 1, signed: false, timing: "store", b: "1", l: "0" },
  { name: "ldrb", load: true, size: 1, signed: false, timing: "load-narrow", b: "1", l: "1" },
];

/** LDRT and its kin: post-indexed with User mode's rights; sensitive, because a deprivileged kernel has those anyway. */
const UNPRIVILEGED = { sensitive: "as-written", rare: true } as const;

function wordRows(t: (typeof WORDS_AND_BYTES)[number]): readonly Row[] {
  const { b, l } = t;
  const shared = { timing: t.timing, unpredictable: badRegisters(t) };
  const badT = (f: F): boolean => f["D"] === 15 || f["N"] === 15 || f["N"] === f["D"] || f["M"] === 15;
  const plus = <V>(o: Ops<V>, offset: V, u: number): V => (u ? offset : o.let(o.sub(o.k(0), offset)));
  return [
    row(
      `${t.name} (immediate)`,
      `cccc 010 p i ${b} w ${l} NNNN DDDD iiiiiiiiiiii` as "cccc 010 p i 0 w 0 NNNN DDDD iiiiiiiiiiii",
      `${t.name}{c} {D}, {address12}`,
      {
        ...shared,
        derive: signed12,
        meaning: (o, f) => {
          const base = o.r(f.N);
          transfer(o, t, f.D, address(o, f, base, f.x), "normal", () => writeBack(o, f, f.N, base, f.x));
        },
      },
    ),
    row(
      `${t.name} (register)`,
      `cccc 011 p u ${b} w ${l} NNNN DDDD iiiii yy 0 MMMM` as "cccc 011 p u 0 w 0 NNNN DDDD iiiii yy 0 MMMM",
      `${t.name}{c} {D}, {addressM}`,
      {
        ...shared,
        // Compilers index arrays with LSL; the other shifts are seldom seen.
        refine: (f) => ({ rare: f["y"] !== 0 || f["p"] !== 1 || f["w"] !== 0 }),
        derive: (f) => f.i,
        variants: 2,
        variant: (f) => (f.i === 0 ? 0 : 1),
        meaning: (o, f) => {
          const base = o.r(f.N);
          const shifted = shiftByConstant(o, o.r(f.M), f.y, f.variant === 0, f.x).value;
          const offset = plus(o, o.let(shifted), f.u);
          transfer(o, t, f.D, address(o, f, base, offset), "normal", () =>
            writeBack(o, f, f.N, base, offset),
          );
        },
      },
    ),
    row(
      `${t.name}t (immediate)`,
      `cccc 010 0 i ${b} 1 ${l} NNNN DDDD iiiiiiiiiiii` as "cccc 010 0 i 0 1 0 NNNN DDDD iiiiiiiiiiii",
      `${t.name}t{c} {D}, {address12}`,
      {
        timing: t.timing,
        ...UNPRIVILEGED,
        unpredictable: badT,
        derive: signed12,
        meaning: (o, f) => {
          const base = o.r(f.N);
          transfer(o, t, f.D, base, "unprivileged", () => o.set(f.N, o.add(base, f.x)));
        },
      },
    ),
    row(
      `${t.name}t (register)`,
      `cccc 011 0 u ${b} 1 ${l} NNNN DDDD iiiii yy 0 MMMM` as "cccc 011 0 u 0 1 0 NNNN DDDD iiiii yy 0 MMMM",
      `${t.name}t{c} {D}, {addressM}`,
      {
        timing: t.timing,
        ...UNPRIVILEGED,
        unpredictable: badT,
        derive: (f) => f.i,
        variants: 2,
        variant: (f) => (f.i === 0 ? 0 : 1),
        meaning: (o, f) => {
          const base = o.r(f.N);
          const shifted = shiftByConstant(o, o.r(f.M), f.y, f.variant === 0, f.x).value;
          const offset = plus(o, o.let(shifted), f.u);
          transfer(o, t, f.D, base, "unprivileged", () => o.set(f.N, o.add(base, offset)));
        },
      },
    ),
  ];
}

// ---- halfwords and signed bytes (A5.2.8)

const HALVES: readonly (Transfer & { readonly l: string; readonly op: string })[] = [
  { name: "strh", load: false, size: 2, signed: false, timing: "store", l: "0", op: "01" },
  { name: "ldrh", load: true, size: 2, signed: false, timing: "load-narrow", l: "1", op: "01" },
  { name: "ldrsb", load: true, size: 1, signed: true, timing: "load-narrow", l: "1", op: "10" },
  { name: "ldrsh", load: true, size: 2, signed: true, timing: "load-narrow", l: "1", op: "11" },
];

/** i: the up bit, then 8 bits of offset. */
const signed8 = (f: { readonly i: number }): number => (f.i & 0x100 ? f.i & 0xff : -(f.i & 0xff));
/** i: the up bit, then 12 bits of offset. */
const signed12 = (f: { readonly i: number }): number => (f.i & 0x1000 ? f.i & 0xfff : -(f.i & 0xfff));

function halfRows(t: (typeof HALVES)[number]): readonly Row[] {
  const { l, op } = t;
  const shared = {
    // Halfwords are mostly fields of structures and elements of arrays.
    refine: (f: F) => ({ rare: f["p"] !== 1 || f["w"] !== 0 }),
    timing: t.timing,
    unpredictable: badRegisters(t),
  };
  const badT = (f: F): boolean => f["D"] === 15 || f["N"] === 15 || f["N"] === f["D"] || f["M"] === 15;
  return [
    row(
      `${t.name} (immediate)`,
      `cccc 000 p i 1 w ${l} NNNN DDDD iiii 1${op}1 iiii` as "cccc 000 p i 1 w 0 NNNN DDDD iiii 1011 iiii",
      `${t.name}{c} {D}, {address8}`,
      {
        ...shared,
        derive: signed8,
        meaning: (o, f) => {
          const base = o.r(f.N);
          transfer(o, t, f.D, address(o, f, base, f.x), "normal", () => writeBack(o, f, f.N, base, f.x));
        },
      },
    ),
    row(
      `${t.name} (register)`,
      `cccc 000 p u 0 w ${l} NNNN DDDD 0000 1${op}1 MMMM` as "cccc 000 p u 0 w 0 NNNN DDDD 0000 1011 MMMM",
      `${t.name}{c} {D}, {addressR}`,
      {
        ...shared,
        meaning: (o, f) => {
          const base = o.r(f.N);
          const offset = f.u ? o.r(f.M) : o.let(o.sub(o.k(0), o.r(f.M)));
          transfer(o, t, f.D, address(o, f, base, offset), "normal", () =>
            writeBack(o, f, f.N, base, offset),
          );
        },
      },
    ),
    row(
      `${t.name}t (immediate)`,
      `cccc 000 0 i 1 1 ${l} NNNN DDDD iiii 1${op}1 iiii` as "cccc 000 0 i 1 1 0 NNNN DDDD iiii 1011 iiii",
      `${t.name}t{c} {D}, {address8}`,
      {
        timing: t.timing,
        since: "v6t2",
        ...UNPRIVILEGED,
        unpredictable: badT,
        derive: signed8,
        meaning: (o, f) => {
          const base = o.r(f.N);
          transfer(o, t, f.D, base, "unprivileged", () => o.set(f.N, o.add(base, f.x)));
        },
      },
    ),
    row(
      `${t.name}t (register)`,
      `cccc 000 0 u 0 1 ${l} NNNN DDDD 0000 1${op}1 MMMM` as "cccc 000 0 u 0 1 0 NNNN DDDD 0000 1011 MMMM",
      `${t.name}t{c} {D}, {addressR}`,
      {
        timing: t.timing,
        since: "v6t2",
        ...UNPRIVILEGED,
        unpredictable: badT,
        meaning: (o, f) => {
          const base = o.r(f.N);
          const offset = f.u ? o.r(f.M) : o.let(o.sub(o.k(0), o.r(f.M)));
          transfer(o, t, f.D, base, "unprivileged", () => o.set(f.N, o.add(base, offset)));
        },
      },
    ),
  ];
}

// ---- doublewords (A8.8.72, A8.8.210): two words, always aligned to four bytes

/** Odd first registers, r14 first, overlaps with the base, and post-indexing with w=1 are UNPREDICTABLE. */
const badPair = (load: boolean) => (f: F) => {
  const d = f["D"] as number;
  if (d & 1 || d === 14 || f["M"] === 15 || (f["p"] === 0 && f["w"] === 1)) return true;
  if (load && f["M"] !== undefined && (f["M"] === d || f["M"] === d + 1)) return true;
  return writesBack(f) && (f["N"] === 15 || f["N"] === d || f["N"] === d + 1);
};

function doubleRows(load: boolean): readonly Row[] {
  const name = load ? "ldrd" : "strd";
  const op = load ? "10" : "11";
  const shared = {
    timing: load ? "load-double" : "store-double",
    since: "v5te",
    unpredictable: badPair(load),
  } as const;
  const move = <V>(o: Ops<V>, d: Reg, at: V, update: () => void): void => {
    const second = o.let(o.add(at, o.k(4)));
    if (load) {
      const low = o.load(4, at, "aligned");
      const high = o.load(4, second, "aligned");
      update();
      o.setLoaded(o.next(d), high);
      o.setLoaded(d, low);
    } else {
      o.store(4, at, o.r(d), "aligned");
      o.store(4, second, o.r(o.next(d)), "aligned");
      update();
    }
  };
  return [
    row(
      `${name} (immediate)`,
      `cccc 000 p i 1 w 0 NNNN DDDD iiii 1${op}1 iiii` as "cccc 000 p i 1 w 0 NNNN DDDD iiii 1101 iiii",
      `${name}{c} {D}, {address8}`,
      {
        ...shared,
        derive: signed8,
        meaning: (o, f) => {
          const base = o.r(f.N);
          move(o, f.D, address(o, f, base, f.x), () => writeBack(o, f, f.N, base, f.x));
        },
      },
    ),
    row(
      `${name} (register)`,
      `cccc 000 p u 0 w 0 NNNN DDDD 0000 1${op}1 MMMM` as "cccc 000 p u 0 w 0 NNNN DDDD 0000 1101 MMMM",
      `${name}{c} {D}, {addressR}`,
      {
        ...shared,
        meaning: (o, f) => {
          const base = o.r(f.N);
          const offset = f.u ? o.r(f.M) : o.let(o.sub(o.k(0), o.r(f.M)));
          move(o, f.D, address(o, f, base, offset), () => writeBack(o, f, f.N, base, offset));
        },
      },
    ),
  ];
}

// ---- exclusives and swaps (A5.2.10)

type Size = {
  readonly name: string;
  readonly code: string;
  readonly size: 1 | 2 | 4;
  readonly since: "v6" | "v6k";
};
const EXCLUSIVES: readonly Size[] = [
  { name: "", code: "00", size: 4, since: "v6" },
  { name: "b", code: "10", size: 1, since: "v6k" },
  { name: "h", code: "11", size: 2, since: "v6k" },
];

const exclusive: readonly Row[] = [
  ...EXCLUSIVES.flatMap(({ name, code, size, since }) => [
    row(
      `ldrex${name}`,
      `cccc 0001 1${code}1 NNNN DDDD 1111 1001 1111` as "cccc 0001 1001 NNNN DDDD 1111 1001 1111",
      `ldrex${name}{c} {D}, [{N}]`,
      {
        timing: "exclusive",
        since,
        unpredictable: (f) => f.D === 15 || f.N === 15,
        meaning: (o, f) => o.set(f.D, o.query("loadExclusive", o.k(size), o.r(f.N))),
      },
    ),
    row(
      `strex${name}`,
      `cccc 0001 1${code}0 NNNN DDDD 1111 1001 MMMM` as "cccc 0001 1000 NNNN DDDD 1111 1001 MMMM",
      `strex${name}{c} {D}, {M}, [{N}]`,
      {
        timing: "exclusive",
        since,
        unpredictable: (f) => f.D === 15 || f.N === 15 || f.M === 15 || f.D === f.N || f.D === f.M,
        meaning: (o, f) => o.set(f.D, o.query("storeExclusive", o.k(size), o.r(f.N), o.r(f.M))),
      },
    ),
  ]),
  row("ldrexd", "cccc 0001 1011 NNNN DDDD 1111 1001 1111", "ldrexd{c} {D}, {D+1}, [{N}]", {
    timing: "exclusive",
    since: "v6k",
    unpredictable: (f) => (f.D & 1) === 1 || f.D === 14 || f.N === 15,
    meaning: (o, f) => {
      const low = o.query("loadExclusive", o.k(8), o.r(f.N));
      o.set(o.next(f.D), o.query("loadHigh"));
      o.set(f.D, low);
    },
  }),
  row("strexd", "cccc 0001 1010 NNNN DDDD 1111 1001 MMMM", "strexd{c} {D}, {M}, {M+1}, [{N}]", {
    timing: "exclusive",
    since: "v6k",
    unpredictable: (f) =>
      f.D === 15 ||
      (f.M & 1) === 1 ||
      f.M === 14 ||
      f.N === 15 ||
      f.D === f.N ||
      f.D === f.M ||
      f.D === f.M + 1,
    meaning: (o, f) => o.set(f.D, o.query("storeExclusiveDouble", o.r(f.N), o.r(f.M), o.r(o.next(f.M)))),
  }),
  row("clrex", "1111 0101 0111 1111 1111 0000 0001 1111", "clrex", {
    timing: "exclusive",
    since: "v6k",
    unconditional: true,
    meaning: (o) => o.system("storeExclusiveClear"),
  }),
  row("swp", "cccc 0001 0 b 00 NNNN DDDD 0000 1001 MMMM", "swp{b:b}{c} {D}, {M}, [{N}]", {
    timing: "exclusive",
    unpredictable: (f) => f.D === 15 || f.M === 15 || f.N === 15 || f.N === f.M || f.N === f.D,
    meaning: (o, f) => o.set(f.D, o.query("swap", o.k(f.b ? 1 : 4), o.r(f.N), o.r(f.M))),
  }),
];

// ---- preload hints (A5.7.1)

const preload = (
  name: string,
  bits: string,
  since: "v5te" | "v7" | "mp",
  kind: number,
  register: boolean,
): Row =>
  register
    ? row(
        `${name} (register)`,
        `1111 011${bits} NNNN 1111 iiiii yy 0 MMMM` as "1111 0111 u101 NNNN 1111 iiiii yy 0 MMMM",
        `${name} {addressM}`,
        {
          timing: "preload",
          since,
          unconditional: true,
          derive: (f) => f.i,
          variants: 2,
          variant: (f) => (f.i === 0 ? 0 : 1),
          unpredictable: (f) => f.M === 15 || (name === "pldw" && f.N === 15),
          meaning: (o, f) => {
            const offset = o.let(shiftByConstant(o, o.r(f.M), f.y, f.variant === 0, f.x).value);
            const at = f.u ? o.add(o.r(f.N), offset) : o.sub(o.r(f.N), offset);
            o.system("preload", at, o.k(kind));
          },
        },
      )
    : row(
        `${name} (immediate)`,
        `1111 010${bits} NNNN 1111 iiiiiiiiiiii` as "1111 0101 u101 NNNN 1111 iiiiiiiiiiii",
        `${name} {address12}`,
        {
          timing: "preload",
          since,
          unconditional: true,
          derive: (f) => (f.u ? f.i : -f.i),
          meaning: (o, f) => o.system("preload", o.add(o.r(f.N), f.x), o.k(kind)),
        },
      );

export const loadStore: readonly Row[] = [
  ...WORDS_AND_BYTES.flatMap(wordRows),
  ...HALVES.flatMap(halfRows),
  ...doubleRows(true),
  ...doubleRows(false),
  ...exclusive,
  ...[false, true].flatMap((register) => [
    preload("pld", "1 u101", "v5te", 0, register),
    preload("pldw", "1 u001", "mp", 1, register),
    preload("pli", "0 u101", "v7", 2, register),
  ]),
];
