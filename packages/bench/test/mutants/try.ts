// Tries mutants of one subject, in a process of its own: a line of JSON for each. Arguments: VMM, which machine, the mutants.
import type { Mutant } from "@armvirt/vmm/conformance";
import { mutantsFor, subjectOf } from "./subjects.ts";
import { Trials } from "./trials.ts";

const [name = "", position = "0", json = "[]"] = process.argv.slice(2);
const subject = subjectOf(name, Number(position));
const trials = new Trials(subject);
const own = new Set(mutantsFor(subject).map((m) => JSON.stringify(m)));
for (const mutant of JSON.parse(json) as readonly Mutant[]) {
  // An image that has been built again since the draw has other words in the same places.
  if (!own.has(JSON.stringify(mutant)))
    throw new RangeError(`${name} is not the image that this was drawn from`);
  const from = performance.now();
  const notice = trials.notice(mutant);
  const reached = notice ? undefined : (trials.reached(mutant) ?? "");
  const seconds = Math.round((performance.now() - from) / 1000);
  process.stdout.write(`${JSON.stringify({ mutant, notice, reached, seconds })}\n`);
}
