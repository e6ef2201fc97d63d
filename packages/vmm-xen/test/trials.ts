// What mutants of Xen are tried on beside conformance: its own interface.
import type { Vmm } from "@armvirt/vmm";
import { TARGET, type Target } from "@armvirt/vmm/conformance";
import { misgranted } from "./grants.ts";
import { attacksOn, findings } from "./hostile.ts";
import { misanswered } from "./hypercalls.ts";
import { misread } from "./input.ts";
import { stale } from "./maintenance.ts";
import { mislaid, misowned } from "./memory.ts";
import { placeOf } from "./requests.ts";
import { misreckoned } from "./runstates.ts";
import { misshared } from "./schedule.ts";
import { mistimed } from "./timers.ts";

/** What an attack shows, until one shows something. */
function attacked(vmm: Vmm, target: Target = TARGET): string[] {
  for (const attack of attacksOn(placeOf(target))) {
    const [finding] = findings(vmm, attack, target);
    if (finding !== undefined) return [`${attack.what}: ${finding}`];
  }
  return [];
}

export const trials: Readonly<Record<string, (vmm: Vmm, target?: Target) => readonly string[]>> = {
  "Xen's hypercalls": misanswered,
  "Xen's maintenance": stale,
  "Xen's grants": misgranted,
  "Xen's memory": misowned,
  "Xen's pool": mislaid,
  "Xen's timers": mistimed,
  "Xen's shares": misshared,
  "Xen's run states": misreckoned,
  "Xen's console": misread,
  "attacks on Xen": attacked,
};
