// Block transfers (A5.5): LDM and STM in four modes, their ^ forms, and the base that moves.
import { type Row, row } from "./row.ts";

type F = Readonly<Record<string, number>>;
const empty = (f: F): boolean => f["N"] === 15 || f["i"] === 0;
const baseLoaded = (f: F): boolean => f["w"] === 1 && (((f["i"] as number) >> (f["N"] as number)) & 1) === 1;

export const loadStoreMultiple: readonly Row[] = [
  row("ldm", "cccc 100 p u 0 w 1 NNNN iiiiiiiiiiiiiiii", "ldm{amode}{c} {N}{w}, {list}", {
    timing: "load-multiple",
    derive: (f) => f.i,
    unpredictable: (f) => empty(f) || baseLoaded(f),
    meaning: (o, f) => o.system("loadMultiple", o.number(f.N), f.x, o.k(f.u), o.k(f.p), o.k(f.w)),
  }),
  row("stm", "cccc 100 p u 0 w 0 NNNN iiiiiiiiiiiiiiii", "stm{amode}{c} {N}{w}, {list}", {
    timing: "store-multiple",
    derive: (f) => f.i,
    unpredictable: empty,
    meaning: (o, f) => o.system("storeMultiple", o.number(f.N), f.x, o.k(f.u), o.k(f.p), o.k(f.w)),
  }),
  row("ldm (user registers)", "cccc 100 p u 1 0 1 NNNN 0 iiiiiiiiiiiiiii", "ldm{amode}{c} {N}, {list}^", {
    timing: "load-multiple",
    sensitive: "current-bank",
    derive: (f) => f.i,
    unpredictable: empty,
    meaning: (o, f) => o.system("loadMultipleUser", o.number(f.N), f.x, o.k(f.u), o.k(f.p)),
  }),
  row(
    "ldm (exception return)",
    "cccc 100 p u 1 w 1 NNNN 1 iiiiiiiiiiiiiii",
    "ldm{amode}{c} {N}{w}, {listpc}^",
    {
      timing: "load-multiple",
      sensitive: "branch-only",
      derive: (f) => f.i | 0x8000,
      unpredictable: (f) => f.N === 15 || baseLoaded(f),
      meaning: (o, f) => o.system("loadMultipleReturn", o.number(f.N), f.x, o.k(f.u), o.k(f.p), o.k(f.w)),
    },
  ),
  row("stm (user registers)", "cccc 100 p u 1 0 0 NNNN iiiiiiiiiiiiiiii", "stm{amode}{c} {N}, {list}^", {
    timing: "store-multiple",
    sensitive: "current-bank",
    derive: (f) => f.i,
    unpredictable: empty,
    meaning: (o, f) => o.system("storeMultipleUser", o.number(f.N), f.x, o.k(f.u), o.k(f.p)),
  }),
  row("rfe", "1111 100 p u 0 w 1 NNNN 0000 1010 0000 0000", "rfe{amode} {N}{w}", {
    timing: "exception",
    since: "v6",
    unconditional: true,
    sensitive: "branch-only",
    unpredictable: (f) => f.N === 15,
    meaning: (o, f) => o.system("rfe", o.number(f.N), o.k(f.u), o.k(f.p), o.k(f.w)),
  }),
  row("srs", "1111 100 p u 1 w 0 1101 0000 0101 000 iiiii", "srs{amode} sp{w}, {i}", {
    timing: "store-multiple",
    since: "v6",
    unconditional: true,
    sensitive: "store-through-current-bank",
    derive: (f) => f.i,
    meaning: (o, f) => o.system("srs", f.x, o.k(f.u), o.k(f.p), o.k(f.w)),
  }),
];
