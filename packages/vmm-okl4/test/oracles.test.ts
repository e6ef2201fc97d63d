// This VMM under the oracles; and machines of it that are broken on purpose, to which they object.
import { cortexA15, pagesOf, readElf } from "@armvirt/vmm";
import {
  altered,
  attacked,
  CASES,
  closely,
  deaf,
  exposed,
  type Range,
  telling,
  underOracles,
} from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import { misanswered } from "./hostile.ts";

const image = readElf(okl4.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-okl4.elf");
const rangeOf = (executable: boolean): Range => {
  const { physical, memorySize } = image.segments.find((s) => s.executable === executable) ?? {
    physical: 0,
    memorySize: 0,
  };
  return [physical, physical + memorySize];
};
const [text, data] = [rangeOf(true), rangeOf(false)];
/** Where the pages that it shares with its second guest begin. */
const ofSecond = pagesOf(image, "shared_pages", 4, true)[1]?.from ?? 0;

const { console, hog, interference, registers, programEfficiency } = CASES;
test.each([console, hog, interference, programEfficiency])("okl4 under the oracles: $promise", (one) => {
  expect(underOracles(one).check(okl4)).toEqual([]);
});

test("R1: a VMM that leaves the kernel's domain open to programs", () => {
  // ldrne r8, [sp, #VCPU_DACR_USER] is of any condition, and of the kernel's word
  const open = altered(okl4, text, (w) => (w === 0x159d8058 ? 0xe59d8054 : undefined));
  expect(underOracles(programEfficiency).check(open).join("; ")).toMatch(
    /R1: a program of .* runs with DACR 0x15/,
  );
});

test("R5: a VMM that hears no interrupt", () => {
  expect(underOracles(hog).check(deaf(okl4)).join("; ")).toMatch(
    /R5: .* has had the processor for [0-9]+ cycles/,
  );
});

test("R4: a VMM that tells a guest what its neighbour does is noticed by that guest's trace", () => {
  expect(interference.check(telling(okl4, 0x201004)).join("; ")).toMatch(/entry 1 of a guest's trace is/);
});

test("R4: a VMM that does not switch TPIDRURW is noticed by guests that keep something there", () => {
  const without = altered(okl4, text, (w) =>
    (w & 0xffff0fff) >>> 0 === 0xee0d0f50 ? 0xe1a00000 : undefined,
  );
  expect(registers.check(without).join("; ")).toMatch(/TPIDRURW of the .* guest has become/);
});

test.each(exposed(okl4, { text: text[0], word: data[0], ofSecond }))(
  "%s: a VMM that %s",
  (_, __, broken, finding) => {
    expect(underOracles(CASES.programEfficiency).check(broken).join("; ")).toMatch(finding);
  },
);

test("hostile guests under the oracles, which look closely", () => {
  expect(closely((vmm, target) => attacked(vmm, target, "A"))(okl4)).toEqual([]);
});

test("the microvisor's calls under the oracles, which look closely", () => {
  expect(closely(misanswered)(okl4)).toEqual([]);
});
