// Starting an image as QEMU starts it: ELF at its addresses with the device tree at the start of RAM, flat binaries as
// Linux expects.
import { RAM_BASE, FLAT_OFFSET, tree } from "./boards/virt.ts";
import { writeFdt } from "./fdt.ts";
import { LoadError } from "./load-error.ts";
import { isElf, physicalEntry, placeElf, readElf } from "./loaders/elf.ts";
import type { Machine } from "./machine.ts";

export interface BootOptions {
  /** How messages call the image. */
  readonly name: string;
  readonly bootargs?: string;
}

/** Loads an image and the device tree, and points the processor at the entry.
 *  @throws LoadError when the image cannot be used. */
export function boot(machine: Machine, image: Uint8Array, options: BootOptions): void {
  const { name } = options;
  const ram = machine.memory.bytes;
  const cpu = machine.cpus[0];
  const virtualization = machine.options.virtualization ?? false;
  const dtb = writeFdt(
    tree({
      memory: ram.length,
      bootargs: options.bootargs ?? "",
      psci: virtualization ? "smc" : "hvc",
      virtualization,
    }),
  );
  if (image.length === 0) throw new LoadError(`${name} is empty; give an ELF executable or a flat binary.`);
  if (isElf(image)) {
    const elf = readElf(image, name);
    placeElf(elf, name, ram, RAM_BASE);
    const lowest = Math.min(...elf.segments.map((s) => s.physical));
    const at = lowest >= RAM_BASE + dtb.length ? 0 : ram.length - 0x10000;
    ram.set(dtb, at);
    cpu.state[2] = RAM_BASE + at;
    cpu.jump(physicalEntry(elf) | 0);
    return;
  }
  if (FLAT_OFFSET + image.length > ram.length - 0x10000) {
    throw new LoadError(
      `${name} (${image.length} bytes) does not fit into ${ram.length >> 20} MiB of RAM; give more --memory.`,
    );
  }
  ram.set(image, FLAT_OFFSET);
  ram.set(dtb, ram.length - 0x10000);
  cpu.state[0] = 0;
  cpu.state[1] = -1;
  cpu.state[2] = (RAM_BASE + ram.length - 0x10000) | 0;
  cpu.jump(RAM_BASE + FLAT_OFFSET);
}
