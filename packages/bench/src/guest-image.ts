// The guest that a column runs.
import { IMAGES, kernel } from "@armvirt/guest/images";
import type { Vmm } from "@armvirt/vmm";
import { BadInput } from "./bad-input.ts";
import type { Setup } from "./setup.ts";

/** The ELF file for a VMM and a setup's board and core. @throws RangeError when there is none */
export const guestImage = ({ port }: Vmm, { board, core }: Pick<Setup, "board" | "core">): Uint8Array =>
  kernel(board, core.architecture, port);

/** A guest's kernel with a port makes hypercalls that no other VMM answers, and would wait for ever without a word.
 *  @param path of the file with these bytes @throws BadInput when they are the kernel for another VMM's port */
export function checkPort(path: string, bytes: Uint8Array, { name, port = "native" }: Vmm): void {
  const base64 = Buffer.from(bytes).toString("base64");
  const image = IMAGES.find((i) => i.base64 === base64);
  if (image === undefined || image.port === "native" || image.port === port) return;
  const own = port === "native" ? "" : `${port}-`;
  throw new BadInput(
    `${path} is the guest kernel with the port ${image.port}, which ${name} does not run; choose --vmm ${image.port}, or guest-${own}${image.board}-${image.architecture}.elf`,
  );
}
