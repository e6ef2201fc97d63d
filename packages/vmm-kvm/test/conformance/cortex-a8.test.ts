// Conformance on ARMv7, whose walks do not see the data cache.
import { cortexA8 } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../../src/index.ts";
import { imageFor } from "./image.ts";

test.each(promises(kvm, [imageFor(cortexA8, "versatilepb").target]))("kvm $name", ({ check }) => {
  expect(check()).toEqual([]);
});
