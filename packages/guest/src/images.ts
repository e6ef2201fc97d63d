// The guest's images: one kernel with its programs per port, board and version of the architecture.
import { IMAGES as FILES } from "./generated/images.ts";

/** An image: `guest-BOARD-ARCHITECTURE.elf`, or `guest-PORT-BOARD-ARCHITECTURE.elf`. */
export interface Image {
  /** The file's name. */
  readonly name: string;
  /** The privileged interface that the kernel is for: `native`, or a hypervisor's (kernel/port/). */
  readonly port: string;
  readonly board: string;
  /** The oldest version of the architecture that it runs on. */
  readonly architecture: "v5te" | "v6k" | "v7";
  /** The ELF file in base64. */
  readonly base64: string;
}

const NAME = /^guest-(?:(\w+)-)?(\w+)-(v5te|v6k|v7)\.elf$/;

export const IMAGES: readonly Image[] = Object.entries(FILES).map(([name, base64]) => {
  const [, port = "native", board, architecture] = NAME.exec(name) as RegExpExecArray;
  return { name, port, board: board as string, architecture: architecture as Image["architecture"], base64 };
});

/** The guest's image for a board, a core's architecture and a port; undefined when there is none. */
export const imageFor = (board: string, architecture: string, port: string): Image | undefined =>
  IMAGES.find((i) => i.port === port && i.board === board && i.architecture === architecture);

declare function atob(base64: string): string; // of browsers and Node.js

/** The guest for a board, a core's architecture and a port, as a fresh copy of its ELF file's bytes; works in a browser.
 *  @throws RangeError when there is no such image */
export function kernel(board = "virt", architecture = "v7", port = "native"): Uint8Array<ArrayBuffer> {
  const image = imageFor(board, architecture, port);
  if (!image) {
    const of = port === "native" ? "" : ` with the port to ${port}`;
    throw new RangeError(`there is no guest image${of} for ${architecture} cores on ${board}`);
  }
  return Uint8Array.from(atob(image.base64), (c) => c.charCodeAt(0));
}
