// Linux' zImage for ARM: its header (arch/arm/boot/compressed/head.S), and the other forms of a kernel that a user may mean.
import { LoadError } from "../load-error.ts";

const MAGIC = 0x016f2818;
const MAGIC_AT = 0x24;
const START_AT = 0x28;
const END_AT = 0x2c;
const ENDIAN_AT = 0x30;
const ENDIAN_SWAPPED = 0x01020304;
/** Where the header has its last word that is read here. */
const HEADER = 0x34;

export interface ZImage {
  /** Physical address that it was made for; undefined: any. */
  readonly address: number | undefined;
}

/** The header of a zImage; undefined when this is none. `name` is how messages call it. @throws LoadError when it is no whole one */
export function readZImage(bytes: Uint8Array, name: string): ZImage | undefined {
  if (bytes.length < START_AT) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(MAGIC_AT, true);
  const swapped = view.getUint32(MAGIC_AT) === MAGIC;
  if (bytes.length < HEADER) {
    if (magic !== MAGIC && !swapped) return undefined;
    throw new LoadError(
      `${name} is truncated: its ${bytes.length} bytes are fewer than a zImage header has; copy it again.`,
    );
  }
  if (swapped || view.getUint32(ENDIAN_AT, true) === ENDIAN_SWAPPED)
    throw new LoadError(`${name} is a big-endian zImage; build it without CONFIG_CPU_BIG_ENDIAN.`);
  if (magic !== MAGIC) return undefined;
  const start = view.getUint32(START_AT, true);
  const size = view.getUint32(END_AT, true) - start;
  if (size < HEADER)
    throw new LoadError(`${name} is damaged: its zImage header ends before it begins; copy it again.`);
  if (size > bytes.length)
    throw new LoadError(
      `${name} is truncated: its zImage header says ${size} bytes, the file has ${bytes.length}; copy it again.`,
    );
  return { address: start === 0 ? undefined : start };
}

/** Forms that are not taken: how they begin, at which offset, and what to do. */
const OTHERS: readonly {
  readonly at: number;
  readonly begins: readonly number[];
  readonly sentence: string;
}[] = [
  { at: 0, begins: [0x1f, 0x8b, 0x08], sentence: "is compressed with gzip; unpack it with gunzip" },
  { at: 0, begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], sentence: "is compressed with xz; unpack it with unxz" },
  {
    at: 0,
    begins: [0x27, 0x05, 0x19, 0x56],
    sentence: "is a uImage of U-Boot; give the zImage in it, which begins at its byte 64",
  },
  {
    at: 0,
    begins: [0xd0, 0x0d, 0xfe, 0xed],
    sentence: "is a device tree blob; give it with --dtb, and a kernel here",
  },
  {
    at: 0x38,
    begins: [0x41, 0x52, 0x4d, 0x64],
    sentence: "is a kernel for AArch64; give one for 32-bit ARM",
  },
];

/** @throws LoadError for a file that is known to be no program of this processor */
export function refuseOthers(bytes: Uint8Array, name: string): void {
  for (const { at, begins, sentence } of OTHERS)
    if (begins.every((byte, i) => bytes[at + i] === byte)) throw new LoadError(`${name} ${sentence}.`);
}
