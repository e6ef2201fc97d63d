// `pnpm mutants [--vmm V] [--draw N] [--seed S] [--write]`: draws mutants of the VMMs and tries each; --write keeps what came of it in result.md.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Mutant } from "@armvirt/vmm/conformance";
import { RULES } from "@armvirt/vmm/conformance";
import { optionsOf, refuse } from "../options.ts";
import { drawn } from "./draw.ts";
import { equivalenceOf } from "./equivalent.ts";
import { mutantsFor, SUBJECTS, type Subject } from "./subjects.ts";
import { changeOf, decided, generated, nameOf, passedOver, verdictOf } from "./summary.ts";
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

const values = optionsOf("mutants", {
  vmm: { type: "string" },
  draw: { type: "string", default: "24" },
  seed: { type: "string", default: "1" },
  write: { type: "boolean", default: false },
});
const [count, seed] = [values.draw, values.seed].map(Number);
const subjects = SUBJECTS.filter(({ vmm }) => values.vmm === undefined || vmm.name === values.vmm);
if (subjects.length === 0 || !(Number.isInteger(count) && count > 0 && Number.isInteger(seed) && seed > 0)) {
  const names = [...new Set(SUBJECTS.map(({ vmm }) => vmm.name))].join(", ");
  refuse("mutants", `--vmm is one of ${names}; --draw and --seed are whole numbers of at least 1.`);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const lineOf = (subject: Subject, mutant: Mutant): string =>
  `${nameOf(subject)}: ${mutant.rule}, 0x${mutant.address.toString(16)} ${mutant.symbol}: ${changeOf(mutant)}`;

const all = subjects.map((subject) => ({ subject, mutants: mutantsFor(subject) }));
print(generated(all));
const { chosen, passed } = drawn(all, count, seed, equivalenceOf);
for (const { subject, mutant, why } of passed) print(`equivalent  ${lineOf(subject, mutant)}: ${why}`);

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
    const { mutant, notice, reached, seconds } = outcome;
    print(`${lineOf(subject, mutant)}: ${verdictOf(notice, reached)} (${seconds} s)`);
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
const rules = RULES.map((rule) => {
  const of = outcomes.filter(({ mutant }) => mutant.rule === rule);
  return `${rule} ${of.filter(({ notice }) => notice).length} of ${of.length}`;
});
const counts = `${chosen.length} drawn with seed ${seed}: ${caught.length} caught, ${outcomes.length - caught.length} survive, ${chosen.length - outcomes.length} not decided (${rules.join(", ")})`;
print(counts);
if (values.write) {
  const verdicts = new Map(outcomes.map((o) => [JSON.stringify(o.mutant), verdictOf(o.notice, o.reached)]));
  writeFileSync(
    join(import.meta.dirname, "result.md"),
    `# Mutants of the VMMs\n\n\`pnpm mutants --draw ${count} --seed ${seed} --write\`, ${new Date().toISOString().slice(0, 10)}. ${counts}.\n\n${generated(all)}\n${decided(
      chosen,
      ({ mutant }) => verdicts.get(JSON.stringify(mutant)) ?? "not decided",
    )}\nPassed over:\n\n${passedOver(passed)}`,
  );
}
if (caught.length < chosen.length) process.exitCode = 1;
