// The cores that can be asked for by name.
import {
  arm926ejS,
  arm1136jfS,
  arm1176jzfS,
  type Core,
  cortexA8,
  cortexA9,
  cortexA15,
  xscalePxa255,
} from "@armvirt/arm-core";

export const CORES: readonly Core[] = [
  arm926ejS,
  xscalePxa255,
  arm1136jfS,
  arm1176jzfS,
  cortexA8,
  cortexA9,
  cortexA15,
];
