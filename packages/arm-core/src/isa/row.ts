// One row of the instruction table: bits, syntax, cost class, privilege and meaning of one encoding.
import type { Ops, Reg } from "./ops.ts";
import { type Fields, Pattern } from "./pattern.ts";

/** What the timing models of the cores distinguish. */
export const TIMING_CLASSES = [
  "alu", // one cycle on every core
  "alu-shift", // second operand shifted by a constant
  "alu-shift-register", // second operand shifted by a register
  "multiply", // 32-bit product
  "multiply-long", // 64-bit product
  "divide",
  "saturate", // saturating and parallel arithmetic, packing, extension
  "load",
  "load-narrow", // byte and halfword
  "load-double",
  "load-multiple",
  "store",
  "store-double",
  "store-multiple",
  "exclusive",
  "branch",
  "branch-link",
  "branch-exchange",
  "hint",
  "preload",
  "barrier",
  "status", // MRS, MSR, CPS, SETEND
  "coprocessor",
  "exception", // SVC, HVC, SMC, BKPT, UDF and returns
] as const;
export type TimingClass = (typeof TIMING_CLASSES)[number];

/** The first architecture version, or extension, that has the encoding. */
export type Since = "v4t" | "v5te" | "v6" | "v6k" | "v6t2" | "v7" | "mp" | "div" | "se" | "ve";

/** Register letters are the upper-case ones. */
type RegisterLetter = Uppercase<string>;
type Hidden = "c" | "i" | "j";

/** What a meaning sees of its word: registers, specialising fields, and the derived immediate x. */
export type Operands<P extends string, V> = {
  readonly [K in Exclude<keyof Fields<P>, Hidden>]: K extends Uppercase<K & string> ? Reg : number;
} & {
  /** The immediate that `derive` computed from the word (0 without `derive`). */
  readonly x: V;
  /** The number that `variant` computed from the word (0 without `variant`); it specialises the meaning. */
  readonly variant: number;
};

export type Meaning<P extends string> = <V>(o: Ops<V>, f: Operands<P, V>) => void;

/** What a sensitive instruction does in User mode, where it does not trap (DESIGN section 4, UNPREDICTABLE). */
export type Silent =
  | "as-written" // architecturally allowed in User mode: the meaning itself says what is ignored
  | "mrs-spsr-reads-cpsr"
  | "nop"
  | "current-bank" // LDM^/STM^ use the registers of the current mode
  | "branch-only" // LDM{pc}^, RFE, opS pc
  | "store-through-current-bank"; // SRS

/** What one form of a row has instead of its row. */
export interface Refinement {
  readonly timing?: TimingClass;
  readonly sensitive?: Silent;
  readonly rare?: boolean;
}

export interface RowOptions<P extends string> {
  readonly timing: TimingClass;
  readonly since?: Since;
  /** The encoding has no condition field although bits [31:28] look like one would be (cond = 1111 space, BKPT, HVC …). */
  readonly unconditional?: boolean;
  /** Seldom executed: not worth a place in the engine's main switch. */
  readonly rare?: boolean;
  /** UNDEFINED in User mode. */
  readonly privileged?: boolean;
  /** Unprivileged but sensitive (Popek and Goldberg): reads or writes what a VMM must virtualise, without a trap. */
  readonly sensitive?: Silent;
  /** Where timing class or sensitivity depend on the specialising fields, the variant, or on writing r15. */
  readonly refine?: (fields: Readonly<Record<string, number>>, variant: number, toPc: boolean) => Refinement;
  /** The immediate that the meaning sees as `x`: int32. */
  readonly derive?: (f: Fields<P>) => number;
  /** A small number 0..variants-1 that specialises the meaning, for example "the shift amount is 0". */
  readonly variant?: (f: Fields<P>) => number;
  readonly variants?: number;
  /** Field values that the manual calls UNPREDICTABLE; such words are UNDEFINED here unless `sensitive` says otherwise. */
  readonly unpredictable?: (f: Fields<P>) => boolean;
  readonly meaning: Meaning<P>;
}

/** A row as the readers see it; the picture's letters are erased. */
export interface Row {
  /** Unique, for example `add (register)`; the manual's spelling. */
  readonly name: string;
  readonly pattern: Pattern;
  /** Assembler syntax in UAL, for example `add{s}{c} {D}, {N}, {M}{shift}`. */
  readonly syntax: string;
  readonly timing: TimingClass;
  readonly since: Since;
  readonly unconditional: boolean;
  readonly rare: boolean;
  readonly privileged: boolean;
  readonly sensitive: Silent | undefined;
  readonly refine:
    | ((fields: Readonly<Record<string, number>>, variant: number, toPc: boolean) => Refinement)
    | undefined;
  readonly derive: ((f: Readonly<Record<string, number>>) => number) | undefined;
  readonly variant: ((f: Readonly<Record<string, number>>) => number) | undefined;
  readonly variants: number;
  readonly unpredictable: ((f: Readonly<Record<string, number>>) => boolean) | undefined;
  readonly meaning: <V>(
    o: Ops<V>,
    f: Operands<RegisterLetter, V> & Readonly<Record<string, unknown>>,
  ) => void;
}

/** Makes a row; the types of the meaning's operands follow from the picture. */
export function row<const P extends string>(
  name: string,
  bits: P,
  syntax: string,
  options: RowOptions<P>,
): Row {
  const {
    since = "v4t",
    unconditional = false,
    rare = false,
    privileged = false,
    variants = 1,
    ...rest
  } = options;
  return {
    sensitive: undefined,
    refine: undefined,
    derive: undefined,
    variant: undefined,
    unpredictable: undefined,
    ...rest,
    name,
    pattern: new Pattern(bits),
    syntax,
    since,
    unconditional,
    rare,
    privileged,
    variants,
  } as unknown as Row;
}
