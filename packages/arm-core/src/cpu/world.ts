// The two worlds of the Security Extensions (B1.5): which one the processor is in, and where the banked system registers are.
//
// A banked register's own place holds the copy of the current world, so nothing that reads it has to ask; the other world's
// copies lie aside, and the two change places with the world. Monitor mode is Secure; its MCR and MRC reach the copies that
// SCR.NS names (B3.15.3), with SCR.NS = 1 those that lie aside.
import type { Cpu } from "./cpu.ts";
import * as L from "./layout.ts";
import * as M from "./modes.ts";
import * as P from "./status.ts";
import { STORAGE } from "./storage.ts";
import { SYSTEM_REGISTERS } from "./system-registers.ts";

export const SCR: Readonly<
  Record<"NS" | "IRQ" | "FIQ" | "EA" | "FW" | "AW" | "SCD" | "HCE" | "SIF", number>
> = {
  NS: 1,
  IRQ: 1 << 1,
  FIQ: 1 << 2,
  EA: 1 << 3,
  FW: 1 << 4,
  AW: 1 << 5,
  SCD: 1 << 7,
  HCE: 1 << 8,
  SIF: 1 << 9,
};

/** Every word of a banked register, ascending: the two words of a 64-bit one stay neighbours. */
const BANKED: readonly number[] = [
  ...new Set(
    SYSTEM_REGISTERS.filter((r) => r.banked && r.place >= 0).flatMap((r) =>
      r.crn < 0 ? [r.place, r.place + 1] : [r.place],
    ),
  ),
].sort((a, b) => a - b);
if (BANKED.length > L.OTHER_WORLD_WORDS)
  throw new Error("the banked system registers do not fit their part of the state block");

/** Where the other world's copy of a banked register is; -1: the register is not banked. */
const OTHER = new Int16Array(L.STATE_WORDS).fill(-1);
for (const [i, place] of BANKED.entries()) OTHER[place] = L.OTHER_WORLD + i;

/** Place of a banked register's copy in the world that the processor is not in. */
export const otherWorld = (place: number): number => OTHER[place] as number;

/** Lets the banked registers of the two worlds change places, and SECURE with them. */
export function exchangeWorlds(s: Int32Array): void {
  for (const [i, place] of BANKED.entries()) {
    const aside = s[L.OTHER_WORLD + i] as number;
    s[L.OTHER_WORLD + i] = s[place] as number;
    s[place] = aside;
  }
  s[L.SECURE] = (s[L.SECURE] as number) ^ 1;
}

/** The mode or SCR has changed: follows into the world that they name (B1.5.1, IsSecure). Only with Security Extensions. */
export function settleWorld(cpu: Cpu): void {
  const s = cpu.state;
  const secure = inMonitor(s) || ((s[STORAGE.SCR] as number) & SCR.NS) === 0 ? 1 : 0;
  if (secure === s[L.SECURE]) return;
  exchangeWorlds(s);
  cpu.port.contextChanged();
  cpu.attend();
}

export const inMonitor = (s: Int32Array): boolean => ((s[L.CONTROL] as number) & P.MODE) === M.MON;

/** Where MCR and MRC find a register that is kept at `place`. */
export function reached(s: Int32Array, place: number): number {
  const other = OTHER[place] as number;
  return other >= 0 && inMonitor(s) && (s[STORAGE.SCR] as number) & SCR.NS ? other : place;
}

/** Place of the Secure copy, whichever world the processor is in. */
export const secureCopy = (s: Int32Array, place: number): number =>
  s[L.SECURE] ? place : (OTHER[place] as number);
