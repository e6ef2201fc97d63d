// VMMs made of this one that break a promise: the cases notice each.
import { arm926ejS, cortexA15, type System, type Vmm } from "@armvirt/vmm";
import {
  altered,
  CASES,
  type CaseName,
  credulous,
  deaf,
  forgetful,
  hanging,
  lacking,
  NOP,
  rewriting,
  skipping,
  slips,
  tampered,
  wordsOf,
} from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { kvm } from "../../src/index.ts";
import { type Image, imageFor } from "./image.ts";

const newest = imageFor(cortexA15, "virt");
const { symbol } = newest;

const MIB = 2 ** 20;
const VMS = 4;
const LEVEL1 = 0x4000;
/** Where nobody has anything: the first level of the first guest's shadow tables has a section there. */
const WINDOW = 0x500;
const EVERYBODY = 0xc00; // AP: read and write for all (DDI 0406C B3.7.1)
const PROGRAMS = 2 << 5; // runtime/patched/layout.h, DOMAIN_USER
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

/** A word of the machine changes now and then. */
const scribbling = (where: (system: System) => number): Vmm =>
  tampered(kvm, (system) => {
    const { machine } = system;
    const [{ instructions }] = machine.cpus;
    wordsOf(machine).setUint32(where(system) - machine.memory.base, instructions, true);
    return instructions > 1_000_000;
  });

/** Instructions of a function are others. @param bits that tell them @param value of these bits */
function without(
  image: Image,
  name: string,
  bits: number,
  value: number,
  instead: (word: number) => number,
): Vmm {
  const { address, size } = image.symbol(name);
  return altered(kvm, [address, address + size], (word) =>
    (word & bits) >>> 0 === value ? instead(word) : undefined,
  );
}
const ALIGNED = 0xe1500000; // cmp r0, r0
const NEVER_EQUAL = 0xe35d0000; // cmp sp, #0
const rd = (word: number): number => word & 0xf000;
/** One shadow page for two megabytes: the comparison with the last megabyte, clz, is always true. */
const colliding = without(newest, "shadow_fill", 0xffff0ff0, 0xe16f0f10, (word) => 0xe3a00020 | rd(word));
/** No address is of the shared page: cmp rn, rm, lsr #13. */
const trusting = ["shadow_fill", "resolve", "shadow_lookup", "guest_store"].reduce<Vmm>((vmm, name) => {
  const { address, size } = symbol(name);
  return altered(vmm, [address, address + size], (word) =>
    (word & 0xfff00ff0) >>> 0 === 0xe15006a0 ? NEVER_EQUAL : undefined,
  );
}, kvm);
/** `shadow_lookup` takes the shared page for the guest's: what is loaded for the guest comes from there. */
const exposed = without(newest, "shadow_lookup", 0xfff00ff0, 0xe15006a0, () => NEVER_EQUAL);
/** No table maps itself: of the guest's SCTLR.M, ands rd, rd, #1, only nothing is left. */
const closed = without(newest, "shadow_fill", 0xfff00fff, 0xe2100001, (word) => word & ~1);
/** Every megabyte of a supersection is the first: tst rn, #0x40000. */
const flat = without(newest, "walk", 0xfff0ffff, 0xe3100701, () => ALIGNED);
/** Big-endian words are little-endian ones: rev, of any condition. */
const littleEndian = without(
  newest,
  "guest_access",
  0x0fff0ff0,
  0x06bf0f30,
  (word) => (word & 0xf000000f) | 0x01a00000 | rd(word),
);
/** Every literal is aligned: and rd, rn, #3. */
const before7 = imageFor(arm926ejS, "versatilepb");
const unaligned = without(before7, "words_at", 0xfff00fff, 0xe2000003, (word) => 0xe3a00000 | rd(word));
/** Every space is the first one: cmp rn, rm. */
const single = without(newest, "shadow_select", 0xfff0fff0, 0xe1500000, () => ALIGNED);
/** A guest's ICIALLU does nothing: mcr p15, 0, rd, c7, c5, 0. */
const staleCode = without(newest, "cp15_access", 0x0fff0fff, 0x0e070f15, () => NOP);
/** In FIQ mode, a program's r8 to r12 are those of FIQ mode: cmp rn, #BANK_FIQ. */
const oneBank = without(newest, "banked_register", 0xfff0ffff, 0xe3500005, () => NEVER_EQUAL);
/** An innocuous instruction, and a sensitive one that writes the same register: clz r1, r2; mrs r1, cpsr. */
const CLZ = 0xe16f1f12;
const MRS = 0xe10f1000;

/** Of what is wrong with its configuration it takes no notice: subs rd, r0, #0, behind the call. */
const trustful = without(newest, "host_main", 0xffff0fff, 0xe2500000, () => ALIGNED);

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
    [
      "starts whatever its configuration is",
      "configuration",
      trustful,
      /^without its magic word it starts.*with a tree that is not at a word it starts/,
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
    ["has one shadow page for two megabytes", "collision", colliding, /the neighbour runs no more/],
    ["lets the guest have the shared page", "intrusion", trusting, /the neighbour runs no more/],
    [
      "writes the first word of a neighbour",
      "overrun",
      scribbling((s) => baseOf(s, 1)),
      /0x40000000 has changed/,
    ],
    [
      "writes the last word of a neighbour",
      "overrun",
      scribbling((s) => baseOf(s, 1) + 4 * MIB - 4),
      /0x403ffffc has changed/,
    ],
    [
      "writes its own tables",
      "overrun",
      scribbling(() => symbol("host_level1").address + 4 * 0x700),
      /instruction or table at 0x[0-9a-f]+ has changed/,
    ],
    ["opens no table that maps itself", "ownTable", hanging(kvm, symbol("shadow_fill").address), /is \[\]/],
    ["does not see that a table maps itself", "ownTable", closed, /is \[\]/],
    ["loads from the shared page for its guest", "returns", exposed, /where they go is/],
    ["has one table for all spaces", "spaces", single, /what it reads there is/],
    ["forgets a guest's ICIALLU", "rewriting", staleCode, / is \[1,1,2,1/],
    ["runs no program", "manager", hanging(kvm, symbol("shadow_fill").address), /is \[\]/],
    ["takes a supersection for a section", "supersection", flat, /what is in them is/],
    ["knows one byte order", "bigEndian", littleEndian, /a word is/],
    [
      "forgets in FIQ mode that a program has other registers",
      "kernelSequences",
      oneBank,
      /^sequence \d+, .*(ldm|stm)[^;]*\^: .* natively/,
    ],
    [
      "patches what needs no patch",
      "kernelEfficiency",
      rewriting(kvm, CLZ, MRS),
      /exceptions of the kind "svc".* instructions are executed for/,
    ],
    ["lets programs trap", "programEfficiency", lacking(kvm, "div"), /comes to its end 0 times/],
  ])("%s", (_, name, broken, finding) => {
    expect(CASES[name].check(broken, newest.target).join("; ")).toMatch(finding);
  });

  /** Emulations: without one, some instruction leaves something else. */
  test.each(["subs_pc", "block", "spsr_current", "banked_register"])(
    "does not do %s for a sensitive instruction",
    (name) => {
      const broken = skipping(kvm, symbol(name).address);
      expect(CASES.sensitive.check(broken, newest.target)).not.toEqual([]);
    },
  );

  test("forgets something in FIQ mode, which no sensitive instruction shows by itself", () => {
    expect(CASES.sensitive.check(oneBank, newest.target)).toEqual([]);
  });

  test("reads a literal that is not aligned", () => {
    expect(CASES.vectors.check(unaligned, before7.target).join("; ")).toMatch(/the neighbour runs no more/);
  });

  test.each(slips(kvm, before7.target, { "clean_invalidate_line: mcr p15, 0, r0, c7, c6, 1": [] }))(
    "keeps a line that its guest invalidates: $what",
    ({ vmm }) => {
      expect(CASES.rewriting.check(vmm, before7.target).join("; ")).toMatch(/64,64,65,64/);
    },
  );
});
