// A row of virtio-mmio transports in one window, some of them with a device.
import type { Device } from "../device.ts";
import { EMPTY_TRANSPORT, TRANSPORT } from "./virtio-mmio.ts";

export class VirtioSlots implements Device {
  readonly size: number;
  readonly #devices: readonly Device[];

  /** @param devices by slot */
  constructor(slots: number, devices: ReadonlyMap<number, Device>) {
    this.size = slots * TRANSPORT;
    this.#devices = Array.from({ length: slots }, (_, n) => devices.get(n) ?? EMPTY_TRANSPORT);
  }

  #at(offset: number): Device {
    return this.#devices[Math.floor(offset / TRANSPORT)] as Device;
  }

  read(offset: number, width: number): number {
    return this.#at(offset).read(offset % TRANSPORT, width);
  }

  write(offset: number, width: number, value: number): void {
    this.#at(offset).write(offset % TRANSPORT, width, value);
  }
}
