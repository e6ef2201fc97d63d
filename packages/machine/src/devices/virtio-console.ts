// A virtio console (Virtual I/O Device 1.1, 5.3) with one port: the host is at the other end.
//
// A buffer takes a microsecond, and a nanosecond for each of its bytes: a driver that floods the device spends its own time.
import type { Arena } from "@armvirt/arm-core";
import type { Dma } from "@armvirt/mmu";
import type { Clock, Device, SerialLine, Wire } from "../device.ts";
import { ByteQueue } from "./byte-queue.ts";
import { VirtioMmio } from "./virtio-mmio.ts";

const CONSOLE = 3;
const RECEIVE = 0;
const TRANSMIT = 1;
/** VIRTIO_CONSOLE_F_EMERG_WRITE: a byte can be sent by a write to the configuration. */
const EMERGENCY_WRITE = 1 << 2;
const EMERGENCY_REGISTER = 8;

export class VirtioConsole implements SerialLine {
  readonly device: Device;
  transmit: (byte: number) => void = () => {};
  readonly #transport: VirtioMmio;
  readonly #typed: ByteQueue;
  /** [0]: 1 while an event is to come. */
  readonly #busy: Int32Array;
  readonly #clock: Clock;
  readonly #event: number;
  readonly #hz: number;
  readonly #dma: () => Dma;

  /** @param event number of its event @param hz the core's clock */
  constructor(arena: Arena, clock: Clock, event: number, hz: number, dma: () => Dma, irq: Wire) {
    this.#typed = new ByteQueue(arena);
    this.#busy = arena.int32(1);
    this.#clock = clock;
    this.#event = event;
    this.#hz = hz;
    this.#dma = dma;
    this.#transport = new VirtioMmio(arena, dma, irq, {
      id: CONSOLE,
      features: EMERGENCY_WRITE,
      queues: 2,
      config: () => 0,
      configure: (offset, value) => {
        if (offset === EMERGENCY_REGISTER) this.transmit(value & 255);
      },
      notified: () => this.#wake(),
    });
    this.device = this.#transport.device;
  }

  /** Bytes that the host types. Returns how many were taken. */
  receive(bytes: Uint8Array): number {
    let taken = 0;
    while (taken < bytes.length && this.#typed.put(bytes[taken])) taken++;
    if (taken > 0) this.#wake();
    return taken;
  }

  /** The next byte that the host typed, past the queues; -1 when there is none. */
  typed(): number {
    return this.#typed.count === 0 ? -1 : this.#typed.take();
  }

  /** Its event is due: one buffer each way. */
  due(): void {
    this.#busy[0] = 0;
    const sent = this.#send();
    const received = this.#receive();
    if (sent >= 0 || received >= 0) this.#wake(Math.max(0, sent) + Math.max(0, received));
  }

  #wake(bytes = 0): void {
    if (this.#busy[0] === 1) return;
    this.#busy[0] = 1;
    const cycles = Math.ceil(this.#hz / 1e6) + Math.ceil((bytes * this.#hz) / 1e9);
    this.#clock.schedule(this.#event, this.#clock.cycles() + cycles);
  }

  /** Sends one buffer; its bytes, or -1 when there was none. */
  #send(): number {
    return this.#serve(TRANSMIT, (address, bytes, writable) => {
      if (writable) return 0;
      const dma = this.#dma();
      for (let i = 0; i < bytes; i++) this.transmit(dma.read(address + i, 1));
      return bytes;
    });
  }

  /** Fills one buffer with what was typed; its bytes, or -1 when there was none. */
  #receive(): number {
    if (this.#typed.count === 0) return -1;
    return this.#serve(RECEIVE, (address, bytes, writable) => {
      const count = writable ? Math.min(bytes, this.#typed.count) : 0;
      const dma = this.#dma();
      for (let i = 0; i < count; i++) dma.write(address + i, 1, this.#typed.take());
      return count;
    });
  }

  /** Moves one buffer of a queue. @param move moves the bytes of one part, and says how many */
  #serve(number: number, move: (address: number, bytes: number, writable: boolean) => number): number {
    const transport = this.#transport;
    const queue = transport.queues[number];
    if (!queue || !transport.serves(number)) return -1;
    const waiting = queue.waiting();
    if (waiting === 0) return -1;
    let moved = 0;
    const head = queue.head();
    const good =
      waiting > 0 &&
      queue.walk(head, (address, bytes, writable) => {
        moved += move(address, bytes, writable);
      });
    if (!good) {
      transport.fail();
      return -1;
    }
    if (queue.give(head, number === RECEIVE ? moved : 0)) transport.interrupt();
    return moved;
  }
}
