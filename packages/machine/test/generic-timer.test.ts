// The generic timer's comparators (B8.1) on a hand-driven clock.
import { type Cpu, layout, otherWorld, STORAGE } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COUNTER_HZ, GenericTimer } from "../src/devices/generic-timer.ts";

const HZ = 1_700_000_000;

function rig(hz = HZ) {
  const time = { cycles: 0, due: Number.POSITIVE_INFINITY };
  const lines = { physical: 0, securePhysical: 0, virtual: 0, hyp: 0 };
  const state = new Int32Array(layout.STATE_WORDS);
  const wire = (name: keyof typeof lines) => (level: number) => {
    lines[name] = level;
  };
  const clock = {
    cycles: () => time.cycles,
    schedule: (_event: number, cycle: number) => {
      time.due = cycle;
    },
  };
  const timer = new GenericTimer(clock, 0, hz, {
    physical: wire("physical"),
    securePhysical: wire("securePhysical"),
    virtual: wire("virtual"),
    hyp: wire("hyp"),
  });
  timer.attach({ state } as unknown as Cpu);
  const set = (at: number, value: bigint) => {
    state[at] = Number(BigInt.asIntN(32, value));
    state[at + 1] = Number(BigInt.asIntN(32, value >> 32n));
  };
  return { time, lines, state, timer, set };
}

describe("generic timer", () => {
  test("the counter is floor(cycles x 62.5 MHz / clock) exactly, for years", () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom(HZ, 1_000_000_000, 24_000_000, 1_699_999_999),
        (cycles, hz) => {
          const { time, timer } = rig(hz);
          // The counter itself stays below 2^53.
          time.cycles = hz < COUNTER_HZ ? Math.floor(cycles / 4) : cycles;
          expect(BigInt(timer.count())).toBe((BigInt(time.cycles) * BigInt(COUNTER_HZ)) / BigInt(hz));
        },
      ),
    );
  });

  test("a timer asks for the first cycle at which its counter has the compare value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (value) => {
        const { time, lines, state, timer, set } = rig();
        set(STORAGE.CNTV_CVAL, BigInt(value));
        state[STORAGE.CNTV_CTL] = 1;
        timer.changed();
        expect(lines.virtual).toBe(0);
        const due = time.due;
        time.cycles = due - 1;
        timer.changed();
        expect(lines.virtual).toBe(0);
        time.cycles = due;
        timer.changed();
        expect(lines.virtual).toBe(1);
      }),
    );
  });

  test("the mask bit and a cleared enable bit hold the wire low", () => {
    const { time, lines, state, timer, set } = rig();
    time.cycles = HZ;
    set(STORAGE.CNTP_CVAL, 1n);
    for (const [control, level] of [
      [1, 1],
      [3, 0],
      [0, 0],
      [1, 1],
    ] as const) {
      state[STORAGE.CNTP_CTL] = control;
      timer.changed();
      expect(lines.physical).toBe(level);
    }
  });

  test("the virtual timer counts from CNTVOFF; the physical and Hyp timers do not", () => {
    const { time, lines, state, timer, set } = rig();
    set(STORAGE.CNTVOFF, BigInt(COUNTER_HZ));
    for (const name of ["CNTP_CVAL", "CNTV_CVAL", "CNTHP_CVAL"] as const)
      set(STORAGE[name], BigInt(COUNTER_HZ));
    for (const name of ["CNTP_CTL", "CNTV_CTL", "CNTHP_CTL"] as const) state[STORAGE[name]] = 1;
    time.cycles = HZ;
    timer.changed();
    expect(lines).toEqual({ physical: 1, securePhysical: 0, virtual: 0, hyp: 1 });
    time.cycles = 2 * HZ;
    timer.changed();
    expect(lines.virtual).toBe(1);
  });

  test("compare values and offsets of all 64 bits are compared as unsigned numbers", () => {
    const { time, lines, state, timer, set } = rig();
    time.cycles = HZ;
    state[STORAGE.CNTV_CTL] = 1;
    set(STORAGE.CNTV_CVAL, (1n << 64n) - 1n);
    timer.changed();
    expect(lines.virtual).toBe(0);
    expect(time.due).toBe(Number.POSITIVE_INFINITY);
    // An offset of -10: the virtual counter is 10 ahead of the physical one.
    set(STORAGE.CNTVOFF, (1n << 64n) - 10n);
    set(STORAGE.CNTV_CVAL, BigInt(COUNTER_HZ) + 10n);
    timer.changed();
    expect(lines.virtual).toBe(1);
    set(STORAGE.CNTV_CVAL, BigInt(COUNTER_HZ) + 11n);
    timer.changed();
    expect(lines.virtual).toBe(0);
    expect(time.due).toBe(HZ + Math.ceil(HZ / COUNTER_HZ));
  });

  test("the physical timer of each world has its own line, whichever world the processor is in", () => {
    const { lines, state, timer } = rig();
    for (const secure of [0, 1]) {
      state[layout.SECURE] = secure;
      state[STORAGE.CNTP_CTL] = 1;
      state[otherWorld(STORAGE.CNTP_CTL)] = 0;
      timer.changed();
      expect(lines).toEqual({ physical: 1 - secure, securePhysical: secure, virtual: 0, hyp: 0 });
    }
  });
});
