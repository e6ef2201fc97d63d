// The promises that every VMM keeps, on this one; and on VMMs made of it that break them.
import { arm926ejS, arm1136jfS, cortexA8, cortexA15 } from "@armvirt/vmm";
import { CASES, casesFor, forgetful, type Target } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { xen, xenReleased } from "../src/index.ts";

const targets: readonly Target[] = [
  { core: cortexA15, board: "virt" },
  ...[cortexA8, arm1136jfS, arm926ejS].map((core) => ({ core, board: "versatilepb" })),
];

describe.each(targets)("on $core.name", (target) => {
  test.each(casesFor(xen))("xen: $promise", ({ check }) => {
    expect(check(xen, target)).toEqual([]);
  });
});

test("xen-released: a session prints what it prints natively", () => {
  expect(CASES.console.check(xenReleased)).toEqual([]);
});

test("the cases notice a VMM that loses a character of the console", () => {
  expect(CASES.console.check(forgetful(xen)).join("; ")).toMatch(/^the console is/);
});
