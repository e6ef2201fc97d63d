// Conformance on ARMv5: caches by virtual address, and fast address-space switching.
import { arm926ejS } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../../src/index.ts";

test.each(promises(okl4, [{ core: arm926ejS, board: "versatilepb" }]))("okl4 $name", ({ check }) => {
  expect(check()).toEqual([]);
});
