// Conformance on ARMv5: caches by virtual address, no ASIDs.
import { arm926ejS } from "@armvirt/vmm";
import { promises } from "./promises.ts";

promises(arm926ejS, "versatilepb");
