// What a switch of VMs costs: from the last instruction of one busy guest to the first of the other.
import { CAUSE_COLUMNS, type Cause, layout as L } from "@armvirt/arm-core";
import type { Snapshot } from "@armvirt/machine";
import type { KnownSymbol, System, Vmm } from "@armvirt/vmm";
import { batchBetween, Reading } from "./batch.ts";
import { guestImage } from "./guest-image.ts";
import { BootFailure } from "./meter.ts";
import type { Setup } from "./setup.ts";
import { BUSY, smallGuest } from "./small-guest.ts";

/** Instructions that one function executed in one go, and the cycles since the guest's last one. */
interface SwitchStep {
  readonly at: number;
  readonly symbol: string;
  readonly image: string;
  readonly owner: string;
  readonly instructions: number;
  readonly cycles: number;
}

export interface Switch {
  /** The guests by number. */
  readonly from: number;
  readonly to: number;
  readonly instructions: number;
  readonly cycles: number;
  readonly causes: Readonly<Partial<Record<Cause, number>>>;
  readonly steps: readonly SwitchStep[];
}

const GUESTS = 2;
const CHUNK = 20_000;
/** A switch, and what lies before it in the chunks around it. */
const NEAR = 5 * CHUNK;
const FAR = 400_000_000;

/** Who a processor's last instruction belonged to: a guest's number, or -1 for the VMM. */
function runner({ guests, machine, symbols }: System): number {
  const [cpu] = machine.cpus;
  const symbol = symbols.all[(cpu.state[L.ACCOUNT] as number) / CAUSE_COLUMNS];
  // Symbol 0: the instruction took an exception, and was the guest's or the VMM's own; it ends nobody's turn.
  if (symbol === undefined || symbol.id === 0 || !symbol.owner.startsWith("guest")) return -1;
  const physical = cpu.port.recordAddress(cpu.state[L.RECORD] as number);
  return guests.findIndex((g) => g.owns(physical));
}

/** So many switches, one after the other, once both guests are in their programs.
 *  @throws BootFailure when the guests do not take turns, and what the VMM's `boot` throws */
export function switches(vmm: Vmm, setup: Setup, count: number): Switch[] {
  const kernel = guestImage(vmm, setup);
  const system = vmm.boot({
    ...setup,
    guests: Array.from({ length: GUESTS }, (_, n) => smallGuest(`guest ${n}`, kernel, setup, BUSY)),
  });
  const { machine } = system;
  const found: Switch[] = [];
  const busy = new Set<number>();
  let owner = -1;
  let turn: Snapshot | undefined;
  /** Instructions since the turn was first seen, and up to where it was last seen. */
  let ahead = 0;
  let seen = 0;
  while (found.length < count) {
    advance(system, CHUNK);
    ahead += CHUNK;
    const now = runner(system);
    if (now < 0) continue;
    if (inProgram(system)) busy.add(now);
    if (now === owner) {
      seen = ahead;
      continue;
    }
    if (turn !== undefined) {
      machine.restore(turn);
      advance(system, seen);
      found.push(follow(system, machine.snapshot(), owner));
    }
    owner = now;
    if (busy.size === GUESTS) turn = machine.snapshot();
    ahead = 0;
    seen = 0;
  }
  return found;
}

/** True when the last instruction was a program's. */
const inProgram = ({ machine, symbols }: System): boolean =>
  symbols.all[(machine.cpus[0].state[L.ACCOUNT] as number) / CAUSE_COLUMNS]?.owner === "guest user";

/** Runs so many instructions. @throws BootFailure when the machine stops before, or nobody ever switches */
function advance(system: System, instructions: number): void {
  const [cpu] = system.machine.cpus;
  if (instructions <= 0) return;
  const stop = system.run({ instructions });
  if (stop.why !== "instructions")
    throw new BootFailure(`the guests do not go on: the machine stopped (${stop.why}).`);
  if (cpu.instructions > FAR)
    throw new BootFailure(`the guests do not take turns within ${FAR} instructions.`);
}

/** Goes from a snapshot before a switch through it one instruction at a time: once to find where it begins and ends, and once
 *  between the two; the same start has the same course. */
function follow(system: System, before: Snapshot, from: number): Switch {
  const { machine, symbols } = system;
  const [cpu] = machine.cpus;
  machine.restore(before);
  let last = 0;
  let first = 0;
  let to = from;
  for (let ran = 1; to === from; ran++) {
    if (ran > NEAR) throw new BootFailure("the switch of guests is not where it was.");
    advance(system, 1);
    const now = runner(system);
    if (now === from) last = ran;
    else if (now >= 0) {
      first = ran;
      to = now;
    }
  }
  machine.restore(before);
  advance(system, last);
  const reading = new Reading(cpu);
  const steps: SwitchStep[] = [];
  for (let ran = last + 1; ran < first; ran++) {
    const at = cpu.cycles() - reading.cycles;
    advance(system, 1);
    const { name, image, owner } = symbols.all[
      (cpu.state[L.ACCOUNT] as number) / CAUSE_COLUMNS
    ] as KnownSymbol;
    const cycles = cpu.cycles() - reading.cycles - at;
    const open = steps.at(-1);
    if (open?.symbol === name && open.image === image)
      steps[steps.length - 1] = {
        ...open,
        instructions: open.instructions + 1,
        cycles: open.cycles + cycles,
      };
    else steps.push({ at, symbol: name, image, owner, instructions: 1, cycles });
  }
  const { cycles, charges } = batchBetween(reading, new Reading(cpu), 1);
  const causes: Partial<Record<Cause, number>> = {};
  for (const c of charges) causes[c.cause] = (causes[c.cause] ?? 0) + c.cycles;
  return { from, to, instructions: first - last - 1, cycles, causes, steps };
}
