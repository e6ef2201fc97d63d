// `pnpm mutants [--vmm V] [--draw N] [--seed S]`: draws mutants of the VMMs and tries each.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { disassemble } from "@armvirt/arm-core";
import type { Mutant } from "@armvirt/vmm/conformance";
import { RULES } from "@armvirt/vmm/conformance";
import { drawn } from "./draw.ts";
import { equivalenceOf } from "./equivalent.ts";
import { mutantsFor, SUBJECTS, type Subject } from "./subjects.ts";
import type { Notice } from "./trials.ts";

interface Outcome {
  readonly mutant: Mutant;
  readonly notice?: Notice;
  /** The case that comes to the instruction and does not notice; empty when none does. */
  readonly reached?: string;
  readonly seconds: number;
}

/** Processes at once. */
const LANES = 2;

const { values } = parseArgs({
  options: {
    vmm: { type: "string" },
    draw: { type: "string", default: "24" },
    seed: { type: "string", default: "1" },
  },
});
const [count, seed] = [values.draw, values.seed].map(Number);
const subjects = SUBJECTS.filter(({ vmm }) => values.vmm === undefined || vmm.name === values.vmm);
if (subjects.length === 0 || !(Number.isInteger(count) && count > 0 && Number.isInteger(seed) && seed > 0)) {
  const names = [...new Set(SUBJECTS.map(({ vmm }) => vmm.name))].join(", ");
  process.stderr.write(
    `mutants: --vmm is one of ${names}; --draw and --seed are whole numbers of at least 1.\n`,
  );
  process.exit(2);
}

const text = ({ vmm, target }: Subject): string => `${vmm.name} on ${target.core.name}`;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function changeOf({ rule, address, symbol, word, instead }: Mutant): string {
  const [was, is] = [word, instead].map((w) => disassemble(w, address));
  return `${rule}, 0x${address.toString(16)} ${symbol}: ${was} -> ${is}`;
}

const all = subjects.map((subject) => ({ subject, mutants: mutantsFor(subject) }));
for (const { subject, mutants } of all) {
  const counts = RULES.map((rule) => `${rule} ${mutants.filter((m) => m.rule === rule).length}`);
  print(`${text(subject)}: ${mutants.length} generated (${counts.join(", ")})`);
}
const { chosen, passed } = drawn(all, count, seed, equivalenceOf);
for (const { subject, mutant, why } of passed)
  print(`equivalent  ${text(subject)}: ${changeOf(mutant)}: ${why}`);

/** Tries the mutants of one subject in a process of its own, so that native runs are shared. */
function tried(subject: Subject, mutants: readonly Mutant[]): Promise<readonly Outcome[]> {
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      join(import.meta.dirname, "try.ts"),
      subject.vmm.name,
      String(subject.position),
      JSON.stringify(mutants),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const outcomes: Outcome[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const outcome = JSON.parse(line) as Outcome;
    outcomes.push(outcome);
    const { notice, reached, seconds } = outcome;
    const verdict = notice
      ? `caught by ${notice.by} (${notice.finding.slice(0, 100)})`
      : `SURVIVES, ${reached ? `reached by ${reached}` : "reached by no case"}`;
    print(`${text(subject)}: ${changeOf(outcome.mutant)}: ${verdict}, ${seconds} s`);
  });
  return new Promise((resolve) => child.on("close", () => resolve(outcomes)));
}

const outcomes: Outcome[] = [];
const waiting = all.map(({ subject }) => subject);
async function lane(): Promise<void> {
  for (let subject = waiting.shift(); subject !== undefined; subject = waiting.shift()) {
    const own = chosen.filter((c) => c.subject === subject).map((c) => c.mutant);
    if (own.length > 0) outcomes.push(...(await tried(subject, own)));
  }
}
await Promise.all(Array.from({ length: LANES }, lane));
const caught = outcomes.filter(({ notice }) => notice !== undefined);
print(
  `${chosen.length} drawn with seed ${seed}: ${caught.length} caught, ${outcomes.length - caught.length} survive`,
);
for (const rule of RULES) {
  const of = outcomes.filter(({ mutant }) => mutant.rule === rule);
  print(`${rule}: ${of.filter(({ notice }) => notice).length} of ${of.length}`);
}
if (outcomes.length < chosen.length) print(`${chosen.length - outcomes.length} not decided`);
if (caught.length < chosen.length) process.exitCode = 1;
