// Conformance on ARMv6: vectors in the shared page.
import { arm1136jfS } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../../src/index.ts";
import { imageFor } from "./image.ts";

test.each(promises(kvm, [imageFor(arm1136jfS, "versatilepb").target]))("kvm $name", ({ check }) => {
  expect(check()).toEqual([]);
});
