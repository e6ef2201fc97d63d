// What a board is, as data: its name, the cores that it takes, how much RAM.

export interface Board {
  readonly name: string;
  readonly description: string;
  /** Names of the cores that it takes. */
  readonly cores: readonly string[];
  readonly defaultCore: string;
  /** RAM in MiB. */
  readonly memory: { readonly least: number; readonly most: number; readonly usual: number };
}

/** A window of physical address space. */
export interface Region {
  readonly name: string;
  readonly base: number;
  readonly size: number;
}

/** Why a machine cannot be made as it was asked for: one sentence. */
export class BoardError extends Error {
  override readonly name = "BoardError";
}

/** @throws BoardError when two regions share an address. */
export function refuseOverlaps(regions: readonly Region[]): void {
  const sorted = [...regions].sort((a, b) => a.base - b.base);
  for (const [i, region] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && region.base + region.size > next.base) {
      throw new BoardError(`${region.name} and ${next.name} overlap at 0x${next.base.toString(16)}.`);
    }
  }
}

/** @throws BoardError when the board does not take this core or this amount of RAM (MiB). */
export function checkBoard(board: Board, core: string, memory: number): void {
  if (!board.cores.includes(core)) {
    throw new BoardError(
      `board ${board.name} does not take core ${core}; it takes ${board.cores.join(", ")}.`,
    );
  }
  const { least, most } = board.memory;
  if (!Number.isInteger(memory) || memory < least || memory > most) {
    throw new BoardError(`board ${board.name} takes ${least} to ${most} MiB of memory, not ${memory}.`);
  }
}
