// How a device of 32-bit registers answers narrow accesses, which the GIC's manual leaves to the implementation.
import type { Device } from "../device.ts";

/** A device made of word registers. A narrow read takes its lane of the word; a narrow write is a word write with the
 *  other lanes zero, except where `bytes` says that each byte of the register is a field of its own.
 *  @param size bytes of address space
 *  @param bytes true at offsets whose register is an array of bytes: `write` is then called once per byte */
export function wordRegisters(
  size: number,
  read: (offset: number) => number,
  write: (offset: number, value: number) => void,
  bytes: (offset: number) => boolean = () => false,
): Device {
  return {
    size,
    read(offset, width) {
      const lane = (read(offset & ~3) >>> 0) >>> (8 * (offset & 3));
      return width === 4 ? lane : lane & (2 ** (8 * width) - 1);
    },
    write(offset, width, value) {
      if (bytes(offset)) {
        for (let i = 0; i < width; i++) write(offset + i, (value >>> (8 * i)) & 255);
      } else write(offset & ~3, value << (8 * (offset & 3)));
    },
  };
}
