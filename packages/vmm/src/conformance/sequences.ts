// Equivalence of sequences: what random instructions leave, one after the other, is what they leave on the bare machine.
import { assembleProgram, type Core, disassemble, generator, type Profile } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { hex } from "./hex.ts";
import { DATA, MIDDLE, NOTES, type Step } from "./steps.ts";
import type { Target } from "./target.ts";
import type { Findings } from "./trial.ts";

/** Steps of a sequence, and sequences that one machine is booted for. */
const LENGTH = 16;
const BATCH = 64;
/** Words that a finding names. */
const MOST_FINDINGS = 4;
/** As many as there are instructions in the longest sequence. */
const MOST_NOTES = 256;

/** Words that steps load and store, and where the middle is: steps reach 128 bytes from it, and a stack moves by eight bytes in a step. */
export const BUFFER_WORDS = 0x100;
export const CENTRE = 0x200;
/** Words of the note of an exception. */
export const NOTE = 4;
/** A sequence with its number: where random numbers begin. */
export interface Sequence {
  readonly steps: readonly Step[];
  readonly seed: number;
}

/** Numbers that have nothing to do with those of the next seed. */
const drawing = (seed: number): (() => number) => generator(Math.imul(seed, 0x9e3779b1));

/** Fills the buffer. May change r0 to r2. @param at its address */
export const filled = ({ seed }: Sequence, at: number): string => `
  ldr r0, =${at}
  mov r1, #${BUFFER_WORDS}
  ldr r2, =${drawing(seed)()}
fill${seed}:
  str r2, [r0], #4
  add r2, r2, r2, ror #5
  subs r1, r1, #1
  bne fill${seed}`;

/** Executes the steps, with random flags and registers, and notes all of these at last: r0 in the byte order of the end, CPSR, the others.
 *  @param at where the buffer is @param notes where exceptions are noted @param close instructions behind the steps */
export function executed(
  { steps, seed }: Sequence,
  core: Core,
  at: number,
  notes: number,
  close = "",
): string {
  const next = drawing(-seed);
  return `
  ldr r0, =${next()}
  msr cpsr_f, r0
  ${DATA.map((n) => `ldr r${n}, =${next()}`).join("\n  ")}
  ldr r${MIDDLE}, =${at + CENTRE}
  ldr r${NOTES}, =${notes}
  ${body(steps, `_${seed}`)}
  ${close}
  str r0, [r${NOTES}]
  mrs r0, cpsr
  ${core.features.includes("v6") ? "setend le" : ""}
  str r0, [r${NOTES}, #4]
  add r0, r${NOTES}, #8
  stmia r0, {r1-r12, sp, lr}`;
}
/** What these words are. */
export const ENDED: readonly string[] = [
  "r0",
  "CPSR",
  ...Array.from({ length: 12 }, (_, n) => `r${n + 1}`),
  "sp",
  "lr",
];

const body = (steps: readonly Step[], own = ""): string =>
  steps.map((step, n) => `${step.text(`on${n}${own}`)}\non${n}${own}:`).join("\n  ");

/** A word that a sequence leaves: what it is, and its address. */
export type Place = readonly [name: string, at: number];
export const places = (names: readonly string[], at: number): readonly Place[] =>
  names.map((name, n) => [name, at + 4 * n]);

/** What a sequence has left, by name; undefined when it has not come to its end. */
export type Left = ReadonlyMap<string, number> | undefined;

/** The number of exceptions, the notes of them, that of the end, the buffer, and others. @param noted what the words of a note are
 *  @param end where the notes end @param word reads the word at an address */
export function left(
  noted: readonly string[],
  [at, notes, end]: readonly [at: number, notes: number, end: number],
  word: (at: number) => number,
  others: readonly Place[] = [],
): Left {
  const count = Math.min(Math.max(Math.trunc((end - notes) / (4 * NOTE)), 0), MOST_NOTES);
  const exceptions = Array.from({ length: count }, (_, n) =>
    places(
      noted.map((what) => `the ${what} of exception ${n + 1}`),
      notes + 4 * NOTE * n,
    ),
  );
  const buffer = Array.from(
    { length: BUFFER_WORDS },
    (_, n) => `the word at [r${MIDDLE}, #${4 * n - CENTRE}]`,
  );
  const all = [...exceptions.flat(), ...places(ENDED, end), ...places(buffer, at), ...others];
  const words = new Map(all.map(([name, place]) => [name, word(place)]));
  if (words.size < all.length) throw new RangeError("two words that a sequence leaves have one name");
  return new Map([["the number of exceptions", count], ...words]);
}

/** Where sequences are tried. */
export interface Trials {
  readonly target: Target;
  /** As the guest sees it. */
  readonly core: Core;
  readonly profile: Profile;
}

/** What executes sequences: a guest's kernel, or a program. */
export interface Stage {
  /** The machine that a VMM's guests take theirs for, and its core. */
  readonly bare: (vmm: Vmm, core: Core) => readonly [vmm: Vmm, core: Core];
  readonly draw: (length: number, next: () => number, trials: Trials) => readonly Step[];
  /** Those steps that have a meaning where they stand: when one is left out, others may lose theirs. */
  readonly meaningful: (steps: readonly Step[]) => readonly Step[];
  /** What each sequence leaves, from one boot. */
  readonly leave: (vmm: Vmm, trials: Trials, sequences: readonly Sequence[]) => readonly Left[];
}

/** The words of a sequence as text. */
function textOf(steps: readonly Step[]): string {
  const words = [...assembleProgram(body(steps)).words];
  return words.map((word, n) => disassemble(word, 4 * n)).join("; ") || "no steps";
}

/** What a sequence has left that it does not leave natively, and the other way round. */
export function differences(own: Left, natively: Left): Findings {
  if (natively === undefined) return ["it does not come to its end natively"];
  if (own === undefined) return ["it does not come to its end"];
  // the longer one has all names: only exceptions are more or fewer
  const names = [...(own.size > natively.size ? own : natively).keys()];
  const shown = (value: number | undefined): string => (value === undefined ? "not there" : hex(value));
  return names.flatMap((name) => {
    const [is, has] = [own.get(name), natively.get(name)];
    return is === has ? [] : [`${name} is ${shown(is)}, natively ${shown(has)}`];
  });
}

/** Steps that make a difference, of which none can be left out: parts are, ever smaller ones, until all are needed. @param meaningful see `Stage` */
export function smallest(
  meaningful: Stage["meaningful"],
  all: readonly Step[],
  differs: (steps: readonly Step[]) => boolean,
): readonly Step[] {
  let steps = all;
  let before: number;
  do {
    before = steps.length; // what was needed when it was tried may not be any more
    for (let part = (before + 1) >> 1; part > 0; part >>= 1)
      for (let from = 0; from < steps.length; ) {
        const fewer = meaningful(steps.filter((_, n) => n < from || n >= from + part));
        if (differs(fewer)) steps = fewer;
        else from += part;
      }
  } while (steps.length < before);
  return steps;
}

/** How many sequences are tried, and which. */
export interface Draws {
  readonly count: number;
  /** Number of the first; the others follow it. */
  readonly seed: number;
  readonly profile?: Profile;
}

/** What sequences leave that they do not leave on the bare machine: the first that does so, cut down to what it needs for it. */
export function unlikeNativeInSequence(
  stage: Stage,
  vmm: Vmm,
  target: Target,
  { count, seed, profile = "silent" }: Draws,
): Findings {
  const [bare, core] = stage.bare(vmm, target.core);
  const trials: Trials = { target, core, profile };
  const unlike = (sequences: readonly Sequence[]): readonly Findings[] => {
    const natively = stage.leave(bare, trials, sequences);
    return stage.leave(vmm, trials, sequences).map((own, n) => differences(own, natively[n]));
  };
  for (let from = 0; from < count; from += BATCH) {
    const sequences = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => ({
      seed: seed + from + n,
      steps: stage.draw(LENGTH, drawing(seed + from + n), trials),
    }));
    const findings = unlike(sequences);
    const found = sequences.find((_, n) => findings[n]?.length);
    if (found === undefined) continue;
    const again = (steps: readonly Step[]): Findings => unlike([{ ...found, steps }])[0] ?? [];
    const steps = smallest(stage.meaningful, found.steps, (fewer) => again(fewer).length > 0);
    return [`sequence ${found.seed}, ${textOf(steps)}: ${again(steps).slice(0, MOST_FINDINGS).join(", ")}`];
  }
  return [];
}
