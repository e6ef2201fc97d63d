// Branches (A5.5, A5.2.12, A5.7).
import { type Row, row } from "./row.ts";

const displacement = (f: { readonly i: number }): number => (f.i << 8) >> 6;

export const branch: readonly Row[] = [
  row("b", "cccc 1010 iiiiiiiiiiiiiiiiiiiiiiii", "b{c} {target}", {
    timing: "branch",
    derive: displacement,
    meaning: (o, f) => o.branch(o.add(o.r(o.reg(15)), f.x)),
  }),
  row("bl", "cccc 1011 iiiiiiiiiiiiiiiiiiiiiiii", "bl{c} {target}", {
    timing: "branch-link",
    derive: displacement,
    meaning: (o, f) => {
      const pc = o.r(o.reg(15));
      o.set(o.reg(14), o.sub(pc, o.k(4)));
      o.branch(o.add(pc, f.x));
    },
  }),
  row("blx (immediate)", "1111 101 h iiiiiiiiiiiiiiiiiiiiiiii", "blx {targetx}", {
    timing: "branch-exchange",
    since: "v5te",
    unconditional: true,
    rare: true,
    derive: (f) => displacement(f) | (f.h << 1) | 1,
    meaning: (o, f) => {
      const pc = o.r(o.reg(15));
      o.set(o.reg(14), o.sub(pc, o.k(4)));
      o.branchExchange(o.add(pc, f.x));
    },
  }),
  row("bx", "cccc 0001 0010 1111 1111 1111 0001 MMMM", "bx{c} {M}", {
    timing: "branch-exchange",
    meaning: (o, f) => o.branchExchange(o.r(f.M)),
  }),
  row("blx (register)", "cccc 0001 0010 1111 1111 1111 0011 MMMM", "blx{c} {M}", {
    timing: "branch-exchange",
    since: "v5te",
    unpredictable: (f) => f.M === 15,
    meaning: (o, f) => {
      const target = o.r(f.M);
      o.set(o.reg(14), o.sub(o.r(o.reg(15)), o.k(4)));
      o.branchExchange(target);
    },
  }),
  row("bxj", "cccc 0001 0010 1111 1111 1111 0010 MMMM", "bxj{c} {M}", {
    timing: "branch-exchange",
    since: "v5te",
    rare: true,
    unpredictable: (f) => f.M === 15,
    meaning: (o, f) => o.system("bxj", o.r(f.M)),
  }),
];
