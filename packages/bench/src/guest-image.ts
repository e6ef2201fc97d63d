// The guest that a column runs.
import { kernel } from "@armvirt/guest/images";
import type { Vmm } from "@armvirt/vmm";
import type { Setup } from "./setup.ts";

/** The ELF file for a VMM and a setup's board and core. @throws RangeError when there is none */
export const guestImage = ({ port }: Vmm, { board, core }: Pick<Setup, "board" | "core">): Uint8Array =>
  kernel(board, core.architecture, port);
