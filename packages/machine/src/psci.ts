// The board's firmware: PSCI 0.2 (ARM DEN 0022B), reached by HVC or SMC.
import type { Cpu } from "@armvirt/arm-core";

/** What the firmware asks of the machine. */
export type PowerRequest = "none" | "off" | "reset" | "suspend";

const VERSION = 0x84000000;
const CPU_SUSPEND = 0x84000001;
const CPU_OFF = 0x84000002;
const AFFINITY_INFO = 0x84000004;
const MIGRATE_INFO_TYPE = 0x84000006;
const SYSTEM_OFF = 0x84000008;
const SYSTEM_RESET = 0x84000009;
const NOT_SUPPORTED = -1;

/** Answers the call in r0-r3; the result goes to r0. */
export function psci(cpu: Cpu): PowerRequest {
  const r = cpu.state;
  switch (r[0] >>> 0) {
    case VERSION:
      r[0] = 2;
      return "none";
    case CPU_SUSPEND:
      r[0] = 0;
      return "suspend";
    case CPU_OFF: // the only processor: nothing can wake it
    case SYSTEM_OFF:
      return "off";
    case SYSTEM_RESET:
      return "reset";
    case AFFINITY_INFO:
      r[0] = 0;
      return "none";
    case MIGRATE_INFO_TYPE:
      r[0] = 2;
      return "none";
    default:
      r[0] = NOT_SUPPORTED;
      return "none";
  }
}
