// The sensitive instructions that guests execute are all that the table is known to have.
import { expect, test } from "vitest";
import { SENSITIVE as KNOWN } from "../../arm-core/test/sensitive-words.ts";
import { SENSITIVE } from "../src/conformance/sensitive.ts";

test("every variant of A32 is there", () => {
  const words = (all: readonly number[]): readonly number[] => [...all].sort((a, b) => a - b);
  expect(words(SENSITIVE.map((v) => v.word))).toEqual(words(KNOWN.map(([, , word]) => word)));
});
