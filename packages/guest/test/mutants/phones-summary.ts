// What came of kernels without one check that keeps a phone in, as it is committed.
import { createHash } from "node:crypto";
import type { Loosened } from "./namespaces.ts";

export interface Tried {
  readonly loosened: Loosened;
  /** The right kernel let nothing out, and the loosened one did. */
  readonly noticed: boolean;
}

/** The SHA-256 of all edits. */
const checksum = (tried: readonly Tried[]): string =>
  createHash("sha256")
    .update(JSON.stringify(tried.map((t) => t.loosened)))
    .digest("hex");

/** @param date of the run, as YYYY-MM-DD @param image the SHA-256 of the right kernel's image */
export const summary = (
  date: string,
  image: string,
  tried: readonly Tried[],
): string => `# Kernels without one check that keeps a phone in

${date}, Cortex-A15 on virt at 50 MHz, functional timing: \`node --conditions=@armvirt/source packages/guest/test/mutants/phones.ts --write\`
(five minutes, needs the cross compiler). No random numbers are used. Each attempt of \`breakout\` runs on the kernel as it is, where nothing may get out, and on a
kernel that lacks the check behind it, where the same program must say that it got out, or turn the machine off: ${tried.filter((t) => t.noticed).length} of ${tried.length}. Some are kept by several checks, and get out when all are gone.

The kernel as it is: \`${image}\`; what is left out: \`${checksum(tried)}\`.

| attempt | the kernel without the check | gets out |
|---|---|---|
${tried.map(({ loosened, noticed }) => `| \`${loosened.attempt}\` | ${loosened.without} | ${noticed ? "yes" : "**no**"} |\n`).join("")}`;
