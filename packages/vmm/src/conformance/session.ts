// The guest kernel under a VMM, driven from its console; and what is seen of it.
import type { Profile, Timing } from "@armvirt/arm-core";
import { currentName, type Process, processes, type UserPage } from "@armvirt/guest";
import { kernel } from "@armvirt/guest/images";
import { boardNamed, fromBytes, readElf, toBytes } from "@armvirt/machine";
import type { Plan, System, Vmm } from "../contract.ts";
import { TARGET, type Target } from "./target.ts";

const PROMPT = "$ ";
const SLICE = 100_000;
/** RAM of a guest begins at a multiple of this. */
const GRANULE = 2 ** 21;
const MOST = 600_000_000;

/** How a machine differs from the one that cases use. */
interface Options {
  readonly target?: Target;
  readonly timing?: Timing;
  readonly profile?: Profile;
  readonly coherence?: "off" | "stop";
}

/** The machine that cases use. */
export const plan = (
  guests: Plan["guests"],
  { target = TARGET, timing = "functional", profile = "silent", coherence = "off" }: Options = {},
): Plan => ({ core: target.core, board: target.board, timing, profile, coherence, guests });

/** And its guest. */
interface Inside {
  readonly bootargs?: string;
  readonly initrd?: Uint8Array;
}

/** A guest kernel that can be typed to. */
export class Session {
  readonly system: System;
  /** All that it has printed. */
  printed = "";
  /** Why it stopped running by itself. */
  ended: string | undefined;

  readonly #board: string;
  readonly #direct: boolean;
  /** Address of what the kernel lays open. */
  readonly #inspection: number;

  constructor(vmm: Vmm, options: Options & Inside = {}) {
    const { core, board } = options.target ?? TARGET;
    const elf = kernel(board, core.architecture, vmm.port);
    this.#board = board;
    this.#direct = vmm.port !== undefined;
    this.#inspection = readElf(elf, "guest").symbols.find((s) => s.name === "inspection")?.address ?? 0;
    const { bootargs = "", initrd } = options;
    const guest = { name: "guest", kernel: elf, bootargs, ...(initrd && { initrd }) };
    this.system = vmm.boot(plan([guest], options));
  }

  get #guest(): System["guests"][number] {
    const [guest] = this.system.guests;
    if (guest === undefined) throw new RangeError("the VMM booted no guest");
    return guest;
  }

  /** Runs until this holds, the machine stops, or far too much time has passed. */
  until(holds: () => boolean): void {
    const [cpu] = this.system.machine.cpus;
    const first = cpu.instructions;
    while (this.ended === undefined && !holds()) {
      const stop = this.system.run({ instructions: SLICE });
      this.printed += fromBytes(this.#guest.read());
      if (stop.why !== "instructions") this.ended = stop.why === "coherence" ? stop.report : stop.why;
      else if (cpu.instructions - first > MOST) this.ended = "it takes too long";
    }
  }

  untilPrompt(): void {
    this.until(() => this.printed.endsWith(PROMPT));
  }

  /** Types what the shell will answer with another prompt, and waits for that. */
  command(text: string): void {
    const from = this.printed.length;
    this.type(text);
    this.until(() => this.printed.length > from + PROMPT.length && this.printed.endsWith(PROMPT));
  }

  /** Types what a program will read, and waits until the terminal has it and every process waits. */
  feed(text: string): void {
    const from = this.printed.length;
    this.type(text);
    this.until(() => this.printed.length > from && this.current() === "idle");
  }

  untilEnd(): void {
    this.until(() => false);
  }

  type(text: string): void {
    this.#guest.type(toBytes(text));
  }

  /** Where the addresses in the guest's tables count from: a kernel with a port of its own sees the machine's. */
  #ramBase(): number {
    const { ramBase } = boardNamed(this.#board);
    if (!this.#direct) return ramBase;
    let base = ramBase;
    while (!this.#guest.owns(base)) base += GRANULE;
    return base;
  }

  /** Name of the guest's current process; empty before its kernel keeps account. */
  current(): string {
    try {
      return currentName((offset) => this.#guest.word(offset), this.#inspection);
    } catch (error) {
      if (error instanceof RangeError) return "";
      throw error;
    }
  }

  get #processes(): readonly Process[] {
    return processes(this.#guest.memory(), this.#ramBase(), this.#inspection);
  }

  /** The pages of the first process of this name; none when there is no such process. */
  pages(name: string): readonly UserPage[] {
    return this.#processes.find((process) => process.name === name)?.pages ?? [];
  }

  /** The user pages of all processes: process and virtual address, and a sum over the bytes (FNV-1a, 32 bits). */
  userPages(): string[] {
    return this.#processes.flatMap(({ name, pages }) =>
      pages.map(({ va, bytes }) => {
        let sum = 0x811c9dc5;
        for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
        return `${name} ${va.toString(16)} ${(sum >>> 0).toString(16)}`;
      }),
    );
  }
}
