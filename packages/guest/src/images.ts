// The guest's images: one kernel with its programs per port, board and version of the architecture.

import { IMAGE as okl4VirtV7 } from "./images/okl4-virt-v7.ts";
import { IMAGE as versatilepbV5te } from "./images/versatilepb-v5te.ts";
import { IMAGE as versatilepbV6k } from "./images/versatilepb-v6k.ts";
import { IMAGE as versatilepbV7 } from "./images/versatilepb-v7.ts";
import { IMAGE as virtV7 } from "./images/virt-v7.ts";
import { IMAGE as xenVersatilepbV5te } from "./images/xen-versatilepb-v5te.ts";
import { IMAGE as xenVersatilepbV6k } from "./images/xen-versatilepb-v6k.ts";
import { IMAGE as xenVersatilepbV7 } from "./images/xen-versatilepb-v7.ts";
import { IMAGE as xenVirtV7 } from "./images/xen-virt-v7.ts";

/** An image: `guest-BOARD-ARCHITECTURE.elf`, or `guest-PORT-BOARD-ARCHITECTURE.elf`. */
export interface Image {
  /** The privileged interface that the kernel is for: `native`, or a hypervisor's (kernel/port/). */
  readonly port: string;
  readonly board: string;
  /** The oldest version of the architecture that it runs on. */
  readonly architecture: "v5te" | "v6k" | "v7";
  /** The ELF file in base64. */
  readonly base64: string;
}

export const IMAGES: readonly Image[] = [
  { port: "native", board: "virt", architecture: "v7", base64: virtV7 },
  { port: "native", board: "versatilepb", architecture: "v7", base64: versatilepbV7 },
  { port: "native", board: "versatilepb", architecture: "v6k", base64: versatilepbV6k },
  { port: "native", board: "versatilepb", architecture: "v5te", base64: versatilepbV5te },
  { port: "okl4", board: "virt", architecture: "v7", base64: okl4VirtV7 },
  { port: "xen", board: "virt", architecture: "v7", base64: xenVirtV7 },
  { port: "xen", board: "versatilepb", architecture: "v7", base64: xenVersatilepbV7 },
  { port: "xen", board: "versatilepb", architecture: "v6k", base64: xenVersatilepbV6k },
  { port: "xen", board: "versatilepb", architecture: "v5te", base64: xenVersatilepbV5te },
];

declare function atob(base64: string): string; // of browsers and Node.js

/** The guest for a board, a core's architecture and a port, as a fresh copy of its ELF file's bytes; works in a browser.
 *  @throws RangeError when there is no such image */
export function kernel(board = "virt", architecture = "v7", port = "native"): Uint8Array<ArrayBuffer> {
  const image = IMAGES.find((i) => i.port === port && i.board === board && i.architecture === architecture);
  if (!image) {
    const of = port === "native" ? "" : ` with the port to ${port}`;
    throw new RangeError(`there is no guest image${of} for ${architecture} cores on ${board}`);
  }
  return Uint8Array.from(atob(image.base64), (c) => c.charCodeAt(0));
}
