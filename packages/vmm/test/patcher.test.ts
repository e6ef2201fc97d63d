// The patching script: every sensitive word of the table has a class, nothing else is touched, nothing sensitive is left.
import { disassemble, sensitivity } from "@armvirt/arm-core";
import type { Elf } from "@armvirt/machine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classOf, SIDE, SIDE_ENTRIES } from "../src/patched/encoding.ts";
import { patch, sensitiveWords } from "../src/patched/patcher.ts";

const BASE = 0xc0008000;

/** A kernel of these words with these mapping symbols, by index of the word. */
function kernel(words: readonly number[], marks: readonly (readonly [string, number])[] = [["$a", 0]]): Elf {
  const bytes = new Uint8Array(Uint32Array.from(words).buffer);
  return {
    entry: BASE,
    segments: [{ physical: 0x40008000, virtual: BASE, bytes, memorySize: bytes.length, executable: true }],
    sections: [{ name: ".text", address: BASE, offset: 0, size: bytes.length, executable: true }],
    symbols: marks.map(([name, n]) => ({ name, address: BASE + 4 * n, size: 0, kind: "other" as const })),
    dynamic: false,
  };
}
const wordsOf = (elf: Elf): number[] => {
  const bytes = elf.segments[0]?.bytes ?? new Uint8Array();
  return [...new Uint32Array(bytes.slice().buffer)];
};
const patched = (...words: number[]): number[] => wordsOf(patch(kernel(words), "kernel").elf);
const anyWord = fc.integer({ min: 0, max: 0xffffffff });
/** Words that are likely to be sensitive: system instructions, S with r15, block transfers with ^, unprivileged accesses. */
const likely = fc
  .tuple(
    anyWord,
    fc.constantFrom(
      [0x01000000, 0x0fb00000],
      [0x0010f000, 0x0c10f000],
      [0x08400000, 0x0e400000],
      [0x04200000, 0x0d200000],
      [0x00200090, 0x0f200090],
      [0xf1000000, 0xfff00000],
      [0xf8000000, 0xfe000000],
      [0x0320f000, 0x0fb0f000],
    ),
  )
  .map(([word, [value, mask]]) => ((word & ~(mask as number)) | (value as number)) >>> 0);

describe("the patcher", () => {
  test("has a class for every sensitive word, and for no other", () => {
    let sensitive = 0;
    fc.assert(
      fc.property(fc.oneof(anyWord, likely), (word) => {
        if (sensitivity(word) !== "sensitive") return;
        sensitive++;
        expect(classOf(word)?.name, disassemble(word)).toBeDefined();
      }),
      { numRuns: 50_000, seed: 7 },
    );
    expect(sensitive).toBeGreaterThan(3_000);
  });

  test("makes each an SWI with the same condition, which no other instruction has", () => {
    fc.assert(
      fc.property(likely, (word) => {
        fc.pre(sensitivity(word) === "sensitive");
        const [swi = 0] = patched(word);
        expect((swi & 0x0f000000) >>> 0).toBe(0x0f000000);
        expect(swi >>> 28).toBe(word >>> 28 === 15 ? 14 : word >>> 28);
        expect(swi & 0xff0000).not.toBe(0);
      }),
      { numRuns: 5_000, seed: 8 },
    );
  });

  test("gives different words different SWIs: none is confused with another", () => {
    const seen = new Map<number, number>();
    fc.assert(
      fc.property(likely, (word) => {
        fc.pre(sensitivity(word) === "sensitive");
        const [swi = 0] = patched(word);
        if ((swi & 0xff0000) === SIDE) return; // the table has the word itself
        // Fields that the architecture ignores may differ; what is done may not.
        const other = seen.get(swi) ?? word;
        expect(disassemble(other)).toBe(disassemble(word));
        seen.set(swi, word);
      }),
      { numRuns: 20_000, seed: 9 },
    );
    expect(seen.size).toBeGreaterThan(1_000);
  });

  test("puts what does not fit into the side table, in order", () => {
    const ldrt = 0xe4b01004; // ldrt r1, [r0], #4
    const ldmWriteBack = 0xe8f07ffe; // ldm r0!, {r1-r14}^ is not allowed; with the PC it is an exception return
    expect(sensitivity(ldrt)).toBe("sensitive");
    const result = patch(kernel([ldrt, 0xe1a00000, ldrt]), "kernel");
    expect(wordsOf(result.elf).map((w) => w >>> 0)).toEqual([0xef0f0000, 0xe1a00000, 0xef0f0001]);
    expect([...result.sideTable].slice(0, 2).map((w) => w >>> 0)).toEqual([ldrt, ldrt]);
    expect(sensitivity(ldmWriteBack)).not.toBe("sensitive");
  });

  test("refuses a kernel with more words than the side table holds", () => {
    const words = Array.from({ length: SIDE_ENTRIES + 1 }, () => 0xe4b01004);
    expect(() => patch(kernel(words), "kernel")).toThrow(
      /^kernel needs more than 4096 side-table entries \(at 0xc000c000\)\.$/,
    );
  });

  test("keeps a system call of the kernel's own that looks like a patch", () => {
    const svc = 0xef123456;
    const result = patch(kernel([svc, 0xef000000]), "kernel");
    expect(wordsOf(result.elf).map((w) => w >>> 0)).toEqual([0xef0f0000, 0xef000000]);
    expect((result.sideTable[0] ?? 0) >>> 0).toBe(svc);
  });

  test("does not touch data, however sensitive it looks", () => {
    const mrs = 0xe10f0000;
    const elf = kernel(
      [mrs, mrs, mrs],
      [
        ["$a", 0],
        ["$d", 1],
        ["$a.1", 2],
      ],
    );
    const result = patch(elf, "kernel");
    expect(wordsOf(result.elf).map((w) => w >>> 0)).toEqual([0xef200000, mrs, 0xef200000]);
    expect(result.sites).toEqual([{ name: "MRS", count: 2 }]);
    expect(wordsOf(elf).map((w) => w >>> 0)).toEqual([mrs, mrs, mrs]);
  });

  test("leaves no sensitive word, and says so after looking at the loaded bytes", () => {
    const elf = kernel([0xe10f0000, 0xf1080080, 0xe1a00000]);
    expect(sensitiveWords(elf, "kernel")).toBe(2);
    const result = patch(elf, "kernel");
    expect([result.residual, sensitiveWords(result.elf, "kernel")]).toEqual([0, 0]);
  });

  test.each<[string, Elf, RegExp]>([
    [
      "stripped",
      kernel([0xe1a00000], []),
      /^kernel has no mapping symbols for \.text, so code and data cannot be told apart; do not strip it\.$/,
    ],
    [
      "Thumb",
      kernel(
        [0xe1a00000, 0],
        [
          ["$a", 0],
          ["$t", 1],
        ],
      ),
      /^kernel has Thumb code at 0xc0008004, which the patcher does not take; build it with -marm\.$/,
    ],
  ])("refuses a %s kernel by name", (_, elf, sentence) => {
    expect(() => patch(elf, "kernel")).toThrow(sentence);
  });

  test("changes nothing in a kernel that it has patched already but the SWIs, which stay system calls", () => {
    const once = patch(kernel([0xe10f0000]), "kernel");
    const twice = patch(once.elf, "kernel");
    expect(twice.sites).toEqual([{ name: "SVC that looks like a patch", count: 1 }]);
  });
});
