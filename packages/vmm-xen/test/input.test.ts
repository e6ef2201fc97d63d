// The domain that the configuration gives the console reads what is typed, and no other does.
import { OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { empty } from "./broken.ts";
import { misread } from "./input.ts";

test.each([TARGET, OLDEST])("on $core.name", (target) => {
  expect(misread(xen, target)).toEqual([]);
});

test("a Xen that looks for nobody's console is noticed", () => {
  expect(misread(empty(xen, "console_input"))).not.toEqual([]);
});
