// What mutants of the hypervisor are tried on beside conformance.

import type { Vmm } from "@armvirt/vmm";
import { bigEndianHandlers, type Findings, type Target } from "@armvirt/vmm/conformance";

export const trials: Readonly<Record<string, (vmm: Vmm, target?: Target) => Findings>> = {
  "big-endian handlers": bigEndianHandlers,
};
