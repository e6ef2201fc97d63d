// Two processors on equal flat memories: one runs its generated engine, the other the oracle.
import type { Core } from "../src/cores/core.ts";
import { cortexA15 } from "../src/cores/cortex-a15.ts";
import { Arena } from "../src/cpu/arena.ts";
import { allocateState, Cpu, type Profile, type Timing } from "../src/cpu/cpu.ts";
import { FlatMemory } from "../src/cpu/flat-memory.ts";
import * as L from "../src/cpu/layout.ts";
import * as M from "../src/cpu/modes.ts";

export const RAM = 4096;

export interface Subject {
  readonly cpu: Cpu;
  readonly memory: FlatMemory;
}

export interface SubjectOptions {
  readonly timing?: Timing;
  readonly profile?: Profile;
  readonly virtualization?: boolean;
  readonly core?: Core;
}

/** A Cortex-A15, or another core, on flat memory of RAM bytes that repeats through the address space. */
export function subject(options: SubjectOptions = {}): Subject {
  const { timing = "functional", profile = "silent", virtualization = true } = options;
  const arena = new Arena(1 << 20);
  const state = allocateState(arena, 4);
  const memory = new FlatMemory(arena, state.words, RAM, timing === "full" ? 64 : 4096);
  const timer = { count: () => 12345, changed: () => {} };
  const core = options.core ?? { ...cortexA15, virtualization };
  const cpu = new Cpu({ core, state, arena, port: memory, timing, timer, profile });
  return { cpu, memory };
}

export const MODES: readonly number[] = [M.USR, M.FIQ, M.IRQ, M.SVC, M.ABT, M.UND, M.SYS, M.HYP];

/** Puts random values into everything an instruction can read. `next` draws 32 bits. */
export function randomise({ cpu, memory }: Subject, next: () => number, mode: number): void {
  const s = cpu.state;
  cpu.reset(mode);
  for (let i = 0; i < 15; i++) s[L.R + i] = next();
  // Half of the registers are small or aligned: shift amounts, and addresses that do not fault.
  for (let i = 0; i < 15; i += 2) if (next() & 1) s[L.R + i] = next() & (next() & 1 ? 63 : 0xffc);
  for (let i = L.BANK_R8_USER; i <= L.ELR_HYP; i++) s[i] = next();
  for (let i = L.BANK_SPSR; i < L.BANK_SPSR + 8; i++)
    s[i] = (next() & 0xf80f0200) | (MODES[next() & 7] as number) | (next() & 0x1c0);
  cpu.writeCpsr(next(), 12, false);
  s[L.CONTROL] = mode | (next() & 0x1c0);
  s[L.MONITOR] = next() & 1 ? 0 : ((s[L.R + (next() % 15)] as number) >>> 6) + 1;
  for (let i = 0; i < RAM; i += 4)
    memory.words[(memory.ram.byteOffset + i) >> 2] = (i * 0x9e3779b1) ^ 0x5bd1e995;
}
