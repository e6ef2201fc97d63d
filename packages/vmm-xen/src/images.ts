// The VMM's images: one per board and version of the architecture.
import { type Core, fromBase64 } from "@armvirt/vmm";
import { IMAGE as versatilepbV5te } from "./images/versatilepb-v5te.ts";
import { IMAGE as versatilepbV6k } from "./images/versatilepb-v6k.ts";
import { IMAGE as versatilepbV7 } from "./images/versatilepb-v7.ts";
import { IMAGE as virtV7 } from "./images/virt-v7.ts";

const IMAGES = [
  { board: "virt", architecture: "v7", base64: virtV7 },
  { board: "versatilepb", architecture: "v7", base64: versatilepbV7 },
  { board: "versatilepb", architecture: "v6k", base64: versatilepbV6k },
  { board: "versatilepb", architecture: "v5te", base64: versatilepbV5te },
] as const;

/** The ELF file for a core on a board, or undefined where there is none. */
export function image(core: Core, board: string): Uint8Array | undefined {
  const found = IMAGES.find((i) => i.board === board && i.architecture === core.architecture);
  return found && fromBase64(found.base64);
}
