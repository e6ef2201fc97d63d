// The promises that every VMM keeps, on this one; and on VMMs made of it that break them.
import type { Vmm } from "@armvirt/vmm";
import {
  altered,
  bigEndianHandlers,
  CASES,
  type CaseName,
  credulous,
  deaf,
  forgetful,
  hanging,
  lacking,
  misconfigured,
  slips,
  TARGET,
} from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { hyp } from "../src/index.ts";
import { addressOf, ofNeighbour, ofVmm } from "./broken.ts";

test.each(Object.values(CASES))("hyp: $promise", ({ check }) => {
  expect(check(hyp)).toEqual([]);
});

test("hyp: an exception that it raises for a guest whose handlers are big-endian is entered so", () => {
  expect(bigEndianHandlers(hyp)).toEqual([]);
});

test.each(
  slips(hyp, TARGET, {
    "inject_undefined: orrne r3, r3, #512": [],
    "inject_data_abort: orrne r3, r3, #512": [],
    "inject_prefetch_abort: orrne r3, r3, #512": [],
  }),
)("that is noticed of a VMM that $what", ({ vmm }) => {
  expect(bigEndianHandlers(vmm).join("; ")).toMatch(/what big-endian handlers are entered with is/);
});

test.each(slips(hyp, TARGET, { "data_abort: revne r3, r0": [], "data_abort: revne r2, r2": [] }))(
  "a VMM that brings a big-endian guest's word to a device, or back, as it is, is noticed: it $what",
  ({ vmm }) => {
    expect(CASES.bigEndian.check(vmm, TARGET).join("; ")).toMatch(/a word is/);
  },
);

/** Mode of the exception that it raises for its guest: orreq r3, r3, #0x9b, Undefined with IRQs masked. */
const supervisor = altered(
  hyp,
  [addressOf("inject_undefined"), addressOf("inject_undefined") + 0x68],
  (word) => (word === 0x0383309b ? 0x03833093 : undefined),
);

/** Writes of the registers that say how memory is translated are trapped (B4.1.65). */
const HCR_TVM = 1 << 26;

describe("the cases notice a VMM that", () => {
  test.each<[string, CaseName, Vmm, RegExp]>([
    ["loses a character of the console", "console", forgetful(hyp), /^the console is/],
    ["maps itself at stage 2", "physical", ofVmm, /could write 0x40400000/],
    ["maps itself at stage 2, for a guest with page tables", "mapped", ofVmm, /could write 0x40400000/],
    ["maps a neighbour at stage 2", "physical", ofNeighbour, /could write 0x40400000.*the neighbour's word/],
    [
      "maps a neighbour at stage 2, for a guest with page tables",
      "mapped",
      ofNeighbour,
      /could write 0x40400000.*the neighbour's word/,
    ],
    [
      "raises an undefined instruction in Supervisor mode",
      "entries",
      supervisor,
      /what exceptions are entered with/,
    ],
    ["hears no interrupt", "hog", deaf(hyp), /the neighbour never ran/],
    ["takes host calls from guests", "calling", credulous(hyp), /did not come back from host call/],
    [
      "does not come back from a trap",
      "jumping",
      hanging(hyp, addressOf("hyp_trap")),
      /did not come back from a jump/,
    ],
    [
      "does not come back from a trap when a guest is lost",
      "lost",
      hanging(hyp, addressOf("hyp_trap")),
      /the neighbour never ran/,
    ],
    [
      "has exceptions taken in the other byte order",
      "sensitive",
      misconfigured(hyp, "SCTLR", (value) => value | (1 << 25)),
      /^the instructions do not come to their end/,
    ],
    [
      "lets its guest read registers of CP15, and not write them",
      "kernelSequences",
      misconfigured(hyp, "HCR", (value) => value | HCR_TVM),
      /^sequence \d+, .*mcr p15, 0, r\d+, [^;]*: the number of exceptions is/,
    ],
    ["lets the kernel's divisions trap", "kernelEfficiency", lacking(hyp, "div"), /comes to its end 0 times/],
    ["lets programs' divisions trap", "programEfficiency", lacking(hyp, "div"), /comes to its end 0 times/],
  ])("%s", (_, name, broken, finding) => {
    expect(CASES[name].check(broken).join("; ")).toMatch(finding);
  });
});
