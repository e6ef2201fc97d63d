// Branch prediction of the timing model: two-bit counters for conditional branches, a target table for indirect ones,
// a return stack. Explicit state: what maintenance flushes must be learned again.
import type { PredictorGeometry } from "../cores/core.ts";
import { EVENT_INDEX } from "./accounts.ts";
import type { Arena } from "./arena.ts";
import type { Cpu } from "./cpu.ts";
import * as L from "./layout.ts";

/** Set in a counter, or in a target's validity, that a VMM flushed and nobody has trained since. */
const GHOST = 0x80;
/** Weakly not taken. */
const RESET = 1;
/** log2 of the entries that one byte of `#touched` stands for. */
const GROUP = 6;

export class Predictor {
  /** Two-bit counters, 0 strongly not taken .. 3 strongly taken, with GHOST. */
  readonly counters: Uint8Array;
  readonly #targets: Int32Array; // pc, target pairs
  readonly #ghosts: Uint8Array;
  readonly #returns: Int32Array; // addresses, then the top's index
  /** Groups of counters, then of targets, that were written since the last flush: a flush visits no others. */
  readonly #touched: Uint8Array;
  readonly #targetMask: number;
  readonly #depth: number;
  readonly #none: boolean;

  constructor(arena: Arena, geometry: PredictorGeometry) {
    this.counters = arena.uint8(geometry.counters.value).fill(RESET);
    this.#targets = arena.int32(geometry.targets.value * 2).fill(-1);
    this.#ghosts = arena.uint8(geometry.targets.value);
    this.#returns = arena.int32(geometry.returns.value + 1);
    this.#touched = arena.uint8((geometry.counters.value + geometry.targets.value) >> GROUP);
    this.#targetMask = geometry.targets.value - 1;
    this.#depth = geometry.returns.value;
    this.#none = geometry.none ?? false;
  }

  /** A conditional direct branch at pc went this way: charges a misprediction. `taken` is 0 or 1. */
  conditional(cpu: Cpu, pc: number, taken: number): void {
    if (this.#none) {
      if (taken) this.#miss(cpu, false);
      return;
    }
    const at = (pc >>> 2) & (this.counters.length - 1);
    const entry = this.counters[at] as number;
    const counter = entry & 3;
    const next = taken ? (counter < 3 ? counter + 1 : 3) : counter > 0 ? counter - 1 : 0;
    if (next !== entry) {
      this.counters[at] = next;
      this.#touched[at >> GROUP] = 1;
    }
    if (counter >> 1 !== taken) this.#miss(cpu, (entry & GHOST) !== 0);
  }

  /** A call: the address after it is pushed. */
  call(back: number): void {
    const top = ((this.#returns[this.#depth] as number) + 1) % this.#depth;
    this.#returns[this.#depth] = top;
    this.#returns[top] = back;
  }

  /** An indirect branch at pc to `target`; a return pops the return stack, others use the target table. */
  indirect(cpu: Cpu, pc: number, target: number, isReturn: boolean): void {
    if (this.#none) {
      this.#miss(cpu, false);
      return;
    }
    if (isReturn) {
      const top = this.#returns[this.#depth] as number;
      const guess = this.#returns[top] as number;
      this.#returns[this.#depth] = top === 0 ? this.#depth - 1 : top - 1;
      if (guess !== target) this.#miss(cpu, false);
      return;
    }
    const at = (pc >>> 2) & this.#targetMask;
    const ghost = this.#ghosts[at] as number;
    if (this.#targets[at * 2] !== pc || this.#targets[at * 2 + 1] !== target || ghost)
      this.#miss(cpu, ghost !== 0);
    this.#targets[at * 2] = pc;
    this.#targets[at * 2 + 1] = target;
    this.#ghosts[at] = 0;
    this.#touched[(this.counters.length + at) >> GROUP] = 1;
  }

  /** BPIALL and what implies it: everything is forgotten. A group that nothing has touched since the last flush is as that
   *  flush left it, and flushing it again would change nothing. */
  flush(cpu: Cpu): void {
    const vmm = cpu.state[L.EXECUTOR] === 1;
    const touched = this.#touched;
    for (let group = 0; group < touched.length; group++) {
      if (touched[group] === 0) continue;
      touched[group] = 0;
      const first = group << GROUP;
      if (first < this.counters.length) this.#flushCounters(first, vmm);
      else this.#flushTargets(first - this.counters.length, vmm);
    }
  }

  #flushCounters(first: number, vmm: boolean): void {
    for (let i = first; i < first + (1 << GROUP); i++) {
      const entry = this.counters[i] as number;
      if (entry !== RESET) this.counters[i] = vmm || entry & GHOST ? RESET | GHOST : RESET;
    }
  }

  #flushTargets(first: number, vmm: boolean): void {
    for (let i = first; i < first + (1 << GROUP); i++) {
      if (this.#targets[i * 2] !== -1 && vmm) this.#ghosts[i] = 1;
      else if (this.#ghosts[i] === 0) this.#targets[i * 2] = -1;
    }
  }

  #miss(cpu: Cpu, ghost: boolean): void {
    const guest = ghost && cpu.state[L.EXECUTOR] === 0;
    cpu.charge(guest ? cpu.columns.mispredictAfterVmm : cpu.columns.mispredict, cpu.timing.mispredict);
    cpu.count(EVENT_INDEX["branches mispredicted"]);
  }
}
