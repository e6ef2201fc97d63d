// This VMM under the oracles; and machines of it that are broken on purpose, to which they object.
import { cortexA15, pagesOf, readElf } from "@armvirt/vmm";
import {
  altered,
  attacked,
  CASES,
  closely,
  exposed,
  inattentive,
  segmentOf,
  underOracles,
} from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import { misanswered } from "./hostile.ts";

const image = readElf(okl4.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-okl4.elf");
const [text, data] = [segmentOf(image, true), segmentOf(image, false)];
/** Where the pages that it shares with its second guest begin. */
const ofSecond = pagesOf(image, "shared_pages", 4, true)[1]?.from ?? 0;

const { console, hog, interference, programEfficiency } = CASES;
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

test.each(inattentive(okl4, text))("%s", (_, noticed, broken, finding) => {
  expect(underOracles(CASES[noticed]).check(broken).join("; ")).toMatch(finding);
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
