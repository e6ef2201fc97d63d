// The ELF loader: what it reads, and the one sentence it has for everything else.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LoadError } from "../src/load-error.ts";
import { physicalEntry, placeElf, readElf } from "../src/loaders/elf.ts";
import { elfImage } from "./elf-image.ts";

const RAM = 0x40000000;
const code = Uint8Array.from({ length: 64 }, (_, i) => i);
const good = elfImage(
  0xc0008000,
  [
    { physical: 0x40008000, virtual: 0xc0008000, bytes: code },
    { physical: 0x40009000, virtual: 0xc0009000, bytes: code.subarray(0, 8), memorySize: 0x100 },
  ],
  [
    { name: "$a", address: 0xc0008000, type: 0 },
    { name: "_start", address: 0xc0008000, type: 2 },
    { name: "table", address: 0xc0009000, type: 1 },
  ],
);

/** The image with one byte, halfword or word changed. */
function changed(at: number, value: number, width: 1 | 2 | 4): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  if (width === 1) view.setUint8(at, value);
  else if (width === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
}

describe("a complete executable", () => {
  test("its segments are placed at their physical addresses, and what the file lacks is zero", () => {
    const ram = new Uint8Array(1 << 20).fill(0xff);
    const elf = readElf(good, "k.elf");
    placeElf(elf, "k.elf", ram, RAM);
    expect(ram.subarray(0x8000, 0x8040)).toEqual(code);
    expect([...ram.subarray(0x9006, 0x900a)]).toEqual([6, 7, 0, 0]);
    expect(ram[0x90ff]).toBe(0);
    expect(ram[0x9100]).toBe(0xff);
    expect(physicalEntry(elf)).toBe(0x40008000);
  });

  test("its symbols keep name, address and kind, mapping symbols included", () => {
    expect(readElf(good, "k.elf").symbols).toEqual([
      { name: "$a", address: 0xc0008000, size: 4, kind: "other" },
      { name: "_start", address: 0xc0008000, size: 4, kind: "function" },
      { name: "table", address: 0xc0009000, size: 4, kind: "object" },
    ]);
  });

  test("it may lie anywhere in a larger buffer", () => {
    const big = new Uint8Array(good.length + 100);
    big.set(good, 100);
    expect(readElf(big.subarray(100), "k.elf")).toEqual(readElf(good, "k.elf"));
  });
});

describe("a file that cannot be loaded gets one sentence with its name, the fault and the remedy", () => {
  const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["empty", new Uint8Array(0), /is empty; give/],
    ["text", Uint8Array.from([0x23, 0x21]), /is not an ELF file; give/],
    ["truncated header", good.subarray(0, 30), /is truncated.*copy it again/],
    ["truncated segments", good.subarray(0, 120), /is truncated.*copy it again/],
    ["64-bit", changed(4, 2, 1), /is a 64-bit ELF file; build/],
    ["big-endian", changed(5, 2, 1), /is big-endian; build/],
    ["BE-8", changed(36, 0x05800200, 4), /is a BE-8 .*build/],
    ["x86", changed(18, 3, 2), /is for machine 3, not for ARM/],
    ["object file", changed(16, 1, 2), /is not an executable; link it/],
    ["Thumb entry", changed(24, 0xc0008001, 4), /starts in Thumb state; build/],
    ["no program headers", changed(44, 0, 2), /has no loadable segment; link/],
    ["too many headers", changed(44, 0xffff, 2), /has 65535 program headers; the file is damaged/],
    ["file size above memory size", changed(52 + 20, 1, 4), /is damaged: segment 0/],
    ["segment past 4 GiB", changed(52 + 12, 0xfffffff0, 4), /is damaged: segment 0/],
  ];
  test.each(refused)("%s", (_, bytes, sentence) => {
    expect(() => readElf(bytes, "k.elf")).toThrow(LoadError);
    expect(() => readElf(bytes, "k.elf")).toThrow(sentence);
    expect(() => readElf(bytes, "k.elf")).toThrow(/^k\.elf .*\.$/);
  });

  const misplaced: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["below RAM", changed(52 + 12, 0x3ffff000, 4), /segment at 0x3ffff000 .* outside RAM/],
    ["beyond RAM", changed(52 + 12, 0x400fffe0, 4), /segment at 0x400fffe0 .* outside RAM.*--memory/],
    ["entry outside", changed(24, 0x80000000, 4), /entry at 0x80000000/],
    ["overlap", changed(52 + 12, 0x40008ff0, 4), /overlap at 0x40009000; link/],
  ];
  test.each(misplaced)("%s, with RAM untouched", (_, bytes, sentence) => {
    const ram = new Uint8Array(1 << 20);
    expect(() => placeElf(readElf(bytes, "k.elf"), "k.elf", ram, RAM)).toThrow(LoadError);
    expect(() => placeElf(readElf(bytes, "k.elf"), "k.elf", ram, RAM)).toThrow(sentence);
    expect(ram.every((b) => b === 0)).toBe(true);
  });

  test("10,000 damaged files load or are refused with a LoadError, and never anything else", () => {
    const ram = new Uint8Array(1 << 16);
    const place = fc.oneof(fc.nat(115), fc.nat(good.length - 1));
    const value = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
    const outcome = { loaded: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (edits, cut) => {
          const bytes = good.slice(0, cut % 4 === 0 ? cut % good.length : good.length);
          for (const [at, v] of edits) if (at < bytes.length) bytes[at] = v;
          try {
            placeElf(readElf(bytes, "k.elf"), "k.elf", ram, RAM);
            outcome.loaded++;
          } catch (error) {
            expect(error).toBeInstanceOf(LoadError);
            outcome.refused++;
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(outcome.loaded).toBeGreaterThan(100);
    expect(outcome.refused).toBeGreaterThan(100);
  });
});
