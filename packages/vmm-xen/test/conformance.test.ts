// The promises that every VMM keeps, on this one; and on VMMs made of it that break them.
import { cortexA15, readElf } from "@armvirt/vmm";
import { CASES, careless, forgetful, lacking, promises, segmentOf } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen, xenReleased } from "../src/index.ts";

test.each(promises(xen))("xen $name", ({ check }) => {
  expect(check()).toEqual([]);
});

test("xen-released: a session prints what it prints natively", () => {
  expect(CASES.console.check(xenReleased)).toEqual([]);
});

test("the cases notice a VMM that loses a character of the console", () => {
  expect(CASES.console.check(forgetful(xen)).join("; ")).toMatch(/^the console is/);
});

/** Neither an instruction that sets them nor a call shows that by itself. */
test("the cases notice a VMM that does not give back a program's GE flags", () => {
  const image = readElf(xen.image?.(cortexA15, "virt") as Uint8Array, "vmm-xen");
  expect(CASES.programSequences.check(careless(xen, segmentOf(image, true))).join("; ")).toMatch(
    /^sequence \d+, [^;]*; (svc|udf|bkpt) [^;]*: CPSR is /,
  );
});

test.each([CASES.kernelEfficiency, CASES.programEfficiency])(
  "a VMM that lets divisions trap is noticed: $promise",
  ({ check }) => {
    expect(check(lacking(xen, "div")).join("; ")).toMatch(/comes to its end 0 times/);
  },
);
