// Random sequences mean something on every core whatever is left out of them, and they are cut down to what makes a difference.
import {
  arm926ejS,
  arm1136jfS,
  assembleProgram,
  type Core,
  cortexA8,
  cortexA15,
  decode,
  formOf,
  generator,
  modes,
  sensitivity,
} from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, type Left, left, smallest } from "../src/conformance/sequences.ts";
import { kernelSequence, meaningful, modeBehind, type Step } from "../src/conformance/steps.ts";

const LENGTH = 16;
const draw = (seed: number, core: Core): readonly Step[] =>
  kernelSequence(LENGTH, generator(seed), core, "mov r8, r8");
const wordsOf = (step: Step): number[] => [
  ...assembleProgram(`${step.text("on")}\non: mov r8, r8`).words.slice(0, -1),
];
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
/** Which steps of a sequence are left. */
const some = fc.array(fc.boolean(), { minLength: LENGTH, maxLength: LENGTH });

describe.each([cortexA15, cortexA8, arm1136jfS, arm926ejS])("on $name", (core) => {
  test("steps are made of instructions that the core has, and that are not UNPREDICTABLE", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const word of draw(seed, core).flatMap(wordsOf)) {
          const row = decode(word);
          expect(row && formOf(row, word), word.toString(16)).toBeDefined();
          expect(core.features).toContain(row?.since);
        }
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  test("where some are left out, the others are those of the mode that they come to, and nothing sensitive in User mode", () => {
    fc.assert(
      fc.property(seeds, some, (seed, kept) => {
        const steps = meaningful(draw(seed, core).filter((_, n) => kept[n]));
        for (const [n, step] of steps.entries()) {
          const mode = modeBehind(steps.slice(0, n));
          expect(step.within).toContain(mode);
          if (mode !== modes.USR) continue;
          expect(wordsOf(step).map(sensitivity)).not.toContain("sensitive");
        }
      }),
      { numRuns: 50, seed: 2 },
    );
  });
});

const numbered = (length: number): readonly Step[] =>
  Array.from({ length }, (_, n): Step => ({ within: [modes.SVC], text: () => `mov r0, #${n}` }));

test("no step is left that another one can be tried without, whatever makes a difference", () => {
  const all = numbered(LENGTH);
  fc.assert(
    fc.property(fc.func(fc.boolean()), (odd) => {
      const differs = (steps: readonly Step[]): boolean =>
        steps === all || odd(steps.map((step) => all.indexOf(step)));
      const steps = smallest((some) => some, all, differs);
      for (const step of steps) expect(differs(steps.filter((other) => other !== step))).toBe(false);
    }),
    { numRuns: 200, seed: 4 },
  );
});

describe("of two sequences that take different exceptions", () => {
  const NOTED = ["vector", "lr", "SPSR", "CPSR"];
  /** Each notes its number four times; all else is zero. */
  const took = (exceptions: readonly number[]): Left =>
    left(NOTED, [0x10000, 0, 16 * exceptions.length], (at) => exceptions[at >> 4] ?? 0);

  test("the number of exceptions is told first, and then the first one that is another", () => {
    expect(differences(took([1, 9, 2, 3]), took([1, 2, 3])).slice(0, 2)).toEqual([
      "the number of exceptions is 0x4, natively 0x3",
      "the vector of exception 2 is 0x9, natively 0x2",
    ]);
  });

  test("one at the end that only one of them takes is told, and nothing else", () => {
    const [more, fewer] = [took([1, 2, 3]), took([1, 2])];
    const words = (is: string, natively: string): string[] =>
      NOTED.map((what) => `the ${what} of exception 3 is ${is}, natively ${natively}`);
    expect(differences(more, fewer).slice(1)).toEqual(words("0x3", "not there"));
    expect(differences(fewer, more).slice(1)).toEqual(words("not there", "0x3"));
  });
});

test("a sequence is cut down to those steps that make a difference together", () => {
  fc.assert(
    fc.property(some, (guilty) => {
      const steps = numbered(LENGTH);
      const all = steps.filter((_, n) => guilty[n]);
      expect(
        smallest(
          (left) => left,
          steps,
          (left) => all.every((step) => left.includes(step)),
        ),
      ).toEqual(all);
    }),
    { numRuns: 200, seed: 3 },
  );
});
