// PL011 UART (ARM DDI 0183): FIFOs, interrupts, and a host on the other end of the line.
import type { Arena } from "@armvirt/arm-core";
import type { Device, Wire } from "../device.ts";

const DR = 0x00;
const RSR = 0x04;
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
const DEPTH = 16;
/** Bytes from the host that may wait outside the FIFO; more are refused. */
const QUEUE = 4096;

// Words of the state.
const REGISTERS = 0; // one per word offset below 0x4c
const RAW = 32;
const HEAD = 33; // of the host's queue
const COUNT = 34;
const STATE = 35;

export class Pl011 implements Device {
  readonly size = 0x1000;
  readonly #s: Int32Array;
  /** Bytes that arrived: the first DEPTH are in the FIFO, the rest wait on the line. */
  readonly #queue: Uint8Array;
  readonly #irq: Wire;
  /** Receives what the guest transmits, a byte at a time. */
  transmit: (byte: number) => void = () => {};

  constructor(arena: Arena, irq: Wire) {
    this.#s = arena.int32(STATE);
    this.#queue = arena.uint8(QUEUE);
    this.#irq = irq;
    this.#s[CR >> 2] = 0x300;
    this.#s[IFLS >> 2] = 0x12;
  }

  /** Bytes that the host types. Returns how many were taken; the line's queue is bounded. */
  receive(bytes: Uint8Array): number {
    let taken = 0;
    for (const byte of bytes) {
      if (this.#s[COUNT] === QUEUE) break;
      this.#queue[(this.#s[HEAD] + this.#s[COUNT]) % QUEUE] = byte;
      this.#s[COUNT]++;
      taken++;
    }
    this.#update();
    return taken;
  }

  read(offset: number, _width: number): number {
    const s = this.#s;
    switch (offset & ~3) {
      case DR:
        return this.#take();
      case FR: {
        const empty = s[COUNT] === 0;
        return 0x80 | (empty ? 0x10 : 0) | (s[COUNT] >= this.#depth() ? 0x40 : 0); // TXFE, RXFE, RXFF
      }
      case RIS:
        return s[RAW];
      case MIS:
        return s[RAW] & s[IMSC >> 2];
      case ILPR:
      case IBRD:
      case FBRD:
      case LCR_H:
      case CR:
      case IFLS:
      case IMSC:
      case DMACR:
        return s[REGISTERS + (offset >> 2)] >>> 0;
      default:
        return offset >= 0xfe0 ? (ID[(offset - 0xfe0) >> 2] ?? 0) : 0;
    }
  }

  write(offset: number, _width: number, value: number): void {
    const s = this.#s;
    switch (offset & ~3) {
      case DR:
        this.transmit(value & 255);
        s[RAW] |= TX_INTERRUPT; // the FIFO drains at once
        break;
      case ICR:
        s[RAW] &= ~value;
        break;
      case ILPR:
      case IBRD:
      case FBRD:
      case LCR_H:
      case CR:
      case IFLS:
      case IMSC:
      case DMACR:
        s[REGISTERS + (offset >> 2)] = value & 0xffff;
        break;
      case RSR:
        break;
    }
    this.#update();
  }

  #depth(): number {
    return this.#s[LCR_H >> 2] & FIFO_ENABLE ? DEPTH : 1;
  }

  #take(): number {
    const s = this.#s;
    if (s[COUNT] === 0) return 0;
    const byte = this.#queue[s[HEAD]];
    s[HEAD] = (s[HEAD] + 1) % QUEUE;
    s[COUNT]--;
    if (s[COUNT] === 0) s[RAW] &= ~(RX_INTERRUPT | TIMEOUT_INTERRUPT);
    this.#update();
    return byte;
  }

  /** The receive interrupts follow the FIFO: its level, or that something has waited in it. */
  #update(): void {
    const s = this.#s;
    if (s[COUNT] > 0) s[RAW] |= RX_INTERRUPT | TIMEOUT_INTERRUPT;
    this.#irq(s[RAW] & s[IMSC >> 2] ? 1 : 0);
  }
}
