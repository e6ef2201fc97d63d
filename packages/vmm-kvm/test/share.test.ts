// R5 at a clock that machines of the time had: attacks of class A to E are made at 4 MHz, where one change of all shadow tables is longer than a tick.
import { ATTACKS, attacksFor, BATTLEFIELDS, DULL, Trial } from "@armvirt/vmm/conformance";
import { describe, expect, test } from "vitest";
import { kvm } from "../src/index.ts";

const MHZ = 400;
/** Some turns of each guest. */
const INSTRUCTIONS = 45_000_000;
/** The part of its turns that a neighbour has at least. */
const SHARE = 0.95;
/** Those that leave their neighbour least at 4 MHz. */
const GREEDY = ["no rights", "all rights", "domain storm"];

describe.each(BATTLEFIELDS.slice(0, 2))("at 400 MHz on a $core.name", (target) => {
  const attacks = attacksFor(ATTACKS, kvm, target).filter(({ name }) => GREEDY.includes(name));
  const guests = [...attacks, ...DULL.slice(0, 1)].map(({ program }) => program); // the last one is idle
  const trial = new Trial(kvm, target, guests, { timing: "functional", mhz: MHZ });
  const counted = (n: number): number => trial.run(n, INSTRUCTIONS, "end").counts[0];
  let idly: number | undefined;

  test.each(attacks.map(({ tries }, n) => [tries, n] as const))(
    "a guest that %s leaves its neighbour its turns",
    (_, n) => {
      idly ??= counted(attacks.length);
      expect(counted(n)).toBeGreaterThan(SHARE * idly);
    },
  );
});
