// Looking into a guest's memory from outside, past caches that hold data.
import type { Machine } from "@armvirt/machine";

/** The word at an offset in a window of physical memory. @throws RangeError outside the window */
export function wordOf(machine: Machine, base: number, bytes: number, offset: number): number {
  if (!(offset >= 0 && offset + 4 <= bytes))
    throw new RangeError(`offset ${offset} lies outside the guest's RAM`);
  return machine.mmu.newest(base + offset);
}
