// The oracles object to machines of this VMM that are broken on purpose; and guests notice a VMM that mixes up what they keep.
import { readElf, type Vmm } from "@armvirt/vmm";
import { altered, CASES, telling, underOracles, unquiet } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { image } from "../src/image.ts";
import { hyp } from "../src/index.ts";
import { ofNeighbour, ofVmm } from "./broken.ts";

const elf = readElf(image(), "vmm-hyp.elf");
const text = elf.segments.find((s) => s.executable) ?? { physical: 0, memorySize: 0 };
/** None of the VMM's instructions is this word, whatever register it moves: an MCR. */
const without = (word: number): Vmm =>
  altered(hyp, [text.physical, text.physical + text.memorySize], (w) =>
    (w & 0xffff0fff) >>> 0 === word ? 0xe1a00000 : undefined,
  );

test("R1: a VMM that does not write HCR", () => {
  expect(underOracles(CASES.hog).check(without(0xee810f11)).join("; ")).toMatch(
    /R1: while .* runs, HCR.VM is 0/,
  );
});

test.each([ofVmm, ofNeighbour])("R2: a VMM that maps a block too many", (leaky) => {
  expect(underOracles(CASES.hog).check(leaky).join("; ")).toMatch(
    /R2: .* maps 0x4[0-9a-f]+ .* to write, which is not its own/,
  );
});

test.each(unquiet(hyp, elf.symbols.find((s) => s.name === "tables")?.address ?? 0))(
  "%s: a VMM that %s",
  (_, __, broken, finding) => {
    expect(underOracles(CASES.hog).check(broken).join("; ")).toMatch(finding);
  },
);

test.each([CASES.hog, CASES.sensitive, CASES.programEfficiency])("hyp under the oracles: $promise", (one) => {
  expect(underOracles(one).check(hyp)).toEqual([]);
});

test("a VMM that does not switch TPIDRPRW is noticed by guests that keep something there", () => {
  expect(CASES.registers.check(without(0xee0d0f90)).join("; ")).toMatch(
    /TPIDRPRW of the .* guest has become/,
  );
});

test("a VMM that tells a guest what its neighbour does is noticed by that guest's trace", () => {
  expect(CASES.interference.check(telling(hyp, 0x301004)).join("; ")).toMatch(
    /entry 1 of a guest's trace is/,
  );
});
