// The columns: the only place that names hypervisors.
import { native, type Vmm } from "@armvirt/vmm";
import { hyp } from "@armvirt/vmm-hyp";
import { kvm } from "@armvirt/vmm-kvm";
import { xen, xenReleased } from "@armvirt/vmm-xen";

/** In the order of the tables. */
export const VMMS: readonly Vmm[] = [native, xen, xenReleased, kvm, hyp];
