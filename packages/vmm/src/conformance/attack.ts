// What a hostile guest is, how it is judged, and the text that such guests share.

import { arm926ejS, arm1136jfS, assembleProgram, type Profile } from "@armvirt/arm-core";
import type { Vmm } from "../contract.ts";
import { native } from "../native.ts";
import { beginReport, end } from "./adversaries.ts";
import { hex } from "./hex.ts";
import { writingFor } from "./ported.ts";
import { type Ground, groundOf, TARGET, type Target } from "./target.ts";
import { type Findings, harm, type Outcome, SLICE, Trial } from "./trial.ts";

/** What a hostile guest goes for: page tables, caches and memory, instructions, exceptions and interrupts, calls of the VMM, state. */
export type AttackClass = "A" | "B" | "C" | "D" | "E";

/** One hostile guest. */
export interface Attack {
  readonly class: AttackClass;
  readonly name: string;
  /** What the guest tries. */
  readonly tries: string;
  /** Its report is what it is natively; without this only what holds for every attack must hold: see `judged`. */
  readonly equivalent?: true;
  /** That report says nothing of modes, vectors or how a kernel is started: it is the same under a kernel with a port. */
  readonly ported?: true;
  /** It needs the bare processor: tables, devices or returns that a VMM whose guests' kernels have a port does not have. */
  readonly bare?: true;
  /** Version of the architecture from which on there is what it uses; ARMv5TE unless given. */
  readonly from?: 6 | 7;
  /** The last version that has it; all later ones unless given. */
  readonly until?: 5 | 6;
  /** The most instructions that it gets, with its neighbour and the VMM, if it needs more than others. */
  readonly instructions?: number;
  /** It prints all the time: what it prints has no bound. */
  readonly loud?: true;
  readonly program: (g: Ground) => string;
}

/** So slow is the machine, and so many instructions does an attack get: some turns of it and of its neighbour, by a tick of 10 ms; and in
 *  so many must its neighbour run on. Both together are longer than the longest turn, 30 ms (sched_credit.c), at one instruction in a cycle. */
const PACE = {
  functional: { mhz: 4, instructions: 150_000, behind: 300_000 },
  full: { mhz: 12, instructions: 150_000, behind: 300_000 },
} as const;
/** Where caches hold data, they are there. */
const timingOf = ({ core }: Target): keyof typeof PACE => (core.caches.virtual ? "full" : "functional");
/** Bytes that a guest which prints nothing may cause to be printed. */
const QUIET = 400;
/** The part of what it counts beside an idle guest that a neighbour counts beside any other (R5 of oracles.ts). */
const SHARE = 0.95;
/** So many times as fast, and as long, turns are looked at again: one change of all of a VMM's tables is longer than a tick at the attacks' pace. */
const UNHURRIED = 10;
const STOPPED = /vmm: vm (\d+) stopped: .+/g;

/** Reports what its body records. */
export const reports = (g: Ground, body: string, vectors: string = g.vectors): string => `
  ${vectors}
start:
  ${g.setVectors}
  ldr r13, =${g.stack}
  ${beginReport(g)}
  ${body}
  ${end(g)}
`;

/** Does what its body does, and then nothing. */
export const loops = (g: Ground, body: string, vectors: string = g.vectors): string => `
  ${vectors}
start:
  ${g.setVectors}
  ldr r13, =${g.stack}
  ${body}
  b .
`;

/** Does it for ever. @param prepare before */
export const forEver = (g: Ground, body: string, prepare = "", vectors: string = g.vectors): string =>
  loops(g, `${prepare}\nstorm:\n  ${body}\n  b storm`, vectors);

/** Records for each step its number and the vector that it took; constants follow every few of them. */
export const each = (steps: readonly string[]): string =>
  steps
    .map(
      (text, n) =>
        `\n  ldr r4, =${n}\n  mov r9, #0\n  ${text}\n  mov r8, r9\n  bl record${n % 16 === 15 ? `\n  b pool${n}\n  .ltorg\npool${n}:` : ""}`,
    )
    .join("");

/** Translation by a table that maps every megabyte to itself, and more of it. @param more instructions with r0 at the table */
export const mapped = (g: Ground, more = ""): string =>
  `ldr r0, =${g.level1}\n  ${g.mapAll()}\n  ${more}\n  ${g.translate()}`;

/** The descriptor of a megabyte in the table at r0. */
export const descriptor = (address: number, value: number): string =>
  `ldr r2, =${value >>> 0}\n  ldr r3, =${(address >>> 20) * 4}\n  str r2, [r0, r3]`;

/** A change of the tables is in effect. */
export const flushed = (g: Ground): string =>
  `mov r1, #0\n  ${g.dsb}\n  mcr p15, 0, r1, c8, c7, 0\n  ${g.dsb}\n  ${g.isb}`;

/** A page of the guest's RAM that programs are written to. */
const WRITTEN = 0x220000;

/** Goes on with instructions that are written when the guest runs, so that nobody can have changed them in its image; r10 is where a
 *  prefetch abort goes on. @param text of instructions, without constants */
export function written(g: Ground, text: string): string {
  const at = g.base + WRITTEN;
  const { words } = assembleProgram(text, at);
  return `ldr r5, =${at}
  ${[...words].map((word) => `ldr r1, =${word}\n  str r1, [r5], #4`).join("\n  ")}
  mov r1, #0
  mcr p15, 0, r1, c7, c10, 4
  mcr p15, 0, r1, c7, c5, 0
  mcr p15, 0, r1, c7, c5, 6
  ldr r5, =${at}
  mov pc, r5`;
}

/** The vectors with another way back. */
export const returning = (g: Ground, back: string, instead: string): string => {
  if (!g.vectors.includes(back)) throw new RangeError(`the vectors have no "${back}"`);
  return g.vectors.replace(back, instead);
};

export const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** ARMv5: caches by virtual address, no ASIDs. */
export const OLDEST: Target = { core: arm926ejS, board: "versatilepb" };
/** Where attacks are made: ARMv7, ARMv6, ARMv5. */
export const BATTLEFIELDS: readonly Target[] = [TARGET, { core: arm1136jfS, board: "versatilepb" }, OLDEST];

/** How attacks on a VMM are made. */
interface Conditions {
  readonly target?: Target;
  readonly profile?: Profile;
}

/** What a neighbour has the other part of the time beside. */
const IDLE: Attack = {
  class: "A",
  name: "nothing",
  tries: "does nothing",
  program: (g) => loops(g, ""),
};

/** Guests that any attack is like: they do nothing, record, and come to the VMM once in a way that has nothing to do with what an attack is about. What
 *  one of them notices shows of no attack that it is good for something. */
export const DULL: readonly Attack[] = [
  IDLE,
  ...Object.entries({
    "records a constant": "",
    "executes one UDF": "udf #0",
    "loads once from nothing": "ldr r0, =0x70000000\n  ldr r0, [r0]",
    "makes one call": "svc #0",
  }).map(
    ([tries, step]): Attack => ({
      class: "A",
      name: tries,
      tries,
      equivalent: true,
      program: (g) => reports(g, each([step])),
    }),
  ),
];

/** Those attacks that this VMM can meet on this target. */
export const attacksFor = (
  attacks: readonly Attack[],
  vmm: Vmm,
  target: Target = TARGET,
): readonly Attack[] =>
  attacks.filter(({ bare, from = 5, until = 7 }) => {
    const { version } = groundOf(target);
    return !(bare && vmm.port !== undefined) && from <= version && version <= until;
  });

/** All attacks on one VMM from one boot. */
export class Siege {
  readonly #attacks: readonly Attack[];
  readonly #trial: Trial;
  readonly #timing: keyof typeof PACE;
  readonly #outcomes = new Map<Attack, Outcome>();
  /** Those whose report is what it is natively. */
  readonly #compared: readonly Attack[];
  readonly #natively: () => Siege;
  /** A neighbour's share of the time is asked for: there is one, and time is told by instructions. */
  readonly #shared: boolean;
  /** How far the neighbour has counted after each slice beside a guest that is idle. */
  #idle: readonly number[] = [];
  /** Over more turns, and beside an idle guest; made when it is needed. */
  readonly #unhurried: () => Trial;
  #idleUnhurried: number | undefined;

  constructor(
    attacks: readonly Attack[],
    vmm: Vmm,
    { target = TARGET, profile = "silent" }: Conditions = {},
  ) {
    this.#attacks = attacks;
    this.#timing = timingOf(target);
    const { mhz } = PACE[this.#timing];
    const trial = (clock: number): Trial =>
      new Trial(
        vmm,
        target,
        [...attacks, IDLE].map((a) => a.program),
        { profile, writing: writingFor(vmm), timing: this.#timing, mhz: clock },
      );
    this.#trial = trial(mhz);
    let unhurried: Trial | undefined;
    this.#unhurried = () => {
      unhurried ??= trial(mhz * UNHURRIED);
      return unhurried;
    };
    this.#shared = vmm.guests > 1 && this.#timing === "functional";
    this.#compared =
      vmm === native ? [] : attacks.filter((a) => a.equivalent && (vmm.port === undefined || a.ported));
    this.#natively = natively(this.#compared, target, profile);
  }

  outcome(attack: Attack): Outcome {
    const { instructions, behind } = PACE[this.#timing];
    return this.#trial.run(
      this.#attacks.indexOf(attack),
      attack.instructions ?? instructions,
      "report",
      behind,
    );
  }

  /** What an attack shows of the VMM. */
  findings(attack: Attack): Findings {
    const outcome = this.outcome(attack);
    const known = this.#compared.includes(attack) ? this.#natively().#known(attack) : undefined;
    const found = judged(attack, outcome, known);
    return found.length > 0 ? found : this.#starved(attack, outcome);
  }

  /** R5: the neighbour has had its share; one that had too little in so few turns may have lost a part of one, and is looked at again. */
  #starved(attack: Attack, { course }: Outcome): Findings {
    const { length } = course;
    if (!this.#shared || length === 0) return [];
    const { instructions, behind } = PACE[this.#timing];
    const idle = this.#attacks.length;
    if (this.#idle.length < length) {
      const most = Math.max(instructions + behind, length * SLICE);
      this.#idle = this.#trial.run(idle, most - behind, "end", behind).course;
    }
    if ((course[length - 1] as number) >= SHARE * (this.#idle[length - 1] as number)) return [];
    const counted = (n: number): number =>
      this.#unhurried().run(n, UNHURRIED * (instructions + behind), "end", 0).counts[0];
    this.#idleUnhurried ??= counted(idle);
    const own = counted(this.#attacks.indexOf(attack));
    return own >= SHARE * this.#idleUnhurried
      ? []
      : [
          `the neighbour counts to ${own}, where it counts to ${this.#idleUnhurried} beside a guest that is idle`,
        ];
  }

  /** An outcome that is asked for again and again. */
  #known(attack: Attack): Outcome {
    const known = this.#outcomes.get(attack) ?? this.outcome(attack);
    this.#outcomes.set(attack, known);
    return known;
  }
}

/** The bare machine under the same attacks, booted when it is asked for. */
const NATIVE = new Map<string, Siege>();
const natively =
  (attacks: readonly Attack[], target: Target, profile: Profile): (() => Siege) =>
  () => {
    const key = `${target.core.name} ${target.board} ${profile} ${attacks.map((a) => a.name)}`;
    const siege = NATIVE.get(key) ?? new Siege(attacks, native, { target, profile });
    NATIVE.set(key, siege);
    return siege;
  };

/** The neighbour runs on unchanged, and so does the VMM; a guest that is stopped is stopped alone with one report, and nothing is
 *  printed without bound. @param natively what the bare machine shows, where that must be equal */
function judged(attack: Attack, outcome: Outcome, natively: Outcome | undefined): Findings {
  const stopped = outcome.printed.match(STOPPED) ?? [];
  const expected = outcome.state === "stopped" ? 1 : 0;
  return [
    ...harm(outcome),
    ...(stopped.length === expected
      ? []
      : [`a guest that is ${outcome.state} is reported as stopped ${stopped.length} times`]),
    ...(attack.loud || outcome.printed.length <= QUIET
      ? []
      : [`${outcome.printed.length} bytes are printed: ${JSON.stringify(outcome.printed.slice(0, QUIET))}`]),
    ...(natively ? differences(outcome, natively) : []),
  ];
}

function differences(own: Outcome, natively: Outcome): Findings {
  if (!natively.finished) return ["natively there is no report"];
  if (!own.finished) return ["there is no report"];
  return natively.report.flatMap(([number, value], n) => {
    const [is, has] = own.report[n] ?? [];
    return is === number && has === value
      ? []
      : [`entry ${n} of the report is ${shown(is)}, ${shown(has)}, natively ${hex(number)}, ${hex(value)}`];
  });
}
const shown = (value: number | undefined): string => (value === undefined ? "missing" : hex(value));
