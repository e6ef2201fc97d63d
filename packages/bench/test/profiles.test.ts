// Where UNPREDICTABLE instructions of User mode are undefined, a session under every VMM is what it is on the bare machine where they are silent, and random
// sequences, of which they are a part, leave what they leave on the bare machine where they are undefined too.
import { CASES, type CaseName, forgetful, TARGET, under } from "@armvirt/vmm/conformance";
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

/** One whose guests' kernels have a port, and one that takes them for the bare processor. */
const SEQUENCES: readonly (readonly [vmm: string, name: CaseName])[] = [
  ["okl4", "programSequences"],
  ["hyp", "programSequences"],
  ["hyp", "kernelSequences"],
];

test.each(SEQUENCES)("%s: %s where UNPREDICTABLE instructions are undefined", (of, name) => {
  const vmm = USUAL_VMMS.find((one) => one.name === of);
  if (vmm === undefined) throw new RangeError(`no VMM is called ${of}`);
  expect(CASES[name].check(under("undef", vmm), TARGET, "undef")).toEqual([]);
});

test("sequences of a program notice the other profile", () => {
  const [native] = USUAL_VMMS;
  if (native === undefined) throw new RangeError("there is no VMM");
  expect(CASES.programSequences.check(under("undef", native)).join("; ")).toMatch(/^sequence \d+, .*: /);
});
