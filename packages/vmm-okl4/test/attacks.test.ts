// Hostile guests on the OKL4 Microvisor, in kernels of its port, under both profiles.
import { ATTACKS, attacksFor, besieged, ported, Siege, scribbling } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { okl4 } from "../src/index.ts";

/** kernel/port/okl4/okl4.h: OKL4_entry; OKL4_put. */
const writing = ported({
  setVectors: "mov r12, #1\n  svc #0",
  print: "mov r0, r1\n  mov r12, #15\n  svc #0",
});
const attacks = attacksFor(ATTACKS, okl4);

test.each(besieged(attacks, okl4, { writing }))("$name", ({ check }) => {
  expect(check()).toEqual([]);
});

describe("a VMM that writes to a neighbour is noticed", () => {
  const siege = new Siege(attacks, scribbling(okl4), { writing });
  test.each(attacks)("by a guest that $tries", (attack) => {
    expect(siege.findings(attack)).not.toEqual([]);
  });
});
