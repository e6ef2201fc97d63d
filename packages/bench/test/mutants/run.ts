// `pnpm mutants [--vmm V] [--draw N] [--seed S] [--resume] [--write]`: draws mutants of the VMMs and tries each. --vmm tries those of one
// VMM only, --resume those that no earlier run of the same images caught; --write keeps what comes of each in outcomes.json and result.md.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { writeWhole } from "../../src/folder.ts";
import { optionsOf, refuse } from "../options.ts";
import { type Drawn, drawn } from "./draw.ts";
import { equivalenceOf } from "./equivalent.ts";
import { Outcomes, type Verdict } from "./outcomes.ts";
import { mutantsFor, SUBJECTS, type Subject } from "./subjects.ts";
import { counted, generated, lineOf, summary, verdictOf } from "./summary.ts";

/** Processes at once. */
const LANES = 2;

const values = optionsOf("mutants", {
  vmm: { type: "string" },
  draw: { type: "string", default: "24" },
  seed: { type: "string", default: "1" },
  resume: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
});
const [count, seed] = [values.draw, values.seed].map(Number);
const names = [...new Set(SUBJECTS.map(({ vmm }) => vmm.name))];
if (
  (values.vmm !== undefined && !names.includes(values.vmm)) ||
  !(Number.isInteger(count) && count > 0 && Number.isInteger(seed) && seed > 0)
)
  refuse(
    "mutants",
    `--vmm is one of ${names.join(", ")}; --draw and --seed are whole numbers of at least 1.`,
  );

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const all = SUBJECTS.map((subject) => ({ subject, mutants: mutantsFor(subject) }));
print(generated(all));
const draw = drawn(all, count, seed, equivalenceOf);
for (const one of draw.passed) print(`equivalent  ${lineOf(one)}: ${one.why}`);
const outcomes = new Outcomes();
const wanted = draw.chosen.filter(
  (one) =>
    (values.vmm === undefined || one.subject.vmm.name === values.vmm) &&
    !(values.resume && outcomes.of(one)?.notice),
);

function keep(): void {
  outcomes.write(draw.chosen);
  const command = `pnpm mutants --draw ${count} --seed ${seed} --write`;
  writeWhole(join(import.meta.dirname, "result.md"), summary(command, all, draw, outcomes));
}

/** Tries the mutants of one subject in a process of its own, so that native runs are shared. */
function tried(subject: Subject, own: readonly Drawn[]): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      join(import.meta.dirname, "try.ts"),
      subject.vmm.name,
      String(subject.position),
      JSON.stringify(own.map(({ mutant }) => mutant)),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const left = [...own];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const verdict = JSON.parse(line) as Verdict;
    const one = left.shift() as Drawn;
    outcomes.add(one, verdict);
    print(`${lineOf(one)}: ${verdictOf(verdict)} (${verdict.seconds} s)`);
    if (values.write) keep();
  });
  return new Promise((resolve) => child.on("close", () => resolve()));
}

const waiting = [...SUBJECTS];
async function lane(): Promise<void> {
  for (let subject = waiting.shift(); subject !== undefined; subject = waiting.shift()) {
    const own = wanted.filter((one) => one.subject === subject);
    if (own.length > 0) await tried(subject, own);
  }
}
await Promise.all(Array.from({ length: LANES }, lane));
if (values.write) keep();
print(`${draw.chosen.length} drawn with seed ${seed}: ${counted(draw.chosen, outcomes)}`);
if (wanted.some((one) => outcomes.of(one)?.notice === undefined)) process.exitCode = 1;
