// Conformance on ARMv7 whose walks read memory.
import { cortexA8 } from "@armvirt/vmm";
import { promises } from "./promises.ts";

promises(cortexA8, "versatilepb");
