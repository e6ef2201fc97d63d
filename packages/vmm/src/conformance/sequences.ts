// Equivalence of sequences: what random instructions leave, one after the other in a guest's kernel, is what they leave on the bare machine.
import { assembleProgram, type Core, disassemble, generator, modes, type Profile } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { end } from "./adversaries.ts";
import { without } from "./broken.ts";
import { bareFor, hex, STORED, setBanks, storeAll } from "./kernel-state.ts";
import { MIDDLE, meaningful, NOTES, type Step, sequence, systemRegisters } from "./steps.ts";
import { type Ground, groundOf, type Target } from "./target.ts";
import { type Findings, type ProgramText, Trial } from "./trial.ts";

/** Offsets in the guest's RAM: what steps load and store, the notes, all registers at the end. */
const BUFFER = 0x308000;
const LOG = 0x30a000;
const RECORD = 0x30c000;
const BUFFER_BYTES = 0x400;
/** Where the middle is, and the first stack: steps reach 128 bytes from the middle, and stacks move by eight bytes in a step. */
const CENTRE = BUFFER + BUFFER_BYTES / 2;
/** Steps of a sequence, and sequences that one machine is booted for. */
const LENGTH = 16;
const BATCH = 64;
/** Instructions in which a VMM comes to the end of a sequence. */
const MOST = 1_000_000;
/** A note of an exception: the vector, lr, SPSR and CPSR. */
const NOTE = 4;
const NOTED = ["vector", "lr", "SPSR", "CPSR"];
/** The note of the end: r0 in the byte order of the end, and then. */
const ENDED = [
  "r0",
  "CPSR",
  "r1",
  "r2",
  "r3",
  "r4",
  "r5",
  "r6",
  "r7",
  "r8",
  "r9",
  "r10",
  "r11",
  "r12",
  "sp",
  "lr",
];
/** Words that a finding names. */
const MOST_FINDINGS = 4;
/** As many as there are instructions in the longest sequence. */
const MOST_EXCEPTIONS = 256;

/** Notes an exception, with no other register than its own lr. */
const note = (vector: number): string => `
  str lr, [r${NOTES}, #4]
  mov lr, #${vector}
  str lr, [r${NOTES}]
  mrs lr, spsr
  str lr, [r${NOTES}, #8]
  mrs lr, cpsr
  str lr, [r${NOTES}, #12]
  ldr lr, [r${NOTES}, #4]
  add r${NOTES}, r${NOTES}, #${4 * NOTE}`;

/** The vectors of a sequence: it goes on behind what raised an exception. A program's call leads into Supervisor mode. */
const VECTORS = `
  b start
  b undefined
  b supervisor
  b prefetch
  b data
  b .
  b .
  b .
undefined:
  ${note(0x4)}
  movs pc, lr
supervisor:
  ${note(0x8)}
  mrs lr, spsr
  tst lr, #15
  ldr lr, [r${NOTES}, #-12]
  moveq pc, lr
  movs pc, lr
prefetch:
  ${note(0xc)}
  movs pc, lr
data:
  ${note(0x10)}
  subs pc, lr, #4
`;

const DATA = ["r0", "r1", "r2", "r3", "r4", "r5", "r8", "r9", "r10", "r11", "r12", "lr"];

const body = (steps: readonly Step[]): string =>
  steps.map((step, n) => `${step.text(`on${n}`)}\non${n}:`).join("\n  ");

/** Numbers that have nothing to do with those of the next seed. */
const drawing = (seed: number): (() => number) => generator(Math.imul(seed, 0x9e3779b1));

/** A guest that executes steps. @param seed of what is in registers and memory before */
const program =
  (all: readonly Step[], core: Core, seed: number): ProgramText =>
  (g: Ground): string => {
    const { steps, mode } = meaningful(all);
    const next = drawing(seed);
    return `
  ${VECTORS}
start:
  ${g.setVectors}
  ldr r0, =${g.base + BUFFER}
  mov r1, #${BUFFER_BYTES / 4}
  ldr r2, =${next()}
fill:
  str r2, [r0], #4
  add r2, r2, r2, ror #5
  subs r1, r1, #1
  bne fill
  ldr r1, =0x600000df
  ${setBanks((bank) => g.base + CENTRE + 16 * bank, "r1")}
  ldr r0, =${next()}
  msr cpsr_f, r0
  ${DATA.map((r) => `ldr ${r}, =${next()}`).join("\n  ")}
  ldr r${MIDDLE}, =${g.base + CENTRE}
  ldr r${NOTES}, =${g.base + LOG}
first:
  ${body(steps)}
  ${mode === modes.USR ? "svc #0" : ""}
last:
  str r0, [r${NOTES}]
  mrs r0, cpsr
  ${g.version > 5 ? "setend le" : ""}
  str r0, [r${NOTES}, #4]
  add r0, r${NOTES}, #8
  stmia r0, {r1-r12, sp, lr}
  ldr r11, =${g.base + RECORD}
  ${storeAll}
  stmia r0!, {r8-r12}
  ${systemRegisters(core)
    .map((encoding) => `mrc p15, 0, r1, ${encoding}\n  str r1, [r0], #4`)
    .join("\n  ")}
  ${end(g)}
`;
  };

/** What all words are that a guest leaves, and where. @param exceptions that were noted */
function placesOf(core: Core, exceptions: number): readonly (readonly [name: string, offset: number])[] {
  const at = (names: readonly string[], offset: number) =>
    names.map((name, n) => [name, offset + 4 * n] as const);
  const notes = Array.from({ length: exceptions }, (_, n) =>
    at(
      NOTED.map((what) => `the ${what} of exception ${n + 1}`),
      LOG + 4 * NOTE * n,
    ),
  ).flat();
  const record = [
    ...STORED,
    ...["r8", "r9", "r10", "r11", "r12"].map((r) => `${r}_usr`),
    ...systemRegisters(core).map((encoding) => `CP15 ${encoding}`),
  ];
  const memory = Array.from(
    { length: BUFFER_BYTES / 4 },
    (_, n) => `the word at [r${MIDDLE}, #${4 * n + BUFFER - CENTRE}]`,
  );
  return [...notes, ...at(ENDED, LOG + 4 * NOTE * exceptions), ...at(record, RECORD), ...at(memory, BUFFER)];
}

/** A sequence with a number: where random numbers begin. */
interface Sequence {
  readonly steps: readonly Step[];
  readonly seed: number;
}

/** What a sequence has left; undefined when it has not come to its end. */
type Left = readonly (readonly [name: string, value: number])[] | undefined;

/** What is tried, and where. */
interface Trials {
  readonly target: Target;
  /** As the guest sees it. */
  readonly core: Core;
  readonly profile: Profile;
}

/** What each sequence leaves, from one boot. */
function leftBy(
  vmm: Vmm,
  { target, core, profile }: Trials,
  sequences: readonly Sequence[],
): readonly Left[] {
  const programs = sequences.map(({ steps, seed }) => program(steps, core, seed));
  const trial = new Trial({ ...vmm, guests: 1 }, target, programs, { profile });
  const { base } = groundOf(target);
  return sequences.map((_, n) => {
    const { finished, system } = trial.run(n, MOST);
    const [guest] = system.guests;
    if (!finished || guest === undefined) return undefined;
    const noted = (guest.word(RECORD + 4 * NOTES) - base - LOG) / (4 * NOTE);
    const exceptions = Math.min(Math.max(Math.trunc(noted), 0), MOST_EXCEPTIONS);
    return [
      ["the number of exceptions", noted],
      ...placesOf(core, exceptions).map(([name, at]) => [name, guest.word(at) >>> 0] as const),
    ];
  });
}

/** The words of a sequence as text. */
function textOf(steps: readonly Step[], g: Ground): string {
  const { words, symbols, origin } = assembleProgram(
    `first:\n${body(meaningful(steps).steps)}\nlast:\n  nop\n`,
    g.text,
  );
  const last = symbols.get("last") ?? origin;
  return [...words.subarray(0, (last - origin) / 4)]
    .map((word, n) => disassemble(word >>> 0, origin + 4 * n))
    .join("; ");
}

/** What a sequence has left that it does not leave natively. */
function differences(own: Left, natively: Left): Findings {
  if (natively === undefined) return ["it does not come to its end natively"];
  if (own === undefined) return ["it does not come to its end"];
  return natively.flatMap(([name, has], n) => {
    const [, is] = own[n] ?? [];
    return is === has ? [] : [`${name} is ${hex(is)}, natively ${hex(has)}`];
  });
}

/** Without steps that have nothing to do with it: as long as something is different with fewer, those are it. */
function smallest(steps: readonly Step[], differs: (steps: readonly Step[]) => boolean): readonly Step[] {
  let left = meaningful(steps).steps;
  for (let size = Math.ceil(left.length / 2); size > 0; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let from = 0; from < left.length; ) {
      const fewer = meaningful(left.filter((_, n) => n < from || n >= from + size)).steps;
      if (fewer.length < left.length && differs(fewer)) left = fewer;
      else from += size;
    }
  return left;
}

/** How many sequences are tried, and which. */
export interface Draws {
  readonly count: number;
  /** The first; others have the numbers behind it. */
  readonly seed: number;
  readonly profile?: Profile;
}

/** What sequences leave in a guest's kernel that they do not leave on the bare machine: the first one of a batch that does, without what has nothing to do with it. */
export function unlikeNativeInSequence(
  vmm: Vmm,
  target: Target,
  { count, seed, profile = "silent" }: Draws,
): Findings {
  const bare = bareFor(vmm);
  const core = vmm.changes === undefined ? target.core : without(target.core, "ve");
  const trials: Trials = { target, core, profile };
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => seed + from + n);
    const sequences = numbers.map((seed) => ({ seed, steps: sequence(LENGTH, drawing(seed), core) }));
    const natively = leftBy(bare, trials, sequences);
    const own = leftBy(vmm, trials, sequences);
    const first = sequences.findIndex((_, n) => differences(own[n], natively[n]).length > 0);
    const found = sequences[first];
    if (found === undefined) continue;
    const unlike = (steps: readonly Step[]): Findings => {
      const one = [{ ...found, steps }];
      return differences(leftBy(vmm, trials, one)[0], leftBy(bare, trials, one)[0]);
    };
    const steps = smallest(found.steps, (fewer) => unlike(fewer).length > 0);
    const what = unlike(steps).slice(0, MOST_FINDINGS).join(", ");
    return [`sequence ${found.seed}, ${textOf(steps, groundOf(target)) || "of no steps"}: ${what}`];
  }
  return [];
}
