// Data accesses: sizes, alignment, byte order, devices, aborts, and what each fault looks like to the processor.
import { EVENT_INDEX, HOW_ALIGNED, HOW_UNPRIVILEGED, layout as L, STORAGE } from "@armvirt/arm-core";
import { describe, expect, it } from "vitest";
import type { Bus } from "../src/index.ts";
import { load, makeSide, RAM, type Side, store } from "./side.ts";

const TABLE = RAM + 0xfc000;
const PAGES = RAM + 0xf8000;
const UART = 0x09000000;

function mapped(timing: "functional" | "full"): { side: Side; log: string[] } {
  const log: string[] = [];
  const bus: Bus = {
    claims: (address) => address >= UART && address < UART + 0x1000,
    read: (address, size) => {
      log.push(`read ${address.toString(16)} ${size}`);
      return 0x5a;
    },
    write: (address, size, value) => {
      log.push(`write ${address.toString(16)} ${size} ${value}`);
    },
  };
  const side = makeSide(timing, { bus });
  for (let i = 0; i < 4096; i++) side.poke(TABLE + i * 4, 0);
  for (let i = 0; i < 256; i++) side.poke(PAGES + i * 4, 0);
  side.poke(TABLE, RAM | 0x1c0e); // 0: RAM, write-back, full access
  side.poke(TABLE + 4, UART | 0xc06); // 1 MiB: device
  side.poke(TABLE + 8, 0x30000000 | 0xc0e); // 2 MiB: nothing there
  side.poke(TABLE + 12, PAGES | 1); // 3 MiB: pages
  side.poke(TABLE + 16, RAM | 0x140e); // 4 MiB: RAM, PL1 only
  side.poke(TABLE + 20, RAM | 0xc06); // 5 MiB: RAM as device memory
  side.poke(TABLE + 24, RAM | 0x1c2e); // 6 MiB: domain 1: no access
  side.poke(TABLE + 28, 0xc0000000 | 1); // 7 MiB: a table where nothing is
  side.poke(PAGES, (RAM + 0x2000) | 0x3e);
  side.poke(PAGES + 8, (RAM + 0x3000) | 0x23e); // read-only
  side.s[STORAGE.TTBR0] = TABLE;
  side.s[STORAGE.SCTLR] |= 1;
  return { side, log };
}

for (const timing of ["functional", "full"] as const) {
  describe(`with ${timing} timing`, () => {
    it("loads and stores bytes, halfwords and words, zero-extended, little-endian", () => {
      const { side } = mapped(timing);
      store(side, 0x1000, 0x81828384 | 0);
      expect(load(side, 0x1000)).toBe(0x81828384 | 0);
      expect(load(side, 0x1002, 2)).toBe(0x8182);
      expect(load(side, 0x1003, 1)).toBe(0x81);
      store(side, 0x1000, 0x1ff, 1);
      store(side, 0x1002, 0x1fffe, 2);
      expect(load(side, 0x1000)).toBe(0xfffe83ff | 0);
    });

    it("unaligned accesses work in Normal memory, over a page boundary too", () => {
      const { side } = mapped(timing);
      store(side, 0x1ffe, 0x04030201);
      expect(load(side, 0x1ffe)).toBe(0x04030201);
      expect(load(side, 0x2000, 2)).toBe(0x0403);
      expect(load(side, 0x1fff, 2)).toBe(0x0302);
      if (timing === "full") expect(side.charged("unaligned")).toBe(6);
    });

    it("an unaligned access that fails on its second page changes nothing and reports that page", () => {
      const { side } = mapped(timing);
      store(side, 0x300ffc, 0x77);
      expect(store(side, 0x300ffe, -1)).toBe(false);
      expect(load(side, 0x300ffc)).toBe(0x77);
      expect(side.s[L.FAULT_ADDRESS]).toBe(0x301000);
      expect(side.s[L.FAULT_STATUS]).toBe(7);
    });

    it("CPSR.E makes data big-endian", () => {
      const { side } = mapped(timing);
      side.s[L.CONTROL] |= 1 << 9;
      side.s[L.FILTER_AT] = L.FILTER_OFF;
      store(side, 0x1000, 0x01020304);
      expect(load(side, 0x1000)).toBe(0x01020304);
      expect(load(side, 0x1000, 1)).toBe(1);
      expect(load(side, 0x1001)).toBe(0x02030400);
      side.s[L.CONTROL] &= ~(1 << 9);
      side.s[L.FILTER_AT] = L.FILTER_WORDS;
      expect(load(side, 0x1000)).toBe(0x04030201);
    });

    it("device accesses go to the bus with physical address and size", () => {
      const { side, log } = mapped(timing);
      expect(load(side, 0x100018, 2)).toBe(0x5a);
      store(side, 0x100000, 0x141, 1);
      expect(log).toEqual(["read 9000018 2", "write 9000000 1 65"]);
      expect(side.events[EVENT_INDEX["device reads"]]).toBe(1);
      expect(side.events[EVENT_INDEX["device writes"]]).toBe(1);
      expect(side.charged("device")).toBe(timing === "full" ? 204 : 0);
    });

    it("unprivileged accesses have the permissions of User mode and leave no filter entry", () => {
      const { side } = mapped(timing);
      expect(load(side, 0x401000)).toBe(0);
      expect(load(side, 0x401000, 4, HOW_UNPRIVILEGED)).toBeUndefined();
      expect(load(side, 0x001000, 4, HOW_UNPRIVILEGED)).toBe(0);
    });

    it.each([
      ["translation, section", 0x800000, 4, 0, 0x05, 0],
      ["translation, page", 0x301000, 4, 0, 0x07, 0],
      ["domain, section", 0x600000, 4, 0, 0x09, 1],
      ["alignment by the instruction", 0x1002, 4, HOW_ALIGNED, 0x01, 0],
      ["alignment before translation", 0x800002, 4, HOW_ALIGNED, 0x01, 0],
      ["alignment in device memory", 0x501002, 4, 0, 0x01, 0],
      ["external abort", 0x200000, 4, 0, 0x08, 0],
      ["external abort beside the device", 0x101000, 4, 0, 0x08, 0],
      ["external abort on a walk, second level", 0x700000, 4, 0, 0x0e, 0],
    ] as const)("reports %s", (_, address, size, how, status, domain) => {
      const { side } = mapped(timing);
      expect(load(side, address, size, how)).toBeUndefined();
      expect(side.s[L.FAULT_STATUS]).toBe(status);
      expect(side.s[L.FAULT_ADDRESS]).toBe(address);
      if (status === 9) expect(side.s[L.FAULT_DOMAIN]).toBe(domain);
      expect(side.s[L.FAULT_FLAGS]).toBe([0x08, 0x0e].includes(status) ? 32 : 0);
    });

    it("reports a store to a read-only page as a write", () => {
      const { side } = mapped(timing);
      expect(store(side, 0x302000, 1)).toBe(false);
      expect(side.s[L.FAULT_STATUS]).toBe(0x0f);
      expect(side.s[L.FAULT_FLAGS]).toBe(4);
    });

    it("reports a fault of cache maintenance as one, and as a write", () => {
      const { side } = mapped(timing);
      expect(side.mmu.maintain("DCCMVAC", 0x800000)).toBe(L.ABORT);
      expect(side.s[L.FAULT_STATUS]).toBe(0x05);
      expect(side.s[L.FAULT_FLAGS]).toBe(8 | 4);
    });

    it("SCTLR.A refuses unaligned accesses", () => {
      const { side } = mapped(timing);
      side.s[STORAGE.SCTLR] |= 2;
      side.mmu.contextChanged();
      expect(load(side, 0x1001, 2)).toBeUndefined();
      expect(side.s[L.FAULT_STATUS]).toBe(1);
    });

    it("with the MMU off addresses are physical and data may not be unaligned", () => {
      const { side } = mapped(timing);
      side.s[STORAGE.SCTLR] &= ~1;
      side.mmu.contextChanged();
      store(side, RAM + 0x1000, 5);
      expect(load(side, RAM + 0x1000)).toBe(5);
      expect(load(side, RAM + 0x1001, 2)).toBeUndefined();
      expect(side.s[L.PHYSICAL]).toBe(RAM + 0x1000);
    });

    it("ATS operations leave address and memory type, or the fault, in PAR", () => {
      const { side } = mapped(timing);
      const par = (operation: "ATS1CPR" | "ATS1CPW" | "ATS1CUR", address: number): number => {
        expect(side.mmu.maintain(operation, address)).toBe(0);
        return (side.s[STORAGE.PAR] as number) >>> 0;
      };
      expect(par("ATS1CPR", 0x1234)).toBe(RAM + 0x1000 + 0x54);
      expect(par("ATS1CPR", 0x100000)).toBe(UART + 0x30);
      expect(par("ATS1CPW", 0x302000)).toBe((0x0f << 1) | 1);
      expect(par("ATS1CUR", 0x400000)).toBe((0x0d << 1) | 1);
    });
  });
}
