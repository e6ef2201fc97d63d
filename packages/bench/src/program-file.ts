// An executable of the user's: what its file says that the guest's kernel, the core or the board does not take.
import { ARCHITECTURES, type Core } from "@armvirt/arm-core";
import { BOARDS, type Board, type Elf, isElf, readElf } from "@armvirt/machine";
import { BadInput } from "./bad-input.ts";
import type { Setup } from "./setup.ts";

const MIB = 1 << 20;

/** Build attributes (Addenda to the ABI for the Arm Architecture, IHI 0045, 2.2 and 2.3). */
const FORMAT = 0x41;
const VENDOR = "aeabi";
const TAG_FILE = 1;
const TAG_CPU_ARCH = 6;
const TAG_ARM_ISA_USE = 8;
const TAG_THUMB_ISA_USE = 9;
const TAG_FP_ARCH = 10;
const TAG_COMPATIBILITY = 32;
const TAG_DIV_USE = 44;
const DIV_EVERYWHERE = 2;
/** Tags with a text: CPU_raw_name, CPU_name, compatibility; the odd ones behind them too. */
const TEXTS: readonly number[] = [4, 5, TAG_COMPATIBILITY];

/** The oldest of the cores' architectures for each value of Tag_CPU_arch. */
const NEEDED: readonly { readonly title: string; readonly architecture?: (typeof ARCHITECTURES)[number] }[] =
  [
    { title: "before ARMv4", architecture: "v5te" },
    { title: "ARMv4", architecture: "v5te" },
    { title: "ARMv4T", architecture: "v5te" },
    { title: "ARMv5T", architecture: "v5te" },
    { title: "ARMv5TE", architecture: "v5te" },
    { title: "ARMv5TEJ", architecture: "v5te" },
    { title: "ARMv6", architecture: "v6k" },
    { title: "ARMv6KZ", architecture: "v6k" },
    { title: "ARMv6T2", architecture: "v7" },
    { title: "ARMv6K", architecture: "v6k" },
    { title: "ARMv7", architecture: "v7" },
    { title: "ARMv6-M" },
    { title: "ARMv6S-M" },
    { title: "ARMv7E-M" },
    { title: "ARMv8-A" },
  ];

/** The numeric attributes of the whole file; none when it has no such section, or a damaged one. */
function attributes(elf: Elf, bytes: Uint8Array): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const section = elf.sections.find((s) => s.name === ".ARM.attributes");
  if (!section) return found;
  const data = bytes.subarray(section.offset, section.offset + section.size);
  let at = 0;
  const byte = (): number => data[at++] ?? 0;
  const word = (): number => byte() | (byte() << 8) | (byte() << 16) | (byte() << 24);
  const number = (): number => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const next = byte();
      value |= (next & 127) << shift;
      if (next < 128) return value;
    }
  };
  const text = (): string => {
    let read = "";
    for (let next = byte(); next !== 0; next = byte()) read += String.fromCharCode(next);
    return read;
  };
  if (byte() !== FORMAT) return found;
  word(); // the length of what a vendor says; the first is enough
  if (text() !== VENDOR || byte() !== TAG_FILE) return found;
  const start = at - 1;
  const end = Math.min(start + word(), data.length);
  while (at < end) {
    const tag = number();
    if (tag === TAG_COMPATIBILITY) number(); // before its text
    if (TEXTS.includes(tag) || (tag > TAG_COMPATIBILITY && tag % 2 === 1)) text();
    else found.set(tag, number());
  }
  return found;
}

/** What an executable says that a core is too old for, in one sentence without its end; undefined when it says nothing. */
function tooNew(path: string, said: ReadonlyMap<number, number>, core: Core): string | undefined {
  const arch = said.get(TAG_CPU_ARCH) ?? 0;
  const needed = NEEDED[arch];
  const title = needed?.title ?? `a later architecture (Tag_CPU_arch ${arch})`;
  if (needed?.architecture === undefined) return `${path} is for ${title}, which no core here has`;
  if (ARCHITECTURES.indexOf(needed.architecture) <= ARCHITECTURES.indexOf(core.architecture))
    return undefined;
  return `${path} is for ${title}, and ${core.name} is older`;
}

/** Thumb code that the symbols tell of: Thumb functions have odd addresses, `$t` begins a piece (IHI 0044, 4.5.3 and 4.5.5). The
 *  attributes do not tell: Tag_THUMB_ISA_use permits, and a C library of ARM code alone permits too. */
function thumbOf(elf: Elf): {
  readonly main: boolean;
  readonly functions: readonly string[];
  readonly any: boolean;
} {
  const functions = elf.symbols
    .filter((s) => s.kind === "function" && s.address % 2 === 1)
    .map((s) => s.name);
  const any = functions.length > 0 || elf.symbols.some((s) => /^\$t(\.|$)/.test(s.name));
  return { main: functions.includes("main"), functions, any };
}

/** Checks an executable that the guest shall run. @returns what may end it before its time @throws BadInput and LoadError: one sentence */
export function checkProgram(path: string, bytes: Uint8Array, core: Core): string | undefined {
  const elf = readElf(bytes, path);
  if (elf.dynamic) throw new BadInput(`${path} is dynamically linked; link it with -static`);
  const said = attributes(elf, bytes);
  const why = tooNew(path, said, core);
  if (why !== undefined) throw new BadInput(`${why}; choose another --core or build it with -march=armv5te`);
  if (said.get(TAG_FP_ARCH))
    throw new BadInput(`${path} uses VFP, which no core here has; build it with -mfloat-abi=soft`);
  if (said.get(TAG_DIV_USE) === DIV_EVERYWHERE && !core.features.includes("div"))
    throw new BadInput(
      `${path} divides by instruction, which ${core.name} does not have; choose another --core, or build it with -march=armv7-a or less`,
    );
  const thumb = thumbOf(elf);
  if (thumb.main || (said.get(TAG_ARM_ISA_USE) === 0 && said.get(TAG_THUMB_ISA_USE)))
    throw new BadInput(`${path} is Thumb code, which no core here executes; build it with -marm`);
  if (!thumb.any) return undefined;
  const [first] = thumb.functions;
  return `${path} has Thumb code${first === undefined ? "" : ` (${first})`}, which no core here executes; should it come to it, that is an illegal instruction`;
}

/** Checks an image that a machine shall boot: that it is for this board. @returns what may keep it from running: an image can find out
 *  what it runs on, so its build attributes are no reason to refuse it @throws BadInput and LoadError: one sentence */
export function checkImage(path: string, bytes: Uint8Array, { core, board }: Setup): string | undefined {
  if (!isElf(bytes)) return undefined;
  const elf = readElf(bytes, path);
  const holds = (b: Board): boolean =>
    elf.segments.every((s) => s.physical >= b.ramBase && s.physical < b.ramBase + b.memory.most * MIB);
  const other = BOARDS.find(holds);
  if (other && other.name !== board && !BOARDS.some((b) => b.name === board && holds(b)))
    throw new BadInput(
      `${path} is linked for the RAM of ${other.name}, not of ${board}; choose --board ${other.name} or one of its cores, such as ${other.defaultCore}`,
    );
  return tooNew(path, attributes(elf, bytes), core);
}
