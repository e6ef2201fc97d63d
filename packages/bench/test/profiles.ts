// `pnpm profiles [--vmm V]`: every conformance case and every attack on every VMM where UNPREDICTABLE instructions of User mode are undefined. What cases
// compare with is the bare machine where they are silent, but for sequences that have them; those, and what attacks report, the one where they are undefined.
import {
  ATTACKS,
  attacksFor,
  BATTLEFIELDS,
  CASES,
  type CaseName,
  casesFor,
  Siege,
  TARGETS,
  under,
} from "@armvirt/vmm/conformance";
import { USUAL_VMMS } from "../src/vmms.ts";
import { optionsOf, refuse } from "./options.ts";

/** Of a VMM that is a part of the guest kernel: what concerns programs. Where there are phones there are more programs, so their memory is not compared. */
const OF_PROGRAMS: readonly CaseName[] = [
  "console",
  "calls",
  "repetition",
  "programSequences",
  "programEfficiency",
];

const values = optionsOf("profiles", { vmm: { type: "string" } });
const vmms = USUAL_VMMS.filter(({ name }) => values.vmm === undefined || name === values.vmm);
if (vmms.length === 0)
  refuse("profiles", `--vmm is one of ${USUAL_VMMS.map(({ name }) => name).join(", ")}.`);
let wrong = 0;
const told = (what: string, findings: readonly string[]): void => {
  wrong += findings.length;
  process.stdout.write(`${what}, ${findings.join("; ") || "nothing is wrong"}\n`);
};
for (const vmm of vmms)
  for (const target of TARGETS.filter(({ core, board }) => vmm.refuses(core, board) === undefined)) {
    const apt = casesFor(vmm).filter(({ guests }) => guests <= vmm.guests);
    const names = (Object.keys(CASES) as CaseName[]).filter(
      (name) => apt.includes(CASES[name]) && (vmm.image !== undefined || OF_PROGRAMS.includes(name)),
    );
    const findings = names.flatMap((name) =>
      CASES[name].check(under("undef", vmm), target, "undef").map((finding) => `${name}: ${finding}`),
    );
    told(`${vmm.name} on ${target.core.name}: ${names.length} cases`, findings);
  }
for (const vmm of vmms.filter(({ image }) => image !== undefined))
  for (const target of BATTLEFIELDS.filter(({ core, board }) => vmm.refuses(core, board) === undefined)) {
    const attacks = attacksFor(ATTACKS, vmm, target);
    const siege = new Siege(attacks, vmm, { target, profile: "undef" });
    const findings = attacks.flatMap((attack) =>
      siege.findings(attack).map((finding) => `${attack.name}: ${finding}`),
    );
    told(`${vmm.name} on ${target.core.name}: ${attacks.length} attacks`, findings);
  }
if (wrong > 0) process.exitCode = 1;
