// What TypeScript handlers have charged and declared, by path: counters that never go back, whatever becomes of the machine.
// The cycles are in the accounts of the machine too, a row for each handler and class; here they are by name.

/** One path of one handler: how often it was gone, and what that came to. */
export interface HandlerPath {
  readonly handler: string;
  /** What its declared instructions do, as the handler says; of operations which one: `load`, `store`, `read NAME`, `write NAME`. */
  readonly path: string;
  readonly owner: "charged" | "declared";
  /** How often it was gone. */
  readonly count: number;
  /** A32 instructions that were declared; 0 for operations. */
  readonly instructions: number;
  readonly cycles: number;
}

/** The most paths of one VMM: their names come from its text, not from what it handles. */
export const MAX_PATHS = 256;

type Counter = { -readonly [key in keyof HandlerPath]: HandlerPath[key] };

/** Those of one handler that are charged, or that are declared. */
export interface OwnPaths {
  /** Counts one time. @returns false when it would be one path too many: nothing is counted then */
  add(path: string, instructions: number, cycles: number): boolean;
}

/** The paths of all handlers of one VMM. */
export class HandlerPaths {
  readonly #all: Counter[] = [];

  of(handler: string, owner: HandlerPath["owner"]): OwnPaths {
    const known = new Map<string, Counter>();
    return {
      add: (path, instructions, cycles) => {
        let counter = known.get(path);
        if (counter === undefined) {
          if (this.#all.length === MAX_PATHS) return false;
          counter = { handler, path, owner, count: 0, instructions: 0, cycles: 0 };
          known.set(path, counter);
          this.#all.push(counter);
        }
        counter.count++;
        counter.instructions += instructions;
        counter.cycles += cycles;
        return true;
      },
    };
  }

  /** All that were gone until now, in the order of their first times. */
  get all(): readonly HandlerPath[] {
    return this.#all.map((counter) => ({ ...counter }));
  }
}

/** What came between two readings of one VMM's paths, without those that were not gone. */
export const pathsBetween = (
  from: readonly HandlerPath[],
  to: readonly HandlerPath[],
): readonly HandlerPath[] =>
  to
    .map((now, n) => {
      const { count = 0, instructions = 0, cycles = 0 } = from[n] ?? {};
      return {
        ...now,
        count: now.count - count,
        instructions: now.instructions - instructions,
        cycles: now.cycles - cycles,
      };
    })
    .filter(({ count }) => count > 0);
