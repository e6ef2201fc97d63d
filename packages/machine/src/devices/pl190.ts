// PL190 vectored interrupt controller (ARM DDI 0181E): 32 lines, of which 16 may have a vector and a priority.
import type { Arena } from "@armvirt/arm-core";
import type { Device, Wire } from "../device.ts";
import { wordRegisters } from "./registers.ts";

const VECTORS = 16;
/** Priority of the lines without a vector, and of no interrupt at all. */
const UNVECTORED = VECTORS;
const IDLE = VECTORS + 1;
/** PrimeCell identification at 0xfe0 (3.3.15 - 3.3.18). */
const ID = [0x90, 0x11, 0x04, 0x00, 0x0d, 0xf0, 0x05, 0xb1];
const CONTROL_ENABLE = 1 << 5;

// Words of the state.
const LEVEL = 0;
const SOFT = 1;
const ENABLE = 2;
const SELECT = 3;
const PROTECTION = 4;
/** Priority being served, and the one that each priority has interrupted. */
const PRIORITY = 5;
const INTERRUPTED = 6; // one per priority, IDLE included
const ADDRESS = INTERRUPTED + IDLE + 1; // one per vector, then the default
const CONTROL = ADDRESS + VECTORS + 1;
const STATE = CONTROL + VECTORS;

export class Pl190 {
  readonly device: Device;
  readonly #s: Int32Array;
  readonly #irq: Wire;
  readonly #fiq: Wire;

  constructor(arena: Arena, irq: Wire, fiq: Wire) {
    this.#s = arena.int32(STATE);
    this.#s[PRIORITY] = IDLE;
    this.#irq = irq;
    this.#fiq = fiq;
    this.device = wordRegisters(
      0x1000,
      (offset) => this.#read(offset),
      (offset, value) => this.#write(offset, value),
    );
  }

  /** The input of line n, 0 to 31. */
  wire(n: number): Wire {
    return (level) => {
      const s = this.#s;
      s[LEVEL] = level ? s[LEVEL] | (1 << n) : s[LEVEL] & ~(1 << n);
      this.#update();
    };
  }

  #pending(): number {
    const s = this.#s;
    return (s[LEVEL] | s[SOFT]) & s[ENABLE];
  }

  /** Lines that a vector of this number serves. */
  #vectored(n: number): number {
    const control = this.#s[CONTROL + n];
    return control & CONTROL_ENABLE ? 1 << (control & 31) : 0;
  }

  /** Priority of the most urgent pending IRQ: a vector's number, UNVECTORED or IDLE. */
  #urgent(): number {
    const irq = this.#pending() & ~this.#s[SELECT];
    if (irq === 0) return IDLE;
    for (let n = 0; n < VECTORS; n++) if (irq & this.#vectored(n)) return n;
    return UNVECTORED;
  }

  #update(): void {
    const s = this.#s;
    this.#irq(this.#urgent() < s[PRIORITY] ? 1 : 0);
    this.#fiq(this.#pending() & s[SELECT] ? 1 : 0);
  }

  #read(offset: number): number {
    const s = this.#s;
    if (offset >= 0x100 && offset < 0x140) return s[ADDRESS + ((offset - 0x100) >> 2)];
    if (offset >= 0x200 && offset < 0x240) return s[CONTROL + ((offset - 0x200) >> 2)];
    switch (offset) {
      case 0x000:
        return this.#pending() & ~s[SELECT];
      case 0x004:
        return this.#pending() & s[SELECT];
      case 0x008:
        return s[LEVEL] | s[SOFT];
      case 0x00c:
        return s[SELECT];
      case 0x010:
        return s[ENABLE];
      case 0x018:
        return s[SOFT];
      case 0x020:
        return s[PROTECTION];
      case 0x030:
        return this.#acknowledge();
      case 0x034:
        return s[ADDRESS + UNVECTORED];
      default:
        return offset >= 0xfe0 ? (ID[(offset - 0xfe0) >> 2] ?? 0) : 0;
    }
  }

  /** VICVECTADDR read (3.3.10): the vector of the most urgent interrupt, whose priority is served from now on. */
  #acknowledge(): number {
    const s = this.#s;
    const urgent = this.#urgent();
    if (urgent === IDLE) return s[ADDRESS + UNVECTORED];
    if (urgent < s[PRIORITY]) {
      s[INTERRUPTED + urgent] = s[PRIORITY];
      s[PRIORITY] = urgent;
      this.#update();
    }
    return s[ADDRESS + Math.min(s[PRIORITY], UNVECTORED)];
  }

  #write(offset: number, value: number): void {
    const s = this.#s;
    if (offset >= 0x100 && offset < 0x140) s[ADDRESS + ((offset - 0x100) >> 2)] = value;
    else if (offset >= 0x200 && offset < 0x240) s[CONTROL + ((offset - 0x200) >> 2)] = value & 0x3f;
    else {
      switch (offset) {
        case 0x00c:
          s[SELECT] = value;
          break;
        case 0x010:
          s[ENABLE] |= value;
          break;
        case 0x014:
          s[ENABLE] &= ~value;
          break;
        case 0x018:
          s[SOFT] |= value;
          break;
        case 0x01c:
          s[SOFT] &= ~value;
          break;
        case 0x020:
          s[PROTECTION] = value & 1;
          break;
        case 0x030: // the end of the service
          if (s[PRIORITY] < IDLE) s[PRIORITY] = s[INTERRUPTED + s[PRIORITY]];
          break;
        case 0x034:
          s[ADDRESS + UNVECTORED] = value;
          break;
      }
    }
    this.#update();
  }
}
