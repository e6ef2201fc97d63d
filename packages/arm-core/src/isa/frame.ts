// The frame of a generated engine: fetch, decode, issue, condition, then one case per hot form; cold forms are called.
import { ASSUMED, CAUSE } from "../cpu/accounts.ts";
import * as L from "../cpu/layout.ts";
import { emitForm, isHot } from "./emit.ts";
import { FORMS, type Form, UNDEFINED } from "./forms.ts";

/** Cold forms per function: large functions are not optimised by JavaScript engines. */
const COLD_CHUNK = 128;

const CONDITIONS = [
  `m[${L.FLAG_Z}] === 0`,
  `m[${L.FLAG_Z}] !== 0`,
  `m[${L.FLAG_C}] !== 0`,
  `m[${L.FLAG_C}] === 0`,
  `m[${L.FLAG_N}] < 0`,
  `m[${L.FLAG_N}] >= 0`,
  `m[${L.FLAG_V}] < 0`,
  `m[${L.FLAG_V}] >= 0`,
  `m[${L.FLAG_C}] !== 0 && m[${L.FLAG_Z}] !== 0`,
  `m[${L.FLAG_C}] === 0 || m[${L.FLAG_Z}] === 0`,
  `(m[${L.FLAG_N}] ^ m[${L.FLAG_V}]) >= 0`,
  `(m[${L.FLAG_N}] ^ m[${L.FLAG_V}]) < 0`,
  `m[${L.FLAG_Z}] !== 0 && (m[${L.FLAG_N}] ^ m[${L.FLAG_V}]) >= 0`,
  `m[${L.FLAG_Z}] === 0 || (m[${L.FLAG_N}] ^ m[${L.FLAG_V}]) < 0`,
];

const indent = (lines: readonly string[], by: string): string => lines.map((l) => `${by}${l}\n`).join("");

/** Forms with the same text share one piece of code. */
function cases(forms: readonly Form[], hot: boolean, full: boolean, by: string, end: string): string {
  const byText = new Map<string, Form[]>();
  for (const form of forms) {
    const lines = emitForm(form, { hot, full });
    const branch = full && hot ? branchText(form) : [];
    const pair = full ? pairText(form) : [];
    const text = indent([...lines, ...branch, ...pair], `${by}  `);
    const same = byText.get(text);
    if (same) same.push(form);
    else byText.set(text, [form]);
  }
  let out = "";
  for (const [text, same] of byText) {
    for (const form of same) out += `${by}case ${form.id}: // ${form.row.name}\n`;
    out = `${out.trimEnd()}\n${by}{\n${text}${by}  ${end}\n${by}}\n`;
  }
  return out;
}

/** The scoreboard has one destination for each record; the other register of a doubleword or a long product is ready with it. */
function pairText({ row, timing, use }: Form): readonly string[] {
  const field = (letter: string): string => `(w >>> ${row.pattern.shift(letter)} & 15)`;
  const [first, last] = [use.writes.at(-2), use.writes.at(-1)];
  const pair = (to: string, from: string): readonly string[] => [
    `m[${L.READY} + ${to}] = m[${L.READY} + ${from}];`,
    `m[${L.READY_CAUSE} + ${to}] = m[${L.READY_CAUSE} + ${from}];`,
  ];
  if (timing === "load-double" && last === "D") return pair(`(${field("D")} | 1)`, field("D"));
  if (timing === "multiply-long" && first && last) return pair(field(first), field(last));
  return [];
}

/** Training of the predictor by direct branches. */
function branchText(form: Form): readonly string[] {
  const { timing } = form;
  if (timing !== "branch" && timing !== "branch-link") return [];
  const lines = [
    "if (tm & 1 << 28) {",
    "  if (counters[pc >>> 2 & counterMask] !== 3) {",
    `    predictor.conditional(cpu, pc, 1); now = now + m[${L.DELAY}] | 0; m[${L.DELAY}] = 0;`,
    "  }",
    "}",
  ];
  if (timing === "branch-link") lines.push("predictor.call(pc + 4 | 0);");
  return lines;
}

function fetchText(full: boolean): string {
  const block = full ? "blockMask" : -4096;
  const shift = full ? "blockShift" : 12;
  const settle = full ? `now = now + m[${L.DELAY}] | 0; m[${L.DELAY}] = 0; ` : "";
  return `
      if (((pc ^ m[${L.BLOCK}]) & ${full ? "(blockMask | 2)" : -4096 | 2}) !== 0) {
        const f = ${L.FETCH_FILTER} + m[${L.REGIME}] * ${L.FETCH_WORDS} + (pc >>> ${shift} & ${L.FETCH_ENTRIES - 1});
        if (m[f] === (pc & ${block})) base = m[f + ${L.FETCH_ENTRIES}];
        else {
          m[${L.R + 15}] = pc + 8 | 0;
          m[${L.NOW}] = now;
          ${full ? `m[${L.ACCOUNT}] = 0;` : ""}
          base = port.fetch(pc);
          if (base < 0) {
            takePrefetchAbort(cpu);
            ${settle}pc = m[${L.NEXT}];
            m[${L.RAISED}] = 0;
            ${full ? "" : "now++;"}
            left--;
            continue;
          }
          ${settle}
        }
        m[${L.BLOCK}] = pc & ${block};
        ${full ? `if (m[${L.ACCOUNT}] === 0) symbol = -1;` : ""}
      }`;
}

function issueText(): string {
  return `
      if (h >>> 16 !== symbol) {
        accounts[row + issueColumn] += issued;
        issued = 0;
        symbol = h >>> 16;
        row = cpu.symbolChanged(symbol);
      }
      const tm = records[d + 3];
      let ready = m[${L.READY} + (tm & 31)];
      let source = tm & 31;
      const ready2 = m[${L.READY} + (tm >>> 5 & 31)];
      if ((tm & 3 << 26) !== 0) {
        ready += early;
        if (ready2 + early * (tm >>> 27 & 1) > ready) { ready = ready2 + early * (tm >>> 27 & 1); source = tm >>> 5 & 31; }
      } else if (ready2 > ready) { ready = ready2; source = tm >>> 5 & 31; }
      const ready3 = m[${L.READY} + (tm >>> 10 & 31)];
      if (ready3 > ready) { ready = ready3; source = tm >>> 10 & 31; }
      if (ready > now) {
        accounts[row + m[${L.READY_CAUSE} + source]] += ready - now;
        now = ready;
        slot = 0;
      }
      const needs = tm >>> 29;
      if (slot !== 0 && needs !== 0 && needs === used) { slot = 0; now++; issued++; }
      used = needs;
      const to = tm >>> 15 & 31;
      m[${L.READY} + to] = now + (tm >>> 20 & 31);
      m[${L.READY_CAUSE} + to] = tm >>> 20 & ${ASSUMED} | ${CAUSE.dependency};
      if (++slot === width) { slot = 0; now++; issued++; }`;
}

/** The source text of one engine. */
export function engineText(full: boolean): string {
  const hot = FORMS.filter(isHot);
  const cold = FORMS.filter((f) => !isHot(f));
  const chunks: Form[][] = [];
  for (let i = 0; i < cold.length; i += COLD_CHUNK) chunks.push(cold.slice(i, i + COLD_CHUNK));
  const settle = `if ((m[${L.DELAY}] | m[${L.LATE}]) !== 0) {
      const passed = m[${L.DELAY}];
      m[${L.NOW}] = m[${L.NOW}] + passed | 0;
      m[${L.DELAY}] = 0;
      late(passed);
    }`;
  return `// Generated from the instruction table by scripts/generate.ts: the engine with ${full ? "full" : "functional"} timing.
import { divSigned, divUnsigned, mulHighSigned, mulHighUnsigned } from "../cpu/arithmetic.ts";
import type { Cpu } from "../cpu/cpu.ts";
import type { Engine } from "../cpu/engine.ts";
import { takeDataAbort, takePrefetchAbort } from "../cpu/exceptions.ts";
import type { AccessSize } from "../isa/ops.ts";

export function makeEngine(cpu: Cpu): Engine {
  const m = cpu.state;
  const port = cpu.port;
  const records = port.records;
  const words = port.words;
  const halves = port.halves;
  const bytes = port.bytes;
  const sys = cpu.system;
${
  full
    ? `  const accounts = cpu.accounts;
  const issueColumn = cpu.columns.issue;
  const predictor = cpu.predictor;
  const counters = predictor.counters;
  const counterMask = counters.length - 1;
  const width = cpu.timing.width;
  const early = cpu.timing.early;
  const blockMask = -port.blockBytes;
  const blockShift = Math.log2(port.blockBytes);
  const granuleMask = -port.granuleBytes;
  const granuleShift = Math.log2(port.granuleBytes);

  /** The result of a slow operation comes later than it was promised at issue: by the time that passed meanwhile, and
   *  by what a load still waits for. */
  function late(passed: number): void {
    const to = records[m[${L.RECORD}] + 3] >>> 15 & 31;
    m[${L.READY} + to] = m[${L.READY} + to] + passed + m[${L.LATE}];
    if (m[${L.LATE}] !== 0) m[${L.READY_CAUSE} + to] = m[${L.READY_CAUSE} + to] & ${ASSUMED} | m[${L.LATE_CAUSE}];
    m[${L.LATE}] = 0;
  }
`
    : ""
}
  function ld(address: number, size: AccessSize, how: number): number {
    const failed = port.load(address, size, how);
    if (failed !== 0) takeDataAbort(cpu);
${full ? `    ${settle}\n` : ""}    return failed !== 0 ? 0 : m[${L.VALUE}];
  }

  function st(address: number, size: AccessSize, value: number, how: number): void {
    if (port.store(address, size, value, how) !== 0) takeDataAbort(cpu);
${full ? `    m[${L.NOW}] = m[${L.NOW}] + m[${L.DELAY}] | 0;\n    m[${L.DELAY}] = 0;\n` : ""}  }

${chunks
  .map(
    (chunk, n) => `  function cold${n}(form: number, w: number, x: number): void {
    switch (form) {
${n === 0 ? `      case ${UNDEFINED}: {\n        sys.undefined();\n        return;\n      }\n` : ""}${cases(chunk, false, full, "      ", "return;")}    }
  }
`,
  )
  .join("\n")}
  const chunkOf = new Uint8Array(4096);
${chunks.map((chunk, n) => `  for (const form of [${chunk.map((f) => f.id).join(", ")}]) chunkOf[form] = ${n};`).join("\n")}

  function cold(form: number, w: number, x: number): void {
    switch (chunkOf[form]) {
${chunks.map((_, n) => `      case ${n}: cold${n}(form, w, x); break;`).join("\n")}
    }
  }

  function run(): void {
    let pc = m[${L.PC}];
    let now = m[${L.NOW}];
    let left = m[${L.BUDGET}];
    let base = m[${L.BASE}];
${full ? `    let slot = m[${L.SLOT}] & 7;\n    let used = m[${L.SLOT}] >> 3;\n    let issued = 0;\n    let symbol = -1;\n    let row = m[${L.ACCOUNT}];\n` : ""}    while (now < m[${L.UNTIL}] && left > 0) {${fetchText(full)}
      const d = base + (pc & ${full ? "~blockMask" : 4095});
      m[${L.R + 15}] = pc + 8 | 0;
      let h = records[d];
      if (h === 0) h = cpu.decode(d);
      left--;${full ? issueText() : "\n      now++;"}
      let next = pc + 4 | 0;
      const condition = h >>> 12 & 15;
      if (condition !== 14) {
        let pass = false;
        switch (condition) {
${CONDITIONS.map((text, n) => `          case ${n}: pass = ${text}; break;`).join("\n")}
        }
        if (!pass) {
${
  full
    ? `          if (tm & 1 << 28 && counters[pc >>> 2 & counterMask] !== 0) {
            predictor.conditional(cpu, pc, 0); now = now + m[${L.DELAY}] | 0; m[${L.DELAY}] = 0;
          }
`
    : ""
}          pc = next;
          continue;
        }
      }
      const w = records[d + 1];
      const x = records[d + 2];
      step: switch (h & 4095) {
${cases(hot, true, full, "        ", "break;")}        default: {
          m[${L.NOW}] = now;
          m[${L.RECORD}] = d;
          m[${L.NEXT}] = next;
          cold(h & 4095, w, x);
          m[${L.RAISED}] = 0;
          next = m[${L.NEXT}];
${full ? `          ${settle}\n          now = m[${L.NOW}];\n` : ""}        }
      }
      pc = next;
    }
${full ? `    accounts[row + issueColumn] += issued;\n    m[${L.SLOT}] = slot | used << 3;\n` : ""}    m[${L.PC}] = pc;
    m[${L.BASE}] = base;
    m[${L.NOW}] = now;
    m[${L.BUDGET}] = left;
  }

  return { run };
}
`;
}
