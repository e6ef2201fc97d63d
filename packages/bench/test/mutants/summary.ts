// What came of a draw, as the committed summary has it.
import { disassemble } from "@armvirt/arm-core";
import type { Mutant } from "@armvirt/vmm/conformance";
import { RULES } from "@armvirt/vmm/conformance";
import type { Drawn } from "./draw.ts";
import type { Subject } from "./subjects.ts";
import type { Notice } from "./trials.ts";

export const nameOf = ({ vmm, target }: Subject): string => `${vmm.name} on ${target.core.name}`;
/** The instruction as it is, and what is there instead. */
export const changeOf = ({ address, word, instead }: Mutant): string =>
  [word, instead].map((w) => disassemble(w, address)).join(" -> ");

/** How many mutants of each rule there are. */
export function generated(
  all: readonly { readonly subject: Subject; readonly mutants: readonly Mutant[] }[],
): string {
  const rows = all.map(({ subject, mutants }) => {
    const counts = RULES.map((rule) => mutants.filter((m) => m.rule === rule).length);
    return `| ${nameOf(subject)} | ${counts.join(" | ")} | ${mutants.length} |\n`;
  });
  return `| VMM | ${RULES.join(" | ")} | all |\n|---|${RULES.map(() => "---|").join("")}---|\n${rows.join("")}`;
}

/** Where a mutant is: what stays of its row whatever came of it. */
export const placeOf = ({ subject, mutant }: Drawn): string =>
  `| ${nameOf(subject)} | ${mutant.rule} | \`${mutant.symbol}\` | \`${changeOf(mutant)}\` |`;

/** @param verdict what came of a mutant */
export const decided = (chosen: readonly Drawn[], verdict: (drawn: Drawn) => string): string =>
  `| VMM | rule | where | change | verdict |\n|---|---|---|---|---|\n${chosen
    .map((drawn) => `${placeOf(drawn)} ${verdict(drawn)} |\n`)
    .join("")}`;

export const passedOver = (passed: readonly (Drawn & { readonly why: string })[]): string =>
  `| VMM | rule | where | change | why nothing can tell it |\n|---|---|---|---|---|\n${passed
    .map((drawn) => `${placeOf(drawn)} ${drawn.why} |\n`)
    .join("")}`;

/** A verdict in a few words. @param reached the trial that comes to the instruction, when nothing is noticed */
export const verdictOf = (notice: Notice | undefined, reached: string | undefined): string =>
  notice
    ? `caught by ${notice.by}: ${notice.finding.replaceAll(/[|\r\n]+/g, " ").slice(0, 90)}`
    : `**survives**, reached by ${reached || "nothing"}`;
