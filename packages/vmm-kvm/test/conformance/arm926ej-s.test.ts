// Conformance on ARMv5: caches by virtual address, no ASIDs.
import { arm926ejS } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../../src/index.ts";
import { imageFor } from "./image.ts";

test.each(promises(kvm, [imageFor(arm926ejS, "versatilepb").target]))("kvm $name", ({ check }) => {
  expect(check()).toEqual([]);
});
