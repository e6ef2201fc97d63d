// Conformance on ARMv6.
import { arm1136jfS } from "@armvirt/vmm";
import { promises } from "./promises.ts";

promises(arm1136jfS, "versatilepb");
