// Hostile guests on this VMM, under both profiles.
import { ATTACKS, attacksFor, ofInstructions, Siege } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { hyp } from "../src/index.ts";

describe.each(["silent", "undef"] as const)("with the profile %s", (profile) => {
  const attacks = attacksFor(ATTACKS, hyp).filter((a) => profile === "silent" || ofInstructions(a));
  const siege = new Siege(attacks, hyp, { profile });
  test.each(attacks)(
    "$class: a guest that $tries gets no further than natively, and stops nobody",
    (attack) => {
      expect(siege.findings(attack)).toEqual([]);
    },
  );
});
