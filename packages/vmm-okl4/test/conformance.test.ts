// The promises that every VMM keeps, on this one.
import { CASES } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";

test.each(Object.values(CASES))("okl4: $promise", ({ check }) => {
  expect(check(okl4)).toEqual([]);
});
