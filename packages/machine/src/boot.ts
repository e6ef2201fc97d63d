// Starting an image as QEMU starts it: ELF at its addresses with the board's description at the start of RAM, flat binaries as
// Linux expects (Documentation/arch/arm/booting.rst).
import { FLAT_OFFSET } from "./boards/board.ts";
import { LoadError } from "./load-error.ts";
import { type Elf, isElf, physicalEntry, placeElf, readElf } from "./loaders/elf.ts";
import type { Machine } from "./machine.ts";

export interface BootOptions {
  /** How messages call the image. */
  readonly name: string;
  readonly bootargs?: string;
  /** The initial RAM disk; `chosen` in the device tree says where it is. */
  readonly initrd?: Uint8Array;
}

const PAGE = 4096;
/** Where QEMU puts the RAM disk: in the middle of RAM, at most this far from its start. */
const INITRD_AT_MOST = 128 << 20;
const pages = (bytes: number): number => Math.ceil(bytes / PAGE) * PAGE;

/** Where in this many bytes of RAM a RAM disk goes. */
export const initrdOffset = (ram: number): number => Math.min(pages(ram / 2), INITRD_AT_MOST);

/** Loads an image, a RAM disk and the board's description (device tree or tags), and points the processor at the entry.
 *  @throws LoadError when the image cannot be used or does not fit. */
export function boot(machine: Machine, image: Uint8Array, options: BootOptions): void {
  const { name, initrd } = options;
  const ram = machine.memory.bytes;
  const cpu = machine.cpus[0];
  const virtualization = machine.options.virtualization ?? false;
  if (image.length === 0) throw new LoadError(`${name} is empty; give an ELF executable or a flat binary.`);
  const initrdAt = initrdOffset(ram.length);
  const afterInitrd = initrdAt + pages(initrd?.length ?? 0);
  const { ramBase, descriptionAt } = machine.board;
  const { machine: number, bytes: description } = machine.board.describe({
    memory: ram.length,
    bootargs: options.bootargs ?? "",
    virtualization,
    secure: machine.options.secure ?? false,
    ...(initrd ? { initrd: { start: ramBase + initrdAt, end: ramBase + initrdAt + initrd.length } } : {}),
  });
  const elf = isElf(image) ? readElf(image, name) : undefined;
  const taken = elf ? elfSpans(elf, ramBase) : [{ start: FLAT_OFFSET, end: FLAT_OFFSET + image.length }];
  const free = (start: number, bytes: number): boolean =>
    start + bytes <= ram.length && taken.every((t) => start >= t.end || start + bytes <= t.start);
  if (elf) placeElf(elf, name, ram, ramBase);
  const at = elf && free(descriptionAt, description.length) ? descriptionAt : afterInitrd;
  if (!free(at, description.length) || (initrd && !free(initrdAt, initrd.length))) {
    const what = initrd ? "its RAM disk and the board's description" : "the board's description";
    throw new LoadError(
      `${name} and ${what} do not fit into ${ram.length / 2 ** 20} MiB of RAM; give more --memory.`,
    );
  }
  if (!elf) ram.set(image, FLAT_OFFSET);
  if (initrd) ram.set(initrd, initrdAt);
  ram.set(description, at);
  cpu.state[0] = 0;
  cpu.state[1] = number;
  cpu.state[2] = (ramBase + at) | 0;
  cpu.jump((elf ? physicalEntry(elf) : ramBase + FLAT_OFFSET) | 0);
}

/** RAM that the segments take, as offsets. */
function elfSpans(elf: Elf, ramBase: number): readonly { readonly start: number; readonly end: number }[] {
  return elf.segments.map((s) => ({
    start: s.physical - ramBase,
    end: s.physical - ramBase + s.memorySize,
  }));
}
