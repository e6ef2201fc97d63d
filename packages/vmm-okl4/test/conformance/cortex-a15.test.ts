// Conformance on ARMv7 with walks through the data cache.
import { cortexA15, readElf } from "@armvirt/vmm";
import { CASES, careless, lacking, promises, segmentOf } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../../src/index.ts";

test.each(promises(okl4, [{ core: cortexA15, board: "virt" }]))("okl4 $name", ({ check }) => {
  expect(check()).toEqual([]);
});

/** Neither an instruction that sets them nor a call shows that by itself. */
test("the cases notice a VMM that does not give back a program's GE flags", () => {
  const image = readElf(okl4.image?.(cortexA15, "virt") as Uint8Array, "vmm-okl4");
  expect(CASES.programSequences.check(careless(okl4, segmentOf(image, true))).join("; ")).toMatch(
    /^sequence \d+, [^;]*; (svc|udf|bkpt) [^;]*: CPSR is /,
  );
});

test.each([CASES.kernelEfficiency, CASES.programEfficiency])(
  "a VMM that lets divisions trap is noticed: $promise",
  ({ check }) => {
    expect(check(lacking(okl4, "div")).join("; ")).toMatch(/comes to its end 0 times/);
  },
);
