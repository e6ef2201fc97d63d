// Host nanoseconds of the slow paths behind the filters; run with `node --conditions=@armvirt/source scripts/speed.ts`.
import { Arena, allocateState, cortexA15, layout as L, STORAGE, type Timing } from "@armvirt/arm-core";
import { Mmu, PhysicalMemory } from "@armvirt/mmu";

const RAM = 0x40000000;
const SIZE = 16 << 20;

function make(timing: Timing): { mmu: Mmu; s: Int32Array } {
  const arena = new Arena(SIZE + (12 << 20));
  const state = allocateState(arena, 1);
  const memory = new PhysicalMemory(arena, RAM, SIZE);
  const mmu = new Mmu({ arena, state, core: cortexA15, mhz: 1700, timing, memory });
  const s = state.words;
  const word = (physical: number, value: number) => {
    mmu.words[memory.offset(physical) >>> 2] = value;
  };
  const pages = RAM + SIZE - 0x8000;
  for (let i = 0; i < 256; i++) word(pages + i * 4, (RAM + i * 4096) | 0x3e);
  word(RAM + SIZE - 0x4000, pages | 1);
  for (let i = 1; i < 15; i++) word(RAM + SIZE - 0x4000 + i * 4, (RAM + (i << 20)) | 0x1c0e);
  s[L.REGIME] = 1;
  s[STORAGE.DACR] = 1;
  s[STORAGE.TTBR0] = RAM + SIZE - 0x4000;
  s[STORAGE.SCTLR] = 0x1005;
  return { mmu, s };
}

function measure(name: string, rounds: number, body: (i: number) => void): void {
  for (let i = 0; i < rounds / 4; i++) body(i);
  const start = performance.now();
  for (let i = 0; i < rounds; i++) body(i);
  const ns = ((performance.now() - start) * 1e6) / rounds;
  process.stdout.write(`${name.padEnd(48)}${ns.toFixed(0).padStart(6)} ns\n`);
}

for (const timing of ["full", "functional"] as const) {
  const { mmu, s } = make(timing);
  const settle = () => {
    s[L.NOW] = ((s[L.NOW] ?? 0) + (s[L.DELAY] ?? 0) + (s[L.LATE] ?? 0)) & 0x3fffffff;
    s[L.DELAY] = 0;
    s[L.LATE] = 0;
  };
  const N = 400_000;
  process.stdout.write(`${timing}\n`);
  measure("  load, quiet hit", N, () => mmu.load(0x1000, 4, 0));
  measure("  load, two lines of one set in turn", N, (i) => mmu.load(i & 1 ? 0x1000 : 0x5000, 4, 0));
  measure("  load, L1 misses in 16 pages", N, (i) => {
    mmu.load((i * 64) & 0xffff, 4, 0);
    settle();
  });
  measure("  load, L1 and first TLB miss", N, (i) => {
    mmu.load((i * 4160) & 0xfffff, 4, 0);
    settle();
  });
  measure("  store, L1 misses", N, (i) => {
    mmu.store((i * 64) & 0xffff, 4, i, 0);
    settle();
  });
  measure("  load, unaligned", N, () => mmu.load(0x1001, 4, 0));
  measure("  fetch, hit", N, (i) => mmu.fetch(0x1000 + ((i & 15) << 6)));
  measure("  fetch, L1 misses", N, (i) => {
    mmu.fetch((i * 64) & 0x1ffff);
    settle();
  });
  measure("  TLBIMVA and walk", N / 4, () => {
    mmu.maintain("TLBIMVA", 0x1000);
    mmu.load(0x1000, 4, 0);
    settle();
  });
  measure("  TLBIALL and walk", N / 40, () => {
    mmu.maintain("TLBIALL", 0);
    mmu.load(0x1000, 4, 0);
    settle();
  });
  measure("  context change and one load", N / 10, () => {
    mmu.contextChanged();
    mmu.load(0x1000, 4, 0);
  });
  measure("  ICIALLU and fetch", N / 40, () => {
    mmu.maintain("ICIALLU", 0);
    mmu.fetch(0x1000);
    settle();
  });
}
