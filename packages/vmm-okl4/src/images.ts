// The VMM's images: one per board and version of the architecture.
import { type Core, fromBase64 } from "@armvirt/vmm";
import { IMAGES } from "./generated/images.ts";

/** The ELF file for a core on a board, or undefined where there is none. */
export function image(core: Core, board: string): Uint8Array | undefined {
  const base64 = IMAGES[`vmm-okl4-${board}-${core.architecture}.elf`];
  return base64 === undefined ? undefined : fromBase64(base64);
}
