// Hostile guests on the bare machine, which has no neighbour to protect: it runs them and throws nothing.
import { describe, expect, test } from "vitest";
import { ATTACKS, attacksFor, BATTLEFIELDS, Siege } from "../src/conformance/index.ts";
import { native } from "../src/index.ts";

test("hostile guests have names of their own, and all classes", () => {
  expect(new Set(ATTACKS.map((a) => a.name)).size).toBe(ATTACKS.length);
  expect([...new Set(ATTACKS.map((a) => a.class))].join("")).toBe("ABCDE");
});

describe.each(BATTLEFIELDS)("$core.name", (target) => {
  const attacks = attacksFor(ATTACKS, native, target);
  const siege = new Siege(attacks, native, { target });
  test.each(attacks)("$class: the bare machine bears a guest that $tries", (attack) => {
    const { thrown, finished } = siege.outcome(attack);
    expect(thrown).toBeUndefined();
    if (attack.equivalent) expect(finished).toBe(true);
  });
});
