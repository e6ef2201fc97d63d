// GICv2 for one processor (ARM IHI 0048B): distributor, CPU interface, and the virtual interface of chapter 5.
import type { Arena } from "@armvirt/arm-core";
import type { Device, Wire } from "../device.ts";

/** Interrupt IDs: 16 SGIs, 16 PPIs, SPIs up to here (a multiple of 32). */
export const INTERRUPTS = 256;
const SPURIOUS = 1023;
const IDLE_PRIORITY = 0x100;
/** List registers of the Cortex-A15. */
const LIST_REGISTERS = 4;

// Per-interrupt bytes.
const ENABLED = 1;
const PENDING = 2; // latched: edge, SGI, or written to ISPENDR
const ACTIVE = 4;
const LEVEL = 8; // the input wire
const EDGE = 16;

// Words.
const D_CTLR = 0;
const C_CTLR = 1;
const C_PMR = 2;
const C_BPR = 3;
const C_RUNNING = 4; // priority of the highest active interrupt, or IDLE_PRIORITY
const H_HCR = 5;
const H_VMCR_CTLR = 6;
const V_PMR = 7;
const V_BPR = 8;
const V_RUNNING = 9;
const H_APR = 10;
const H_LR = 11; // LIST_REGISTERS words
const WORDS = 16;

export class Gic {
  readonly distributor: Device;
  readonly cpuInterface: Device;
  readonly hypervisorInterface: Device;
  readonly virtualCpuInterface: Device;
  readonly #flags: Uint8Array;
  readonly #priority: Uint8Array;
  /** Priorities that were running when an interrupt was acknowledged: a stack, at most one entry per level. */
  readonly #nested: Int32Array;
  readonly #virtualNested: Int32Array;
  readonly #s: Int32Array;
  readonly #irq: Wire;
  readonly #virq: Wire;
  readonly #maintenance: Wire;

  /** Wires: IRQ and virtual IRQ of the processor. The maintenance interrupt is PPI 25 of this GIC. */
  constructor(arena: Arena, irq: Wire, virq: Wire) {
    this.#flags = arena.uint8(INTERRUPTS);
    this.#priority = arena.uint8(INTERRUPTS);
    this.#nested = arena.int32(64);
    this.#virtualNested = arena.int32(64);
    this.#s = arena.int32(WORDS);
    this.#irq = irq;
    this.#virq = virq;
    this.#maintenance = this.wire(25);
    for (let id = 0; id < 16; id++) this.#flags[id] = ENABLED | EDGE;
    this.#s[C_RUNNING] = IDLE_PRIORITY;
    this.#s[V_RUNNING] = IDLE_PRIORITY;
    this.distributor = device(0x1000, (o) => this.#readDistributor(o), (o, v) => this.#writeDistributor(o, v), byteWise);
    this.cpuInterface = device(0x2000, (o) => this.#readCpu(o), (o, v) => this.#writeCpu(o, v));
    this.hypervisorInterface = device(0x2000, (o) => this.#readHypervisor(o), (o, v) => this.#writeHypervisor(o, v));
    this.virtualCpuInterface = device(0x2000, (o) => this.#readVirtual(o), (o, v) => this.#writeVirtual(o, v));
  }

  /** The input wire of an interrupt ID. */
  wire(id: number): Wire {
    return (level) => {
      const old = this.#flags[id];
      const next = level ? old | LEVEL : old & ~LEVEL;
      if (next === old) return;
      this.#flags[id] = level && old & EDGE ? next | PENDING : next;
      this.#update();
    };
  }

  #isPending(id: number): boolean {
    const f = this.#flags[id];
    return (f & PENDING) !== 0 || ((f & LEVEL) !== 0 && (f & EDGE) === 0);
  }

  /** Highest-priority interrupt that is enabled, pending and not active; SPURIOUS when there is none. */
  #highest(): number {
    let best = SPURIOUS;
    let priority = IDLE_PRIORITY;
    for (let id = 0; id < INTERRUPTS; id++) {
      if ((this.#flags[id] & (ENABLED | ACTIVE)) !== ENABLED || !this.#isPending(id)) continue;
      if (this.#priority[id] < priority) {
        priority = this.#priority[id];
        best = id;
      }
    }
    return best;
  }

  #signalled(): number {
    const s = this.#s;
    if (!(s[D_CTLR] & 1) || !(s[C_CTLR] & 1)) return SPURIOUS;
    const id = this.#highest();
    if (id === SPURIOUS) return id;
    const p = this.#priority[id];
    return p < s[C_PMR] && p < s[C_RUNNING] ? id : SPURIOUS;
  }

  #update(): void {
    this.#irq(this.#signalled() === SPURIOUS ? 0 : 1);
  }

  // ---- distributor (4.3)

  #readDistributor(offset: number): number {
    const s = this.#s;
    if (offset === 0) return s[D_CTLR];
    if (offset === 4) return INTERRUPTS / 32 - 1;
    if (offset === 8) return 0x0200143b;
    const group = (base: number, bit: (id: number) => boolean): number => {
      let v = 0;
      const first = (offset - base) * 8;
      for (let i = 0; i < 32 && first + i < INTERRUPTS; i++) if (bit(first + i)) v |= 1 << i;
      return v;
    };
    const f = this.#flags;
    if (offset >= 0x100 && offset < 0x200) return group(offset < 0x180 ? 0x100 : 0x180, (id) => (f[id] & ENABLED) !== 0);
    if (offset >= 0x200 && offset < 0x300) return group(offset < 0x280 ? 0x200 : 0x280, (id) => this.#isPending(id));
    if (offset >= 0x300 && offset < 0x400) return group(offset < 0x380 ? 0x300 : 0x380, (id) => (f[id] & ACTIVE) !== 0);
    if (offset >= 0x400 && offset < 0x400 + INTERRUPTS) return this.#bytes(offset - 0x400, (id) => this.#priority[id]);
    if (offset >= 0x800 && offset < 0x800 + INTERRUPTS) return 0x01010101; // one processor
    if (offset >= 0xc00 && offset < 0xc00 + INTERRUPTS / 4) {
      let v = 0;
      for (let i = 0; i < 16; i++) if (f[(offset - 0xc00) * 4 + i] & EDGE) v |= 2 << (2 * i);
      return v;
    }
    if (offset >= 0xf10 && offset < 0xf30) return this.#bytes(offset & 15, (id) => (f[id] & PENDING ? 1 : 0));
    if (offset === 0xfe8) return 0x2b; // PIDR2: GICv2
    return 0;
  }

  #bytes(first: number, of: (id: number) => number): number {
    return of(first) | (of(first + 1) << 8) | (of(first + 2) << 16) | (of(first + 3) << 24);
  }

  #writeDistributor(offset: number, value: number): void {
    const f = this.#flags;
    const each = (base: number, change: (id: number) => void): void => {
      const first = (offset - base) * 8;
      for (let i = 0; i < 32 && first + i < INTERRUPTS; i++) if ((value >>> i) & 1) change(first + i);
    };
    if (offset === 0) this.#s[D_CTLR] = value & 1;
    else if (offset >= 0x100 && offset < 0x180) each(0x100, (id) => (f[id] |= ENABLED));
    else if (offset >= 0x180 && offset < 0x200) each(0x180, (id) => id > 15 && (f[id] &= ~ENABLED));
    else if (offset >= 0x200 && offset < 0x280) each(0x200, (id) => id > 15 && (f[id] |= PENDING));
    else if (offset >= 0x280 && offset < 0x300) each(0x280, (id) => id > 15 && (f[id] &= ~PENDING));
    else if (offset >= 0x300 && offset < 0x380) each(0x300, (id) => (f[id] |= ACTIVE));
    else if (offset >= 0x380 && offset < 0x400) each(0x380, (id) => (f[id] &= ~ACTIVE));
    else if (offset >= 0x400 && offset < 0x400 + INTERRUPTS) this.#priority[offset - 0x400] = value & 0xf8;
    else if (offset >= 0xc00 && offset < 0xc00 + INTERRUPTS / 4) {
      for (let i = 0; i < 16; i++) {
        const id = (offset - 0xc00) * 4 + i;
        if (id < 32) continue; // SGIs and PPIs are fixed
        f[id] = (value >>> (2 * i)) & 2 ? f[id] | EDGE : f[id] & ~EDGE;
      }
    } else if (offset === 0xf00) {
      const filter = (value >>> 24) & 3;
      const toSelf = filter === 2 || (filter === 0 && ((value >>> 16) & 1) === 1);
      if (toSelf) f[value & 15] |= PENDING;
    } else if (offset >= 0xf10 && offset < 0xf20) f[offset & 15] &= value & 1 ? ~PENDING : 0xff;
    else if (offset >= 0xf20 && offset < 0xf30) f[offset & 15] |= value & 1 ? PENDING : 0;
    this.#update();
  }

  // ---- CPU interface (4.4)

  #readCpu(offset: number): number {
    const s = this.#s;
    switch (offset) {
      case 0x00:
        return s[C_CTLR];
      case 0x04:
        return s[C_PMR];
      case 0x08:
        return s[C_BPR];
      case 0x0c:
        return this.#acknowledge();
      case 0x14:
        return s[C_RUNNING] === IDLE_PRIORITY ? 0xff : s[C_RUNNING];
      case 0x18:
        return this.#signalled();
      case 0xfc:
        return 0x0202143b;
      default:
        return 0;
    }
  }

  #acknowledge(): number {
    const s = this.#s;
    const id = this.#signalled();
    if (id === SPURIOUS) return id;
    this.#flags[id] = (this.#flags[id] & ~PENDING) | ACTIVE;
    push(this.#nested, s[C_RUNNING]);
    s[C_RUNNING] = this.#priority[id];
    this.#update();
    return id;
  }

  #writeCpu(offset: number, value: number): void {
    const s = this.#s;
    if (offset === 0x00) s[C_CTLR] = value & 0x201;
    else if (offset === 0x04) s[C_PMR] = value & 0xf8;
    else if (offset === 0x08) s[C_BPR] = value & 7;
    else if (offset === 0x10) this.#endOfInterrupt(value & 1023);
    else if (offset === 0x1000) this.#deactivate(value & 1023);
    this.#update();
  }

  #endOfInterrupt(id: number): void {
    const s = this.#s;
    if (id >= INTERRUPTS || s[C_RUNNING] === IDLE_PRIORITY) return;
    s[C_RUNNING] = pop(this.#nested);
    if (!(s[C_CTLR] & 0x200)) this.#deactivate(id); // EOImodeNS: priority drop only
  }

  #deactivate(id: number): void {
    if (id < INTERRUPTS) this.#flags[id] &= ~ACTIVE;
  }

  // ---- virtual interface control (5.3): GICH

  #readHypervisor(offset: number): number {
    const s = this.#s;
    switch (offset) {
      case 0x00:
        return s[H_HCR];
      case 0x04:
        return 0x90000000 | (LIST_REGISTERS - 1); // 32 priority levels
      case 0x08:
        return (s[H_VMCR_CTLR] & 0x1ff) | (s[V_BPR] << 21) | ((s[V_PMR] & 0xf8) << 24);
      case 0x10:
        return this.#maintenanceStatus();
      case 0x20:
        return this.#endedLists();
      case 0x30:
        return this.#emptyLists();
      case 0xf0:
        return s[H_APR];
      default:
        return offset >= 0x100 && offset < 0x100 + LIST_REGISTERS * 4 ? s[H_LR + ((offset - 0x100) >> 2)] : 0;
    }
  }

  #writeHypervisor(offset: number, value: number): void {
    const s = this.#s;
    if (offset === 0x00) s[H_HCR] = value & 0xf80000ff;
    else if (offset === 0x08) {
      s[H_VMCR_CTLR] = value & 0x1ff;
      s[V_BPR] = (value >>> 21) & 7;
      s[V_PMR] = (value >>> 24) & 0xf8;
    } else if (offset === 0xf0) this.#restoreActive(value);
    else if (offset >= 0x100 && offset < 0x100 + LIST_REGISTERS * 4) s[H_LR + ((offset - 0x100) >> 2)] = value;
    this.#updateVirtual();
  }

  /** GICH_APR: one bit per active priority level; the running priority follows from it. */
  #restoreActive(value: number): void {
    const s = this.#s;
    s[H_APR] = value;
    this.#virtualNested[0] = 0;
    s[V_RUNNING] = IDLE_PRIORITY;
    for (let level = 31; level >= 0; level--) {
      if (!((value >>> level) & 1)) continue;
      push(this.#virtualNested, s[V_RUNNING]);
      s[V_RUNNING] = level << 3;
    }
  }

  #lists(test: (lr: number) => boolean): number {
    let v = 0;
    for (let i = 0; i < LIST_REGISTERS; i++) if (test(this.#s[H_LR + i])) v |= 1 << i;
    return v;
  }
  /** GICH_ELRSR: neither pending nor active. */
  #emptyLists(): number {
    return this.#lists((lr) => ((lr >>> 28) & 3) === 0 && !((lr >>> 31) === 0 && (lr >>> 19) & 1));
  }
  /** GICH_EISR: ended, software interrupt, EOI maintenance requested. */
  #endedLists(): number {
    return this.#lists((lr) => ((lr >>> 28) & 3) === 0 && lr >>> 31 === 0 && ((lr >>> 19) & 1) === 1);
  }
  #maintenanceStatus(): number {
    const s = this.#s;
    const hcr = s[H_HCR];
    const valid = this.#lists((lr) => ((lr >>> 28) & 3) !== 0);
    const pending = this.#lists((lr) => ((lr >>> 28) & 1) !== 0);
    const few = (valid & (valid - 1)) === 0;
    const enabled = (s[H_VMCR_CTLR] & 1) !== 0;
    return (
      (this.#endedLists() !== 0 ? 1 : 0) |
      (hcr & 2 && few ? 2 : 0) |
      (hcr & 4 && hcr >>> 27 !== 0 ? 4 : 0) |
      (hcr & 8 && pending === 0 ? 8 : 0) |
      (hcr & 16 && enabled ? 16 : 0) |
      (hcr & 32 && !enabled ? 32 : 0)
    );
  }

  /** Index of the list register to be signalled, or -1. */
  #virtualSignalled(): number {
    const s = this.#s;
    if (!(s[H_HCR] & 1) || !(s[H_VMCR_CTLR] & 1)) return -1;
    let best = -1;
    let priority = IDLE_PRIORITY;
    for (let i = 0; i < LIST_REGISTERS; i++) {
      const lr = s[H_LR + i];
      if (((lr >>> 28) & 3) !== 1) continue;
      const p = ((lr >>> 23) & 31) << 3;
      if (p < priority) {
        priority = p;
        best = i;
      }
    }
    return best >= 0 && priority < s[V_PMR] && priority < s[V_RUNNING] ? best : -1;
  }

  #updateVirtual(): void {
    this.#virq(this.#virtualSignalled() < 0 ? 0 : 1);
    this.#maintenance(this.#s[H_HCR] & 1 && this.#maintenanceStatus() !== 0 ? 1 : 0);
  }

  // ---- virtual CPU interface (5.4): GICV

  #readVirtual(offset: number): number {
    const s = this.#s;
    switch (offset) {
      case 0x00:
        return s[H_VMCR_CTLR];
      case 0x04:
        return s[V_PMR];
      case 0x08:
        return s[V_BPR];
      case 0x0c:
        return this.#virtualAcknowledge();
      case 0x14:
        return s[V_RUNNING] === IDLE_PRIORITY ? 0xff : s[V_RUNNING];
      case 0x18: {
        const i = this.#virtualSignalled();
        return i < 0 ? SPURIOUS : s[H_LR + i] & 1023;
      }
      case 0xfc:
        return 0x0202143b;
      default:
        return 0;
    }
  }

  #virtualAcknowledge(): number {
    const s = this.#s;
    const i = this.#virtualSignalled();
    if (i < 0) return SPURIOUS;
    const lr = s[H_LR + i];
    s[H_LR + i] = (lr & ~(3 << 28)) | (2 << 28);
    push(this.#virtualNested, s[V_RUNNING]);
    s[V_RUNNING] = ((lr >>> 23) & 31) << 3;
    s[H_APR] |= 1 << (s[V_RUNNING] >> 3);
    this.#updateVirtual();
    // A software interrupt in the SGI range carries its source in [12:10].
    const id = lr & 1023;
    return id < 16 && lr >>> 31 === 0 ? id | (lr & 0x1c00) : id;
  }

  #writeVirtual(offset: number, value: number): void {
    const s = this.#s;
    if (offset === 0x00) s[H_VMCR_CTLR] = value & 0x21f;
    else if (offset === 0x04) s[V_PMR] = value & 0xf8;
    else if (offset === 0x08) s[V_BPR] = value & 7;
    else if (offset === 0x10 && s[V_RUNNING] !== IDLE_PRIORITY) {
      s[H_APR] &= ~(1 << (s[V_RUNNING] >> 3));
      s[V_RUNNING] = pop(this.#virtualNested);
      if (!(s[H_VMCR_CTLR] & 0x200)) this.#virtualDeactivate(value & 1023);
    } else if (offset === 0x1000) this.#virtualDeactivate(value & 1023);
    this.#updateVirtual();
  }

  #virtualDeactivate(id: number): void {
    const s = this.#s;
    for (let i = 0; i < LIST_REGISTERS; i++) {
      const lr = s[H_LR + i];
      if ((lr & 1023) !== id || !((lr >>> 29) & 1)) continue;
      s[H_LR + i] = lr & ~(2 << 28);
      if (lr >>> 31) {
        this.#deactivate((lr >>> 10) & 1023); // the hardware interrupt behind it
        this.#update();
      }
      return;
    }
    // An EOI without a list register counts (GICH_HCR.EOICount).
    s[H_HCR] = (s[H_HCR] & 0x07ffffff) | (((s[H_HCR] >>> 27) + 1) << 27);
  }
}

/** A stack whose first word is its depth; never deeper than the array. */
function push(stack: Int32Array, v: number): void {
  if (stack[0] + 1 < stack.length) stack[++stack[0]] = v;
}
function pop(stack: Int32Array): number {
  return stack[0] > 0 ? stack[stack[0]--] : IDLE_PRIORITY;
}

/** Registers of the distributor that are arrays of bytes: each byte is written by itself. */
const byteWise = (offset: number): boolean => (offset >= 0x400 && offset < 0xc00) || (offset >= 0xf10 && offset < 0xf30);

function device(
  size: number,
  read: (offset: number) => number,
  write: (offset: number, value: number) => void,
  bytes: (offset: number) => boolean = () => false,
): Device {
  return {
    size,
    read(offset, width) {
      const word = read(offset & ~3) >>> 0;
      const mask = width === 4 ? 0xffffffff : 2 ** (8 * width) - 1;
      return ((word >>> (8 * (offset & 3))) & mask) >>> 0;
    },
    write(offset, width, value) {
      if (!bytes(offset)) write(offset & ~3, value);
      else for (let i = 0; i < width; i++) write(offset + i, (value >>> (8 * i)) & 255);
    },
  };
}
