// SP804 dual timer (ARM DDI 0271D): two down-counters and one interrupt. The clock of both runs at 1 MHz.
import type { Arena } from "@armvirt/arm-core";
import type { Clock, Device, Wire } from "../device.ts";
import { Rate } from "./rate.ts";
import { wordRegisters } from "./registers.ts";

export const SP804_HZ = 1_000_000;
const ONE_SHOT = 1;
const SIZE_32 = 1 << 1;
const INTERRUPT_ENABLE = 1 << 5;
const PERIODIC = 1 << 6;
const ENABLE = 1 << 7;
const PRESCALE = [1, 16, 256, 256];
/** PrimeCell identification at 0xfe0 (3.3.13 - 3.3.16). */
const ID = [0x04, 0x18, 0x14, 0x00, 0x0d, 0xf0, 0x05, 0xb1];

// Words of one counter's state (float64: numbers up to 2^53).
const LOAD = 0;
const CONTROL = 1;
const RAW = 2;
/** The counter's value at the tick START, from which it has counted since. */
const VALUE = 3;
const START = 4;
/** The period after the present one: BGLOAD is taken at the end of a period. */
const NEXT = 5;
const STATE = 6;

export class Sp804 {
  readonly device: Device;
  readonly #counters: readonly [Counter, Counter];
  readonly #irq: Wire;

  /** @param first number of the first counter's event; the second's is the next one @param hz the core's clock */
  constructor(arena: Arena, clock: Clock, first: number, hz: number, irq: Wire) {
    const rate = new Rate(clock, hz, SP804_HZ);
    const counter = (event: number): Counter => new Counter(arena.float64(STATE), clock, event, rate);
    this.#counters = [counter(first), counter(first + 1)];
    this.#irq = irq;
    this.device = wordRegisters(
      0x1000,
      (offset) => this.#read(offset),
      (offset, value) => this.#write(offset, value),
    );
  }

  /** A counter's event is due. @param n 0 or 1 */
  due(n: 0 | 1): void {
    this.#counters[n].pass();
    this.#drive();
  }

  #drive(): void {
    this.#irq(this.#counters.some((c) => c.interrupts) ? 1 : 0);
  }

  #read(offset: number): number {
    if (offset < 0x40) return this.#counters[offset >> 5 ? 1 : 0].read(offset & 0x1f);
    return offset >= 0xfe0 ? (ID[(offset - 0xfe0) >> 2] ?? 0) : 0;
  }

  #write(offset: number, value: number): void {
    if (offset >= 0x40) return;
    this.#counters[offset >> 5 ? 1 : 0].write(offset & 0x1f, value >>> 0);
    this.#drive();
  }
}

class Counter {
  readonly #s: Float64Array;
  readonly #clock: Clock;
  readonly #event: number;
  readonly #rate: Rate;

  constructor(state: Float64Array, clock: Clock, event: number, rate: Rate) {
    this.#s = state;
    this.#clock = clock;
    this.#event = event;
    this.#rate = rate;
    state[CONTROL] = INTERRUPT_ENABLE;
    state[VALUE] = 0xffffffff;
  }

  get #control(): number {
    return this.#s[CONTROL];
  }
  get #prescale(): number {
    return PRESCALE[(this.#control >> 2) & 3] as number;
  }
  /** Values that a counter of this size has. */
  get #modulus(): number {
    return this.#control & SIZE_32 ? 2 ** 32 : 2 ** 16;
  }
  get interrupts(): boolean {
    return this.#s[RAW] !== 0 && (this.#control & INTERRUPT_ENABLE) !== 0;
  }

  /** Counts since START. */
  #elapsed(): number {
    return Math.floor((this.#rate.count() - this.#s[START]) / this.#prescale);
  }

  /** Lets the time that has passed happen: zeros are reached, and the counter goes on as its mode says (2.2). */
  pass(): void {
    const s = this.#s;
    if (!(this.#control & ENABLE)) return;
    const elapsed = this.#elapsed();
    if (s[VALUE] > 0 && elapsed >= s[VALUE]) {
      s[RAW] = 1;
      const left = elapsed - s[VALUE];
      const period = this.#control & PERIODIC ? s[NEXT] % this.#modulus : this.#modulus;
      if (this.#control & ONE_SHOT || period === 0) s[VALUE] = 0;
      else {
        s[START] += (elapsed - (left % period)) * this.#prescale;
        s[VALUE] = period;
      }
    }
    this.#schedule();
  }

  #schedule(): void {
    const s = this.#s;
    const counting = (this.#control & ENABLE) !== 0 && s[VALUE] > 0;
    this.#clock.schedule(
      this.#event,
      counting ? this.#rate.cycleOf(s[START] + s[VALUE] * this.#prescale) : Number.POSITIVE_INFINITY,
    );
  }

  #value(): number {
    const s = this.#s;
    if (!(this.#control & ENABLE) || s[VALUE] === 0) return s[VALUE] % this.#modulus;
    return Math.max(0, s[VALUE] - this.#elapsed()) % this.#modulus;
  }

  /** Goes on from a value, which keeps its high half while it does not count: software may choose the size afterwards. */
  #start(value: number): void {
    const s = this.#s;
    s[START] = this.#rate.count();
    s[VALUE] = this.#control & ENABLE ? value % this.#modulus : value;
    if (s[VALUE] === 0 && this.#control & ENABLE) s[RAW] = 1;
    this.#schedule();
  }

  read(offset: number): number {
    this.pass();
    const s = this.#s;
    switch (offset) {
      case 0x00:
      case 0x18:
        return s[LOAD];
      case 0x04:
        return this.#value();
      case 0x08:
        return this.#control;
      case 0x10:
        return s[RAW];
      case 0x14:
        return this.interrupts ? 1 : 0;
      default:
        return 0;
    }
  }

  write(offset: number, value: number): void {
    this.pass();
    const s = this.#s;
    switch (offset) {
      case 0x00:
        s[LOAD] = value;
        s[NEXT] = value;
        this.#start(value);
        break;
      case 0x08: {
        const held = this.#control & ENABLE ? this.#value() : s[VALUE];
        s[CONTROL] = value & 0xef;
        this.#start(held);
        break;
      }
      case 0x0c:
        s[RAW] = 0;
        break;
      case 0x18:
        s[LOAD] = value;
        s[NEXT] = value;
    }
  }
}
