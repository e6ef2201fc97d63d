// VMMs below whose guests' kernels run in User mode, broken so that an oracle must object: one kind for each oracle (oracles.ts).
import { layout, modes, STORAGE } from "@armvirt/arm-core";
import type { Stop } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import { tampered, wordsOf } from "./broken.ts";

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
  return ((cpu.state[layout.CONTROL] as number) & MODE) === modes.USR && cpu.instructions > STARTED;
};

/** R1: it lets guests mask interrupts. */
export const masking = (vmm: Vmm): Vmm =>
  afterwards(vmm, (system) => {
    const { state } = system.machine.cpus[0];
    if (inGuest(system)) state[layout.CONTROL] = (state[layout.CONTROL] as number) | PSR_I;
  });

/** Where the table in force is. */
export const tableInForce = ({ machine }: System): number =>
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
export const exposing = (vmm: Vmm, megabyte: number | ((system: System) => number)): Vmm =>
  tampered(vmm, (system) => {
    const target = typeof megabyte === "number" ? megabyte : megabyte(system);
    if (inGuest(system)) mapped(system, (target & -0x100000) | ALL_ACCESS_SECTION);
    return false;
  });

/** R2: the table in force maps a page that is another guest's. ARMv6 and later. @param page physical */
export const confusing = (vmm: Vmm, page: number): Vmm =>
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
export const unsettled = (vmm: Vmm, address: number): Vmm =>
  afterwards(vmm, (system) => {
    const { machine } = system;
    if (inGuest(system))
      wordsOf(machine).setUint32(address - machine.memory.base, machine.cpus[0].instructions, true);
  });

/** R6: an error of the host comes out of the machine. */
export const raising = (vmm: Vmm): Vmm =>
  afterwards(vmm, ({ machine }) => {
    if (machine.cpus[0].instructions > 2 * STARTED) throw new TypeError("undefined is not a function");
  });
