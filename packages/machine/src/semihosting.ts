// Arm semihosting (ARM DUI 0471, chapter 8) for a console and an exit code: no file of the host can be reached.
import { type Cpu, HOW_NORMAL, layout as L } from "@armvirt/arm-core";
import { toBytes } from "./ascii.ts";

const SYS_OPEN = 0x01;
const SYS_CLOSE = 0x02;
const SYS_WRITEC = 0x03;
const SYS_WRITE0 = 0x04;
const SYS_WRITE = 0x05;
const SYS_READ = 0x06;
const SYS_READC = 0x07;
const SYS_ISERROR = 0x08;
const SYS_ISTTY = 0x09;
const SYS_CLOCK = 0x10;
const SYS_TIME = 0x11;
const SYS_ERRNO = 0x13;
const SYS_GET_CMDLINE = 0x15;
const SYS_HEAPINFO = 0x16;
const SYS_EXIT = 0x18;
const SYS_EXIT_EXTENDED = 0x20;
const SYS_ELAPSED = 0x30;
const SYS_TICKFREQ = 0x31;
const APPLICATION_EXIT = 0x20026;
/** Longest string or buffer that one call may move. */
const LIMIT = 65536;
const CONSOLE = 1;
/** Simulated time begins on 1 January 2010, 00:00 UTC. */
const EPOCH = 1_262_304_000;

export interface SemihostingHost {
  write(byte: number): void;
  /** A byte typed, or -1. */
  read(): number;
  readonly commandLine: string;
  /** Seconds of simulated time. */
  seconds(): number;
  ticks(): number;
  readonly tickFrequency: number;
}

/** Does the call in r0 and r1. Returns the exit code when the guest has ended, else undefined. */
export function semihosting(cpu: Cpu, host: SemihostingHost): number | undefined {
  const r = cpu.state;
  const argument = r[1];
  /** The byte or word at an address; undefined where the guest cannot read. */
  const peek = (address: number, size: 1 | 4): number | undefined =>
    cpu.port.load(address, size, HOW_NORMAL) === 0 ? r[L.VALUE] : undefined;
  const poke = (address: number, size: 1 | 4, value: number): boolean =>
    cpu.port.store(address, size, value, HOW_NORMAL) === 0;
  /** Word n of the argument block; 0 where it cannot be read, which no call takes for a length or an address it uses. */
  const word = (n: number): number => peek((argument + 4 * n) | 0, 4) ?? 0;
  switch (r[0]) {
    case SYS_OPEN:
      r[0] =
        word(2) === 3 && [...":tt"].every((c, i) => peek((word(0) + i) | 0, 1) === c.charCodeAt(0))
          ? CONSOLE
          : -1;
      return undefined;
    case SYS_CLOSE:
    case SYS_ERRNO:
      r[0] = 0;
      return undefined;
    case SYS_WRITEC:
      host.write(peek(argument, 1) ?? 0);
      return undefined;
    case SYS_WRITE0:
      for (let i = 0; i < LIMIT; i++) {
        const c = peek((argument + i) | 0, 1);
        if (!c) break;
        host.write(c);
      }
      return undefined;
    case SYS_WRITE: {
      const from = word(1);
      const length = word(2) >>> 0;
      let n = 0;
      for (; n < Math.min(length, LIMIT); n++) {
        const c = peek((from + n) | 0, 1);
        if (c === undefined) break;
        host.write(c);
      }
      r[0] = length - n;
      return undefined;
    }
    case SYS_READ: {
      const to = word(1);
      const length = word(2) >>> 0;
      let n = 0;
      for (; n < Math.min(length, LIMIT); n++) {
        const c = host.read();
        if (c < 0 || !poke((to + n) | 0, 1, c)) break;
      }
      r[0] = length - n;
      return undefined;
    }
    case SYS_READC:
      r[0] = host.read();
      return undefined;
    case SYS_ISERROR:
      r[0] = word(0) < 0 ? 1 : 0;
      return undefined;
    case SYS_ISTTY:
      r[0] = 1;
      return undefined;
    case SYS_CLOCK:
      r[0] = Math.floor(host.seconds() * 100) | 0;
      return undefined;
    case SYS_TIME:
      r[0] = (EPOCH + Math.floor(host.seconds())) | 0;
      return undefined;
    case SYS_HEAPINFO: {
      // Four zeros: the program's own linker script knows better (8.3.5).
      const block = word(0);
      for (let i = 0; i < 4; i++) poke((block + 4 * i) | 0, 4, 0);
      return undefined;
    }
    case SYS_GET_CMDLINE: {
      const text = toBytes(`${host.commandLine}\0`);
      if (text.length > word(1) >>> 0) {
        r[0] = -1;
        return undefined;
      }
      const at = word(0);
      for (const [i, byte] of text.entries()) poke((at + i) | 0, 1, byte);
      poke((argument + 4) | 0, 4, text.length - 1);
      r[0] = 0;
      return undefined;
    }
    case SYS_EXIT:
      return argument === APPLICATION_EXIT ? 0 : 1;
    case SYS_EXIT_EXTENDED:
      return word(0) === APPLICATION_EXIT ? word(1) & 255 : 1;
    case SYS_ELAPSED: {
      const ticks = host.ticks();
      poke(argument, 4, ticks | 0);
      poke((argument + 4) | 0, 4, Math.floor(ticks / 2 ** 32));
      r[0] = 0;
      return undefined;
    }
    case SYS_TICKFREQ:
      r[0] = host.tickFrequency;
      return undefined;
    default:
      r[0] = -1;
      return undefined;
  }
}
