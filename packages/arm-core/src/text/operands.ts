// The operand kinds that the `syntax` column names: how each is shown, matched and read (A8.2, A8.4, A8.5, B9.2.3).
import { bankedFields, bankedRegister } from "../isa/banked-registers.ts";
import type { Row } from "../isa/row.ts";
import { expandImmediate } from "../isa/shifter.ts";
import { EXPRESSION, evaluate, LABEL_EXPRESSION, type Place, TextError } from "./expression.ts";

export type FieldValues = Readonly<Record<string, number>>;
/** An instruction being shown or read. */
export interface Site extends Place {
  readonly row: Row;
}

/** One operand kind. `pattern` has no groups and no space after a comma; case does not matter. */
export interface Operand {
  /** Undefined when assembly text has no way to say these fields. */
  readonly show: (f: FieldValues, site: Site) => string | undefined;
  readonly pattern: string;
  /** `f`: the fields that operands further left have set. @throws TextError */
  readonly read: (text: string, site: Site, f: FieldValues) => FieldValues;
}

const at = (f: FieldValues, letter: string): number => f[letter] ?? 0;
const indexIn = (list: readonly string[], text: string): number => list.indexOf(text.toLowerCase());

// ---- registers

export const REGISTERS: readonly string[] = "r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 sp lr pc".split(" ");
const SYNONYMS: Readonly<Record<string, number>> = {
  r13: 13,
  r14: 14,
  r15: 15,
  sb: 9,
  sl: 10,
  fp: 11,
  ip: 12,
};
const REGISTER = "(?:r1[0-5]|r\\d|sb|sl|fp|ip|sp|lr|pc)";
const registerName = (n: number): string => REGISTERS[n & 15] as string;
const readRegister = (text: string): number => SYNONYMS[text.toLowerCase()] ?? indexIn(REGISTERS, text);

function register(letter: string): Operand {
  return {
    show: (f) => registerName(at(f, letter)),
    pattern: REGISTER,
    read: (t) => ({ [letter]: readRegister(t) }),
  };
}
/** The second register of a pair; the encoding does not hold it. */
function nextRegister(letter: string): Operand {
  return {
    show: (f) => registerName(at(f, letter) + 1),
    pattern: REGISTER,
    read: (t, _site, f) => {
      const wanted = (at(f, letter) + 1) & 15;
      if (readRegister(t) === wanted) return {};
      throw new TextError(`the second register of the pair must be ${registerName(wanted)}, not ${t}`);
    },
  };
}

const NAMED_IN_LIST = new RegExp(REGISTER, "gi");
const list: Operand = {
  show: (f, site) => {
    const bits = at(f, "i") | (site.row.syntax.includes("{listpc}") ? 0x8000 : 0);
    return `{${REGISTERS.filter((_, n) => (bits >> n) & 1).join(", ")}}`;
  },
  pattern: `\\{(?:${REGISTER}(?:-${REGISTER})?(?:,(?=[^}]))?)*\\}`,
  read: (t, site) => {
    let bits = 0;
    for (const part of t.slice(1, -1).split(",").filter(Boolean)) {
      const [first = 0, last = first] = (part.match(NAMED_IN_LIST) ?? []).map(readRegister);
      if (last < first)
        throw new TextError(`the range ${part} runs backwards; write the lower register first`);
      for (let n = first; n <= last; n++) bits |= 1 << n;
    }
    const wantsPc = site.row.syntax.includes("{listpc}");
    if (wantsPc !== (bits & 0x8000) > 0 && site.row.pattern.width("i") === 15) {
      throw new TextError(`the list of this form is ${wantsPc ? "with" : "without"} pc`);
    }
    return { i: bits & ((1 << site.row.pattern.width("i")) - 1) };
  },
};

// ---- numbers

function fit(value: number, bits: number, what: string): number {
  if (value >= 0 && value < 2 ** bits) return value;
  throw new TextError(`${what} is ${value}, but must be 0 to ${2 ** bits - 1}`);
}
const immediate = (text: string, site: Site): number => evaluate(text.replace("#", ""), site);

/** An unsigned field, shown with `bias` added. */
function number(letter: string, bias = 0): Operand {
  return {
    show: (f) => `#${at(f, letter) + bias}`,
    pattern: `#?${EXPRESSION}`,
    read: (t, site) => ({
      [letter]: fit(immediate(t, site) - bias, site.row.pattern.width(letter), "the number"),
    }),
  };
}
/** One letter of a mnemonic that stands for a bit. */
function suffix(letter: string, text: string): Operand {
  return {
    show: (f) => (at(f, letter) ? text : ""),
    pattern: `${text}?`,
    read: (t) => ({ [letter]: t ? 1 : 0 }),
  };
}
function choice(letter: string, texts: readonly string[]): Operand {
  return {
    show: (f) => texts[at(f, letter)],
    pattern: `(?:${texts.filter(Boolean).join("|")})${texts.includes("") ? "?" : ""}`,
    read: (t) => ({ [letter]: indexIn(texts, t) }),
  };
}

/** The encoding of a constant with the smallest rotation (A5.2.4); undefined when there is none. uint12. */
export function encodeImmediate(value: number): number | undefined {
  for (let rotation = 0; rotation < 16; rotation++) {
    const by = rotation * 2;
    const byte = by === 0 ? value >>> 0 : ((value << by) | (value >>> (32 - by))) >>> 0;
    if (byte < 256) return (rotation << 8) | byte;
  }
  return undefined;
}
const modifiedConstant: Operand = {
  show: (f) => {
    const i = at(f, "i");
    const value = expandImmediate(i);
    return encodeImmediate(value) === i ? `#${value}` : `#${i & 255}, ${(i >>> 8) * 2}`;
  },
  pattern: `#${EXPRESSION}(?:,#?${EXPRESSION})?`,
  read: (t, site) => {
    const [value = "", rotation] = t.split(",");
    const v = immediate(value, site);
    if (rotation !== undefined) {
      const by = immediate(rotation, site);
      if (by & 1) throw new TextError(`the rotation ${by} is odd; use an even one`);
      return { i: fit(v, 8, "the constant") | (fit(by / 2, 4, "half the rotation") << 8) };
    }
    const i = v >= -(2 ** 31) && v < 2 ** 32 ? encodeImmediate(v) : undefined;
    if (i === undefined) {
      throw new TextError(
        `${v} is not 8 bits rotated by an even amount; use movw and movt, or ldr Rd, =${v}`,
      );
    }
    return { i };
  },
};

// ---- conditions and shifts

const CONDITIONS: readonly string[] = "eq ne cs cc mi pl vs vc hi ls ge lt gt le".split(" ").concat("");
const condition: Operand = {
  show: (f) => CONDITIONS[at(f, "c")],
  pattern: `(?:${CONDITIONS.filter(Boolean).join("|")}|hs|lo|al)?`,
  read: (t) => {
    const name = t.toLowerCase();
    return { c: name === "hs" ? 2 : name === "lo" ? 3 : name === "al" ? 14 : CONDITIONS.indexOf(name) };
  },
};

const SHIFTS: readonly string[] = ["lsl", "lsr", "asr", "ror"];
const SHIFT = "(?:lsl|lsr|asr|ror)";
/** Largest and smallest amounts by shift type (A8.4.1). */
const SHIFT_RANGE: readonly (readonly [number, number])[] = [
  [0, 31],
  [1, 32],
  [1, 32],
  [1, 31],
];
function readAmount(type: number, text: string, site: Site): number {
  const amount = immediate(text, site);
  const [low, high] = SHIFT_RANGE[type] as readonly [number, number];
  if (amount >= low && amount <= high) return amount & 31;
  if (amount === 0) return 0;
  throw new TextError(`${SHIFTS[type]} by ${amount}: the amount must be ${low} to ${high}`);
}
const showAmount = (type: number, i: number): string => `#${i === 0 && type !== 0 ? 32 : i}`;
/** `, lsl #3`, `, rrx` or nothing. */
function showShift(type: number, i: number): string {
  if (type === 0 && i === 0) return "";
  return type === 3 && i === 0 ? ", rrx" : `, ${SHIFTS[type]} ${showAmount(type, i)}`;
}
const SHIFT_TEXT = `(?:,(?:rrx|${SHIFT} ?#?${EXPRESSION}))?`;
function readShift(text: string, site: Site): { readonly y: number; readonly i: number } {
  const t = text.replace(/^,/, "").toLowerCase();
  if (t === "") return { y: 0, i: 0 };
  if (t === "rrx") return { y: 3, i: 0 };
  const y = SHIFTS.indexOf(t.slice(0, 3));
  const i = readAmount(y, text.replace(/^,/, "").slice(3).trim(), site);
  // A shift by nothing is LSL #0: a zero in the other types means 32 or RRX.
  return i === 0 && /^#?0+$/.test(t.slice(3).trim()) ? { y: 0, i } : { y, i };
}

// ---- addresses (A8.5)

/** Addressing of an access: `p` and `w`, from the word or from the picture of rows that have only one form. */
function indexing(f: FieldValues, row: Row): { readonly p: number; readonly w: number } {
  if (row.pattern.letters.includes("p")) return { p: at(f, "p"), w: at(f, "w") };
  return { p: row.unconditional ? 1 : 0, w: 0 };
}
function showAddress(f: FieldValues, row: Row, offset: string): string | undefined {
  const { p, w } = indexing(f, row);
  const base = registerName(at(f, "N"));
  if (p === 0) return w === 0 || /^(ld|st)r.*t /.test(row.name) ? `[${base}], ${offset}` : undefined;
  return `[${base}, ${offset}]${w ? "!" : ""}`;
}
/** Base, addressing and offset text of `[r0, x]!`, `[r0], x` and `[r0]`. */
function splitAddress(t: string, site: Site): { readonly fields: FieldValues; readonly offset: string } {
  const close = t.indexOf("]");
  const comma = t.indexOf(",");
  const inside = comma > 0 && comma < close;
  const base = t.slice(1, inside ? comma : close);
  const offset = inside ? t.slice(comma + 1, close) : t.slice(close + 2);
  const onlyPost = !site.row.pattern.letters.includes("p") && !site.row.unconditional;
  const post = !inside && (offset !== "" || onlyPost);
  if (onlyPost && inside) throw new TextError("this instruction has only the form [Rn], offset");
  const w = t.endsWith("!") ? 1 : 0;
  if (site.row.unconditional && !site.row.pattern.letters.includes("p") && (post || w)) {
    throw new TextError("this instruction has only the form [Rn, offset]");
  }
  return { fields: { N: readRegister(base), p: post ? 0 : 1, w }, offset };
}
const around = (offset: string): string =>
  `(?:\\[${REGISTER}(?:,${offset})?\\]!?|\\[${REGISTER}\\],${offset})`;

/** Base and constant; `bits` of magnitude. Where the picture has no `u`, the top bit of `i` is it. */
function immediateAddress(bits: number): Operand {
  const joined = (row: Row): boolean => !row.pattern.letters.includes("u");
  const offsetFields = (up: boolean, magnitude: number, site: Site): FieldValues => {
    const i = fit(magnitude, bits, "the offset");
    return joined(site.row) ? { i: i | (up ? 1 << bits : 0) } : { i, u: up ? 1 : 0 };
  };
  return {
    show: (f, { row }) => {
      const i = at(f, "i");
      const up = joined(row) ? (i >> bits) & 1 : at(f, "u");
      const magnitude = i & ((1 << bits) - 1);
      const { p, w } = indexing(f, row);
      if (p && !w && up && magnitude === 0) return `[${registerName(at(f, "N"))}]`;
      return showAddress(f, row, `#${up ? "" : "-"}${magnitude}`);
    },
    pattern: `(?:${around(`#${EXPRESSION}`)}|${LABEL_EXPRESSION})`,
    read: (t, site) => {
      if (!t.startsWith("[")) {
        const distance = evaluate(t, site) - site.address - 8;
        return { N: 15, p: 1, w: 0, ...offsetFields(distance >= 0, Math.abs(distance), site) };
      }
      const { fields, offset } = splitAddress(t, site);
      const value = offset === "" ? 0 : immediate(offset, site);
      const up = value > 0 || (value === 0 && !offset.startsWith("#-"));
      return { ...fields, ...offsetFields(up, Math.abs(value), site) };
    },
  };
}
/** Base and register, which may be shifted by a constant. */
function registerAddress(shifted: boolean): Operand {
  return {
    show: (f, { row }) => {
      const shift = shifted ? showShift(at(f, "y"), at(f, "i")) : "";
      return showAddress(f, row, `${at(f, "u") ? "" : "-"}${registerName(at(f, "M"))}${shift}`);
    },
    pattern: `(?:\\[${REGISTER},[-+]?${REGISTER}${shifted ? SHIFT_TEXT : ""}\\]!?|\\[${REGISTER}\\],[-+]?${REGISTER}${shifted ? SHIFT_TEXT : ""})`,
    read: (t, site) => {
      const { fields, offset } = splitAddress(t, site);
      const comma = offset.indexOf(",");
      const name = comma < 0 ? offset : offset.slice(0, comma);
      const shift = shifted ? readShift(comma < 0 ? "" : offset.slice(comma), site) : {};
      return {
        ...fields,
        u: name.startsWith("-") ? 0 : 1,
        M: readRegister(name.replace(/^[-+]/, "")),
        ...shift,
      };
    },
  };
}

// ---- branches

const target = (site: Site, i: number, half: number): string =>
  `0x${((site.address + 8 + ((i << 8) >> 6) + half * 2) >>> 0).toString(16)}`;
function readTarget(text: string, site: Site, unit: 2 | 4): number {
  const distance = (immediate(text, site) - site.address - 8) | 0;
  if (distance & (unit - 1)) throw new TextError(`the target ${text} is not a multiple of ${unit}`);
  if (distance < -(2 ** 25) || distance >= 2 ** 25) {
    throw new TextError(`the target ${text} is more than 32 MiB away; load it and use bx`);
  }
  return distance;
}

// ---- status registers

/** Mask bits of MSR from the lowest (B9.3.12). */
const MASK = "cxsf";
/** What programs write instead of a mask, by name. */
const MASK_NAMES: Readonly<Record<string, number>> = {
  cpsr: 9,
  spsr: 9,
  cpsr_all: 9,
  spsr_all: 9,
  cpsr_flg: 8,
  spsr_flg: 8,
  cpsr_ctl: 1,
  spsr_ctl: 1,
  apsr: 8,
  apsr_nzcvq: 8,
  apsr_g: 4,
  apsr_nzcvqg: 12,
};
function statusFields(letter: string): Operand {
  return {
    show: (f) => {
      const names = [...MASK].filter((_, bit) => (at(f, letter) >> bit) & 1).reverse();
      return `${at(f, "r") ? "SPSR" : "CPSR"}_${names.join("")}`;
    },
    pattern: "(?:[cs]psr(?:_(?:all|flg|ctl|[cxsf]*))?|apsr(?:_nzcvqg?|_g)?)",
    read: (t) => {
      const name = t.toLowerCase();
      const letters = [...name.slice(5)];
      const mask = MASK_NAMES[name] ?? letters.reduce((m, l) => m | (1 << MASK.indexOf(l)), 0);
      return { r: name.startsWith("s") ? 1 : 0, [letter]: mask };
    },
  };
}

const banked: Operand = {
  show: (f) => bankedRegister(at(f, "r"), at(f, "i")),
  pattern: "(?:[a-z]+|r\\d+)_(?:usr|fiq|irq|svc|abt|und|mon|hyp)",
  read: (t) => {
    const fields = bankedFields(t.toLowerCase());
    if (fields) return { ...fields };
    throw new TextError(`${t} is no banked register; see the ARM manual, section B9.2.3`);
  },
};

const FLAGS = "fia";
const effect: Operand = {
  show: (f, { row }) => {
    const imod = at(f, "j");
    const i = at(f, "i");
    const flags = [...FLAGS]
      .filter((_, bit) => (i >> (5 + bit)) & 1)
      .reverse()
      .join("");
    const mode = i & 31;
    if (row.unpredictable?.(f)) return undefined;
    if (imod === 0) return ` #${mode}`;
    return `${imod === 2 ? "ie" : "id"} ${flags}${at(f, "m") ? `, #${mode}` : ""}`;
  },
  pattern: `(?: #?${EXPRESSION}|i[ed] [aif]+(?:,#?${EXPRESSION})?)`,
  read: (t, site) => {
    const text = t.trim();
    const [, enable, names = "", mode] = /^i([ed]) ([aif]+)(?:,(.*))?$/i.exec(text) ?? [];
    if (!enable) return { j: 0, m: 1, i: fit(immediate(text, site), 5, "the mode") };
    const flags = [...names.toLowerCase()].reduce((b, l) => b | (32 << FLAGS.indexOf(l)), 0);
    const number = mode === undefined ? 0 : fit(immediate(mode, site), 5, "the mode");
    return { j: enable.toLowerCase() === "e" ? 2 : 3, m: mode === undefined ? 0 : 1, i: flags | number };
  },
};

/** Barrier options by number (A8.8.43); the others have no name. */
const OPTIONS: Readonly<Record<string, number>> = {
  sy: 15,
  st: 14,
  ish: 11,
  ishst: 10,
  nsh: 7,
  nshst: 6,
  osh: 3,
  oshst: 2,
  un: 7,
  unst: 6,
};
const option: Operand = {
  show: (f, { row }) => {
    const i = at(f, "i");
    const name = Object.keys(OPTIONS).find((k) => OPTIONS[k] === i);
    return name !== undefined && (row.name !== "isb" || name === "sy") ? ` ${name}` : ` #${i}`;
  },
  pattern: `(?: (?:${Object.keys(OPTIONS).join("|")}|#${EXPRESSION}))?`,
  read: (t, site) => {
    const name = t.trim().toLowerCase();
    if (name === "") return { i: 15 };
    return { i: OPTIONS[name] ?? fit(immediate(name, site), 4, "the option") };
  },
};

// ---- block transfers

const MODES: readonly string[] = ["da", "db", "", "ib"]; // by u, p
/** Names by the stack that they serve: for loads, then for stores (A8.8.58, A8.8.199). */
const STACK_MODES: readonly Readonly<Record<string, string>>[] = [
  { fa: "da", ea: "db", fd: "", ed: "ib" },
  { ed: "da", fd: "db", ea: "", fa: "ib" },
];
const blockMode: Operand = {
  show: (f, { row }) => {
    const mode = MODES[at(f, "u") * 2 + at(f, "p")] as string;
    return mode === "" && row.unconditional ? "ia" : mode;
  },
  pattern: "(?:ia|ib|da|db|fa|ea|fd|ed)?",
  read: (t, { row }) => {
    const name = t.toLowerCase();
    const stack = STACK_MODES[row.name.startsWith("s") ? 1 : 0] as Readonly<Record<string, string>>;
    const mode = MODES.indexOf(name === "ia" ? "" : (stack[name] ?? name));
    return { u: mode >> 1, p: mode & 1 };
  },
};

// ---- coprocessor transfers: the fields of `i` from the left, as the pictures join them

interface Part {
  readonly prefix: keyof typeof PREFIXES;
  readonly shift: number;
  readonly bits: number;
}
const PREFIXES = { p: "p", c: "cr?", "": "#?" } as const;
const part = (prefix: keyof typeof PREFIXES, shift: number, bits: number): Part => ({ prefix, shift, bits });
/** Coprocessor operands in the order of the text; a letter is a register field. */
function coprocessor(parts: readonly (Part | "D" | "H")[]): Operand {
  const texts = parts.map((p) =>
    typeof p === "string" ? `(?:${REGISTER}|apsr_nzcv)` : `${PREFIXES[p.prefix]}\\d+`,
  );
  // The last operand of MCR, MRC and CDP may be left out when it is 0.
  const last = texts.length > 5 ? `(?:,${texts.pop()})?` : "";
  return {
    show: (f, { row }) =>
      parts
        .map((p) => {
          if (typeof p !== "string") return `${p.prefix}${(at(f, "i") >> p.shift) & ((1 << p.bits) - 1)}`;
          return row.name.startsWith("mrc") && at(f, p) === 15 ? "APSR_nzcv" : registerName(at(f, p));
        })
        .join(", "),
    pattern: texts.join(",") + last,
    read: (t) => {
      const fields: Record<string, number> = { i: 0 };
      for (const [n, text] of t.split(",").entries()) {
        const p = parts[n] as Part | string;
        if (typeof p === "string") fields[p] = text.toLowerCase() === "apsr_nzcv" ? 15 : readRegister(text);
        else fields["i"] = at(fields, "i") | (fit(Number(text.replace(/^\D+/, "")), p.bits, text) << p.shift);
      }
      return fields;
    },
  };
}
// ldc: i is Rn 19:16 | CRd 15:12 | coprocessor 11:8 | offset / 4 7:0
const ldc: Operand = {
  show: (f) => {
    const i = at(f, "i");
    const base = registerName(i >> 16);
    const start = `p${(i >> 8) & 15}, c${(i >> 12) & 15}, [${base}`;
    const [p, u, w] = [at(f, "p"), at(f, "u"), at(f, "w")];
    if (!p && !w) return u ? `${start}], {${i & 255}}` : undefined;
    const offset = `#${u ? "" : "-"}${(i & 255) * 4}`;
    if (!p) return `${start}], ${offset}`;
    return u && !w && (i & 255) === 0 ? `${start}]` : `${start}, ${offset}]${w ? "!" : ""}`;
  },
  pattern: `p\\d+,cr?\\d+,(?:\\[${REGISTER}\\],\\{\\d+\\}|${around(`#${EXPRESSION}`)})`,
  read: (t, site) => {
    const [cp = "", crd = ""] = t.split(",");
    const address = t.slice(cp.length + crd.length + 2);
    const top = (fit(Number(crd.replace(/\D+/, "")), 4, crd) << 12) | (fit(Number(cp.slice(1)), 4, cp) << 8);
    const { fields, offset } = splitAddress(address, site);
    const base = at(fields, "N") << 16;
    if (offset.startsWith("{")) {
      return { p: 0, u: 1, w: 0, i: base | top | fit(Number(offset.slice(1, -1)), 8, "the option") };
    }
    const value = offset === "" ? 0 : immediate(offset, site);
    if (value & 3) throw new TextError(`the offset ${value} is not a multiple of 4`);
    const p = at(fields, "p");
    const u = value > 0 || (value === 0 && !offset.startsWith("#-")) ? 1 : 0;
    return {
      p,
      u,
      w: p ? at(fields, "w") : 1,
      i: base | top | fit(Math.abs(value) / 4, 8, "the offset / 4"),
    };
  },
};

/** Every operand kind by its name in the `syntax` column, beside the general ones that `operand` makes. */
const KINDS: Readonly<Record<string, Operand>> = {
  c: condition,
  s: suffix("s", "s"),
  w: suffix("w", "!"),
  b: choice("b", ["b", "t"]),
  t: choice("t", ["b", "t"]),
  k: suffix("k", "x"),
  e: choice("e", ["le", "be"]),
  y: choice("y", SHIFTS),
  imm: modifiedConstant,
  imm16: number("i"),
  shift: {
    show: (f) => showShift(at(f, "y"), at(f, "i")),
    pattern: SHIFT_TEXT,
    read: readShift,
  },
  amount: {
    show: (f) => showAmount(at(f, "y"), at(f, "i")),
    pattern: `#${EXPRESSION}`,
    read: (t, site, f) => {
      const i = readAmount(at(f, "y"), t, site);
      if (i === 0 && at(f, "y") !== 0 && immediate(t, site) === 0) return { y: 0, i };
      return { i };
    },
  },
  satshift: {
    show: (f) => {
      const i = at(f, "i");
      if (at(f, "h")) return `, asr #${i || 32}`;
      return i ? `, lsl #${i}` : "";
    },
    pattern: `(?:,(?:lsl|asr) ?#?${EXPRESSION})?`,
    read: (t, site) => {
      const { y, i } = readShift(t, site);
      return { h: y === 2 ? 1 : 0, i };
    },
  },
  lsl: {
    show: (f) => showShift(0, at(f, "i")),
    pattern: `(?:,lsl ?#?${EXPRESSION})?`,
    read: (t, site) => ({ i: readShift(t, site).i }),
  },
  asr: {
    show: (f) => `, asr ${showAmount(2, at(f, "i"))}`,
    pattern: `,asr ?#?${EXPRESSION}`,
    read: (t, site) => ({ i: readShift(t, site).i }),
  },
  rotation: {
    show: (f) => (at(f, "i") ? `, ror #${at(f, "i") * 8}` : ""),
    pattern: `(?:,ror ?#?${EXPRESSION})?`,
    read: (t, site) => {
      const by = t === "" ? 0 : immediate(t.slice(4).trim(), site);
      if (by & 7) throw new TextError(`the rotation ${by} is not 0, 8, 16 or 24`);
      return { i: fit(by / 8, 2, "the rotation / 8") };
    },
  },
  hint: {
    show: (f) => `{${at(f, "i")}}`,
    pattern: "\\{\\d+\\}",
    read: (t) => ({ i: fit(Number(t.slice(1, -1)), 8, "the hint") }),
  },
  lsb: number("i"),
  width: number("j", 1),
  fieldwidth: {
    show: (f) => (at(f, "j") < at(f, "i") ? undefined : `#${at(f, "j") - at(f, "i") + 1}`),
    pattern: `#?${EXPRESSION}`,
    read: (t, site, f) => ({ j: fit(at(f, "i") + immediate(t, site) - 1, 5, "the top bit of the field") }),
  },
  address12: immediateAddress(12),
  address8: immediateAddress(8),
  addressM: registerAddress(true),
  addressR: registerAddress(false),
  amode: blockMode,
  list,
  listpc: list,
  target: {
    show: (f, site) => target(site, at(f, "i"), 0),
    pattern: `#?${EXPRESSION}`,
    read: (t, site) => ({ i: (readTarget(t, site, 4) >> 2) & 0xffffff }),
  },
  targetx: {
    show: (f, site) => target(site, at(f, "i"), at(f, "h")),
    pattern: `#?${EXPRESSION}`,
    read: (t, site) => {
      const distance = readTarget(t, site, 2);
      return { i: (distance >> 2) & 0xffffff, h: (distance >> 1) & 1 };
    },
  },
  psr: {
    show: (f) => (at(f, "r") ? "SPSR" : "CPSR"),
    pattern: "(?:[cs]psr|apsr)",
    read: (t) => ({ r: /^s/i.test(t) ? 1 : 0 }),
  },
  psrfields: statusFields("i"),
  psrfieldsj: statusFields("j"),
  banked,
  effect,
  option,
  // i: opc1 17:15 | CRn 14:11 | coprocessor 10:7 | opc2 6:4 | CRm 3:0
  mcr: coprocessor([
    part("p", 7, 4),
    part("", 15, 3),
    "D",
    part("c", 11, 4),
    part("c", 0, 4),
    part("", 4, 3),
  ]),
  // i: coprocessor 11:8 | opc1 7:4 | CRm 3:0
  mcrr: coprocessor([part("p", 8, 4), part("", 4, 4), "D", "H", part("c", 0, 4)]),
  // i: opc1 22:19 | CRn 18:15 | CRd 14:11 | coprocessor 10:7 | opc2 6:4 | CRm 3:0
  cdp: coprocessor([
    part("p", 7, 4),
    part("", 19, 4),
    part("c", 11, 4),
    part("c", 15, 4),
    part("c", 0, 4),
    part("", 4, 3),
  ]),
  ldc,
};

/** The operand kind of one `{name}`: a row of the table, `{X}` a register or number, `{X+1}`, or `{x:text}`, a bit
 *  that adds text to the mnemonic. @throws Error for a name that means nothing: the table of rows is wrong. */
export function operand(name: string): Operand {
  const known = KINDS[name];
  if (known) return known;
  const [, letter = "", plus, text] = /^([A-Za-z])(?:(\+1)|:([a-z]+))?$/.exec(name) ?? [];
  if (letter === "") throw new Error(`no operand kind is called ${name}`);
  if (text !== undefined) return suffix(letter, text);
  if (letter === letter.toLowerCase()) return number(letter, plus ? 1 : 0);
  return plus ? nextRegister(letter) : register(letter);
}
