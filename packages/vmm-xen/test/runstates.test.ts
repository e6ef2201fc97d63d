// A domain is told how long it ran, could have run, and waited; the times add up to the system time.
import { OLDEST, TARGET } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { empty } from "./broken.ts";
import { misreckoned, shares } from "./runstates.ts";

test.each([TARGET, OLDEST])("on $core.name", (target) => {
  expect(misreckoned(xen, target)).toEqual([]);
});

test("of two busy domains each runs half of the time, and could have run in the other half", () => {
  const [running = 0, runnable = 0] = shares(xen);
  expect(Math.abs(running - 0.5)).toBeLessThan(0.03);
  expect(running + runnable).toBe(1);
});

test("states that are never entered are noticed", () => {
  expect(misreckoned(empty(xen, "runstate_enter"))).not.toEqual([]);
});
