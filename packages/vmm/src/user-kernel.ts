// Guests whose kernels run in User mode: what they cannot have.
import { type Plan, VmmError } from "./contract.ts";

/** @param vmm the column's name @param svc what SVC is to it @throws VmmError when the plan asks for semihosting */
export function refuseSemihosting({ semihosting }: Plan, vmm: string, svc: string): void {
  if (!semihosting) return;
  throw new VmmError(
    `${vmm} has no semihosting: its guest's kernel runs in User mode, where SVC 0x123456 is ${svc}; boot without --semihosting.`,
  );
}
