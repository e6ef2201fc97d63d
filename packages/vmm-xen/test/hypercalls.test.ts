// Each hypercall gives Xen's result and Xen's errors.
import { OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { misanswered } from "./hypercalls.ts";

test.each([TARGET, OLDEST])("on $core.name", (target) => {
  expect(misanswered(xen, target)).toEqual([]);
});
