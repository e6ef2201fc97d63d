// All state lies in the arena: a copy of it, put back, goes on in the same way, cycle for cycle.
import { STORAGE } from "@armvirt/arm-core";
import { expect, it } from "vitest";
import { fetch, load, makeSide, RAM, Random, type Side, store } from "./side.ts";

function goOn(side: Side, seed: number): string {
  const random = new Random(seed);
  const out: unknown[] = [];
  for (let i = 0; i < 3000; i++) {
    const address = random.below(48) * 4096 + random.below(8) * 64;
    const what = random.below(6);
    if (what === 0) out.push(fetch(side, address));
    else if (what < 3) out.push(store(side, address, random.next()));
    else out.push(load(side, address));
    if (random.below(100) === 0) side.mmu.maintain("TLBIASID", 1);
    if (random.below(100) === 0) side.mmu.contextChanged();
    out.push(side.settle());
  }
  out.push([...side.events], [...side.accounts]);
  return JSON.stringify(out);
}

it.each(["functional", "full"] as const)(
  "a restored copy of the arena behaves as the original, %s timing",
  (timing) => {
    const side = makeSide(timing);
    const table = RAM + 0xf0000;
    side.poke(table, (RAM + 0xe0000) | 1);
    for (let i = 0; i < 256; i++)
      side.poke(RAM + 0xe0000 + i * 4, (RAM + (i % 64) * 4096) | (i & 1 ? 0x83e : 0x3e));
    side.s[STORAGE.TTBR0] = table;
    side.s[STORAGE.CONTEXTIDR] = 1;
    side.s[STORAGE.SCTLR] |= 1;
    goOn(side, 1);
    const copy = side.mmu.bytes.slice();
    const first = goOn(side, 2);
    goOn(side, 3);
    side.mmu.bytes.set(copy);
    side.mmu.restored();
    expect(goOn(side, 2)).toBe(first);
  },
);
