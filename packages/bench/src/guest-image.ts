// The guest that every column runs.
import { kernel } from "@armvirt/guest/images";
import type { Setup } from "./setup.ts";

/** The ELF file for a setup's board and core. @throws RangeError when there is none */
export const guestImage = ({ board, core }: Pick<Setup, "board" | "core">): Uint8Array =>
  kernel(board, core.architecture);
