// Translation against a second, independent walker (flat-walk.ts) on random tables, registers and accesses.
import { EVENT_INDEX, layout as L, STORAGE, type Timing } from "@armvirt/arm-core";
import { describe, expect, it } from "vitest";
import type { Bus } from "../src/index.ts";
import { type Done, type Failed, flatWalk, type Kind, type Read, type Regime } from "./flat-walk.ts";
import { makeSide, RAM, Random } from "./side.ts";

const PAGES = 64;
/** Tables per kind; ARMVIRT_LONG=1 runs twenty times as many. */
const TRIALS = process.env.ARMVIRT_LONG ? 200_000 : 10_000;

/** Makes plausible descriptors: mostly valid, mostly into RAM, sometimes anything. */
function descriptor(random: Random, what: "first" | "second" | "long" | "stage 2", level: number): bigint {
  const any = (BigInt(random.next() >>> 0) << 32n) | BigInt(random.next() >>> 0);
  const page = BigInt(RAM + random.below(PAGES) * 4096);
  const far = random.below(12) === 0;
  if (what === "first" || what === "second") {
    let d = any & 0xffffffffn;
    if (what === "first" && random.below(2)) d = (d & ~3n) | 1n;
    if (!far) d = (d & 0xfffn) | (what === "first" && d & 2n ? d & 0xff000n : 0n) | page;
    if (random.below(3)) d |= 0x10n; // some access in a page's AP
    return d;
  }
  let d = (any & ((0x1fn << 59n) | (3n << 53n) | 0xfffn)) | (far ? any & 0xfffffff000n : page);
  if (random.below(10)) d |= 1n;
  if (random.below(8)) d |= 0x400n;
  if (level === 3 && random.below(8)) d |= 2n;
  if (what === "stage 2" && random.below(3)) d |= 0xc0n;
  if (random.below(3)) d &= ~((0x1fn << 59n) | (3n << 53n));
  return d;
}

function regime(random: Random, kind: "short" | "long" | "hyp", stage2: boolean, secure: boolean): Regime {
  const bit = (n: number, odds: number) => (random.below(odds) === 0 ? 1 << n : 0);
  const base = () =>
    BigInt(RAM + random.below(PAGES) * 4096 + random.below(4096)) + (random.below(40) ? 0n : 0x4080000000n);
  const level1 = random.below(2);
  return {
    hyp: kind === "hyp",
    virtualization: true,
    secure,
    sctlr:
      (random.below(12) ? 1 : 0) | bit(19, 4) | bit(20, 4) | bit(28, 2) | bit(29, 2) | bit(25, 6) | 0x1004,
    hsctlr: (random.below(12) ? 1 : 0) | bit(19, 4) | bit(25, 6) | 0x1004,
    ttbcr:
      kind === "long"
        ? (1 << 31) | random.below(8) | (random.below(8) << 16) | bit(7, 10) | bit(23, 10)
        : random.below(8) | bit(4, 10) | bit(5, 10),
    ttbr0: base(),
    ttbr1: base(),
    dacr: random.next() | (random.next() & 0x55555555),
    mair: (BigInt(random.next() >>> 0) << 32n) | BigInt(random.next() >>> 0),
    htcr: random.below(8),
    httbr: base(),
    hmair: (BigInt(random.next() >>> 0) << 32n) | 0xff440400n,
    hcr: stage2 ? (random.below(8) ? 1 : 0x1001) | bit(2, 3) : 0,
    // Level 1 from IPA sizes of 31 to 40 bits, level 2 up to 34 bits.
    vtcr: level1
      ? 0x40 | ([8, 9, 10, 12, 15, 0, 1][random.below(7)] as number)
      : ([0, 1, 2, 3, 4, 14, 15][random.below(7)] as number),
    vttbr: base(),
  };
}

function sameRegisters(s: Int32Array, r: Regime): void {
  const wide = (at: number, v: bigint) => {
    s[at] = Number(v & 0xffffffffn) | 0;
    s[at + 1] = Number((v >> 32n) & 0xffffffffn) | 0;
  };
  s[STORAGE.SCTLR] = r.sctlr;
  s[STORAGE.HSCTLR] = r.hsctlr;
  s[STORAGE.TTBCR] = r.ttbcr;
  wide(STORAGE.TTBR0, r.ttbr0);
  wide(STORAGE.TTBR1, r.ttbr1);
  s[STORAGE.DACR] = r.dacr;
  s[STORAGE.MAIR0] = Number(r.mair & 0xffffffffn) | 0;
  s[STORAGE.MAIR1] = Number(r.mair >> 32n) | 0;
  s[STORAGE.HTCR] = r.htcr;
  wide(STORAGE.HTTBR, r.httbr);
  s[STORAGE.HMAIR0] = Number(r.hmair & 0xffffffffn) | 0;
  s[STORAGE.HMAIR1] = Number(r.hmair >> 32n) | 0;
  s[STORAGE.HCR] = r.hcr;
  s[STORAGE.VTCR] = r.vtcr;
  wide(STORAGE.VTTBR, r.vttbr);
}

function compare(
  timing: Timing,
  kind: "short" | "long" | "hyp",
  stage2: boolean,
  secure: boolean,
  seed: number,
): Map<string, number> {
  const random = new Random(seed);
  let seen = -1;
  const bus: Bus = {
    claims: () => true,
    read: (address) => {
      seen = address;
      return 0;
    },
    write: (address) => {
      seen = address;
    },
  };
  const side = makeSide(timing, {
    ram: PAGES * 4096,
    bus,
    ...(secure ? { secure: { base: 0, size: 0 } } : {}),
  });
  const { mmu, s } = side;
  const outcomes = new Map<string, number>();
  const made = new Set<bigint>();
  const swap = (v: bigint, bytes: number): bigint => {
    let out = 0n;
    for (let i = 0; i < bytes; i++) out = (out << 8n) | ((v >> BigInt(8 * i)) & 255n);
    return out;
  };
  for (let trial = 0; trial < TRIALS; trial++) {
    const r = regime(random, kind, stage2, secure);
    sameRegisters(s, r);
    mmu.contextChanged();
    made.clear();
    const va = random.below(4) ? random.next() >>> 0 : (random.next() & 0x3fffffff) >>> random.below(8);
    const read: Read = (pa, bytes, what, level) => {
      if (pa < BigInt(RAM) || pa >= BigInt(RAM + PAGES * 4096)) return undefined;
      const big = ((what === "stage 2" || r.hyp ? r.hsctlr : r.sctlr) >>> 25) & 1;
      const word = pa - (pa % 8n);
      if (!made.has(word)) {
        made.add(word);
        const d = descriptor(random, what, level);
        for (let i = 0n; i < 8n; i += BigInt(bytes)) {
          const v = big ? swap(d, bytes) : d;
          side.poke(Number(word + i), Number(v & 0xffffffffn) | 0);
          if (bytes === 8) side.poke(Number(word + 4n), Number(v >> 32n) | 0);
        }
      }
      const low = BigInt((side.peek(Number(pa)) as number) >>> 0);
      const v = bytes === 4 ? low : low | (BigInt(side.peek(Number(pa + 4n)) >>> 0) << 32n);
      return big ? swap(v, bytes) : v;
    };
    mmu.maintain(secure ? "TLBIALL" : "TLBIALLNSNH", 0);
    mmu.maintain("TLBIALLH", 0);
    for (let access = 0; access < 3; access++) {
      const how = (["read", "write", "execute"] as const)[random.below(3)] as Kind;
      const user = !r.hyp && random.below(2) === 1;
      s[L.REGIME] = r.hyp ? 2 : user ? 0 : 1;
      // A store may hit a descriptor: let it write what is there.
      const word = how === "write" ? 0 : 4;
      const at = va & ~3;
      const want = flatWalk(r, at >>> 0, how, user, read);
      seen = -1;
      let got: Done | Failed;
      let failed: boolean;
      if (how === "execute") {
        const index = mmu.fetch(at);
        failed = index < 0;
        // RAM is in both spaces, and a record does not tell from which it was fetched.
        const space = want.ok ? Number(want.pa >> 40n) * 2 ** 40 : 0;
        if (!failed) seen = space + mmu.recordAddress(index + (at & (mmu.blockBytes - 1)));
      } else if (how === "read") failed = mmu.load(at, 4, 0) !== 0;
      else {
        const pa = want.ok ? Number(want.pa) : 0;
        const old = side.memory.offset(pa) >= 0 ? side.peek(pa) : word;
        failed = mmu.store(at, 4, old, 0) !== 0;
      }
      const name = want.ok
        ? `ok ${want.type}`
        : `${want.stage2 ? "stage 2 " : ""}${want.onWalk ? "walk " : ""}${want.status}`;
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      const flags = s[L.FAULT_FLAGS] as number;
      if (failed && want.ok && how === "execute" && flags & 32 && side.memory.offset(Number(want.pa)) < 0)
        continue;
      if (failed) {
        got = {
          ok: false,
          status: s[L.FAULT_STATUS] as number,
          long: (flags & 64) !== 0,
          stage2: (flags & 1) !== 0,
          onWalk: (flags & 2) !== 0,
          toHyp: (flags & 16) !== 0,
          external: (flags & 32) !== 0,
          domain: want.ok || want.domain < 0 ? -1 : (s[L.FAULT_DOMAIN] as number),
          ipaPage: s[L.FAULT_IPA] as number,
        };
        expect((flags & 4) !== 0).toBe(how === "write");
        expect((s[L.FAULT_ADDRESS] as number) | 0).toBe(at | 0);
      } else {
        const physical =
          seen >= 0 ? seen : (s[L.PHYSICAL_HIGH] as number) * 2 ** 32 + ((s[L.PHYSICAL] as number) >>> 0);
        const type = want.ok ? want.type : "device";
        got = { ok: true, pa: BigInt(physical), type };
      }
      expect({ trial, how, user, va: at >>> 0, ...got }).toEqual({ trial, how, user, va: at >>> 0, ...want });
      if (want.ok && how !== "execute" && !user && !secure) {
        // PAR tells the memory type as well (long format: MAIR encoding in [63:56]).
        mmu.maintain(r.hyp ? "ATS1HR" : "ATS12NSOPR", at);
        const readable = flatWalk(r, at >>> 0, "read", false, read);
        if (readable.ok) {
          const type = (s[STORAGE.PAR + 1] as number) >>> 24;
          expect({ trial, type }).toEqual({
            trial,
            type: { device: 4, uncached: 0x44, cached: 0xff }[readable.type],
          });
          expect(((s[STORAGE.PAR] as number) & -4096) >>> 0).toBe(Number(readable.pa & 0xfffff000n));
        } else expect((s[STORAGE.PAR] as number) & 1).toBe(1);
      }
    }
  }
  expect(side.events[EVENT_INDEX.walks]).toBeGreaterThan(TRIALS / 2);
  return outcomes;
}

describe("translation agrees with a flat walker", () => {
  const CASES = [
    { kind: "short", stage2: false, least: 13 },
    { kind: "short", stage2: false, secure: true, least: 13 },
    { kind: "long", stage2: false, secure: true, least: 15 },
    { kind: "short", stage2: true, least: 37 },
    { kind: "long", stage2: false, least: 15 },
    { kind: "long", stage2: true, least: 38 },
    { kind: "hyp", stage2: false, least: 15 },
  ] as const;
  for (const { kind, stage2, least, ...more } of CASES) {
    const secure = "secure" in more;
    for (const timing of ["functional", "full"] as const) {
      it(`on random ${kind} tables ${stage2 ? "with" : "without"} stage 2${secure ? " in the Secure world" : ""}, ${timing} timing`, {
        timeout: 600_000,
      }, () => {
        const outcomes = compare(timing, kind, stage2, secure, 0x1234 + least);
        // Every fault of every level, and every memory type, has been seen.
        expect([...outcomes.keys()].length).toBeGreaterThanOrEqual(least);
      });
    }
  }
});
