// Options of the library that are none: one sentence that names the option and what it takes.
import { PROFILES, TIMINGS } from "@armvirt/arm-core";
import type { BootOptions } from "./boot.ts";
import type { Limits, MachineOptions } from "./machine.ts";

/** An option that is missing, or that is no value of its kind. */
export class OptionError extends RangeError {
  override readonly name = "OptionError";
}

interface Kind {
  /** As the rest of "takes". */
  readonly takes: string;
  readonly has: (value: unknown) => boolean;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const oneOf = (...names: readonly string[]): Kind => ({
  takes: names.map((name) => `"${name}"`).join(" or "),
  has: (value) => names.includes(value as string),
});
const wholeFrom = (least: number): Kind => ({
  takes: `a whole number from ${least} on`,
  has: (value) => Number.isInteger(value) && (value as number) >= least,
});
/** No limit is a limit too. */
const limit: Kind = {
  takes: "a whole number from 0 on, or Infinity",
  has: (value) => value === Number.POSITIVE_INFINITY || wholeFrom(0).has(value),
};
const yesOrNo: Kind = { takes: "true or false", has: (value) => typeof value === "boolean" };
const text: Kind = { takes: "a text", has: (value) => typeof value === "string" };
const bytes: Kind = { takes: "a Uint8Array", has: (value) => value instanceof Uint8Array };
const core: Kind = {
  takes: "a core of @armvirt/arm-core, such as cortexA15",
  has: (value) => isObject(value) && "architecture" in value && "timing" in value,
};
const tree: Kind = {
  takes: "the name and the bytes of a device tree blob",
  has: (value) => isObject(value) && "name" in value && "bytes" in value && bytes.has(value.bytes),
};
const symbolMap: Kind = { takes: "a SymbolMap", has: isObject };
const megahertz: Kind = {
  takes: "a number above 0",
  has: (value) => Number.isFinite(value) && (value as number) > 0,
};

/** The kind of each option, and of those that cannot be left out that they cannot. */
type Table<T> = { readonly [K in keyof Required<T>]: Kind & { readonly needed?: true } };
const needed = (kind: Kind): Kind & { readonly needed: true } => ({ ...kind, needed: true });

const MACHINE: Table<MachineOptions> = {
  board: text, // its name and the amount of memory: checkBoard
  core: needed(core),
  mhz: megahertz,
  memory: needed({ takes: "MiB of RAM", has: (value) => typeof value === "number" }),
  timing: needed(oneOf(...TIMINGS)),
  virtualization: yesOrNo,
  secure: yesOrNo,
  profile: oneOf(...PROFILES),
  semihosting: yesOrNo,
  commandLine: text,
  symbols: wholeFrom(1),
  symbolMap,
  coherence: oneOf("off", "stop"),
  filters: yesOrNo,
  console: oneOf("uart", "virtio"),
};
const BOOT: Table<BootOptions> = { name: needed(text), bootargs: text, initrd: bytes, tree };
const LIMITS: Table<Limits> = { instructions: limit, cycle: limit };

function shown(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  return isObject(value) ? Object.prototype.toString.call(value) : String(value);
}

/** @param who what the options are for */
function check<T extends object>(who: string, options: T, kinds: Table<T>): void {
  const names = Object.keys(kinds) as (keyof T & string)[];
  if (!isObject(options))
    throw new OptionError(`${who} takes an object with ${names.join(", ")}, not ${shown(options)}.`);
  for (const name of names) {
    const value: unknown = options[name];
    const kind = kinds[name];
    if (value === undefined ? kind.needed : !kind.has(value))
      throw new OptionError(`option ${name} of ${who} takes ${kind.takes}, not ${shown(value)}.`);
  }
}

/** @throws OptionError */
export const checkMachineOptions = (options: MachineOptions): void => check("Machine", options, MACHINE);
/** @throws OptionError */
export const checkBootOptions = (options: BootOptions): void => check("boot", options, BOOT);

/** @throws OptionError */
export const checkLimits = (limits: Limits): void => check("run", limits, LIMITS);
