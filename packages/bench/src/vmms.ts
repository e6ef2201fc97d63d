// The columns: the only place that names hypervisors.
import { native, type Vmm } from "@armvirt/vmm";
import { hyp } from "@armvirt/vmm-hyp";
import { kvm } from "@armvirt/vmm-kvm";

/** In the order of the tables. */
export const VMMS: readonly Vmm[] = [native, kvm, hyp];
