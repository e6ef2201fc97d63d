// The text of a guest kernel, by the virtual addresses at which it runs.
import type { Elf } from "@armvirt/machine";
import type { ImageText, SymbolEntry } from "./symbols.ts";

const VECTORS = 0xffff0000; // high vectors (DDI 0406C B1.8.1) and Linux's kuser helpers
const PAGE = 4096;

/** The functions and labels of an ELF file, without data and mapping symbols (IHI 0044, 4.5.5). */
export function textSymbols(elf: Elf): readonly SymbolEntry[] {
  return elf.symbols.filter((s) => s.kind !== "object" && !s.name.startsWith("$"));
}

/** What the symbol table needs to know of a guest kernel's ELF file: its executable segments and the page of high vectors. */
export function guestText(elf: Elf, name: string): ImageText[] {
  const common = { name, owner: "guest kernel", by: "virtual", hostCalls: false } as const;
  const texts = elf.segments
    .filter((s) => s.executable)
    .map((s) => ({ ...common, start: s.virtual, end: s.virtual + s.memorySize, symbols: textSymbols(elf) }));
  return [
    ...texts,
    { ...common, start: VECTORS, end: VECTORS + PAGE, symbols: [{ name: "vector page", address: VECTORS }] },
  ];
}
