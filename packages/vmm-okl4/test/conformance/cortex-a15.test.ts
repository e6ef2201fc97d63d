// Conformance on ARMv7 with walks through the data cache.
import { cortexA15 } from "@armvirt/vmm";
import { CASES, lacking, promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../../src/index.ts";

test.each(promises(okl4, [{ core: cortexA15, board: "virt" }]))("okl4 $name", ({ check }) => {
  expect(check()).toEqual([]);
});

test.each([CASES.kernelEfficiency, CASES.programEfficiency])(
  "a VMM that lets divisions trap is noticed: $promise",
  ({ check }) => {
    expect(check(lacking(okl4, "div")).join("; ")).toMatch(/comes to its end 0 times/);
  },
);
