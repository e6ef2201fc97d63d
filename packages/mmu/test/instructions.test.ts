// Instruction fetch: what is kept, what follows memory, and the coherence check.
import { layout as L, STORAGE } from "@armvirt/arm-core";
import { describe, expect, it } from "vitest";
import { fetch, makeSide, RAM, type Side, store } from "./side.ts";

const TABLE = RAM + 0xfc000;
const CODE = 0x1000;
const ALIAS = 0x101000;

/** Virtual 0 and 1 MiB both map RAM, write-back. */
function mapped(timing: "functional" | "full", coherence: "off" | "stop" = "off"): Side {
  const side = makeSide(timing, { coherence });
  for (let i = 0; i < 4; i++) side.poke(TABLE + i * 4, i < 2 ? RAM | 0x1c0e : 0);
  side.s[STORAGE.TTBR0] = TABLE;
  side.s[STORAGE.SCTLR] |= 1;
  side.poke(RAM + CODE, 0x11);
  side.poke(RAM + CODE + 4, 0x22);
  return side;
}
const decoded = (side: Side, address: number) => {
  const index = side.mmu.fetch(address) + (address & (side.mmu.blockBytes - 4));
  return side.mmu.records[index];
};
function markDecoded(side: Side, address: number): void {
  side.mmu.records[side.mmu.fetch(address) + (address & (side.mmu.blockBytes - 4))] = 0x1234;
}

describe("with functional timing", () => {
  it("code that is written over, through any alias, is decoded again without maintenance", () => {
    const side = mapped("functional");
    store(side, ALIAS, 0x11); // puts the page into the write filter
    expect(fetch(side, CODE)).toBe(0x11);
    markDecoded(side, CODE);
    markDecoded(side, CODE + 4);
    store(side, ALIAS, 0x33);
    expect(decoded(side, CODE)).toBe(0);
    expect(fetch(side, CODE)).toBe(0x33);
    expect(decoded(side, CODE + 4)).toBe(0x1234);
    store(side, ALIAS + 1, 0xee, 1);
    expect(fetch(side, CODE)).toBe(0xee33);
  });

  it("a page that is written again and again stays right", () => {
    const side = mapped("functional");
    for (let i = 0; i < 300; i++) {
      store(side, CODE + 8, i);
      if (i % 7 === 0) expect(fetch(side, CODE + 8)).toBe(i);
    }
  });

  it("tells the physical address of a record", () => {
    const side = mapped("functional");
    expect(side.mmu.recordAddress(side.mmu.fetch(CODE + 8) + 8)).toBe(RAM + CODE + 8);
  });
});

describe("with full timing", () => {
  it("the instruction cache keeps what it fetched until it is invalidated by address or as a whole", () => {
    for (const operation of ["ICIMVAU", "ICIALLU"] as const) {
      const side = mapped("full");
      expect(fetch(side, CODE)).toBe(0x11);
      store(side, CODE, 0x33);
      expect(fetch(side, CODE)).toBe(0x11);
      expect(fetch(side, ALIAS)).toBe(0x11);
      side.mmu.maintain("DCCMVAU", CODE);
      side.mmu.maintain(operation, CODE);
      expect(fetch(side, CODE)).toBe(0x33);
    }
  });

  it("a fetch that misses waits for L2 or memory, and a hit costs nothing", () => {
    const side = mapped("full");
    fetch(side, CODE);
    expect(side.charged("fetch memory")).toBe(183);
    side.settle();
    fetch(side, CODE + 60);
    fetch(side, ALIAS);
    expect(side.settle()).toBe(4 + 15 + 0 + 0); // the walk of the alias reads its descriptor from L2
    side.mmu.maintain("ICIALLU", 0);
    fetch(side, CODE);
    expect(side.charged("fetch L2")).toBe(15);
  });

  it("two ways are replaced in the order of their last use", () => {
    const side = mapped("full");
    fetch(side, 0x1000);
    fetch(side, 0x5000);
    fetch(side, 0x1000);
    store(side, 0x1000, 0x99);
    store(side, 0x5000, 0x99);
    fetch(side, 0x9000); // replaces 0x5000
    expect(fetch(side, 0x1000)).toBe(0x11);
    expect(fetch(side, 0x5000)).toBe(0x99);
  });

  it("the coherence check stops a fetch of a line that was stored and not cleaned, and names both", () => {
    const side = mapped("full", "stop");
    store(side, CODE, 0x33);
    fetch(side, CODE);
    expect(side.s[L.STOP]).toBe(L.STOP_COHERENCE);
    expect(side.mmu.report).toMatchObject({
      address: CODE,
      physical: RAM + CODE,
      reader: "instruction fetch",
    });
    expect(side.mmu.report?.missing).toMatch(/DCCMVAU/);
  });

  it("the coherence check is content when the line was cleaned", () => {
    const side = mapped("full", "stop");
    store(side, CODE, 0x33);
    side.mmu.maintain("DCCMVAU", CODE);
    expect(fetch(side, CODE)).toBe(0x33);
    expect(side.s[L.STOP]).toBe(0);
    expect(side.mmu.report).toBeUndefined();
  });
});
