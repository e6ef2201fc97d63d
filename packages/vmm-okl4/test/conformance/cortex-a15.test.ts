// Conformance on ARMv7 with walks through the data cache.
import { cortexA15 } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../../src/index.ts";

test.each(promises(okl4, [{ core: cortexA15, board: "virt" }]))("okl4 $name", ({ check }) => {
  expect(check()).toEqual([]);
});
