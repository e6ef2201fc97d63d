// How a guest fares beside busy ones: its share of the processor, and how long its turns are.
import type { System, Vmm } from "@armvirt/vmm";
import { batchBetween, Reading } from "./batch.ts";
import { guestImage } from "./guest-image.ts";
import { BootFailure } from "./meter.ts";
import type { Setup } from "./setup.ts";
import { BUSY, smallGuest } from "./small-guest.ts";

const CHUNK = 20_000;
const ROUNDS = 3;
const FAR = 3_000_000_000;

export interface Share {
  readonly neighbours: number;
  /** Parts of the time: the guest's own, the VMM's, and the neighbours'. */
  readonly guest: number;
  readonly hypervisor: number;
  readonly others: number;
  /** From one of the guest's turns to its next, by the number of guests: milliseconds; 0 where it is alone. */
  readonly turn: number;
}

/** The share of a guest that never waits, over whole rounds of turns, once all guests are in their programs.
 *  @throws BootFailure when they do not take turns, and what the VMM's `boot` throws */
export function shareBeside(vmm: Vmm, setup: Setup, neighbours: number): Share {
  const kernel = guestImage(vmm, setup);
  const system = vmm.boot({
    ...setup,
    guests: Array.from({ length: neighbours + 1 }, (_, n) => ({
      ...smallGuest(n === 0 ? "guest" : `neighbour ${n}`, kernel, setup, BUSY),
      neighbour: n > 0,
    })),
  });
  const [cpu] = system.machine.cpus;
  const round = (): void => (neighbours === 0 ? advance(system, 200 * CHUNK) : nextTurn(system));
  for (let warm = 0; warm < 2; warm++) round();
  const reading = new Reading(cpu);
  for (let n = 0; n < ROUNDS; n++) round();
  const owners = ownersSince(system, reading);
  const all = [...owners.values()].reduce((a, b) => a + b, 0);
  const of = (beginning: string): number =>
    [...owners].filter(([name]) => name.startsWith(beginning)).reduce((sum, [, n]) => sum + n, 0) / all;
  const [guest, others] = [of("guest"), of("neighbour")];
  const milliseconds = (cpu.cycles() - reading.cycles) / setup.mhz / 1000;
  const turn = neighbours === 0 ? 0 : milliseconds / ROUNDS / (neighbours + 1);
  return { neighbours, guest, hypervisor: 1 - guest - others, others, turn };
}

/** Goes to the beginning of the guest's next turn: it had most of this chunk, and not of the one before. */
function nextTurn(system: System): void {
  const [cpu] = system.machine.cpus;
  const first = cpu.instructions;
  for (let ran = true; ; ) {
    const reading = new Reading(cpu);
    advance(system, CHUNK);
    const owners = ownersSince(system, reading);
    const all = [...owners.values()].reduce((sum, n) => sum + n, 0);
    const runs = (owners.get("guest user") ?? 0) > all / 2;
    if (runs && !ran) return;
    ran = runs;
    if (cpu.instructions - first > FAR)
      throw new BootFailure(`the guests do not take turns within ${FAR} instructions.`);
  }
}

function advance(system: System, instructions: number): void {
  const stop = system.run({ instructions });
  if (stop.why !== "instructions")
    throw new BootFailure(`the guests do not go on: the machine stopped (${stop.why}).`);
}

/** Cycles since a reading, by who ran. */
function ownersSince({ machine, symbols }: System, reading: Reading): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { symbol, cycles } of batchBetween(reading, new Reading(machine.cpus[0]), 1).charges) {
    const owner = symbols.all[symbol]?.owner ?? "";
    sums.set(owner, (sums.get(owner) ?? 0) + cycles);
  }
  return sums;
}
