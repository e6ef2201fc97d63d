// All hostile guests for the bare processor, by class; those that are not `bare` also for kernels with a port.
import type { Attack } from "./attack.ts";
import { CALL_ATTACKS } from "./attacks-calls.ts";
import { EXCEPTION_ATTACKS } from "./attacks-exceptions.ts";
import { INSTRUCTION_ATTACKS } from "./attacks-instructions.ts";
import { MEMORY_ATTACKS } from "./attacks-memory.ts";
import { STATE_ATTACKS } from "./attacks-state.ts";

export const ATTACKS: readonly Attack[] = [
  ...MEMORY_ATTACKS,
  ...INSTRUCTION_ATTACKS,
  ...EXCEPTION_ATTACKS,
  ...CALL_ATTACKS,
  ...STATE_ATTACKS,
];
