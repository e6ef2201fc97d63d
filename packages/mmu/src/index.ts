// @armvirt/mmu: ARM address translation, TLBs, caches and RAM behind one processor.
export { Cache } from "./cache.ts";
export type { CoherenceReport } from "./coherence.ts";
export { Dma } from "./dma.ts";
export { Mmu, type MmuOptions } from "./mmu.ts";
export {
  type Bus,
  EMPTY_BUS,
  type IntermediateAddress,
  type PhysicalAddress,
  PhysicalMemory,
  SECURE_SPACE,
  type VirtualAddress,
  type Window,
} from "./physical-memory.ts";
export { Tlb } from "./tlb.ts";
export type { HeldTranslation } from "./translation.ts";
