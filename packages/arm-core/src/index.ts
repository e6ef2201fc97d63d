// @armvirt/arm-core: the ARM processor as one instruction table and its readers.

export * from "./cores/core.ts";
export { cortexA15 } from "./cores/cortex-a15.ts";
export * from "./cpu/accounts.ts";
export { Arena } from "./cpu/arena.ts";
export * as layout from "./cpu/layout.ts";
export * from "./cpu/port.ts";
export * from "./cpu/storage.ts";
export * from "./isa/ops.ts";
export * from "./isa/pattern.ts";
export * from "./isa/row.ts";
