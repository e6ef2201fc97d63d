// Tries mutants of one subject, in a process of its own: a line of JSON for each. Arguments: VMM, which machine, the mutants.
import type { Mutant } from "@armvirt/vmm/conformance";
import { subjectOf } from "./subjects.ts";
import { Trials } from "./trials.ts";

const [name = "", position = "0", json = "[]"] = process.argv.slice(2);
const trials = new Trials(subjectOf(name, Number(position)));
for (const mutant of JSON.parse(json) as readonly Mutant[]) {
  const from = performance.now();
  const notice = trials.notice(mutant);
  const reached = notice ? undefined : (trials.reached(mutant) ?? "");
  const seconds = Math.round((performance.now() - from) / 1000);
  process.stdout.write(`${JSON.stringify({ mutant, notice, reached, seconds })}\n`);
}
