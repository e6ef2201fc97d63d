// The oracles object to machines of this VMM that are broken on purpose: one for each.
import { cortexA15, readElf } from "@armvirt/vmm";
import { altered, CASES, deaf, exposed, underOracles } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../src/index.ts";

const elf = readElf(kvm.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-kvm.elf");
const symbol = (name: string) => elf.symbols.find((s) => s.name === name) ?? { address: 0, size: 0 };

const places = { text: symbol("host_main").address, word: symbol("host_level1").address + 4 * 0x700 };

test.each([
  ...exposed(kvm, places),
  ["R5", "hears no interrupt", deaf(kvm), /R5: .* has had the processor for [0-9]+ cycles/] as const,
])("%s: a VMM that %s", (_, __, broken, finding) => {
  expect(underOracles(CASES.hog).check(broken).join("; ")).toMatch(finding);
});

test("R1: a VMM that leaves the kernel's domain open to programs", () => {
  const { address, size } = symbol("shadow_mode");
  // moveq r3, #DACR_GUEST_USER
  const open = altered(kvm, [address, address + size], (w) => (w === 0x03a03011 ? 0x03a03015 : undefined));
  expect(underOracles(CASES.programEfficiency).check(open).join("; ")).toMatch(
    /R1: a program of .* runs with DACR 0x15/,
  );
});

test.each([CASES.hog, CASES.kernelEfficiency, CASES.programEfficiency])(
  "kvm under the oracles: $promise",
  (one) => {
    expect(underOracles(one).check(kvm)).toEqual([]);
  },
);
