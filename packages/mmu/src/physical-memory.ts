// Physical memory: one window of RAM in the arena, and a bus for everything else.
import type { Arena } from "@armvirt/arm-core";

/** A physical address, up to 40 bits. */
export type PhysicalAddress = number & { readonly space?: "physical" };
/** An intermediate physical address, up to 40 bits. */
export type IntermediateAddress = number & { readonly space?: "intermediate" };
/** A virtual address as a uint32 or int32 bit pattern. */
export type VirtualAddress = number & { readonly space?: "virtual" };

/** What answers at physical addresses that are not RAM. */
export interface Bus {
  /** True when some device answers at this address; otherwise the access is an external abort. */
  claims(address: PhysicalAddress): boolean;
  /** Reads `size` bytes (1, 2 or 4), zero-extended. */
  read(address: PhysicalAddress, size: number): number;
  write(address: PhysicalAddress, size: number, value: number): void;
}

/** A bus on which nothing answers. */
export const EMPTY_BUS: Bus = { claims: () => false, read: () => 0, write: () => {} };

/** RAM from `base`, `size` bytes (a multiple of 4 KiB); its first byte is at `at` in the arena. */
export class PhysicalMemory {
  readonly base: number;
  readonly size: number;
  readonly at: number;
  readonly bytes: Uint8Array;

  constructor(arena: Arena, base: PhysicalAddress, size: number) {
    this.base = base;
    this.size = size;
    this.at = arena.allocate(size, 4096);
    this.bytes = new Uint8Array(arena.buffer, this.at, size);
  }

  /** Arena offset of a physical address, or -1 when it is not RAM. */
  offset(address: PhysicalAddress): number {
    const o = address - this.base;
    return o >= 0 && o < this.size ? this.at + o : -1;
  }
}
