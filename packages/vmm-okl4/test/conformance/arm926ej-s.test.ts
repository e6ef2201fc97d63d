// Conformance on ARMv5: caches by virtual address, and fast address-space switching.
import { arm926ejS } from "@armvirt/vmm";
import { promises } from "./promises.ts";

promises(arm926ejS, "versatilepb");
