// A session under every VMM where UNPREDICTABLE instructions of User mode are undefined is what it is on the bare machine where they are silent.
import { CASES, forgetful, under } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { USUAL_VMMS } from "../src/vmms.ts";

test.each(USUAL_VMMS)("$name: a session where UNPREDICTABLE instructions are undefined", (vmm) => {
  expect(CASES.console.check(under("undef", vmm))).toEqual([]);
});

test("a VMM that loses a character there is noticed", () => {
  const [native] = USUAL_VMMS;
  if (native === undefined) throw new RangeError("there is no VMM");
  expect(CASES.console.check(under("undef", forgetful(native))).join("; ")).toMatch(/^the console is/);
});
