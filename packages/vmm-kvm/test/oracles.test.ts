// The oracles object to machines of this VMM that are broken on purpose: one for each.
import { cortexA15, readElf, type Vmm } from "@armvirt/vmm";
import {
  CASES,
  deaf,
  exposing,
  masking,
  type OracleName,
  raising,
  tableInForce,
  underOracles,
  unsettled,
} from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../src/index.ts";

const elf = readElf(kvm.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-kvm.elf");
const symbol = (name: string) => elf.symbols.find((s) => s.name === name) ?? { address: 0, size: 0 };

/** A megabyte of the board's devices. */
const DEVICES = 0x08000000;

test.each<[OracleName, string, Vmm, RegExp]>([
  ["R1", "lets a guest mask interrupts", masking(kvm), /R1: .* runs with IRQs masked/],
  [
    "R2",
    "maps itself",
    exposing(kvm, symbol("host_main").address),
    /R2: .* maps 0x40[0-9a-f]+ at 0x50000000 to write/,
  ],
  ["R2", "maps a device", exposing(kvm, DEVICES), /R2: .* maps 0x8000000 at 0x50000000 to write/],
  ["R2", "maps its tables", exposing(kvm, tableInForce), /R2: .* can write the table in force/],
  [
    "R3",
    "has memory that changes while a guest runs",
    unsettled(kvm, symbol("host_level1").address + 4 * 0x700),
    /R3: memory of the VMM has changed/,
  ],
  ["R5", "hears no interrupt", deaf(kvm), /R5: .* has had the processor for [0-9]+ cycles/],
  ["R6", "raises an error of the host", raising(kvm), /R6: the host has raised TypeError/],
])("%s: a VMM that %s", (_, __, broken, finding) => {
  expect(underOracles(CASES.hog).check(broken).join("; ")).toMatch(finding);
});

test.each([CASES.hog, CASES.kernelEfficiency, CASES.programEfficiency])(
  "kvm under the oracles: $promise",
  (one) => {
    expect(underOracles(one).check(kvm)).toEqual([]);
  },
);
