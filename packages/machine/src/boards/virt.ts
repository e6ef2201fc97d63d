// QEMU's `virt` board: memory map, interrupt numbers and device tree, as data.
import type { Window } from "@armvirt/mmu";
import { COUNTER_HZ, GenericTimer } from "../devices/generic-timer.ts";
import { Gic } from "../devices/gic.ts";
import { Pl011 } from "../devices/pl011.ts";
import { Pl031 } from "../devices/pl031.ts";
import { VirtioConsole } from "../devices/virtio-console.ts";
import { TRANSPORT } from "../devices/virtio-mmio.ts";
import { VirtioSlots } from "../devices/virtio-slots.ts";
import { type FdtNode, writeFdt } from "../fdt.ts";
import { type Board, type Facts, type Fittings, refuseOverlaps, type Site } from "./board.ts";

/** Start of RAM. */
export const RAM_BASE = 0x40000000;

/** Devices by address. */
export const MAP = {
  gicDistributor: 0x08000000,
  gicCpu: 0x08010000,
  gicHypervisor: 0x08030000,
  gicVirtualCpu: 0x08040000,
  uart: 0x09000000,
  rtc: 0x09010000,
  secureUart: 0x09040000,
  virtio: 0x0a000000,
} as const;

/** What a VMM shows where the board has nothing: the channel's doorbell and page, and its interrupt ID. */
const CHANNEL = { doorbell: 0x090f0000, page: 0x09100000, intid: 44 } as const;
const CHANNEL_WINDOW = 0x1000;

/** Transports in the window of virtio devices. QEMU gives the last one to the first device, and so does this board. */
const SLOTS = 32;
const CONSOLE_SLOT = SLOTS - 1;

/** With `secure`, RAM that the Non-secure world does not have; the second UART is the Secure world's as well. */
export const SECURE_RAM: Window = { base: 0x0e000000, size: 16 << 20 };

/** Bytes of each window, as QEMU has them. */
const SIZE: Readonly<Record<keyof typeof MAP, number>> = {
  gicDistributor: 0x10000,
  gicCpu: 0x10000,
  gicHypervisor: 0x10000,
  gicVirtualCpu: 0x10000,
  uart: 0x1000,
  rtc: 0x1000,
  secureUart: 0x1000,
  virtio: SLOTS * TRANSPORT,
};

/** The board as `list` shows it. */
export const virt: Board = {
  name: "virt",
  description: "QEMU's virt: PL011, PL031, virtio console, GICv2 with virtual interface, generic timer, PSCI",
  cores: ["cortex-a15"],
  defaultCore: "cortex-a15",
  memory: { least: 1, most: 2048 },
  ramBase: RAM_BASE,
  secureRam: SECURE_RAM,
  descriptionAt: 0,
  fit,
  describe: (facts) => ({
    machine: -1, // no number: the device tree describes the board
    form: "tree",
    bytes: writeFdt(tree({ ...facts, psci: firmwareOf(facts) })),
  }),
};

refuseOverlaps([
  ...(Object.keys(MAP) as (keyof typeof MAP)[]).map((name) => ({ name, base: MAP[name], size: SIZE[name] })),
  { name: "channel's doorbell", base: CHANNEL.doorbell, size: CHANNEL_WINDOW },
  { name: "channel's page", base: CHANNEL.page, size: CHANNEL_WINDOW },
  { name: "Secure RAM", ...SECURE_RAM },
  { name: "RAM", base: RAM_BASE, size: virt.memory.most * 2 ** 20 },
]);

/** What calls the firmware. A machine that starts in the Secure world has none: what it starts is the firmware. */
const firmwareOf = ({
  virtualization,
  secure,
}: Pick<Facts, "virtualization" | "secure">): "none" | "hvc" | "smc" =>
  secure ? "none" : virtualization ? "smc" : "hvc";

/** Interrupt IDs. */
export const INTID = {
  maintenance: 25,
  hypTimer: 26,
  virtualTimer: 27,
  securePhysicalTimer: 29,
  physicalTimer: 30,
  uart: 33,
  rtc: 34,
  secureUart: 40,
  /** The first transport's. */
  virtio: 48,
} as const;

/** Numbers of the events. */
const EVENT = { timer: 0, rtc: 1, console: 2 } as const;

function fit(site: Site): Fittings {
  const { arena, clock, dma, hz, virtualization, secure } = site;
  const gic = new Gic(arena, site, INTID.maintenance);
  const uart = new Pl011(arena, gic.wire(INTID.uart));
  const timer = new GenericTimer(clock, EVENT.timer, hz, {
    physical: gic.wire(INTID.physicalTimer),
    securePhysical: gic.wire(INTID.securePhysicalTimer),
    virtual: gic.wire(INTID.virtualTimer),
    hyp: gic.wire(INTID.hypTimer),
  });
  const rtc = new Pl031(arena, clock, EVENT.rtc, hz, gic.wire(INTID.rtc));
  const console = new VirtioConsole(
    arena,
    clock,
    EVENT.console,
    hz,
    dma,
    gic.wire(INTID.virtio + CONSOLE_SLOT),
  );
  return {
    map: [
      { base: MAP.gicDistributor, device: gic.distributor },
      { base: MAP.gicCpu, device: gic.cpuInterface },
      ...(virtualization
        ? [
            { base: MAP.gicHypervisor, device: gic.hypervisorInterface },
            { base: MAP.gicVirtualCpu, device: gic.virtualCpuInterface },
          ]
        : []),
      { base: MAP.uart, device: uart },
      { base: MAP.rtc, device: rtc.device },
      { base: MAP.virtio, device: new VirtioSlots(SLOTS, new Map([[CONSOLE_SLOT, console.device]])) },
      ...(secure
        ? [{ base: MAP.secureUart, device: new Pl011(arena, gic.wire(INTID.secureUart)), secure }]
        : []),
    ],
    uart,
    virtioConsole: console,
    timer,
    events: [() => timer.changed(), () => rtc.due(), () => console.due()],
    firmware: firmwareOf(site),
    gic,
  };
}

export interface TreeOptions extends Facts {
  readonly psci: "none" | "hvc" | "smc";
}

/** Interrupt specifiers of the GIC binding: type (0 SPI, 1 PPI), number, flags (level, high; PPIs: for processor 0). */
const ppi = (id: number): readonly number[] => [1, id - 16, 0x104];
const spi = (id: number): readonly number[] => [0, id - 32, 4];
const edgeSpi = (id: number): readonly number[] => [0, id - 32, 1];

const hex = (v: number): string => v.toString(16);
const reg = (address: number, size: number): readonly number[] => [0, address, 0, size];

const rtcNode = (clock: number): FdtNode => ({
  name: `pl031@${hex(MAP.rtc)}`,
  properties: {
    "clock-names": "apb_pclk",
    clocks: [clock],
    interrupts: spi(INTID.rtc),
    reg: reg(MAP.rtc, SIZE.rtc),
    compatible: ["arm,pl031", "arm,primecell"],
  },
});

function virtioNode(slot: number): FdtNode {
  const base = MAP.virtio + slot * TRANSPORT;
  return {
    name: `virtio_mmio@${hex(base)}`,
    properties: {
      "dma-coherent": true,
      interrupts: edgeSpi(INTID.virtio + slot),
      reg: reg(base, TRANSPORT),
      compatible: "virtio,mmio",
    },
  };
}

/** What only the Secure world has (Linux, Documentation/devicetree/bindings/arm/secure.txt). */
const SECURE_STATUS = { status: "disabled", "secure-status": "okay" } as const;

/** The device tree of the board; with `virtualization` the GIC's virtual interface is described. */
export function tree(options: TreeOptions): FdtNode {
  const {
    memory,
    bootargs,
    psci,
    virtualization,
    secure,
    emulated = false,
    channel = false,
    initrd,
  } = options;
  const gic = 1;
  const clock = 2;
  const pl011 = (name: "uart" | "secureUart", status: Readonly<Record<string, string>> = {}): FdtNode => ({
    name: `pl011@${hex(MAP[name])}`,
    properties: {
      "clock-names": ["uartclk", "apb_pclk"],
      clocks: [clock, clock],
      interrupts: spi(INTID[name]),
      reg: reg(MAP[name], SIZE[name]),
      compatible: ["arm,pl011", "arm,primecell"],
      ...status,
    },
  });
  return {
    name: "",
    properties: {
      "interrupt-parent": [gic],
      model: "linux,dummy-virt",
      "#size-cells": [2],
      "#address-cells": [2],
      compatible: "linux,dummy-virt",
    },
    children: [
      ...(psci === "none"
        ? []
        : [{ name: "psci", properties: { compatible: ["arm,psci-0.2", "arm,psci"], method: psci } }]),
      { name: `memory@${hex(RAM_BASE)}`, properties: { device_type: "memory", reg: reg(RAM_BASE, memory) } },
      pl011("uart"),
      ...(secure
        ? [
            pl011("secureUart", SECURE_STATUS),
            {
              name: `secram@${hex(SECURE_RAM.base)}`,
              properties: {
                device_type: "memory",
                reg: reg(SECURE_RAM.base, SECURE_RAM.size),
                ...SECURE_STATUS,
              },
            },
            { name: "secure-chosen", properties: { "stdout-path": `/pl011@${hex(MAP.secureUart)}` } },
          ]
        : []),
      ...(emulated ? [] : [rtcNode(clock), ...Array.from({ length: SLOTS }, (_, n) => virtioNode(n))]),
      ...(channel
        ? [
            {
              name: `channel@${hex(CHANNEL.doorbell)}`,
              properties: {
                interrupts: spi(CHANNEL.intid),
                reg: [...reg(CHANNEL.doorbell, CHANNEL_WINDOW), ...reg(CHANNEL.page, CHANNEL_WINDOW)],
                compatible: "armvirt,channel",
              },
            },
          ]
        : []),
      {
        name: `intc@${hex(MAP.gicDistributor)}`,
        properties: {
          phandle: [gic],
          ...(virtualization ? { interrupts: [1, INTID.maintenance - 16, 4] } : {}),
          reg: [
            ...reg(MAP.gicDistributor, SIZE.gicDistributor),
            ...reg(MAP.gicCpu, SIZE.gicCpu),
            ...(virtualization
              ? [...reg(MAP.gicHypervisor, SIZE.gicHypervisor), ...reg(MAP.gicVirtualCpu, SIZE.gicVirtualCpu)]
              : []),
          ],
          compatible: "arm,cortex-a15-gic",
          "#interrupt-cells": [3],
          "interrupt-controller": true,
        },
      },
      {
        name: "cpus",
        properties: { "#size-cells": [0], "#address-cells": [1] },
        children: [
          { name: "cpu@0", properties: { device_type: "cpu", compatible: "arm,cortex-a15", reg: [0] } },
        ],
      },
      {
        name: "timer",
        properties: {
          compatible: "arm,armv7-timer",
          "clock-frequency": [COUNTER_HZ],
          interrupts: [
            ...ppi(INTID.securePhysicalTimer),
            ...ppi(INTID.physicalTimer),
            ...ppi(INTID.virtualTimer),
            ...ppi(INTID.hypTimer),
          ],
        },
      },
      {
        name: "apb-pclk",
        properties: {
          phandle: [clock],
          "clock-output-names": "clk24mhz",
          "clock-frequency": [24000000],
          "#clock-cells": [0],
          compatible: "fixed-clock",
        },
      },
      {
        name: "chosen",
        properties: {
          "stdout-path": `/pl011@${hex(MAP.uart)}`,
          bootargs,
          ...(initrd ? { "linux,initrd-start": [initrd.start], "linux,initrd-end": [initrd.end] } : {}),
        },
      },
    ],
  };
}
