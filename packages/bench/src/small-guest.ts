// Guests beside the measured one, and guests that are measured for their turns: a program in little memory.
import type { Guest } from "@armvirt/vmm";
import type { Setup } from "./setup.ts";

/** What a busy guest runs: a walk through 256 KiB that never waits. */
export const BUSY = "/bin/spin";

const MEMORY = 8; // MiB

/** @param init its first program, with arguments */
export const smallGuest = (name: string, kernel: Uint8Array, { append }: Setup, init: string): Guest => ({
  name,
  kernel,
  memory: MEMORY,
  bootargs: `${append} init=${init}`.trimStart(),
});
