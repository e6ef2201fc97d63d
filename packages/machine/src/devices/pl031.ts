// PL031 real-time clock (ARM DDI 0224): seconds that follow simulated time from a fixed epoch, and an alarm.
import type { Arena } from "@armvirt/arm-core";
import type { Clock, Device, Wire } from "../device.ts";
import { Rate } from "./rate.ts";
import { wordRegisters } from "./registers.ts";

/** What RTCDR has at reset: 2026-01-01 00:00:00 UTC, on every host and every day. */
export const RTC_EPOCH = 1767225600;

const DR = 0x00;
const MR = 0x04;
const LR = 0x08;
const CR = 0x0c;
const IMSC = 0x10;
const RIS = 0x14;
const MIS = 0x18;
const ICR = 0x1c;
/** PrimeCell identification at 0xfe0, as QEMU has it. */
const ID = [0x31, 0x10, 0x14, 0x00, 0x0d, 0xf0, 0x05, 0xb1];
const MODULUS = 2 ** 32;

// Words of the state (float64: numbers up to 2^53).
const LOAD = 0;
const MATCH = 1;
const MASK = 2;
const RAW = 3;
/** What the counter has more than seconds since reset. */
const OFFSET = 4;
/** Seconds since reset up to which matches have been seen. */
const SEEN = 5;
const STATE = 6;

export class Pl031 {
  readonly device: Device;
  readonly #s: Float64Array;
  readonly #clock: Clock;
  readonly #event: number;
  readonly #seconds: Rate;
  readonly #irq: Wire;

  /** @param event number of the alarm's event @param hz the core's clock */
  constructor(arena: Arena, clock: Clock, event: number, hz: number, irq: Wire) {
    this.#s = arena.float64(STATE);
    this.#s[LOAD] = RTC_EPOCH;
    this.#s[OFFSET] = RTC_EPOCH;
    this.#clock = clock;
    this.#event = event;
    this.#seconds = new Rate(clock, hz, 1);
    this.#irq = irq;
    this.device = wordRegisters(
      0x1000,
      (offset) => this.#read(offset),
      (offset, value) => this.#write(offset, value >>> 0),
    );
  }

  /** The alarm's event is due. */
  due(): void {
    this.#pass();
    this.#drive();
  }

  /** Seconds since reset at which the counter has the alarm's value, after those that were seen. */
  #alarm(): number {
    const s = this.#s;
    const next = s[SEEN] + 1;
    const away = (s[MATCH] - ((next + s[OFFSET]) % MODULUS) + MODULUS) % MODULUS;
    return next + away;
  }

  /** Lets the time that has passed happen. */
  #pass(): void {
    const s = this.#s;
    const now = this.#seconds.count();
    if (this.#alarm() <= now) s[RAW] = 1;
    s[SEEN] = now;
  }

  /** The line, and the next time to look at it: only an alarm that would interrupt is an event. */
  #drive(): void {
    const s = this.#s;
    this.#irq(s[RAW] & s[MASK]);
    const wanted = s[MASK] !== 0 && s[RAW] === 0;
    const cycle = wanted ? this.#seconds.cycleOf(this.#alarm()) : Number.POSITIVE_INFINITY;
    // Cycles are counted up to 2^53, which no run reaches.
    this.#clock.schedule(this.#event, cycle < Number.MAX_SAFE_INTEGER ? cycle : Number.POSITIVE_INFINITY);
  }

  #value(): number {
    return (this.#seconds.count() + this.#s[OFFSET]) % MODULUS;
  }

  #read(offset: number): number {
    this.#pass();
    const s = this.#s;
    switch (offset) {
      case DR:
        return this.#value();
      case MR:
        return s[MATCH];
      case LR:
        return s[LOAD];
      case CR:
        return 1; // as in QEMU it runs from the start, and nothing stops it (3.3.4)
      case IMSC:
        return s[MASK];
      case RIS:
        return s[RAW];
      case MIS:
        return s[RAW] & s[MASK];
      default:
        return offset >= 0xfe0 ? (ID[(offset - 0xfe0) >> 2] ?? 0) : 0;
    }
  }

  #write(offset: number, value: number): void {
    this.#pass();
    const s = this.#s;
    switch (offset) {
      case LR:
        s[LOAD] = value;
        s[OFFSET] = (value - (this.#seconds.count() % MODULUS) + MODULUS) % MODULUS;
        break;
      case MR:
        s[MATCH] = value;
        break;
      case IMSC:
        s[MASK] = value & 1;
        break;
      case ICR:
        if (value & 1) s[RAW] = 0;
    }
    // A value set to the other's is a match at once.
    if ((offset === MR || offset === LR) && this.#value() === s[MATCH]) s[RAW] = 1;
    this.#drive();
  }
}
