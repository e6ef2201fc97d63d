// Tries mutants of one subject, in a process of its own: a line of JSON with the verdict for each, in their order. Arguments: VMM, which machine, the mutants.
import type { Mutant } from "@armvirt/vmm/conformance";
import type { Verdict } from "./outcomes.ts";
import { mutantsFor, subjectOf, targetsOf } from "./subjects.ts";
import { type Notice, Trials } from "./trials.ts";

const [name = "", position = "0", json = "[]"] = process.argv.slice(2);
const subject = subjectOf(name, Number(position));
const machines = targetsOf(subject).map((target) => ({ target, trials: new Trials(subject, target) }));
const own = new Set(mutantsFor(subject).map((m) => JSON.stringify(m)));

/** The first machine where a mutant is noticed, or comes to what is altered, says by what. */
function first(find: (trials: Trials) => Notice | undefined): Notice | undefined {
  for (const { target, trials } of machines) {
    const found = find(trials);
    const elsewhere = target === subject.target ? "" : ` on ${target.core.name}`;
    if (found) return { ...found, by: `${found.by}${elsewhere}` };
  }
  return undefined;
}

for (const mutant of JSON.parse(json) as readonly Mutant[]) {
  // An image that has been built again since the draw has other words in the same places.
  if (!own.has(JSON.stringify(mutant)))
    throw new RangeError(`${name} is not the image that this was drawn from`);
  const from = performance.now();
  const notice = first((trials) => trials.notice(mutant));
  const reached = notice ? "" : (first((trials) => trials.reached(mutant))?.by ?? "");
  const seconds = Math.round((performance.now() - from) / 1000);
  const verdict: Verdict = { ...(notice && { notice }), reached, seconds };
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
}
