// The two worlds on whole machines: what a monitor, a Secure and a Non-secure program see. DDI 0406C B1.5, B1.8, B3.15.
import {
  arm926ejS,
  arm1176jzfS,
  assembleProgram,
  type Core,
  cortexA8,
  cortexA9,
  cortexA15,
  layout as L,
  modes,
  otherWorld,
  readCpsr,
  STORAGE,
  SYSTEM_REGISTERS,
  type SystemRegister,
} from "@armvirt/arm-core";
import { describe, expect, test } from "vitest";
import { BoardError } from "../src/boards/board.ts";
import { SECURE_RAM } from "../src/boards/virt.ts";
import { boot } from "../src/boot.ts";
import { Machine, type MachineOptions } from "../src/machine.ts";

const TIMINGS = ["functional", "full"] as const;

/** Vectors at `base`: each goes to its label where there is one, else it records its number in r12 and stays. */
const vectors = (prefix: string, own: Readonly<Record<number, string>>): string =>
  `\n.balign 32\n${prefix}_vectors:\n${Array.from({ length: 8 }, (_, n) => `b ${own[n] ?? `${prefix}_${n}`}`).join("\n")}
${Array.from({ length: 8 }, (_, n) => (own[n] ? "" : `${prefix}_${n}: mov r12, #${n}\n9: b 9b`)).join("\n")}\n`;

/** A Secure program from the start; `monitor`, `secure` and `ns` vectors hold what `own` says. */
function start(source: string, options: Partial<MachineOptions> = {}) {
  const core = options.core ?? cortexA15;
  const board = core.name === "cortex-a15" ? "virt" : "versatilepb";
  const machine = new Machine({ board, memory: 4, timing: "functional", secure: true, ...options, core });
  const entry = machine.board.ramBase + 0x8000;
  boot(machine, new Uint8Array(assembleProgram(source, entry).words.buffer), { name: "test" });
  return machine;
}

/** The registers after the program has come to its last loop. */
function after(source: string, options: Partial<MachineOptions> = {}): Int32Array {
  const machine = start(source, options);
  machine.run({ instructions: 60_000 });
  return machine.cpus[0].state;
}

const END = "\n8: b 8b\n";
/** From Secure SVC: MVBAR, Monitor mode, SCR.NS, and on at `ns` in Non-secure SVC mode. @param scr bits of SCR beside NS */
const toNonSecure = (scr = 0, psr = 0x1d3): string => `
  ldr r0, =monitor_vectors; mcr p15, 0, r0, c12, c0, 1
  cps #22
  mov r0, #${1 | scr}; mcr p15, 0, r0, c1, c1, 0
  ldr r0, =ns_vectors; mcr p15, 0, r0, c12, c0, 0
  ldr r0, =${psr}; msr spsr_cxsf, r0
  ldr lr, =ns; movs pc, lr
  .ltorg
`;

describe.each(TIMINGS)("the two worlds, %s timing", (timing) => {
  const o = { timing };

  test("reset enters Secure SVC, with Security Extensions in ID_PFR1", () => {
    const s = after(`mrc p15, 0, r1, c0, c1, 1; mrc p15, 0, r2, c1, c1, 0; mrs r3, cpsr${END}`, o);
    expect([(s[1] as number) & 0xf0, s[2], (s[3] as number) & 31, s[L.SECURE]]).toEqual([
      0x10,
      0,
      modes.SVC,
      1,
    ]);
  });

  test("a monitor changes worlds on SMC, each with its own registers", () => {
    const s = after(
      `ldr r0, =0x5ec00000; mcr p15, 0, r0, c13, c0, 4
      ${toNonSecure()}
      ns: ldr r0, =0x0005ec00; mcr p15, 0, r0, c13, c0, 4
      mov r4, #1; smc #0
      mrc p15, 0, r6, c13, c0, 4; mrs r7, cpsr${END}
      smc_handler: mrs r8, spsr; mrs r9, cpsr; mov r10, lr
      mrc p15, 0, r11, c13, c0, 4
      mov r0, #0; mcr p15, 0, r0, c1, c1, 0
      mrc p15, 0, r5, c13, c0, 4
      mov r0, #1; mcr p15, 0, r0, c1, c1, 0
      movs pc, lr
      .ltorg
      ${vectors("monitor", { 2: "smc_handler" })}${vectors("ns", {})}`,
      o,
    );
    expect([s[5], s[11], s[6]]).toEqual([0x5ec00000, 0x5ec00, 0x5ec00]);
    expect([s[8] & 0x1ff, s[9] & 0x1ff]).toEqual([0x1d3, 0x1d6]);
    expect([s[7] & 31, s[L.SECURE], s[4]]).toEqual([modes.SVC, 0, 1]);
  });

  test("what is Secure only is undefined in the Non-secure state, and NSACR is read-only", () => {
    for (const [text, undefinedHere] of [
      ["mrc p15, 0, r1, c1, c1, 0", true],
      ["mcr p15, 0, r1, c1, c1, 1", true],
      ["mrc p15, 0, r1, c12, c0, 1", true],
      ["mrc p15, 0, r1, c1, c1, 2", false],
      ["mcr p15, 0, r1, c1, c1, 2", true],
      ["mcr p15, 0, r1, c14, c0, 0", true],
      ["mcr p15, 0, r1, c7, c8, 4", true],
      ["mrc p15, 0, r1, c14, c0, 0", false],
    ] as const) {
      const s = after(
        `${toNonSecure()} ns: mov r12, #99; ${text}${END}${vectors("monitor", {})}${vectors("ns", {})}`,
        o,
      );
      expect([text, s[12]]).toEqual([text, undefinedHere ? 1 : 99]);
      expect(s[L.CONTROL] & 31).toBe(undefinedHere ? modes.UND : modes.SVC);
    }
  });

  test.each(["cps #22", "mrs r0, cpsr; bic r0, r0, #31; orr r0, r0, #22; msr cpsr_c, r0"])(
    "%s does not lead the Non-secure world into Monitor mode",
    (text) => {
      const s = after(`${toNonSecure()} ns: ${text}${END}${vectors("monitor", {})}${vectors("ns", {})}`, o);
      expect([s[L.CONTROL] & 31, s[L.SECURE]]).toEqual([modes.SVC, 0]);
    },
  );

  test("an exception from Monitor mode is Secure: it clears SCR.NS", () => {
    const s = after(
      `ldr r0, =secure_vectors; mcr p15, 0, r0, c12, c0, 0
      cps #22; mov r0, #1; mcr p15, 0, r0, c1, c1, 0
      svc #0
      ${vectors("secure", { 2: "handler" })} handler: mrc p15, 0, r1, c1, c1, 0; mrs r2, spsr${END}`,
      o,
    );
    expect([s[1], s[2] & 31, s[L.CONTROL] & 31, s[L.SECURE]]).toEqual([0, modes.MON, modes.SVC, 1]);
  });

  test("SMC is undefined in User mode and with SCR.SCD, and Monitor mode may call itself", () => {
    const user = after(
      `ldr r0, =secure_vectors; mcr p15, 0, r0, c12, c0, 0
      cps #16; smc #0 ${vectors("secure", {})}`,
      o,
    );
    expect([user[12], user[L.CONTROL] & 31]).toEqual([1, modes.UND]);
    const disabled = after(
      `${toNonSecure(1 << 7)} ns: smc #0 ${vectors("monitor", {})}${vectors("ns", {})}`,
      { ...o, virtualization: true },
    );
    expect([disabled[12], disabled[L.CONTROL] & 31, disabled[L.SECURE]]).toEqual([1, modes.UND, 0]);
    const again = after(
      `ldr r0, =monitor_vectors; mcr p15, 0, r0, c12, c0, 1
      cps #22; mov r0, #1; mcr p15, 0, r0, c1, c1, 0; smc #0
      handler: mrc p15, 0, r1, c1, c1, 0; mrs r2, spsr${END}${vectors("monitor", { 2: "handler" })}`,
      o,
    );
    expect([again[1], again[2] & 31, again[L.CONTROL] & 31]).toEqual([0, modes.MON, modes.MON]);
  });

  test("CPSR.A and F are the Secure world's, unless SCR.AW and FW give them away; with Hyp mode they are free", () => {
    const change = "ns: cpsie aif; mrs r1, cpsr";
    const rest = `${END}${vectors("monitor", {})}${vectors("ns", {})}`;
    const masks = (scr: number, more = {}) =>
      (after(`${toNonSecure(scr)} ${change}${rest}`, { ...o, ...more })[1] as number) & 0x1c0;
    expect([masks(0), masks(1 << 4), masks(1 << 5), masks(3 << 4)]).toEqual([0x140, 0x100, 0x40, 0]);
    expect(masks(0, { virtualization: true })).toBe(0);
  });

  test("HVC needs the Non-secure state and SCR.HCE; Monitor mode sets Hyp mode up, and may leave for it", () => {
    const virtual = { ...o, virtualization: true };
    const call = (scr: number) =>
      after(
        `ldr r0, =monitor_vectors; mcr p15, 0, r0, c12, c0, 1
        cps #22; ldr r0, =${1 | scr}; mcr p15, 0, r0, c1, c1, 0
        ldr r0, =hyp_vectors; mcr p15, 4, r0, c12, c0, 0
        ldr r0, =ns_vectors; mcr p15, 0, r0, c12, c0, 0
        mov r0, #0x1d3; msr spsr_cxsf, r0; ldr lr, =ns; movs pc, lr
        .ltorg
        ns: hvc #0 ${vectors("monitor", {})}${vectors("ns", {})}${vectors("hyp", {})}`,
        virtual,
      );
    const refused = call(0);
    expect([refused[12], refused[L.CONTROL] & 31]).toEqual([1, modes.UND]);
    const taken = call(1 << 8);
    expect([taken[12], taken[L.CONTROL] & 31]).toEqual([5, modes.HYP]);
    const secure = after(
      `ldr r0, =secure_vectors; mcr p15, 0, r0, c12, c0, 0
      cps #22; mov r0, #256; mcr p15, 0, r0, c1, c1, 0; cps #19; hvc #0 ${vectors("secure", {})}`,
      virtual,
    );
    expect([secure[12], secure[L.CONTROL] & 31]).toEqual([1, modes.UND]);
    const hyp = after(
      `cps #22; mov r0, #1; mcr p15, 0, r0, c1, c1, 0
      mov r0, #0x1da; msr spsr_cxsf, r0; ldr lr, =there; movs pc, lr\nthere: ${END}`,
      virtual,
    );
    expect([hyp[L.CONTROL] & 31, hyp[L.SECURE]]).toEqual([modes.HYP, 0]);
    const tooEarly = after(
      `cps #22; mov r0, #0x1da; msr spsr_cxsf, r0; ldr lr, =there; movs pc, lr\nthere: ${END}`,
      virtual,
    );
    expect(tooEarly[L.CONTROL] & 31).toBe(modes.MON);
  });

  test.each([
    ["IRQ", 0, 1 << 1, 6, 0x80],
    ["FIQ", 1, 1 << 2, 7, 0x40],
  ] as const)(
    "SCR.%s takes its interrupt to Monitor mode, and without it the world's own mode does",
    (_, line, bit, n, mask) => {
      for (const scr of [0, bit]) {
        const machine = start(
          `${toNonSecure(scr, 0x1d3 & ~mask)} ns: nop; b ns ${vectors("monitor", {})}${vectors("ns", {})}`,
          o,
        );
        machine.run({ instructions: 200 });
        const s = machine.cpus[0].state;
        expect([s[L.SECURE], s[L.CONTROL] & 31]).toEqual([0, modes.SVC]);
        const at = s[L.PC];
        machine.cpus[0].setLine(line, 1);
        machine.run({ instructions: 2 });
        expect([s[12], s[L.CONTROL] & 31]).toEqual([n, scr ? modes.MON : line ? modes.FIQ : modes.IRQ]);
        expect([s[L.SECURE], s[14] - 4]).toEqual([scr ? 1 : 0, at]);
      }
    },
  );

  test("where there is Hyp mode, CPSR.F does not keep a FIQ from Monitor mode while SCR.FW is 0; without, it does", () => {
    const mode = (scr: number, virtualization: boolean) => {
      const machine = start(
        `${toNonSecure(scr)} ns: nop; b ns ${vectors("monitor", {})}${vectors("ns", {})}`,
        { ...o, virtualization },
      );
      machine.run({ instructions: 200 });
      machine.cpus[0].setLine(1, 1);
      machine.run({ instructions: 4 });
      return machine.cpus[0].state[L.CONTROL] & 31;
    };
    const [FIQ, FW] = [1 << 2, 1 << 4];
    expect([mode(FIQ, true), mode(FIQ | FW, true), mode(0, true)]).toEqual([modes.MON, modes.SVC, modes.SVC]);
    expect(mode(FIQ, false)).toBe(modes.SVC);
  });

  test("Secure memory: the Secure world has it, for the Non-secure one it is an external abort", () => {
    const store = `ldr r1, =${SECURE_RAM.base}; ldr r2, =0xcafe; str r2, [r1, #8]; ldr r3, [r1, #8];`;
    const secure = after(`${store} ${END}`, o);
    expect(secure[3]).toBe(0xcafe);
    const outside = after(
      `${store} ${toNonSecure()} ns: mov r4, #0; ldr r4, [r1, #8] ${END}
      abort: mov r12, #4; mrc p15, 0, r5, c5, c0, 0; mrc p15, 0, r6, c6, c0, 0 ${END}
      ${vectors("monitor", {})}${vectors("ns", { 4: "abort" })}`,
      o,
    );
    expect([outside[12], outside[4], outside[5], outside[6]]).toEqual([4, 0, 8, SECURE_RAM.base + 8]);
    const fetch = after(
      `${toNonSecure()} ns: ldr pc, =${SECURE_RAM.base} ${vectors("monitor", {})}${vectors("ns", {})}`,
      o,
    );
    expect(fetch[12]).toBe(3);
    const uart = after(
      `ldr r1, =0x09040000; ldr r3, [r1, #0x18]; ${toNonSecure()} ns: ldr r4, [r1, #0x18]
      ${vectors("monitor", {})}${vectors("ns", {})}`,
      o,
    );
    expect([uart[12], uart[3] & 0x90]).toEqual([4, 0x90]);
  });

  test("Secure memory can be run from", () => {
    const s = after(
      `ldr r0, =${SECURE_RAM.base}; ldr r1, =0xe3a0002a; str r1, [r0]; ldr r1, =0xe12fff1e; str r1, [r0, #4]
      mcr p15, 0, r0, c7, c5, 0; isb; blx r0; mov r7, r0 ${END}`,
      o,
    );
    expect(s[7]).toBe(42);
  });

  test("SCR.EA takes external aborts to Monitor mode, described by the Secure registers", () => {
    const s = after(
      `${toNonSecure(1 << 3)} ns: ldr r1, =${SECURE_RAM.base + 16}; ldr r4, [r1]
      abort: mov r12, #4; mov r7, lr; mrc p15, 0, r2, c5, c0, 0
      mov r0, #0; mcr p15, 0, r0, c1, c1, 0; mrc p15, 0, r5, c5, c0, 0; mrc p15, 0, r6, c6, c0, 0 ${END}
      .ltorg ${"\n"} ${vectors("monitor", { 4: "abort" })}${vectors("ns", {})}`,
      o,
    );
    expect([s[12], s[L.CONTROL] & 31, s[2], s[5], s[6]]).toEqual([4, modes.MON, 0, 8, SECURE_RAM.base + 16]);
  });
});

/** The instructions that write r0 (r0, r1 of 64 bits) to a register, and read it into r2 (r2, r3). */
const transfer = (r: SystemRegister, read: boolean): string =>
  r.crn < 0
    ? `${read ? "mrrc" : "mcrr"} p15, ${r.opc1}, ${read ? "r2, r3" : "r0, r1"}, c${r.crm}`
    : `${read ? "mrc" : "mcr"} p15, ${r.opc1}, ${read ? "r2" : "r0"}, c${r.crn}, c${r.crm}, ${r.opc2}`;

describe("banked registers", () => {
  // The value of a timer runs on, and SCTLR switches things on.
  const banked = SYSTEM_REGISTERS.filter((r) => r.banked && r.place >= 0 && r.name !== "SCTLR");

  test("are those of B3.15.3", () => {
    expect([...new Set(banked.map((r) => r.name.split(" ")[0]))].sort()).toEqual(
      `ADFSR AIFSR AMAIR0 AMAIR1 CNTP_CTL CNTP_CVAL CONTEXTIDR CSSELR DACR DFAR DFSR FCSEIDR IFAR IFSR MAIR0 MAIR1 PAR
      TPIDRPRW TPIDRURO TPIDRURW TTBCR TTBR0 TTBR1 VBAR`.split(/\s+/),
    );
  });

  test.each<Core>([arm1176jzfS, cortexA8, cortexA9, cortexA15])(
    "of a $name: Monitor mode reaches both copies by SCR.NS, and each world has its own",
    (core) => {
      const probe = new Machine({
        core,
        board: core.name === "cortex-a15" ? "virt" : "versatilepb",
        memory: 1,
        timing: "functional",
        secure: true,
      });
      const { registers } = probe.cpus[0];
      let tried = 0;
      for (const r of banked) {
        const own =
          r.crn < 0
            ? registers.findWide(15, r.opc1, r.crm)
            : registers.find(15, r.opc1, r.crn, r.crm, r.opc2);
        if (own !== r) continue;
        tried++;
        const bits = r.mask & 0x7ffffffe & (/TTBCR/.test(r.name) ? 7 : -1);
        // The process number moves the program, which lies below 32 MiB.
        const [a, b] = [/FCSE/.test(r.name) ? 0 : 0x12345678 & bits, 0x65a4cbe2 & bits];
        const s = after(
          `ldr r4, =${a}; ldr r5, =${b}; mov r1, #0; mov r6, #1; mov r7, #0
          cps #22
          mov r0, r4; ${transfer(r, false)}
          mcr p15, 0, r6, c1, c1, 0
          mov r0, r5; ${transfer(r, false)}
          ${transfer(r, true)}; mov r9, r2
          mcr p15, 0, r7, c1, c1, 0
          ${transfer(r, true)}; mov r8, r2
          ${END}`,
          { core },
        );
        expect([r.name, s[8] & bits, s[9] & bits]).toEqual([r.name, a, b]);
        expect([s[r.place] & bits, s[otherWorld(r.place)] & bits]).toEqual([a, b]);
      }
      expect(tried).toBeGreaterThan(11);
    },
  );
});

describe.each<Core>([arm1176jzfS, cortexA8, cortexA9, cortexA15])("on a $name", (core) => {
  test("each world has its vectors, its tables and its faults", () => {
    const ram = core.name === "cortex-a15" ? 0x40000000 : 0;
    // Sections: all of memory as it is, in the Non-secure world without the page at 0x60000000.
    const s = after(
      `ldr r0, =secure_vectors; mcr p15, 0, r0, c12, c0, 0
      ldr r1, =${ram + 0x100000}; ldr r2, =0xc02; mov r3, #0
      1: orr r4, r2, r3, lsl #20; str r4, [r1, r3, lsl #2]; add r3, r3, #1; cmp r3, #4096; bne 1b
      mcr p15, 0, r1, c2, c0, 0; mov r0, #1; mcr p15, 0, r0, c3, c0, 0
      mrc p15, 0, r0, c1, c0, 0; ldr r2, =0x800001; orr r0, r0, r2; mcr p15, 0, r0, c1, c0, 0
      ${toNonSecure()}
      ns: ldr r1, =${ram + 0x104000}; ldr r2, =0xc02; mov r3, #0
      1: orr r4, r2, r3, lsl #20; str r4, [r1, r3, lsl #2]; add r3, r3, #1; cmp r3, #4096; bne 1b
      mov r4, #0; add r2, r1, #0x1800; str r4, [r2]
      mcr p15, 0, r1, c2, c0, 0; mov r0, #3; mcr p15, 0, r0, c3, c0, 0
      mrc p15, 0, r0, c1, c0, 0; ldr r2, =0x800001; orr r0, r0, r2; mcr p15, 0, r0, c1, c0, 0
      ldr r5, =0x60000000; ldr r5, [r5]
      handler: mrc p15, 0, r6, c5, c0, 0; mrc p15, 0, r7, c6, c0, 0
      smc #0
      called: mov r0, #0; mcr p15, 0, r0, c1, c1, 0; mrs r8, spsr; mrc p15, 0, r9, c5, c0, 0; mrc p15, 0, r10, c3, c0, 0 ${END}
      .ltorg
      ${vectors("monitor", { 2: "called" })}${vectors("ns", { 4: "handler" })}${vectors("secure", {})}`,
      { core },
    );
    expect([s[6], s[7] >>> 0, s[8] & 31, s[9], s[10]]).toEqual([0x05, 0x60000000, modes.ABT, 0, 1]);
    expect(s[L.CONTROL] & 31).toBe(modes.MON);
  });
});

describe("snapshots", () => {
  test("a machine in the Non-secure world goes on from a snapshot as it would have", () => {
    const source = `${toNonSecure()} ns: ldr r1, =0x40100000; mov r2, #0
      1: add r2, r2, #1; str r2, [r1, r2, lsl #2]; and r3, r2, #63; cmp r3, #0; bne 1b; smc #0; b 1b
      handler: mrc p15, 0, r5, c1, c1, 0; eor r5, r5, #0; add r6, r6, #1; mcr p15, 0, r6, c13, c0, 2; movs pc, lr
      .ltorg
      ${vectors("monitor", { 2: "handler" })}${vectors("ns", {})}`;
    const machine = start(source, { timing: "full" });
    machine.run({ instructions: 3000 });
    const taken = machine.snapshot();
    const end = () => {
      machine.run({ instructions: 5000 });
      const s = machine.cpus[0].state;
      return [s[2], s[6], s[L.SECURE], readCpsr(s), machine.cpus[0].cycles(), s[L.PC]];
    };
    const first = end();
    machine.restore(taken);
    expect(end()).toEqual(first);
    const other = start(source, { timing: "full" });
    other.restore(taken);
    other.run({ instructions: 5000 });
    expect(other.cpus[0].state[2]).toBe(first[0]);
  });
});

/** Words that move between modes, worlds and their registers, and a few of any kind. */
function systemWord(next: () => number): number {
  const any = next();
  const n = any >>> 28;
  if (n < 2) return 0xee010f11 | ((any & 15) << 12); // MCR of SCR
  if (n < 6) return 0xee000f10 | (any & 0x01ffff0f) | ((any & 0x70) << 1); // MCR and MRC of CP15
  if (n < 8) return 0xe1600070; // SMC
  if (n < 10) return 0xf1020000 | (any & 0x1f); // CPS
  if (n < 12) return 0xe129f000 | (any & 15); // MSR
  if (n < 13) return 0xe1b0f00e; // MOVS pc, lr
  return any;
}

test.each([
  { timing: "functional" },
  { timing: "full" },
  { timing: "functional", virtualization: true },
] as const)(
  "system words of any kind do not bring the simulator down, %o",
  (o) => {
    let v = 0x5ec0de;
    const next = (): number => {
      v ^= v << 13;
      v ^= v >>> 17;
      v ^= v << 5;
      return v;
    };
    const machine = start("nop", { ...o, memory: 1 });
    const cpu = machine.cpus[0];
    const fresh = machine.snapshot();
    const seen = new Set<string>();
    for (let trial = 0; trial < 200; trial++) {
      machine.restore(fresh);
      const words = new Int32Array(256).map(() => systemWord(next));
      machine.memory.bytes.set(new Uint8Array(words.buffer), 0x8000);
      for (let r = 0; r < 15; r++) cpu.state[r] = next() & (next() & 1 ? 0x1ff : -1);
      cpu.state[14] = 0x40008000 + (next() & 0x3fc);
      // Exceptions find these words too.
      for (const at of [STORAGE.VBAR, otherWorld(STORAGE.VBAR), STORAGE.MVBAR, STORAGE.HVBAR])
        cpu.state[at] = 0x40008000 + (next() & 0x3e0);
      for (let step = 0; step < 20; step++) {
        machine.run({ instructions: 20, cycle: cpu.cycles() + 10_000 });
        seen.add(`${cpu.state[L.CONTROL] & 31} ${cpu.state[L.SECURE]}`);
        const inMonitor = (cpu.state[L.CONTROL] & 31) === modes.MON;
        const secure = inMonitor || (cpu.state[STORAGE.SCR] & 1) === 0;
        expect(cpu.state[L.SECURE]).toBe(secure ? 1 : 0);
      }
    }
    expect([...seen].filter((s) => s.endsWith("0")).length).toBeGreaterThan(2);
    expect(seen).toContain(`${modes.MON} 1`);
  },
  60_000,
);

test("a core without Security Extensions has no Secure world", () => {
  expect(() => start("nop", { core: arm926ejS })).toThrow(BoardError);
  expect(() => start("nop", { core: arm926ejS })).toThrow(
    "arm926ej-s has no Security Extensions, so no Secure world; choose a core that has them.",
  );
});
