// A data cache that finds its set by virtual and tags by physical address (Cortex-A8 TRM 7.1): 8 KiB a way, so two colours of page.
import { cortexA8, EVENT_INDEX, STORAGE } from "@armvirt/arm-core";
import { expect, test } from "vitest";
import { load, makeSide, RAM, type Side, store } from "./side.ts";

const SIZE = 1 << 20;
const TABLE = RAM + SIZE - 0x4000;
const LEVEL2 = TABLE - 0x400;
const SMALL = 0x7e; // normal memory, write-back; all access

/** The first pages of virtual memory are these frames of RAM. */
function side(frames: readonly number[], filters = true): Side {
  const made = makeSide("full", { core: cortexA8, ram: SIZE, filters });
  made.poke(TABLE, LEVEL2 | 1);
  for (const [page, frame] of frames.entries()) made.poke(LEVEL2 + 4 * page, (RAM + 4096 * frame) | SMALL);
  made.s[STORAGE.TTBR0] = TABLE;
  made.s[STORAGE.SCTLR] = cortexA8.control.reset | 5 | (1 << 12);
  made.mmu.contextChanged();
  return made;
}
const misses = (s: Side): number => s.events[EVENT_INDEX["data L1 misses"]] as number;

/** Misses of the second round through pages of 4 KiB, a line at a time. */
function secondRound(frames: readonly number[]): number {
  const s = side(frames);
  const round = (): void => {
    for (let address = 0; address < 4096 * frames.length; address += 64) load(s, address);
  };
  round();
  const before = misses(s);
  round();
  return misses(s) - before;
}

test("as much as the cache holds stays in it, wherever its frames are", () => {
  expect(secondRound([0, 1, 2, 3, 4, 5, 6, 7])).toBe(0);
  expect(secondRound([0, 2, 4, 6, 8, 10, 12, 14])).toBe(0);
});

test("five pages of one colour do not", () => {
  expect(secondRound([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeGreaterThan(0);
});

test.each([true, false])(
  "an address of the other colour takes a line over, with what was stored there (filters: %s)",
  (filters) => {
    const s = side([5, 5, 5], filters);
    store(s, 0x40, 1);
    load(s, 0x40);
    const first = misses(s);
    store(s, 0x40, 2);
    expect(misses(s), "the line is there").toBe(first);
    expect(load(s, 0x1040), "page 1 has the other colour").toBe(2);
    expect(misses(s)).toBe(first + 1);
    store(s, 0x1040, 3);
    expect(load(s, 0x2040), "page 2 has page 0's").toBe(3);
    expect(misses(s)).toBe(first + 2);
    expect(load(s, 0x40)).toBe(3);
    expect(misses(s), "addresses of one colour share the line").toBe(first + 2);
  },
);

test("maintenance by an address reaches the line under each colour", () => {
  const s = side([5, 5]);
  load(s, 0x40);
  store(s, 0x40, 7);
  s.mmu.maintain("DCCIMVAC", 0x1040);
  const before = misses(s);
  expect(load(s, 0x40)).toBe(7);
  expect(misses(s)).toBe(before + 1);
});
