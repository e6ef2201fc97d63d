// A second translation, written from the manual's pseudocode (B3.19) without caches, for comparison: descriptors are BigInts.

export interface Regime {
  hyp: boolean;
  virtualization: boolean;
  /** In the Secure world: no stage 2, and the result says in which physical address space it is. */
  secure: boolean;
  sctlr: number;
  hsctlr: number;
  ttbcr: number;
  ttbr0: bigint;
  ttbr1: bigint;
  dacr: number;
  mair: bigint; // MAIR1:MAIR0, also NMRR:PRRR
  htcr: number;
  httbr: bigint;
  hmair: bigint;
  hcr: number;
  vtcr: number;
  vttbr: bigint;
}

export type Kind = "read" | "write" | "execute";
export type MemoryType = "device" | "uncached" | "cached";

export interface Done {
  ok: true;
  /** Bit 40: of the Secure physical address space. */
  pa: bigint;
  type: MemoryType;
}
export interface Failed {
  ok: false;
  status: number;
  long: boolean;
  stage2: boolean;
  onWalk: boolean;
  toHyp: boolean;
  external: boolean;
  /** -1: not recorded. */
  domain: number;
  ipaPage: number;
}

/** Reads a descriptor for the model, or undefined when no memory answers. `what` tells a generator what to make. */
export type Read = (
  pa: bigint,
  bytes: 4 | 8,
  what: "first" | "second" | "long" | "stage 2",
  level: number,
) => bigint | undefined;

const bits = (v: bigint | number, high: number, low: number): number =>
  Number((BigInt(v) >> BigInt(low)) & ((1n << BigInt(high - low + 1)) - 1n));
const align = (v: bigint, bit: number): bigint => (v >> BigInt(bit)) << BigInt(bit);
const inPage = (v: bigint, bit: number): bigint => v & ((1n << BigInt(bit)) - 1n);

const SHORT_CODES: Record<string, [number, number]> = {
  translation: [0b00101, 0b00111],
  access: [0b00011, 0b00110],
  domain: [0b01001, 0b01011],
  permission: [0b01101, 0b01111],
  walk: [0b01100, 0b01110],
};
const LONG_CODES: Record<string, number> = {
  translation: 0b000100,
  access: 0b001000,
  permission: 0b001100,
  walk: 0b010100,
};

function fail(code: string, level: number, o: Partial<Failed> = {}): never {
  const long = o.long ?? false;
  const status = long
    ? (LONG_CODES[code] as number) + level
    : (SHORT_CODES[code] as [number, number])[level - 1];
  const base = { ok: false, stage2: false, onWalk: false, toHyp: false, domain: -1, ipaPage: 0 };
  throw { ...base, long, external: code === "walk", ...o, status } as Failed;
}

interface Stage1 {
  ipa: bigint;
  ns: boolean;
  type: MemoryType;
}

const least = (a: MemoryType, b: MemoryType): MemoryType =>
  a === "device" || b === "device" ? "device" : a === "uncached" || b === "uncached" ? "uncached" : "cached";

/** Inner or outer attribute of MAIR's nibble, for Normal memory. */
const nibble = (v: number): MemoryType => (v === 0b0100 ? "uncached" : "cached");
function mairType(mair: bigint, index: number): MemoryType {
  const byte = bits(mair, index * 8 + 7, index * 8);
  return byte >> 4 === 0 ? "device" : least(nibble(byte >> 4), nibble(byte & 15));
}

function texType(r: Regime, tex: number, c: number, b: number): MemoryType {
  const two = (v: number): MemoryType => (v === 0 ? "uncached" : "cached");
  if (bits(r.sctlr, 28, 28)) {
    const n = (tex & 1) * 4 + c * 2 + b;
    if (bits(r.mair, 2 * n + 1, 2 * n) < 2) return "device";
    return least(
      two(bits(r.mair, 32 + 2 * n + 1, 32 + 2 * n)),
      two(bits(r.mair, 48 + 2 * n + 1, 48 + 2 * n)),
    );
  }
  if (tex >= 4) return least(two(tex & 3), two(c * 2 + b));
  const table: MemoryType[] = [
    "device",
    "device",
    "cached",
    "cached", // TEX 000
    "uncached",
    "uncached",
    "uncached",
    "cached", // TEX 001
    "device",
    "device",
    "device",
    "device", // TEX 010, reserved
    "device",
    "device",
    "device",
    "device",
  ];
  return table[tex * 4 + c * 2 + b] as MemoryType;
}

/** CheckPermission (B3.19): AP is AP[2:0] with AP[0] set for the simplified model. */
function permits(
  ap: number,
  kind: Kind,
  user: boolean,
  xn: boolean,
  pxn: boolean,
  wxn: boolean,
  uwxn: boolean,
): boolean {
  const read = [false, !user, true, true, false, !user, true, true][ap] as boolean;
  const write = [false, !user, !user, true, false, false, false, false][ap] as boolean;
  const userWrite = ap === 3;
  if (kind === "read") return read;
  if (kind === "write") return write;
  if (xn || !read) return false;
  if (user) return !(wxn && write);
  return !(pxn || (wxn && write) || (uwxn && userWrite));
}

function stage2(
  r: Regime,
  ipa: bigint,
  read: Read,
  onWalk: boolean,
): { pa: bigint; type: MemoryType; hap: number; xn: boolean; level: number } {
  const t0sz = bits(r.vtcr, 3, 0) >= 8 ? bits(r.vtcr, 3, 0) - 16 : bits(r.vtcr, 3, 0);
  let level = bits(r.vtcr, 7, 6) === 1 ? 1 : 2;
  const o = { long: true, stage2: true, onWalk, ipaPage: Number(ipa >> 12n) };
  if (ipa >> BigInt(32 - t0sz) !== 0n) fail("translation", level, o);
  let table = align(r.vttbr & 0xffffffffffn, 12);
  let at = table + ((ipa >> BigInt(39 - 9 * level)) << 3n);
  for (;;) {
    const d = read(at, 8, "stage 2", level);
    if (d === undefined) fail("walk", level, o);
    if (!(d & 1n) || (level === 3 && !(d & 2n))) fail("translation", level, o);
    if (level < 3 && d & 2n) {
      table = align(d & 0xffffffffffn, 12);
      level++;
      at = table + (((ipa >> BigInt(39 - 9 * level)) & 511n) << 3n);
      continue;
    }
    if (!bits(d, 10, 10)) fail("access", level, o);
    const size = 39 - 9 * level;
    const pa = align(d & 0xffffffffffn, size) + inPage(ipa, size);
    const attr = bits(d, 5, 2);
    const part = (v: number): MemoryType => (v === 1 ? "uncached" : "cached");
    const type = attr >> 2 === 0 ? "device" : least(part(attr >> 2), part(attr & 3));
    const hap = bits(d, 7, 6);
    if (onWalk && (!(hap & 1) || (bits(r.hcr, 2, 2) && type === "device"))) fail("permission", level, o);
    return { pa, type, hap, xn: bits(d, 54, 54) === 1, level };
  }
}

/** Translates an access; what it throws are Failed objects, which it returns. */
export function flatWalk(r: Regime, va: number, kind: Kind, user: boolean, read: Read): Done | Failed {
  try {
    return walk(r, va, kind, user, read);
  } catch (e) {
    if (typeof e === "object" && e !== null && "ok" in e) return e as Failed;
    throw e;
  }
}

function walk(r: Regime, va: number, kind: Kind, user: boolean, read: Read): Done {
  const s2on = !r.hyp && !r.secure && r.virtualization && (bits(r.hcr, 0, 0) || bits(r.hcr, 12, 12)) !== 0;
  const dc = s2on && bits(r.hcr, 12, 12) === 1;
  const fetchRead: Read = (ipa, bytes, what, level) =>
    read(s2on ? stage2(r, ipa, read, true).pa : ipa, bytes, what, level);
  const on = r.hyp ? r.hsctlr & 1 : r.sctlr & 1 && !dc;
  let s1: Stage1;
  if (!on) s1 = { ipa: BigInt(va), ns: false, type: dc || kind === "execute" ? "cached" : "device" };
  else if (r.hyp || (r.virtualization && bits(r.ttbcr, 31, 31))) s1 = long(r, va, kind, user, fetchRead);
  else s1 = short(r, va, kind, user, fetchRead);
  if (!s2on) return { ok: true, pa: s1.ipa + (r.secure && !s1.ns ? 1n << 40n : 0n), type: s1.type };
  const s2 = stage2(r, s1.ipa, read, false);
  const allowed =
    kind === "write" ? (s2.hap & 2) !== 0 : (s2.hap & 1) !== 0 && !(kind === "execute" && s2.xn);
  if (!allowed) fail("permission", s2.level, { long: true, stage2: true, ipaPage: Number(s1.ipa >> 12n) });
  return { ok: true, pa: s2.pa, type: least(s1.type, s2.type) };
}

function short(r: Regime, va: number, kind: Kind, user: boolean, read: Read): Stage1 {
  const n = bits(r.ttbcr, 2, 0);
  const high = n > 0 && va >= 2 ** (32 - n);
  if (bits(r.ttbcr, high ? 5 : 4, high ? 5 : 4)) fail("translation", 1);
  const ttbr = inPage(high ? r.ttbr1 : r.ttbr0, 32);
  const index = high || n === 0 ? va >>> 20 : (va % 2 ** (32 - n)) >>> 20;
  const d1 = read(align(ttbr, high ? 14 : 14 - n) + BigInt(index * 4), 4, "first", 1);
  if (d1 === undefined) fail("walk", 1);
  if (bits(d1, 1, 0) === 0) fail("translation", 1);
  const v = BigInt(va);
  let domain = bits(d1, 8, 5);
  let level = 1;
  let ap: number;
  let tex: number;
  let d = d1;
  let xn: boolean;
  let pxn: boolean;
  let ipa: bigint;
  const ns = bits(d1, 1, 1) ? bits(d1, 19, 19) === 1 : bits(d1, 3, 3) === 1;
  if (bits(d1, 1, 1)) {
    ap = bits(d1, 15, 15) * 4 + bits(d1, 11, 10);
    tex = bits(d1, 14, 12);
    xn = bits(d1, 4, 4) === 1;
    pxn = bits(d1, 0, 0) === 1;
    if (bits(d1, 18, 18)) {
      ipa =
        (BigInt(bits(d1, 8, 5)) << 36n) +
        (BigInt(bits(d1, 23, 20)) << 32n) +
        (BigInt(bits(d1, 31, 24)) << 24n) +
        inPage(v, 24);
      domain = 0;
    } else ipa = align(d1, 20) + inPage(v, 20);
  } else {
    level = 2;
    const d2 = read(align(d1, 10) + BigInt(bits(va, 19, 12) * 4), 4, "second", 2);
    if (d2 === undefined) fail("walk", 2);
    d = d2;
    if (bits(d, 1, 0) === 0) fail("translation", 2);
    ap = bits(d, 9, 9) * 4 + bits(d, 5, 4);
    pxn = bits(d1, 2, 2) === 1;
    if (bits(d, 1, 1)) {
      tex = bits(d, 8, 6);
      xn = bits(d, 0, 0) === 1;
      ipa = align(d, 12) + inPage(v, 12);
    } else {
      tex = bits(d, 14, 12);
      xn = bits(d, 15, 15) === 1;
      ipa = align(d, 16) + inPage(v, 16);
    }
  }
  const simple = bits(r.sctlr, 29, 29) === 1;
  if (simple && !(ap & 1)) fail("access", level, { domain });
  const client = bits(r.dacr, 2 * domain + 1, 2 * domain);
  if (client === 0 || client === 2) fail("domain", level, { domain });
  const wxn = bits(r.sctlr, 19, 19) === 1;
  const uwxn = bits(r.sctlr, 20, 20) === 1;
  if (client === 1 && !permits(ap | (simple ? 1 : 0), kind, user, xn, pxn, wxn, uwxn))
    fail("permission", level, { domain });
  return { ipa, ns, type: texType(r, tex, bits(d, 3, 3), bits(d, 2, 2)) };
}

function long(r: Regime, va: number, kind: Kind, user: boolean, read: Read): Stage1 {
  const o = { long: true, toHyp: r.hyp };
  const t0 = bits(r.hyp ? r.htcr : r.ttbcr, 2, 0);
  const t1 = r.hyp ? 0 : bits(r.ttbcr, 18, 16);
  const inLow = t0 === 0 || va < 2 ** (32 - t0);
  const inHigh = !r.hyp && (t1 === 0 ? !inLow : va >= 2 ** 32 - 2 ** (32 - t1));
  if (!inLow && !inHigh) fail("translation", 1, o);
  if (!r.hyp && bits(r.ttbcr, inHigh ? 23 : 7, inHigh ? 23 : 7)) fail("translation", 1, o);
  const size = 32 - (inHigh ? t1 : t0);
  let level = size > 30 ? 1 : 2;
  const v = BigInt(va);
  const base = (r.hyp ? r.httbr : inHigh ? r.ttbr1 : r.ttbr0) & 0xffffffffffn;
  let at = align(base, size - (39 - 9 * level) + 3) + ((inPage(v, size) >> BigInt(39 - 9 * level)) << 3n);
  let noUser = false;
  let readOnly = false;
  let xnTable = false;
  let pxnTable = false;
  let nsTable = false;
  for (;;) {
    const d = read(at, 8, "long", level);
    if (d === undefined) fail("walk", level, o);
    if (!bits(d, 0, 0) || (level === 3 && !bits(d, 1, 1))) fail("translation", level, o);
    if (level < 3 && bits(d, 1, 1)) {
      noUser ||= bits(d, 61, 61) === 1;
      readOnly ||= bits(d, 62, 62) === 1;
      xnTable ||= bits(d, 60, 60) === 1;
      pxnTable ||= bits(d, 59, 59) === 1;
      nsTable ||= bits(d, 63, 63) === 1;
      level++;
      at = align(d & 0xffffffffffn, 12) + (((v >> BigInt(39 - 9 * level)) & 511n) << 3n);
      continue;
    }
    if (!bits(d, 10, 10)) fail("access", level, o);
    const ro = bits(d, 7, 7) === 1 || readOnly;
    const pl0 = !r.hyp && bits(d, 6, 6) === 1 && !noUser;
    const ap = (ro ? 4 : 0) + (pl0 ? 2 : 0) + 1;
    const control = r.hyp ? r.hsctlr : r.sctlr;
    const xn = bits(d, 54, 54) === 1 || xnTable;
    const pxn = !r.hyp && (bits(d, 53, 53) === 1 || pxnTable);
    if (!permits(ap, kind, user, xn, pxn, bits(control, 19, 19) === 1, !r.hyp && bits(control, 20, 20) === 1))
      fail("permission", level, o);
    const page = 39 - 9 * level;
    return {
      ipa: align(d & 0xffffffffffn, page) + inPage(v, page),
      ns: nsTable || bits(d, 5, 5) === 1,
      type: mairType(r.hyp ? r.hmair : r.mair, bits(d, 4, 2)),
    };
  }
}
