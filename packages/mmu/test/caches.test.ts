// What the caches cost and keep: latencies of a pointer chase, LRU, dirty lines, and the filters in front of them.
import { EVENT_INDEX, layout as L, STORAGE } from "@armvirt/arm-core";
import { describe, expect, it } from "vitest";
import { fetch, load, makeSide, RAM, Random, type Side, store } from "./side.ts";

/** Maps the low 16 MiB of virtual addresses flat onto RAM with sections; table at the end of RAM. */
function map(side: Side, ram: number): void {
  const table = RAM + ram - 0x4000;
  for (let i = 0; i < 4096; i++) side.poke(table + i * 4, 0);
  for (let i = 0; i < ram >> 20; i++) side.poke(table + i * 4, (RAM + (i << 20)) | 0x1c0e);
  side.s[STORAGE.TTBR0] = table;
  side.s[STORAGE.SCTLR] |= 1;
}

/** Average cycles of dependent loads around a working set, the second time around. */
function chase(bytes: number): number {
  const ram = 8 << 20;
  const side = makeSide("full", { ram });
  map(side, ram);
  let cycles = 0;
  for (const round of [0, 1]) {
    cycles = 0;
    for (let a = 0; a < bytes; a += 64) {
      load(side, a);
      cycles += side.settle() + 4;
    }
    expect(round).toBeLessThan(2);
  }
  return cycles / (bytes / 64);
}

describe("a chain of dependent loads", () => {
  it("costs the L1 latency inside 32 KiB", () => {
    expect(chase(16 << 10)).toBe(4);
  });
  it("costs the L2 latency beyond L1, and a TLB lookup per page beyond 32 pages", () => {
    expect(chase(128 << 10)).toBeCloseTo(19, 1);
    expect(chase(512 << 10)).toBeCloseTo(19 + 6 / 64, 1);
  });
  it("costs the memory latency beyond L2", () => {
    expect(chase(4 << 20)).toBeGreaterThan(180);
  });
});

describe("the data cache", () => {
  it("replaces the less recent of two lines, and writes dirty ones back to L2", () => {
    const side = makeSide("full", { ram: 4 << 20 });
    map(side, 4 << 20);
    const misses = () => side.events[EVENT_INDEX["data L1 misses"]];
    store(side, 0, 1);
    load(side, 0x4000); // the same set
    load(side, 0);
    load(side, 0x8000); // replaces 0x4000
    expect(misses()).toBe(3);
    load(side, 0);
    expect(misses()).toBe(3);
    load(side, 0x4000);
    expect(misses()).toBe(4);
    side.settle();
    load(side, 0x8000);
    expect(side.settle()).toBe(15);
    expect(load(side, 0)).toBe(1);
  });

  it("behaves as a naive model of two-way LRU with write-back does", () => {
    const side = makeSide("full", { ram: 4 << 20 });
    map(side, 4 << 20);
    const sets = new Map<number, number[]>();
    const random = new Random(7);
    let misses = 0;
    for (let i = 0; i < 50_000; i++) {
      const address = random.below(24) * 0x4000 + random.below(4) * 64 + random.below(16) * 4;
      const line = address >>> 6;
      const set = sets.get(line & 255) ?? [];
      const at = set.indexOf(line);
      if (at < 0) misses++;
      sets.set(line & 255, [line, ...set.filter((l) => l !== line)].slice(0, 2));
      if (random.below(3)) load(side, address);
      else store(side, address, i);
      side.settle();
    }
    expect(side.events[EVENT_INDEX["data L1 misses"]]).toBe(misses);
  });

  it("makes a load of a line that is on its way wait for the rest of the way only", () => {
    const side = makeSide("full", { ram: 4 << 20 });
    map(side, 4 << 20);
    load(side, 0xf00);
    side.settle();
    load(side, 0x100);
    const whole = side.s[L.LATE];
    expect(whole).toBe(183);
    side.s[L.LATE] = 0;
    side.s[L.NOW] += 100;
    load(side, 0x104);
    expect(side.s[L.LATE]).toBe(83);
    side.s[L.LATE] = 0;
    side.s[L.NOW] += 83;
    load(side, 0x108);
    expect(side.s[L.LATE]).toBe(0);
  });

  it("lets a seventh outstanding miss wait for the first", () => {
    const side = makeSide("full", { ram: 4 << 20 });
    map(side, 4 << 20);
    load(side, 0xf00);
    side.settle();
    for (let i = 0; i < 6; i++) load(side, 0x100 + i * 64);
    expect(side.s[L.DELAY]).toBe(0);
    load(side, 0x100 + 6 * 64);
    expect(side.s[L.DELAY]).toBe(183);
  });

  it("makes preloaded lines cheap once they have arrived", () => {
    const side = makeSide("full", { ram: 4 << 20 });
    map(side, 4 << 20);
    load(side, 0xf00);
    side.settle();
    side.mmu.preload(0x200, 0);
    expect(side.settle()).toBe(0);
    side.s[L.NOW] += 183;
    load(side, 0x200);
    expect(side.settle()).toBe(0);
  });

  it("charges a drained write buffer to barriers", () => {
    const side = makeSide("full", { ram: 4 << 20 });
    map(side, 4 << 20);
    store(side, 0x10000, 1);
    side.settle();
    side.mmu.drain();
    expect(side.s[L.DELAY]).toBe(183);
    expect(side.charged("barrier")).toBe(183);
  });
});

/** Everything observable of a random program of accesses, invalidations and context changes. */
function trace(filters: boolean, timing: "full" | "functional", seed: number): string {
  const ram = 4 << 20;
  const side = makeSide(timing, { ram, filters });
  const { s } = side;
  map(side, ram);
  // Pages at 16 MiB: aliases of the first 32 pages of RAM, in two address spaces; the odd ones are read-only.
  const table = RAM + ram - 0x4000;
  for (const [space, l2] of [RAM + 0x300000, RAM + 0x300400].entries()) {
    for (let i = 0; i < 256; i++)
      side.poke(l2 + i * 4, (RAM + ((i + space * 5) % 32) * 4096) | (i & 1 ? 0xa3e : 0x83e));
  }
  const out: unknown[] = [];
  const random = new Random(seed);
  for (let i = 0; i < 4000; i++) {
    const alias = random.below(2) ? 0x1000000 : 0;
    // Half of the accesses fight for the two ways of four sets, so that hits on both ways are common.
    const page = random.below(2) ? random.below(3) * 4 : random.below(64);
    const address = alias + page * 4096 + random.below(4) * 0x40 + random.below(16) * 4;
    s[L.REGIME] = random.below(2);
    s[L.FILTER_AT] = s[L.REGIME] * L.FILTER_WORDS;
    switch (random.below(24)) {
      case 0:
        side.mmu.maintain("TLBIMVA", (address & -4096) | s[STORAGE.CONTEXTIDR]);
        break;
      case 1:
        side.mmu.maintain("ICIMVAU", address);
        break;
      case 2:
        side.mmu.maintain(random.below(2) ? "DCCMVAC" : "DCCIMVAC", address);
        break;
      case 3: {
        const space = random.below(2);
        s[STORAGE.CONTEXTIDR] = space + 1;
        side.poke(table + 16 * 4, (RAM + 0x300000 + space * 0x400) | 1);
        side.mmu.contextChanged();
        break;
      }
      case 4:
        if (random.below(10) === 0) side.mmu.maintain("TLBIALL", 0);
        if (random.below(10) === 0) side.mmu.maintain("ICIALLU", 0);
        break;
      case 5:
      case 6:
      case 7:
        out.push(fetch(side, address));
        break;
      case 8:
      case 9:
      case 10:
      case 11:
      case 12:
      case 13:
        out.push(store(side, address + random.below(4), i * 0x01010101, [1, 2, 4][random.below(3)] as 1));
        break;
      default:
        out.push(load(side, address + random.below(4), [1, 2, 4][random.below(3)] as 1));
    }
    if (random.below(8)) out.push(side.settle());
  }
  out.push([...side.accounts], [...side.events], s[L.NOW]);
  return JSON.stringify(out);
}

describe("the filters", () => {
  it("change neither results nor cycles nor events, with aliases, ASIDs, regimes and invalidations", () => {
    for (let seed = 1; seed <= 12; seed++)
      for (const timing of ["full", "functional"] as const)
        expect(trace(true, timing, seed)).toBe(trace(false, timing, seed));
  });
});
