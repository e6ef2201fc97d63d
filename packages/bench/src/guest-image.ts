// The guest that a column runs.
import { IMAGES, imageFor, kernel } from "@armvirt/guest/images";
import type { Vmm } from "@armvirt/vmm";
import { BadInput } from "./bad-input.ts";
import type { Setup } from "./setup.ts";

/** The ELF file for a VMM and a setup's board and core. @throws RangeError when there is none */
export const guestImage = ({ port }: Vmm, { board, core }: Pick<Setup, "board" | "core">): Uint8Array =>
  kernel(board, core.architecture, port);

/** The port of one of this project's kernels; undefined for any other file, also for one of them that was stripped or built again. */
export function portOf(bytes: Uint8Array): string | undefined {
  const base64 = Buffer.from(bytes).toString("base64");
  return IMAGES.find((i) => i.base64 === base64)?.port;
}

/** A kernel for another port makes calls that the VMM does not answer: it would be stopped, or go on for ever without a word.
 *  @param path of the file with these bytes @throws BadInput when they are a kernel of this project's for another VMM's port */
export function checkPort(
  path: string,
  bytes: Uint8Array,
  { name, port = "native" }: Vmm,
  setup: Setup,
): void {
  const found = portOf(bytes);
  if (found === undefined || found === port) return;
  const own = imageFor(setup.board, setup.core.architecture, port)?.name;
  const remedies = [found === "native" ? undefined : `--vmm ${found}`, own];
  throw new BadInput(
    `${path} is the guest kernel with ${found === "native" ? "no port" : `the port ${found}`}, which ${name} does not run; choose ${remedies.filter((r) => r !== undefined).join(", or ")}`,
  );
}
