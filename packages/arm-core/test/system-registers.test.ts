// System registers whose value or trap depends on who asks. DDI 0406C B1.14.12 (HSTR), B4.1.98 (ISR).
import { describe, expect, test } from "vitest";
import { arm926ejS } from "../src/cores/arm926ej-s.ts";
import { xscalePxa255 } from "../src/cores/xscale-pxa255.ts";
import * as L from "../src/cpu/layout.ts";
import * as M from "../src/cpu/modes.ts";
import { STORAGE } from "../src/cpu/storage.ts";
import { RegisterFile } from "../src/cpu/system-registers.ts";
import { assemble } from "../src/text/assemble.ts";
import { type Subject, subject } from "./machine-pair.ts";

const PC = 0x400;

/** Runs one instruction in a mode. */
function run(s: Subject, mode: number, text: string): void {
  s.cpu.writeCpsr(0, 12, false);
  s.cpu.state[L.CONTROL] = mode | 0x1c0;
  s.cpu.regimeChanged();
  s.memory.words[(s.memory.ram.byteOffset + PC) >> 2] = assemble(text, PC);
  s.cpu.jump(PC);
  s.cpu.run(Number.MAX_SAFE_INTEGER, 1);
}
const fresh = (set: Readonly<Record<string, number>>): Subject => {
  const s = subject();
  s.cpu.reset(M.HYP);
  for (const [name, value] of Object.entries(set)) s.cpu.state[STORAGE[name as keyof typeof STORAGE]] = value;
  return s;
};
const modeAfter = ({ cpu }: Subject): number => (cpu.state[L.CONTROL] as number) & 31;

describe("ISR", () => {
  const isr = (hcr: number, lines: number, mode: number): number => {
    const s = fresh({ HCR: hcr });
    s.cpu.state[L.LINES] = lines;
    run(s, mode, "mrc p15, 0, r0, c12, c1, 0");
    return s.cpu.state[0] as number;
  };
  const IMO = 1 << 4;
  const FMO = 1 << 3;
  const VI = 1 << 7;

  test.each([
    ["physical lines where nothing is routed to Hyp mode", 0, 3, M.SVC, 0xc0],
    ["no physical IRQ at PL1 when IRQs are Hyp mode's", IMO, 1, M.SVC, 0],
    ["the virtual line instead", IMO, 4, M.SVC, 0x80],
    ["a virtual IRQ that HCR.VI makes", IMO | VI, 0, M.SVC, 0x80],
    ["the virtual FIQ line", FMO, 8, M.SVC, 0x40],
    ["physical lines in Hyp mode", IMO | FMO, 3, M.HYP, 0xc0],
  ])("shows %s", (_, hcr, lines, mode, value) => {
    expect(isr(hcr, lines, mode)).toBe(value);
  });
});

describe("HSTR", () => {
  test.each([
    ["PL1", M.SVC, "mrc p15, 0, r0, c13, c0, 2", M.HYP],
    ["PL0, where the access is allowed", M.USR, "mrc p15, 0, r0, c13, c0, 2", M.HYP],
    ["nobody in Hyp mode", M.HYP, "mrc p15, 0, r0, c13, c0, 2", M.HYP],
  ])("T13 traps %s", (_, mode, text, after) => {
    const s = fresh({ HSTR: 1 << 13 });
    s.cpu.state[STORAGE.HVBAR] = 0;
    run(s, mode, text);
    expect(modeAfter(s)).toBe(after);
    expect(s.cpu.state[L.PC] === PC + 4).toBe(mode === M.HYP);
  });

  test("T13 leaves an access that is undefined in User mode undefined", () => {
    const s = fresh({ HSTR: 1 << 13 });
    run(s, M.USR, "mrc p15, 0, r0, c13, c0, 4");
    expect(modeAfter(s)).toBe(M.UND);
  });

  test("a clear bit traps nobody", () => {
    const s = fresh({ HSTR: 0 });
    run(s, M.USR, "mrc p15, 0, r0, c13, c0, 2");
    expect([modeAfter(s), s.cpu.state[L.PC]]).toEqual([M.USR, PC + 4]);
  });
});

// ARM926EJ-S TRM table 2-17; Intel 278796 7.2.7
describe("cache operations of ARMv5", () => {
  const both = [
    [5, 0],
    [5, 1],
    [6, 0],
    [6, 1],
    [7, 0],
    [10, 1],
    [10, 4],
  ] as const;
  const arm = [
    [5, 2],
    [6, 2],
    [10, 2],
    [10, 3],
    [14, 1],
    [14, 2],
    [14, 3],
  ] as const;
  const intel = [
    [2, 5],
    [5, 6],
  ] as const;

  test.each([
    [arm926ejS, [...both, ...arm], intel],
    [xscalePxa255, [...both, ...intel], arm],
  ])("of the $name", (core, has, lacks) => {
    const file = new RegisterFile(core);
    const known = ([crm, opc2]: readonly [number, number]) => file.find(15, 0, 7, crm, opc2) !== undefined;
    expect(has.filter((o) => !known(o))).toEqual([]);
    expect(lacks.filter(known)).toEqual([]);
  });
});

describe("Hyp mode's registers", () => {
  const OTHERS = 0x0badcafe;
  const names = ["elr_hyp", "sp_hyp", "spsr_hyp"];
  const places = [L.ELR_HYP, L.BANK_R13 + M.bankOf(M.HYP), L.BANK_SPSR + M.bankOf(M.HYP)];
  const set = (s: Subject): void => {
    for (const place of places) s.cpu.state[place] = OTHERS;
  };

  test.each(names)("an MRS in a guest's kernel does not read %s", (name) => {
    const s = fresh({});
    set(s);
    run(s, M.SVC, `mrs r1, ${name}`);
    expect(s.cpu.state[1]).toBe(0);
  });

  test.each(names)("an MSR in a guest's kernel does not write %s", (name) => {
    const s = fresh({});
    set(s);
    run(s, M.SVC, `msr ${name}, r0`);
    expect(places.map((place) => s.cpu.state[place])).toEqual([OTHERS, OTHERS, OTHERS]);
  });

  test("ELR_hyp is Hyp mode's to read and write", () => {
    const s = fresh({});
    s.cpu.state[L.ELR_HYP] = OTHERS;
    run(s, M.HYP, "mrs r1, elr_hyp");
    expect(s.cpu.state[1]).toBe(OTHERS);
    s.cpu.state[0] = PC;
    run(s, M.HYP, "msr elr_hyp, r0");
    expect(s.cpu.state[L.ELR_HYP]).toBe(PC);
  });
});
