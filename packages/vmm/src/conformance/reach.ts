// What the tables in force let the running program reach, read from outside: short descriptors (DDI 0406C B3.5), those before
// ARMv6 (D15.6), and stage 2 (B3.6.2). Written apart from the model's walker, and asks for every address, not for one.
import { layout, STORAGE } from "@armvirt/arm-core";
import type { Machine } from "@armvirt/machine";

/** Consecutive addresses that lead to consecutive ones. */
export interface Mapping {
  /** Virtual; an intermediate physical address for stage 2. */
  readonly address: number;
  readonly bytes: number;
  readonly physical: number;
  /** By loads or as instructions, from User mode; for stage 2, from any mode of the guest. */
  readonly readable: boolean;
  readonly writable: boolean;
}

/** The mappings, and the physical addresses of the tables that they stand in: not of tables behind a domain that is closed, as a caching
 *  page directory has them of other spaces. */
export interface Reach {
  readonly mappings: readonly Mapping[];
  readonly tables: readonly (readonly [from: number, to: number])[];
}

const PAGE = 0x1000;
const MIB = 0x100000;
const BLOCK = 0x200000;
const GIB = 0x40000000;
const SCTLR_S = 1 << 8;
const SCTLR_R = 1 << 9;
const SCTLR_XP = 1 << 23;
const MANAGER = 3;
const CLIENT = 1;

type Word = (physical: number) => number;
const NONE = { readable: false, writable: false };
const READ = { readable: true, writable: false };
const BOTH = { readable: true, writable: true };

/** User mode's part of AP[2:0] (table B3-8). */
const user = (ap: number): typeof NONE => (ap === 3 ? BOTH : ap === 2 || ap >= 6 ? READ : NONE);
/** User mode's part of AP before ARMv6, where 0 means what SCTLR.R says (D15.6.2). */
const oldUser = (ap: number, control: number): typeof NONE =>
  ap === 3 || ap === 2 || ap === 1 ? user(ap) : (control & (SCTLR_R | SCTLR_S)) === SCTLR_R ? READ : NONE;

/** What User mode reaches by the tables of the PL1&0 regime. */
export function stage1Reach({ mmu, cpus, options }: Machine): Reach {
  const s = cpus[0].state;
  const control = s[STORAGE.SCTLR] as number;
  const { architecture } = options.core;
  const old = architecture === "v5te" || (architecture === "v6k" && (control & SCTLR_XP) === 0);
  const n = old ? 0 : (s[STORAGE.TTBCR] as number) & 7;
  const dacr = s[STORAGE.DACR] as number;
  const word: Word = (physical) => mmu.newest(physical >>> 0) >>> 0;
  const mappings: Mapping[] = [];
  const tables: [number, number][] = [];
  const accessOf = (domain: number): number => (dacr >>> (2 * domain)) & 3;
  /** By the domain's access: a manager's is not checked. */
  const allowed = (domain: number, permissions: typeof NONE): typeof NONE => {
    const access = accessOf(domain);
    return access === MANAGER ? BOTH : access === CLIENT ? permissions : NONE;
  };
  const add = (address: number, bytes: number, physical: number, permissions: typeof NONE): void => {
    mappings.push({ address: address >>> 0, bytes, physical: physical >>> 0, ...permissions });
  };

  const level2 = (from: number, megabyte: number, domain: number, fine: boolean): void => {
    const step = fine ? 1024 : PAGE;
    if (accessOf(domain) !== 0) tables.push([from, from + (MIB / step) * 4]);
    for (let i = 0; i < MIB / step; i++) {
      const d = word(from + 4 * i);
      const at = megabyte + i * step;
      const kind = d & 3;
      if (kind === 0) continue;
      if (!old) {
        const permissions = allowed(domain, user(((d >>> 7) & 4) | ((d >>> 4) & 3)));
        const frame = kind === 1 ? (d & 0xffff0000) | (at & 0xf000) : d & -PAGE;
        add(at, PAGE, frame, permissions);
      } else if (kind === 3) add(at, step, d & -step, allowed(domain, oldUser((d >>> 4) & 3, control)));
      else {
        const quarter = kind === 1 ? 14 : 10;
        for (let piece = at; piece < at + step; piece += 1024) {
          const ap = (d >>> (4 + 2 * ((piece >>> quarter) & 3))) & 3;
          const inside = kind === 1 ? 0xffff : 0xfff;
          add(piece, 1024, (d & ~inside) | (piece & inside), allowed(domain, oldUser(ap, control)));
        }
      }
    }
  };

  for (const [from, first, entries, off] of roots(s, n)) {
    if (off) continue;
    tables.push([from, from + entries * 4]);
    for (let i = first; i < entries; i++) {
      const d = word(from + 4 * i);
      const at = i * MIB;
      const domain = (d >>> 5) & 15;
      const kind = d & 3;
      if (kind === 0) continue;
      if (kind === 1) level2((d & ~0x3ff) >>> 0, at, domain, false);
      else if (old && kind === 3) level2((d & -PAGE) >>> 0, at, domain, true);
      else if (old) add(at, MIB, d & -MIB, allowed(domain, oldUser((d >>> 10) & 3, control)));
      else {
        const permissions = user(((d >>> 13) & 4) | ((d >>> 10) & 3));
        const whole = (d & (1 << 18)) !== 0; // a supersection, in domain 0
        const frame = whole ? (d & 0xff000000) | (at & 0x00f00000) : d & -MIB;
        add(at, MIB, frame, allowed(whole ? 0 : domain, permissions));
      }
    }
  }
  return { mappings, tables };
}

/** The tables of the first level: where one is, its first and last entries that count, and that TTBCR keeps it from being walked. */
function roots(s: Int32Array, n: number): [from: number, first: number, end: number, off: boolean][] {
  const ttbcr = s[STORAGE.TTBCR] as number;
  const own = ((s[STORAGE.TTBR0] as number) & (-1 << (14 - n))) >>> 0;
  if (n === 0) return [[own, 0, 4096, (ttbcr & 16) !== 0]];
  const other = ((s[STORAGE.TTBR1] as number) & (-1 << 14)) >>> 0;
  return [
    [own, 0, 4096 >>> n, (ttbcr & 16) !== 0],
    [other, 4096 >>> n, 4096, (ttbcr & 32) !== 0],
  ];
}

/** What stage 2 lets a guest reach, whatever tables of its own it makes. */
export function stage2Reach({ mmu, cpus }: Machine): Reach {
  const s = cpus[0].state;
  const mappings: Mapping[] = [];
  const tables: [number, number][] = [];
  const word: Word = (physical) => mmu.newest(physical) >>> 0;
  const level = (from: number, address: number, size: number, entries: number): void => {
    tables.push([from, from + 8 * entries]);
    for (let i = 0; i < entries; i++) {
      const low = word(from + 8 * i);
      const kind = low & 3;
      if ((low & 1) === 0 || (size === PAGE && kind === 1)) continue;
      const high = word(from + 8 * i + 4) & 0xff;
      const next = high * 2 ** 32 + ((low & -PAGE) >>> 0);
      const at = address + i * size;
      if (kind === 3 && size > PAGE) level(next, at, size / 512, 512);
      else
        mappings.push({
          address: at,
          bytes: size,
          physical: Math.floor(next / size) * size,
          readable: (low & 0x40) !== 0,
          writable: (low & 0x80) !== 0,
        });
    }
  };
  const vtcr = s[STORAGE.VTCR] as number;
  const bytes = 2 ** (32 - ((vtcr << 28) >> 28));
  const size = (vtcr & 0xc0) === 0x40 ? GIB : BLOCK;
  level(((s[STORAGE.VTTBR] as number) & -PAGE) >>> 0, 0, size, Math.ceil(bytes / size));
  return { mappings, tables };
}

/** True when the running program is one of PL1&0 that stage 2 governs. */
export const governed = ({ cpus, options }: Machine): boolean =>
  options.virtualization === true && cpus[0].state[layout.REGIME] !== 2;
