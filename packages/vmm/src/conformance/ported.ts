// How small guests are written for VMMs whose guests' kernels have a port: in User mode, at an address of the kernel's.
import { type Ground, groundOf, type Target, type Writing } from "./target.ts";

/** Where the ports' kernels see their RAM (kernel/port/xen/xen.h, kernel/port/okl4/okl4.h). */
const BASE = 0xc0000000;
/** Offsets in RAM; its end may be the VMM's, for tables. */
const REPORT = 0x200000;
const STACK = 0x200400;

/** Exceptions of the kernel come to its own vectors; lr is the instruction that raised them, or behind a call. What it was is lost. */
const VECTORS = `
  b start
  b undefined
  b supervisor
  b prefetch
  b data
  b .
  b interrupt
  b .
undefined:
  mov r9, #0x4
  add pc, lr, #4
supervisor:
  mov r9, #0x8
  mov pc, lr
prefetch:
  mov r9, #0xc
  mov pc, r10
data:
  mov r9, #0x10
  add pc, lr, #4
interrupt:
  mov pc, lr
`;

/** A port's ways. */
export interface Port {
  /** Tells the VMM where the vectors are: r0. */
  readonly setVectors: string;
  /** Prints the byte at r2. May change r0 to r3. */
  readonly print: string;
}

/** Small guests in the kernel of a port. */
export const ported =
  ({ setVectors, print }: Port): Writing =>
  (target: Target, offset = 0): Ground => {
    const bare = groundOf(target, offset);
    const at = (address: number): number => BASE + address - bare.base;
    return {
      ...bare,
      base: BASE,
      text: at(bare.text),
      report: BASE + REPORT,
      stack: BASE + STACK,
      vectors: VECTORS,
      setVectors: `ldr r0, =${at(bare.text)}\n  ${setVectors}`,
      print: `ldr r2, =${BASE + REPORT + 4}\n  strb r1, [r2]\n  ${print}`,
    };
  };
