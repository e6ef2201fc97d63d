import { describe, expect, it } from "vitest";
import { decode } from "../src/isa/decode.ts";
import { FORMS, formOf } from "../src/isa/forms.ts";
import { sensitivity } from "../src/isa/sensitivity.ts";
import { A32, isSpecialCase, isUnconditionalSpace } from "../src/isa/table.ts";
import { generator, wordsOf } from "../src/isa/words.ts";
import { SENSITIVE } from "./sensitive-words.ts";

describe("the A32 table", () => {
  it("lets two rows match one word only when one is a special case of the other", () => {
    const wrong: string[] = [];
    for (const a of A32) {
      for (const b of A32) {
        if (a === b || isUnconditionalSpace(a) !== isUnconditionalSpace(b)) continue;
        if (!a.pattern.overlaps(b.pattern)) continue;
        if (!isSpecialCase(a, b) && !isSpecialCase(b, a)) wrong.push(`${a.name} / ${b.name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("covers its columns: names are unique, and every row has a form", () => {
    expect(new Set(A32.map((row) => row.name)).size).toBe(A32.length);
    const rows = new Set(FORMS.map((form) => form.row));
    expect(A32.filter((row) => !rows.has(row)).map((row) => row.name)).toEqual([]);
  });

  it("puts a word back together from its fields", () => {
    const next = generator(3);
    for (const row of A32) {
      // Fixed bits come from the picture, all others from fields: no picture has ignored bits.
      for (const word of wordsOf(row, 50, next)) {
        expect(row.pattern.insert(row.pattern.extract(word) as never)).toBe(word);
      }
    }
  });
});

describe("the decoder", () => {
  it("finds the most special row that matches, as a search through the whole table does", () => {
    const next = generator(4);
    for (let i = 0; i < 20_000; i++) {
      const word = next();
      const matching = A32.filter(
        (row) => isUnconditionalSpace(row) === word >>> 28 > 14 && row.pattern.matches(word),
      );
      const special = matching.filter((a) => !matching.some((b) => isSpecialCase(b, a)));
      expect(special.length).toBeLessThan(2);
      expect(decode(word)?.name).toBe(special[0]?.name);
    }
  });

  it("knows nothing of Advanced SIMD and of unallocated words", () => {
    expect(decode(0xf2000840)).toBeUndefined(); // vadd.i8 q0, q0, q0
    expect(decode(0xf420070f)).toBeUndefined(); // vld1.8 {d0}, [r0]
    expect(decode(0xe7f00010)).toBeUndefined(); // media space, unallocated
  });

  it("gives UNPREDICTABLE words no form", () => {
    for (const word of [
      0xe0010f92, // mul r1, r2, pc
      0xe4911004, // ldr r1, [r1], #4
      0xe8b00001, // ldm r0!, {r0}
      0xe1c010d0, // ldrd r1, [r0]
      0xe1a0f110, // mov pc, r0, lsl r1
    ]) {
      const row = decode(word);
      expect(row).toBeDefined();
      expect(row && formOf(row, word)).toBeUndefined();
    }
  });
});

describe("the sensitivity of instructions", () => {
  /** Groups that trap in every mode, or whose hints may be ignored. */
  const INNOCUOUS = ["U15", "U16", "U17", "U18"];

  it("is known for every sensitive variant of ARMv5TE to ARMv7-A", () => {
    expect(SENSITIVE.length).toBe(361);
    const wrong = SENSITIVE.filter(
      ([group, , word]) => sensitivity(word) !== (INNOCUOUS.includes(group) ? "innocuous" : "sensitive"),
    );
    expect(wrong).toEqual([]);
  });

  it("separates what traps from what does not", () => {
    expect(sensitivity(0xee010f10)).toBe("privileged"); // mcr p15, 0, r0, c1, c0, 0
    expect(sensitivity(0xe1400070)).toBe("privileged"); // hvc #0
    expect(sensitivity(0xe1600070)).toBe("privileged"); // smc #0
    expect(sensitivity(0xe1b0f00e)).toBe("sensitive"); // movs pc, lr
    expect(sensitivity(0xe1a0f00e)).toBe("innocuous"); // mov pc, lr
    expect(sensitivity(0xe1b0000e)).toBe("innocuous"); // movs r0, lr
    expect(sensitivity(0xe8fd8000)).toBe("sensitive"); // ldm sp!, {pc}^
    expect(sensitivity(0xe8bd8000)).toBe("innocuous"); // ldm sp!, {pc}
    expect(sensitivity(0xe7f000f0)).toBe("innocuous"); // udf #0
  });
});
