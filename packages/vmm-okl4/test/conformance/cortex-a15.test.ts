// Conformance on ARMv7 with walks through the data cache.
import { cortexA15 } from "@armvirt/vmm";
import { promises } from "./promises.ts";

promises(cortexA15, "virt");
