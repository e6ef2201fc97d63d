// The cores that can be asked for by name.
import { type Core, cortexA8, cortexA15 } from "@armvirt/arm-core";

export const CORES: readonly Core[] = [cortexA8, cortexA15];
