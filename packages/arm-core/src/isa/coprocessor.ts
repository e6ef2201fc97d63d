// Coprocessor transfers (A5.6): system registers through MCR and MRC; LDC, STC and CDP find no coprocessor here.
import { type Row, row } from "./row.ts";

/** The 1111 space has MCR2, MRC2 and so on: the same transfers, never conditional (A5.7). */
const spaces = [
  { suffix: "", head: "cccc", since: "v4t" },
  { suffix: "2", head: "1111", since: "v5te" },
] as const;

export const coprocessor: readonly Row[] = spaces.flatMap(({ suffix, head, since }) => {
  const c = suffix ? "" : "{c}";
  const shared = { since, unconditional: suffix !== "" } as const;
  return [
    row(
      `mcr${suffix}`,
      `${head} 1110 iii 0 iiii DDDD iiii iii 1 iiii` as "cccc 1110 iii 0 iiii DDDD iiii iii 1 iiii",
      `mcr${suffix}${c} {mcr}`,
      {
        ...shared,
        timing: "coprocessor",
        // i: opc1, CRn, coprocessor, opc2, CRm
        derive: (f) => f.i,
        unpredictable: (f) => f.D === 15,
        meaning: (o, f) => {
          const field = (shift: number, mask: number) => o.and(o.lsr(f.x, o.k(shift)), o.k(mask));
          o.system("mcr", field(7, 15), field(15, 7), field(11, 15), field(0, 15), field(4, 7), o.r(f.D));
        },
      },
    ),
    row(
      `mrc${suffix}`,
      `${head} 1110 iii 1 iiii DDDD iiii iii 1 iiii` as "cccc 1110 iii 1 iiii DDDD iiii iii 1 iiii",
      `mrc${suffix}${c} {mcr}`,
      {
        ...shared,
        timing: "coprocessor",
        derive: (f) => f.i,
        variants: 2,
        variant: (f) => (f.D === 15 ? 1 : 0), // APSR_nzcv
        meaning: (o, f) => {
          const field = (shift: number, mask: number) => o.and(o.lsr(f.x, o.k(shift)), o.k(mask));
          const v = o.query("mrc", field(7, 15), field(15, 7), field(11, 15), field(0, 15), field(4, 7));
          if (f.variant === 1) {
            o.n(v);
            o.z(o.xor(o.and(v, o.k(1 << 30)), o.k(1 << 30)));
            o.c(o.and(o.lsr(v, o.k(29)), o.k(1)));
            o.v(o.lsl(v, o.k(3)));
          } else o.set(f.D, v);
        },
      },
    ),
    row(
      `mcrr${suffix}`,
      `${head} 1100 0100 HHHH DDDD iiii iiii iiii` as "cccc 1100 0100 HHHH DDDD iiii iiii iiii",
      `mcrr${suffix}${c} {mcrr}`,
      {
        ...shared,
        timing: "coprocessor",
        since: suffix ? "v6" : "v5te",
        // i: coprocessor, opc1, CRm
        derive: (f) => f.i,
        unpredictable: (f) => f.D === 15 || f.H === 15,
        meaning: (o, f) => {
          const field = (shift: number) => o.and(o.lsr(f.x, o.k(shift)), o.k(15));
          o.system("mcrr", field(8), field(4), field(0), o.r(f.D), o.r(f.H));
        },
      },
    ),
    row(
      `mrrc${suffix}`,
      `${head} 1100 0101 HHHH DDDD iiii iiii iiii` as "cccc 1100 0101 HHHH DDDD iiii iiii iiii",
      `mrrc${suffix}${c} {mcrr}`,
      {
        ...shared,
        timing: "coprocessor",
        since: suffix ? "v6" : "v5te",
        derive: (f) => f.i,
        unpredictable: (f) => f.D === 15 || f.H === 15 || f.D === f.H,
        meaning: (o, f) => {
          const field = (shift: number) => o.and(o.lsr(f.x, o.k(shift)), o.k(15));
          const low = o.query("mrrcLow", field(8), field(4), field(0));
          o.set(f.H, o.query("mrrcHigh"));
          o.set(f.D, low);
        },
      },
    ),
    row(
      `cdp${suffix}`,
      `${head} 1110 iiii iiii iiii iiii iii 0 iiii` as "cccc 1110 iiii iiii iiii iiii iii 0 iiii",
      `cdp${suffix}${c} {cdp}`,
      {
        ...shared,
        timing: "coprocessor",
        derive: (f) => (f.i >> 7) & 15,
        meaning: (o, f) => o.system("coprocessor", f.x),
      },
    ),
    ...(["stc", "ldc"] as const).map((name, l) =>
      row(
        `${name}${suffix}`,
        `${head} 110 p u n w ${l} iiii iiii iiii iiiiiiii` as "cccc 110 p u n w 0 iiii iiii iiii iiiiiiii",
        `${name}${suffix}{n:l}${c} {ldc}`,
        {
          ...shared,
          timing: "coprocessor",
          // p = u = w = 0 is MCRR, MRRC or nothing.
          derive: (f) => (f.i >> 8) & 15,
          unpredictable: (f) => f.p === 0 && f.u === 0 && f.w === 0,
          meaning: (o, f) => o.system("coprocessor", f.x),
        },
      ),
    ),
  ];
});
