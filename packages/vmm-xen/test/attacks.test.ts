// Hostile guests on Xen, in kernels of its port, under both profiles; hostile.test.ts has those that know its hypercalls.
import { ATTACKS, attacksFor, besieged, ported, Siege, scribbling } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { xen } from "../src/index.ts";

/** kernel/port/xen/xen.h: set_callbacks; console_io. */
const writing = ported({ setVectors: "svc #4", print: "mov r0, #0\n  mov r1, #1\n  svc #18" });
const attacks = attacksFor(ATTACKS, xen);

test.each(besieged(attacks, xen, { writing }))("$name", ({ check }) => {
  expect(check()).toEqual([]);
});

describe("a VMM that writes to a neighbour is noticed", () => {
  const siege = new Siege(attacks, scribbling(xen), { writing });
  test.each(attacks)("by a guest that $tries", (attack) => {
    expect(siege.findings(attack)).not.toEqual([]);
  });
});
