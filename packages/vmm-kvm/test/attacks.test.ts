// Hostile guests on this VMM and on VMMs made of it, which they must notice.
import { attacksFor, besieged, controls, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../src/index.ts";
import { flawsOn } from "./broken.ts";

for (const { name, check } of besieged(kvm)) test(name, () => expect(check()).toEqual([]));

test("every attack has a flaw that it must notice", () => {
  const noticed = new Set(flawsOn(TARGET).flatMap((f) => f.attacks));
  expect(attacksFor(kvm).filter((a) => !noticed.has(a.name))).toEqual([]);
});

for (const { name, check } of controls(flawsOn(TARGET))) test(name, () => expect(check()).toEqual([]));
