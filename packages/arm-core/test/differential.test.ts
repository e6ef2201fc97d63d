import { describe, expect, it } from "vitest";
import { arm926ejS } from "../src/cores/arm926ej-s.ts";
import { arm1136jfS } from "../src/cores/arm1136jf-s.ts";
import { arm1176jzfS } from "../src/cores/arm1176jzf-s.ts";
import { cortexA8 } from "../src/cores/cortex-a8.ts";
import { cortexA9 } from "../src/cores/cortex-a9.ts";
import { xscalePxa255 } from "../src/cores/xscale-pxa255.ts";
import * as L from "../src/cpu/layout.ts";
import { HYP, MON } from "../src/cpu/modes.ts";
import { step } from "../src/cpu/oracle.ts";
import { T } from "../src/cpu/status.ts";
import { decode } from "../src/isa/decode.ts";
import { FORMS } from "../src/isa/forms.ts";
import { A32 } from "../src/isa/table.ts";
import { generator } from "../src/isa/words.ts";
import { disassemble } from "../src/text/disassemble.ts";
import { MODES, randomise, type Subject, type SubjectOptions, subject } from "./machine-pair.ts";

/** Words that the engines use for themselves, or that only they keep. */
const PRIVATE = new Set([
  L.NOW,
  L.UNTIL,
  L.BLOCK,
  L.BUDGET,
  L.RECORD,
  L.NEXT,
  L.R + 15,
  L.VALUE,
  L.STOP,
  L.FAULT_ADDRESS,
  L.BASE,
  // Of full timing, which the oracle does not have.
  L.SLOT,
  L.DELAY,
  L.LATE,
  L.LATE_CAUSE,
  L.ACCOUNT,
  L.EXECUTOR,
  ...Array.from({ length: 64 }, (_, n) => L.READY + n),
]);

/** The others: what the two must agree on. */
const SHARED = Int32Array.from(
  Array.from({ length: L.STATE_WORDS }, (_, i) => i).filter((i) => !PRIVATE.has(i)),
);

const PC = 0x400;
const SEQUENCE = 24;

/** Copies everything from one subject to another; both have decoded nothing of the word. */
function copy(from: Subject, to: Subject): void {
  to.cpu.state.set(from.cpu.state.subarray(0, L.STATE_WORDS));
  to.memory.ram.set(from.memory.ram);
}

function place(s: Subject, words: readonly number[]): void {
  // A branch of the case before may have entered Thumb state, where the word is no A32 instruction.
  s.cpu.state[L.CONTROL] = (s.cpu.state[L.CONTROL] as number) & ~T;
  for (const [i, word] of words.entries()) {
    s.memory.words[((s.memory.ram.byteOffset + PC) >> 2) + i] = word;
    s.memory.records[PC + 4 * i] = 0;
    s.memory.records[PC + 4 * i + 1] = word;
  }
  s.cpu.jump(PC);
}

/** First difference between the two after these words, or after the first of them that leads elsewhere; or "". The engine
 *  runs them in one go. */
function difference(engine: Subject, oracle: Subject, words: readonly number[]): string {
  place(engine, words);
  place(oracle, words);
  let steps = 0;
  do {
    step(oracle.cpu);
    steps++;
  } while (
    steps < words.length &&
    oracle.cpu.state[L.PC] === PC + 4 * steps &&
    oracle.cpu.state[L.STOP] === 0
  );
  // A sequence that overwrites itself without maintenance has no one meaning (A3.5.4).
  const code = (oracle.memory.ram.byteOffset + PC) >> 2;
  if (words.some((word, i) => oracle.memory.words[code + i] !== (word | 0))) {
    copy(oracle, engine);
    return "";
  }
  engine.cpu.run(Number.MAX_SAFE_INTEGER, steps);
  const a = engine.cpu.state;
  const b = oracle.cpu.state;
  for (const i of SHARED) if (a[i] !== b[i]) return `state word ${i}: engine ${a[i]}, oracle ${b[i]}`;
  const [own, other] = [engine.memory.ram, oracle.memory.ram];
  if (Buffer.compare(own, other) === 0) return "";
  return `byte ${own.findIndex((byte, i) => byte !== other[i])} of memory`;
}

/** @param length words that run in one go */
function compare(
  count: number,
  seed: number,
  draw: (next: () => number, i: number) => number,
  options: SubjectOptions = {},
  length = 1,
): string[] {
  const next = generator(seed);
  const engine = subject(options);
  const oracle = subject({ ...options, timing: "functional" });
  const own = options.virtualization === false ? MODES.filter((m) => m !== HYP) : MODES;
  const modes = options.security ? [...own, MON] : own;
  const wrong: string[] = [];
  for (let i = 0; i < count && wrong.length < 10; i++) {
    // A new state for every eighth word: most of the time goes into drawing it.
    if (i % 8 === 0) {
      randomise(engine, next, modes[(next() >>> 0) % modes.length] as number);
      engine.cpu.regimeChanged();
      copy(engine, oracle);
    }
    const words = Array.from({ length }, (_, k) => draw(next, i * length + k));
    const what = difference(engine, oracle, words);
    if (what) {
      const text = words.map((w) => `${(w >>> 0).toString(16)} ${disassemble(w, PC)}`).join("; ");
      wrong.push(`${text}: ${what}`);
      copy(engine, oracle);
    }
  }
  return wrong;
}

/** A word of the next row; most words always execute, so that most cases test the meaning. */
function wordOfRow(next: () => number, i: number): number {
  const row = A32[i % A32.length] as (typeof A32)[number];
  const word = (next() & ~row.pattern.mask) | row.pattern.value;
  return row.unconditional || next() & 3 ? word : (word & 0x0fffffff) | 0xe0000000;
}

/** Data processing, multiplies, loads and stores that seldom lead elsewhere. */
const STRAIGHT = A32.filter(
  (row) => !/^(b|bl|bx|blx.*|bxj|svc|udf|bkpt|hvc|smc|eret|rfe|cps|setend|w.*|.*pc.*)$/.test(row.name),
);
function straightWord(next: () => number): number {
  const row = STRAIGHT[(next() >>> 0) % STRAIGHT.length] as (typeof A32)[number];
  return (next() & ~row.pattern.mask) | row.pattern.value;
}

describe("the generated engine and the oracle", () => {
  it("agree on words of every row, in every mode", () => {
    expect(compare(A32.length * 1000, 1, wordOfRow)).toEqual([]);
  }, 400_000);

  it("agree with full timing as well", () => {
    expect(compare(A32.length * 500, 3, wordOfRow, { timing: "full" })).toEqual([]);
    expect(compare(100_000, 4, (next) => next(), { timing: "full" })).toEqual([]);
  }, 400_000);

  it.each<SubjectOptions>([
    { profile: "undef" },
    { profile: "trap-all" },
    { virtualization: false },
    { timing: "full", profile: "undef", virtualization: false },
    { security: true },
    { security: true, virtualization: false },
    { security: true, timing: "full" },
  ])(
    "agree with %o",
    (options) => {
      expect(compare(A32.length * 200, 5, wordOfRow, options)).toEqual([]);
    },
    120_000,
  );

  it.each([arm926ejS, xscalePxa255, arm1136jfS, arm1176jzfS, cortexA8, cortexA9])(
    "agree on a $name",
    (core) => {
      const options = { core, virtualization: false, security: core.security };
      expect(compare(A32.length * 20, 7, wordOfRow, options)).toEqual([]);
      expect(compare(A32.length * 20, 8, wordOfRow, { ...options, timing: "full" })).toEqual([]);
    },
    120_000,
  );

  it.each<SubjectOptions>([{ timing: "functional" }, { timing: "full" }])(
    "agree on sequences that run in one go, with %o",
    (options) => {
      expect(compare(20_000, 6, straightWord, options, SEQUENCE)).toEqual([]);
    },
    120_000,
  );

  it("agree on a million random words and states", () => {
    expect(compare(1_000_000, 2, (next) => next())).toEqual([]);
  }, 400_000);

  it("have a form for every row", () => {
    const rows = new Set(FORMS.map((f) => f.row));
    expect(A32.filter((row) => !rows.has(row)).map((row) => row.name)).toEqual([]);
    expect(decode(0xe1a00000)?.name).toBe("mov (register)");
  });
});
