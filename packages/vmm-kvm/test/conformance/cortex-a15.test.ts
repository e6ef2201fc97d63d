// Conformance on ARMv7 with VBAR, ASIDs, and walks through the data cache.
import { cortexA15 } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../../src/index.ts";
import { imageFor } from "./image.ts";

test.each(promises(kvm, [imageFor(cortexA15, "virt").target]))("kvm $name", ({ check }) => {
  expect(check()).toEqual([]);
});
