// Caches tagged by modified virtual address that hold data (ARM926EJ-S TRM 4.1), and the table formats before ARMv6 (D15.6).
import { arm926ejS, arm1136jfS, EVENT_INDEX, layout as L, STORAGE, xscalePxa255 } from "@armvirt/arm-core";
import { describe, expect, test } from "vitest";
import { fetch, load, makeSide, RAM, Random, type Side, store } from "./side.ts";

const SIZE = 1 << 20;
const TABLE = RAM + SIZE - 0x4000;
const COARSE = TABLE - 0x1000;
const NOWHERE = 0x7ff00000;

const SECTION = 0xc12; // read and write for all
const CACHED = 0xc;
const THROUGH = 8;

/** A core with RAM at 0 and 1 MiB (write-back), 2 MiB (write-through) and 3 MiB (not cached), each the whole of it. */
function side(core = arm926ejS, filters = true): Side {
  const made = makeSide("full", { core, ram: SIZE, filters });
  for (const [mib, cb] of [
    [0, CACHED],
    [1, CACHED],
    [2, THROUGH],
    [3, 0],
  ] as const)
    made.poke(TABLE + 4 * mib, RAM | SECTION | cb);
  made.s[STORAGE.TTBR0] = TABLE;
  made.s[STORAGE.SCTLR] = core.control.reset | 5 | (1 << 12);
  made.mmu.contextChanged();
  return made;
}
const MIB = 1 << 20;

describe("a cache that holds data", () => {
  test("keeps a store from memory until the line is cleaned", () => {
    const s = side();
    load(s, 0x40);
    store(s, 0x40, 7);
    expect(s.peek(RAM + 0x40)).toBe(0);
    expect(s.mmu.newest(RAM + 0x40)).toBe(7);
    expect(load(s, 3 * MIB + 0x40)).toBe(0);
    s.mmu.maintain("DCCMVAC", 0x40);
    expect(s.peek(RAM + 0x40)).toBe(7);
    expect(load(s, 3 * MIB + 0x40)).toBe(7);
  });

  test("is settled: what it had is in RAM, and what is put there is read", () => {
    const s = side();
    load(s, 0x40);
    store(s, 0x40, 7);
    s.mmu.settle();
    expect(s.peek(RAM + 0x40)).toBe(7);
    s.poke(RAM + 0x40, 9);
    expect(load(s, 0x40)).toBe(9);
  });

  test("knows memory under each address for itself", () => {
    const s = side();
    expect([load(s, 0x80), load(s, MIB + 0x80)]).toEqual([0, 0]);
    store(s, 0x80, 1);
    expect(load(s, MIB + 0x80)).toBe(0);
    s.mmu.maintain("DCCIMVAC", 0x80);
    expect(load(s, MIB + 0x80), "the other line is stale").toBe(0);
    s.mmu.maintain("DCIMVAC", MIB + 0x80);
    expect(load(s, MIB + 0x80)).toBe(1);
  });

  test.each([
    ["full", arm926ejS, 0],
    ["functional", arm926ejS, 0],
    ["functional", arm1136jfS, L.ABORT],
  ] as const)(
    "is maintained by an address that nothing maps, which a cache by physical address is not (%s, $name)",
    (timing, core, result) => {
      const { mmu, s, poke } = makeSide(timing, { core, ram: SIZE });
      poke(TABLE + 0x2000, 0);
      s[STORAGE.TTBR0] = TABLE;
      s[STORAGE.SCTLR] = core.control.reset | 5;
      mmu.contextChanged();
      for (const operation of ["DCCMVAC", "DCCIMVAC", "DCIMVAC", "ICIMVAU"] as const)
        expect(mmu.maintain(operation, NOWHERE), operation).toBe(result);
    },
  );

  test("loses what is invalidated without a clean", () => {
    const s = side();
    load(s, 0);
    store(s, 0, 5);
    s.mmu.maintain("DCIALL", 0);
    expect(load(s, 0)).toBe(0);
  });

  test("writes a dirty line to where it was read from, whatever the address means by then", () => {
    const s = side();
    load(s, 0x100);
    store(s, 0x100, 9);
    s.poke(TABLE, NOWHERE | SECTION | CACHED);
    s.mmu.maintain("TLBIALL", 0);
    s.mmu.maintain("DCCMVAC", 0x100);
    expect(s.peek(RAM + 0x100)).toBe(9);
  });

  test("does not allocate for a store, and writes through where the page says so", () => {
    const s = side();
    store(s, 0x200, 3);
    expect(s.peek(RAM + 0x200)).toBe(3);
    load(s, 2 * MIB + 0x300);
    store(s, 2 * MIB + 0x300, 4);
    expect([s.peek(RAM + 0x300), load(s, 2 * MIB + 0x300)]).toEqual([4, 4]);
  });

  test("is cleaned by testing, a line at a time", () => {
    const s = side();
    for (const n of [0, 1, 2]) {
      load(s, 0x20 * n);
      store(s, 0x20 * n, n + 1);
    }
    const flags = [1, 2, 3].map(() => {
      s.mmu.maintain("DCTC", 0);
      return s.s[L.VALUE];
    });
    expect(flags).toEqual([0, 0, 1 << 30]);
    expect([0, 1, 2].map((n) => s.peek(RAM + 0x20 * n))).toEqual([1, 2, 3]);
    expect(load(s, 0x20)).toBe(2);
  });

  test("is cleaned by lines that are allocated without being read", () => {
    const s = side(xscalePxa255);
    load(s, 0x20);
    store(s, 0x20, 3);
    const before = s.events[EVENT_INDEX["data L1 misses"]];
    for (let n = 0; n < 1024; n++) s.mmu.maintain("DCAMVA", 0x8000 + 0x20 * n);
    expect(s.events[EVENT_INDEX["data L1 misses"]]).toBe(before);
    expect(s.peek(RAM + 0x20)).toBe(3);
    s.mmu.maintain("UCIALL", 0);
    expect(load(s, 0x20)).toBe(3);
  });

  test("aborts when a line is to be allocated where nothing is mapped", () => {
    const s = side(xscalePxa255);
    expect(s.mmu.maintain("DCAMVA", 5 * MIB)).toBe(L.ABORT);
  });

  test("does not replace ways that are locked", () => {
    const s = side();
    load(s, 0);
    store(s, 0, 6);
    s.s[STORAGE.DCLR] = 0xf & ~0b1000;
    s.mmu.lockdown();
    for (let n = 1; n < 64; n++) load(s, 0x1000 * (n & 31) + 0x8000 * (n >> 5));
    expect(s.peek(RAM), "never written back").toBe(0);
    expect(load(s, 0)).toBe(6);
  });

  test("keeps instructions under each address until they are invalidated", () => {
    const s = side();
    s.poke(RAM + 0x400, 1);
    expect(fetch(s, 0x400)).toBe(1);
    s.poke(RAM + 0x400, 2);
    expect([fetch(s, 0x400), fetch(s, MIB + 0x400)]).toEqual([1, 2]);
    s.mmu.maintain("ICIMVAU", 0x400);
    expect(fetch(s, 0x400)).toBe(2);
  });

  test.each([arm926ejS, xscalePxa255])("has filters that change nothing ($name)", (core) => {
    const random = new Random(11);
    const [with_, without] = [side(core, true), side(core, false)];
    for (let n = 0; n < 20_000; n++) {
      const address = random.below(4) * MIB + random.below(0x6000) * 4;
      const kind = random.below(8);
      const value = random.next();
      const results = [with_, without].map((s) => {
        if (kind === 0) s.mmu.maintain("DCCIMVAC", address);
        else if (kind === 1) s.mmu.maintain("DTLBIMVA", address);
        else if (kind < 5) return load(s, address);
        else store(s, address, value);
        return s.settle();
      });
      expect(results[0]).toBe(results[1]);
    }
    expect(with_.mmu.words.subarray(with_.memory.at >>> 2, (with_.memory.at + SIZE) >>> 2)).toEqual(
      without.mmu.words.subarray(without.memory.at >>> 2, (without.memory.at + SIZE) >>> 2),
    );
  });
});

describe("tables before ARMv6", () => {
  /** Coarse table for 16 MiB up; `d` describes its first page or, for tiny pages, a fine table's first entry. */
  function page(d: number, first = 0x11): Side {
    const s = side();
    s.poke(TABLE + 4 * 16, COARSE | first);
    s.poke(COARSE, d);
    s.mmu.maintain("TLBIALL", 0);
    return s;
  }
  const AT = 16 * MIB;

  test("a small page has rights for each kilobyte", () => {
    const s = page(RAM | 2 | (0b11_10_01_00 << 4));
    s.s[L.REGIME] = 0;
    s.mmu.contextChanged();
    const rights = [0, 1, 2, 3].map((n) => [
      load(s, AT + 0x400 * n) !== undefined,
      store(s, AT + 0x400 * n, 0),
    ]);
    expect(rights).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  test("AP = 0 is read-only for all with SCTLR.R", () => {
    const s = page(RAM | 2);
    s.s[STORAGE.SCTLR] |= 1 << 9;
    s.mmu.contextChanged();
    expect([load(s, AT), store(s, AT, 1)]).toEqual([0, false]);
    s.s[L.REGIME] = 0;
    s.mmu.contextChanged();
    expect([load(s, AT), store(s, AT, 1)]).toEqual([0, false]);
  });

  test("a tiny page of a fine table is a kilobyte", () => {
    const s = page((RAM + 0x1400) | 3 | (3 << 4), 0x13);
    s.poke(RAM + 0x1404, 8);
    expect([load(s, AT + 4), load(s, AT + 0x404)]).toEqual([8, undefined]);
  });

  test("a large page maps 64 KiB", () => {
    const s = side();
    s.poke(TABLE + 4 * 16, COARSE | 0x11);
    for (let n = 0; n < 16; n++) s.poke(COARSE + 4 * n, RAM | 1 | 0xff0);
    s.poke(RAM + 0xf000, 5);
    expect(load(s, AT + 0xf000)).toBe(5);
  });

  test("a word that is not aligned is rotated, unless SCTLR.A aborts it", () => {
    const s = side();
    s.poke(RAM + 0x500, 0x44332211);
    expect([1, 2, 3].map((n) => (load(s, 0x500 + n) as number) >>> 0)).toEqual([
      0x11443322, 0x22114433, 0x33221144,
    ]);
    expect(load(s, 0x501, 2)).toBe(0x2211);
    s.s[STORAGE.SCTLR] |= 2;
    expect(load(s, 0x501)).toBeUndefined();
    expect(s.s[L.FAULT_STATUS]).toBe(1);
  });

  test("ARMv6 makes the access with SCTLR.U", () => {
    const s = side(arm1136jfS);
    s.poke(RAM + 0x500, 0x44332211);
    s.poke(RAM + 0x504, 0x88776655 | 0);
    s.s[STORAGE.SCTLR] |= 1 << 22;
    expect(load(s, 0x501)).toBe(0x55443322);
  });

  test("the process number moves the low 32 MiB", () => {
    const s = side();
    s.poke(TABLE + 4 * 32, RAM | SECTION | CACHED);
    s.poke(RAM + 0x600, 3);
    s.s[STORAGE.FCSEIDR] = 1 << 25;
    s.mmu.contextChanged();
    expect(load(s, 0x600)).toBe(3);
    s.poke(TABLE + 4 * 32, 0);
    s.mmu.maintain("TLBIALL", 0);
    expect(load(s, 0x600)).toBeUndefined();
    expect(s.s[L.FAULT_ADDRESS]).toBe((1 << 25) | 0x600);
  });
});
