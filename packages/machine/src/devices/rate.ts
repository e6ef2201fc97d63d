// A counter that follows simulated time at a frequency of its own, in integers.
import type { Clock } from "../device.ts";

export class Rate {
  readonly #clock: Clock;
  readonly #core: number;
  readonly #frequency: number;

  /** @param core the core's clock in Hz @param frequency the counter's, in Hz */
  constructor(clock: Clock, core: number, frequency: number) {
    this.#clock = clock;
    this.#core = core;
    this.#frequency = frequency;
  }

  /** Counts since reset: floor(cycles * frequency / core), without leaving the integers below 2^53. */
  count(): number {
    const cycles = this.#clock.cycles();
    const seconds = Math.floor(cycles / this.#core);
    const rest = cycles - seconds * this.#core;
    return seconds * this.#frequency + Math.floor((rest * this.#frequency) / this.#core);
  }

  /** First cycle at which the counter has this value. */
  cycleOf(count: number): number {
    const seconds = Math.floor(count / this.#frequency);
    const rest = count - seconds * this.#frequency;
    return seconds * this.#core + Math.ceil((rest * this.#core) / this.#frequency);
  }
}
