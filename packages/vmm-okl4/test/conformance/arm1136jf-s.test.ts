// Conformance on ARMv6.
import { arm1136jfS } from "@armvirt/vmm";
import { promises } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../../src/index.ts";

test.each(promises(okl4, [{ core: arm1136jfS, board: "versatilepb" }]))("okl4 $name", ({ check }) => {
  expect(check()).toEqual([]);
});
