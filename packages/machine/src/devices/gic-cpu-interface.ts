// A GICv2 CPU interface, physical (GICC, ARM IHI 0048B 4.4) or virtual (GICV, 5.5): the registers are the same.
import type { Arena } from "@armvirt/arm-core";
import type { Device, Wire } from "../device.ts";
import { type InterruptSource, SPURIOUS } from "./interrupt-source.ts";
import { wordRegisters } from "./registers.ts";

/** GICC_CTLR without the Security Extensions (4.4.1). */
export const CONTROL = { group0: 1, group1: 2, ackCtl: 4, fiqEn: 8, cbpr: 16, eoiMode: 0x200 } as const;
const CONTROL_MASK = 0x21f;
/** The highest pending interrupt is in group 1 and may not be acknowledged this way (3.2.5). */
const GROUP_1 = 1022;
/** Five priority bits: a binary point below 2 would split bits that do not exist (3.3.3). */
const LEAST_BINARY_POINT = 2;
const IDLE = 0x100;

// Words of the state.
const CTLR = 0;
const PMR = 1;
const BPR = 2;
const ABPR = 3;
/** One bit per active priority level, bit 0 the highest; both groups. */
const APR = 4;
const WORDS = 5;

export class GicCpuInterface {
  readonly registers: Device;
  readonly #s: Int32Array;
  readonly #source: InterruptSource;
  readonly #irq: Wire;
  readonly #fiq: Wire;

  constructor(arena: Arena, source: InterruptSource, irq: Wire, fiq: Wire) {
    this.#s = arena.int32(WORDS);
    this.#s[BPR] = LEAST_BINARY_POINT;
    this.#s[ABPR] = LEAST_BINARY_POINT + 1;
    this.#source = source;
    this.#irq = irq;
    this.#fiq = fiq;
    this.registers = wordRegisters(
      0x2000,
      (offset) => this.#read(offset),
      (offset, value) => this.#write(offset, value),
    );
  }

  get control(): number {
    return this.#s[CTLR];
  }
  set control(value: number) {
    this.#s[CTLR] = value & CONTROL_MASK;
  }
  /** Lowest priority that is not signalled. */
  get mask(): number {
    return this.#s[PMR];
  }
  set mask(value: number) {
    this.#s[PMR] = value & 0xf8;
  }
  get binaryPoint(): number {
    return this.#s[BPR];
  }
  set binaryPoint(value: number) {
    this.#s[BPR] = Math.max(value & 7, LEAST_BINARY_POINT);
  }
  get aliasedBinaryPoint(): number {
    return this.#s[ABPR];
  }
  set aliasedBinaryPoint(value: number) {
    this.#s[ABPR] = Math.max(value & 7, LEAST_BINARY_POINT + 1);
  }
  get activePriorities(): number {
    return this.#s[APR];
  }
  set activePriorities(value: number) {
    this.#s[APR] = value;
  }

  /** Group priority of the highest active interrupt; IDLE when none is. */
  #running(): number {
    const active = this.#s[APR];
    return active === 0 ? IDLE : (31 - Math.clz32(active & -active)) << 3;
  }

  #groupPriority(key: number): number {
    const s = this.#s;
    const own = this.#source.group(key) === 1 && !(s[CTLR] & CONTROL.cbpr);
    const point = own ? s[ABPR] - 1 : s[BPR];
    return this.#source.priority(key) & (-2 << point) & 0xff;
  }

  /** Key of the highest pending interrupt of the enabled groups; -1 when there is none. */
  #highest(): number {
    return this.#source.highest(this.#s[CTLR] & 3);
  }

  /** The same, if it may interrupt what runs now. */
  #signalled(): number {
    const key = this.#highest();
    if (key < 0 || this.#source.priority(key) >= this.#s[PMR]) return -1;
    return this.#groupPriority(key) < this.#running() ? key : -1;
  }

  /** Drives IRQ and FIQ: group 0 may be signalled as FIQ. */
  update(): void {
    const key = this.#signalled();
    const fiq = key >= 0 && this.#source.group(key) === 0 && (this.#s[CTLR] & CONTROL.fiqEn) !== 0;
    this.#irq(key >= 0 && !fiq ? 1 : 0);
    this.#fiq(fiq ? 1 : 0);
  }

  /** @param aliased read through AIAR, which acknowledges group 1 only */
  #acknowledge(aliased: boolean): number {
    const key = this.#signalled();
    if (key < 0) return SPURIOUS;
    const group = this.#source.group(key);
    if (aliased && group === 0) return SPURIOUS;
    if (!aliased && group === 1 && !(this.#s[CTLR] & CONTROL.ackCtl)) return GROUP_1;
    const identity = this.#source.identity(key);
    this.#s[APR] |= 1 << (this.#groupPriority(key) >> 3);
    this.#source.acknowledge(key);
    this.update();
    return identity;
  }

  #highestPending(aliased: boolean): number {
    const key = this.#highest();
    if (key < 0) return SPURIOUS;
    const group = this.#source.group(key);
    if (aliased) return group === 1 ? this.#source.identity(key) : SPURIOUS;
    return group === 1 && !(this.#s[CTLR] & CONTROL.ackCtl) ? GROUP_1 : this.#source.identity(key);
  }

  #read(offset: number): number {
    const s = this.#s;
    switch (offset) {
      case 0x00:
        return s[CTLR];
      case 0x04:
        return s[PMR];
      case 0x08:
        return s[BPR];
      case 0x0c:
        return this.#acknowledge(false);
      case 0x14:
        return Math.min(this.#running(), 0xff);
      case 0x18:
        return this.#highestPending(false);
      case 0x1c:
        return s[ABPR];
      case 0x20:
        return this.#acknowledge(true);
      case 0x28:
        return this.#highestPending(true);
      case 0xd0:
        return s[APR];
      case 0xfc:
        return 0x0202143b;
      default:
        return 0;
    }
  }

  #write(offset: number, value: number): void {
    const s = this.#s;
    switch (offset) {
      case 0x00:
        this.control = value;
        break;
      case 0x04:
        this.mask = value;
        break;
      case 0x08:
        this.binaryPoint = value;
        break;
      case 0x1c:
        this.aliasedBinaryPoint = value;
        break;
      case 0x10: // EOIR
      case 0x24: // AEOIR
        this.#endOfInterrupt(value & 1023);
        break;
      case 0xd0:
        this.activePriorities = value;
        break;
      case 0x1000: // DIR
        if (s[CTLR] & CONTROL.eoiMode) this.#source.deactivate(value & 1023, false);
        break;
    }
    this.update();
  }

  /** Priority drop and, unless EOImode splits them, deactivation (3.2.1). */
  #endOfInterrupt(id: number): void {
    const s = this.#s;
    if (id >= 1020) return;
    const dropped = s[APR] !== 0;
    s[APR] &= s[APR] - 1;
    if (!(s[CTLR] & CONTROL.eoiMode)) this.#source.deactivate(id, dropped);
  }
}
