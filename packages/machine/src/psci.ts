// The board's firmware: PSCI 0.2 (ARM DEN 0022B), reached by HVC or SMC.
import type { Cpu } from "@armvirt/arm-core";

/** What the firmware asks of the machine. */
export type PowerRequest = "none" | "off" | "reset" | "suspend";

const VERSION = 0x84000000;
const CPU_SUSPEND = 0x84000001;
const CPU_OFF = 0x84000002;
const CPU_ON = 0x84000003;
const AFFINITY_INFO = 0x84000004;
const MIGRATE_INFO_TYPE = 0x84000006;
const SYSTEM_OFF = 0x84000008;
const SYSTEM_RESET = 0x84000009;

const SUCCESS = 0;
const NOT_SUPPORTED = -1;
const INVALID_PARAMETERS = -2;
const ALREADY_ON = -4;
/** Bits of a power state that must be zero (5.1.2). */
const POWER_STATE_RESERVED = 0xfcfe0000;
/** Affinity fields of MPIDR. */
const AFFINITY = 0xffffff;

/** Answers the call in r0-r3; the result goes to r0. */
export function psci(cpu: Cpu): PowerRequest {
  const r = cpu.state;
  const self = (r[1] & AFFINITY) === (cpu.identification("MPIDR") & AFFINITY);
  switch (r[0] >>> 0) {
    case VERSION:
      r[0] = 2; // 0.2
      return "none";
    case CPU_SUSPEND:
      r[0] = r[1] & POWER_STATE_RESERVED ? INVALID_PARAMETERS : SUCCESS;
      return r[0] === SUCCESS ? "suspend" : "none";
    case CPU_OFF: // the only processor: nothing can wake it
    case SYSTEM_OFF:
      return "off";
    case SYSTEM_RESET:
      return "reset";
    case CPU_ON:
      r[0] = self ? ALREADY_ON : INVALID_PARAMETERS;
      return "none";
    case AFFINITY_INFO: // r2: level; whatever is above the processors is on
      r[0] = self || r[2] !== 0 ? 0 : INVALID_PARAMETERS;
      return "none";
    case MIGRATE_INFO_TYPE:
      r[0] = 2; // no Trusted OS, or it is everywhere
      return "none";
    default:
      r[0] = NOT_SUPPORTED;
      return "none";
  }
}
