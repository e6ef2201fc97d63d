// The generic timer's comparators (B8.1): the counter follows the core's clock, the timers drive PPIs.
import { type Cpu, layout as L, otherWorld, STORAGE, type TimerPort } from "@armvirt/arm-core";
import type { Clock, Wire } from "../device.ts";
import { Rate } from "./rate.ts";

interface Comparator {
  readonly control: number;
  readonly compare: number;
  /** Word of the offset that the counter is seen with, or -1. */
  readonly offset: number;
  readonly wire: Wire;
  readonly banked?: boolean;
  /** The Secure world's copy. */
  readonly secure?: boolean;
}

/** CNTP is banked (B8.1.5). Without Security Extensions the Secure copy is never enabled. */
const PHYSICAL = { control: STORAGE.CNTP_CTL, compare: STORAGE.CNTP_CVAL, offset: -1, banked: true } as const;

/** Frequency of the counter on `virt`, in Hz, as QEMU has it. */
export const COUNTER_HZ = 62_500_000;

const WORD = 2 ** 32;

export class GenericTimer implements TimerPort {
  readonly #clock: Clock;
  readonly #event: number;
  readonly #rate: Rate;
  readonly #comparators: readonly Comparator[];
  #state: Int32Array = new Int32Array(0);

  /** Wires: physical (PPI 30; of the Secure world PPI 29), virtual (PPI 27) and Hyp (PPI 26) timers. `hz`: the core's clock. */
  constructor(
    clock: Clock,
    event: number,
    hz: number,
    wires: {
      readonly physical: Wire;
      readonly securePhysical: Wire;
      readonly virtual: Wire;
      readonly hyp: Wire;
    },
  ) {
    this.#clock = clock;
    this.#event = event;
    this.#rate = new Rate(clock, hz, COUNTER_HZ);
    this.#comparators = [
      { ...PHYSICAL, wire: wires.physical },
      { ...PHYSICAL, wire: wires.securePhysical, secure: true },
      { control: STORAGE.CNTV_CTL, compare: STORAGE.CNTV_CVAL, offset: STORAGE.CNTVOFF, wire: wires.virtual },
      { control: STORAGE.CNTHP_CTL, compare: STORAGE.CNTHP_CVAL, offset: -1, wire: wires.hyp },
    ];
  }

  /** The processor whose registers hold the comparators. */
  attach(cpu: Cpu): void {
    this.#state = cpu.state;
  }

  count(): number {
    return this.#rate.count();
  }

  /** Drives the wires and asks to be called when the next comparator matches. */
  changed(): void {
    const s = this.#state;
    const now = this.count();
    let next = Number.POSITIVE_INFINITY;
    for (const c of this.#comparators) {
      const aside = c.banked && (s[L.SECURE] !== 0) !== (c.secure ?? false);
      const control = s[aside ? otherWorld(c.control) : c.control];
      const enabled = (control & 1) !== 0;
      const left = ticksLeft(s, now, c.offset, aside ? otherWorld(c.compare) : c.compare);
      c.wire(enabled && left === 0 && (control & 2) === 0 ? 1 : 0);
      if (enabled && left > 0 && now + left < 2 ** 52) next = Math.min(next, this.#rate.cycleOf(now + left));
    }
    this.#clock.schedule(this.#event, next);
  }
}

/** Ticks until the condition of a comparator is met, CompareValue - (count - Offset) of unsigned 64-bit numbers (B8.1.5);
 *  0 when it is met. Exact below 2^53, and only approximate where no one waits that long. */
function ticksLeft(s: Int32Array, count: number, offset: number, compare: number): number {
  const offsetLow = offset < 0 ? 0 : s[offset] >>> 0;
  const offsetHigh = offset < 0 ? 0 : s[offset + 1] >>> 0;
  const low = (count % WORD) - offsetLow;
  const seenLow = low >>> 0;
  const seenHigh = (Math.floor(count / WORD) - offsetHigh - (low < 0 ? 1 : 0)) >>> 0;
  const compareLow = s[compare] >>> 0;
  const compareHigh = s[compare + 1] >>> 0;
  return Math.max(0, (compareHigh - seenHigh) * WORD + (compareLow - seenLow));
}
