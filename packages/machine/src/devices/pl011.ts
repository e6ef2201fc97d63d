// PL011 UART (ARM DDI 0183): FIFOs, interrupts, and a host on the other end of the line.
//
// The line has no speed: a byte is sent when it is written, and what waits in the receive FIFO has waited long enough
// for the timeout interrupt. As in QEMU, the enable bits of UARTCR do not stop the line.
import type { Arena } from "@armvirt/arm-core";
import type { Device, SerialLine, Wire } from "../device.ts";
import { ByteQueue } from "./byte-queue.ts";

const DR = 0x00;
const FR = 0x18;
const ILPR = 0x20;
const IBRD = 0x24;
const FBRD = 0x28;
const LCR_H = 0x2c;
const CR = 0x30;
const IFLS = 0x34;
const IMSC = 0x38;
const RIS = 0x3c;
const MIS = 0x40;
const ICR = 0x44;
const DMACR = 0x48;
/** PrimeCell identification at 0xfe0 (3.3.15 - 3.3.21). */
const ID = [0x11, 0x10, 0x14, 0x00, 0x0d, 0xf0, 0x05, 0xb1];

const TX_INTERRUPT = 1 << 5;
const RX_INTERRUPT = 1 << 4;
const TIMEOUT_INTERRUPT = 1 << 6;
const FIFO_ENABLE = 1 << 4;
const LOOPBACK = 1 << 7;
/** Bytes in the FIFO at which it interrupts, by UARTIFLS.RXIFLSEL (3.3.9). */
const RECEIVE_LEVEL = [2, 4, 8, 12, 14];
/** Writable bits (3.3). */
const WRITABLE: Readonly<Record<number, number>> = {
  [ILPR]: 0xff,
  [IBRD]: 0xffff,
  [FBRD]: 0x3f,
  [LCR_H]: 0xff,
  [CR]: 0xff87,
  [IFLS]: 0x3f,
  [IMSC]: 0x7ff,
  [DMACR]: 7,
};
const DEPTH = 16;

// Words of the state.
const REGISTERS = 0; // one per word offset below 0x4c
const RAW = 32;
const STATE = 33;

export class Pl011 implements Device, SerialLine {
  readonly size = 0x1000;
  readonly #s: Int32Array;
  /** Bytes that arrived: the first ones are in the FIFO, the rest wait on the line. */
  readonly #queue: ByteQueue;
  readonly #irq: Wire;
  transmit: (byte: number) => void = () => {};

  constructor(arena: Arena, irq: Wire) {
    this.#s = arena.int32(STATE);
    this.#queue = new ByteQueue(arena);
    this.#irq = irq;
    this.#s[CR >> 2] = 0x300;
    this.#s[IFLS >> 2] = 0x12;
  }

  receive(bytes: Uint8Array): number {
    let taken = 0;
    while (taken < bytes.length && this.#arrive(bytes[taken])) taken++;
    this.#update();
    return taken;
  }

  typed(): number {
    return this.#queue.count === 0 ? -1 : this.#take();
  }

  read(offset: number, _width: number): number {
    const s = this.#s;
    const register = offset & ~3;
    switch (register) {
      case DR:
        return this.#take();
      case FR:
        // TXFE, RXFF, RXFE; the transmit FIFO is always empty.
        return 0x80 | (this.#queue.count >= this.#depth() ? 0x40 : 0) | (this.#queue.count === 0 ? 0x10 : 0);
      case RIS:
        return s[RAW];
      case MIS:
        return s[RAW] & s[IMSC >> 2];
    }
    if (register in WRITABLE) return s[REGISTERS + (register >> 2)];
    return register >= 0xfe0 ? (ID[(register - 0xfe0) >> 2] ?? 0) : 0;
  }

  write(offset: number, _width: number, value: number): void {
    const s = this.#s;
    const register = offset & ~3;
    if (register === DR) {
      s[RAW] |= TX_INTERRUPT; // the FIFO has drained
      if (s[CR >> 2] & LOOPBACK) this.#arrive(value & 255);
      else this.transmit(value & 255);
    } else if (register === ICR) s[RAW] &= ~value;
    else if (register in WRITABLE) s[REGISTERS + (register >> 2)] = value & (WRITABLE[register] ?? 0);
    this.#update();
  }

  #depth(): number {
    return this.#s[LCR_H >> 2] & FIFO_ENABLE ? DEPTH : 1;
  }

  /** Bytes at which the receive interrupt is raised. */
  #level(): number {
    if (this.#depth() === 1) return 1;
    return RECEIVE_LEVEL[(this.#s[IFLS >> 2] >> 3) & 7] ?? DEPTH;
  }

  /** A byte from the line; false when the queue is full. */
  #arrive(byte: number): boolean {
    if (!this.#queue.put(byte)) return false;
    this.#entered();
    return true;
  }

  /** A byte has entered the FIFO (2.8.2). */
  #entered(): void {
    const s = this.#s;
    s[RAW] |= TIMEOUT_INTERRUPT;
    if (this.#queue.count >= this.#level()) s[RAW] |= RX_INTERRUPT;
  }

  #take(): number {
    const s = this.#s;
    if (this.#queue.count === 0) return 0;
    const byte = this.#queue.take();
    if (this.#queue.count < this.#level()) s[RAW] &= ~RX_INTERRUPT;
    if (this.#queue.count === 0) s[RAW] &= ~TIMEOUT_INTERRUPT;
    // A byte that waited on the line takes the free place.
    if (this.#queue.count >= this.#depth()) this.#entered();
    this.#update();
    return byte;
  }

  #update(): void {
    this.#irq(this.#s[RAW] & this.#s[IMSC >> 2] ? 1 : 0);
  }
}
