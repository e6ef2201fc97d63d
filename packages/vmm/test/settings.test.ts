// What a plan says of guests beside each other: each VMM's words, or a refusal in one sentence.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cortexA15, type Guest, native, type Plan, settingsOf, VmmError } from "../src/index.ts";

const OBJECTS = { weights: "weights", priorities: "priorities", partners: "partners" };
const planOf = (settings: readonly Partial<Guest>[], channels?: Plan["channels"]): Plan => ({
  core: cortexA15,
  board: "virt",
  timing: "functional",
  guests: settings.map((setting, n) => ({ name: `guest ${n}`, kernel: new Uint8Array(), ...setting })),
  ...(channels ? { channels } : {}),
});

test("guests that are given nothing are alike, and each two have a channel", () => {
  expect([...settingsOf("some", OBJECTS, planOf([{}, {}, {}]))]).toEqual([
    ["weights", [256, 256, 256]],
    ["priorities", [100, 100, 100]],
    ["partners", [0b110, 0b101, 0b011]],
  ]);
});

test("a VMM is told what it has an object for", () => {
  expect([...settingsOf("some", {}, planOf([{}, {}]))]).toEqual([]);
  const plan = planOf([{ weight: 1 }, { weight: 65535 }]);
  expect([...settingsOf("some", { weights: "w" }, plan)]).toEqual([["w", [1, 65535]]]);
});

test("each of two guests with a channel has the other one's bit, and nobody else", () => {
  const cell = fc.integer({ min: 0, max: 3 });
  const pairs = fc.array(
    fc.tuple(cell, cell).filter(([a, b]) => a !== b),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(pairs, (channels) => {
      const words = settingsOf("some", OBJECTS, planOf([{}, {}, {}, {}], channels)).get("partners") ?? [];
      for (const [a, word] of words.entries())
        for (const b of [0, 1, 2, 3]) {
          const paired = channels.some(([one, other]) => [one, other].sort().join() === [a, b].sort().join());
          expect((word >>> b) & 1).toBe(Number(paired));
        }
    }),
  );
});

test.each([
  [
    planOf([{}, { weight: 512 }]),
    "guest 1 has a weight of 512; native has a scheduler without weights, so leave it out.",
  ],
  [
    planOf([{ priority: 1 }]),
    "guest 0 has a priority of 1; native has a scheduler without priorities, so leave it out.",
  ],
  [
    planOf([{}], []),
    "the plan says which guests have a channel; native has no configuration of channels, so leave it out.",
  ],
])("what a VMM has not is refused (%#)", (plan, sentence) => {
  expect(() => settingsOf("native", {}, plan)).toThrow(new VmmError(sentence));
});

const MALFORMED: readonly (readonly [Plan, string])[] = [
  [planOf([{ weight: 0 }]), "guest 0 has a weight of 0; some takes whole numbers from 1 to 65535."],
  ...[-1, 256, 1.5, Number.NaN, "100"].map(
    (priority) =>
      [
        planOf([{}, { priority: priority as number }]),
        `guest 1 has a priority of ${typeof priority === "string" ? '"100"' : priority}; some takes whole numbers from 0 to 255.`,
      ] as const,
  ),
  ...[[0, 3], [1, 1], [-1, 0], [0, 0.5], [0, 1, 2], [0], ["0", "1"], 0, null].map(
    (pair) =>
      [
        planOf([{}, {}, {}], [pair] as unknown as Plan["channels"]),
        `a channel is between guests ${JSON.stringify(pair)}; name two of the 3 guests as in [0, 1], the first of which is 0.`,
      ] as const,
  ),
  [
    planOf([{}], {} as unknown as Plan["channels"]),
    "the plan's channels are no list; give pairs such as [[0, 1]].",
  ],
];
test.each(MALFORMED)("what a setting cannot be is refused (%#)", (plan, sentence) => {
  expect(() => settingsOf("some", OBJECTS, plan)).toThrow(new VmmError(sentence));
});

test("the bare machine refuses a weight", () => {
  expect(() => native.boot(planOf([{ weight: 512 }]))).toThrow(
    new VmmError("guest 0 has a weight of 512; native has a scheduler without weights, so leave it out."),
  );
});
