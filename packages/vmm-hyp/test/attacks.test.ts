// Hostile guests on this VMM, and on VMMs made of it, which they must notice.
import { ATTACKS, attacksFor, besieged, controls } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { hyp } from "../src/index.ts";
import { FLAWS } from "./broken.ts";

for (const { name, check } of besieged(hyp)) test(name, () => expect(check()).toEqual([]));

test("every attack has a flaw that it must notice", () => {
  const noticed = new Set(FLAWS.flatMap((f) => f.attacks));
  expect(attacksFor(ATTACKS, hyp).filter((a) => !noticed.has(a.name))).toEqual([]);
});

for (const { name, check } of controls(FLAWS)) test(name, () => expect(check()).toEqual([]));
