// What a board is, as data: its name, the cores that it takes, its RAM; and how its devices are put together.
import type { Arena, Cpu, TimerPort } from "@armvirt/arm-core";
import type { Dma, Window } from "@armvirt/mmu";
import type { Clock, Device, SerialLine, Wire } from "../device.ts";
import type { Gic } from "../devices/gic.ts";
import type { Pl011 } from "../devices/pl011.ts";

export interface Board {
  readonly name: string;
  readonly description: string;
  /** Names of the cores that it takes. */
  readonly cores: readonly string[];
  readonly defaultCore: string;
  /** RAM in MiB. */
  readonly memory: { readonly least: number; readonly most: number };
  /** Physical address of RAM. */
  readonly ramBase: number;
  /** RAM that a board with the Security Extensions on has in the Secure space only. */
  readonly secureRam?: Window;
  /** Where in RAM its description goes, where that leaves the place free: a tree only beside an ELF, since a kernel that unpacks itself
   *  takes the start of RAM. */
  readonly descriptionAt: number;
  /** Makes the devices. */
  readonly fit: (site: Site) => Fittings;
  /** What a boot loader leaves in r1 and where r2 points. */
  readonly describe: (facts: Facts) => Description;
}

/** What a board's devices are attached to. */
export interface Site {
  readonly arena: Arena;
  readonly clock: Clock;
  /** How devices reach RAM; there once all devices are. */
  readonly dma: () => Dma;
  /** The core's clock in Hz. */
  readonly hz: number;
  /** The board has the Virtualization Extensions switched on. */
  readonly virtualization: boolean;
  /** The board has the Security Extensions switched on. */
  readonly secure: boolean;
  /** The processor's interrupt inputs. */
  readonly irq: Wire;
  readonly fiq: Wire;
  readonly virtualIrq: Wire;
  readonly virtualFiq: Wire;
  /** A device wants the machine to stop. */
  readonly stop: (why: "off" | "reset") => void;
}

/** A device at its address. */
export interface Mapping {
  readonly base: number;
  readonly device: Device;
  /** Only the Secure physical address space has it. */
  readonly secure?: boolean;
}

/** A board's devices. */
export interface Fittings {
  readonly map: readonly Mapping[];
  /** The first UART. */
  readonly uart: Pl011;
  /** The virtio console, if the board has one. */
  readonly virtioConsole?: SerialLine;
  /** The generic timer's counter, if the board has one. */
  readonly timer?: TimerPort & { attach(cpu: Cpu): void };
  /** What to do when the event of this number is due. */
  readonly events: readonly (() => void)[];
  /** Which instruction the board's firmware (PSCI) takes. */
  readonly firmware: "none" | "hvc" | "smc";
  readonly gic?: Gic;
}

/** What a machine has that its description tells. */
export interface Facts {
  /** Bytes of RAM. */
  readonly memory: number;
  readonly bootargs: string;
  readonly virtualization: boolean;
  /** The board as a VMM shows it to a guest: only what `vmm/runtime` emulates. */
  readonly emulated?: boolean;
  /** The VMM gives the guest a channel to another one (`vmm/runtime/channel.h`). */
  readonly channel?: boolean;
  readonly secure: boolean;
  /** Physical addresses of the initial RAM disk: first byte, and the byte behind it. */
  readonly initrd?: { readonly start: number; readonly end: number };
}

export interface Description {
  /** The machine's number for r1. */
  readonly machine: number;
  readonly form: "tree" | "tags";
  /** What r2 points to. */
  readonly bytes: Uint8Array;
}

/** Where a flat binary is loaded, as an offset in RAM: 32 KiB, where Linux runs. */
export const FLAT_OFFSET = 0x8000;
/** Where a zImage is loaded that may be anywhere: where QEMU has it. */
export const ZIMAGE_OFFSET = 0x10000;

/** A window of physical address space. */
export interface Region {
  readonly name: string;
  readonly base: number;
  readonly size: number;
}

/** Why a machine cannot be made as it was asked for: one sentence. */
export class BoardError extends Error {
  override readonly name = "BoardError";
}

/** @throws BoardError when two regions share an address. */
export function refuseOverlaps(regions: readonly Region[]): void {
  const sorted = [...regions].sort((a, b) => a.base - b.base);
  for (const [i, region] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && region.base + region.size > next.base) {
      throw new BoardError(`${region.name} and ${next.name} overlap at 0x${next.base.toString(16)}.`);
    }
  }
}

/** @throws BoardError when the board does not take this core or this amount of RAM (MiB). */
export function checkBoard(board: Board, core: string, memory: number): void {
  if (!board.cores.includes(core)) {
    throw new BoardError(
      `board ${board.name} does not take core ${core}; it takes ${board.cores.join(", ")}.`,
    );
  }
  const { least, most } = board.memory;
  if (!Number.isInteger(memory) || memory < least || memory > most) {
    throw new BoardError(`board ${board.name} takes ${least} to ${most} MiB of memory, not ${memory}.`);
  }
}
