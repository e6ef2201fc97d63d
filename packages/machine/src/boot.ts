// Starting an image as QEMU starts it: ELF at its addresses with the device tree at the start of RAM, flat binaries as
// Linux expects (Documentation/arch/arm/booting.rst).
import { FLAT_OFFSET, RAM_BASE, tree } from "./boards/virt.ts";
import { writeFdt } from "./fdt.ts";
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

/** Loads an image, a RAM disk and the device tree, and points the processor at the entry.
 *  @throws LoadError when the image cannot be used or does not fit. */
export function boot(machine: Machine, image: Uint8Array, options: BootOptions): void {
  const { name, initrd } = options;
  const ram = machine.memory.bytes;
  const cpu = machine.cpus[0];
  const virtualization = machine.options.virtualization ?? false;
  if (image.length === 0) throw new LoadError(`${name} is empty; give an ELF executable or a flat binary.`);
  const initrdAt = Math.min(pages(ram.length / 2), INITRD_AT_MOST);
  const afterInitrd = initrdAt + pages(initrd?.length ?? 0);
  const dtb = writeFdt(
    tree({
      memory: ram.length,
      bootargs: options.bootargs ?? "",
      psci: virtualization ? "smc" : "hvc",
      virtualization,
      ...(initrd ? { initrd: { start: RAM_BASE + initrdAt, end: RAM_BASE + initrdAt + initrd.length } } : {}),
    }),
  );
  const elf = isElf(image) ? readElf(image, name) : undefined;
  const taken = elf ? elfSpans(elf) : [{ start: FLAT_OFFSET, end: FLAT_OFFSET + image.length }];
  const free = (start: number, bytes: number): boolean =>
    start + bytes <= ram.length && taken.every((t) => start >= t.end || start + bytes <= t.start);
  if (elf) placeElf(elf, name, ram, RAM_BASE);
  const dtbAt = elf && free(0, dtb.length) ? 0 : afterInitrd;
  if (!free(dtbAt, dtb.length) || (initrd && !free(initrdAt, initrd.length))) {
    const what = initrd ? "its RAM disk and the device tree" : "the device tree";
    throw new LoadError(
      `${name} and ${what} do not fit into ${ram.length / 2 ** 20} MiB of RAM; give more --memory.`,
    );
  }
  if (!elf) ram.set(image, FLAT_OFFSET);
  if (initrd) ram.set(initrd, initrdAt);
  ram.set(dtb, dtbAt);
  cpu.state[0] = 0;
  cpu.state[1] = -1; // no machine number: the device tree describes the board
  cpu.state[2] = (RAM_BASE + dtbAt) | 0;
  cpu.jump((elf ? physicalEntry(elf) : RAM_BASE + FLAT_OFFSET) | 0);
}

/** RAM that the segments take, as offsets. */
function elfSpans(elf: Elf): readonly { readonly start: number; readonly end: number }[] {
  return elf.segments.map((s) => ({
    start: s.physical - RAM_BASE,
    end: s.physical - RAM_BASE + s.memorySize,
  }));
}
