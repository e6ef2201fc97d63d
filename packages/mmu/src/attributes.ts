// What a translation knows about a page, packed into one word, so that a TLB entry is a handful of integers.
//
//   31 Secure physical address space | 30..23 PA[39:32] | 22 long format | 21..20 stage 2 level | 19..18 stage 1 level | 17 S2 X | 16 S2 W | 15 S2 R
//   | 14 global | 13 domain checked | 12 device | 11..8 domain | 7 cacheable | 6 write-through | 5 PL0 X | 4 PL1 X | 3 PL0 W | 2 PL0 R | 1 PL1 W | 0 PL1 R

export const PL1_READ = 1;
export const PL1_WRITE: number = 1 << 1;
export const PL0_READ: number = 1 << 2;
export const PL0_WRITE: number = 1 << 3;
export const PL1_EXECUTE: number = 1 << 4;
export const PL0_EXECUTE: number = 1 << 5;
/** Stores also go below the cache. Kept apart only in the formats before ARMv6, whose cores' data caches hold data here. */
export const WRITE_THROUGH: number = 1 << 6;
export const CACHEABLE: number = 1 << 7;
export const DOMAIN_SHIFT = 8;
/** Device or Strongly-ordered memory: never cached, never unaligned. */
export const DEVICE: number = 1 << 12;
export const DOMAIN_CHECKED: number = 1 << 13;
export const GLOBAL: number = 1 << 14;
export const STAGE2_READ: number = 1 << 15;
export const STAGE2_WRITE: number = 1 << 16;
export const STAGE2_EXECUTE: number = 1 << 17;
export const LEVEL_SHIFT = 18;
export const STAGE2_LEVEL_SHIFT = 20;
export const LONG_FORMAT: number = 1 << 22;
/** PA[39:32] with the address space above it: bits [40:32] of a PhysicalAddress. */
export const HIGH_SHIFT = 23;

/** Everything that stage 2 can forbid is allowed: no stage 2. */
export const NO_STAGE2: number = STAGE2_READ | STAGE2_WRITE | STAGE2_EXECUTE;
export const ALL_ACCESS: number = PL1_READ | PL1_WRITE | PL0_READ | PL0_WRITE | PL1_EXECUTE | PL0_EXECUTE;

/** Access kinds of a translation. */
export const READ = 0;
export const WRITE = 1;
export const EXECUTE = 2;

/** Permission bits of AP[2:0] (B3.7.1): index is APX:AP1:AP0 of the short format without the access flag. */
export const ACCESS_PERMISSIONS: readonly number[] = [
  0, // no access
  PL1_READ | PL1_WRITE, // PL1 only
  PL1_READ | PL1_WRITE | PL0_READ, // PL0 read-only
  PL1_READ | PL1_WRITE | PL0_READ | PL0_WRITE, // full access
  0, // reserved
  PL1_READ, // PL1 read-only
  PL1_READ | PL0_READ, // read-only, deprecated
  PL1_READ | PL0_READ, // read-only
];

/** Permission bits of AP[2:1] (B3.7.1): the simplified model with the access flag, and the long format. */
export const SIMPLE_PERMISSIONS: readonly number[] = [
  PL1_READ | PL1_WRITE,
  PL1_READ | PL1_WRITE | PL0_READ | PL0_WRITE,
  PL1_READ,
  PL1_READ | PL0_READ,
];

/** Permission bits of a two-bit AP field before ARMv6 and with SCTLR.XP = 0 (D15.6.2): index is SCTLR.R:S:AP. */
export const OLD_PERMISSIONS: readonly number[] = [0, PL1_READ, PL1_READ | PL0_READ, 0].flatMap((none) => [
  none,
  PL1_READ | PL1_WRITE,
  PL1_READ | PL1_WRITE | PL0_READ,
  PL1_READ | PL1_WRITE | PL0_READ | PL0_WRITE,
]);

/** Memory type bits of C and B before ARMv6 (D15.6.3). */
export function oldType(cb: number): number {
  return cb === 3 ? CACHEABLE : cb === 2 ? CACHEABLE | WRITE_THROUGH : 0;
}

// Memory is cached when it is cacheable by both attributes, inner and outer; the kinds of write-back and write-through
// are not distinguished.

/** Memory type bits of TEX[2:0], C, B without TEX remap (table B3-10). */
export function shortType(tex: number, cb: number): number {
  if (tex & 4) return (tex & 3) !== 0 && (cb & 3) !== 0 ? CACHEABLE : 0;
  if (tex === 0) return cb >= 2 ? CACHEABLE : DEVICE;
  if (tex === 1) return cb === 3 ? CACHEABLE : 0;
  return DEVICE; // TEX 010: non-shareable Device
}

/** Memory type bits of a MAIR byte (B4.1.104). */
export function mairType(attribute: number): number {
  if (attribute >>> 4 === 0) return DEVICE;
  return attribute >>> 4 === 4 || (attribute & 15) === 4 ? 0 : CACHEABLE;
}

/** Memory type bits with TEX remap (B3.8.3): PRRR and NMRR, region TEX[0]:C:B. */
export function remappedType(prrr: number, nmrr: number, region: number): number {
  const type = (prrr >>> (2 * region)) & 3;
  if (type < 2) return DEVICE;
  return (nmrr >>> (2 * region)) & 3 && (nmrr >>> (2 * region + 16)) & 3 ? CACHEABLE : 0;
}

/** Memory type bits of a stage 2 descriptor's MemAttr[3:0] (table B3-21). */
export function stage2Type(memAttr: number): number {
  if (memAttr >>> 2 === 0) return DEVICE;
  return memAttr >>> 2 !== 1 && (memAttr & 3) !== 1 ? CACHEABLE : 0;
}
