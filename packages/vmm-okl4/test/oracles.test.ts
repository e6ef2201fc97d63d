// This VMM under the oracles; and machines of it that are broken on purpose, to which they object.
import { cortexA15, pagesOf, readElf } from "@armvirt/vmm";
import { CASES, exposed, underOracles } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";

const image = readElf(okl4.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-okl4.elf");
const startOf = (executable: boolean): number =>
  image.segments.find((s) => s.executable === executable)?.physical ?? 0;
/** Where the pages that it shares with its second guest begin. */
const ofSecond = pagesOf(image, "shared_pages", 4, true)[1]?.from ?? 0;

test.each([CASES.console, CASES.programEfficiency])("okl4 under the oracles: $promise", (one) => {
  expect(underOracles(one).check(okl4)).toEqual([]);
});

test.each(exposed(okl4, { text: startOf(true), word: startOf(false), ofSecond }))(
  "%s: a VMM that %s",
  (_, __, broken, finding) => {
    expect(underOracles(CASES.programEfficiency).check(broken).join("; ")).toMatch(finding);
  },
);
