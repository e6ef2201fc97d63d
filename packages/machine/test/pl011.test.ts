// The PL011 by its registers (ARM DDI 0183).
import { Arena } from "@armvirt/arm-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBytes } from "../src/ascii.ts";
import { Pl011 } from "../src/devices/pl011.ts";

const DR = 0x00;
const FR = 0x18;
const LCR_H = 0x2c;
const CR = 0x30;
const IFLS = 0x34;
const IMSC = 0x38;
const RIS = 0x3c;
const MIS = 0x40;
const ICR = 0x44;

function rig() {
  const line = { level: 0 };
  const uart = new Pl011(new Arena(1 << 17), (level) => {
    line.level = level;
  });
  const sent: number[] = [];
  uart.transmit = (byte) => sent.push(byte);
  return {
    uart,
    line,
    sent,
    rd: (o: number) => uart.read(o, 4),
    wr: (o: number, v: number) => uart.write(o, 4, v),
  };
}

describe("PL011", () => {
  test("what the guest writes is transmitted, and the transmit interrupt says that there is room", () => {
    const { line, sent, rd, wr } = rig();
    wr(IMSC, 0x20);
    expect(line.level).toBe(0);
    wr(DR, 0x141);
    expect(sent).toEqual([0x41]);
    expect(rd(MIS)).toBe(0x20);
    expect(line.level).toBe(1);
    wr(ICR, 0x20);
    expect(line.level).toBe(0);
    expect(rd(FR) & 0xa0).toBe(0x80);
  });

  test("what the host types is read in order; the timeout interrupt ends with the last byte", () => {
    const { uart, line, rd, wr } = rig();
    wr(LCR_H, 0x70);
    wr(IMSC, 0x50);
    expect(rd(FR) & 0x10).toBe(0x10);
    expect(uart.receive(toBytes("ls\n"))).toBe(3);
    expect(rd(RIS)).toBe(0x40);
    expect(line.level).toBe(1);
    expect([rd(DR), rd(DR), rd(DR)]).toEqual([...toBytes("ls\n")]);
    expect(line.level).toBe(0);
    expect(rd(FR) & 0x10).toBe(0x10);
    expect(rd(DR)).toBe(0);
  });

  test("the receive interrupt follows the level of UARTIFLS", () => {
    for (const [select, level] of [2, 4, 8, 12, 14].entries()) {
      const { uart, rd, wr } = rig();
      wr(LCR_H, 0x10);
      wr(IFLS, select << 3);
      uart.receive(new Uint8Array(level - 1));
      expect(rd(RIS) & 0x10).toBe(0);
      uart.receive(new Uint8Array(1));
      expect(rd(RIS) & 0x10).toBe(0x10);
      rd(DR);
      expect(rd(RIS) & 0x10).toBe(0);
    }
  });

  test("without FIFOs one byte fills the receiver", () => {
    const { uart, rd } = rig();
    uart.receive(new Uint8Array(1));
    expect(rd(FR) & 0x50).toBe(0x40);
    expect(rd(RIS)).toBe(0x50);
  });

  test("an acknowledged interrupt returns when a byte that waited on the line enters the FIFO", () => {
    const { uart, rd, wr } = rig();
    wr(LCR_H, 0x10);
    uart.receive(new Uint8Array(17));
    wr(ICR, 0x7ff);
    expect(rd(RIS)).toBe(0);
    rd(DR);
    expect(rd(RIS)).toBe(0x50);
  });

  test("loopback returns what is sent and keeps it from the line", () => {
    const { sent, rd, wr } = rig();
    wr(CR, 0x381);
    wr(DR, 0x55);
    expect(sent).toEqual([]);
    expect(rd(DR)).toBe(0x55);
  });

  test("the PrimeCell identification is that of a PL011", () => {
    const { rd } = rig();
    const id = Array.from({ length: 8 }, (_, i) => rd(0xfe0 + 4 * i));
    expect(id).toEqual([0x11, 0x10, 0x14, 0x00, 0x0d, 0xf0, 0x05, 0xb1]);
  });

  test("the queue of the line is bounded and says what it took", () => {
    const { uart, rd } = rig();
    expect(uart.receive(new Uint8Array(10_000).fill(7))).toBe(4096);
    expect(uart.receive(new Uint8Array(1))).toBe(0);
    expect(rd(DR)).toBe(7);
    expect(uart.receive(new Uint8Array(2))).toBe(1);
  });

  test("hostile accesses are answered: any offset, width and value", () => {
    const { uart } = rig();
    fc.assert(
      fc.property(
        fc.nat(0xfff),
        fc.constantFrom(1, 2, 4),
        fc.integer(),
        fc.boolean(),
        (offset, width, value, write) => {
          if (write) uart.write(offset, width, value);
          const v = uart.read(offset, width);
          expect(Number.isInteger(v) && v >= 0 && v < 2 ** 32).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
