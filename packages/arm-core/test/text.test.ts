import { describe, expect, it } from "vitest";
import { A32 } from "../src/isa/table.ts";
import { generator, wordsOf } from "../src/isa/words.ts";
import { assemble } from "../src/text/assemble.ts";
import { disassemble } from "../src/text/disassemble.ts";
import { assembleProgram } from "../src/text/program.ts";
import { SENSITIVE } from "./sensitive-words.ts";

const AT = 0x40008000;

describe("disassembling and assembling", () => {
  it("gives back each of 300 words of every row", () => {
    const next = generator(5);
    const wrong: string[] = [];
    for (const row of A32) {
      for (const word of wordsOf(row, 300, next)) {
        const text = disassemble(word, AT);
        const back = assemble(text, AT);
        if (back !== word) wrong.push(`${row.name}: ${word.toString(16)} ${text} ${back.toString(16)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("has text for every word that is not UNPREDICTABLE", () => {
    const next = generator(6);
    const silent: string[] = [];
    for (const row of A32) {
      for (const word of wordsOf(row, 300, next)) {
        if (row.unpredictable?.(row.pattern.extract(word) as never)) continue;
        if (disassemble(word, AT).startsWith(".inst")) silent.push(`${row.name}: ${word.toString(16)}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it("keeps rotated constants that have a shorter encoding", () => {
    expect(disassemble(0xe3a00004)).toBe("mov r0, #4");
    expect(disassemble(0xe3a00f01)).toBe("mov r0, #1, 30");
    expect(assemble("mov r0, #1, 30")).toBe(0xe3a00f01);
  });

  it("prints a word that is no instruction as itself", () => {
    expect(disassemble(0xf2000840)).toBe(".inst 0xf2000840");
    expect(assemble(".inst 0xf2000840")).toBe(0xf2000840);
  });

  it("agrees with the published spelling of the sensitive instructions", () => {
    const wrong: string[] = [];
    for (const [, text, word] of SENSITIVE) {
      const assembled = assemble(text);
      if (assembled !== word) wrong.push(`${text}: ${assembled.toString(16)}, not ${word.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("the assembler", () => {
  // Words by GNU as 2.40.
  it.each([
    ["ADDS R0, R1, R2, LSL #3", 0xe0910182],
    ["moveq r0,r1", 0x01a00001],
    ["mov r0, #-1", 0xe3e00000],
    ["mov r0, #0x1234", 0xe3010234],
    ["cmp r1, #-4", 0xe3710004],
    ["and r0, r0, #0xffffff00", 0xe3c000ff],
    ["add r0, r1, #-1", 0xe2410001],
    ["lsr r0, r1, #32", 0xe1a00021],
    ["rrxs r0, r1", 0xe1b00061],
    ["ror r0, r1, r2", 0xe1a00271],
    ["push {r4-r6, lr}", 0xe92d4070],
    ["push {r4}", 0xe52d4004],
    ["pop {pc}", 0xe49df004],
    ["stmfd sp!, {r0, r1}", 0xe92d0003],
    ["ldmfd sp!, {r0, pc}", 0xe8bd8001],
    ["ldmea r0, {r1}", 0xe9100002],
    ["ldm sp, {r0, r1}^", 0xe8dd0003],
    ["ldmia sp!, {r0-r12, pc}^", 0xe8fd9fff],
    ["ldr r0, [r1, -r2, lsl #2]!", 0xe7310102],
    ["ldr r0, [r1], #-4", 0xe4110004],
    ["ldrb r0, [fp, #-1]", 0xe55b0001],
    ["strd r2, r3, [r0, #8]", 0xe1c020f8],
    ["ldrt r0, [r1]", 0xe4b10000],
    ["strexd r0, r2, r3, [r4]", 0xe1a40f92],
    ["swpb r0, r1, [r2]", 0xe1420091],
    ["mrc p15, 0, r0, c1, c0", 0xee110f10],
    ["mrc p15, 0, APSR_nzcv, cr7, cr10, 3", 0xee17ff7a],
    ["mcrr p15, 1, r0, r1, c14", 0xec410f1e],
    ["msr cpsr_c, #0xd3", 0xe321f0d3],
    ["msr spsr, r0", 0xe169f000],
    ["msr APSR_nzcvq, r0", 0xe128f000],
    ["mrs r1, lr_irq", 0xe1001300],
    ["cpsid if", 0xf10c00c0],
    ["cpsie i, #0x13", 0xf10a0093],
    ["cps #0x1f", 0xf102001f],
    ["dsb", 0xf57ff04f],
    ["dmb ishst", 0xf57ff05a],
    ["srsdb sp!, #0x13", 0xf96d0513],
    ["rfeia sp!", 0xf8bd0a00],
    ["ssat r0, #8, r1, asr #4", 0xe6a70251],
    ["pkhtb r0, r1, r2, asr #32", 0xe6810052],
    ["sxtab r0, r1, r2, ror #16", 0xe6a10872],
    ["bfi r0, r1, #4, #8", 0xe7cb0211],
    ["ubfx r0, r1, #4, #8", 0xe7e70251],
    ["smlatb r0, r1, r2, r3", 0xe10032a1],
    ["svc 0x900001", 0xef900001],
    ["swi 0", 0xef000000],
    ["pld [r0, #32]", 0xf5d0f020],
    ["wfi", 0xe320f003],
    ["eret", 0xe160006e],
  ])("assembles %s", (text, word) => {
    expect(assemble(text).toString(16)).toBe(word.toString(16));
  });

  it.each([
    ["mvn r0, #0x101", "257 is not 8 bits rotated"],
    ["ldr r0, [r1, #5000]", "must be 0 to 4095"],
    ["lsr r0, r1, #40", "must be 1 to 32"],
    ["frob r0", "there is no instruction frob"],
    ["add r0", "it can be add{s}{c} {D}, {N}, {imm}"],
    ["b nowhere", "nowhere is not defined"],
    ["mrs r0, r9_und", "no banked register"],
    ["strd r2, r4, [r0]", "must be r3"],
    ["ldrt r0, [r1, #4]", "only the form [Rn], offset"],
    ["b 0x10000000", "more than 32 MiB away"],
  ])("says of %s what is wrong", (text, message) => {
    expect(() => assemble(text)).toThrow(message);
  });
});

describe("a program", () => {
  it("has labels, constants, data and a literal pool", () => {
    const { words, symbols } = assembleProgram(
      `
        COUNT = 3
      start:
        mov r0, #COUNT        @ a comment
      1: subs r0, r0, #1; bne 1b
        ldr r1, =0xdeadbeef   // another
        adr r2, data
        ldr r3, data + 4
        b 1f
        .align 4
      1: b start
      data:
        .word 1, start, COUNT + 1
      `,
      AT,
    );
    expect(symbols.get("data")).toBe(AT + 0x24);
    expect([...words].map((w) => w.toString(16))).toEqual([
      "e3a00003",
      "e2500001",
      "1afffffd",
      "e59f101c",
      "e28f200c",
      "e59f300c",
      "ea000000",
      "0",
      "eafffff6",
      "1",
      "40008000",
      "4",
      "deadbeef",
    ]);
  });

  it("refuses a mistake by the number and text of its line", () => {
    expect(() => assembleProgram("nop\n add r0, r1, #0x101")).toThrow(
      'line 2, "add r0, r1, #0x101": 257 is not 8 bits rotated',
    );
    expect(() => assembleProgram("x: nop\nx: nop")).toThrow("line 2");
    expect(() => assembleProgram(".byte 1")).toThrow("there is no directive .byte");
  });
});
