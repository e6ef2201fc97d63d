// Small guests beside one that counts: booted once, then each is tried from the same beginning.

import type { Profile, Timing } from "@armvirt/arm-core";
import { fromBytes } from "@armvirt/machine";
import type { Guest, GuestState, System, Vmm } from "../contract.ts";
import { DONE, RAM_MIB } from "./adversaries.ts";
import { hex } from "./hex.ts";
import { plan } from "./session.ts";
import { type Ground, groundOf, isIn, type Target, type Writing } from "./target.ts";
import { assembled, kernelOf } from "./tiny-guest.ts";

/** The text of a guest's program. */
export type ProgramText = (g: Ground) => string;

/** What became of a guest. */
export interface Outcome {
  readonly system: System;
  /** Pairs of a number and what was recorded with it. */
  readonly report: readonly (readonly [number, number])[];
  readonly finished: boolean;
  readonly state: GuestState;
  /** What it, or the VMM about it, has printed. */
  readonly printed: string;
  /** How far the neighbour counted while the other ran, and in the same time behind that. */
  readonly counts: readonly [number, number];
  /** How far the neighbour had counted after each slice of both: the same place is the same time, where timing is functional. */
  readonly course: readonly number[];
  /** What the neighbour printed behind that. */
  readonly heard: string;
  /** Sentences about what has changed and must not. */
  readonly changed: readonly string[];
  /** Why the machine stopped by itself, if it did. */
  readonly ended: string | undefined;
  /** What was thrown out of the machine, if anything was. */
  readonly thrown: string | undefined;
}

/** Why a VMM does not keep a promise: a sentence each; empty when it does. */
export type Findings = readonly string[];

/** What must hold beside whatever a guest does: nothing of others has changed, and its neighbour runs and prints on. */
export const harm = ({ thrown, ended, changed, counts, heard }: Outcome): Findings => [
  ...(thrown === undefined ? [] : [`the machine threw "${thrown}"`]),
  ...(ended === undefined ? [] : [`the machine stopped: ${ended}`]),
  ...changed,
  ...(counts[1] > 0 ? [] : ["the neighbour runs no more"]),
  ...(counts[1] < PRINTS || heard !== "" ? [] : ["the neighbour prints no more"]),
];

/** MHz of a machine with two guests, unless it is given: a host's tick comes after fewer instructions. */
const SLOW = 50;
/** Instructions in which both guests have their turns. */
export const TURNS = 1_000_000;
/** The most instructions that a VMM takes until its first guest runs. */
const START = 2_000_000;
/** Instructions between two looks at guests of which one has a neighbour. */
export const SLICE = 50_000;
/** So short that the second guest has not had its turn. */
const SHORT_SLICE = 5_000;
const MOST_PAIRS = 1000;
/** Programs begin at multiples of this: a page. */
const PAGE = 0x1000;
/** The neighbour prints once while it counts so far. */
const PRINTS = 2 ** 13;
/** What stands where a guest reports when it is the one that counts, and behind that once it has begun. */
const COUNTS = 0xc0c0c0c0;
const BEGUN = 0xbe90be90;
const MOST_CHANGES = 8;

/** The first program of the kernel. It waits for a word where it will report. If that is COUNTS it counts for ever, prints a dot now and then, and keeps a sum of what it must
 *  not lose in its registers: the count goes on only while they hold. Otherwise it goes
 *  to the program whose number stands there: they count from 1. */
const dispatcher = (g: Ground, starts: readonly number[]): string => `
  ${g.vectors}
start:
  ldr r0, =${g.report}
  ldr r1, =${BEGUN}
  str r1, [r0, #4]
await:
  ldr r1, [r0]
  cmp r1, #0
  beq await
  ldr r2, =${COUNTS}
  cmp r1, r2
  beq counts
  mov r2, #0
  str r2, [r0, #4]
  adr r2, programs
  sub r1, r1, #1
  ldr pc, [r2, r1, lsl #2]
programs:
  ${starts.map((at) => `.word ${at}`).join("\n  ")}
counts:
  mov r1, #0
  ldr r4, =0x11111111
  ldr r5, =0x22222222
  ldr r6, =0x33333333
  ldr r7, =0x44444444
  ldr r8, =0x55555555
count_on:
  add r2, r4, r5
  cmp r2, r6
  addeq r2, r2, r5
  cmpeq r2, r8
  addeq r1, r1, #1
  str r1, [r0]
  movs r2, r1, lsl #20
  bne count_on
  mov r9, r1
  mov r1, #0x2e
  ${g.print}
  mov r1, r9
  ldr r0, =${g.report}
  b count_on
`;

const pattern = (offset: number): number => Math.imul(offset + 1, 0x9e3779b1) >>> 0;
const wordsIn = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);

/** Runs, and tells what came out of the machine that is no way to stop. */
function guarded(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Where a VMM's instructions that it does not write itself and its target's constants are, as offsets of words in the machine's RAM; found once for each image. */
const CONSTANT_WORDS = new Map<string, Uint32Array>();
function constantWords({ machine, symbols, guests }: System, vmm: Vmm, target: Target): Uint32Array {
  const key = `${vmm.name} ${target.core.name} ${target.board}`;
  const known = CONSTANT_WORDS.get(key);
  if (known) return known;
  const found: number[] = [];
  const written = vmm.writes?.(target.core, target.board);
  const { base, bytes } = machine.memory;
  for (let at = 0; at < bytes.length; at += 4) {
    const physical = base + at;
    if (guests.some((g) => g.owns(physical))) continue;
    const text = symbols.all[symbols.symbolAt(0, physical)]?.owner === "vmm" && !isIn(physical, written);
    if (text || isIn(physical, target.constant)) found.push(at / 4);
  }
  const words = Uint32Array.from(found);
  CONSTANT_WORDS.set(key, words);
  return words;
}

/** The machine of a trial. */
interface Machinery {
  readonly profile?: Profile;
  /** How programs are written for the VMM: for the bare processor unless given. */
  readonly writing?: Writing;
  readonly mhz?: number;
  /** With full timing there are caches; functional unless given. */
  readonly timing?: Timing;
}

/** A VMM with a guest that has all programs of a list, and a neighbour if it takes two. */
export class Trial {
  readonly #system: System;
  readonly #ground: Ground;
  /** What the VMM does not change: offsets of words, and the words. */
  readonly #constant: Uint32Array;
  readonly #expected: Uint32Array;
  readonly #beginning: ReturnType<System["machine"]["snapshot"]>;

  constructor(
    vmm: Vmm,
    target: Target,
    programs: readonly ProgramText[],
    { profile = "silent", writing = groundOf, mhz = SLOW, timing = "functional" }: Machinery = {},
  ) {
    const g = writing(target);
    let offset = Math.ceil((0x200 + 4 * programs.length) / PAGE) * PAGE;
    const texts = programs.map((program) => {
      const own = writing(target, offset);
      const text = assembled(program(own), own.text);
      offset += Math.ceil((4 * text.words.length) / PAGE) * PAGE;
      return text;
    });
    const starts = texts.map((t) => t.symbols.get("start") ?? t.origin);
    const kernel = kernelOf([assembled(dispatcher(g, starts), g.text), ...texts], g.loaded);
    const guest = (name: string): Guest => ({ name, kernel, memory: RAM_MIB });
    const names = ["adversary", "neighbour"].slice(0, vmm.guests);
    this.#ground = g;
    this.#system = vmm.boot({ ...plan(names.map(guest), { target, profile, timing }), mhz });
    const other = this.#system.guests[1];
    const report = this.#report;
    if (other !== undefined) {
      // Every word that the neighbour leaves free, from the first to the last.
      const words = wordsIn(other.memory());
      for (let n = 0; n < words.length; n++)
        if (words[n] === 0 && n !== report && n !== report + 1) words[n] = pattern(4 * n);
      words[report] = COUNTS;
    }
    this.#begin();
    this.#system.machine.mmu.settle();
    this.#beginning = this.#system.machine.snapshot();
    const ram = wordsIn(this.#system.machine.memory.bytes);
    this.#constant = other === undefined ? new Uint32Array() : constantWords(this.#system, vmm, target);
    this.#expected = this.#constant.map((at) => ram[at] as number);
  }

  /** The VMM starts, and the first guest waits. */
  #begin(): void {
    const [adversary] = this.#system.guests;
    const [cpu] = this.#system.machine.cpus;
    const begun = (): boolean =>
      adversary !== undefined && adversary.word(4 * this.#report + 4) >>> 0 === BEGUN;
    guarded(() => {
      while (cpu.instructions < START && !begun())
        if (this.#system.run({ instructions: SHORT_SLICE }).why !== "instructions") break;
    });
  }

  /** Index of the first word of a report. */
  get #report(): number {
    return (this.#ground.report - this.#ground.base) / 4;
  }

  /** Tries a program. @param n its number @param instructions the most it gets @param until whether its report is enough
   *  @param behind instructions in which its neighbour must run on */
  run(
    n: number,
    instructions: number,
    until: "report" | "end" = "report",
    behind: number = Math.max(instructions / 8, TURNS),
  ): Outcome {
    const system = this.#system;
    const { machine } = system;
    const [adversary, neighbour] = system.guests;
    if (adversary === undefined) throw new RangeError("the VMM booted no guest");
    machine.restore(this.#beginning);
    adversary.read();
    neighbour?.read();
    const report = this.#report;
    const own = wordsIn(adversary.memory());
    const other = neighbour && wordsIn(neighbour.memory());
    const before = other?.slice();
    own[report] = n + 1;
    const count = (): number => {
      const word = (neighbour?.word(4 * report) ?? COUNTS) >>> 0;
      return word === COUNTS ? 0 : word;
    };
    const counted = count();
    const course: number[] = [];
    const reported = (): boolean => adversary.word(4 * report) === DONE;
    const [cpu] = machine.cpus;
    let printed = "";
    let ended: string | undefined;
    // Nothing is waited for behind the report of a guest that is alone.
    const slice = neighbour === undefined ? SHORT_SLICE : SLICE;
    const run = (most: number, enough: () => boolean): void => {
      const first = cpu.instructions;
      while (cpu.instructions - first < most && !enough()) {
        const stop = system.run({ instructions: Math.min(slice, most - (cpu.instructions - first)) });
        printed += fromBytes(adversary.read());
        course.push(count() - counted);
        if (stop.why === "instructions" || stop.why === "mark") continue;
        ended = stop.why;
        break;
      }
    };
    const ram = wordsIn(machine.memory.bytes);
    let during = 0;
    const thrown = guarded(() => {
      run(instructions, () => until === "report" && reported());
      during = count() - counted;
      neighbour?.read();
      if (neighbour !== undefined) run(behind, () => false);
    });
    machine.mmu.settle();
    const changed: string[] = [];
    if (other !== undefined && before !== undefined)
      for (let at = 0; at < other.length && changed.length < MOST_CHANGES; at++)
        if (other[at] !== before[at] && at !== report && at !== report + 1)
          changed.push(`the neighbour's word at ${hex(this.#ground.base + 4 * at)} has changed`);
    for (let i = 0; i < this.#constant.length && changed.length < MOST_CHANGES; i++) {
      const at = this.#constant[i] as number;
      if (ram[at] !== this.#expected[i])
        changed.push(`the VMM's instruction or table at ${hex(machine.memory.base + 4 * at)} has changed`);
    }
    const written = own[report + 1] as number;
    const entries = written === BEGUN ? 0 : Math.min(written, MOST_PAIRS);
    return {
      system,
      report: Array.from({ length: entries }, (_, i) => {
        const at = report + 2 + 2 * i;
        return [own[at] as number, own[at + 1] as number] as const;
      }),
      finished: reported(),
      state: adversary.state(),
      printed,
      counts: [during, count() - counted - during],
      course,
      heard: fromBytes(neighbour?.read() ?? new Uint8Array()),
      changed,
      ended,
      thrown,
    };
  }
}
