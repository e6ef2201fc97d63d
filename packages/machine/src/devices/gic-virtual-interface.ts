// The GIC virtual interface of the Cortex-A15 (ARM IHI 0048B, chapter 5): GICH, the hypervisor's control registers, over
// four list registers, from which GICV takes a virtual machine's interrupts.
import type { Arena } from "@armvirt/arm-core";
import type { Device, Wire } from "../device.ts";
import { CONTROL, GicCpuInterface } from "./gic-cpu-interface.ts";
import type { InterruptSource } from "./interrupt-source.ts";
import { wordRegisters } from "./registers.ts";

/** List registers of the Cortex-A15 (TRM 8.3.4). */
const LIST_REGISTERS = 4;

const HCR = 0x00;
const VTR = 0x04;
const VMCR = 0x08;
const MISR = 0x10;
const EISR0 = 0x20;
const ELRSR0 = 0x30;
const APR = 0xf0;
const LR = 0x100;
const LR_END: number = LR + 4 * LIST_REGISTERS;

/** GICH_HCR (5.3.1). EOICount is in [31:27]. */
const HCR_EN = 1;
const HCR_UIE = 2;
const HCR_LRENPIE = 4;
const HCR_NPIE = 8;
const HCR_MASK = 0xf80000ff;

// GICH_LR (5.3.10): HW [31], Grp1 [30], state [29:28], priority [27:23], physical ID [19:10] or EOI [19] and CPUID
// [12:10], virtual ID [9:0].
const PENDING = 1 << 28;
const ACTIVE = 2 << 28;
const STATE = PENDING | ACTIVE;
const EOI_REQUESTED = 1 << 19;
const hardware = (lr: number): boolean => lr < 0;

export class GicVirtualInterface implements InterruptSource {
  /** GICH. */
  readonly registers: Device;
  /** GICV. */
  readonly cpuInterface: GicCpuInterface;
  readonly #lists: Int32Array;
  readonly #control: Int32Array;
  readonly #physical: InterruptSource;
  readonly #maintenance: Wire;

  /** Wires: virtual IRQ, virtual FIQ, maintenance interrupt. `physical`: where hardware interrupts are deactivated. */
  constructor(
    arena: Arena,
    physical: InterruptSource,
    wires: { readonly irq: Wire; readonly fiq: Wire; readonly maintenance: Wire },
  ) {
    this.#lists = arena.int32(LIST_REGISTERS);
    this.#control = arena.int32(1);
    this.#physical = physical;
    this.#maintenance = wires.maintenance;
    this.cpuInterface = new GicCpuInterface(
      arena,
      this,
      // What GICV signals also decides the maintenance interrupt: it is called after every change.
      (level) => {
        wires.irq(level);
        this.#maintain();
      },
      wires.fiq,
    );
    this.registers = wordRegisters(
      0x1000,
      (offset) => this.#read(offset),
      (offset, value) => {
        this.#write(offset, value);
        this.cpuInterface.update();
      },
    );
  }

  // ---- for the virtual CPU interface

  highest(groups: number): number {
    if (!(this.#control[0] & HCR_EN)) return -1;
    let best = -1;
    for (let i = 0; i < LIST_REGISTERS; i++) {
      if ((this.#lists[i] & STATE) !== PENDING || !((groups >>> this.group(i)) & 1)) continue;
      if (best < 0 || this.priority(i) < this.priority(best)) best = i;
    }
    return best;
  }

  priority(i: number): number {
    return ((this.#lists[i] >>> 23) & 31) << 3;
  }

  group(i: number): 0 | 1 {
    return (this.#lists[i] >>> 30) & 1 ? 1 : 0;
  }

  identity(i: number): number {
    const lr = this.#lists[i];
    const id = lr & 1023;
    return id < 16 && !hardware(lr) ? id | (lr & 0x1c00) : id;
  }

  acknowledge(i: number): void {
    this.#lists[i] = (this.#lists[i] & ~STATE) | ACTIVE;
  }

  /** An EOI without a list register counts in GICH_HCR.EOICount (5.3.1). */
  deactivate(id: number, dropped: boolean): void {
    const i = this.#lists.findIndex((lr) => (lr & 1023) === id && (lr & STATE) !== 0);
    if (i >= 0) {
      const lr = this.#lists[i];
      if (!(lr & ACTIVE)) return;
      this.#lists[i] = lr & ~ACTIVE;
      if (hardware(lr)) this.#physical.deactivate((lr >>> 10) & 1023, false);
    } else if (dropped || this.cpuInterface.control & CONTROL.eoiMode) {
      const hcr = this.#control[0];
      this.#control[0] = (hcr & 0x07ffffff) | (((hcr >>> 27) + 1) << 27);
    }
  }

  // ---- GICH

  /** A bit per list register that passes the test. */
  #which(test: (lr: number) => boolean): number {
    let v = 0;
    for (let i = 0; i < LIST_REGISTERS; i++) if (test(this.#lists[i])) v |= 1 << i;
    return v;
  }

  /** GICH_EISR0: ended software interrupts that asked for maintenance. */
  #ended(): number {
    return this.#which((lr) => (lr & STATE) === 0 && !hardware(lr) && (lr & EOI_REQUESTED) !== 0);
  }

  /** GICH_ELRSR0: may be overwritten without losing anything. */
  #empty(): number {
    return this.#which((lr) => (lr & STATE) === 0 && (hardware(lr) || !(lr & EOI_REQUESTED)));
  }

  /** GICH_MISR (5.3.4): bits in the order of GICH_HCR's enables; the last four follow the group enables of the VM. */
  #status(): number {
    const hcr = this.#control[0];
    const valid = this.#which((lr) => (lr & STATE) !== 0);
    const pending = this.#which((lr) => (lr & PENDING) !== 0);
    const groups = this.cpuInterface.control & 3;
    const conditions =
      ((valid & (valid - 1)) === 0 ? HCR_UIE : 0) |
      (hcr >>> 27 !== 0 ? HCR_LRENPIE : 0) |
      (pending === 0 ? HCR_NPIE : 0) |
      (groups & 1 ? 0x10 : 0x20) |
      (groups & 2 ? 0x40 : 0x80);
    return (conditions & hcr) | (this.#ended() !== 0 ? 1 : 0);
  }

  #maintain(): void {
    this.#maintenance(this.#control[0] & HCR_EN && this.#status() !== 0 ? 1 : 0);
  }

  #read(offset: number): number {
    const v = this.cpuInterface;
    switch (offset) {
      case HCR:
        return this.#control[0];
      case VTR:
        return 0x90000000 | (LIST_REGISTERS - 1); // five priority and preemption bits
      case VMCR:
        return v.control | (v.aliasedBinaryPoint << 18) | (v.binaryPoint << 21) | (v.mask << 24);
      case MISR:
        return this.#status();
      case EISR0:
        return this.#ended();
      case ELRSR0:
        return this.#empty();
      case APR:
        return v.activePriorities;
      default:
        return offset >= LR && offset < LR_END ? this.#lists[(offset - LR) >> 2] : 0;
    }
  }

  #write(offset: number, value: number): void {
    const v = this.cpuInterface;
    switch (offset) {
      case HCR:
        this.#control[0] = value & HCR_MASK;
        return;
      case VMCR:
        v.control = value;
        v.aliasedBinaryPoint = value >>> 18;
        v.binaryPoint = value >>> 21;
        v.mask = value >>> 24;
        return;
      case APR:
        v.activePriorities = value;
        return;
      default:
        if (offset >= LR && offset < LR_END) this.#lists[(offset - LR) >> 2] = value;
    }
  }
}
