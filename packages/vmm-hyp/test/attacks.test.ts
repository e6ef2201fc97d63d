// Hostile guests on this VMM, under both profiles; and on VMMs made of it, which they must notice.
import { ATTACKS, attacksFor, besieged, Siege } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { hyp } from "../src/index.ts";
import { flawed, NOTICED } from "./broken.ts";

const attacks = attacksFor(ATTACKS, hyp);

test.each(besieged(attacks, hyp))("$name", ({ check }) => {
  expect(check()).toEqual([]);
});

test("every attack has a broken VMM that it must notice", () => {
  expect(Object.values(NOTICED).flat().sort()).toEqual(attacks.map((a) => a.name).sort());
});

describe.each(Object.entries(NOTICED))("a VMM that %s is noticed", (flaw, names) => {
  const some = attacks.filter((a) => names.includes(a.name));
  const siege = new Siege(some, flawed(flaw));
  test.each(some)("by a guest that $tries", (attack) => {
    expect(siege.findings(attack)).not.toEqual([]);
  });
});
