// Guest kernels of a few instructions that ask the microvisor, one request after the other, and what it said. kernel/port/okl4/okl4.h.
import type { System, Timing, Vmm } from "@armvirt/vmm";
import { functionReturning, groundOf, type Target, tinyGuest } from "@armvirt/vmm/conformance";

const TEXT = 0xc0010000; // OKL4_GUEST_BASE, and as far behind it as it is loaded behind the beginning of RAM
const OFFSET = 0x10000;
/** MiB of each cell, of which the last is the microvisor's. */
export const MEMORY = 4;
/** Of the cell's own RAM: an offset. */
export const REPORT = 0x200000;
export const RAM = 0xc0000000;
export const SHARED = 0xfb000000;
const [PSR, FAR, FSR, CELL, MACHINE, BYTES, ITEMS] = [8, 16, 20, 32, 40, 44, 80]; // struct okl4_vcpu
/** In front of the items, by the cell's number, and behind them. */
export const [PARTNERS, RUNNING] = [64, 80 + 16 * 32];
export const [EPERM, ESRCH, EINVAL, ENOSYS] = [-1, -3, -22, -38] as const;
export const [
  RETURN,
  ENTRY,
  TLS,
  STOP,
  CREATE,
  DESTROY,
  SELECT,
  MAP,
  CHANGE,
  COHERENT,
  CLEAN,
  FLUSH,
  GET,
  SEND,
] = [0, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17] as const;
/** All rights of a mapping. */
export const ALL = 7;

/** One step of a kernel, which reports a word; r5 is the shared page. */
export interface Request {
  readonly what: string;
  readonly source: string;
  readonly result: number;
}

/** A hypercall. @param prepare instructions that bring its arguments */
export const call = (number: number, prepare = ""): string => `${prepare}
  mov r12, #${number}
  svc #0
  str r0, [r6], #4`;
export const asks = (what: string, number: number, prepare: string, result: number): Request => ({
  what,
  source: call(number, prepare),
  result,
});

/** r2: a machine address in the cell's RAM; and the one behind it. */
export const own = (offset: number): string =>
  `ldr r2, [r5, #${MACHINE}]\n  ldr r3, =${offset}\n  add r2, r2, r3`;
export const end = `ldr r2, [r5, #${MACHINE}]\n  ldr r3, [r5, #${BYTES}]\n  add r2, r2, r3`;

/** Arguments of `map`. @param machine instructions that leave the machine address in r2 */
export const mapping = (machine: string, va = 0x10000, rights = 3, space = 1): string =>
  `${machine}\n  mov r0, #${space}\n  ldr r1, =${va}\n  mov r3, #${rights}`;
/** Item n in the shared page. */
const put = (n: number, space: number, machine: string, va: number, rights: number): string =>
  `${machine}\n  mov r0, #${space}\n  ldr r1, =${va}\n  mov r3, #${rights}\n  add r4, r5, #${ITEMS}\n  add r4, r4, #${16 * n}\n  stm r4, {r0-r3}`;
/** Arguments of `change`: one item, or several that give a space's pages other frames. */
export const item = (space: number, machine: string, va = 0x10000, rights = 3): string =>
  `${put(0, space, machine, va, rights)}\n  mov r0, #1`;
export const items = (space: number, pages: readonly (readonly [va: number, frame: number])[]): string =>
  `${pages.map(([va, frame], n) => put(n, space, own(frame), va, ALL)).join("\n  ")}\n  mov r0, #${pages.length}`;

/** A word that a load gives. */
export const peek = (what: string, address: number, result: number): Request => ({
  what,
  source: `ldr r1, =${address}\n  ldr r0, [r1]\n  str r0, [r6], #4`,
  result,
});
/** A load that does not abort, whatever it gives. */
export const reads = (what: string, address: number): Request => ({
  what,
  source: `ldr r1, =${address}\n  ldr r0, [r1]\n  mov r0, #1\n  str r0, [r6], #4`,
  result: 1,
});
export const poke = (what: string, address: number, value: number): Request => ({
  what,
  source: `ldr r1, =${address}\n  ldr r0, =${value}\n  str r0, [r1]\n  mov r0, #0\n  str r0, [r6], #4`,
  result: 0,
});
/** A function that returns a number is written. */
export const writes = (address: number, returned: number): readonly Request[] =>
  functionReturning(returned).map((word, n) =>
    poke(`word ${n} of a function that returns ${returned}`, address + 4 * n, word),
  );
/** A function is called, and returns a number. */
export const calls = (what: string, address: number, result: number): Request => ({
  what,
  source: `ldr r1, =${address}\n  mov lr, pc\n  mov pc, r1\n  str r0, [r6], #4`,
  result,
});

/** The words that a fault leaves: the address, and the low bits of its status. */
export const fault = (what: string, address: number, status: number, fetch = false): readonly Request[] => [
  {
    what: `${what}: address`,
    source: fetch
      ? `ldr r1, =${address}\n  add r10, pc, #0\n  mov pc, r1`
      : `ldr r1, =${address}\n  ldr r0, [r1]`,
    result: address | 0,
  },
  { what: `${what}: status`, source: "", result: status },
];

/** A program: a load from r1, and a system call, by which the kernel goes on. */
export const LOADING = [0xe5910000, 0xef000001] as const;
/** The cell's program of that kind loads from an address and faults; the kernel's handler reports it. @param at where the program is */
export const faultOfProgram = (
  what: string,
  at: number,
  address: number,
  status: number,
): readonly Request[] => [
  {
    what: `${what}: address`,
    source: `ldr r1, =${address}
  mov r0, #0x10
  str r0, [r5, #${PSR}]
  ldr lr, =${at}
  mov r12, #${RETURN}
  add r10, pc, #0
  svc #0`,
    result: address | 0,
  },
  { what: `${what}: status`, source: "", result: status },
];

/** Everybody enters here, and does first what all do, with the cell's number in r0: cell 0 does what it is told, the others count. */
export const program = (adversary: string, everybody = ""): string => `
vectors:
  b .
  b .
  b called
  b fetched
  b aborted
  b .
  b .
  b .
called:
  mov pc, r10
fetched:
  sub lr, r10, #4
aborted:
  ldr r0, [r5, #${FAR}]
  str r0, [r6], #4
  ldr r0, [r5, #${FSR}]
  and r0, r0, #0xf
  str r0, [r6], #4
  add lr, lr, #4
  mov r12, #${RETURN}
  svc #0
start:
  ldr r5, =${SHARED}
  ldr r6, =${RAM + REPORT}
  ldr r0, [r5, #${CELL}]
  ${everybody}
  ldr r0, [r5, #${CELL}]
  cmp r0, #0
  bne counts
  ldr r0, =vectors
  mov r12, #${ENTRY}
  svc #0
  ${adversary}
  b .
counts:
  mov r1, #0
count_on:
  add r1, r1, #1
  str r1, [r6]
  b count_on
`;

/** The source of requests; constants follow every few of them. */
export const sourceOf = (requests: readonly Request[]): string =>
  requests
    .map(({ source }, n) => (n % 24 === 23 ? `${source}\n  b pool${n}\n  .ltorg\npool${n}:` : source))
    .join("\n  ");

/** Boots a cell, and its neighbour. */
export function booted(vmm: Vmm, source: string, target: Target, timing: Timing = "functional"): System {
  const kernel = tinyGuest(source, TEXT, groundOf(target).base + OFFSET);
  const guest = (name: string) => ({ name, kernel, memory: MEMORY });
  const { core, board } = target;
  return vmm.boot({ core, board, mhz: 50, timing, guests: [guest("adversary"), guest("neighbour")] });
}

/** Word n of a cell's report. */
export const word = (system: System, cell: number, n: number): number =>
  (system.guests[cell]?.word(REPORT + 4 * n) ?? 0) | 0;

/** What a cell was told that is not what the microvisor tells: a sentence each. */
export const wrong = (system: System, requests: readonly Request[]): string[] =>
  requests.flatMap(({ what, result }, n) =>
    word(system, 0, n) === result ? [] : [`${what}: ${word(system, 0, n)}, not ${result}`],
  );
