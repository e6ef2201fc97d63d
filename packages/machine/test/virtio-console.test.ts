// The virtio console: a driver that keeps the rules, and drivers that break each of them.
import { assembleProgram, cortexA15 } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBytes } from "../src/ascii.ts";
import { BoardError } from "../src/boards/board.ts";
import { MAP, virt } from "../src/boards/virt.ts";
import { boot } from "../src/boot.ts";
import { BUFFER_MAX } from "../src/devices/virtqueue.ts";
import { Machine, type MachineOptions } from "../src/machine.ts";
import { digest } from "../src/snapshot.ts";
import { GREETING, VIRTIO_GUEST } from "./virtio-guest.ts";

const CONSOLE = MAP.virtio + 31 * 0x200;
const RAM = virt.ramBase;
const NEEDS_RESET = 64;
/** Registers (4.2.2). */
const R = { notify: 0x50, interrupt: 0x60, acknowledge: 0x64, status: 0x70 } as const;
const DESCRIPTORS = 0x1000;
const AVAILABLE = 0x2000;
const USED = 0x3000;
const TEXT = 0x4000;

function guest(options: Partial<MachineOptions> = {}, program = VIRTIO_GUEST) {
  const machine = new Machine({
    core: cortexA15,
    memory: 4,
    timing: "functional",
    console: "virtio",
    ...options,
  });
  let printed = "";
  machine.console.transmit = (byte) => {
    printed += String.fromCharCode(byte);
  };
  boot(machine, new Uint8Array(assembleProgram(program, 0x40008000).words.buffer), { name: "guest" });
  return { machine, printed: () => printed };
}

describe("a driver that keeps the rules", () => {
  test.each(["functional", "full"] as const)("talks with the host (%s timing)", (timing) => {
    const { machine, printed } = guest({ timing, coherence: "stop" });
    expect(machine.run({ instructions: 1e6 })).toEqual({ why: "stuck" });
    expect(printed()).toBe(GREETING);
    expect(machine.console.receive(toBytes("one line\n"))).toBe(9);
    expect(machine.run({ instructions: 1e6 })).toEqual({ why: "stuck" });
    machine.console.receive(toBytes("quit\n"));
    expect(machine.run({ instructions: 1e6 })).toEqual({ why: "off" });
    expect(printed()).toBe(`${GREETING}one line\nquit\n`);
  });

  test("goes on from a snapshot in the middle of a conversation, cycle for cycle", () => {
    const { machine, printed } = guest({ timing: "full" });
    machine.run({ instructions: 1e6 });
    machine.console.receive(toBytes("abc"));
    machine.run({ instructions: 20 });
    const saved = machine.snapshot();
    const end = () => {
      machine.run({ instructions: 1e6 });
      return {
        cycles: machine.cpus[0].cycles(),
        digest: digest(machine.snapshot()),
        text: printed().slice(-3),
      };
    };
    const first = end();
    expect(first.text).toBe("abc");
    machine.restore(saved);
    expect(end()).toEqual(first);
    const other = guest({ timing: "full" });
    other.machine.restore(saved);
    other.machine.run({ instructions: 1e6 });
    expect(other.printed()).toBe("abc");
    expect(digest(other.machine.snapshot())).toBe(first.digest);
  });
});

/** The device driven from outside, with a transmit queue of 8 that is ready; nothing runs but its events. */
function device() {
  const made = guest({}, "1: b 1b");
  const { machine } = made;
  const { bus, dma } = machine.mmu;
  const rd = (offset: number) => bus.read(CONSOLE + offset, 4) >>> 0;
  const wr = (offset: number, value: number) => bus.write(CONSOLE + offset, 4, value);
  const begin = (features = 1): void => {
    wr(R.status, 0);
    wr(R.status, 3);
    wr(0x24, 1);
    wr(0x20, features);
    wr(R.status, 11);
  };
  const queue = (number: number, size = 8, at = RAM): void => {
    wr(0x30, number);
    wr(0x38, size);
    for (const [register, area] of [
      [0x80, DESCRIPTORS],
      [0x90, AVAILABLE],
      [0xa0, USED],
    ] as const) {
      wr(register, at + area);
      wr(register + 4, 0);
    }
    wr(0x44, 1);
  };
  const descriptor = (n: number, address: number, bytes: number, flags = 0, next = 0): void => {
    const at = RAM + DESCRIPTORS + 16 * n;
    dma.write(at, 4, address % 2 ** 32);
    dma.write(at + 4, 4, Math.floor(address / 2 ** 32));
    dma.write(at + 8, 4, bytes);
    dma.write(at + 12, 2, flags);
    dma.write(at + 14, 2, next);
  };
  let index = 0;
  /** Makes a chain available, says so, and lets a millisecond pass. */
  const offer = (head: number, number = 1): void => {
    dma.write(RAM + AVAILABLE + 4 + 2 * (index % 8), 2, head);
    index = (index + 1) & 0xffff;
    dma.write(RAM + AVAILABLE + 2, 2, index);
    wr(R.notify, number);
    pass();
  };
  const pass = (): void => {
    machine.run({ cycle: machine.cpus[0].cycles() + 1_700_000 });
  };
  const ready = (): void => {
    index = 0;
    dma.write(RAM + AVAILABLE, 4, 0);
    begin();
    queue(1);
    wr(R.status, 15);
  };
  const used = () => dma.read(RAM + USED + 2, 2);
  ready();
  machine.memory.bytes.set(toBytes("hello, world"), TEXT);
  return { ...made, rd, wr, begin, queue, descriptor, offer, pass, ready, used };
}

describe("the transport", () => {
  test("refuses features that were not offered, and a driver that does not know version 1", () => {
    const { rd, begin } = device();
    begin(3);
    expect(rd(R.status)).toBe(3);
    begin(0);
    expect(rd(R.status)).toBe(3);
    begin(1);
    expect(rd(R.status)).toBe(11);
  });

  test("keeps a queue's registers while the queue is ready, and forgets them at reset", () => {
    const { machine, rd, wr, descriptor, offer, used } = device();
    wr(0x90, RAM);
    descriptor(0, RAM + TEXT, 5);
    offer(0);
    expect([used(), rd(0x44)]).toEqual([1, 1]);
    wr(R.status, 0);
    expect([rd(0x44), rd(R.status), rd(R.interrupt)]).toEqual([0, 0, 0]);
    expect(machine.mmu.dma.read(RAM + USED + 4, 4)).toBe(0);
  });

  test("interrupts for a buffer unless the driver asks it not to", () => {
    const { machine, rd, wr, descriptor, offer } = device();
    descriptor(0, RAM + TEXT, 5);
    offer(0);
    expect(rd(R.interrupt)).toBe(1);
    wr(R.acknowledge, 1);
    expect(rd(R.interrupt)).toBe(0);
    machine.mmu.dma.write(RAM + AVAILABLE, 2, 1);
    offer(0);
    expect(rd(R.interrupt)).toBe(0);
  });

  test("a byte can be sent without a queue", () => {
    const { wr, printed } = device();
    wr(0x108, 0x41);
    expect(printed()).toBe("A");
  });

  test("an empty one has no device", () => {
    const { machine } = device();
    const read = (offset: number) => machine.mmu.bus.read(MAP.virtio + offset, 4);
    machine.mmu.bus.write(MAP.virtio + 0x70, 4, 1);
    expect([read(0), read(4), read(8), read(0x70)]).toEqual([0x74726976, 2, 0, 0]);
  });
});

describe("a driver that breaks a rule needs a reset, and gets service after it", () => {
  type Rig = ReturnType<typeof device>;
  test.each<[string, (rig: Rig) => void]>([
    [
      "a buffer outside RAM",
      ({ descriptor, offer }) => {
        descriptor(0, 0x09000000, 4);
        offer(0);
      },
    ],
    [
      "a buffer that runs out of RAM",
      ({ descriptor, offer }) => {
        descriptor(0, RAM + (4 << 20) - 4, 5);
        offer(0);
      },
    ],
    [
      "a buffer beyond 32 bits",
      ({ descriptor, offer }) => {
        descriptor(0, 2 ** 32 + RAM, 4);
        offer(0);
      },
    ],
    [
      "a huge length",
      ({ descriptor, offer }) => {
        descriptor(0, RAM, 0xffffffff);
        offer(0);
      },
    ],
    [
      "more than a buffer may have",
      ({ descriptor, offer }) => {
        descriptor(0, RAM, BUFFER_MAX + 1);
        offer(0);
      },
    ],
    [
      "a chain that is a loop",
      ({ descriptor, offer }) => {
        descriptor(0, RAM, 1, 1, 0);
        offer(0);
      },
    ],
    [
      "a loop of two",
      ({ descriptor, offer }) => {
        descriptor(0, RAM, 1, 1, 1);
        descriptor(1, RAM, 1, 1, 0);
        offer(0);
      },
    ],
    [
      "a next descriptor that is none",
      ({ descriptor, offer }) => {
        descriptor(0, RAM, 1, 1, 8);
        offer(0);
      },
    ],
    ["a first descriptor that is none", ({ offer }) => offer(0xffff)],
    [
      "an indirect table",
      ({ descriptor, offer }) => {
        descriptor(0, RAM + TEXT, 16, 4);
        offer(0);
      },
    ],
    [
      "more buffers than the queue has",
      ({ machine, wr, pass }) => {
        machine.mmu.dma.write(RAM + AVAILABLE + 2, 2, 9);
        wr(R.notify, 1);
        pass();
      },
    ],
    [
      "a size that is no power of two",
      ({ begin, queue }) => {
        begin();
        queue(0, 6);
      },
    ],
    [
      "a size of zero",
      ({ begin, queue }) => {
        begin();
        queue(0, 0);
      },
    ],
    [
      "more descriptors than there may be",
      ({ begin, queue }) => {
        begin();
        queue(0, 512);
      },
    ],
    [
      "areas outside RAM",
      ({ begin, queue }) => {
        begin();
        queue(0, 8, 0x08000000);
      },
    ],
    [
      "areas that are not aligned",
      ({ begin, queue }) => {
        begin();
        queue(0, 8, RAM + 8);
      },
    ],
  ])("%s", (_, breaks) => {
    const rig = device();
    breaks(rig);
    expect(rig.rd(R.status) & NEEDS_RESET).toBe(NEEDS_RESET);
    expect(rig.rd(R.interrupt) & 2).toBe(2);
    expect(rig.printed()).toBe("");
    rig.descriptor(0, RAM + TEXT, 5);
    rig.offer(0);
    expect(rig.printed()).toBe("");
    rig.ready();
    rig.descriptor(0, RAM + TEXT, 5);
    rig.offer(0);
    expect([rig.printed(), rig.rd(R.status)]).toEqual(["hello", 15]);
  });
});

test("a flood of the largest buffers takes simulated time, a nanosecond a byte", () => {
  const { machine, printed, wr, descriptor } = device();
  const { dma } = machine.mmu;
  for (let n = 0; n < 8; n++) {
    descriptor(n, RAM, BUFFER_MAX);
    dma.write(RAM + AVAILABLE + 4 + 2 * n, 2, n);
  }
  dma.write(RAM + AVAILABLE + 2, 2, 8);
  wr(R.notify, 1);
  const cycle = machine.cpus[0].cycles() + 1_700_000; // a millisecond
  machine.run({ cycle });
  expect(printed().length).toBe(BUFFER_MAX);
});

test("a queue whose rings lie upon each other ends or takes time, but never the host", () => {
  const { machine, wr, begin } = device();
  begin();
  wr(0x30, 1);
  wr(0x38, 8);
  // The used ring's index and elements are the available ring's too: each buffer given makes more available.
  for (const register of [0x80, 0x90, 0xa0]) {
    wr(register, RAM + 0x1000);
    wr(register + 4, 0);
  }
  wr(0x44, 1);
  wr(R.status, 15);
  wr(R.notify, 1);
  expect(machine.run({ cycle: machine.cpus[0].cycles() + 17_000_000 }).why).toBe("cycles");
});

test("hostile registers, queues and memory never throw, and every run comes back", () => {
  const { machine, wr, rd, queue } = device();
  const fresh = machine.snapshot();
  const near = fc.oneof(fc.nat(0x5000), fc.integer());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(0x13f), fc.oneof(near, fc.nat(15))), { maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(0x3fff), fc.integer()), { maxLength: 60 }),
      fc.uint8Array({ maxLength: 100 }),
      (registers, memory, typed) => {
        machine.restore(fresh);
        queue(0);
        const words = new DataView(machine.memory.bytes.buffer, machine.memory.bytes.byteOffset);
        for (const [at, value] of memory) words.setInt32(at & ~3, value);
        for (const [offset, value] of registers) {
          wr(offset, value);
          rd(offset & ~3);
          machine.console.receive(typed);
          machine.run({ cycle: machine.cpus[0].cycles() + 10_000 });
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("a board without one refuses it", () => {
  expect(() => guest({ board: "versatilepb", core: { ...cortexA15, name: "cortex-a9" } })).toThrow(
    BoardError,
  );
});
