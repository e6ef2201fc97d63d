// The two worlds' translations: NS bits, two physical address spaces, TLB entries that know their world. B3.2, B3.5.1, B3.6.1, B3.9.
import { exchangeWorlds, layout as L, otherWorld, STORAGE } from "@armvirt/arm-core";
import { describe, expect, test } from "vitest";
import { fetch, load, makeSide, RAM, type Side, store } from "./side.ts";

const SECURE_RAM = { base: 0x0e000000, size: 1 << 20 };
const SECTION = 0xc0e; // full access, cacheable, domain 0
const NS_SECTION = 1 << 19;
const NS_TABLE = 1 << 3;
/** A first-level table of each world. */
const TABLE = RAM + 0xf0000;
const OTHER_TABLE = RAM + 0xe8000;
const HIGH = STORAGE.TTBR0 + 1;

/** In the Secure world with translation on, all of memory as it is; the Non-secure world has a table too, empty. */
function worlds(timing: "functional" | "full"): Side {
  const side = makeSide(timing, { secure: SECURE_RAM });
  const { s } = side;
  s[STORAGE.TTBR0] = TABLE;
  s[STORAGE.SCTLR] |= 1;
  s[otherWorld(STORAGE.TTBR0)] = OTHER_TABLE;
  s[otherWorld(STORAGE.SCTLR)] = s[STORAGE.SCTLR] as number;
  s[otherWorld(STORAGE.DACR)] = 1;
  side.poke(TABLE + (RAM >>> 20) * 4, RAM | SECTION);
  side.poke(TABLE + 0x0e0 * 4, SECURE_RAM.base | SECTION);
  side.mmu.contextChanged();
  return side;
}
function change({ s, mmu }: Side): void {
  exchangeWorlds(s);
  mmu.contextChanged();
}
const map = (side: Side, table: number, address: number, descriptor: number): void =>
  side.poke(table + (address >>> 20) * 4, descriptor);
/** The status of an access that aborted. */
const status = ({ s }: Side): number => s[L.FAULT_STATUS] as number;

describe.each(["functional", "full"] as const)("the two worlds, %s timing", (timing) => {
  test("the NS bit of a section, of a page table and of a supersection selects the address space", () => {
    const side = worlds(timing);
    const pages = RAM + 0xe0000;
    side.poke(pages, SECURE_RAM.base | 0x3e);
    map(side, TABLE, 0x10000000, pages | 1);
    map(side, TABLE, 0x10100000, pages | NS_TABLE | 1);
    map(side, TABLE, 0x10200000, SECURE_RAM.base | SECTION | NS_SECTION);
    for (let i = 0; i < 16; i++)
      map(side, TABLE, 0x11000000 + (i << 20), SECURE_RAM.base | SECTION | (1 << 18));
    expect(store(side, 0x0e000000, 0x5ec)).toBe(true);
    expect([load(side, 0x10000000), load(side, 0x11000000)]).toEqual([0x5ec, 0x5ec]);
    for (const address of [0x10100000, 0x10200000]) {
      expect([load(side, address), status(side)]).toEqual([undefined, 0x08]);
      expect([store(side, address, 1), fetch(side, address)]).toEqual([false, undefined]);
    }
    expect(load(side, 0x0e000000)).toBe(0x5ec);
  });

  test("from the Non-secure world an NS bit of 0 changes nothing, and its tables cannot lie in Secure memory", () => {
    const side = worlds(timing);
    expect(store(side, 0x0e000000, OTHER_TABLE)).toBe(true);
    map(side, OTHER_TABLE, 0x0e000000, SECURE_RAM.base | SECTION);
    map(side, OTHER_TABLE, 0x40000000, RAM | SECTION);
    map(side, OTHER_TABLE, 0x10000000, SECURE_RAM.base | 1);
    change(side);
    expect(load(side, 0x40000000)).toBeDefined();
    expect([load(side, 0x0e000000), status(side)]).toEqual([undefined, 0x08]);
    expect([load(side, 0x10000000), status(side)]).toEqual([undefined, 0x0e]);
    side.s[STORAGE.TTBR0] = SECURE_RAM.base;
    side.mmu.contextChanged();
    expect([load(side, 0x20000000), status(side)]).toEqual([undefined, 0x0c]);
  });

  test("long descriptors: NS in a leaf, and NSTable for everything below it", () => {
    const side = worlds(timing);
    const { s } = side;
    const [level1, level2, level3] = [RAM + 0xc0000, RAM + 0xc1000, RAM + 0xc3000];
    const put = (at: number, low: number, high = 0): void => {
      side.poke(at, low);
      side.poke(at + 4, high);
    };
    put(level1, level2 | 3);
    put(level1 + 8, level2 | 3, 1 << 31); // NSTable
    put(level2, SECURE_RAM.base | 0x401);
    put(level2 + 8, SECURE_RAM.base | 0x421); // NS
    put(level2 + 16, level3 | 3, 1 << 31);
    put(level2 + 24, SECURE_RAM.base | 3); // a table in Secure memory
    put(level3, SECURE_RAM.base | 0x403);
    expect(store(side, 0x0e000000, SECURE_RAM.base | 0x403)).toBe(true);
    s[STORAGE.TTBCR] = -0x80000000;
    s[STORAGE.TTBR0] = level1;
    s[HIGH] = 0;
    s[STORAGE.MAIR0] = 0xff;
    side.mmu.contextChanged();
    expect(load(side, 0)).toBe(SECURE_RAM.base | 0x403);
    expect([load(side, 0x200000), status(side)]).toEqual([undefined, 0x10]);
    expect([load(side, 0x400000), status(side)]).toEqual([undefined, 0x10]);
    expect(load(side, 0x600000)).toBe(SECURE_RAM.base | 0x403);
    expect([load(side, 0x40000000), status(side)]).toEqual([undefined, 0x10]);
    expect([load(side, 0x40600000), status(side)]).toEqual([undefined, 0x17]);
    // Again, with what the first round left in the TLBs and the walk cache.
    expect([load(side, 0x601000), load(side, 0x40600000)]).toEqual([undefined, undefined]);
    expect(status(side)).toBe(0x17);
  });

  test("one address, two translations: entries answer their own world, and invalidations reach their own", () => {
    const side = worlds(timing);
    side.poke(RAM + 0x1000, 0x1111);
    side.poke(RAM + 0x2000, 0x2222);
    const pages = RAM + 0xe0000;
    const others = RAM + 0xe0400;
    map(side, TABLE, 0x10000000, pages | 1);
    map(side, OTHER_TABLE, 0x10000000, others | 1);
    side.poke(pages, (RAM + 0x1000) | 0x3e);
    side.poke(others, (RAM + 0x2000) | 0x3e);
    const seen = (): (number | undefined)[] => {
      const secure = load(side, 0x10000000);
      change(side);
      const nonSecure = load(side, 0x10000000);
      change(side);
      return [secure, nonSecure];
    };
    expect(seen()).toEqual([0x1111, 0x2222]);
    // Stale in both worlds until each invalidates its own.
    side.poke(pages, (RAM + 0x2000) | 0x3e);
    side.poke(others, (RAM + 0x1000) | 0x3e);
    expect(seen()).toEqual([0x1111, 0x2222]);
    for (const operation of ["TLBIALL", "TLBIMVA", "TLBIMVAA"] as const) {
      side.mmu.maintain(operation, 0x10000000);
      expect(seen()).toEqual([0x2222, 0x2222]);
      side.poke(pages, (RAM + 0x1000) | 0x3e);
      side.mmu.maintain("TLBIALL", 0);
      expect(seen()).toEqual([0x1111, 0x2222]);
      side.poke(pages, (RAM + 0x2000) | 0x3e);
    }
    side.mmu.maintain("TLBIALLNSNH", 0);
    expect(seen()).toEqual([0x1111, 0x1111]);
  });

  test("ATS12NSO asks for the Non-secure world's translation, ATS1C for one's own, and PAR has NS", () => {
    const side = worlds(timing);
    const { s, mmu } = side;
    map(side, OTHER_TABLE, 0x10000000, (RAM + 0x100000) | SECTION);
    map(side, TABLE, 0x10000000, SECURE_RAM.base | SECTION);
    map(side, TABLE, 0x10100000, SECURE_RAM.base | SECTION | NS_SECTION);
    const par = (operation: Parameters<typeof mmu.maintain>[0], address: number): readonly number[] => {
      expect(mmu.maintain(operation, address)).toBe(0);
      const value = s[STORAGE.PAR] as number;
      return [(value & -4096) >>> 0, (value >>> 9) & 1, value & 1];
    };
    s[STORAGE.SCR] = 0;
    // Hyp mode's extensions make it the long format, which has NS at the same place.
    expect(par("ATS12NSOPR", 0x10000000)).toEqual([RAM + 0x100000, 1, 0]);
    expect(par("ATS1CPR", 0x10000000)).toEqual([SECURE_RAM.base, 0, 0]);
    expect(par("ATS1CPR", 0x10100000)).toEqual([SECURE_RAM.base, 1, 0]);
    expect(par("ATS12NSOPR", 0x10100000)[2]).toBe(1);
    expect(par("ATS1HR", 0x10300000)).toEqual([0x10300000, 1, 0]);
    expect([s[L.SECURE], s[STORAGE.TTBR0]]).toEqual([1, TABLE]);
    expect(load(side, 0x40000000)).toBeDefined();
  });

  test("SCR.SIF keeps the Secure world from running Non-secure memory", () => {
    const side = worlds(timing);
    map(side, TABLE, 0x10000000, RAM | SECTION | NS_SECTION);
    expect(fetch(side, 0x10000000)).toBeDefined();
    side.s[STORAGE.SCR] = 1 << 9;
    side.mmu.contextChanged();
    expect([fetch(side, 0x10000000), status(side)]).toEqual([undefined, 0x0d]);
    expect([load(side, 0x10000000), fetch(side, 0x40000000)].includes(undefined)).toBe(false);
  });
});
