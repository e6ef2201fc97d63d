// The images of a VMM that has one for each board and version of the architecture.
import type { Core } from "@armvirt/arm-core";
import { fromBase64 } from "./base64.ts";
import { VmmError } from "./contract.ts";

/** As a VMM's contract asks for them. */
export interface ImageSet {
  /** A fresh copy of the ELF file. @throws VmmError when there is none */
  readonly image: (core: Core, board: string) => Uint8Array;
  /** That there is none, as the rest of a sentence. */
  readonly refuses: (core: Core, board: string) => string | undefined;
}

/** @param name the VMM's, whose files are called `vmm-NAME-BOARD-ARCHITECTURE.elf`
 *  @param texts in base64 by the names of their files: the package's `src/generated/images.ts` */
export function imageSet(name: string, texts: Readonly<Record<string, string>>): ImageSet {
  const text = (core: Core, board: string): string | undefined =>
    texts[`vmm-${name}-${board}-${core.architecture}.elf`];
  const lacks = (core: Core, board: string): string =>
    `has no image for ${core.architecture} cores on ${board}`;
  return {
    image: (core, board) => {
      const found = text(core, board);
      if (found === undefined) throw new VmmError(`${name} ${lacks(core, board)}.`);
      return fromBase64(found);
    },
    refuses: (core, board) => (text(core, board) === undefined ? `it ${lacks(core, board)}` : undefined),
  };
}
