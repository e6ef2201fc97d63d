// Compares the oracle with QEMU: random words of the rows that only compute, and of loads and stores, in User mode.
//
// Builds one ARM program that runs every word on registers of its own, runs it under qemu-arm and reads the registers
// back. Usage: node meanings.ts [words of each row] [seed]. Needs arm-linux-gnueabi binutils and qemu-arm; prints `ok`
// and `not ok` lines; the exit code is 1 when a result differs.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cortexA15 } from "../../src/cores/cortex-a15.ts";
import { Arena } from "../../src/cpu/arena.ts";
import { allocateState, Cpu } from "../../src/cpu/cpu.ts";
import { FlatMemory } from "../../src/cpu/flat-memory.ts";
import * as L from "../../src/cpu/layout.ts";
import { USR } from "../../src/cpu/modes.ts";
import { step } from "../../src/cpu/oracle.ts";
import { readCpsr } from "../../src/cpu/status.ts";
import { formOf } from "../../src/isa/forms.ts";
import { registerLetters } from "../../src/isa/operands.ts";
import type { Row } from "../../src/isa/row.ts";
import { A32 } from "../../src/isa/table.ts";
import { COMPUTING, generator, TRANSFERRING, wordsOf } from "../../src/isa/words.ts";
import { disassemble } from "../../src/text/disassemble.ts";
import { assembleProgram } from "../../src/text/program.ts";

const [each = 300, seed = 20261123] = process.argv.slice(2).map(Number);

/** Data that loads and stores touch: every address that a case can form lies in it. */
const DATA = 0x0100_0000;
const DATA_BYTES = 0x8000;
const MIDDLE = DATA + DATA_BYTES / 2;
/** Addresses of the program's text and of its cases in the image. */
const TEXT = 0x0001_0000;
const CASES = 0x0200_0000;
/** A case: CPSR, r0-r12, r14. r13 points at the case while its word runs. */
const WORDS = 15;
/** Flags and GE of the CPSR: what User mode can write. */
const VISIBLE = 0xf80f0000;

interface Case {
  readonly row: Row;
  readonly word: number;
  readonly input: readonly number[];
}

const next = generator(seed);
const VALUES: readonly number[] = [
  0, 1, -1, 0x7fffffff, 0x80000000, 0x8000, 0x7fff, 0x80008000, 0x7fff8000, 31, 32, 33,
];
const value = (): number => {
  const kind = next() & 3;
  if (kind === 0) return (VALUES[next() % VALUES.length] as number) >>> 0;
  return kind === 1 ? next() & 0xff : next();
};

/** Registers, where a base lies in the middle of the data and an index is small. */
function inputs(row: Row, word: number): number[] {
  const input = Array.from({ length: WORDS }, value);
  input[0] = next() & VISIBLE;
  if (TRANSFERRING.includes(row.timing)) {
    const f = row.pattern.extract(word) as Readonly<Record<string, number>>;
    const slot = (register: number): number => (register === 14 ? 14 : register + 1);
    if (f["M"] !== undefined) input[slot(f["M"])] = next() & 0x7f8;
    // LDRD and STRD fault at odd words' addresses on one side only: their bases are even.
    if (f["N"] !== undefined)
      input[slot(f["N"])] = MIDDLE + (next() & (row.timing.endsWith("double") ? 0x3f8 : 0x3ff));
  }
  return input;
}

function usable(row: Row, word: number): boolean {
  if (!formOf(row, word)) return false;
  const f = row.pattern.extract(word) as Readonly<Record<string, number>>;
  if (registerLetters(row).some((l) => f[l] === 13 || f[l] === 15)) return false;
  if (!TRANSFERRING.includes(row.timing)) return true;
  // The offset stays inside the data: no shift that enlarges or scatters it.
  if (f["y"] !== undefined && (f["y"] !== 0 || (f["i"] as number) > 2)) return false;
  if (f["M"] !== undefined && f["M"] === f["N"]) return false;
  return !row.timing.endsWith("double") || (f["D"] !== 12 && (f["M"] !== undefined || (word & 3) === 0));
}

const cases: Case[] = [];
for (const row of A32) {
  if (!COMPUTING.includes(row.timing) && !TRANSFERRING.includes(row.timing)) continue;
  const words = wordsOf(row, each * 2, next).map((w) =>
    next() & 7 ? ((w & 0x0fffffff) | 0xe0000000) >>> 0 : w,
  );
  for (const word of words.filter((w) => usable(row, w)).slice(0, each))
    cases.push({ row, word, input: inputs(row, word) });
}
const rows = new Set(cases.map((c) => c.row));

/** The program: every case in line, then the cases and the data written to standard output. */
const text = assembleProgram(
  [
    `ldr sp, =${CASES}; b 1f; .ltorg; 1:`,
    ...cases.flatMap(({ word }) => [
      "ldr r0, [sp], #4",
      "msr apsr_nzcvqg, r0",
      "ldm sp, {r0-r12, lr}",
      `.inst ${word}`,
      "stm sp, {r0-r12, lr}",
      "mrs r0, cpsr",
      "str r0, [sp, #-4]",
      `add sp, sp, #${(WORDS - 1) * 4}`,
    ]),
    ...(
      [
        [CASES, cases.length * WORDS * 4],
        [DATA, DATA_BYTES],
      ] as const
    ).flatMap(([from, bytes]) => [
      `ldr r1, =${from}; ldr r2, =${bytes}`,
      // write(1, from, bytes) until all is written.
      `1: mov r0, #1; mov r7, #4; svc #0; add r1, r1, r0; subs r2, r2, r0; bne 1b`,
    ]),
    "mov r0, #0; mov r7, #1; svc #0",
  ],
  TEXT,
).words;

const firstData = Uint32Array.from({ length: DATA_BYTES / 4 }, next);
const firstCases = Uint32Array.from(cases.flatMap((c) => c.input));

function bytes(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

function qemu(): Uint32Array {
  const folder = mkdtempSync(join(tmpdir(), "armvirt-"));
  const file = (name: string): string => join(folder, name);
  try {
    const sections = [
      ["text", "ax", text, TEXT],
      ["cases", "aw", firstCases, CASES],
      ["scratch", "aw", firstData, DATA],
    ] as const;
    const source = [".arm", ".global _start"];
    for (const [name, flags, words] of sections) {
      writeFileSync(file(name), bytes(words));
      source.push(`.section .${name}, "${flags}", %progbits`);
      if (name === "text") source.push("_start:");
      source.push(`.incbin "${file(name)}"`);
    }
    writeFileSync(file("p.s"), `${source.join("\n")}\n`);
    execFileSync("arm-linux-gnueabi-as", ["-o", file("p.o"), file("p.s")]);
    const starts = sections.map(([name, , , at]) => `--section-start=.${name}=0x${at.toString(16)}`);
    execFileSync("arm-linux-gnueabi-ld", [...starts, "-o", file("p"), file("p.o")]);
    const out = execFileSync("qemu-arm", ["-cpu", "cortex-a15", file("p")], {
      maxBuffer: 2 ** 30,
      timeout: 120_000,
      stdio: ["ignore", "pipe", "inherit"],
    });
    return new Uint32Array(out.buffer.slice(out.byteOffset, out.byteOffset + out.length));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const arena = new Arena(1 << 21);
const state = allocateState(arena, 4);
const memory = new FlatMemory(arena, state.words, DATA_BYTES);
const timer = { count: () => 0, changed: () => {} };
const cpu = new Cpu({
  core: cortexA15,
  state,
  arena,
  port: memory,
  timing: "functional",
  timer,
  profile: "silent",
});
cpu.reset(USR);

/** Runs one case in the oracle; the word lies where no access of a case reaches. */
const PC = 0x100;
function oracle({ word, input }: Case): readonly number[] {
  const s = cpu.state;
  cpu.writeCpsr(input[0] as number, 12, false);
  for (let i = 0; i < 13; i++) s[L.R + i] = input[i + 1] as number;
  s[L.R + 14] = input[14] as number;
  memory.words[(memory.ram.byteOffset + PC) >> 2] = word;
  memory.records[PC] = 0;
  memory.records[PC + 1] = word;
  cpu.jump(PC);
  step(cpu);
  const registers = Array.from({ length: 13 }, (_, i) => (s[L.R + i] as number) >>> 0);
  return [(readCpsr(s) & VISIBLE) >>> 0, ...registers, (s[L.R + 14] as number) >>> 0];
}

memory.ram.set(bytes(firstData));
const theirs = qemu();
const wrong = new Map<string, string[]>();
for (const [i, c] of cases.entries()) {
  const ours = oracle(c);
  const their = theirs.subarray(i * WORDS, (i + 1) * WORDS);
  const slot = ours.findIndex((v, n) => v !== (n === 0 ? ((their[0] as number) & VISIBLE) >>> 0 : their[n]));
  if (slot < 0) continue;
  const what = `${disassemble(c.word)}: word ${slot} is ${ours[slot]?.toString(16)}, QEMU ${their[slot]?.toString(16)}`;
  wrong.set(c.row.name, [...(wrong.get(c.row.name) ?? []), what]);
}
for (const [name, texts] of wrong) console.log(`# ${name}, ${texts.length} words: ${texts[0]}`);
const ourData = new Uint32Array(memory.ram.slice().buffer);
const theirData = theirs.subarray(cases.length * WORDS);
/** The word that each case runs lies in the oracle's data. */
const different = ourData.findIndex((v, i) => i !== PC / 4 && v !== theirData[i]);

function report(good: boolean, sentence: string): void {
  console.log(`${good ? "ok" : "not ok"} - ${sentence}`);
  if (!good) process.exitCode = 1;
}
report(
  wrong.size === 0,
  `${cases.length} words of ${rows.size} rows compute what QEMU computes (seed ${seed})`,
);
report(
  different < 0,
  `the stores leave the same ${DATA_BYTES} bytes${different < 0 ? "" : `, but for word ${different}`}`,
);
