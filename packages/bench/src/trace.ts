// The path of one exception through kernel and VMM, function by function, up to the program's next instruction.
import {
  CAUSE_COLUMNS,
  type Cpu,
  EVENT_INDEX,
  type EventName,
  layout as L,
  modes,
  readCpsr,
} from "@armvirt/arm-core";
import type { Row } from "@armvirt/guest";
import type { KnownSymbol } from "@armvirt/vmm";
import { BadInput } from "./bad-input.ts";
import type { Meter } from "./meter.ts";

/** Instructions that one function executed in one go. */
export interface Step {
  /** Cycles since the exception. */
  readonly at: number;
  readonly mode: string;
  readonly symbol: string;
  readonly image: string;
  readonly owner: string;
  readonly instructions: number;
  readonly cycles: number;
}

/** The exceptions that a path can begin with. */
export const BEGINNINGS: readonly EventName[] = [
  "svc",
  "undefined",
  "prefetch abort",
  "data abort",
  "irq",
  "hyp trap",
  "hyp irq",
];

const MODES: ReadonlyMap<number, string> = new Map<number, string>(
  (["USR", "FIQ", "IRQ", "SVC", "ABT", "HYP", "UND", "SYS"] as const).map((name) => [modes[name], name]),
);
const CHUNK = 20_000;
const FAR = 50_000_000;
const LONGEST = 200_000;
const PROGRAMS = "guest user";
const GUEST = "guest";

const TAKEN = "(exception taken)";
const INTERRUPTS: readonly EventName[] = ["irq", "hyp irq"];

/** Id of the symbol that paid for the instruction that ran last; 0 when that took an exception. */
const payer = ({ state }: Cpu): number => (state[L.ACCOUNT] as number) / CAUSE_COLUMNS;

const modeOf = ({ state }: Cpu): number => readCpsr(state) & 31;

const count = (cpu: Cpu, events: readonly EventName[]): number =>
  events.reduce((sum, e) => sum + (cpu.events[EVENT_INDEX[e]] as number), 0);

/** Instructions from the beginning of the first batch to the one that takes the nth of these exceptions. It runs the same way
 *  twice, because the same start has the same course: in long steps, then in single steps. */
function findException(meter: Meter, row: Row, events: readonly EventName[], nth: number): number {
  const { system } = meter;
  const [cpu] = system.machine.cpus;
  meter.enterFirstBatch(row);
  const from = count(cpu, events);
  let ahead = 0;
  for (const step of [CHUNK, 1]) {
    goAhead(meter, row, ahead);
    for (const enough = nth + from; count(cpu, events) < enough; ahead += step) {
      const stop = system.run({ instructions: step });
      if (stop.why !== "instructions" || ahead > FAR)
        throw new BadInput(
          `no ${events.join(" or ")} comes in ${row.name}; begin with another event (armvirt trace --help)`,
        );
    }
    ahead -= step;
  }
  return ahead;
}

function goAhead(meter: Meter, row: Row, instructions: number): void {
  meter.enterFirstBatch(row);
  if (instructions > 0) meter.system.run({ instructions });
}

/** A path, and what has to be said of it. */
export interface Path {
  readonly steps: readonly Step[];
  readonly notes: readonly string[];
}

/** @param events what it begins with: one of these that comes in the first batch of the row, or behind it
 *  @param nth which of them, from 1
 *  @throws BadInput when none comes */
export function trace(meter: Meter, row: Row, events: readonly EventName[], nth = 1): Path {
  const ahead = findException(meter, row, events, nth);
  const length = meter.firstBatchLength(row);
  const notes: string[] = [];
  if (ahead > length)
    notes.push(`It does not come in a batch of ${row.name}: this one lies behind it, and is not measured.`);
  goAhead(meter, row, ahead);
  const { system } = meter;
  const [cpu] = system.machine.cpus;
  const start = cpu.cycles();
  const interrupted = cpu.pc;
  const steps: Step[] = [];
  let open: { symbol: number; mode: number; at: number; instructions: number } | undefined;
  const close = (end: number): void => {
    if (open === undefined) return;
    const { name, image, owner } = system.symbols.all[open.symbol] as KnownSymbol;
    const mode = MODES.get(open.mode) ?? "";
    const cycles = end - open.at;
    const who = open.symbol === 0 ? { symbol: TAKEN, image: "", owner: "" } : { symbol: name, image, owner };
    steps.push({ at: open.at, mode, ...who, instructions: open.instructions, cycles });
  };
  let returned = false;
  for (let ran = 0; ran < LONGEST && !returned; ran++) {
    const at = cpu.cycles() - start;
    const { pc } = cpu;
    const before = modeOf(cpu);
    const interrupts = count(cpu, INTERRUPTS);
    system.run({ instructions: 1 });
    const symbol = payer(cpu);
    // An interrupt is taken before the instruction, and that is one of the handler's.
    const mode = count(cpu, INTERRUPTS) === interrupts ? before : modeOf(cpu);
    const owner = system.symbols.all[symbol]?.owner ?? "";
    if (open?.symbol !== symbol || open.mode !== mode) {
      close(at);
      open = undefined;
    }
    returned = ran > 0 && (owner === PROGRAMS || (pc === interrupted && owner.startsWith(GUEST)));
    if (returned) {
      close(at);
      break;
    }
    open ??= { symbol, mode, at, instructions: 0 };
    open.instructions++;
  }
  if (!returned) {
    close(cpu.cycles() - start);
    notes.push(`Cut off after ${LONGEST} instructions: the program has not gone on yet.`);
  }
  return { steps, notes };
}

/** Consecutive steps of one owner as one. */
export interface Stay {
  readonly at: number;
  readonly owner: string;
  /** Each once, in the order of the first call. */
  readonly functions: readonly string[];
  readonly instructions: number;
  readonly cycles: number;
}

/** Who ran, in turns: the exits to a VMM and the returns to its guest. The way into an exception belongs to who takes it. */
export function turns(steps: readonly Step[]): Stay[] {
  const stays: Stay[] = [];
  let taken: Step | undefined;
  for (const step of steps) {
    if (step.symbol === TAKEN) {
      taken = step;
      continue;
    }
    const last = stays.at(-1);
    const { owner, symbol } = step;
    const at = taken?.at ?? step.at;
    const instructions = step.instructions + (taken?.instructions ?? 0);
    const cycles = step.cycles + (taken?.cycles ?? 0);
    taken = undefined;
    if (last?.owner !== owner) stays.push({ at, owner, functions: [symbol], instructions, cycles });
    else
      stays[stays.length - 1] = {
        at: last.at,
        owner,
        functions: last.functions.includes(symbol) ? last.functions : [...last.functions, symbol],
        instructions: last.instructions + instructions,
        cycles: last.cycles + cycles,
      };
  }
  return stays;
}
