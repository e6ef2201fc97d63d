// One mutant, in a process of its own so that it can be ended: prints the case that notices it, `alive`, or `unreached`.
import { CASES, type CaseName, type Mutant, mutated, reaching, type Target } from "@armvirt/vmm/conformance";
import { vmmNamed } from "./subjects.ts";

/** What catches most for least time comes first. */
const ORDER: readonly CaseName[] = [
  "manager",
  "thumb",
  "tables",
  "console",
  "ownTable",
  "bigEndian",
  "supersection",
  "jumping",
  "overrun",
  "collision",
  "calling",
  "hog",
  "intrusion",
  "lost",
];

const [name = "", position = "0", json = "{}"] = process.argv.slice(2);
const { vmm, target } = vmmNamed(name, Number(position));
const mutant = JSON.parse(json) as Mutant;

function noticing(broken: typeof vmm, on: Target): CaseName | undefined {
  return ORDER.find((c) => {
    try {
      return CASES[c].check(broken, on).length > 0;
    } catch {
      return true; // the machine or the VMM says that something is wrong
    }
  });
}

const found = noticing(mutated(vmm, mutant), target);
process.stdout.write(found ?? "alive");
if (found === undefined && mutant.instead !== mutant.word) {
  // Written at once: should the time end here, the mutant is alive all the same.
  process.stdout.write(noticing(reaching(vmm, mutant), target) === undefined ? " unreached" : " reached");
}
