// @armvirt/vmm/conformance: what every VMM must keep, and VMMs that do not, to try the cases on. README.md says how to use it.
export { beginReport, end, VECTORS } from "./adversaries.ts";
export {
  altered,
  credulous,
  deaf,
  forgetful,
  hanging,
  meddling,
  tampered,
  unsteady,
  wordsOf,
} from "./broken.ts";
export { alone, CASES, type Case, type CaseName, type Findings } from "./cases.ts";
export { type Mutant, mutantsOf, mutated, type Rule, reaching } from "./mutants.ts";
export { readableRegisters } from "./registers.ts";
export { type Ground, type Range, TARGET, type Target } from "./target.ts";
export { tinyGuest } from "./tiny-guest.ts";
