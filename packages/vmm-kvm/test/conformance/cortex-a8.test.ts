// Conformance on ARMv7, whose walks do not see the data cache.
import { cortexA8 } from "@armvirt/vmm";
import { promises } from "./promises.ts";

promises(cortexA8, "versatilepb");
