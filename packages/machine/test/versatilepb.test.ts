// The devices of versatilepb on a hand-driven clock, and what a boot loader leaves for its kernels.
import { Arena, arm926ejS, assembleProgram } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boot } from "../src/boot.ts";
import { Pl190 } from "../src/devices/pl190.ts";
import { Sp804 } from "../src/devices/sp804.ts";
import { SecondaryController } from "../src/devices/versatile-system.ts";
import { Machine } from "../src/machine.ts";

const HZ = 266_000_000;
const US = 266; // cycles

function vic() {
  const lines = { irq: 0, fiq: 0 };
  const set = (name: keyof typeof lines) => (level: number) => {
    lines[name] = level;
  };
  const controller = new Pl190(new Arena(1 << 16), set("irq"), set("fiq"));
  const { device } = controller;
  return {
    lines,
    controller,
    read: (o: number) => device.read(o, 4),
    write: (o: number, v: number) => device.write(o, 4, v),
  };
}

describe("PL190", () => {
  test("an enabled line interrupts, by the input that it is selected for", () => {
    const { lines, controller, read, write } = vic();
    controller.wire(12)(1);
    expect(lines).toEqual({ irq: 0, fiq: 0 });
    write(0x010, 1 << 12);
    expect([lines.irq, read(0x000)]).toEqual([1, 1 << 12]);
    write(0x00c, 1 << 12);
    expect([lines, read(0x000), read(0x004)]).toEqual([{ irq: 0, fiq: 1 }, 0, 1 << 12]);
    write(0x014, 1 << 12);
    expect(lines).toEqual({ irq: 0, fiq: 0 });
  });

  test("a vector that is served keeps less urgent lines waiting until its end", () => {
    const { lines, controller, read, write } = vic();
    write(0x010, ~0);
    write(0x100, 0x1000);
    write(0x200, 0x20 | 5);
    write(0x104, 0x2000);
    write(0x204, 0x20 | 6);
    write(0x034, 0x3000);
    controller.wire(6)(1);
    expect(read(0x030)).toBe(0x2000);
    controller.wire(7)(1);
    expect(lines.irq).toBe(0);
    controller.wire(5)(1);
    expect([lines.irq, read(0x030)]).toEqual([1, 0x1000]);
    controller.wire(5)(0);
    write(0x030, 0);
    controller.wire(6)(0);
    write(0x030, 0);
    expect([lines.irq, read(0x030)]).toEqual([1, 0x3000]);
  });

  test("the secondary controller raises line 31, or hands lines on", () => {
    const { controller, read, write } = vic();
    const secondary = new SecondaryController(new Arena(1 << 16), (n) => controller.wire(n));
    write(0x010, ~0);
    secondary.device.write(0x08, 4, 1 << 3);
    secondary.wire(3)(1);
    expect(read(0x000) >>> 0).toBe(2 ** 31);
    secondary.device.write(0x20, 4, 1 << 22);
    secondary.wire(22)(1);
    expect(read(0x000) >>> 0).toBe(((1 << 31) | (1 << 22)) >>> 0);
  });

  test("no write of any kind makes it throw", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(0xfff), fc.integer(), fc.nat(31))), (steps) => {
        const { controller, read, write } = vic();
        for (const [offset, value, line] of steps) {
          write(offset & ~3, value);
          controller.wire(line)(value & 1);
          expect(Number.isInteger(read(offset & ~3))).toBe(true);
        }
      }),
    );
  });
});

function timer() {
  const time = { cycles: 0, due: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] };
  const line = { level: 0 };
  const clock = {
    cycles: () => time.cycles,
    schedule: (event: number, cycle: number) => {
      time.due[event] = cycle;
    },
  };
  const sp804 = new Sp804(new Arena(1 << 16), clock, 0, HZ, (level) => {
    line.level = level;
  });
  const { device } = sp804;
  /** Lets time pass, with the events on the way. */
  const wait = (us: number): void => {
    const end = time.cycles + us * US;
    for (;;) {
      const n = (time.due[0] as number) <= (time.due[1] as number) ? 0 : 1;
      const due = time.due[n] as number;
      if (due > end) break;
      time.cycles = Math.max(time.cycles, due);
      time.due[n] = Number.POSITIVE_INFINITY;
      sp804.due(n);
    }
    time.cycles = end;
  };
  return {
    line,
    wait,
    read: (o: number) => device.read(o, 4),
    write: (o: number, v: number) => device.write(o, 4, v),
  };
}

describe("SP804", () => {
  test("a free-running counter counts down a million times a second, and wraps", () => {
    const { read, write, wait } = timer();
    write(0x08, 0x82);
    write(0x00, 100);
    wait(30);
    expect(read(0x04)).toBe(70);
    wait(80);
    expect(read(0x04) >>> 0).toBe(0xffffffff - 9);
  });

  test("a periodic counter interrupts every period until it is cleared", () => {
    const { line, read, write, wait } = timer();
    write(0x20, 10_000);
    write(0x28, 0xe2);
    wait(9_999);
    expect([line.level, read(0x24)]).toEqual([0, 1]);
    wait(1);
    expect([line.level, read(0x34)]).toEqual([1, 1]);
    write(0x2c, 0);
    expect(line.level).toBe(0);
    wait(10_000);
    expect(line.level).toBe(1);
  });

  test("a one-shot counter stops at zero", () => {
    const { line, read, write, wait } = timer();
    write(0x00, 5);
    write(0x08, 0xa3);
    wait(1000);
    expect([line.level, read(0x04)]).toEqual([1, 0]);
    write(0x0c, 0);
    wait(1000);
    expect(line.level).toBe(0);
  });

  test("a value loaded before the size is chosen keeps its 32 bits", () => {
    const { read, write, wait } = timer();
    write(0x08, 0);
    write(0x00, 0xffffffff);
    expect([read(0x00) >>> 0, read(0x04)]).toEqual([0xffffffff, 0xffff]);
    write(0x08, 0xc2);
    expect(read(0x04) >>> 0).toBe(0xffffffff);
    wait(100_000);
    expect(read(0x04) >>> 0).toBe(0xffffffff - 100_000);
  });

  test("a prescaler divides, and 16 bits wrap after 65536 counts", () => {
    const { read, write, wait } = timer();
    write(0x08, 0x84);
    write(0x00, 0x12_0010);
    wait(16 * 16);
    expect(read(0x04)).toBe(0);
    wait(16);
    expect(read(0x04)).toBe(0xffff);
  });
});

describe("the board", () => {
  const machine = (): Machine =>
    new Machine({ board: "versatilepb", core: arm926ejS, memory: 16, timing: "functional" });
  const words = (m: Machine, at: number, n: number): number[] =>
    Array.from({ length: n }, (_, i) =>
      m.memory.bytes.slice(at + 4 * i, at + 4 * i + 4).reduce((v, b, k) => v + b * 256 ** k, 0),
    );

  test("a kernel gets number 387 in r1 and a list of tags in r2", () => {
    const m = machine();
    const image = new Uint8Array(assembleProgram("1: b 1b", 0x8000).words.buffer);
    boot(m, image, { name: "image", bootargs: "abc", initrd: new Uint8Array(100) });
    const [r0, r1, r2] = m.cpus[0].state;
    expect([r0, r1]).toEqual([0, 387]);
    expect(words(m, r2 as number, 18)).toEqual([
      ...[5, 0x54410001, 1, 4096, 0],
      ...[4, 0x54410002, 16 << 20, 0],
      ...[4, 0x54420005, 8 << 20, 100],
      ...[3, 0x54410009, 0x636261],
      ...[0, 0],
    ]);
  });

  /** Waits for interrupts, which the controller does not enable. */
  const WAIT = "1: mcr p15, 0, r0, c7, c0, 4\n b 1b";
  const VIC = 0x10140000;
  const SIC = 0x10003000;
  const bus = (m: Machine) => ({
    read: (at: number) => m.mmu.bus.read(at, 4) >>> 0,
    write: (at: number, value: number) => m.mmu.bus.write(at, 4, value),
  });

  test("four UARTs interrupt by lines of their own, the last by the secondary controller; the host is at the first", () => {
    const m = machine();
    const { read, write } = bus(m);
    let printed = "";
    m.console.transmit = (byte) => {
      printed += String.fromCharCode(byte);
    };
    write(SIC + 0x08, -1);
    for (const [n, [uart, line]] of [
      [0x101f1000, 12],
      [0x101f2000, 13],
      [0x101f3000, 14],
      [0x10009000, 31],
    ].entries() as IterableIterator<[number, [number, number]]>) {
      write(uart + 0x38, 0x20);
      write(uart, 0x41 + n);
      expect(read(VIC + 0x08), `UART${n}`).toBe(2 ** line);
      if (n === 3) expect(read(SIC)).toBe(1 << 6);
      write(uart + 0x44, 0x20);
      expect(read(VIC + 0x08)).toBe(0);
    }
    expect(printed).toBe("A");
  });

  test("the clock's alarm is line 10, in simulated time, and four timers still run beside it", () => {
    const m = machine();
    const { read, write } = bus(m);
    write(0x101e8004, read(0x101e8000) + 2);
    write(0x101e8010, 1);
    write(0x101e3020, 1_500_000);
    write(0x101e3028, 0xa3);
    boot(m, new Uint8Array(assembleProgram(WAIT, 0x8000).words.buffer), { name: "image" });
    m.run({ cycle: 1.9e6 * US });
    expect(read(VIC + 0x08)).toBe(1 << 5);
    m.run({ cycle: 2e6 * US + 100 });
    expect(read(VIC + 0x08)).toBe((1 << 5) | (1 << 10));
  });

  test("what is not modelled reads as zero and takes writes", () => {
    const m = machine();
    const { read, write } = bus(m);
    for (const at of [
      0x10010000, 0x1001fffc, 0x101e1000, 0x101e4000, 0x10120fe0, 0x10130fe0, 0x34000000, 0x41000000,
    ]) {
      expect(m.mmu.bus.claims(at), at.toString(16)).toBe(true);
      write(at, -1);
      expect(read(at)).toBe(0);
    }
    for (const at of [0x10008000, 0x10200000, 0x20000000, 0x43000000])
      expect(m.mmu.bus.claims(at), at.toString(16)).toBe(false);
  });

  test("the 24 MHz and the 100 Hz counter follow simulated time", () => {
    const m = machine();
    const { read } = bus(m);
    boot(m, new Uint8Array(assembleProgram(WAIT, 0x8000).words.buffer), { name: "image" });
    m.run({ cycle: 1e6 * US });
    expect([read(0x1000005c), read(0x10000024)]).toEqual([24_000_000, 100]);
  });

  test("an unlocked write of SYS_RESETCTL ends the run, a locked one does not", () => {
    const m = machine();
    const program = `
      mov r0, #0x10000000
      ldr r2, 1f
      str r2, [r0, #0x40]
      ldr r1, 2f
      str r1, [r0, #0x20]
      str r2, [r0, #0x40]
    3: b 3b
    1: .word 0x105
    2: .word 0xa05f`;
    boot(m, new Uint8Array(assembleProgram(program, 0x8000).words.buffer), { name: "image" });
    expect(m.run({ instructions: 3 })).toEqual({ why: "instructions" });
    expect(m.run({ instructions: 1000 })).toEqual({ why: "reset" });
    expect(m.cpus[0].instructions).toBeLessThan(10);
  });

  test("a core without the generic timer has no register of it, and one with ASIDs has them", () => {
    for (const instruction of ["mrc p15, 0, r0, c14, c0, 0", "mrc p15, 0, r0, c13, c0, 1"]) {
      const m = machine();
      boot(m, new Uint8Array(assembleProgram(instruction, 0x8000).words.buffer), { name: "image" });
      m.run({ instructions: 1 });
      expect((m.cpus[0].state[0] as number) >= 0).toBe(true);
      expect(m.cpus[0].events[1], instruction).toBe(1); // undefined
    }
  });
});
