// What came of a draw, as the committed summary has it.
import { disassemble } from "@armvirt/arm-core";
import type { Mutant } from "@armvirt/vmm/conformance";
import { RULES } from "@armvirt/vmm/conformance";
import type { Drawn } from "./draw.ts";
import type { Outcomes, Verdict } from "./outcomes.ts";
import type { Subject } from "./subjects.ts";

export const nameOf = ({ vmm, target }: Subject): string => `${vmm.name} on ${target.core.name}`;
/** The instruction as it is, and what is there instead. */
export const changeOf = ({ address, word, instead }: Mutant): string =>
  [word, instead].map((w) => disassemble(w, address)).join(" -> ");

/** A mutant in one line. */
export const lineOf = ({ subject, mutant }: Drawn): string =>
  `${nameOf(subject)}: ${mutant.rule}, 0x${mutant.address.toString(16)} ${mutant.symbol}: ${changeOf(mutant)}`;

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

/** A verdict in a few words. */
export const verdictOf = ({ notice, reached }: Verdict): string =>
  notice
    ? `caught by ${notice.by}: ${notice.finding.replaceAll(/[|\r\n]+/g, " ").slice(0, 90)}`
    : `**survives**, reached by ${reached || "nothing"}`;

const placeOf = ({ subject, mutant }: Drawn): string =>
  `| ${nameOf(subject)} | ${mutant.rule} | \`${mutant.symbol}\` | \`${changeOf(mutant)}\` |`;

/** How many of a draw were caught, survive and were not tried, by rule. */
export function counted(chosen: readonly Drawn[], outcomes: Outcomes): string {
  const caught = (drawn: Drawn): boolean => outcomes.of(drawn)?.notice !== undefined;
  const tried = chosen.filter((drawn) => outcomes.of(drawn) !== undefined);
  const count = chosen.filter(caught).length;
  const rules = RULES.map((rule) => {
    const of = chosen.filter(({ mutant }) => mutant.rule === rule);
    return `${rule} ${of.filter(caught).length} of ${of.length}`;
  });
  return `${count} caught, ${tried.length - count} survive, ${chosen.length - tried.length} not tried (${rules.join(", ")})`;
}

/** The whole summary. @param command how the draw is made again */
export function summary(
  command: string,
  all: readonly { readonly subject: Subject; readonly mutants: readonly Mutant[] }[],
  {
    chosen,
    passed,
  }: { readonly chosen: readonly Drawn[]; readonly passed: readonly (Drawn & { why: string })[] },
  outcomes: Outcomes,
): string {
  const rows = chosen.map((drawn) => {
    const outcome = outcomes.of(drawn);
    return `${placeOf(drawn)} ${outcome ? `${outcome.date} | ${verdictOf(outcome)}` : "| not tried"} |\n`;
  });
  return `# Mutants of the VMMs

\`${command}\`: ${chosen.length} drawn, ${counted(chosen, outcomes)}.

${generated(all)}
| VMM | rule | where | change | tried | verdict |
|---|---|---|---|---|---|
${rows.join("")}
Passed over:

| VMM | rule | where | change | why nothing can tell it |
|---|---|---|---|---|
${passed.map((drawn) => `${placeOf(drawn)} ${drawn.why} |\n`).join("")}`;
}
