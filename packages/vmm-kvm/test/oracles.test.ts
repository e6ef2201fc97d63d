// The oracles object to machines of this VMM that are broken on purpose: one for each.
import { cortexA15, readElf, type Stop, type System, type Vmm } from "@armvirt/vmm";
import { CASES, deaf, type OracleName, tampered, underOracles, wordsOf } from "@armvirt/vmm/conformance";
import { expect, test } from "vitest";
import { kvm } from "../src/index.ts";

const elf = readElf(kvm.image?.(cortexA15, "virt") ?? new Uint8Array(), "vmm-kvm.elf");
const symbol = (name: string) => elf.symbols.find((s) => s.name === name) ?? { address: 0, size: 0 };

const USER = 0x10;
const MODE = 31;
const IRQ_MASK = 1 << 7;
/** CPSR's control bits in the state block (arm-core, cpu/layout.ts). */
const CONTROL = 22;
const SECTION_FOR_ALL = 0xc42; // AP 11, domain 2: programs (arm/layout.h)
const LEVEL1 = 0x4000;
const EMPTY_MEGABYTE = 0x500;

/** Something happens to the machine whenever it has run for a while. */
const after = (happens: (system: System) => void): Vmm => ({
  ...kvm,
  boot(plan): System {
    const system = kvm.boot(plan);
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
const inGuest = ({ machine }: System): boolean =>
  ((machine.cpus[0].state[CONTROL] as number) & MODE) === USER && machine.cpus[0].instructions > 100_000;

const masked = after((system) => {
  const { state } = system.machine.cpus[0];
  if (inGuest(system)) state[CONTROL] = (state[CONTROL] as number) | IRQ_MASK;
});

/** All shadow tables of the first guest have a section that is what this says. */
const mapping = (what: (system: System) => number): Vmm =>
  tampered(kvm, (system) => {
    const words = wordsOf(system.machine);
    const { address, size } = symbol("root_tables");
    const from = address - system.machine.memory.base;
    for (let root = from; root < from + size / 4; root += LEVEL1)
      words.setUint32(root + 4 * EMPTY_MEGABYTE, (what(system) & -0x100000) | SECTION_FOR_ALL, true);
    return false;
  });

const scribbling = after((system) => {
  const at = symbol("host_level1").address - system.machine.memory.base + 4 * 0x700;
  if (inGuest(system)) wordsOf(system.machine).setUint32(at, system.machine.cpus[0].instructions, true);
});

const raising = after((system) => {
  if (system.machine.cpus[0].instructions > 200_000) throw new TypeError("undefined is not a function");
});

test.each<[OracleName, string, Vmm, RegExp]>([
  ["R1", "lets a guest mask interrupts", masked, /R1: .* runs with IRQs masked/],
  [
    "R2",
    "maps itself",
    mapping(() => symbol("host_main").address),
    /R2: .* maps 0x40[0-9a-f]+ at 0x50000000 to write/,
  ],
  ["R2", "maps a device", mapping(() => 0x08000000), /R2: .* maps 0x8000000 at 0x50000000 to write/],
  [
    "R2",
    "maps its tables",
    mapping(() => symbol("root_tables").address),
    /R2: .* can write the table in force/,
  ],
  ["R3", "has memory that changes while a guest runs", scribbling, /R3: memory of the VMM has changed/],
  ["R5", "hears no interrupt", deaf(kvm), /R5: .* has had the processor for [0-9]+ cycles/],
  ["R6", "raises an error of the host", raising, /R6: the host has raised TypeError/],
])("%s: a VMM that %s", (_, __, broken, finding) => {
  expect(underOracles(CASES.hog).check(broken).join("; ")).toMatch(finding);
});

test("kvm under the oracles keeps its promises beside a guest that never lets go", () => {
  expect(underOracles(CASES.hog).check(kvm)).toEqual([]);
});
