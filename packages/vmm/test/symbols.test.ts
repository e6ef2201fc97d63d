import { describe, expect, it } from "vitest";
import { type ImageText, SymbolTable } from "../src/index.ts";

const kernel: ImageText = {
  name: "kernel.elf",
  owner: "guest kernel",
  by: "virtual",
  start: 0xc0008000,
  end: 0xc0010000,
  hostCalls: false,
  symbols: [
    { name: "vectors", address: 0xc0008000 },
    { name: "sys_read", address: 0xc0009000 },
    { name: "elsewhere", address: 0x1000 },
  ],
};
const hypervisor: ImageText = {
  name: "vmm.elf",
  owner: "vmm",
  by: "physical",
  start: 0x40200000,
  end: 0x40201000,
  hostCalls: true,
  symbols: [{ name: "hyp_trap", address: 0x40200100 }],
};

function table(): SymbolTable {
  const t = new SymbolTable();
  t.addImage(kernel);
  t.addImage(hypervisor);
  return t;
}
const nameAt = (t: SymbolTable, address: number, physical: number): string | undefined =>
  t.all[t.symbolAt(address, physical)]?.name;

describe("the symbol table", () => {
  it("lets one symbol stand for a few where an image has more than there is room for", () => {
    const t = table();
    const symbols = Array.from({ length: 20_000 }, (_, n) => ({ name: `f${n}`, address: 0x1000 + 16 * n }));
    t.addImage({ ...kernel, name: "large.elf", start: 0x1000, end: 0x100000, symbols });
    t.addImage({ ...hypervisor, name: "other.elf", start: 0x50000000, end: 0x50001000, symbols: [] });
    expect(t.all.length).toBeLessThanOrEqual(8192);
    expect(nameAt(t, 0x1000, 0x40001000)).toBe("f0");
    expect(Number(nameAt(t, 0x1000 + 16 * 19_999, 0x40001000)?.slice(1))).toBeGreaterThan(19_990);
  });

  it("finds the last symbol at or before a virtual address of the guest kernel", () => {
    const t = table();
    expect(nameAt(t, 0xc0008ffc | 0, 0x48008ffc)).toBe("vectors");
    expect(nameAt(t, 0xc0009000 | 0, 0x48009000)).toBe("sys_read");
    expect(nameAt(t, 0xc000fffc | 0, 0x4800fffc)).toBe("sys_read");
  });

  it("knows VMM text by its physical address, whatever the virtual address", () => {
    const t = table();
    expect(nameAt(t, 0xffff0100 | 0, 0x40200100)).toBe("hyp_trap");
    expect(nameAt(t, 0, 0x40200000)).toBe("(start)");
    expect(nameAt(t, 0, 0x40201000)).toBe("user programs");
  });

  it("says who executes", () => {
    const t = table();
    expect(t.executor(t.symbolAt(0, 0x40200100))).toBe(1);
    expect(t.executor(t.symbolAt(0xc0009000 | 0, 0))).toBe(0);
    expect(t.executor(t.symbolAt(0x8000, 0x48100000))).toBe(0);
    expect(t.executor(t.addHandler("refill", "charged"))).toBe(1);
  });

  it("allows host calls from registered VMM text only", () => {
    const t = table();
    expect(t.hostCalls(0x40200ffc)).toBe(true);
    expect(t.hostCalls(0x40201000)).toBe(false);
    expect(t.hostCalls(0xc0009000)).toBe(false);
  });
});
