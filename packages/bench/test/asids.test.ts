// What an ASID saves (docs/asids.md): the same programs on a core that has none, and on one with and without the use of them.
import { expect, test } from "vitest";
import { grouped } from "../src/cause-groups.ts";
import { armvirt } from "./armvirt.ts";

async function switchOf(core: string, append: string) {
  const { code, out } = await armvirt([
    ...["explain", "native", "lat_ctx 2p/0K", "--core", core, "--append", append, "--format", "json"],
  ]);
  expect(code).toBe(0);
  return JSON.parse(out).record;
}

test("a switch without ASIDs costs a flush and walks, and with caches by virtual address refills too", async () => {
  const [none, unused, used] = await Promise.all([
    switchOf("arm926ej-s", ""),
    switchOf("arm1136jf-s", "noasid"),
    switchOf("arm1136jf-s", ""),
  ]);
  const [cold, flushed, kept] = [none, unused, used].map((r) => grouped(r.causes));
  for (const [record, groups] of [
    [none, cold],
    [unused, flushed],
    [used, kept],
  ])
    expect([...groups.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(record.cycles, 6);
  expect([used, unused, none].map((r) => Math.round(r.events["tlb flushes"] ?? 0))).toEqual([0, 1, 1]);
  expect(unused.cycles).toBeGreaterThan(used.cycles);
  expect(none.cycles).toBeGreaterThan(unused.cycles);
  expect(kept.get("walk") ?? 0).toBeLessThan(flushed.get("walk") ?? 0);
  expect(flushed.get("refill") ?? 0).toBeLessThan(cold.get("refill") ?? 0);
});
