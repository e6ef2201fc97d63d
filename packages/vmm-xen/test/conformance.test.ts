// The promises that every VMM keeps, on this one; and on VMMs made of it that break them.
import { CASES, forgetful, lacking, promises } from "@armvirt/vmm/conformance";
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

test.each([CASES.kernelEfficiency, CASES.programEfficiency])(
  "a VMM that lets divisions trap is noticed: $promise",
  ({ check }) => {
    expect(check(lacking(xen, "div")).join("; ")).toMatch(/comes to its end 0 times/);
  },
);
