// TLB entries stay until software removes them; what each invalidation reaches; what a VMM's invalidation costs the guest.
import { layout as L, type MaintenanceOperation, STORAGE, type Timing } from "@armvirt/arm-core";
import { describe, expect, it } from "vitest";
import { load, makeSide, RAM, type Side, store } from "./side.ts";

const TABLE = RAM + 0xc000;
const PAGES = RAM + 0x8000; // second-level table of virtual 0..1 MiB
const FRAME_A = RAM + 0x20000;
const FRAME_B = RAM + 0x21000;
const NOT_GLOBAL = 1 << 11;
const READ_WRITE = 0x3e; // small page, write-back, full access

function paged(timing: Timing): Side {
  const side = makeSide(timing);
  for (let i = 0; i < 4096; i++) side.poke(TABLE + i * 4, 0);
  for (let i = 0; i < 256; i++) side.poke(PAGES + i * 4, 0);
  side.poke(TABLE, PAGES | 1);
  side.poke(FRAME_A, 0xa);
  side.poke(FRAME_B, 0xb);
  side.s[STORAGE.TTBR0] = TABLE;
  side.s[STORAGE.SCTLR] |= 1;
  side.s[STORAGE.CONTEXTIDR] = 1;
  return side;
}
const mapPage = (side: Side, page: number, frame: number, bits = 0) =>
  side.poke(PAGES + page * 4, frame === 0 ? 0 : frame | READ_WRITE | bits);
function setAsid(side: Side, asid: number): void {
  side.s[STORAGE.CONTEXTIDR] = asid;
  side.mmu.contextChanged();
}
function setVmid(side: Side, vmid: number): void {
  side.s[STORAGE.VTTBR + 1] = vmid << 16;
  side.mmu.contextChanged();
}

for (const timing of ["functional", "full"] as const) {
  describe(`with ${timing} timing`, () => {
    it("a changed or removed descriptor is not seen before the entry is invalidated", () => {
      const side = paged(timing);
      mapPage(side, 1, FRAME_A);
      expect(load(side, 0x1000)).toBe(0xa);
      mapPage(side, 1, FRAME_B);
      side.mmu.contextChanged();
      expect(load(side, 0x1000)).toBe(0xa);
      side.mmu.maintain("TLBIMVA", 0x1001);
      expect(load(side, 0x1000)).toBe(0xb);
      mapPage(side, 1, 0);
      expect(load(side, 0x1000)).toBe(0xb);
      side.mmu.maintain("TLBIALL", 0);
      expect(load(side, 0x1000)).toBeUndefined();
      expect(side.s[L.FAULT_STATUS]).toBe(7);
    });

    it("writes to TTBR0, TTBCR and SCTLR remove nothing", () => {
      const side = paged(timing);
      mapPage(side, 1, FRAME_A);
      load(side, 0x1000);
      mapPage(side, 1, FRAME_B);
      side.s[STORAGE.SCTLR] &= ~1;
      side.mmu.contextChanged();
      side.s[STORAGE.SCTLR] |= 1;
      side.s[STORAGE.TTBR0] = RAM;
      side.mmu.contextChanged();
      expect(load(side, 0x1000)).toBe(0xa);
    });

    it("a translation or access flag fault is never kept", () => {
      const side = paged(timing);
      expect(load(side, 0x1000)).toBeUndefined();
      mapPage(side, 1, FRAME_A);
      expect(load(side, 0x1000)).toBe(0xa);
    });

    it("a page that forbids the access is kept, and its new permissions need an invalidation", () => {
      const side = paged(timing);
      side.poke(PAGES + 4, FRAME_A | 0x23e); // read-only
      expect(store(side, 0x1000, 1)).toBe(false);
      expect(side.s[L.FAULT_STATUS]).toBe(15);
      mapPage(side, 1, FRAME_A);
      expect(store(side, 0x1000, 1)).toBe(false);
      side.mmu.maintain("TLBIMVA", 0x1001);
      expect(store(side, 0x1000, 1)).toBe(true);
    });

    it("entries that are not global belong to their ASID; global ones to all", () => {
      const side = paged(timing);
      mapPage(side, 1, FRAME_A, NOT_GLOBAL);
      mapPage(side, 2, FRAME_A);
      load(side, 0x1000);
      load(side, 0x2000);
      mapPage(side, 1, FRAME_B, NOT_GLOBAL);
      mapPage(side, 2, FRAME_B);
      setAsid(side, 2);
      expect(load(side, 0x1000)).toBe(0xb);
      expect(load(side, 0x2000)).toBe(0xa);
      setAsid(side, 1);
      expect(load(side, 0x1000)).toBe(0xa);
    });

    it("entries belong to their VMID, global ones too", () => {
      const side = paged(timing);
      mapPage(side, 2, FRAME_A);
      load(side, 0x2000);
      mapPage(side, 2, FRAME_B);
      setVmid(side, 7);
      expect(load(side, 0x2000)).toBe(0xb);
      setVmid(side, 0);
      expect(load(side, 0x2000)).toBe(0xa);
    });

    /** Entries of page 1 (ASID 1), page 2 (global), page 3 (ASID 2) and page 4 (VMID 7), and which survive. */
    const survivors = (operation: MaintenanceOperation, value: number): string => {
      const side = paged(timing);
      mapPage(side, 1, FRAME_A, NOT_GLOBAL);
      mapPage(side, 2, FRAME_A);
      mapPage(side, 3, FRAME_A, NOT_GLOBAL);
      mapPage(side, 4, FRAME_A, NOT_GLOBAL);
      load(side, 0x1000);
      load(side, 0x2000);
      setAsid(side, 2);
      load(side, 0x3000);
      setAsid(side, 1);
      setVmid(side, 7);
      load(side, 0x4000);
      setVmid(side, 0);
      for (const page of [1, 2, 3, 4]) mapPage(side, page, FRAME_B, page === 2 ? 0 : NOT_GLOBAL);
      side.mmu.maintain(operation, value);
      let out = "";
      if (load(side, 0x1000) === 0xa) out += "1";
      if (load(side, 0x2000) === 0xa) out += "2";
      setAsid(side, 2);
      if (load(side, 0x3000) === 0xa) out += "3";
      setAsid(side, 1);
      setVmid(side, 7);
      if (load(side, 0x4000) === 0xa) out += "4";
      return out;
    };
    it.each([
      ["TLBIALL", 0, "4"],
      ["TLBIALLIS", 0, "4"],
      ["TLBIMVA", 0x1001, "234"],
      ["TLBIMVA", 0x1002, "1234"],
      ["TLBIMVA", 0x2009, "134"],
      ["TLBIMVA", 0x4001, "1234"],
      ["TLBIMVAA", 0x1000, "234"],
      ["TLBIMVAA", 0x3000, "124"],
      ["TLBIASID", 1, "234"],
      ["TLBIASID", 2, "124"],
      ["TLBIALLNSNH", 0, ""],
      ["TLBIALLH", 0, "1234"],
      ["TLBIMVAH", 0x1000, "1234"],
      ["ITLBIMVA", 0x9001, "1234"],
      ["DTLBIALL", 0, "4"],
    ] as const)("%s %x leaves %s", (operation, value, left) => {
      expect(survivors(operation, value)).toBe(left);
    });

    it("an invalidation by one address removes the whole section", () => {
      const side = paged(timing);
      side.poke(TABLE + 4, RAM | 0xc0e);
      expect(load(side, 0x120000)).toBe(0xa);
      expect(load(side, 0x121000)).toBe(0xb);
      side.poke(TABLE + 4, 0);
      side.mmu.maintain("TLBIMVA", 0x17f001);
      expect(load(side, 0x120000)).toBeUndefined();
      expect(load(side, 0x121000)).toBeUndefined();
    });

    it("writes of DACR take effect at once", () => {
      const side = paged(timing);
      mapPage(side, 1, FRAME_A);
      load(side, 0x1000);
      side.s[STORAGE.DACR] = 0;
      side.mmu.contextChanged();
      expect(load(side, 0x1000)).toBeUndefined();
      expect(side.s[L.FAULT_STATUS]).toBe(11);
    });
  });
}

describe("the first-level TLBs", () => {
  it("hold 32 pages each; a miss that hits the second level costs its lookup, and a walk is charged as one", () => {
    const side = paged("full");
    for (let page = 1; page <= 64; page++) mapPage(side, page, FRAME_A);

    for (let page = 1; page <= 33; page++) load(side, page << 12);
    expect(side.charged("tlb")).toBe(0);
    expect(side.charged("walk")).toBeGreaterThan(33 * 4);
    const walks = side.charged("walk");
    load(side, 33 << 12);
    expect(side.charged("tlb")).toBe(0);
    load(side, 1 << 12); // replaced by page 33
    expect(side.charged("tlb")).toBe(6);
    store(side, 1 << 12, 0); // stores have their own
    expect(side.charged("tlb")).toBe(12);
    expect(side.charged("walk")).toBe(walks);
  });

  it("a second page of a table needs one descriptor read: the walk cache knows the table", () => {
    const side = paged("full");
    mapPage(side, 1, FRAME_A);
    mapPage(side, 2, FRAME_A);
    load(side, 0x1000);
    const first = side.charged("walk");
    load(side, 0x2000);
    const second = side.charged("walk") - first;
    expect(first).toBeGreaterThan(2 * 183); // two descriptors from memory
    expect(second).toBe(4 + 15); // one, from L2
  });
});

describe("a refill after a VMM's invalidation", () => {
  const refills = (flusher: 0 | 1): number => {
    const side = paged("full");
    mapPage(side, 1, FRAME_A, NOT_GLOBAL);
    mapPage(side, 2, FRAME_A, NOT_GLOBAL);
    load(side, 0x1000);
    side.s[L.EXECUTOR] = flusher;
    side.mmu.maintain("TLBIALL", 0);
    side.s[L.EXECUTOR] = 0;
    load(side, 0x1000);
    load(side, 0x2000);
    return side.charged("refill after VMM");
  };
  it("is charged to the cause of that name, and only for entries that were there", () => {
    // The walk's own cost and two descriptors from L2.
    expect(refills(1)).toBe(4 + 2 * 15);
  });
  it("is an ordinary walk when the guest flushed", () => {
    expect(refills(0)).toBe(0);
  });
});
