// A VMM on machines on which UNPREDICTABLE instructions of User mode do something else.
import type { Profile } from "@armvirt/arm-core";
import type { Plan, System, Vmm } from "../contract.ts";

/** Every machine of the VMM has this profile, whatever a case asks for. What the case compares with is the bare machine as it asks for it. */
export const under = (profile: Profile, vmm: Vmm): Vmm => ({
  ...vmm,
  boot: (plan: Plan): System => vmm.boot({ ...plan, profile }),
});
