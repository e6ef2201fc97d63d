// The virtio-mmio transport (Virtual I/O Device 1.1, 4.2): registers of one device, version 2. The older version 1, which QEMU's board has
// unless told otherwise, is not here: Linux drives version 2 since 4.0.
import type { Arena } from "@armvirt/arm-core";
import type { Dma } from "@armvirt/mmu";
import type { Device, Wire } from "../device.ts";
import { wordRegisters } from "./registers.ts";
import { AVAILABLE, DESCRIPTORS, QUEUE_MAX, READY, SIZE, USED, Virtqueue } from "./virtqueue.ts";

/** Bytes of one transport's registers. */
export const TRANSPORT = 0x200;

const MAGIC = 0x74726976; // "virt"
const VERSION = 2;
const VENDOR = 0x54525641; // "AVRT"
const CONFIG = 0x100;

/** VIRTIO_F_VERSION_1 is bit 32: bit 0 of the features' second word. */
const VERSION_1 = 1;
const STATUS_FEATURES_OK = 8;
const STATUS_DRIVER_OK = 4;
const STATUS_NEEDS_RESET = 64;
const INTERRUPT_USED = 1;
const INTERRUPT_CONFIG = 2;

/** Register of the selected queue by offset (4.2.2). */
const OF_QUEUE: Readonly<Record<number, number>> = {
  56: SIZE,
  128: DESCRIPTORS,
  132: DESCRIPTORS + 1,
  144: AVAILABLE,
  148: AVAILABLE + 1,
  160: USED,
  164: USED + 1,
};

// Words of the state.
const DEVICE_SELECT = 0;
const DRIVER_SELECT = 1;
const DRIVER_FEATURES = 2; // two words
const QUEUE_SELECT = 4;
const STATUS = 5;
const INTERRUPT = 6;
const STATE = 7;

/** What is behind a transport. */
export interface VirtioDevice {
  /** Device type (5). */
  readonly id: number;
  /** The first word of its features. */
  readonly features: number;
  readonly queues: number;
  readonly config: (offset: number) => number;
  readonly configure: (offset: number, value: number) => void;
  /** The driver has made buffers of this queue available. */
  readonly notified: (queue: number) => void;
}

/** A transport without a device. */
export const EMPTY_TRANSPORT: Device = wordRegisters(
  TRANSPORT,
  (offset) => identification(offset, 0) ?? 0,
  () => {},
);

function identification(offset: number, id: number): number | undefined {
  switch (offset) {
    case 0x000:
      return MAGIC;
    case 0x004:
      return VERSION;
    case 0x008:
      return id;
    case 0x00c:
      return VENDOR;
    default:
      return undefined;
  }
}

export class VirtioMmio {
  readonly device: Device;
  readonly queues: readonly Virtqueue[];
  readonly #s: Int32Array;
  readonly #irq: Wire;
  readonly #behind: VirtioDevice;

  constructor(arena: Arena, dma: () => Dma, irq: Wire, behind: VirtioDevice) {
    this.#s = arena.int32(STATE);
    this.queues = Array.from({ length: behind.queues }, () => new Virtqueue(arena, dma));
    this.#irq = irq;
    this.#behind = behind;
    this.device = wordRegisters(
      TRANSPORT,
      (offset) => this.#read(offset),
      (offset, value) => this.#write(offset, value),
    );
  }

  /** True when the driver may be served from this queue. */
  serves(queue: number): boolean {
    const status = this.#s[STATUS] & (STATUS_DRIVER_OK | STATUS_NEEDS_RESET);
    return status === STATUS_DRIVER_OK && this.queues[queue]?.registers[READY] === 1;
  }

  /** A buffer has been given back. */
  interrupt(): void {
    this.#raise(INTERRUPT_USED);
  }

  /** The driver broke a rule: nothing goes on until it resets the device (2.1.2). */
  fail(): void {
    this.#s[STATUS] |= STATUS_NEEDS_RESET;
    this.#raise(INTERRUPT_CONFIG);
  }

  #raise(bits: number): void {
    this.#s[INTERRUPT] |= bits;
    this.#irq(1);
  }

  /** The word of the features that the driver or the device means by a selector. */
  #features(select: number): number {
    if (select === 0) return this.#behind.features;
    return select === 1 ? VERSION_1 : 0;
  }

  /** Both words are offered, and this version is accepted. */
  #agreed(): boolean {
    const s = this.#s;
    const low = s[DRIVER_FEATURES] & ~this.#features(0);
    return low === 0 && s[DRIVER_FEATURES + 1] === VERSION_1;
  }

  #read(offset: number): number {
    const s = this.#s;
    if (offset >= CONFIG) return this.#behind.config(offset - CONFIG);
    const queue = this.queues[s[QUEUE_SELECT] >>> 0];
    switch (offset) {
      case 0x010:
        return this.#features(s[DEVICE_SELECT]);
      case 0x034:
        return queue ? QUEUE_MAX : 0;
      case 0x044:
        return queue ? queue.registers[READY] : 0;
      case 0x060:
        return s[INTERRUPT];
      case 0x070:
        return s[STATUS];
      default: // ConfigGeneration too: the configuration never changes
        return identification(offset, this.#behind.id) ?? 0;
    }
  }

  #write(offset: number, value: number): void {
    const s = this.#s;
    if (offset >= CONFIG) {
      this.#behind.configure(offset - CONFIG, value);
      return;
    }
    const queue = this.queues[s[QUEUE_SELECT] >>> 0];
    switch (offset) {
      case 0x014:
        s[DEVICE_SELECT] = value;
        break;
      case 0x020:
        if (!(s[STATUS] & STATUS_FEATURES_OK) && s[DRIVER_SELECT] >>> 0 < 2)
          s[DRIVER_FEATURES + s[DRIVER_SELECT]] = value;
        break;
      case 0x024:
        s[DRIVER_SELECT] = value;
        break;
      case 0x030:
        s[QUEUE_SELECT] = value;
        break;
      case 0x044:
        if (queue) this.#ready(queue, value & 1);
        break;
      case 0x050:
        if (this.serves(value >>> 0)) this.#behind.notified(value >>> 0);
        break;
      case 0x064:
        s[INTERRUPT] &= ~value;
        if (s[INTERRUPT] === 0) this.#irq(0);
        break;
      case 0x070:
        this.#setStatus(value & 0xff);
        break;
      default: {
        const register = OF_QUEUE[offset];
        if (register !== undefined && queue && queue.registers[READY] === 0)
          queue.registers[register] = value;
      }
    }
  }

  #ready(queue: Virtqueue, ready: number): void {
    if (ready === 1 && !queue.usable()) this.fail();
    else queue.registers[READY] = ready;
  }

  #setStatus(value: number): void {
    const s = this.#s;
    if (value === 0) {
      s.fill(0);
      for (const queue of this.queues) queue.reset();
      this.#irq(0);
      return;
    }
    const refused = value & STATUS_FEATURES_OK && !this.#agreed() ? STATUS_FEATURES_OK : 0;
    s[STATUS] = (value & ~refused) | (s[STATUS] & STATUS_NEEDS_RESET);
    if (s[STATUS] & STATUS_DRIVER_OK)
      for (const queue of this.queues.keys()) if (this.serves(queue)) this.#behind.notified(queue);
  }
}
