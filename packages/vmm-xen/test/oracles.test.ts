// This VMM under the oracles; and machines of it that are broken on purpose, to which they object.
import { cortexA15, pagesOf, readElf } from "@armvirt/vmm";
import {
  attacked,
  CASES,
  closely,
  exposed,
  inattentive,
  segmentOf,
  TARGET,
  underOracles,
} from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { xen } from "../src/index.ts";
import { unchecked, without } from "./broken.ts";
import { misgranted } from "./grants.ts";
import { attacksOn, findings } from "./hostile.ts";
import { placeOf } from "./requests.ts";

const image = readElf(xen.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-xen.elf");
const [text, data] = [segmentOf(image, true), segmentOf(image, false)];
/** Where the pages that it shares with its second guest begin. */
const ofSecond = pagesOf(image, "pages", 4, true)[2]?.from ?? 0;

const { console, hog, interference, programEfficiency } = CASES;
test.each([console, hog, interference, programEfficiency])("xen under the oracles: $promise", (one) => {
  expect(underOracles(one).check(xen)).toEqual([]);
});

test("R1: a VMM that leaves the kernel's domain open to programs", () => {
  const open = without(xen, "resume_guest_domain", /^movne r6, #1073741845/);
  expect(underOracles(programEfficiency).check(open).join("; ")).toMatch(
    /R1: a program of .* runs with DACR 0x40000077/,
  );
});

test.each(inattentive(xen, text))("%s", (_, noticed, broken, finding) => {
  expect(underOracles(CASES[noticed]).check(broken).join("; ")).toMatch(finding);
});

test.each(exposed(xen, { text: text[0], word: data[0], ofSecond }))(
  "%s: a VMM that %s",
  (_, __, broken, finding) => {
    expect(underOracles(CASES.programEfficiency).check(broken).join("; ")).toMatch(finding);
  },
);

test("hostile guests under the oracles, which look closely", () => {
  expect(closely((vmm, target) => attacked(vmm, target, "A"))(xen)).toEqual([]);
});

test("Xen's grants under the oracles, which look closely", () => {
  expect(closely(misgranted)(xen)).toEqual([]);
});

test("R2: a VMM that maps a frame for a domain that it is not granted to", () => {
  const place = placeOf(TARGET);
  const lax = unchecked(xen, "do_grant_table_op", /^ldrh r\d+, \[r\d+, #2\]/, /^cmp r\d+, r\d+/);
  const attacks = attacksOn(place).filter(({ what }) => what === "a frame that nobody grants it");
  const check = closely((vmm) => attacks.flatMap((attack) => findings(vmm, attack)));
  expect(check(lax).join("; ")).toMatch(/R2: domain 1 maps 0x40[0-9a-f]+ at 0xfb20[0-9a-f]+/);
});
