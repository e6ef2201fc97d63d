// The columns: the only place that names hypervisors.
import { native, type Vmm } from "@armvirt/vmm";
import { hyp } from "@armvirt/vmm-hyp";
import { kvm } from "@armvirt/vmm-kvm";
import { okl4 } from "@armvirt/vmm-okl4";
import { xen, xenReleased } from "@armvirt/vmm-xen";

/** In the order of the tables. */
export const VMMS: readonly Vmm[] = [native, okl4, xen, xenReleased, kvm, hyp];
