// The Versatile boards' system registers and secondary interrupt controller (ARM DUI 0225D, 4.2 and 4.9).
import type { Arena } from "@armvirt/arm-core";
import type { Clock, Device, Wire } from "../device.ts";
import { Rate } from "./rate.ts";
import { wordRegisters } from "./registers.ts";

/** SYS_ID of a Versatile PB, as QEMU has it. */
const SYS_ID = 0x41007004;
const LOCK_KEY = 0xa05f;
const RESET_NOW = 1 << 8;

const ID = 0x00;
const LED = 0x08;
const OSC_FIRST = 0x0c;
const OSC_LAST = 0x1c;
const LOCK = 0x20;
const HZ_100 = 0x24;
const FLAGS = 0x30;
const FLAGS_CLEAR = 0x34;
const NVFLAGS = 0x38;
const NVFLAGS_CLEAR = 0x3c;
const RESETCTL = 0x40;
const CLCD = 0x50;
const MHZ_24 = 0x5c;

/** The system registers. A write to SYS_RESETCTL with bit 8, unlocked, resets the board; there is no way to switch it off. */
export function systemRegisters(arena: Arena, clock: Clock, hz: number, reset: () => void): Device {
  const s = arena.int32(0x64 >> 2);
  const slow = new Rate(clock, hz, 100);
  const fast = new Rate(clock, hz, 24_000_000);
  const unlocked = (): boolean => s[LOCK >> 2] === LOCK_KEY;
  const read = (offset: number): number => {
    switch (offset) {
      case ID:
        return SYS_ID;
      case LOCK:
        return (s[LOCK >> 2] & 0xffff) | (unlocked() ? 0 : 0x10000);
      case HZ_100:
        return (slow.count() % 2 ** 32) | 0;
      case MHZ_24:
        return (fast.count() % 2 ** 32) | 0;
      case FLAGS_CLEAR:
      case NVFLAGS_CLEAR:
        return 0;
      default:
        return offset < 0x64 ? s[offset >> 2] : 0;
    }
  };
  const write = (offset: number, value: number): void => {
    if (offset >= OSC_FIRST && offset <= OSC_LAST) {
      if (unlocked()) s[offset >> 2] = value;
      return;
    }
    switch (offset) {
      case LED:
      case CLCD:
        s[offset >> 2] = value;
        break;
      case LOCK:
        s[LOCK >> 2] = value & 0xffff;
        break;
      case FLAGS:
      case NVFLAGS:
        s[offset >> 2] |= value;
        break;
      case FLAGS_CLEAR:
      case NVFLAGS_CLEAR:
        s[(offset - 4) >> 2] &= ~value;
        break;
      case RESETCTL:
        if (!unlocked()) break;
        s[RESETCTL >> 2] = value;
        if (value & RESET_NOW) reset();
    }
  };
  return wordRegisters(0x1000, read, write);
}

const SIC_LINES = 32;
/** First and last line that SIC_PICENABLE may hand to the primary controller's line of the same number. */
const PASSED_FIRST = 21;
const PASSED_LAST = 30;

/** The secondary interrupt controller: what is enabled raises the primary controller's line 31. */
export class SecondaryController {
  readonly device: Device;
  readonly #s: Int32Array; // level, enable, soft, passed on
  readonly #parent: (n: number) => Wire;

  /** @param parent a line of the primary controller */
  constructor(arena: Arena, parent: (n: number) => Wire) {
    this.#s = arena.int32(4);
    this.#parent = parent;
    this.device = wordRegisters(
      0x1000,
      (offset) => this.#read(offset),
      (offset, value) => this.#write(offset, value),
    );
  }

  /** The input of line n, 0 to 31. */
  wire(n: number): Wire {
    if (!(n >= 0 && n < SIC_LINES)) throw new RangeError(`the secondary controller has no line ${n}`);
    return (level) => {
      const s = this.#s;
      s[0] = level ? s[0] | (1 << n) : s[0] & ~(1 << n);
      this.#update();
    };
  }

  #update(): void {
    const [level, enable, soft, passed] = this.#s as unknown as [number, number, number, number];
    this.#parent(31)((level | soft) & enable & ~passed ? 1 : 0);
    for (let n = PASSED_FIRST; n <= PASSED_LAST; n++) this.#parent(n)(((level & passed) >>> n) & 1);
  }

  #read(offset: number): number {
    const s = this.#s;
    switch (offset) {
      case 0x00:
        return (s[0] | s[2]) & s[1];
      case 0x04:
        return s[0] | s[2];
      case 0x08:
        return s[1];
      case 0x10:
        return s[2];
      case 0x20:
        return s[3];
      default:
        return 0;
    }
  }

  #write(offset: number, value: number): void {
    const s = this.#s;
    switch (offset) {
      case 0x08:
        s[1] |= value;
        break;
      case 0x0c:
        s[1] &= ~value;
        break;
      case 0x10:
        s[2] |= value;
        break;
      case 0x14:
        s[2] &= ~value;
        break;
      case 0x20:
        s[3] |= value & 0x7fe00000;
        break;
      case 0x24:
        s[3] &= ~value;
    }
    this.#update();
  }
}
