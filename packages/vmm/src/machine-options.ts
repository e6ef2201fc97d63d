// The machine that a plan asks for.
import type { MachineOptions } from "@armvirt/machine";
import type { Plan } from "./contract.ts";
import type { SymbolTable } from "./symbols.ts";

/** @param memory RAM of the machine in MiB @param symbols complete: its size fixes the accounts matrix */
export function machineOptions(plan: Plan, memory: number, symbols: SymbolTable): MachineOptions {
  const { board, core, mhz, timing, profile, semihosting, secure, coherence, filters, console } = plan;
  return {
    board,
    core,
    memory,
    timing,
    symbols: symbols.all.length,
    symbolMap: symbols,
    ...(mhz === undefined ? {} : { mhz }),
    ...(profile === undefined ? {} : { profile }),
    ...(semihosting === undefined ? {} : { semihosting, commandLine: plan.guests[0]?.bootargs ?? "" }),
    ...(secure === undefined ? {} : { secure }),
    ...(coherence === undefined ? {} : { coherence }),
    ...(filters === undefined ? {} : { filters }),
    ...(console === undefined ? {} : { console }),
  };
}
