// A domain goes on when its time comes, and not at Xen's next tick.
import { OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { empty } from "./broken.ts";
import { mistimed } from "./timers.ts";

test.each([TARGET, OLDEST])("on $core.name", (target) => {
  expect(mistimed(xen, target)).toEqual([]);
});

test("an alarm that is never set is noticed", () => {
  expect(mistimed(empty(xen, "alarm_set"))).not.toEqual([]);
});
