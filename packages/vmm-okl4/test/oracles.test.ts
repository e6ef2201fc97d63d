// This VMM under the oracles; and machines of it that are broken on purpose, to which they object.
import { cortexA15, readElf, type Segment, type Vmm } from "@armvirt/vmm";
import {
  CASES,
  confusing,
  exposing,
  masking,
  type OracleName,
  raising,
  tableInForce,
  underOracles,
  unsettled,
} from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";

const { segments, symbols } = readElf(okl4.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-okl4.elf");
/** A byte of its data. */
const DATA = segments.find((s) => !s.executable)?.physical ?? 0;
/** What the image's addresses differ by from the machine's. */
const [{ virtual: LINKED, physical: LOADED }] = segments as readonly [Segment];
const TEXT = segments.find((s) => s.executable)?.physical ?? 0;
const shared = symbols.find((s) => s.name === "shared_pages");
if (shared === undefined) throw new RangeError("vmm-okl4.elf has no shared_pages");
/** Of the pages that the VMM shares with each guest, one of the second guest's. */
const ANOTHERS = shared.address - LINKED + LOADED + 0x1000;
/** The board's interrupt controller. */
const GIC = 0x08000000;

test.each([CASES.console, CASES.programEfficiency])("okl4 under the oracles: $promise", (one) => {
  expect(underOracles(one).check(okl4)).toEqual([]);
});

test.each<[OracleName, string, Vmm, RegExp]>([
  ["R1", "lets a guest mask interrupts", masking(okl4), /R1: .* runs with IRQs masked/],
  ["R2", "maps itself", exposing(okl4, TEXT), /R2: .* maps 0x40[0-9a-f]+ at 0x50000000 to write/],
  ["R2", "maps a device", exposing(okl4, GIC), /R2: .* maps 0x8000000 at 0x50000000 to write/],
  [
    "R2",
    "maps the page of another guest",
    confusing(okl4, ANOTHERS),
    /R2: .* maps 0x40[0-9a-f]+ at 0x50000000 to write/,
  ],
  ["R2", "maps its tables", exposing(okl4, tableInForce), /R2: .* can write the table in force/],
  [
    "R3",
    "has memory that changes while a guest runs",
    unsettled(okl4, DATA),
    /R3: memory of the VMM has changed/,
  ],
  ["R6", "raises an error of the host", raising(okl4), /R6: the host has raised TypeError/],
])("%s: a VMM that %s", (_, __, broken, finding) => {
  expect(underOracles(CASES.programEfficiency).check(broken).join("; ")).toMatch(finding);
});
