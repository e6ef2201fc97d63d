// How small guests are written for VMMs whose guests' kernels have a port: in User mode, at an address of the kernel's.
import type { Vmm } from "../contract.ts";
import { type Ground, groundOf, type Target, vectorTable, type Writing } from "./target.ts";

/** Where the ports' kernels see their RAM (kernel/port/xen/xen.h, kernel/port/okl4/okl4.h). */
const BASE = 0xc0000000;
/** Offsets in RAM; its end may be the VMM's, for tables. */
const REPORT = 0x200000;
const STACK = 0x200400;

/** Exceptions of the kernel come to its own vectors; lr is the instruction that raised them, or behind a call. What it was is lost. */
const VECTORS = `${vectorTable("interrupt")}undefined:
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
interface Port {
  /** Tells the VMM where the vectors are: r0. */
  readonly setVectors: string;
  /** Prints the byte at r2, which is in r1 too. May change r0 to r3 and r12. */
  readonly print: string;
}

/** By the port's name (kernel/port/): xen.h, set_callbacks and console_io; okl4.h, OKL4_entry and OKL4_put. */
const PORTS: Readonly<Record<string, Port>> = {
  xen: { setVectors: "svc #4", print: "mov r0, #0\n  mov r1, #1\n  svc #18" },
  okl4: { setVectors: "mov r12, #1\n  svc #0", print: "mov r0, r1\n  mov r12, #15\n  svc #0" },
};

/** How small guests are written for a VMM. @throws RangeError for a port that no guest here knows */
export function writingFor({ port }: Vmm): Writing {
  if (port === undefined) return groundOf;
  const ways = PORTS[port];
  if (ways === undefined) throw new RangeError(`no small guest is written for the port ${port}`);
  return ported(ways);
}

const ported =
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
