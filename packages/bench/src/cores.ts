// The cores that can be asked for by name, and the board on which each is measured.
import { type Core, cortexA15 } from "@armvirt/arm-core";

export const CORES: readonly Core[] = [cortexA15];
