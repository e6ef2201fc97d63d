// Two-stage translation: how many descriptors a walk reads, what is kept, and what a hypervisor sees of a fault.
import { type Core, cortexA15, EVENT_INDEX, layout as L, STORAGE } from "@armvirt/arm-core";
import { describe, expect, it } from "vitest";
import { load, makeSide, RAM, type Side, store } from "./side.ts";

const S2_LEVEL1 = RAM;
const S2_LEVEL2 = RAM + 0x1000;
const S2_LEVEL3 = RAM + 0x2000; // IPA 0..2 MiB onto RAM, page by page
const PL1_TABLES = 0x10000; // IPAs
const DATA = 0x20000;

const { walkCache: _, ...withoutWalks } = cortexA15.tlbs;
const withoutWalkCache: Core = { ...cortexA15, tlbs: withoutWalks };

/** A guest whose IPA 0..1 MiB is RAM, with stage 1 off. */
function guest(core: Core = cortexA15): Side {
  const side = makeSide("full", { core });
  const wide = (at: number, low: number, high = 0) => {
    side.poke(at, low);
    side.poke(at + 4, high);
  };
  wide(S2_LEVEL1, S2_LEVEL2 | 3);
  wide(S2_LEVEL2, S2_LEVEL3 | 3);
  for (let i = 0; i < 256; i++) wide(S2_LEVEL3 + i * 8, (RAM + i * 4096) | 0x7ff);
  const { s } = side;
  s[STORAGE.HCR] = 1;
  s[STORAGE.VTCR] = 0x40; // 32-bit IPA from level 1
  s[STORAGE.VTTBR] = S2_LEVEL1;
  s[STORAGE.VTTBR + 1] = 1 << 16;
  return side;
}

/** Turns on short descriptors that map virtual 0..1 MiB to the same IPAs by pages. */
function shortTables({ s, poke }: Side): void {
  poke(RAM + PL1_TABLES, (PL1_TABLES + 0x4000) | 1);
  for (let i = 0; i < 256; i++) poke(RAM + PL1_TABLES + 0x4000 + i * 4, (i << 12) | 0x3e);
  s[STORAGE.TTBR0] = PL1_TABLES;
  s[STORAGE.SCTLR] |= 1;
}

/** The same with long descriptors. */
function longTables({ s, poke }: Side): void {
  poke(RAM + PL1_TABLES, (PL1_TABLES + 0x1000) | 3);
  poke(RAM + PL1_TABLES + 0x1000, (PL1_TABLES + 0x2000) | 3);
  for (let i = 0; i < 256; i++) poke(RAM + PL1_TABLES + 0x2000 + i * 8, (i << 12) | 0x443);
  s[STORAGE.TTBR0] = PL1_TABLES;
  s[STORAGE.TTBCR] = 1 << 31;
  s[STORAGE.MAIR0] = 0xff;
  s[STORAGE.SCTLR] |= 1;
}

const reads = (side: Side, address: number): number => {
  const before = side.events[EVENT_INDEX["walk reads"]] as number;
  expect(load(side, address)).toBeDefined();
  return (side.events[EVENT_INDEX["walk reads"]] as number) - before;
};

describe("a two-stage walk", () => {
  it("reads 11 descriptors with short descriptors and 15 with long ones when nothing is known", () => {
    const short = guest(withoutWalkCache);
    shortTables(short);
    expect(reads(short, DATA)).toBe(11);
    expect(reads(short, DATA + 0x1000)).toBe(11);
    const long = guest(withoutWalkCache);
    longTables(long);
    expect(reads(long, DATA)).toBe(15);
  });

  it("reads the last descriptors only when the walk cache knows the tables", () => {
    const short = guest();
    shortTables(short);
    reads(short, DATA);
    // Stage 2 of the second-level descriptor, that descriptor, stage 2 of the page.
    expect(reads(short, DATA + 0x1000)).toBe(3);
    const long = guest();
    longTables(long);
    reads(long, DATA);
    expect(reads(long, DATA + 0x1000)).toBe(3);
  });

  it("is charged to stage 1 for the guest's descriptors and to stage 2 for the hypervisor's", () => {
    const side = guest(withoutWalkCache);
    shortTables(side);
    reads(side, DATA);
    const one = side.charged("walk");
    const two = side.charged("walk stage 2");
    // 183 from memory, 15 from L2 where the line was read before.
    expect(one).toBe(4 + 2 * 183);
    expect(two).toBe(4 * 183 + 5 * 15);
    expect(one + two).toBe(side.s[L.DELAY]);
  });

  it("is kept as one entry, with stage 1 on or off", () => {
    const side = guest();
    reads(side, DATA);
    expect(reads(side, DATA + 0x40)).toBe(0);
    shortTables(side);
    side.mmu.contextChanged();
    reads(side, DATA);
    expect(reads(side, DATA + 0x80)).toBe(0);
    side.s[STORAGE.SCTLR] &= ~1;
    side.mmu.contextChanged();
    expect(reads(side, DATA + 0xc0)).toBe(0); // what was learnt with stage 1 off is still there
  });
});

describe("a stage 2 fault", () => {
  it("goes to Hyp mode with IPA, address and level, in the long format", () => {
    const side = guest();
    shortTables(side);
    side.poke(S2_LEVEL3 + (DATA >>> 12) * 8, 0);
    expect(store(side, DATA + 0x124, 1)).toBe(false);
    expect(side.s[L.FAULT_STATUS]).toBe(0b000111);
    expect(side.s[L.FAULT_IPA]).toBe(DATA >>> 12);
    expect(side.s[L.FAULT_ADDRESS]).toBe(DATA + 0x124);
    expect(side.s[L.FAULT_FLAGS]).toBe(1 | 4 | 64);
  });

  it("on a stage 1 table says so, and gives the table's IPA", () => {
    const side = guest();
    shortTables(side);
    side.poke(S2_LEVEL3 + ((PL1_TABLES + 0x4000) >>> 12) * 8, 0);
    expect(load(side, DATA)).toBeUndefined();
    expect(side.s[L.FAULT_FLAGS]).toBe(1 | 2 | 64);
    expect(side.s[L.FAULT_IPA]).toBe((PL1_TABLES + 0x4000) >>> 12);
  });

  it("of a page without write permission is found on an entry that reads have brought in", () => {
    const side = guest();
    shortTables(side);
    side.poke(S2_LEVEL3 + (DATA >>> 12) * 8, (RAM + DATA) | 0x77f);
    expect(load(side, DATA)).toBe(0);
    expect(store(side, DATA, 1)).toBe(false);
    expect(side.s[L.FAULT_STATUS]).toBe(0b001111);
    expect(side.s[L.FAULT_IPA]).toBe(DATA >>> 12);
    expect(side.s[L.FAULT_FLAGS]).toBe(1 | 4 | 64);
  });

  it("ends once the hypervisor has mapped the page: faults are not kept", () => {
    const side = guest();
    side.poke(S2_LEVEL3 + (DATA >>> 12) * 8, 0);
    expect(load(side, DATA)).toBeUndefined();
    side.poke(S2_LEVEL3 + (DATA >>> 12) * 8, (RAM + DATA) | 0x7ff);
    expect(load(side, DATA)).toBe(0);
  });
});

describe("ATS operations of a guest", () => {
  it("give the IPA for stage 1, and the physical address for both stages", () => {
    const side = guest();
    shortTables(side);
    side.mmu.maintain("ATS1CPR", DATA);
    expect((side.s[STORAGE.PAR] as number) & -4096).toBe(DATA);
    side.mmu.maintain("ATS12NSOPR", DATA);
    expect((side.s[STORAGE.PAR] as number) & -4096).toBe(RAM + DATA);
  });

  it("raise the stage 2 fault of a table in Hyp mode, but leave it in PAR when Hyp mode asked", () => {
    const side = guest();
    shortTables(side);
    side.poke(S2_LEVEL3 + (PL1_TABLES >>> 12) * 8, 0);
    expect(side.mmu.maintain("ATS1CPR", DATA)).toBe(L.ABORT);
    expect((side.s[L.FAULT_FLAGS] as number) & 11).toBe(1 | 2 | 8);
    side.s[L.REGIME] = 2;
    expect(side.mmu.maintain("ATS12NSOPR", DATA)).toBe(0);
    expect((side.s[STORAGE.PAR] as number) & 0xfff).toBe(
      (1 << 11) | (1 << 9) | (1 << 8) | (0b000111 << 1) | 1,
    );
  });
});
