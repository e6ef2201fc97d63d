// Several cells of one priority: their turns.
import { VmmError } from "@armvirt/vmm";
import { expect, test } from "vitest";
import { okl4 } from "../src/index.ts";
import { after, counts, reports, TARGETS, times } from "./small-cells.ts";

test.each(TARGETS)("four cells on $core.name have their turns, of the same length", (target) => {
  const counted = reports(after(okl4, target, times(4, counts), 6_000_000));
  expect(Math.min(...counted)).toBeGreaterThan(0.6 * Math.max(...counted));
});

test("a weight is refused: time goes by priorities and turns", () => {
  const [{ core, board }] = TARGETS;
  const guests = [{ name: "cell 0", kernel: new Uint8Array(), weight: 512 }];
  expect(() => okl4.boot({ core, board, timing: "functional", guests })).toThrow(
    new VmmError("cell 0 has a weight of 512; vmm-okl4 has a scheduler without weights, so leave it out."),
  );
});
