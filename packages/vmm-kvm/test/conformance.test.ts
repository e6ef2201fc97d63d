// The promises that every VMM keeps, on this one; and on VMMs made of it that break them.
import { cortexA15, readElf, type System, type Vmm } from "@armvirt/vmm";
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
import { image as imageOf } from "../src/images.ts";
import { kvm } from "../src/index.ts";

test.each(Object.values(CASES))("kvm: $promise", ({ check }) => {
  expect(check(kvm)).toEqual([]);
});

const image = readElf(imageOf(cortexA15, "virt") as Uint8Array, "vmm-kvm.elf");
const symbol = (name: string) => {
  const found = image.symbols.find((s) => s.name === name);
  if (found === undefined) throw new RangeError(`vmm-kvm.elf has no ${name}`);
  return found;
};
const MIB = 2 ** 20;
const VMS = 4;
const LEVEL1 = 0x4000;
/** Where nobody has anything: the first level of the first guest's shadow tables has a section there. */
const WINDOW = 0x500;
const EVERYBODY = 0xc00; // AP: read and write for all (DDI 0406C B3.7.1)
const PROGRAMS = 2 << 5; // arm/layout.h, DOMAIN_USER
const SECTION = 2;

function baseOf({ machine, guests }: System, n: number): number {
  let at = machine.memory.base;
  while (!guests[n]?.owns(at)) at += MIB;
  return at;
}

/** Its shadow tables have a section too many. @param target what it maps */
const leaky = (target: (system: System) => number): Vmm =>
  tampered(kvm, (system) => {
    const words = wordsOf(system.machine);
    const { address, size } = symbol("root_tables");
    const from = address - system.machine.memory.base;
    for (let root = from; root < from + size / VMS; root += LEVEL1)
      words.setUint32(root + 4 * WINDOW, (target(system) & -MIB) | EVERYBODY | PROGRAMS | SECTION, true);
    return false;
  });
const ofVmm = leaky(() => symbol("host_main").address);
const ofNeighbour = leaky((system) => baseOf(system, 1) + MIB);

describe("the cases notice a VMM that", () => {
  test.each<[string, CaseName, Vmm, RegExp]>([
    ["loses a character of the console", "console", forgetful(kvm), /^the console is/],
    ["shadows itself", "physical", ofVmm, /could write 0x50000000.*the VMM's instruction/],
    [
      "shadows itself for a guest with page tables",
      "mapped",
      ofVmm,
      /could write 0x50000000.*the VMM's instruction/,
    ],
    ["shadows a neighbour", "physical", ofNeighbour, /could write 0x50000000.*the neighbour's word/],
    [
      "shadows a neighbour for a guest with page tables",
      "mapped",
      ofNeighbour,
      /could write 0x50000000.*the neighbour's word/,
    ],
    ["hears no interrupt", "hog", deaf(kvm), /the neighbour never ran/],
    ["takes host calls from guests", "calling", credulous(kvm), /did not come back from host call/],
    [
      "does not come back from an abort",
      "jumping",
      hanging(kvm, symbol("inject_prefetch_abort").address),
      /did not come back from a jump/,
    ],
    [
      "does not come back from an abort when a guest is lost",
      "lost",
      hanging(kvm, symbol("inject_prefetch_abort").address),
      /the neighbour never ran/,
    ],
  ])("%s", (_, name, broken, finding) => {
    expect(CASES[name].check(broken).join("; ")).toMatch(finding);
  });
});
