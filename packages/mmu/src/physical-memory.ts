// Physical memory: RAM in the arena, and a bus for everything else.
//
// With Security Extensions there are two physical address spaces (B3.2). An address in the Secure one has SECURE_SPACE added;
// without the extensions no address has. RAM answers in both, as devices do, except for what the board declares Secure.
import type { Arena } from "@armvirt/arm-core";

/** Added to an address of the Secure physical address space. */
export const SECURE_SPACE: number = 2 ** 40;

/** A physical address: up to 40 bits, and SECURE_SPACE. */
export type PhysicalAddress = number & { readonly space?: "physical" };
/** An intermediate physical address, up to 40 bits. */
export type IntermediateAddress = number & { readonly space?: "intermediate" };
/** A virtual address as a uint32 or int32 bit pattern. */
export type VirtualAddress = number & { readonly space?: "virtual" };

/** A part of an address space. */
export interface Window {
  readonly base: number;
  readonly size: number;
}

const PAGE = 4096;

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

/** RAM from `base`, `size` bytes (a multiple of 4 KiB), and RAM that only the Secure space has; `at`: where they lie in the
 *  arena, one behind the other. All of it lies below 4 GiB. */
export class PhysicalMemory {
  readonly base: number;
  readonly size: number;
  readonly at: number;
  /** The RAM that both spaces have. */
  readonly bytes: Uint8Array;
  readonly secure: Window;

  constructor(arena: Arena, base: PhysicalAddress, size: number, secure: Window = { base: 0, size: 0 }) {
    this.base = base;
    this.size = size;
    this.secure = secure;
    this.at = arena.allocate(size + secure.size, 4096);
    this.bytes = new Uint8Array(arena.buffer, this.at, size);
  }

  /** Arena offset of a physical address, or -1 when it is not RAM. */
  offset(address: PhysicalAddress): number {
    const o = address - this.base;
    if (o >= 0 && o < this.size) return this.at + o;
    return address < SECURE_SPACE ? -1 : this.#secureOffset(address - SECURE_SPACE);
  }

  #secureOffset(address: number): number {
    const o = address - this.base;
    if (o >= 0 && o < this.size) return this.at + o;
    const s = address - this.secure.base;
    return s >= 0 && s < this.secure.size ? this.at + this.size + s : -1;
  }

  /** Pages of all RAM. */
  get pages(): number {
    return (this.size + this.secure.size) / PAGE;
  }

  /** Number of the page that holds an address of RAM, in either space; not below 0, and useless for what is not RAM. */
  page(address: PhysicalAddress): number {
    const o = (address >>> 0) - this.base;
    if (o >= 0 && o < this.size) return o >>> 12;
    return (this.size + (address >>> 0) - this.secure.base) >>> 12;
  }
}
