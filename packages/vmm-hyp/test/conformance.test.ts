// The promises that every VMM keeps, on this one; and on VMMs made of it that break them.
import { readElf, type System, type Vmm } from "@armvirt/vmm";
import {
  CASES,
  type CaseName,
  credulous,
  deaf,
  forgetful,
  hanging,
  tampered,
  wordsOf,
} from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { image as imageOf } from "../src/image.ts";
import { hyp } from "../src/index.ts";

test.each(Object.values(CASES))("hyp: $promise", ({ check }) => {
  expect(check(hyp)).toEqual([]);
});

const image = readElf(imageOf(), "vmm-hyp.elf");
const addressOf = (name: string): number => image.symbols.find((s) => s.name === name)?.address ?? 0;

const RAM_BLOCK = 0x7fd; // arm/stage2.c
const BLOCK = 2 ** 21;

/** The first physical address of a guest's RAM. */
function baseOf({ machine, guests }: System, n: number): number {
  let at = machine.memory.base;
  while (!guests[n]?.owns(at)) at += BLOCK;
  return at;
}

/** Its stage 2 has one block too many for the first guest. @param target what that block maps */
const leaky = (target: (system: System) => number): Vmm =>
  tampered(hyp, (system) => {
    const words = wordsOf(system.machine);
    const base = baseOf(system, 0);
    const first = (base | RAM_BLOCK) >>> 0;
    for (let at = 0; at < base - system.machine.memory.base; at += 8) {
      if (words.getUint32(at, true) !== first || words.getUint32(at + 4, true) !== 0) continue;
      let entry = at;
      while (words.getUint32(entry, true) !== 0) entry += 8;
      words.setUint32(entry, (target(system) | RAM_BLOCK) >>> 0, true);
      return true;
    }
    return false;
  });
const ofVmm = leaky(() => addressOf("hyp_vectors") & -BLOCK);
const ofNeighbour = leaky((system) => baseOf(system, 1));

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
  ])("%s", (_, name, broken, finding) => {
    expect(CASES[name].check(broken).join("; ")).toMatch(finding);
  });
});
