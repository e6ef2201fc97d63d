// QEMU's `versatilepb` board: memory map and interrupt numbers, as data (ARM DUI 0225D, 4.1 and 4.9).
import { Pl011 } from "../devices/pl011.ts";
import { Pl190 } from "../devices/pl190.ts";
import { Sp804 } from "../devices/sp804.ts";
import { SecondaryController, systemRegisters } from "../devices/versatile-system.ts";
import { type Board, type Fittings, refuseOverlaps, type Site } from "./board.ts";
import { tagList } from "./tags.ts";

const MAP = {
  system: 0x10000000,
  secondary: 0x10003000,
  interrupts: 0x10140000,
  timer01: 0x101e2000,
  timer23: 0x101e3000,
  uart: 0x101f1000,
} as const;
const WINDOW = 0x1000;

/** Lines of the primary interrupt controller. */
const LINE = { timer01: 4, timer23: 5, uart: 12 } as const;
/** Linux' number of the board (MACH_TYPE_VERSATILE_PB). */
const MACHINE = 387;

function fit(site: Site): Fittings {
  const { arena, clock, hz } = site;
  const interrupts = new Pl190(arena, site.irq, site.fiq);
  const secondary = new SecondaryController(arena, (n) => interrupts.wire(n));
  const first = new Sp804(arena, clock, 0, hz, interrupts.wire(LINE.timer01));
  const second = new Sp804(arena, clock, 2, hz, interrupts.wire(LINE.timer23));
  const uart = new Pl011(arena, interrupts.wire(LINE.uart));
  return {
    map: [
      { base: MAP.system, device: systemRegisters(arena, clock, hz, () => site.stop("reset")) },
      { base: MAP.secondary, device: secondary.device },
      { base: MAP.interrupts, device: interrupts.device },
      { base: MAP.timer01, device: first.device },
      { base: MAP.timer23, device: second.device },
      { base: MAP.uart, device: uart },
    ],
    uart,
    events: [() => first.due(0), () => first.due(1), () => second.due(0), () => second.due(1)],
    firmware: "none",
  };
}

export const versatilepb: Board = {
  name: "versatilepb",
  description: "QEMU's versatilepb: PL011, PL190 with secondary controller, SP804, system registers",
  cores: ["arm926ej-s", "xscale-pxa255", "arm1136jf-s", "arm1176jzf-s", "cortex-a8", "cortex-a9"],
  defaultCore: "arm926ej-s",
  memory: { least: 1, most: 256, usual: 256 },
  ramBase: 0,
  descriptionAt: 0x100,
  fit,
  describe: (facts) => ({ machine: MACHINE, form: "tags", bytes: tagList(0, facts) }),
};

refuseOverlaps([
  ...Object.entries(MAP).map(([name, base]) => ({ name, base, size: WINDOW })),
  { name: "RAM", base: 0, size: versatilepb.memory.most * 2 ** 20 },
]);
