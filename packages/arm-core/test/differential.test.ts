import { describe, expect, it } from "vitest";
import * as L from "../src/cpu/layout.ts";
import { step } from "../src/cpu/oracle.ts";
import { T } from "../src/cpu/status.ts";
import { decode } from "../src/isa/decode.ts";
import { FORMS } from "../src/isa/forms.ts";
import { A32 } from "../src/isa/table.ts";
import { disassemble } from "../src/text/disassemble.ts";
import { generator } from "./binutils/words.ts";
import { MODES, RAM, randomise, type Subject, subject } from "./machine-pair.ts";

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
]);

const PC = 0x400;

/** Copies everything from one subject to another; both have decoded nothing of the word. */
function copy(from: Subject, to: Subject): void {
  to.cpu.state.set(from.cpu.state.subarray(0, L.STATE_WORDS));
  to.memory.ram.set(from.memory.ram);
}

function place(s: Subject, word: number): void {
  // A branch of the case before may have entered Thumb state, where the word is no A32 instruction.
  s.cpu.state[L.CONTROL] = (s.cpu.state[L.CONTROL] as number) & ~T;
  s.memory.words[(s.memory.ram.byteOffset + PC) >> 2] = word;
  s.memory.records[PC] = 0;
  s.memory.records[PC + 1] = word;
  s.cpu.jump(PC);
}

/** First difference between the two after one instruction, or "". */
function difference(engine: Subject, oracle: Subject, word: number): string {
  place(engine, word);
  place(oracle, word);
  engine.cpu.run(Number.MAX_SAFE_INTEGER, 1);
  step(oracle.cpu);
  const a = engine.cpu.state;
  const b = oracle.cpu.state;
  for (let i = 0; i < L.STATE_WORDS; i++) {
    if (a[i] !== b[i] && !PRIVATE.has(i)) return `state word ${i}: engine ${a[i]}, oracle ${b[i]}`;
  }
  for (let i = 0; i < RAM; i++) {
    if (engine.memory.ram[i] !== oracle.memory.ram[i]) return `byte ${i} of memory`;
  }
  return "";
}

function compare(count: number, seed: number, draw: (next: () => number, i: number) => number): string[] {
  const next = generator(seed);
  const engine = subject();
  const oracle = subject();
  const wrong: string[] = [];
  for (let i = 0; i < count && wrong.length < 10; i++) {
    // A new state for every eighth word: most of the time goes into drawing it.
    if (i % 8 === 0) {
      randomise(engine, next, MODES[next() & 7] as number);
      engine.cpu.regimeChanged();
      copy(engine, oracle);
    }
    const word = draw(next, i);
    const what = difference(engine, oracle, word);
    if (what) {
      wrong.push(`${(word >>> 0).toString(16)} ${disassemble(word, PC)}: ${what}`);
      copy(engine, oracle);
    }
  }
  return wrong;
}

describe("the generated engine and the oracle", () => {
  it("agree on words of every row, in every mode", () => {
    const wrong = compare(A32.length * 1000, 1, (next, i) => {
      const row = A32[i % A32.length] as (typeof A32)[number];
      const word = (next() & ~row.pattern.mask) | row.pattern.value;
      // Most words always execute, so that most cases test the meaning.
      return row.unconditional || next() & 3 ? word : (word & 0x0fffffff) | 0xe0000000;
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  it("agree on a million random words and states", () => {
    expect(compare(1_000_000, 2, (next) => next())).toEqual([]);
  }, 240_000);

  it("have a form for every row", () => {
    const rows = new Set(FORMS.map((f) => f.row));
    expect(A32.filter((row) => !rows.has(row)).map((row) => row.name)).toEqual([]);
    expect(decode(0xe1a00000)?.name).toBe("mov (register)");
  });
});
