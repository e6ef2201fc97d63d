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
  type VirtualAddress,
} from "./physical-memory.ts";
export { Tlb } from "./tlb.ts";
