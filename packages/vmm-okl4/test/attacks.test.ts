// Hostile guests on the OKL4 Microvisor, in kernels of its port, and on VMMs made of it, which they must notice.
import { attacksFor, besieged, controls, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import { flawsOn } from "./broken.ts";

for (const { name, check } of besieged(okl4)) test(name, () => expect(check()).toEqual([]));

test("every attack has a flaw that it must notice", () => {
  const noticed = new Set(flawsOn(TARGET).flatMap((f) => f.attacks));
  expect(attacksFor(okl4).filter((a) => !noticed.has(a.name))).toEqual([]);
});

for (const { name, check } of controls(flawsOn(TARGET))) test(name, () => expect(check()).toEqual([]));
