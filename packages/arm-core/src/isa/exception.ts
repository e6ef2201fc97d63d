// Instructions that cause exceptions or return from them (A5.2.12, A5.6, A5.4, B9.3).
import { type Row, row } from "./row.ts";

export const exception: readonly Row[] = [
  row("svc", "cccc 1111 iiiiiiiiiiiiiiiiiiiiiiii", "svc{c} {i}", {
    timing: "exception",
    derive: (f) => f.i,
    meaning: (o, f) => o.system("svc", f.x),
  }),
  row("hvc", "cccc 0001 0100 iiiiiiiiiiii 0111 iiii", "hvc{c} {i}", {
    timing: "exception",
    since: "ve",
    privileged: true,
    unpredictable: (f) => f.c !== 14,
    derive: (f) => f.i,
    meaning: (o, f) => o.system("hvc", f.x),
  }),
  row("smc", "cccc 0001 0110 0000 0000 0000 0111 iiii", "smc{c} {i}", {
    timing: "exception",
    since: "se",
    privileged: true,
    derive: (f) => f.i,
    meaning: (o, f) => o.system("smc", f.x),
  }),
  row("bkpt", "cccc 0001 0010 iiiiiiiiiiii 0111 iiii", "bkpt{c} {i}", {
    timing: "exception",
    since: "v5te",
    unpredictable: (f) => f.c !== 14,
    derive: (f) => f.i,
    meaning: (o, f) => o.system("bkpt", f.x),
  }),
  row("udf", "cccc 0111 1111 iiiiiiiiiiii 1111 iiii", "udf{c} {i}", {
    timing: "exception",
    derive: (f) => f.i,
    meaning: (o, f) => o.system("udf", f.x),
  }),
  row("eret", "cccc 0001 0110 0000 0000 0000 0110 1110", "eret{c}", {
    timing: "exception",
    since: "ve",
    sensitive: "branch-only",
    meaning: (o) => o.system("eret"),
  }),
];
