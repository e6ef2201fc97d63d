// Whole machines running small programs: time, interrupts, firmware, semihosting, snapshots.

import {
  assembleProgram,
  CAUSE,
  CAUSE_COLUMNS,
  cortexA8,
  cortexA15,
  layout as L,
  modes,
} from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBytes } from "../src/ascii.ts";
import { BoardError } from "../src/boards/board.ts";
import { boot } from "../src/boot.ts";
import { readFdt } from "../src/fdt.ts";
import { LoadError } from "../src/load-error.ts";
import { Machine, type MachineOptions } from "../src/machine.ts";
import { digest, parseSnapshot, SnapshotError, serializeSnapshot } from "../src/snapshot.ts";
import { elfImage } from "./elf-image.ts";

const ENTRY = 0x40008000;

/** A machine with this program at the place of a flat binary. */
function machineWith(source: string, options: Partial<MachineOptions> = {}) {
  const machine = new Machine({ core: cortexA15, memory: 4, timing: "functional", ...options });
  let console = "";
  machine.uart.transmit = (byte) => {
    console += String.fromCharCode(byte);
  };
  const image = new Uint8Array(assembleProgram(source, ENTRY).words.buffer);
  boot(machine, image, { name: "test" });
  return { machine, registers: machine.cpus[0].state, console: () => console };
}

test("a load of a byte or halfword from a device gives no more, and a store brings no more", () => {
  const { machine, registers } = machineWith(`
  ldr r0, =0x09000024 @ UARTIBRD, of 16 bits
  ldr r1, =0x12345678
  strh r1, [r0]
  ldr r2, [r0]
  ldrh r3, [r0]
  ldrb r4, [r0]
  strb r1, [r0]
  ldr r5, [r0]
  1: b 1b`);
  machine.run({ instructions: 12 });
  expect([2, 3, 4, 5].map((r) => registers[r])).toEqual([0x5678, 0x5678, 0x78, 0x78]);
});

describe("boot", () => {
  test("a flat binary starts as Linux does: r0 = 0, r1 = ~0, r2 = device tree", () => {
    const { machine, registers } = machineWith("1: b 1b");
    expect([registers[0], registers[1], registers[L.PC]]).toEqual([0, -1, ENTRY]);
    const tree = readFdt(machine.memory.bytes.subarray((registers[2] >>> 0) - machine.memory.base), "dtb");
    expect(tree.children.map((c) => c.name)).toContain("memory@40000000");
  });

  test("an ELF starts at its entry with the device tree at the start of RAM and the RAM disk named in it", () => {
    const machine = new Machine({ core: cortexA15, memory: 4, timing: "functional" });
    const code = new Uint8Array(8);
    const initrd = Uint8Array.from([1, 2, 3]);
    boot(machine, elfImage(0x40010000, [{ physical: 0x40010000, bytes: code }]), { name: "k", initrd });
    expect(machine.cpus[0].state[2]).toBe(0x40000000);
    const chosen = readFdt(machine.memory.bytes, "dtb").children.find((c) => c.name === "chosen")?.properties;
    const start = Number.parseInt(Buffer.from(chosen?.get("linux,initrd-start") ?? []).toString("hex"), 16);
    const end = Number.parseInt(Buffer.from(chosen?.get("linux,initrd-end") ?? []).toString("hex"), 16);
    expect(end - start).toBe(3);
    expect(machine.memory.bytes.subarray(start - 0x40000000, end - 0x40000000)).toEqual(initrd);
  });

  test("what does not fit is refused in one sentence", () => {
    const machine = new Machine({ core: cortexA15, memory: 1, timing: "functional" });
    expect(() => boot(machine, new Uint8Array(0), { name: "k" })).toThrow(LoadError);
    expect(() => boot(machine, new Uint8Array(1 << 20), { name: "k" })).toThrow(
      /1 MiB of RAM; give more --memory\.$/,
    );
    const initrd = new Uint8Array(1 << 20);
    expect(() => boot(machine, new Uint8Array(4), { name: "k", initrd })).toThrow(/RAM disk .* do not fit/);
  });

  test.each([0, -1, 2049, 1.5, Number.NaN])("%s MiB of memory are refused", (memory) => {
    expect(() => new Machine({ core: cortexA15, memory, timing: "functional" })).toThrow(BoardError);
  });

  test("a core that the board does not take is refused", () => {
    const core = { ...cortexA15, name: "arm926ej-s" };
    expect(() => new Machine({ core, memory: 1, timing: "functional" })).toThrow(
      "board virt does not take core arm926ej-s; it takes cortex-a15.",
    );
  });

  test("with virtualization the machine starts in Hyp mode, without in Supervisor mode", () => {
    const mode = (o: Partial<MachineOptions>) => machineWith("nop", o).registers[L.CONTROL] & 31;
    expect(mode({})).toBe(modes.SVC);
    expect(mode({ virtualization: true })).toBe(modes.HYP);
  });
});

describe("firmware", () => {
  const call = (number: number) => `ldr r0, =${number >>> 0}; hvc #0`;

  test("PSCI says its version and refuses what it does not know", () => {
    const { machine, registers } = machineWith(`
      ${call(0x84000000)}
      mov r4, r0
      ${call(0x8400dead)}
      mov r5, r0
      ${call(0x84000008)}`);
    expect(machine.run()).toEqual({ why: "off" });
    expect([registers[4], registers[5]]).toEqual([2, -1]);
  });

  test("PSCI knows one processor, which is on", () => {
    const { machine, registers } = machineWith(`
      mrc p15, 0, r1, c0, c0, 5
      ${call(0x84000003)}
      mov r4, r0
      mov r1, #1
      ${call(0x84000003)}
      mov r5, r0
      mov r2, #0
      ${call(0x84000004)}
      mov r6, r0
      mrc p15, 0, r1, c0, c0, 5
      ${call(0x84000004)}
      mov r7, r0
      ${call(0x84000008)}`);
    machine.run({ instructions: 100 });
    expect([...registers.subarray(4, 8)]).toEqual([-4, -2, -2, 0]);
  });

  test("SYSTEM_RESET asks for a reset; CPU_OFF of the only processor ends the machine", () => {
    expect(machineWith(call(0x84000009)).machine.run()).toEqual({ why: "reset" });
    expect(machineWith(call(0x84000002)).machine.run()).toEqual({ why: "off" });
  });

  test("a machine that starts in Hyp mode calls it by SMC", () => {
    const { machine } = machineWith("ldr r0, =0x84000008; smc #0", { virtualization: true });
    expect(machine.run()).toEqual({ why: "off" });
  });
});

describe("time", () => {
  const WAIT = `
    ldr r0, =62500            @ one millisecond
    mcr p15, 0, r0, c14, c3, 0
    mov r0, #1
    mcr p15, 0, r0, c14, c3, 1
    ldr r1, =0x08000000       @ distributor: on, PPI 27
    mov r0, #1
    str r0, [r1]
    ldr r2, =0x08000000
    str r2, [r1, #0x100]
    ldr r1, =0x08010000       @ CPU interface: on, nothing masked
    str r0, [r1]
    mov r2, #0xff
    str r2, [r1, #4]
    wfi
    ldr r4, [r1, #12]
    ldr r0, =0x84000008
    hvc #0`;

  test.each(["functional", "full"] as const)(
    "WFI passes to the next timer in no host time (%s)",
    (timing) => {
      const { machine, registers } = machineWith(WAIT, { timing });
      expect(machine.run({ instructions: 1000 })).toEqual({ why: "off" });
      expect(registers[4]).toBe(27);
      expect(machine.seconds).toBeGreaterThan(0.001);
      expect(machine.seconds).toBeLessThan(0.00102);
      const { accounts } = machine.cpus[0];
      let idle = 0;
      for (let row = 0; row < accounts.length; row += CAUSE_COLUMNS) idle += accounts[row + CAUSE.idle];
      expect(idle / (machine.mhz * 1e6)).toBeGreaterThan(0.00098);
    },
  );

  test("two runs end in the same state, cycle for cycle", () => {
    const run = () => {
      const { machine } = machineWith(WAIT, { timing: "full" });
      machine.run();
      return { cycles: machine.cpus[0].cycles(), digest: digest(machine.snapshot()) };
    };
    expect(run()).toEqual(run());
  });

  test("WFI with nothing to wait for is reported, and a byte from the host goes on", () => {
    const { machine, registers } = machineWith(`
      ldr r1, =0x08000000
      mov r0, #1
      str r0, [r1]
      mov r2, #2
      str r2, [r1, #0x104]
      ldr r1, =0x08010000
      str r0, [r1]
      mov r2, #0xff
      str r2, [r1, #4]
      ldr r3, =0x09000000
      mov r2, #0x50
      str r2, [r3, #0x38]
      wfi
      ldr r4, [r1, #12]
      ldr r5, [r3]
      ldr r0, =0x84000008
      hvc #0`);
    expect(machine.run()).toEqual({ why: "stuck" });
    machine.uart.receive(toBytes("A"));
    expect(machine.run()).toEqual({ why: "off" });
    expect([registers[4], registers[5]]).toEqual([33, 0x41]);
  });

  test("limits of instructions and cycles end an endless loop", () => {
    const { machine } = machineWith("1: b 1b");
    expect(machine.run({ instructions: 1000 })).toEqual({ why: "instructions" });
    expect(machine.cpus[0].instructions).toBe(1000);
    expect(machine.run({ cycle: 5000 })).toEqual({ why: "cycles" });
    expect(machine.cpus[0].cycles()).toBe(5000);
  });

  test("no limit may be said, too", () => {
    const { machine } = machineWith("1: b 1b");
    const endless = Number.POSITIVE_INFINITY;
    expect(machine.run({ instructions: 1000, cycle: endless })).toEqual({ why: "instructions" });
    expect(machine.run({ instructions: endless, cycle: 5000 })).toEqual({ why: "cycles" });
  });
});

describe("semihosting", () => {
  const program = `
    mov r0, #4                @ SYS_WRITE0
    adr r1, text
    svc #0x123456
    mov r0, #7                @ SYS_READC
    svc #0x123456
    mov r4, r0
    mov r0, #7
    svc #0x123456
    mov r5, r0
    mov r0, #1                @ SYS_OPEN of a file of the host
    adr r1, open
    svc #0x123456
    mov r6, r0
    mov r0, #1                @ SYS_OPEN of the console
    adr r1, console
    svc #0x123456
    mov r8, r0
    mov r0, #5                @ SYS_WRITE from addresses that nothing answers at
    adr r1, write
    svc #0x123456
    mov r7, r0
    mov r0, #0x20             @ SYS_EXIT_EXTENDED
    adr r1, exit
    svc #0x123456
    text: .word 0x6c6c6568, 0x0000006f
    open: .word text, 4, 5
    tt: .word 0x0074743a
    console: .word tt, 4, 3
    write: .word 1, 0x20000000, 0x7fffffff
    exit: .word 0x20026, 7`;

  test("writes and reads the console, opens no file, bounds what the guest asks for, and gives the exit code", () => {
    const { machine, registers, console } = machineWith(program, { semihosting: true });
    machine.uart.receive(toBytes("x"));
    expect(machine.run({ instructions: 1000 })).toEqual({ why: "exit", code: 7 });
    expect(console()).toBe("hello");
    expect([registers[4], registers[5], registers[6], registers[7]]).toEqual([0x78, -1, -1, 0x7fffffff]);
    expect(registers[8]).toBe(1);
  });

  test("is an ordinary SVC unless it was asked for", () => {
    const { machine, console } = machineWith(program);
    expect(machine.run({ instructions: 100 })).toEqual({ why: "instructions" });
    expect(console()).toBe("");
  });
});

describe("snapshots", () => {
  const COUNT = "mov r4, #0; 1: add r4, r4, #1; str r4, [sp, #-4]; b 1b";
  const start = () => {
    const made = machineWith(`ldr sp, =0x40100000; ${COUNT}`, { timing: "full" });
    made.machine.run({ instructions: 5000 });
    return made;
  };

  test("a restored machine goes on as the original did, cycle for cycle", () => {
    const { machine } = start();
    const saved = parseSnapshot(serializeSnapshot(machine.snapshot()));
    machine.run({ instructions: 5000 });
    const end = { cycles: machine.cpus[0].cycles(), digest: digest(machine.snapshot()) };
    machine.restore(saved);
    expect(digest(machine.snapshot())).toBe(digest(saved));
    machine.run({ instructions: 5000 });
    expect({ cycles: machine.cpus[0].cycles(), digest: digest(machine.snapshot()) }).toEqual(end);
    const other = machineWith("nop", { timing: "full" }).machine;
    other.restore(saved);
    other.run({ instructions: 5000 });
    expect({ cycles: other.cpus[0].cycles(), digest: digest(other.snapshot()) }).toEqual(end);
  });

  test("one changed byte changes the digest", () => {
    const { machine } = start();
    const before = digest(machine.snapshot());
    machine.memory.bytes[0x80000] ^= 1;
    expect(digest(machine.snapshot())).not.toBe(before);
  });

  test("bytes that are no snapshot of this machine are refused with a SnapshotError", () => {
    const { machine } = start();
    const bytes = serializeSnapshot(machine.snapshot());
    const word = (at: number, value: number) => {
      const copy = bytes.slice();
      new DataView(copy.buffer).setUint32(at, value, true);
      return copy;
    };
    for (const bad of [
      new Uint8Array(0),
      toBytes("a text of more than sixteen bytes"),
      bytes.subarray(0, bytes.length - 1),
      word(4, 2),
      word(8, 4096),
      word(12, 0xffffffff),
      word(16, 0xffffffff),
      word(20, 0),
    ]) {
      expect(() => parseSnapshot(bad)).toThrow(SnapshotError);
    }
    const large = new Machine({ core: cortexA15, memory: 8, timing: "full" });
    expect(() => large.restore(parseSnapshot(bytes))).toThrow(SnapshotError);
  });
});

test.each([
  ["virt", cortexA15, 0x0b000000],
  ["versatilepb", cortexA8, 0x20000000],
] as const)(
  "%s: an access to an address that nothing answers is an external abort of the guest",
  (board, core, at) => {
    const { machine, registers } = machineWith(
      `
    ldr r0, =0x12340000
    mcr p15, 0, r0, c12, c0, 0   @ VBAR
    ldr r1, =${at}
    ldr r2, [r1]`,
      { board, core },
    );
    machine.run({ instructions: 4 });
    expect(registers[L.PC]).toBe(0x12340010);
  },
);

describe("hostile guests", () => {
  const { machine, registers } = machineWith("nop", { semihosting: true, virtualization: true });
  const fresh = machine.snapshot();

  test("random words run to a limit or a report, and never throw", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 64, maxLength: 256 }), (words) => {
        machine.restore(fresh);
        machine.memory.bytes.set(new Uint8Array(Int32Array.from(words).buffer), 0x8000);
        expect(machine.run({ instructions: 2000, cycle: 1e9 }).why).toBeTypeOf("string");
      }),
      { numRuns: 60 },
    );
  });

  test("semihosting and firmware calls with random registers never throw", () => {
    const words = assembleProgram("1: svc #0x123456; smc #0; b 1b", ENTRY).words;
    fc.assert(
      fc.property(fc.nat(0x40), fc.array(fc.integer(), { minLength: 3, maxLength: 3 }), (number, rest) => {
        machine.restore(fresh);
        machine.memory.bytes.set(new Uint8Array(words.buffer), 0x8000);
        registers.set([number, ...rest]);
        expect(machine.run({ instructions: 2, cycle: 1e9 }).why).toBeTypeOf("string");
      }),
      { numRuns: 60 },
    );
  });
});
