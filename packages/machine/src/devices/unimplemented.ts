// A device that is not modelled: it reads as zero and takes every write.
import type { Device } from "../device.ts";

/** @param size bytes of address space */
export const unimplemented = (size: number): Device => ({ size, read: () => 0, write: () => {} });
