// The sensitive instructions (Popek and Goldberg's sense) as assembly text: every variant of A32. Those of Thumb are not modelled.
import { assembleProgram, type Core, decode } from "@armvirt/arm-core";

/** One variant. Its registers: r0 a PSR or data, r1 an address or data, r5 and lr where it goes on, r9 a small number. */
export interface Variant {
  readonly text: string;
  readonly word: number;
  /** It goes where what it loads says: to the address in a pair with a PSR, or in a word among others. */
  readonly loads?: "return" | "pc";
}

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);
/** Every combination of letters but none, in order. */
const subsets = (letters: string): readonly string[] =>
  range(2 ** letters.length)
    .slice(1)
    .map((set) => [...letters].filter((_, bit) => set & (1 << bit)).join(""));

const PSR_FIELDS = subsets("cxsf");
const MODES = [16, 17, 18, 19, 22, 23, 27, 31];
const DIRECTIONS = ["da", "ia", "db", "ib"];
const BANKED = [
  ...["r8", "r9", "r10", "r11", "r12", "sp", "lr"].flatMap((r) => [`${r}_usr`, `${r}_fiq`]),
  ...["irq", "svc", "abt", "und", "mon"].flatMap((mode) => [`lr_${mode}`, `sp_${mode}`]),
  ...["elr_hyp", "sp_hyp"],
  ...["fiq", "irq", "svc", "abt", "und", "mon", "hyp"].map((mode) => `spsr_${mode}`),
];
const SECOND = ["#4", "r9", "r9, lsl #1", "r9, lsr #1", "r9, asr #1", "r9, ror #1"];

const TEXTS: readonly string[] = [
  ...["mrs r0, cpsr", "mrs r0, spsr"],
  ...["cpsr", "spsr"].flatMap((psr) =>
    PSR_FIELDS.flatMap((fields) => [`msr ${psr}_${fields}, r0`, `msr ${psr}_${fields}, #0xd3`]),
  ),
  ...["ie", "id"].flatMap((effect) =>
    subsets("fia").flatMap((flags) => {
      const ordered = [..."aif"].filter((f) => flags.includes(f)).join("");
      return [`cps${effect} ${ordered}`, `cps${effect} ${ordered}, #19`];
    }),
  ),
  "cps #19",
  ...DIRECTIONS.flatMap((d) => ["", "!"].map((w) => `rfe${d} r1${w}`)),
  ...DIRECTIONS.flatMap((d) => ["", "!"].flatMap((w) => MODES.map((m) => `srs${d} sp${w}, #${m}`))),
  ...DIRECTIONS.flatMap((d) => [
    `ldm${d} r1, {r2, sp, lr}^`,
    `stm${d} r1, {r2, sp, lr}^`,
    `ldm${d} r1, {r2, pc}^`,
    `ldm${d} r1!, {r2, pc}^`,
  ]),
  ...["ands", "eors", "subs", "rsbs", "adds", "adcs", "sbcs", "rscs", "orrs", "bics"].flatMap((op) =>
    SECOND.map((second) => `${op} pc, lr, ${second}`),
  ),
  ...["movs", "mvns"].flatMap((op) => SECOND.map((second) => `${op} pc, ${second}`)),
  ...["ldrt", "strt", "ldrbt", "strbt", "ldrht", "strht", "ldrsbt", "ldrsht"].flatMap((op) =>
    ["#-4", "-r9", "#4", "r9"].map((by) => `${op} r0, [r1], ${by}`),
  ),
  ...["setend le", "setend be", "wfi", "wfe", "sev", "yield", "dbg #0"],
  ...["svc #0", "bkpt #0", "udf #0", "bxj r5", "eret"],
  ...BANKED.flatMap((register) => [`mrs r1, ${register}`, `msr ${register}, r1`]),
];

/** Every variant. */
export const SENSITIVE: readonly Variant[] = TEXTS.map((text) => ({
  text,
  word: assembleProgram(text).words[0] as number,
  ...(text.startsWith("rfe") ? { loads: "return" } : text.includes("pc}^") ? { loads: "pc" } : {}),
}));

/** Those that this core has. */
export const sensitiveOn = (core: Core): readonly Variant[] =>
  SENSITIVE.filter(({ word }) => core.features.includes(decode(word)?.since ?? "v4t"));
