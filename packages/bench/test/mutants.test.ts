// A mutant of each rule is noticed, by the case that is there for it. `pnpm mutants` tries many (docs/mutants.md).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { disassemble } from "@armvirt/arm-core";
import { CASES, type CaseName, mutated, type Rule } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { drawn } from "./mutants/draw.ts";
import { equivalenceOf } from "./mutants/equivalent.ts";
import { Outcomes } from "./mutants/outcomes.ts";
import { mutantsFor, SUBJECTS, subjectOf } from "./mutants/subjects.ts";
import { lineOf, summary } from "./mutants/summary.ts";

describe("the cases notice", () => {
  test.each<[Rule, string, symbol: string, change: RegExp, by: CaseName]>([
    ["maintenance", "kvm", "leave_guest", /^mcr p15, 0, r\d+, c8, c7, 0 /, "manager"],
    ["bit", "hyp", "stage2_build", /^orr /, "console"],
    ["save", "hyp", "context_load", /^mcr p15, 0, r\d+, c13, c0, 4/, "registers"],
    ["validation", "xen", "domain_build", /^bhi .* -> mov /, "console"],
  ])("a mutant by the rule `%s` of %s, in %s", (rule, vmm, symbol, change, by) => {
    const subject = subjectOf(vmm, vmm === "xen" ? 1 : 0);
    const found = mutantsFor(subject).find(
      (m) =>
        m.rule === rule &&
        m.symbol === symbol &&
        change.test(`${disassemble(m.word, m.address)} -> ${disassemble(m.instead, m.address)}`),
    );
    if (found === undefined) throw new RangeError(`${symbol} of ${vmm} has no such instruction any more`);
    expect(CASES[by].check(mutated(subject.vmm, found), subject.target)).not.toEqual([]);
  });
});

test("one seed draws the same mutants, and those that are equivalent are passed over", () => {
  const all = [{ subject: subjectOf("hyp", 0), mutants: mutantsFor(subjectOf("hyp", 0)) }];
  const { chosen } = drawn(all, 8, 1, () => undefined);
  expect(drawn(all, 8, 1, () => undefined).chosen).toEqual(chosen);
  const first = chosen[0]?.mutant;
  const without = drawn(all, 8, 1, (_, m) => (m === first ? "a reason" : undefined));
  expect(without.passed.map(({ mutant, why }) => [mutant, why])).toEqual([[first, "a reason"]]);
  expect(without.chosen.some(({ mutant }) => mutant === first)).toBe(false);
});

/** What the summary is asked for. */
const [COUNT, SEED] = [24, 1];
const committed = readFileSync(join(import.meta.dirname, "mutants/result.md"), "utf8");
const all = SUBJECTS.map((subject) => ({ subject, mutants: mutantsFor(subject) }));
const draw = drawn(all, COUNT, SEED, equivalenceOf);
const outcomes = new Outcomes();

test("the committed summary is what came of this draw from these images", () => {
  const command = `pnpm mutants --draw ${COUNT} --seed ${SEED} --write`;
  expect(committed).toBe(summary(command, all, draw, outcomes));
});

test.each(draw.chosen.map((one) => [lineOf(one), one] as const))("caught is %s", (_, one) => {
  expect(outcomes.of(one)?.notice).toBeDefined();
});
