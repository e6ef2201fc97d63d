// The boards that can be asked for by name.
import { type Board, BoardError } from "./board.ts";
import { versatilepb } from "./versatilepb.ts";
import { virt } from "./virt.ts";

export const BOARDS: readonly Board[] = [virt, versatilepb];

/** @throws BoardError when there is no board of this name. */
export function boardNamed(name: string): Board {
  const board = BOARDS.find((b) => b.name === name);
  if (!board)
    throw new BoardError(`there is no board ${name}; there are ${BOARDS.map((b) => b.name).join(", ")}.`);
  return board;
}
