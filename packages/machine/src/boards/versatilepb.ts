// QEMU's `versatilepb` board: memory map and interrupt numbers, as data (ARM DUI 0225D, 4.1 and 4.9).
import { Pl011 } from "../devices/pl011.ts";
import { Pl031 } from "../devices/pl031.ts";
import { Pl190 } from "../devices/pl190.ts";
import { Sp804 } from "../devices/sp804.ts";
import { unimplemented } from "../devices/unimplemented.ts";
import { SecondaryController, systemRegisters } from "../devices/versatile-system.ts";
import { type Board, type Fittings, type Region, refuseOverlaps, type Site } from "./board.ts";
import { tagList } from "./tags.ts";

const MAP = {
  system: 0x10000000,
  secondary: 0x10003000,
  uart3: 0x10009000,
  interrupts: 0x10140000,
  timer01: 0x101e2000,
  timer23: 0x101e3000,
  rtc: 0x101e8000,
  uart0: 0x101f1000,
  uart1: 0x101f2000,
  uart2: 0x101f3000,
} as const;
const WINDOW = 0x1000;
/** What a VMM shows where the board has nothing. */
const CHANNEL = { doorbell: 0x101f8000, page: 0x10200000 } as const;

/** What the board has and this one has not: they read as zero and take writes, as everything that QEMU's board lacks, so that a kernel
 *  that looks for them finds nothing. Elsewhere nothing answers: the bus aborts. */
const UNIMPLEMENTED: readonly Region[] = [
  { name: "PCI registers", base: 0x10001000, size: WINDOW },
  { name: "serial bus (two-wire)", base: 0x10002000, size: WINDOW },
  { name: "audio (PL041)", base: 0x10004000, size: WINDOW },
  { name: "first memory card (PL181)", base: 0x10005000, size: WINDOW },
  { name: "keyboard and mouse (PL050)", base: 0x10006000, size: 2 * WINDOW },
  { name: "second smart card (PL131)", base: 0x1000a000, size: WINDOW },
  { name: "second memory card (PL181)", base: 0x1000b000, size: WINDOW },
  { name: "Ethernet (SMC91C111)", base: 0x10010000, size: 0x10000 },
  { name: "static memory controller", base: 0x10100000, size: 0x10000 },
  { name: "dynamic memory controller (MPMC)", base: 0x10110000, size: 0x10000 },
  { name: "colour LCD (PL110)", base: 0x10120000, size: 0x10000 },
  { name: "DMA controller (PL080)", base: 0x10130000, size: 0x10000 },
  { name: "system controller (SP810)", base: 0x101e0000, size: WINDOW },
  { name: "watchdog (SP805)", base: 0x101e1000, size: WINDOW },
  { name: "four GPIO ports (PL061)", base: 0x101e4000, size: 4 * WINDOW },
  { name: "first smart card (PL131)", base: 0x101f0000, size: WINDOW },
  { name: "serial port (PL022)", base: 0x101f4000, size: WINDOW },
  { name: "flash", base: 0x34000000, size: 0x4000000 },
  { name: "PCI windows", base: 0x41000000, size: 0x2000000 },
];

/** Lines of the primary interrupt controller. */
const LINE = { timer01: 4, timer23: 5, rtc: 10, uart0: 12, uart1: 13, uart2: 14 } as const;
/** Lines of the secondary one. */
const SECONDARY_LINE = { uart3: 6 } as const;
/** Number of the clock's event; the timers have those before. */
const EVENT_RTC = 4;
/** Linux' number of the board (MACH_TYPE_VERSATILE_PB). */
const MACHINE = 387;

function fit(site: Site): Fittings {
  const { arena, clock, hz } = site;
  const interrupts = new Pl190(arena, site.irq, site.fiq);
  const secondary = new SecondaryController(arena, (n) => interrupts.wire(n));
  const first = new Sp804(arena, clock, 0, hz, interrupts.wire(LINE.timer01));
  const second = new Sp804(arena, clock, 2, hz, interrupts.wire(LINE.timer23));
  const rtc = new Pl031(arena, clock, EVENT_RTC, hz, interrupts.wire(LINE.rtc));
  const uart = new Pl011(arena, interrupts.wire(LINE.uart0));
  return {
    map: [
      { base: MAP.system, device: systemRegisters(arena, clock, hz, () => site.stop("reset")) },
      { base: MAP.secondary, device: secondary.device },
      { base: MAP.interrupts, device: interrupts.device },
      { base: MAP.timer01, device: first.device },
      { base: MAP.timer23, device: second.device },
      { base: MAP.uart0, device: uart },
      { base: MAP.uart1, device: new Pl011(arena, interrupts.wire(LINE.uart1)) },
      { base: MAP.uart2, device: new Pl011(arena, interrupts.wire(LINE.uart2)) },
      { base: MAP.uart3, device: new Pl011(arena, secondary.wire(SECONDARY_LINE.uart3)) },
      { base: MAP.rtc, device: rtc.device },
      ...UNIMPLEMENTED.map(({ base, size }) => ({ base, device: unimplemented(size) })),
    ],
    uart,
    events: [
      () => first.due(0),
      () => first.due(1),
      () => second.due(0),
      () => second.due(1),
      () => rtc.due(),
    ],
    firmware: "none",
  };
}

export const versatilepb: Board = {
  name: "versatilepb",
  description:
    "QEMU's versatilepb: four PL011, PL031, PL190 with secondary controller, SP804, system registers",
  cores: ["arm926ej-s", "xscale-pxa255", "arm1136jf-s", "arm1176jzf-s", "cortex-a8", "cortex-a9"],
  defaultCore: "arm926ej-s",
  memory: { least: 1, most: 256 },
  ramBase: 0,
  descriptionAt: 0x100,
  fit,
  describe: ({ channel, ...facts }) => ({
    machine: MACHINE,
    form: "tags",
    bytes: tagList(0, { ...facts, ...(channel ? { channel: CHANNEL } : {}) }),
  }),
};

refuseOverlaps([
  ...UNIMPLEMENTED,
  ...Object.entries({ ...MAP, ...CHANNEL }).map(([name, base]) => ({ name, base, size: WINDOW })),
  { name: "RAM", base: 0, size: versatilepb.memory.most * 2 ** 20 },
]);
