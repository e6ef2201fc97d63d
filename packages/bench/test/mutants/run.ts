// Draws mutants of the VMMs by a seed and tries each: `run.ts [count] [seed]`. result.md says what was found.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { disassemble } from "@armvirt/arm-core";
import { kernel } from "@armvirt/guest/images";
import { type Mutant, mutantsOf } from "@armvirt/vmm/conformance";
import { SUBJECTS, type Subject } from "./subjects.ts";

const RULES = ["maintenance", "bit", "save", "validation"] as const;
const LANES = 2;
/** Milliseconds of a mutant and of the look whether it is reached; whoever takes longer is not counted as caught. */
const MOST = 75_000;
const [count = 24, seed = 1] = process.argv.slice(2).map(Number);

let state = seed;
/** xorshift32. */
function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}

const text = ({ vmm, target }: Subject): string => `${vmm.name} on ${target.core.name}`;

const all = SUBJECTS.map((subject) => {
  const { vmm, target } = subject;
  const elf = kernel(target.board, target.core.architecture, vmm.port);
  const guests = [{ name: "guest", kernel: elf }];
  const system = vmm.boot({ core: target.core, board: target.board, timing: "functional", guests });
  return { subject, mutants: mutantsOf(system) };
});
for (const { subject, mutants } of all) {
  const counts = RULES.map((rule) => `${rule} ${mutants.filter((m) => m.rule === rule).length}`);
  process.stdout.write(`${text(subject)}: ${mutants.length} mutants (${counts.join(", ")})\n`);
}

/** In turn from each VMM and rule, so that no rule is drowned by another. */
function drawn(): { subject: Subject; mutant: Mutant }[] {
  const pools = RULES.flatMap((rule) =>
    all.map(({ subject, mutants }) => ({ subject, left: mutants.filter((m) => m.rule === rule) })),
  );
  return Array.from({ length: count }, (_, n) => pools[n % pools.length]).flatMap((pool) => {
    if (pool === undefined || pool.left.length === 0) return [];
    const [mutant] = pool.left.splice(random(pool.left.length), 1);
    return mutant === undefined ? [] : [{ subject: pool.subject, mutant }];
  });
}

function tried({ vmm, position }: Subject, mutant: Mutant): Promise<string> {
  const child = spawn(process.execPath, [
    ...process.execArgv,
    join(import.meta.dirname, "try.ts"),
    vmm.name,
    String(position),
    JSON.stringify(mutant),
  ]);
  let printed = "";
  child.stdout.on("data", (data) => {
    printed += data;
  });
  child.stderr.pipe(process.stderr);
  const timer = setTimeout(() => child.kill("SIGKILL"), MOST);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code === 0 || printed !== "" ? printed : code === null ? "out of time" : "failed to run");
    });
  });
}

/** The VMMs as they are come first: what notices them would notice anything. */
const controls = all.flatMap(({ subject, mutants: [first] }) =>
  first === undefined ? [] : [{ subject, mutant: { ...first, instead: first.word } }],
);
const waiting = [...controls, ...drawn()];
const outcomes: Record<string, number> = {};
async function lane(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { subject, mutant } = next;
    const outcome = await tried(subject, mutant);
    if (mutant.instead === mutant.word) {
      process.stdout.write(`${outcome.padEnd(16)} ${text(subject)}: as it is\n`);
      if (outcome !== "alive") process.exitCode = 1;
      continue;
    }
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const [was, is] = [mutant.word, mutant.instead].map((w) => disassemble(w, mutant.address));
    process.stdout.write(
      `${outcome.padEnd(16)} ${text(subject)}: ${mutant.rule} at 0x${mutant.address.toString(16)} ${mutant.symbol}: ${was} -> ${is}\n`,
    );
  }
}
await Promise.all(Array.from({ length: LANES }, lane));
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
