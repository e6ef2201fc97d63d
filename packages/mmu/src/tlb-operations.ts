// The TLB invalidations of the system register table (B4.2.2), as what they reach.
import type { MaintenanceOperation } from "@armvirt/arm-core";
import { EXECUTE, READ, WRITE } from "./attributes.ts";

export interface TlbOperation {
  readonly scope: "VMID" | "address" | "address of any ASID" | "ASID" | "Hyp" | "Hyp address" | "not Hyp";
  /** Which first-level TLBs, by access kind. */
  readonly kinds: readonly number[];
}

const ALL = [READ, WRITE, EXECUTE] as const;
const DATA = [READ, WRITE] as const;
const INSTRUCTION = [EXECUTE] as const;

/** Undefined for operations that do not concern TLBs. One processor: inner shareable forms are the plain ones. */
export const TLB_OPERATIONS: Readonly<Partial<Record<MaintenanceOperation, TlbOperation>>> = {
  TLBIALL: { scope: "VMID", kinds: ALL },
  TLBIALLIS: { scope: "VMID", kinds: ALL },
  TLBIMVA: { scope: "address", kinds: ALL },
  TLBIMVAIS: { scope: "address", kinds: ALL },
  TLBIASID: { scope: "ASID", kinds: ALL },
  TLBIASIDIS: { scope: "ASID", kinds: ALL },
  TLBIMVAA: { scope: "address of any ASID", kinds: ALL },
  TLBIMVAAIS: { scope: "address of any ASID", kinds: ALL },
  ITLBIALL: { scope: "VMID", kinds: INSTRUCTION },
  ITLBIMVA: { scope: "address", kinds: INSTRUCTION },
  ITLBIASID: { scope: "ASID", kinds: INSTRUCTION },
  DTLBIALL: { scope: "VMID", kinds: DATA },
  DTLBIMVA: { scope: "address", kinds: DATA },
  DTLBIASID: { scope: "ASID", kinds: DATA },
  TLBIALLH: { scope: "Hyp", kinds: ALL },
  TLBIALLHIS: { scope: "Hyp", kinds: ALL },
  TLBIMVAH: { scope: "Hyp address", kinds: ALL },
  TLBIMVAHIS: { scope: "Hyp address", kinds: ALL },
  TLBIALLNSNH: { scope: "not Hyp", kinds: ALL },
  TLBIALLNSNHIS: { scope: "not Hyp", kinds: ALL },
};
