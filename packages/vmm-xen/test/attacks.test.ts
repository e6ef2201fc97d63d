// Hostile guests on Xen, in kernels of its port, and on VMMs made of it, which they must notice; hostile.test.ts has those that know its hypercalls.
import { ATTACKS, attacksFor, besieged, controls, OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { flawsOn } from "./broken.ts";

for (const { name, check } of besieged(xen)) test(name, () => expect(check()).toEqual([]));

test.each([
  [TARGET, "ABCDE"],
  [OLDEST, "A"],
])("every attack has a flaw that it must notice", (target, classes) => {
  const noticed = new Set(flawsOn(target).flatMap((f) => f.attacks));
  const without = attacksFor(ATTACKS, xen, target).filter(
    (a) => classes.includes(a.class) && !noticed.has(a.name),
  );
  expect(without).toEqual([]);
});

for (const { name, check } of [...controls(flawsOn(TARGET)), ...controls(flawsOn(OLDEST), OLDEST, "A")])
  test(name, () => expect(check()).toEqual([]));
