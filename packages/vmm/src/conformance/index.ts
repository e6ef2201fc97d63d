// @armvirt/vmm/conformance: what every VMM must keep, and VMMs that do not, to try the cases on. README.md says how to use it.
export { beginReport, end } from "./adversaries.ts";
export {
  type Attack,
  type AttackClass,
  attacksFor,
  BATTLEFIELDS,
  DULL,
  OLDEST,
  Siege,
} from "./attack.ts";
export {
  ATTACKS,
  attacked,
  besieged,
  campaign,
  type Flaw,
  noticedByDull,
  type OnBattlefield,
  others,
} from "./attacks.ts";
export { STORING } from "./attacks-addresses.ts";
export {
  altered,
  BX_LR,
  careless,
  credulous,
  deaf,
  forgetful,
  hanging,
  indulgent,
  lacking,
  meddling,
  misconfigured,
  NOP,
  opening,
  rewriting,
  scribbling,
  skipping,
  tampered,
  telling,
  unsteady,
  wordsOf,
} from "./broken.ts";
export { alone, bigEndianHandlers, CASES, type Case, type CaseName, cached, casesFor } from "./cases.ts";
export { refocused } from "./configurations.ts";
export {
  type Exposed,
  exposed,
  type Inattentive,
  inattentive,
  type Places,
  segmentOf,
  unquiet,
} from "./exposed.ts";
export { KERNEL } from "./kernel-sequences.ts";
export { leaving, losing } from "./leaks.ts";
export { bounded, type Mutant, mutantsOf, mutated, RULES, type Rule, reaching } from "./mutants.ts";
export { closely, type Objection, type OracleName, underOracles, watched } from "./oracles.ts";
export { under } from "./profile.ts";
export { PROGRAM } from "./program-sequences.ts";
export { type OnCore, promises, TARGETS } from "./promises.ts";
export { readableRegisters } from "./registers.ts";
export { type Draws, type Stage, unlikeNativeInSequence } from "./sequences.ts";
export { Session } from "./session.ts";
export { type Slip, slipping, slips, slipsOf, traced } from "./slips.ts";
export { type Ground, groundOf, type Range, TARGET, type Target, type Writing } from "./target.ts";
export { functionReturning, tinyGuest } from "./tiny-guest.ts";
export { type Findings, Trial } from "./trial.ts";
