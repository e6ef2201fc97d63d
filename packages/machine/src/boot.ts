// Starting an image as QEMU starts it: ELF at its addresses with the board's description at the start of RAM, zImages and flat binaries
// as Linux expects (Documentation/arch/arm/booting.rst).
import { type Board, type Description, type Facts, FLAT_OFFSET, ZIMAGE_OFFSET } from "./boards/board.ts";
import { LoadError } from "./load-error.ts";
import { type Elf, isElf, physicalEntry, placeElf, readElf } from "./loaders/elf.ts";
import { completeTree, type GivenTree } from "./loaders/given-tree.ts";
import { readZImage, refuseOthers } from "./loaders/zimage.ts";
import type { Machine } from "./machine.ts";
import { checkBootOptions } from "./options.ts";

export interface BootOptions {
  /** How messages call the image. */
  readonly name: string;
  readonly bootargs?: string;
  /** The initial RAM disk; `chosen` in the device tree says where it is. */
  readonly initrd?: Uint8Array;
  /** A device tree in place of the board's own description. */
  readonly tree?: GivenTree;
}

const PAGE = 4096;
/** Where QEMU puts the RAM disk: in the middle of RAM, at most this far from its start. */
const INITRD_AT_MOST = 128 << 20;
const pages = (bytes: number): number => Math.ceil(bytes / PAGE) * PAGE;

/** Where in this many bytes of RAM a RAM disk goes. */
export const initrdOffset = (ram: number): number => Math.min(pages(ram / 2), INITRD_AT_MOST);

/** What a boot loader leaves for a kernel on this board; a given tree takes the place of the board's own description.
 *  @throws LoadError when the tree cannot be used */
export function describe(board: Board, facts: Facts, given?: GivenTree): Description {
  const own = board.describe(facts);
  return given ? { ...own, form: "tree", bytes: completeTree(given, board.ramBase, facts) } : own;
}

/** An image as it goes into RAM. */
interface Placed {
  /** RAM that it takes, as offsets. */
  readonly taken: readonly Span[];
  /** Physical address. */
  readonly entry: number;
  readonly put: () => void;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function placeOf(image: Uint8Array, name: string, ram: Uint8Array, ramBase: number): Placed {
  if (image.length === 0) throw new LoadError(`${name} is empty; give an ELF executable or a flat binary.`);
  if (isElf(image)) {
    const elf = readElf(image, name);
    return {
      taken: elfSpans(elf, ramBase),
      entry: physicalEntry(elf),
      put: () => placeElf(elf, name, ram, ramBase),
    };
  }
  refuseOthers(image, name);
  const zImage = readZImage(image, name);
  const start = zImage ? (zImage.address ?? ramBase + ZIMAGE_OFFSET) - ramBase : FLAT_OFFSET;
  if (start < 0 || start >= ram.length) {
    const at = (ramBase + start).toString(16);
    throw new LoadError(
      `${name} is a zImage for address 0x${at}, which is not RAM here; build it without CONFIG_ZBOOT_ROM.`,
    );
  }
  return {
    taken: [{ start, end: start + image.length }],
    entry: ramBase + start,
    put: () => ram.set(image, start),
  };
}

/** Loads an image, a RAM disk and the board's description (device tree or tags), and points the processor at the entry.
 *  @throws OptionError for an option that is none; LoadError when the image cannot be used or does not fit. */
export function boot(machine: Machine, image: Uint8Array, options: BootOptions): void {
  checkBootOptions(options);
  const { name, initrd } = options;
  const ram = machine.memory.bytes;
  const cpu = machine.cpus[0];
  const initrdAt = initrdOffset(ram.length);
  const afterInitrd = initrdAt + pages(initrd?.length ?? 0);
  const { ramBase, descriptionAt } = machine.board;
  const placed = placeOf(image, name, ram, ramBase);
  const facts: Facts = {
    memory: ram.length,
    bootargs: options.bootargs ?? "",
    virtualization: machine.options.virtualization ?? false,
    secure: machine.options.secure ?? false,
    ...(initrd ? { initrd: { start: ramBase + initrdAt, end: ramBase + initrdAt + initrd.length } } : {}),
  };
  const { machine: number, form, bytes: description } = describe(machine.board, facts, options.tree);
  const free = (start: number, bytes: number): boolean =>
    start + bytes <= ram.length && placed.taken.every((t) => start >= t.end || start + bytes <= t.start);
  const early = (isElf(image) || form === "tags") && free(descriptionAt, description.length);
  const at = early ? descriptionAt : afterInitrd;
  const inside = placed.taken.every((t) => t.end <= ram.length);
  if (!inside || !free(at, description.length) || (initrd && !free(initrdAt, initrd.length))) {
    const what = initrd ? "its RAM disk and the board's description" : "the board's description";
    throw new LoadError(
      `${name} and ${what} do not fit into ${ram.length / 2 ** 20} MiB of RAM; give more --memory.`,
    );
  }
  placed.put();
  if (initrd) ram.set(initrd, initrdAt);
  ram.set(description, at);
  cpu.state[0] = 0;
  cpu.state[1] = number;
  cpu.state[2] = (ramBase + at) | 0;
  cpu.jump(placed.entry | 0);
}

/** RAM that the segments take, as offsets. */
function elfSpans(elf: Elf, ramBase: number): readonly Span[] {
  return elf.segments.map((s) => ({
    start: s.physical - ramBase,
    end: s.physical - ramBase + s.memorySize,
  }));
}
