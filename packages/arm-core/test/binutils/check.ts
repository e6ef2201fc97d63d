// Compares the disassembler with binutils: words of every row and random words, operands as text.
//
// Usage: node check.ts [words of each row] [random words] [seed]. Prints `ok` and `not ok` lines; the exit code is 1
// when a difference is not in the errata.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode } from "../../src/isa/decode.ts";
import { A32 } from "../../src/isa/table.ts";
import { freeBits } from "../../src/isa/words.ts";
import { disassemble } from "../../src/text/disassemble.ts";
import { type Difference, ERRATA } from "./errata.ts";
import { normal } from "./normal.ts";
import { words } from "./words.ts";

const [each = 2000, random = 1_000_000, seed = 20261123] = process.argv.slice(2).map(Number);
const OBJDUMP = "arm-linux-gnueabi-objdump";
/** `armv7` has the security, virtualization and division extensions, and not ARMv8's hints. */
const OPTIONS = ["-D", "-z", "-b", "binary", "-m", "armv7", "-M", "reg-names-std"];
/** Words per call of objdump. */
const CHUNK = 250_000;

/** What objdump prints for each word; "" for what it calls undefined. */
function theirTexts(chunk: Uint32Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "armvirt-"));
  try {
    const file = join(folder, "words.bin");
    writeFileSync(file, new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const out = execFileSync(OBJDUMP, [...OPTIONS, file], { maxBuffer: 2 ** 30, encoding: "latin1" });
    return out
      .split("\n")
      .filter((line) => /^\s*[0-9a-f]+:\t/.test(line))
      .map((line) => line.split("\t").slice(2).join(" "))
      .map((text) => (text.includes("<UNDEFINED>") ? "" : text));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const all = words(seed, each, random);
const perRow = new Map<string, number>();
const explained = new Map<number, number>();
const unexplained: Difference[] = [];
let same = 0;
for (let from = 0; from < all.length; from += CHUNK) {
  const chunk = all.slice(from, from + CHUNK);
  const theirs = theirTexts(chunk);
  if (theirs.length !== chunk.length) {
    throw new Error(`${OBJDUMP} printed ${theirs.length} lines for ${chunk.length} words`);
  }
  for (const [i, word] of chunk.entries()) {
    const row = decode(word);
    if (row) perRow.set(row.name, (perRow.get(row.name) ?? 0) + 1);
    const d: Difference = {
      word,
      row,
      ours: row ? normal(disassemble(word, i * 4)) : "",
      theirs: normal(theirs[i] as string),
    };
    if (d.ours === d.theirs) {
      same++;
      continue;
    }
    const erratum = ERRATA.find((e) => e.covers(d));
    if (erratum) explained.set(erratum.number, (explained.get(erratum.number) ?? 0) + 1);
    else unexplained.push(d);
  }
}

const hex = (word: number): string => word.toString(16).padStart(8, "0");
/** Differences printed for one row. */
const SHOWN = 3;
const shown = new Map<string, number>();
for (const { word, row, ours, theirs } of unexplained) {
  const name = row?.name ?? "no row";
  const count = (shown.get(name) ?? 0) + 1;
  shown.set(name, count);
  if (count <= SHOWN) console.log(`# ${hex(word)} ${name}: ours "${ours}", binutils "${theirs}"`);
}
for (const { number, because } of ERRATA) {
  console.log(`# erratum ${number}, ${explained.get(number) ?? 0} words: ${because}`);
}
const idle = ERRATA.filter((e) => !explained.has(e.number));
/** A row with few free bits is covered when about all its words were tried. */
const short = A32.filter((row) => (perRow.get(row.name) ?? 0) < Math.min(each, 2 ** freeBits(row) * 0.6));

function report(wrong: readonly unknown[], text: string): void {
  console.log(`${wrong.length === 0 ? "ok" : "not ok"} - ${text}`);
  if (wrong.length > 0) process.exitCode = 1;
}
report(
  short,
  `each of ${A32.length} rows has ${each} words, or all its words${short.map((r) => `, not ${r.name}`)}`,
);
report(
  unexplained,
  `${all.length} words (seed ${seed}): ${same} equal, ${all.length - same - unexplained.length} in the errata, ${unexplained.length} unexplained`,
);
report(idle, `every erratum is needed${idle.map((e) => `, not ${e.number}`)}`);
