// What a device that reads and writes RAM by itself sees of the caches, and they of it.
import { arm926ejS, STORAGE } from "@armvirt/arm-core";
import { describe, expect, test } from "vitest";
import { fetch, load, makeSide, RAM, type Side, store } from "./side.ts";

const TABLE = RAM + 0xfc000;

/** Virtual 0 maps RAM, write-back. */
function mapped(timing: "functional" | "full", core?: typeof arm926ejS): Side {
  const side = makeSide(timing, core ? { core } : {});
  side.poke(TABLE, RAM | 0x1c0e);
  side.s[STORAGE.TTBR0] = TABLE;
  side.s[STORAGE.SCTLR] |= core ? core.control.reset | 5 : 1;
  side.mmu.contextChanged();
  return side;
}

describe("DMA", () => {
  test("reaches RAM and nothing else", () => {
    const { dma } = makeSide("functional").mmu;
    expect([RAM, RAM + 1, RAM - 1].map((a) => dma.reaches(a, 1 << 20))).toEqual([true, false, false]);
    expect(dma.reaches(2 ** 40, 1)).toBe(false);
    dma.write(RAM + 1, 4, 0x12345678);
    expect([dma.read(RAM + 1, 4), dma.read(RAM + 2, 2), dma.read(RAM + 4, 1)]).toEqual([
      0x12345678, 0x3456, 0x12,
    ]);
  });

  test("sees what a cache with tags holds dirty, and takes the line from it", () => {
    const side = mapped("full");
    store(side, 0x40, 7);
    expect(side.mmu.dma.read(RAM + 0x40, 4)).toBe(7);
    load(side, 0x40);
    side.settle();
    load(side, 0x40);
    expect(side.settle(), "a hit").toBe(0);
    side.mmu.dma.write(RAM + 0x40, 4, 9);
    expect(side.settle(), "charged to nobody").toBe(0);
    expect(load(side, 0x40)).toBe(9);
    expect(side.settle(), "a miss").toBeGreaterThan(0);
  });

  test("reads stale memory below a cache that holds data, which keeps what it had", () => {
    const side = mapped("full", arm926ejS);
    load(side, 0x40);
    store(side, 0x40, 7);
    expect(side.mmu.dma.read(RAM + 0x40, 4)).toBe(0);
    side.mmu.dma.write(RAM + 0x44, 4, 9);
    expect(load(side, 0x44)).toBe(0);
    side.mmu.maintain("DCIMVAC", 0x40);
    expect([load(side, 0x40), load(side, 0x44)]).toEqual([0, 9]);
  });

  test("is followed by decoded instructions with functional timing, and not by an instruction cache", () => {
    for (const [timing, then] of [
      ["functional", 0x33],
      ["full", 0x11],
    ] as const) {
      const side = mapped(timing);
      side.poke(RAM + 0x1000, 0x11);
      expect(fetch(side, 0x1000)).toBe(0x11);
      side.mmu.dma.write(RAM + 0x1000, 1, 0x33);
      expect(fetch(side, 0x1000), timing).toBe(then);
    }
  });
});
