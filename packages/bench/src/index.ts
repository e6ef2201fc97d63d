// @armvirt/bench: the comparison as data. The command line is `armvirt`.
export type { BenchRecord, Manifest, Results, SymbolShare } from "./record.ts";
export { measure } from "./results.ts";
export type { Setup } from "./setup.ts";
export { VMMS } from "./vmms.ts";
export { WORKLOADS } from "./workloads.ts";
