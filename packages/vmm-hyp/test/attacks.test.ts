// Hostile guests by class on this VMM; and on VMMs made of it that each of them must catch.
import { ATTACKS, attacked, CONTROLS } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { hyp } from "../src/index.ts";

describe.each(ATTACKS)("$class: a guest that $tries", (attack) => {
  test("gets no further than natively, and stops nobody", () => {
    expect(attacked(attack, hyp)).toEqual([]);
  });
  test(`is caught where the VMM ${attack.control}`, () => {
    expect(attacked(attack, CONTROLS[attack.control](hyp))).not.toEqual([]);
  });
});
