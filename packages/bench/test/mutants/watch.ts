// `pnpm oracles [--vmm V] [--case C]`: every conformance case on every VMM, with the oracles R1 to R6 watching.
import { CASES, type CaseName, casesFor, underOracles } from "@armvirt/vmm/conformance";
import { optionsOf, refuse } from "../options.ts";
import { SUBJECTS } from "./subjects.ts";

const values = optionsOf("oracles", { vmm: { type: "string" }, case: { type: "string" } });
const subjects = SUBJECTS.filter(({ vmm }) => values.vmm === undefined || vmm.name === values.vmm);
const names = (Object.keys(CASES) as CaseName[]).filter(
  (n) => values.case === undefined || n === values.case,
);
if (subjects.length === 0 || names.length === 0) {
  const vmms = [...new Set(SUBJECTS.map(({ vmm }) => vmm.name))].join(", ");
  refuse("oracles", `--vmm is one of ${vmms}; --case is one of ${Object.keys(CASES).join(", ")}.`);
}
let objections = 0;
for (const { vmm, target } of subjects) {
  const apt = casesFor(vmm);
  for (const name of names.filter((n) => apt.includes(CASES[n]))) {
    const from = performance.now();
    const findings = underOracles(CASES[name]).check(vmm, target);
    objections += findings.length;
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(
      `${vmm.name} on ${target.core.name}: ${name}: ${findings.join("; ") || "nothing to object"} (${seconds} s)\n`,
    );
  }
}
if (objections > 0) process.exitCode = 1;
