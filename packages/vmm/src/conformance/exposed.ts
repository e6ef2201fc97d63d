// VMMs broken so that an oracle must object: one kind for each oracle (oracles.ts). Those of R1 and R2 are VMMs whose guests' kernels run in User mode.
import { layout, modes, STORAGE } from "@armvirt/arm-core";
import type { Elf, Stop } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import { altered, deaf, NOP, tampered, telling, wordsOf } from "./broken.ts";
import type { CaseName } from "./cases.ts";
import type { OracleName } from "./oracles.ts";
import { governed } from "./reach.ts";
import type { Range } from "./target.ts";

/** Instructions in which a VMM has started. */
const STARTED = 100_000;
const PSR_I = 1 << 7;
const MODE = 31;
/** A megabyte where no guest has anything. */
const EMPTY_MEGABYTE = 0x500;
const ALL_ACCESS_SECTION = 0xc02;
const CLIENT = 1;
/** A level-2 table with its descriptors (B3.5.1). */
const LEVEL2_BYTES = 1024;
const TABLE = 1;
const ALL_ACCESS_PAGE = 0x32;

/** Something happens to the machine whenever it has run for a while. */
const afterwards = (vmm: Vmm, happens: (system: System) => void): Vmm => ({
  ...vmm,
  boot(plan: Plan): System {
    const system = vmm.boot(plan);
    return {
      ...system,
      run(limits): Stop {
        const stop = system.run(limits);
        happens(system);
        return stop;
      },
    };
  },
});

const inGuest = ({ machine }: System): boolean => {
  const [cpu] = machine.cpus;
  if (cpu.instructions <= STARTED) return false;
  return machine.options.virtualization
    ? governed(machine)
    : ((cpu.state[layout.CONTROL] as number) & MODE) === modes.USR;
};

/** R1: it lets guests mask interrupts. */
const masking = (vmm: Vmm): Vmm =>
  afterwards(vmm, (system) => {
    const { state } = system.machine.cpus[0];
    if (inGuest(system)) state[layout.CONTROL] = (state[layout.CONTROL] as number) | PSR_I;
  });

/** Where the table in force is. */
const tableInForce = ({ machine }: System): number =>
  ((machine.cpus[0].state[STORAGE.TTBR0] as number) & -0x4000) >>> 0;

/** The bits of a descriptor for a domain that is checked and open (B3.7.3). */
function domainOf({ machine }: System): number {
  const dacr = machine.cpus[0].state[STORAGE.DACR] as number;
  for (let n = 0; n < 16; n++) if (((dacr >>> (2 * n)) & 3) === CLIENT) return n << 5;
  return 0;
}

/** In the table in force an empty megabyte has a descriptor. @param descriptor without its domain */
function mapped(system: System, descriptor: number): void {
  const { machine } = system;
  const at = tableInForce(system) - machine.memory.base + 4 * EMPTY_MEGABYTE;
  wordsOf(machine).setUint32(at, descriptor | domainOf(system), true);
}

/** R2: the table in force maps a megabyte that is none of the guest's. ARMv6 and later. @param megabyte physical, or where to find it */
const exposing = (vmm: Vmm, megabyte: number | ((system: System) => number)): Vmm =>
  tampered(vmm, (system) => {
    const target = typeof megabyte === "number" ? megabyte : megabyte(system);
    if (inGuest(system)) mapped(system, (target & -0x100000) | ALL_ACCESS_SECTION);
    return false;
  });

/** R2: the table in force maps a page that is another guest's. ARMv6 and later. @param page physical */
const confusing = (vmm: Vmm, page: number): Vmm =>
  tampered(vmm, (system) => {
    const { machine, guests } = system;
    const own = guests[0]?.memory();
    if (own === undefined || !inGuest(system)) return false;
    const words = wordsOf(machine);
    // The page's table is the last KiB of the guest's own RAM.
    const table = own.byteOffset + own.byteLength - LEVEL2_BYTES - words.byteOffset;
    words.setUint32(table, (page & -0x1000) | ALL_ACCESS_PAGE, true);
    mapped(system, (machine.memory.base + table) | TABLE);
    return false;
  });

/** R3: a word of it changes while a guest runs. @param address physical */
const unsettled = (vmm: Vmm, address: number): Vmm =>
  afterwards(vmm, (system) => {
    const { machine } = system;
    if (inGuest(system))
      wordsOf(machine).setUint32(address - machine.memory.base, machine.cpus[0].instructions, true);
  });

/** R6: an error of the host comes out of the machine. */
const raising = (vmm: Vmm): Vmm =>
  afterwards(vmm, ({ machine }) => {
    if (machine.cpus[0].instructions > 2 * STARTED) throw new TypeError("undefined is not a function");
  });

/** An oracle, what a VMM does wrong in a few words, that VMM, and what the oracle must say. */
export type Exposed = readonly [oracle: OracleName, does: string, broken: Vmm, finding: RegExp];

/** R3 and R6, for every VMM. @param word physical address of one that the VMM does not use while a guest runs */
export const unquiet = (vmm: Vmm, word: number): readonly Exposed[] => [
  [
    "R3",
    "has memory that changes while a guest runs",
    unsettled(vmm, word),
    /R3: memory of the VMM has changed/,
  ],
  ["R6", "raises an error of the host", raising(vmm), /R6: the host has raised TypeError/],
];

/** Where a ported kernel's trace has its second entry, as an offset in RAM (neighbours.ts). */
const ENTRY = 0x201004;
/** mcr p15, 0, rn, c13, c0, 2: TPIDRURW (DDI 0406C B4.1.150). */
const isThreads = (word: number): boolean => (word & 0xffff0fff) >>> 0 === 0xee0d0f50;

/** What a VMM does wrong, the case that must notice, that VMM, and what the case must say. */
export type Inattentive = readonly [does: string, noticed: CaseName, broken: Vmm, finding: RegExp];

/** R4 and R5, for VMMs whose guests' kernels have a port. @param text physical, on `virt` */
export const inattentive = (vmm: Vmm, text: Range): readonly Inattentive[] => [
  [
    "R4: tells a guest what its neighbour does",
    "interference",
    telling(vmm, ENTRY),
    /entry 1 of a guest's trace is/,
  ],
  [
    "R4: does not switch TPIDRURW",
    "registers",
    altered(vmm, text, (word) => (isThreads(word) ? NOP : undefined)),
    /TPIDRURW of the .* guest has become/,
  ],
  ["R5: hears no interrupt", "hog", deaf(vmm), /R5: .* has had the processor for [0-9]+ cycles/],
];

/** The first segment of an image that is executed, or that is not: physical. @throws RangeError when there is none */
export function segmentOf({ segments }: Elf, executable: boolean): Range {
  const found = segments.find((s) => s.executable === executable);
  if (found === undefined) throw new RangeError("the image has no such segment");
  return [found.physical, found.physical + found.memorySize];
}

/** Physical addresses of a VMM's image on `virt`. */
export interface Places {
  /** Of its text. */
  readonly text: number;
  /** A word that it does not use while a guest runs. */
  readonly word: number;
  /** A page that it shares with its second guest alone, if it has such pages. */
  readonly ofSecond?: number;
}
/** The board's interrupt controller. */
const CONTROLLER = 0x08000000;

/** One kind of wrong for each oracle, what it does in a few words, and what the oracle must say. */
export const exposed = (vmm: Vmm, { text, word, ofSecond }: Places): readonly Exposed[] => {
  const maps = /R2: .* maps 0x40[0-9a-f]+ at 0x50000000 to write/;
  return [
    ["R1", "lets a guest mask interrupts", masking(vmm), /R1: .* runs with IRQs masked/],
    ["R2", "maps itself", exposing(vmm, text), maps],
    ["R2", "maps a device", exposing(vmm, CONTROLLER), /R2: .* maps 0x8000000 at 0x50000000 to write/],
    ...(ofSecond === undefined
      ? []
      : [["R2", "maps the page of another guest", confusing(vmm, ofSecond), maps] as const]),
    ["R2", "maps its tables", exposing(vmm, tableInForce), /R2: .* can write the table in force/],
    ...unquiet(vmm, word),
  ];
};
