// Two processors on equal flat memories: one runs its generated engine, the other the oracle.
import type { Core } from "../src/cores/core.ts";
import { cortexA15 } from "../src/cores/cortex-a15.ts";
import { Arena } from "../src/cpu/arena.ts";
import { allocateState, Cpu, type Profile, type Timing } from "../src/cpu/cpu.ts";
import { FlatMemory } from "../src/cpu/flat-memory.ts";
import * as L from "../src/cpu/layout.ts";
import * as M from "../src/cpu/modes.ts";
import { STORAGE } from "../src/cpu/storage.ts";

const RAM = 4096;
const CONTENTS = Int32Array.from({ length: RAM / 4 }, (_, i) => (4 * i * 0x9e3779b1) ^ 0x5bd1e995);

export interface Subject {
  readonly cpu: Cpu;
  readonly memory: FlatMemory;
}

export interface SubjectOptions {
  readonly timing?: Timing;
  readonly profile?: Profile;
  readonly virtualization?: boolean;
  readonly security?: boolean;
  readonly core?: Core;
}

/** A Cortex-A15, or another core, on flat memory of RAM bytes that repeats through the address space. */
export function subject(options: SubjectOptions = {}): Subject {
  const { timing = "functional", profile = "silent", virtualization = true, security = false } = options;
  const arena = new Arena(1 << 20);
  const state = allocateState(arena, 4);
  const memory = new FlatMemory(arena, state.words, RAM, timing === "full" ? 64 : 4096);
  const timer = { count: () => 12345, changed: () => {} };
  const core = { ...(options.core ?? { ...cortexA15, virtualization }), security };
  const cpu = new Cpu({ core, state, arena, port: memory, timing, timer, profile });
  return { cpu, memory };
}

export const MODES: readonly number[] = [M.USR, M.FIQ, M.IRQ, M.SVC, M.ABT, M.UND, M.SYS, M.HYP];

/** Puts a processor with Security Extensions into a mode of a world, with all of SCR random but NS, and in Monitor mode that too. */
function chooseWorld({ cpu }: Subject, next: () => number, mode: number): void {
  const s = cpu.state;
  const outside = mode === M.HYP || (mode !== M.MON && next() & 1);
  const ns = outside || (mode === M.MON && next() & 1) ? 1 : 0;
  s[STORAGE.SCR] = (next() & 0x3be) | ns;
  s[STORAGE.NSACR] = next() & (7 << 16);
  s[STORAGE.MVBAR] = next() & 0xfe0;
  s[L.CONTROL] = ((s[L.CONTROL] as number) & ~31) | mode;
  cpu.regimeChanged();
}

/** Puts random values into everything an instruction can read. `next` draws 32 bits. */
export function randomise({ cpu, memory }: Subject, next: () => number, mode: number): void {
  const s = cpu.state;
  cpu.reset(mode);
  for (let i = 0; i < 15; i++) s[L.R + i] = next();
  // Half of the registers are small or aligned: shift amounts, and addresses that do not fault.
  for (let i = 0; i < 15; i += 2) if (next() & 1) s[L.R + i] = next() & (next() & 1 ? 63 : 0xffc);
  for (let i = L.BANK_R8_USER; i <= L.ELR_HYP; i++) s[i] = next();
  const modes = cpu.core.security ? [...MODES, M.MON] : MODES;
  for (let i = L.BANK_SPSR; i < L.BANK_SPSR + 8; i++) {
    const saved = modes[(next() >>> 0) % modes.length] as number;
    s[i] = (next() & 0xf80f0200) | saved | (next() & 0x1c0);
  }
  cpu.writeCpsr(next(), 12, false);
  s[L.CONTROL] = mode | (next() & 0x1c0);
  if (cpu.core.security) chooseWorld({ cpu, memory }, next, mode);
  s[L.MONITOR] = next() & 1 ? 0 : ((s[L.R + (next() % 15)] as number) >>> 6) + 1;
  memory.words.set(CONTENTS, memory.ram.byteOffset >> 2);
}
