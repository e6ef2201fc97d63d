// What TypeScript handlers have charged and declared, by path: counters that never go back, whatever becomes of the machine.
// The cycles are in the accounts of the machine too, a row for each handler and class; here they are by name.

/** One path of one handler, from the first call on. */
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

/** The paths of all handlers of one VMM. */
export class HandlerPaths {
  readonly #paths = new Map<string, HandlerPath>();

  /** Counts one time. @returns false when it would be one path too many: nothing is counted then */
  add({ handler, path, owner, instructions, cycles }: Omit<HandlerPath, "count">): boolean {
    const key = JSON.stringify([handler, path, owner]);
    const known = this.#paths.get(key);
    if (known === undefined && this.#paths.size === MAX_PATHS) return false;
    this.#paths.set(key, {
      handler,
      path,
      owner,
      count: (known?.count ?? 0) + 1,
      instructions: (known?.instructions ?? 0) + instructions,
      cycles: (known?.cycles ?? 0) + cycles,
    });
    return true;
  }

  /** All that were gone until now, in the order of their first times. */
  get all(): readonly HandlerPath[] {
    return [...this.#paths.values()];
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
