// What a device is: registers at offsets, and wires. It knows neither its address nor its interrupt number.

/** An interrupt line; 1 is active. */
export type Wire = (level: number) => void;

export interface Device {
  /** Bytes of address space. */
  readonly size: number;
  /** Reads `width` bytes (1, 2, 4) at an offset below `size`; uint32. Any offset and width is answered. */
  read(offset: number, width: number): number;
  write(offset: number, width: number, value: number): void;
}

/** Simulated time, as devices see it. */
export interface Clock {
  /** Core cycles since reset. */
  cycles(): number;
  /** Cycles at which the device with this event number wants to be called; Infinity: never. Replaces its last wish. */
  schedule(event: number, cycle: number): void;
}

/** The guest's end of a line to the host. */
export interface SerialLine {
  /** Receives what the guest transmits, a byte at a time. */
  transmit: (byte: number) => void;
  /** Bytes that the host types. Returns how many were taken; what waits is bounded. */
  receive(bytes: Uint8Array): number;
  /** Takes the next byte that the host typed, past the device: for semihosting. -1 when there is none. */
  typed(): number;
}
