// Conformance on ARMv7 whose walks read memory.
import { cortexA8 } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../../src/index.ts";

test.each(promises(okl4, [{ core: cortexA8, board: "versatilepb" }]))("okl4 $name", ({ check }) => {
  expect(check()).toEqual([]);
});
