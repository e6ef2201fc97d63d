// What the meter says of a guest that does not come to its shell.
import type { System } from "@armvirt/vmm";
import { expect, test } from "vitest";
import { runToShell } from "../src/meter.ts";

test("one that has no time between its timer's ticks is told the remedy", () => {
  const busy = {
    machine: { mhz: 1, cpus: [{ instructions: 1e9 }] },
    guests: [{ read: () => new Uint8Array() }],
    run: () => ({ why: "instructions" }),
  } as unknown as System;
  expect(() => runToShell(busy)).toThrow(
    /has no shell after \d+ instructions at 1 MHz.*a higher --mhz leaves some\.$/,
  );
});
