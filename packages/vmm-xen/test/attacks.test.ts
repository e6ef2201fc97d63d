// Hostile guests on Xen, in kernels of its port, and on VMMs made of it, which they must notice; hostile.test.ts has those that know its hypercalls.
import { attacksFor, besieged, controls, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { flawsOn } from "./broken.ts";

for (const { name, check } of besieged(xen)) test(name, () => expect(check()).toEqual([]));

test("every attack has a flaw that it must notice", () => {
  const noticed = new Set(flawsOn(TARGET).flatMap((f) => f.attacks));
  expect(attacksFor(xen).filter((a) => !noticed.has(a.name))).toEqual([]);
});

for (const { name, check } of controls(flawsOn(TARGET))) test(name, () => expect(check()).toEqual([]));
