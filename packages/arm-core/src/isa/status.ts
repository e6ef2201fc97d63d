// Program status registers, hints and barriers (A5.2.11, A5.2.12, A5.7.1, B9.3).
import { bankedRegister, sysm } from "./banked-registers.ts";
import { type Row, row } from "./row.ts";

const hint = (name: string, number: number, since: "v6k" | "v7", sensitive: boolean): Row =>
  row(
    name,
    `cccc 0011 0010 0000 1111 0000 ${number.toString(2).padStart(8, "0")}` as "cccc 0011 0010 0000 1111 0000 0000 0000",
    `${name}{c}`,
    {
      timing: "hint",
      since,
      ...(sensitive ? { sensitive: "as-written" as const } : {}),
      meaning: (o) => o.system("hint", o.k(number)),
    },
  );

export const status: readonly Row[] = [
  row("mrs", "cccc 0001 0 r 00 1111 DDDD 0000 0000 0000", "mrs{c} {D}, {psr}", {
    timing: "status",
    refine: (f) => ({ sensitive: f["r"] === 1 ? "mrs-spsr-reads-cpsr" : "as-written" }),
    unpredictable: (f) => f.D === 15,
    meaning: (o, f) => o.set(f.D, o.query("mrs", o.k(f.r))),
  }),
  row("msr (register)", "cccc 0001 0 r 10 iiii 1111 0000 0000 NNNN", "msr{c} {psrfields}, {N}", {
    timing: "status",
    refine: (f) => ({ sensitive: f["r"] === 1 ? "nop" : "as-written" }),
    derive: (f) => f.i,
    unpredictable: (f) => f.N === 15 || f.i === 0,
    meaning: (o, f) => o.system("msr", o.k(f.r), f.x, o.r(f.N)),
  }),
  row("msr (immediate)", "cccc 0011 0 r 10 jjjj 1111 iiiiiiiiiiii", "msr{c} {psrfieldsj}, {imm}", {
    timing: "status",
    refine: (f) => ({ sensitive: f["r"] === 1 ? "nop" : "as-written" }),
    derive: (f) => (f.j << 12) | f.i,
    unpredictable: (f) => f.j === 0,
    meaning: (o, f) => {
      const v = o.let(o.and(f.x, o.k(255)));
      const by = o.let(o.and(o.lsr(f.x, o.k(7)), o.k(30)));
      o.system("msr", o.k(f.r), o.lsr(f.x, o.k(12)), o.ror(v, by));
    },
  }),
  row("mrs (banked register)", "cccc 0001 0 r 00 iiii DDDD 001 i 0000 0000", "mrs{c} {D}, {banked}", {
    timing: "status",
    since: "ve",
    sensitive: "nop",
    derive: (f) => sysm(f.i),
    unpredictable: (f) => f.D === 15 || !bankedRegister(f.r, f.i),
    meaning: (o, f) => o.set(f.D, o.query("mrsBanked", o.k(f.r), f.x)),
  }),
  row("msr (banked register)", "cccc 0001 0 r 10 iiii 1111 001 i 0000 NNNN", "msr{c} {banked}, {N}", {
    timing: "status",
    since: "ve",
    sensitive: "nop",
    derive: (f) => sysm(f.i),
    unpredictable: (f) => f.N === 15 || !bankedRegister(f.r, f.i),
    meaning: (o, f) => o.system("msrBanked", o.k(f.r), f.x, o.r(f.N)),
  }),
  row("cps", "1111 0001 0000 jj m 0 0000 000 iii 0 iiiii", "cps{effect}", {
    timing: "status",
    since: "v6",
    unconditional: true,
    sensitive: "as-written",
    // i: A I F, then the mode; j: imod.
    derive: (f) => (f.j << 8) | f.i,
    unpredictable: (f) =>
      f.j === 1 ||
      (f.j === 0 && f.m === 0) ||
      ((f.i & 31) !== 0 && f.m === 0) ||
      f.j >> 1 !== (f.i >> 5 === 0 ? 0 : 1),
    meaning: (o, f) =>
      o.system("cps", o.lsr(f.x, o.k(8)), o.and(o.lsr(f.x, o.k(5)), o.k(7)), o.k(f.m), o.and(f.x, o.k(31))),
  }),
  row("setend", "1111 0001 0000 0001 0000 00 e 0 0000 0000", "setend {e}", {
    timing: "status",
    since: "v6",
    unconditional: true,
    sensitive: "as-written",
    meaning: (o, f) => o.system("setend", o.k(f.e)),
  }),
  hint("nop", 0, "v6k", false),
  hint("yield", 1, "v6k", false),
  hint("wfe", 2, "v6k", true),
  hint("wfi", 3, "v6k", true),
  hint("sev", 4, "v6k", false),
  row("dbg", "cccc 0011 0010 0000 1111 0000 1111 iiii", "dbg{c} {i}", {
    timing: "hint",
    since: "v4t", // where DBG does not exist the word is a NOP hint, or an MSR that changes nothing
    derive: (f) => 0xf0 | f.i,
    meaning: (o, f) => o.system("hint", f.x),
  }),
  row("hint (unallocated)", "cccc 0011 0010 0000 1111 0000 iiiiiiii", "nop{c} {hint}", {
    timing: "hint",
    since: "v6k",
    derive: (f) => f.i,
    meaning: (o, f) => o.system("hint", f.x),
  }),
  ...(["dsb", "dmb", "isb"] as const).map((name, kind) =>
    row(
      name,
      `1111 0101 0111 1111 1111 0000 01${["00", "01", "10"][kind]} iiii` as "1111 0101 0111 1111 1111 0000 0100 iiii",
      `${name}{option}`,
      {
        timing: "barrier",
        since: "v7",
        unconditional: true,
        derive: (f) => f.i,
        meaning: (o, f) => o.system("barrier", o.k(kind), f.x),
      },
    ),
  ),
];
