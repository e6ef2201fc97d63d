// @armvirt/vmm: what the packages of the hypervisors share. Their run-time code in C and assembly is in runtime/.
export {
  arm926ejS,
  arm1136jfS,
  type Core,
  cortexA8,
  cortexA15,
  decode,
  disassemble,
  type Profile,
  type Sensitivity,
  sensitivity,
  type Timing,
  xscalePxa255,
} from "@armvirt/arm-core";
export {
  type Elf,
  type Limits,
  type Machine,
  readElf,
  type Section,
  type Segment,
  type Stop,
} from "@armvirt/machine";
export { fromBase64 } from "./base64.ts";
export { ChargedContext, type HandlerAccounts, HandlerError, type HandlerText } from "./charged-context.ts";
export {
  type Changes,
  type Domains,
  GUEST_MEMORY,
  type Guest,
  type GuestState,
  type Plan,
  type RunningGuest,
  type SharedRange,
  type System,
  type Vmm,
  VmmError,
} from "./contract.ts";
export { type HandlerPath, pathsBetween } from "./handler-paths.ts";
export { type Handler, HostCalls } from "./host-calls.ts";
export { bootHosted, type HostedVmm, MAX_VMS, pagesOf, physicalOf } from "./hosted.ts";
export { type ImageSet, imageSet } from "./image-set.ts";
export { native } from "./native.ts";
export { Decision, OUTCOME, PC, PSR } from "./patched/decision.ts";
export { type Patched, patch, type Sites } from "./patched/patcher.ts";
export { type PatchedVmm, patchedVmm } from "./patched/vmm.ts";
export { channelPairs, type SettingObjects, settingsOf } from "./settings.ts";
export {
  type ImageText,
  type KnownSymbol,
  MAX_SYMBOLS,
  type Owner,
  type SymbolEntry,
  SymbolTable,
} from "./symbols.ts";
export { inVirtualSvc, refuseSemihosting } from "./user-kernel.ts";
