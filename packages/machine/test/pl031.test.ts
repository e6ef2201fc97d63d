// The PL031 by its registers (ARM DDI 0224), on a hand-driven clock.
import { Arena, assembleProgram, cortexA15 } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boot } from "../src/boot.ts";
import { Pl031, RTC_EPOCH } from "../src/devices/pl031.ts";
import { Machine } from "../src/machine.ts";

const HZ = 266_000_000;
const [DR, MR, LR, CR, IMSC, RIS, MIS, ICR] = [0, 4, 8, 12, 16, 20, 24, 28] as const;

function rig() {
  const time = { cycles: 0, due: Number.POSITIVE_INFINITY };
  const line = { level: 0 };
  const clock = {
    cycles: () => time.cycles,
    schedule: (_: number, cycle: number) => {
      time.due = cycle;
    },
  };
  const rtc = new Pl031(new Arena(1 << 16), clock, 0, HZ, (level) => {
    line.level = level;
  });
  return {
    line,
    time,
    /** Lets time pass, with the alarm on the way. */
    wait: (seconds: number): void => {
      const end = time.cycles + seconds * HZ;
      if (time.due <= end) {
        time.cycles = time.due;
        time.due = Number.POSITIVE_INFINITY;
        rtc.due();
      }
      time.cycles = end;
    },
    rd: (o: number) => rtc.device.read(o, 4),
    wr: (o: number, v: number) => rtc.device.write(o, 4, v),
  };
}

describe("PL031", () => {
  test("starts at a fixed time and counts simulated seconds", () => {
    const { time, rd, wait } = rig();
    expect([rd(DR), rd(LR), rd(CR)]).toEqual([RTC_EPOCH, RTC_EPOCH, 1]);
    wait(2.5);
    expect(rd(DR)).toBe(RTC_EPOCH + 2);
    time.cycles += HZ / 2 - 1;
    expect(rd(DR)).toBe(RTC_EPOCH + 2);
    time.cycles++;
    expect(rd(DR)).toBe(RTC_EPOCH + 3);
  });

  test("is set by RTCLR, and wraps", () => {
    const { rd, wr, wait } = rig();
    wait(10);
    wr(LR, 0xffffffff);
    expect([rd(DR), rd(LR)]).toEqual([0xffffffff, 0xffffffff]);
    wait(2);
    expect(rd(DR)).toBe(1);
  });

  test("an alarm interrupts in the second that it names, once", () => {
    const { line, rd, wr, wait } = rig();
    wr(MR, RTC_EPOCH + 5);
    wr(IMSC, 1);
    wait(4.999);
    expect([line.level, rd(RIS)]).toEqual([0, 0]);
    wait(0.001);
    expect([line.level, rd(RIS), rd(MIS)]).toEqual([1, 1, 1]);
    wr(ICR, 1);
    wait(100);
    expect([line.level, rd(RIS)]).toEqual([0, 0]);
  });

  test("a masked alarm is seen and does not interrupt, and nothing is scheduled for it", () => {
    const { line, time, rd, wr, wait } = rig();
    wr(MR, RTC_EPOCH + 5);
    expect(time.due).toBe(Number.POSITIVE_INFINITY);
    wait(60);
    expect([line.level, rd(RIS), rd(MIS)]).toEqual([0, 1, 0]);
    wr(IMSC, 1);
    expect(line.level).toBe(1);
  });

  test("an alarm across the wrap, and one that time is set to", () => {
    const { line, wr, wait } = rig();
    wr(IMSC, 1);
    wr(LR, 0xfffffffe);
    wr(MR, 1);
    wait(2);
    expect(line.level).toBe(0);
    wait(1);
    expect(line.level).toBe(1);
    wr(ICR, 1);
    wr(LR, 1);
    expect(line.level).toBe(1);
  });

  test("hostile accesses are answered, and the next event never lies in the past", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(0xfff), fc.constantFrom(1, 2, 4), fc.integer(), fc.nat(5)), {
          maxLength: 20,
        }),
        (steps) => {
          const { time, rd, wr, wait } = rig();
          for (const [offset, , value, seconds] of steps) {
            wr(offset, value);
            wait(seconds);
            const v = rd(offset & ~3);
            expect(Number.isInteger(v) && v >= 0 && v < 2 ** 32).toBe(true);
            expect(time.due).toBeGreaterThan(time.cycles);
          }
        },
      ),
    );
  });
});

test.each([["virt", 0x09010000, 34]])(
  "%s: an alarm ends WFI after simulated seconds, in no host time",
  (board, base, id) => {
    const machine = new Machine({ board, core: cortexA15, memory: 4, timing: "functional" });
    const program = `
    ldr r1, =0x08000000
    mov r0, #1
    str r0, [r1]
    mov r2, #${1 << (id - 32)}
    str r2, [r1, #0x104]
    ldr r1, =0x08010000
    str r0, [r1]
    mov r2, #0xff
    str r2, [r1, #4]
    ldr r3, =${base}
    ldr r2, [r3]
    add r2, r2, #30
    str r2, [r3, #4]
    str r0, [r3, #0x10]
    wfi
    ldr r4, [r1, #12]
    ldr r5, [r3]
    ldr r0, =0x84000008
    hvc #0`;
    boot(machine, new Uint8Array(assembleProgram(program, 0x40008000).words.buffer), { name: "test" });
    expect(machine.run({ instructions: 1000 })).toEqual({ why: "off" });
    expect([...machine.cpus[0].state.subarray(4, 6)]).toEqual([id, RTC_EPOCH + 30]);
    expect(machine.seconds).toBeCloseTo(30, 3);
  },
);
