// The GICv2 distributor for one processor (ARM IHI 0048B, 4.3), without the Security Extensions, as on `virt`.
import type { Arena } from "@armvirt/arm-core";
import type { Device, Wire } from "../device.ts";
import type { InterruptSource } from "./interrupt-source.ts";
import { wordRegisters } from "./registers.ts";

/** Interrupt IDs of `virt`: 16 SGIs, 16 PPIs, 256 SPIs. */
const INTERRUPTS = 288;
const WORDS = INTERRUPTS / 32;
/** 32 priority levels: the low three bits of a priority are zero (3.3). */
const PRIORITY_MASK = 0xf8;

const CTLR = 0x000;
const TYPER = 0x004;
const IIDR = 0x008;
const IGROUPR = 0x080;
const ISENABLER = 0x100;
const ICENABLER = 0x180;
const ISPENDR = 0x200;
const ICPENDR = 0x280;
const ISACTIVER = 0x300;
const ICACTIVER = 0x380;
const IPRIORITYR = 0x400;
const ICFGR = 0xc00;
const SGIR = 0xf00;
const CPENDSGIR = 0xf10;
const SPENDSGIR = 0xf20;
/** Identification registers from 0xfd0 (4.3.18): a GICv2. */
const IDENTIFICATION = [0x04, 0, 0, 0, 0x90, 0xb4, 0x2b, 0, 0x0d, 0xf0, 0x05, 0xb1];

/** SGIs are word 0's low half: always enabled, edge-triggered, not settable by ISPENDR. */
const SGI_BITS = 0xffff;

export class GicDistributor implements InterruptSource {
  readonly registers: Device;
  readonly #changed: () => void;
  // One bit per interrupt.
  readonly #enabled: Int32Array;
  readonly #group: Int32Array;
  /** Pending by an edge, an SGI or a write of ISPENDR. */
  readonly #latched: Int32Array;
  /** The input wires. */
  readonly #level: Int32Array;
  readonly #edge: Int32Array;
  readonly #active: Int32Array;
  readonly #priority: Uint8Array;
  readonly #control: Int32Array;

  /** @param changed called whenever another interrupt may be the highest */
  constructor(arena: Arena, changed: () => void) {
    this.#changed = changed;
    this.#enabled = arena.int32(WORDS);
    this.#group = arena.int32(WORDS);
    this.#latched = arena.int32(WORDS);
    this.#level = arena.int32(WORDS);
    this.#edge = arena.int32(WORDS);
    this.#active = arena.int32(WORDS);
    this.#priority = arena.uint8(INTERRUPTS);
    this.#control = arena.int32(1);
    this.#enabled[0] = SGI_BITS;
    this.#edge[0] = SGI_BITS;
    this.registers = wordRegisters(
      0x1000,
      (offset) => this.#read(offset),
      (offset, value) => {
        this.#write(offset, value);
        this.#changed();
      },
      (offset) =>
        (offset >= IPRIORITYR && offset < ICFGR) || (offset >= CPENDSGIR && offset < SPENDSGIR + 0x10),
    );
  }

  /** The input wire of a PPI or SPI, 16 to INTERRUPTS - 1. */
  wire(id: number): Wire {
    const word = id >> 5;
    const bit = 1 << (id & 31);
    return (level) => {
      const old = this.#level[word];
      const next = level ? old | bit : old & ~bit;
      if (next === old) return;
      this.#level[word] = next;
      if (level && this.#edge[word] & bit) this.#latched[word] |= bit;
      this.#changed();
    };
  }

  // ---- for the CPU interface

  #pending(word: number): number {
    return this.#latched[word] | (this.#level[word] & ~this.#edge[word]);
  }

  highest(groups: number): number {
    const forwarded = groups & this.#control[0];
    let best = -1;
    let priority = 0x100;
    for (let word = 0; word < WORDS; word++) {
      const inGroups = (forwarded & 1 ? ~this.#group[word] : 0) | (forwarded & 2 ? this.#group[word] : 0);
      let candidates = this.#enabled[word] & ~this.#active[word] & this.#pending(word) & inGroups;
      while (candidates !== 0) {
        const id = word * 32 + 31 - Math.clz32(candidates & -candidates);
        candidates &= candidates - 1;
        if (this.#priority[id] >= priority) continue;
        priority = this.#priority[id];
        best = id;
      }
    }
    return best;
  }

  priority(id: number): number {
    return this.#priority[id];
  }

  group(id: number): 0 | 1 {
    return (this.#group[id >> 5] >>> (id & 31)) & 1 ? 1 : 0;
  }

  /** The source processor of an SGI is always processor 0. */
  identity(id: number): number {
    return id;
  }

  acknowledge(id: number): void {
    const bit = 1 << (id & 31);
    this.#latched[id >> 5] &= ~bit;
    this.#active[id >> 5] |= bit;
    this.#changed();
  }

  /** Any ID; one that does not exist is not active. */
  deactivate(id: number): void {
    if (id >= INTERRUPTS) return;
    this.#active[id >> 5] &= ~(1 << (id & 31));
    this.#changed();
  }

  // ---- registers

  #read(offset: number): number {
    const word = (offset & 0x7f) >> 2;
    const bits = (of: (word: number) => number): number => (word < WORDS ? of(word) : 0);
    switch (offset < IPRIORITYR ? offset & ~0x7f : -1) {
      case 0:
        return offset === CTLR
          ? this.#control[0]
          : offset === TYPER
            ? WORDS - 1
            : offset === IIDR
              ? 0x0200143b
              : 0;
      case IGROUPR:
        return bits((w) => this.#group[w]);
      case ISENABLER:
      case ICENABLER:
        return bits((w) => this.#enabled[w]);
      case ISPENDR:
      case ICPENDR:
        return bits((w) => this.#pending(w));
      case ISACTIVER:
      case ICACTIVER:
        return bits((w) => this.#active[w]);
    }
    if (offset >= IPRIORITYR && offset < IPRIORITYR + INTERRUPTS) {
      const at = offset - IPRIORITYR;
      return [3, 2, 1, 0].reduce((v, i) => (v << 8) | this.#priority[at + i], 0);
    }
    if (offset >= ICFGR && offset < ICFGR + INTERRUPTS / 4) {
      const first = (offset - ICFGR) * 4;
      let v = 0;
      for (let i = 0; i < 16; i++)
        v |= (((this.#edge[first >> 5] >>> ((first & 31) + i)) & 1) << 1) << (2 * i);
      return v;
    }
    if (offset >= CPENDSGIR && offset < SPENDSGIR + 0x10) {
      let v = 0;
      for (let i = 0; i < 4; i++) v |= ((this.#latched[0] >>> ((offset & 0xf) + i)) & 1) << (8 * i);
      return v;
    }
    // ITARGETSR is RAZ/WI with one processor (4.3.12).
    return offset >= 0xfd0 ? (IDENTIFICATION[(offset - 0xfd0) >> 2] ?? 0) : 0;
  }

  #write(offset: number, value: number): void {
    const word = (offset & 0x7f) >> 2;
    const fixed = word === 0 ? SGI_BITS : 0;
    switch (word < WORDS && offset < IPRIORITYR ? offset & ~0x7f : -1) {
      case 0:
        if (offset === CTLR) this.#control[0] = value & 3;
        return;
      case IGROUPR:
        this.#group[word] = value;
        return;
      case ISENABLER:
        this.#enabled[word] |= value;
        return;
      case ICENABLER:
        this.#enabled[word] &= ~(value & ~fixed);
        return;
      case ISPENDR:
        this.#latched[word] |= value & ~fixed;
        return;
      case ICPENDR:
        this.#latched[word] &= ~(value & ~fixed);
        return;
      case ISACTIVER:
        this.#active[word] |= value;
        return;
      case ICACTIVER:
        this.#active[word] &= ~value;
        return;
    }
    if (offset >= IPRIORITYR && offset < IPRIORITYR + INTERRUPTS) {
      this.#priority[offset - IPRIORITYR] = value & PRIORITY_MASK;
    } else if (offset >= ICFGR + 8 && offset < ICFGR + INTERRUPTS / 4) {
      // SGIs are edges and PPIs are levels; SPIs are what this register says.
      const first = (offset - ICFGR) * 4;
      for (let i = 0; i < 16; i++) {
        const bit = 1 << ((first & 31) + i);
        if ((value >>> (2 * i)) & 2) this.#edge[first >> 5] |= bit;
        else this.#edge[first >> 5] &= ~bit;
      }
    } else if (offset === SGIR) {
      // [25:24]: 0 those in the list [23:16], 1 all others, 2 the writer.
      const filter = (value >>> 24) & 3;
      if (filter === 2 || (filter === 0 && (value >>> 16) & 1)) this.#latched[0] |= 1 << (value & 15);
    } else if (offset >= CPENDSGIR && offset < SPENDSGIR) {
      if (value & 1) this.#latched[0] &= ~(1 << (offset & 15));
    } else if (offset >= SPENDSGIR && offset < SPENDSGIR + 0x10) {
      if (value & 1) this.#latched[0] |= 1 << (offset & 15);
    }
  }
}
