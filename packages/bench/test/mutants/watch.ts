// `pnpm oracles [--vmm V] [--case C | --attacks]`: every conformance case on every VMM, or every hostile guest, with the oracles R1 to R6 watching.
import { attacked, CASES, type CaseName, casesFor, closely, underOracles } from "@armvirt/vmm/conformance";
import { optionsOf, refuse } from "../options.ts";
import { SUBJECTS, type Subject } from "./subjects.ts";
import { OWN } from "./trials.ts";

const values = optionsOf("oracles", {
  vmm: { type: "string" },
  case: { type: "string" },
  attacks: { type: "boolean" },
});
const subjects = SUBJECTS.filter(({ vmm }) => values.vmm === undefined || vmm.name === values.vmm);
const names = (Object.keys(CASES) as CaseName[]).filter(
  (n) => values.case === undefined || n === values.case,
);
if (subjects.length === 0 || names.length === 0) {
  const vmms = [...new Set(SUBJECTS.map(({ vmm }) => vmm.name))].join(", ");
  refuse("oracles", `--vmm is one of ${vmms}; --case is one of ${Object.keys(CASES).join(", ")}.`);
}
/** What is tried on a subject, by name. */
const trialsOf = ({ vmm }: Subject) => {
  if (values.attacks)
    return Object.entries({ attacks: attacked, ...OWN[vmm.name] }).map(
      ([name, trial]) => [name, closely(trial)] as const,
    );
  const apt = casesFor(vmm);
  return names.filter((n) => apt.includes(CASES[n])).map((n) => [n, underOracles(CASES[n]).check] as const);
};
let objections = 0;
for (const subject of subjects) {
  const { vmm, target } = subject;
  for (const [name, check] of trialsOf(subject)) {
    const from = performance.now();
    const findings = check(vmm, target);
    objections += findings.length;
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(
      `${vmm.name} on ${target.core.name}: ${name}: ${findings.join("; ") || "nothing to object"} (${seconds} s)\n`,
    );
  }
}
if (objections > 0) process.exitCode = 1;
