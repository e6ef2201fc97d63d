// @armvirt/vmm: what the packages of the hypervisors share. Their run-time code in C and assembly is in runtime/.
export {
  type ImageText,
  type KnownSymbol,
  MAX_SYMBOLS,
  type Owner,
  type SymbolEntry,
  SymbolTable,
} from "./symbols.ts";
