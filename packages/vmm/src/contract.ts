// The contract of a VMM: its name, what it needs, and how to boot guests on a machine. Nothing else is known of it.
import type { Core, Profile, Timing } from "@armvirt/arm-core";
import type { GivenTree, Limits, Machine, Stop } from "@armvirt/machine";
import type { HandlerPath } from "./handler-paths.ts";
import type { SymbolTable } from "./symbols.ts";

/** MiB of RAM of a guest that does not ask for more or less. */
export const GUEST_MEMORY = 64;

/** A guest as it would run on the bare machine. */
export interface Guest {
  /** How messages call it. */
  readonly name: string;
  /** An ELF executable; the bare machine also takes a zImage or a flat binary. */
  readonly kernel: Uint8Array;
  readonly bootargs?: string;
  /** The initial RAM disk. */
  readonly initrd?: Uint8Array;
  /** A device tree in place of the board's own description. */
  readonly tree?: GivenTree;
  /** RAM in MiB, a multiple of 2; 64 unless given. */
  readonly memory?: number;
  /** Its share of the processor beside those of the other guests, 1 to 65535, for a VMM whose scheduler has weights; 256 unless given. */
  readonly weight?: number;
  /** For a VMM whose scheduler has priorities, 0 to 255; 100 unless given. Of the guests that do not wait only those of the highest run. */
  readonly priority?: number;
  /** It is there to keep the machine busy: all that it executes is one symbol, whose owner is `neighbour`. */
  readonly neighbour?: boolean;
}

/** A machine to be made, and the guests that shall run on it. */
export interface Plan {
  readonly core: Core;
  /** Name of the board. */
  readonly board: string;
  /** Clock in MHz; the core's own unless given. */
  readonly mhz?: number;
  readonly timing: Timing;
  /** At least one; the first has the console. */
  readonly guests: readonly Guest[];
  /** For a VMM whose channels are configured: the pairs of guests, by their places in the list, that have one; each two unless given. */
  readonly channels?: readonly (readonly [number, number])[];
  readonly profile?: Profile;
  readonly semihosting?: boolean;
  /** What the terminal is connected to; the UART unless given. VMMs have nothing else. */
  readonly console?: "uart" | "virtio";
  /** Start in the Secure world of the core. Only for the bare machine: VMMs run in the Non-secure one. */
  readonly secure?: boolean;
  readonly coherence?: "off" | "stop";
  readonly filters?: boolean;
}

/** How a guest fares. `stopped`: by the VMM, for what it did. */
export type GuestState = "running" | "off" | "reset" | "stopped";

/** A booted guest. */
export interface RunningGuest {
  readonly name: string;
  /** What it has printed since the last call. A guest without the console keeps at most its last 4 KiB. */
  read(): Uint8Array;
  /** Types bytes on its console; returns how many were taken. Only for the guest that has the console. */
  type(bytes: Uint8Array): number;
  /** Its RAM as it is now: a view. Caches that hold data may know better. */
  memory(): Uint8Array;
  /** The word at an offset in its RAM as the processor last wrote it. @throws RangeError outside the RAM */
  word(offset: number): number;
  /** True when a physical address of the machine lies in its RAM. */
  owns(physical: number): boolean;
  state(): GuestState;
}

/** A machine with a VMM and guests on it, before the first instruction. */
export interface System {
  readonly machine: Machine;
  readonly symbols: SymbolTable;
  readonly guests: readonly RunningGuest[];
  /** What TypeScript handlers have charged and declared until now, by path; none unless given. */
  readonly handlerPaths?: () => readonly HandlerPath[];
  /** As the machine's `run`; host calls are answered on the way. */
  run(limits?: Limits): Stop;
}

/** What a VMM changes in a guest's kernel before it runs it. */
export interface Changes {
  /** Words of each class that were replaced. */
  readonly sites: readonly { readonly name: string; readonly count: number }[];
  /** Sensitive words that are still in the kernel's text. */
  readonly residual: number;
}

/** Physical memory of a VMM that its guests may reach. */
export interface SharedRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly writable: boolean;
  /** Whose it is: the guests' places in the plan; all of them unless given. */
  readonly guests?: readonly number[];
}

/** How a VMM keeps a guest's kernel from its programs where both run in User mode: by translation domains (DDI 0406C B3.7.3). */
export interface Domains {
  /** What DACR may be while a guest's kernel runs. */
  readonly kernel: readonly number[];
  /** And while a program of it does. */
  readonly program: readonly number[];
  /** True when, by the VMM's own notes, the guest's instruction that is next is its kernel's. */
  inKernel(machine: Machine): boolean;
}

/** A way of virtualizing ARM. */
export interface Vmm {
  /** Column of the tables: `native`, `hyp`. */
  readonly name: string;
  /** The technique in a few words. */
  readonly title: string;
  /** The column that it is a variant of: it is measured when it is named, and not with all of them. */
  readonly variantOf?: string;
  /** The most guests at once. */
  readonly guests: number;
  /** How two of its guests reach each other through /dev/channel, in a few words; undefined when they do not. */
  readonly channel?: string;
  /** Which of the guest kernel's ports runs on it (`kernel/port/` of the guest): a paravirtual interface's name; `native` unless given. */
  readonly port?: string;
  /** Words of the guest kernel's command line with which the bare machine places programs where this VMM's port does; none unless given. */
  readonly placement?: (core: Core) => string;
  /** Its run-time code as an ELF file, so that results can say which one ran; none for the bare machine. */
  readonly image?: (core: Core, board: string) => Uint8Array;
  /** What of its memory, or of the board's devices, a plan's guests reach on purpose; nothing unless given. Oracles ask for it. */
  readonly shared?: (plan: Plan) => readonly SharedRange[];
  /** For a VMM whose guests' kernels run in User mode. Oracles ask for it. */
  readonly domains?: (core: Core, board: string) => Domains;
  /** Physical pages of guests that others may reach at the moment because the guest that has them says so; none unless given. Oracles ask for it. */
  readonly granted?: (core: Core, board: string) => (system: System) => readonly SharedRange[];
  /** Why it cannot run on this core and board, as the rest of a sentence; undefined when it can. */
  refuses(core: Core, board: string): string | undefined;
  /** What of its text it writes itself, as physical ranges from and to: vectors of a world, for example. None unless given. */
  readonly writes?: (core: Core, board: string) => readonly (readonly [from: number, to: number])[];
  /** For a VMM that changes its guests' kernels. @param kernel an ELF executable @throws LoadError, VmmError when it cannot be taken */
  readonly changes?: (kernel: Uint8Array, name: string) => Changes;
  /** Makes the machine, loads the VMM and the guests.
   *  @throws BoardError, LoadError when the machine or an image cannot be used; VmmError when the VMM cannot take the plan. */
  boot(plan: Plan): System;
}

/** Why a VMM cannot do what it was asked for: one sentence. */
export class VmmError extends Error {
  override readonly name = "VmmError";
}
