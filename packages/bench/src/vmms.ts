// The columns: the only place that names hypervisors.
import { chroot, osVirt } from "@armvirt/os-virt";
import { native, type Vmm } from "@armvirt/vmm";
import { hyp } from "@armvirt/vmm-hyp";
import { kvm } from "@armvirt/vmm-kvm";
import { okl4, okl4Flushing } from "@armvirt/vmm-okl4";
import { xen, xenReleased } from "@armvirt/vmm-xen";

/** In the order of the tables. */
export const VMMS: readonly Vmm[] = [native, xen, xenReleased, okl4, okl4Flushing, kvm, hyp, osVirt, chroot];

/** The columns that are measured when none is named. */
export const USUAL_VMMS: readonly Vmm[] = VMMS.filter((v) => v.variantOf === undefined);
