// Steps of random sequences for a guest's kernel or a program: an instruction with random operands, and before it what gives these a meaning (A8.8, B9.3).
import {
  A32,
  COMPUTING,
  type Core,
  decode,
  formOf,
  modes,
  type Row,
  sensitivity,
  TRANSFERRING,
  wordsOf,
} from "@armvirt/arm-core";

/** A few instructions that stand together. */
export interface Step {
  /** Modes in which the manual says what they do. */
  readonly within: readonly number[];
  /** The mode behind them, by that before them; the same unless given. */
  readonly to?: ((mode: number) => number) | undefined;
  /** Assembly text. @param on a label of what is behind */
  readonly text: (on: string) => string;
}

/** Registers that no step writes: the middle of the memory that steps load from and store to, and where exceptions are noted. The stack pointers
 *  of all modes stay near that middle. All other registers may have any value. */
export const MIDDLE = 6;
export const NOTES = 7;
export const DATA: readonly number[] = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 14];
const DATA_LIST: number = DATA.reduce((list, n) => list | (1 << n), 0);

const { USR, FIQ, IRQ, SVC, ABT, UND, SYS } = modes;
/** Those that have an SPSR. */
const EXCEPTION: readonly number[] = [FIQ, IRQ, SVC, ABT, UND];
const PRIVILEGED: readonly number[] = [...EXCEPTION, SYS];
const ALL: readonly number[] = [...PRIVILEGED, USR];

/** Where no board has memory or a device. */
const NOWHERE = 0x70000000;
const AL = 14;
const PSR_A = 0x100;
const PSR_E = 0x200;
const PSR_GE = 0xf0000;
/** Fields of MSR: control bits, and all. */
const FIELD_C = 1;
const ALL_FIELDS = 15;
/** CPS has a mode. */
const MODE_CHANGES = 1 << 17;

/** Fields of a word. */
type F = Readonly<Record<string, number>>;

/** What steps for a core are drawn from. */
class Draw {
  /** 32 bits at a time. */
  readonly next: () => number;
  readonly core: Core;

  constructor(next: () => number, core: Core) {
    this.next = next;
    this.core = core;
  }

  one<T>(items: readonly T[]): T {
    return items[this.next() % items.length] as T;
  }

  /** True one time in n. */
  once(n: number): boolean {
    return this.next() % n === 0;
  }

  /** Bits of a PSR that the architecture does not have. */
  get #absent(): number {
    return this.core.architecture === "v5te" ? PSR_A | PSR_E | PSR_GE : 0;
  }

  /** A PSR of this mode, in ARM state. */
  psr(mode: number): number {
    const bits = this.next() & (0xf80f01c0 | (this.once(4) ? PSR_E : 0));
    return ((bits & ~this.#absent) | mode) >>> 0;
  }

  /** A word of one of the rows that the core has; most are always executed.
   *  @param fields instead of those drawn, as far as the row has them @param fits whether the word is wanted */
  word(
    rows: readonly Row[],
    fields: (f: F, row: Row) => F = () => ({}),
    fits: (f: F, row: Row) => boolean = () => true,
  ): number {
    const had = rows.filter(({ since }) => this.core.features.includes(since));
    for (;;) {
      const row = this.one(had);
      for (const word of wordsOf(row, 1, this.next)) {
        const drawn = row.pattern.extract(word) as F;
        const all = { ...drawn, ...(this.once(4) ? {} : { c: AL }), ...fields(drawn, row) };
        const changed = row.pattern.insert(all as never);
        if (decode(changed) === row && formOf(row, changed) !== undefined && fits(all, row)) return changed;
      }
    }
  }
}

const named = (name: RegExp): readonly Row[] => A32.filter((row) => name.test(row.name));
const classed = (classes: readonly string[]): readonly Row[] =>
  A32.filter(({ timing }) => classes.includes(timing));
const COMPUTATIONS = classed(COMPUTING);
const TRANSFERS = classed(TRANSFERRING);
const BLOCKS = named(/^(ldm|stm)$/);
const USER_BLOCKS = named(/^(ldm|stm) \(user registers\)$/);
const STATUS_READ = named(/^mrs$/);
const STATUS_WRITTEN = named(/^msr \(register\)$/);
const STATUS_SET = named(/^msr \(immediate\)$/);
const CHANGES = named(/^cps$/);
const STATE_STORED = named(/^srs$/);
const BLOCK_RETURN = named(/^ldm \(exception return\)$/);
const STATE_LOADED = named(/^rfe$/);
const CALLS = named(/^svc$/);
const EXCEPTIONS = named(/^(udf|bkpt)$/);
const ENDIANNESS = named(/^setend$/);

const always = { c: AL };
const holdsData = (n: number | undefined): boolean => n === undefined || DATA.includes(n);

/** A register has this value. Not from memory, where it would have the byte order of the moment. */
const valued = (n: number, value: number): string =>
  [24, 16, 8, 0]
    .map((by) => (value & (0xff << by)) >>> 0)
    .filter((part) => part !== 0)
    .map((part, at) => (at === 0 ? `mov r${n}, #${part}` : `orr r${n}, r${n}, #${part}`))
    .join("\n  ") || `mov r${n}, #0`;

const inline = (word: number): string => `.word 0x${word.toString(16)}`;
/** One instruction. @param to the mode behind it, if that is another */
const alone = (word: number, within: readonly number[], to?: Step["to"]): Step => ({
  within,
  to,
  text: () => inline(word),
});
/** One instruction behind others. */
const behind = (before: string, word: number, within: readonly number[], to?: Step["to"]): Step => ({
  within,
  to,
  text: () => `${before}\n  ${inline(word)}`,
});
const into = (mode: number) => (): number => mode;

/** The modes of a kernel in which it has this word. Its text has nothing sensitive for User mode: patched, that would be a program's call. */
const anywhere = (word: number): readonly number[] => (sensitivity(word) === "sensitive" ? PRIVILEGED : ALL);

/** How one kind of step is drawn. */
type Kind = (draw: Draw) => Step;

/** Computes with any registers, on some of those that hold data. */
const computation: Kind = (draw) => {
  const word = draw.word(COMPUTATIONS, undefined, (f, row) =>
    row.pattern.letters.every((l) => !"DHL".includes(l) || holdsData(f[l])),
  );
  return alone(word, anywhere(word));
};

/** A base register: near the middle, or where there is nothing. */
const based = (draw: Draw, n: number): string =>
  draw.once(8) ? `mov r${n}, #${NOWHERE}` : `add r${n}, r${MIDDLE}, #${4 * (draw.next() & 15)}`;

/** An offset that is the bit that says up, and a few words; an index that is moved by little, or not at all. */
function near(f: F, row: Row): F {
  if (f["y"] !== undefined) return { y: 0, i: (f["i"] as number) & 2 };
  const up = 1 << (row.pattern.width("i") - 1);
  return f["M"] === undefined ? { i: (f["i"] as number) & (up | 0x1c) } : {};
}

/** Loads or stores one register or two, with the kernel's rights or a program's. */
const transfer: Kind = (draw) => {
  const n = draw.one(DATA);
  const m = draw.one(DATA.filter((r) => r !== n));
  const base = based(draw, n);
  const word = draw.word(
    TRANSFERS,
    (f, row) => ({ N: n, M: m, ...near(f, row) }),
    ({ D = 0 }, row) => DATA.includes(D) && (!row.timing.endsWith("double") || DATA.includes(D + 1)),
  );
  return behind(`${base}\n  mov r${m}, #8`, word, anywhere(word));
};

/** Loads or stores several; what holds no data is stored only. @param rows of which */
const several =
  (rows: readonly Row[], within: readonly number[]): Kind =>
  (draw) => {
    const n = draw.one(DATA);
    const base = based(draw, n);
    const listed = ({ i = 0 }: F, row: Row): F => ({
      N: n,
      i: row.name.startsWith("ldm") ? i & DATA_LIST : i,
    });
    return behind(base, draw.word(rows, listed), within);
  };

/** Reads the CPSR or the SPSR. */
const statusRead =
  (r: 0 | 1): Kind =>
  (draw) =>
    alone(
      draw.word(
        STATUS_READ,
        () => ({ r }),
        ({ D }) => holdsData(D),
      ),
      r ? EXCEPTION : PRIVILEGED,
    );

/** Writes some of the SPSR, with anything. */
const savedWritten: Kind = (draw) =>
  alone(
    draw.word([...STATUS_WRITTEN, ...STATUS_SET], () => ({ r: 1 })),
    EXCEPTION,
  );

/** Writes some of the CPSR from a register. */
const statusWritten: Kind = (draw) => {
  const n = draw.one(DATA);
  const mode = draw.one(PRIVILEGED);
  const psr = draw.psr(mode);
  const i = draw.one([FIELD_C, ALL_FIELDS, 1 + (draw.next() % ALL_FIELDS)]);
  const word = draw.word(STATUS_WRITTEN, () => ({ ...always, r: 0, N: n, i }));
  return behind(valued(n, psr), word, PRIVILEGED, i & FIELD_C ? into(mode) : undefined);
};

/** Writes some of the CPSR, with a mode and masks. */
const statusSet: Kind = (draw) => {
  const mode = draw.one(PRIVILEGED);
  const fields = { r: 0, j: draw.next() | FIELD_C, i: mode | (draw.next() & 0xc0) };
  return alone(
    draw.word(STATUS_SET, () => ({ ...always, ...fields })),
    PRIVILEGED,
    into(mode),
  );
};

/** CPS. */
const changed: Kind = (draw) => {
  const mode = draw.one(PRIVILEGED);
  const word = draw.word(CHANGES, ({ i = 0, m }) => ({ i: (i & ~31) | (m ? mode : 0) }));
  return alone(word, PRIVILEGED, word & MODE_CHANGES ? into(mode) : undefined);
};

/** SRS, through the stack pointer of any mode. */
const stateStored: Kind = (draw) =>
  alone(
    draw.word(STATE_STORED, () => ({ i: draw.one(ALL) })),
    EXCEPTION,
  );

/** SETEND. */
const endianness: Kind = (draw) => alone(draw.word(ENDIANNESS), PRIVILEGED);

/** A stack pointer is where another one may be. */
const stacked: Kind = (draw) => {
  const text = `add sp, r${MIDDLE}, #${4 * (draw.next() & 31)}`;
  return { within: ALL, text: () => text };
};

/** Data processing that leads to the address in r0 by itself, or after r0, r1 or the carry flag has been made to. */
const RETURNS: readonly (readonly [before: string, instruction: string])[] = [
  ["", "movs pc, r0"],
  ["add r0, r0, #0x2a0", "subs pc, r0, #0x2a0"],
  ["mov r1, #8\n  add r0, r0, r1, lsl #3", "subs pc, r0, r1, lsl #3"],
  ["sub r0, r0, #4", "adds pc, r0, #4"],
  ["mov r1, #0x100\n  sub r0, r0, r1, lsr #6", "adds pc, r0, r1, lsr #6"],
  ["cmp r0, r0\n  sub r0, r0, #5", "adcs pc, r0, #4"],
  ["cmn r0, #0\n  sub r0, r0, #4", "adcs pc, r0, #4"],
  ["cmp r0, r0\n  add r0, r0, #4", "sbcs pc, r0, #4"],
  ["cmn r0, #0\n  add r0, r0, #5", "sbcs pc, r0, #4"],
  ["mov r1, #4\n  rsb r0, r0, r1", "rsbs pc, r0, #4"],
  ["cmp r0, r0\n  rsb r0, r0, #0", "rscs pc, r0, #0"],
  ["mov r1, #0x1f00\n  eor r0, r0, r1", "eors pc, r0, #0x1f00"],
  ["mov r1, r0, ror #7", "ands pc, r0, r1, ror #25"],
  ["mov r1, r0, lsr #16", "orrs pc, r0, r1, lsl #16"],
  ["orr r0, r0, #0x80000001", "bics pc, r0, #0x80000001"],
  ["mvn r0, r0", "mvns pc, r0"],
  ["mvn r0, r0\n  mov r0, r0, ror #31", "mvns pc, r0, ror #1"],
];

/** The SPSR from which an exception returns. */
const saved = (psr: number): string => `${valued(2, psr)}\n  msr spsr_cxsf, r2`;

/** Returns from an exception by data processing. */
const computedReturn: Kind = (draw) => {
  const mode = draw.one(ALL);
  const psr = draw.psr(mode);
  const [before, instruction] = draw.one(RETURNS);
  return {
    within: EXCEPTION,
    to: into(mode),
    text: (on) => `${saved(psr)}\n  adr r0, ${on}\n  ${before}\n  ${instruction}`,
  };
};

/** Where the first word of a block lies, from its base (A8.8.58). */
const lowest = ({ u, p }: F, bytes: number): number => (u ? (p ? 4 : 0) : p ? -bytes : 4 - bytes);
const offset = (by: number): string => `[r${MIDDLE}, #${by}]`;

/** Returns by LDM, whose last word is pc. */
const loadedReturn: Kind = (draw) => {
  const mode = draw.one(ALL);
  const psr = draw.psr(mode);
  const n = draw.one(DATA);
  const at = 4 * (draw.next() & 15);
  const word = draw.word(BLOCK_RETURN, ({ i = 0 }) => ({ ...always, N: n, i: i & DATA_LIST }));
  const f = (decode(word) as Row).pattern.extract(word) as F;
  const bytes = 4 * ((f["i"] as number).toString(2).replaceAll("0", "").length + 1);
  const last = at + lowest(f, bytes) + bytes - 4;
  return {
    within: EXCEPTION,
    to: into(mode),
    text: (on) =>
      `${saved(psr)}\n  adr r0, ${on}\n  str r0, ${offset(last)}\n  add r${n}, r${MIDDLE}, #${at}\n  ${inline(word)}`,
  };
};

/** RFE. */
const stateLoaded: Kind = (draw) => {
  const mode = draw.one(ALL);
  const psr = draw.psr(mode);
  const n = draw.one(DATA);
  const at = 4 * (draw.next() & 15);
  const word = draw.word(STATE_LOADED, () => ({ N: n }));
  const first = at + lowest((decode(word) as Row).pattern.extract(word) as F, 8);
  return {
    within: PRIVILEGED,
    to: into(mode),
    text: (on) =>
      `${valued(2, psr)}\n  adr r0, ${on}\n  str r0, ${offset(first)}\n  str r2, ${offset(first + 4)}\n  add r${n}, r${MIDDLE}, #${at}\n  ${inline(word)}`,
  };
};

/** SVC. Who handles it stays in Supervisor mode when a program has called. */
const call: Kind = (draw) =>
  alone(
    draw.word(CALLS, () => always),
    ALL,
    (mode) => (mode === USR ? SVC : mode),
  );

/** What is undefined, or a breakpoint. */
const exception: Kind = (draw) =>
  alone(
    draw.word(EXCEPTIONS, () => always),
    ALL,
  );

/** A register of CP15 that a kernel may write while it does not translate, the bits that it has on all cores, and with which instructions it came. */
const REGISTERS: readonly (readonly [encoding: string, bits: number, since: Row["since"]])[] = [
  ["c2, c0, 0", 0xffffc000, "v4t"], // TTBR0
  ["c2, c0, 1", 0xffffc000, "v6"], // TTBR1
  ["c2, c0, 2", 0x7, "v6"], // TTBCR
  ["c3, c0, 0", 0x55555555, "v4t"], // DACR, of clients and nobody
  ["c5, c0, 0", 0xff, "v4t"], // DFSR
  ["c5, c0, 1", 0xf, "v5te"], // IFSR
  ["c6, c0, 0", 0xffffffff, "v4t"], // DFAR
  ["c6, c0, 2", 0xffffffff, "v6t2"], // IFAR
  ["c13, c0, 1", 0xffffffff, "v6"], // CONTEXTIDR
  ["c13, c0, 2", 0xffffffff, "v6k"], // TPIDRURW
  ["c13, c0, 3", 0xffffffff, "v6k"], // TPIDRURO
  ["c13, c0, 4", 0xffffffff, "v6k"], // TPIDRPRW
];
const registersOf = (core: Core): typeof REGISTERS =>
  REGISTERS.filter(([, , since]) => core.features.includes(since));

/** Encodings of all of them. */
export const systemRegisters = (core: Core): readonly string[] =>
  registersOf(core).map(([encoding]) => encoding);

/** Reads or writes one. */
const systemRegister: Kind = (draw) => {
  const [encoding, bits] = draw.one(registersOf(draw.core));
  const n = draw.one(DATA);
  const value = (draw.next() & bits) >>> 0;
  const text = draw.once(3)
    ? `mrc p15, 0, r${n}, ${encoding}`
    : `${valued(n, value)}\n  mcr p15, 0, r${n}, ${encoding}`;
  return { within: PRIVILEGED, text: () => text };
};

/** A step is as often of one as of another. */
const KINDS: readonly Kind[] = [
  computation,
  computation,
  transfer,
  several(BLOCKS, ALL),
  several(USER_BLOCKS, EXCEPTION),
  several(USER_BLOCKS, EXCEPTION),
  statusRead(0),
  statusRead(1),
  savedWritten,
  statusWritten,
  statusSet,
  changed,
  stateStored,
  endianness,
  stacked,
  computedReturn,
  loadedReturn,
  stateLoaded,
  call,
  exception,
  systemRegister,
];

/** Kinds that came with ARMv6. */
const NEWER: readonly Kind[] = [changed, stateStored, endianness, stateLoaded];

const kindsOn = (core: Core): readonly Kind[] =>
  KINDS.filter((kind) => core.features.includes("v6") || !NEWER.includes(kind));

/** The mode behind a step. */
const modeAfter = (mode: number, { to }: Step): number => to?.(mode) ?? mode;

/** The mode behind steps that begin in Supervisor mode. */
export const modeBehind = (steps: readonly Step[]): number => steps.reduce(modeAfter, SVC);

/** A sequence for a kernel; it begins in Supervisor mode. @param next draws 32 bits @param core as the guest sees it @param raise raises an
 *  interrupt, if data is little-endian then */
export function kernelSequence(
  length: number,
  next: () => number,
  core: Core,
  raise: string,
): readonly Step[] {
  const draw = new Draw(next, core);
  const kinds: readonly Kind[] = [...kindsOn(core), () => ({ within: PRIVILEGED, text: () => raise })];
  const steps: Step[] = [];
  let mode = SVC;
  while (steps.length < length) {
    const step = draw.one(kinds)(draw);
    if (!step.within.includes(mode)) continue;
    steps.push(step);
    mode = modeAfter(mode, step);
  }
  return steps;
}

/** Those steps of a kernel that mean something where they stand. */
export function meaningful(steps: readonly Step[]): readonly Step[] {
  let mode = SVC;
  return steps.filter((step) => {
    if (!step.within.includes(mode)) return false;
    mode = modeAfter(mode, step);
    return true;
  });
}

/** A sequence for a program: in User mode there is no more than that, whatever a step would do in another one. */
export function programSequence(length: number, next: () => number, core: Core): readonly Step[] {
  const draw = new Draw(next, core);
  const kinds = kindsOn(core);
  return Array.from({ length }, () => draw.one(kinds)(draw));
}
