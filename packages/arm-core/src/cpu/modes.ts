// The processor modes (B1.3.1) and how their registers are banked (B1.3.2).
import * as L from "./layout.ts";

export const USR = 0x10;
export const FIQ = 0x11;
export const IRQ = 0x12;
export const SVC = 0x13;
export const MON = 0x16;
export const ABT = 0x17;
export const HYP = 0x1a;
export const UND = 0x1b;
export const SYS = 0x1f;

/** Bank of r13, r14 and SPSR of each mode number; -1: not a mode. User and System share bank 0, which has no SPSR. */
const BANK = new Int8Array(32).fill(-1);
for (const [bank, mode] of [USR, SVC, ABT, UND, IRQ, FIQ, MON, HYP].entries()) BANK[mode] = bank;
BANK[SYS] = 0;

export const bankOf = (mode: number): number => BANK[mode & 31] as number;
export const isMode = (mode: number): boolean => bankOf(mode) >= 0;
export const hasSpsr = (mode: number): boolean => bankOf(mode) > 0;

/** Moves the current mode's banked registers out of r8-r14 and the new mode's in. Both must be modes. */
export function switchBanks(state: Int32Array, from: number, to: number): void {
  const old = bankOf(from);
  const fresh = bankOf(to);
  if (old === fresh) return;
  state[L.BANK_R13 + old] = state[13] as number;
  // Hyp mode has no r14 of its own: it uses User's (B1.3.2).
  const oldLink = from === HYP ? 0 : old;
  const freshLink = to === HYP ? 0 : fresh;
  state[L.BANK_R14 + oldLink] = state[14] as number;
  if ((from === FIQ) !== (to === FIQ)) {
    const out = from === FIQ ? L.BANK_R8_FIQ : L.BANK_R8_USER;
    const into = to === FIQ ? L.BANK_R8_FIQ : L.BANK_R8_USER;
    for (let i = 0; i < 5; i++) {
      state[out + i] = state[8 + i] as number;
      state[8 + i] = state[into + i] as number;
    }
  }
  state[13] = state[L.BANK_R13 + fresh] as number;
  state[14] = state[L.BANK_R14 + freshLink] as number;
}

/** Reads r`n` (8..14) of another mode, whatever the current mode is. */
export function readBanked(state: Int32Array, mode: number, n: number): number {
  return state[bankedPlace(state, mode, n)] as number;
}

export function writeBanked(state: Int32Array, mode: number, n: number, value: number): void {
  state[bankedPlace(state, mode, n)] = value;
}

function bankedPlace(state: Int32Array, mode: number, n: number): number {
  const current = (state[L.CONTROL] as number) & 31;
  if (n < 8 || n > 14) return n;
  if (n < 13) {
    if ((mode === FIQ) === (current === FIQ)) return n;
    return (mode === FIQ ? L.BANK_R8_FIQ : L.BANK_R8_USER) + n - 8;
  }
  if (n === 13) return bankOf(mode) === bankOf(current) ? 13 : L.BANK_R13 + bankOf(mode);
  const link = mode === HYP ? 0 : bankOf(mode);
  const currentLink = current === HYP ? 0 : bankOf(current);
  return link === currentLink ? 14 : L.BANK_R14 + link;
}
