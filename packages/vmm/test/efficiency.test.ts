// The list of innocuous instructions has all of the table, and nothing else.
import {
  A32,
  arm926ejS,
  assembleProgram,
  type Core,
  cortexA8,
  cortexA15,
  decode,
  sensitivity,
} from "@armvirt/arm-core";
import { expect, test } from "vitest";
import { innocuousSteps } from "../src/conformance/innocuous.ts";

/** Rows of coprocessors and exceptions; and what User mode may execute without doing what it says, as the table's flags have it. */
const OTHERS = ["coprocessor", "exception", "status"];
/** Leads to Thumb state, which is not modelled. */
const UNTRIED = ["blx (immediate)"];

const wordsOf = (core: Core): readonly number[] =>
  innocuousSteps(core).flatMap((step) => [...assembleProgram(step.join("\n")).words]);

test("every row whose instructions are innocuous is tried on the Cortex-A8 or A15", () => {
  const tried = new Set([cortexA8, cortexA15].flatMap((core) => wordsOf(core).map((w) => decode(w)?.name)));
  const rows = A32.filter((r) => !r.privileged && r.sensitive === undefined && !OTHERS.includes(r.timing));
  expect(rows.map((r) => r.name).filter((name) => !tried.has(name))).toEqual(UNTRIED);
});

test.each([arm926ejS, cortexA8, cortexA15])("all that is tried on $name is innocuous, and there", (core) => {
  const wrong = wordsOf(core).filter(
    (w) => sensitivity(w) !== "innocuous" || !core.features.includes(decode(w)?.since ?? "v4t"),
  );
  expect(wrong).toEqual([]);
});
