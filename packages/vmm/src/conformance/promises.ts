// All that a VMM promises, on every core that conformance is tried with: one call, for a package's one test.
import { arm926ejS, arm1136jfS, cortexA8 } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { casesFor } from "./cases.ts";
import { TARGET, type Target } from "./target.ts";
import type { Findings } from "./trial.ts";

/** ARMv7 with walks through the data cache, ARMv7 without, ARMv6, and ARMv5 with caches by virtual address. */
export const TARGETS: readonly Target[] = [
  TARGET,
  ...[cortexA8, arm1136jfS, arm926ejS].map((core) => ({ core, board: "versatilepb" })),
];

/** A case on a core. */
export interface OnCore {
  /** For example `on cortex-a15, ...`. */
  readonly name: string;
  readonly check: () => Findings;
}

/** The cases for a VMM on each core that it does not refuse. @param targets where, unless on all: files are tried side by side */
export const promises = (vmm: Vmm, targets: readonly Target[] = TARGETS): readonly OnCore[] =>
  targets
    .filter(({ core, board }) => vmm.refuses(core, board) === undefined)
    .flatMap((target) =>
      casesFor(vmm).map(({ promise, check }) => ({
        name: `on ${target.core.name}, ${promise}`,
        check: () => check(vmm, target),
      })),
    );
