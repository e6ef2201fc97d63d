// What a TypeScript handler decides in place of a function of runtime/patched: its arguments, the guest's registers, its answer.
import { type ChargedContext, HandlerError } from "../charged-context.ts";

/** What becomes of the guest behind an instruction that was emulated: enum outcome of runtime/patched/emulate.h. */
export const OUTCOME = { goOn: 0, wait: 1, off: 2, reset: 3 } as const;

/** Numbers of the guest's pc and CPSR behind r0 to r14: struct world of runtime/patched/switch.h. */
export const PC = 15;
export const PSR = 16;

const WORD = 4;
const LINK = 14;

/** One call of a decided function. A handler that does not answer leaves the call to the function itself. */
export class Decision {
  readonly context: ChargedContext;
  readonly #world: number;

  /** @param world virtual address of the guest's registers */
  constructor(context: ChargedContext, world: number) {
    this.context = context;
    this.#world = world;
  }

  /** Argument 0 to 3 of the call: one operation. */
  argument(n: 0 | 1 | 2 | 3): number {
    return this.context.register(n) >>> 0;
  }

  /** The guest's register 0 to 14, PC or PSR: a load. @throws HandlerError for another number */
  guest(n: number): number {
    const value = this.context.load(this.#at(n));
    if (value === undefined)
      throw new HandlerError("the guest's registers are not mapped where the VMM runs.");
    return value;
  }

  /** A store, likewise. */
  setGuest(n: number, value: number): void {
    if (!this.context.store(this.#at(n), value))
      throw new HandlerError("the guest's registers are not mapped where the VMM runs.");
  }

  /** Steps over the guest's instruction: a load and a store. */
  skip(): void {
    this.setGuest(PC, (this.guest(PC) + WORD) | 0);
  }

  /** The function's result, with which its caller goes on: three operations. */
  answer(value: number): void {
    this.context.setRegister(0, value);
    this.context.jump(this.context.register(LINK));
  }

  #at(n: number): number {
    if (!Number.isInteger(n) || n < 0 || n > PSR)
      throw new HandlerError(`a guest has registers 0 to 14, PC and PSR; ${n} is none.`);
    return this.#world + n * WORD;
  }
}
