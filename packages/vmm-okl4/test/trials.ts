// What mutants of the microvisor are tried on beside conformance: its own interface.
import type { Vmm } from "@armvirt/vmm";
import type { Target } from "@armvirt/vmm/conformance";
import { halted, misanswered, STORMS } from "./hostile.ts";
import { stale } from "./maintenance.ts";

export const trials: Readonly<Record<string, (vmm: Vmm, target?: Target) => readonly string[]>> = {
  "the microvisor's calls": misanswered,
  "the microvisor's maintenance": stale,
  "cells that keep the processor": (vmm, target) =>
    STORMS.flatMap(([, source]) => halted(vmm, source, target)),
};
