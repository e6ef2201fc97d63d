// What a case runs on, and how a small guest is written for it: addresses, barriers, vectors and descriptors of each architecture.
import { type Core, cortexA15 } from "@armvirt/arm-core";
import { boardNamed } from "@armvirt/machine";

/** Addresses: physical ones of the machine, or of a guest's devices. */
export type Range = readonly [from: number, to: number];

/** A core on a board. */
export interface Target {
  readonly core: Core;
  /** Name of the board. */
  readonly board: string;
  /** What else the VMM here never writes once it has started than its instructions. */
  readonly constant?: readonly Range[];
}

/** Where a case runs unless it is told. */
export const TARGET: Target = { core: cortexA15, board: "virt" };

/** Offsets in a small guest's RAM. */
const TEXT = 0x10000;
const LEVEL1 = 0x204000;
const REPORT = 0x300000;
const STACK = 0x300400;

/** Data register of the first PL011. */
const UART: Readonly<Record<string, number>> = { virt: 0x09000000, versatilepb: 0x101f1000 };

/** GIC distributor, GIC CPU interface and PL011; the devices of the core module and its peripherals. And the doorbell and the page of the channel
 *  that a guest may have to its neighbour (runtime/channel.h). */
const DEVICES: Readonly<Record<string, readonly Range[]>> = {
  virt: [
    [0x08000000, 0x08012000],
    [0x09000000, 0x09001000],
    [0x090f0000, 0x09101000],
  ],
  versatilepb: [[0x10000000, 0x10201000]],
};

/** The eight words of the vectors (B1.8.1): labels of handlers. @param interrupt where IRQs go; unless given they stand still */
export const vectorTable = (interrupt = "."): string => `
  b start
  b undefined
  b supervisor
  b prefetch
  b data
  b .
  b ${interrupt}
  b .
`;

/** Vectors that count: r9 is the vector of the last exception. After a call, an undefined instruction and a data abort it goes on with
 *  the next instruction, after a prefetch abort at the address in r10. */
const VECTORS = `${vectorTable()}undefined:
  mov r9, #0x4
  movs pc, lr
supervisor:
  mov r9, #0x8
  movs pc, lr
prefetch:
  mov r9, #0xc
  mov lr, r10
  movs pc, lr
data:
  mov r9, #0x10
  subs pc, lr, #4
`;

/** How a guest of a few instructions is written for a target. Labels, unless said, are the guest's. */
export interface Ground {
  /** Address of its RAM, as the guest's kernel sees it when it starts. */
  readonly base: number;
  readonly text: number;
  /** Guest-physical address where the text is loaded. */
  readonly loaded: number;
  readonly level1: number;
  readonly report: number;
  readonly stack: number;
  readonly devices: readonly Range[];
  /** Address of the PL011. */
  readonly uart: number;
  /** Version of the architecture, as a number. */
  readonly version: 5 | 6 | 7;
  /** Instructions; they may change r0, r1 and r2. */
  readonly dsb: string;
  readonly isb: string;
  /** The beginning of a text: eight words, and handlers that put the offset of the vector into r9 and go on behind what was tried. */
  readonly vectors: string;
  /** Exceptions go to the eight words at the beginning of the text. */
  readonly setVectors: string;
  /** Prints the low byte of r1; may change r0, r2 and r3. */
  readonly print: string;
  /** A section's descriptor: all access, domain 0. */
  readonly section: number;
  /** A small page's: all access. */
  readonly page: number;
  /** A level-1 descriptor of a level-2 table. */
  readonly table: number;
  /** Level-1 table at r0: every megabyte is itself, by a section of this kind. */
  readonly mapAll: (section?: number) => string;
  /** Translation by the table at r0, whose domain 0 is of this kind: 1 client, 3 manager; and TTBCR.N, where there is one. */
  readonly translate: (domain?: 1 | 3, n?: number) => string;
}

const VERSIONS: Readonly<Record<string, 5 | 6 | 7>> = { v5te: 5, v6k: 6, v7: 7 };

/** True for an address in one of the ranges. */
export const isIn = (address: number, ranges: readonly Range[] = []): boolean =>
  ranges.some(([from, to]) => address >= from && address < to);

/** How programs are written for a target. @param offset of the program's text behind the first one's */
export type Writing = (target: Target, offset?: number) => Ground;

/** For the bare processor. */
export const groundOf: Writing = ({ core, board }, offset = 0) => {
  const base = boardNamed(board).ramBase;
  const text = base + TEXT + offset;
  const version = VERSIONS[core.architecture] ?? 7;
  const old = version < 6 ? 0x10 : 0; // a bit that is 1 before ARMv6 (D15.6.1)
  const section = 0xc02 | old;
  // r1 is zero where a barrier of CP15 wants that
  const dsb = version === 7 ? "dsb" : "mcr p15, 0, r1, c7, c10, 4";
  const isb =
    version === 7 ? "isb" : version === 6 ? "mcr p15, 0, r1, c7, c5, 4" : "mov r8, r8\n  mov r8, r8";
  return {
    base,
    text,
    loaded: text,
    level1: base + LEVEL1,
    report: base + REPORT,
    stack: base + STACK,
    devices: DEVICES[board] ?? [],
    uart: UART[board] ?? 0,
    version,
    dsb,
    isb,
    section,
    page: version < 6 ? 0xff2 : 0x32,
    table: 1 | old,
    print: `ldr r0, =${UART[board] ?? 0}\n  str r1, [r0]`,
    vectors: VECTORS,
    setVectors:
      version === 7
        ? `
  ldr r0, =${text}
  mcr p15, 0, r0, c12, c0, 0
  isb
`
        : `
  mov r0, #0
  ldr r1, =0xe59ff018 @ ldr pc, [pc, #24]
  ldr r2, =${text}
set_vectors:
  str r1, [r0]
  str r2, [r0, #32]
  add r0, r0, #4
  add r2, r2, #4
  cmp r0, #32
  bne set_vectors
`,
    mapAll: (kind = section) => `
  mov r1, #0
sections:
  ldr r2, =${kind}
  orr r2, r2, r1, lsl #20
  str r2, [r0, r1, lsl #2]
  add r1, r1, #1
  cmp r1, #0x1000
  bne sections
`,
    translate: (domain = 1, n = 0) => `
  ${dsb}
  mcr p15, 0, r0, c2, c0, 0
  mov r1, #${n}
  ${version >= 6 ? "mcr p15, 0, r1, c2, c0, 2" : ""}
  mov r1, #${domain}
  mcr p15, 0, r1, c3, c0, 0
  mcr p15, 0, r1, c8, c7, 0
  ${dsb}
  ${isb}
  mrc p15, 0, r1, c1, c0, 0
  orr r1, r1, #1
  ${version === 6 ? "orr r1, r1, #0x800000" : ""}
  mcr p15, 0, r1, c1, c0, 0
  ${isb}
`,
  };
};
