// Registers of both boards' devices, read by the same program under QEMU and on the machine.
// Run: node --conditions=@armvirt/source test/qemu/registers.ts (needs qemu-system-arm).
import assert from "node:assert/strict";
import { arm926ejS, cortexA15 } from "@armvirt/arm-core";
import { type Probe, run, type Step } from "./probe.ts";

const read = (name: string, at: number): Step => ({ read: name, at });
const write = (at: number, value: number): Step => ({ write: value, at });
/** Eight words of PrimeCell identification. */
const identification = (name: string, base: number): readonly Step[] =>
  Array.from({ length: 8 }, (_, i) => read(`${name} ID ${i}`, base + 0xfe0 + 4 * i));

const SYSTEM = 0x10000000;
const SIC = 0x10003000;
const VIC = 0x10140000;
const TIMER = 0x101e2000;
const UART3 = 0x10009000;
const VIRTIO = 0x0a000000;
const CONSOLE = VIRTIO + 31 * 0x200;

const rtc = (base: number): readonly Step[] => [
  ...identification("RTC", base),
  read("RTCCR", base + 0x0c),
  read("RTCIMSC", base + 0x10),
  read("RTCRIS at reset", base + 0x14),
  write(base + 0x08, 1000),
  read("RTCLR", base + 0x08),
  read("RTCDR after RTCLR", base),
  write(base + 0x04, 1000),
  read("RTCMR", base + 0x04),
  read("RTCRIS at a match", base + 0x14),
  read("RTCMIS while masked", base + 0x18),
  write(base + 0x10, 1),
  read("RTCMIS", base + 0x18),
];

const versatilepb: Probe = {
  board: "versatilepb",
  core: arm926ejS,
  uart: 0x101f1000,
  qemu: ["-M", "versatilepb", "-cpu", "arm926", "-m", "64"],
  end: `
    ldr r0, =${SYSTEM}
    ldr r1, =0xa05f
    str r1, [r0, #0x20]
    ldr r1, =0x105
    str r1, [r0, #0x40]`,
  steps: [
    read("SYS_ID", SYSTEM),
    read("SYS_LED", SYSTEM + 8),
    write(SYSTEM + 8, 0xa5),
    read("SYS_LED, written", SYSTEM + 8),
    read("SYS_LOCK at reset", SYSTEM + 0x20),
    write(SYSTEM + 0x20, 0xa05f),
    read("SYS_LOCK, unlocked", SYSTEM + 0x20),
    write(SYSTEM + 0x20, 0),
    write(SYSTEM + 0x30, 0xff00),
    write(SYSTEM + 0x34, 0x0f00),
    read("SYS_FLAGS", SYSTEM + 0x30),
    write(SYSTEM + 0x38, 0x1234),
    read("SYS_NVFLAGS", SYSTEM + 0x38),
    write(SYSTEM + 0x40, 0x105),
    read("SYS_RESETCTL, locked", SYSTEM + 0x40),
    ...[0x44, 0x48, 0x4c, 0x50, 0x54, 0x58, 0x60, 0x84, 0x88].map((o) =>
      read(`SYS 0x${o.toString(16)}`, SYSTEM + o),
    ),
    ...identification("VIC", VIC),
    ...identification("timer", TIMER),
    write(TIMER + 8, 0),
    write(TIMER, -1),
    read("TimerLoad of 32 bits while the size is 16", TIMER),
    ...[0x101f1000, 0x101f2000, 0x101f3000, UART3].flatMap((base, n) => identification(`UART${n}`, base)),
    ...rtc(0x101e8000),
    write(VIC + 0x10, -1),
    read("VICIRQSTATUS with the RTC's alarm", VIC),
    write(0x101e8000 + 0x1c, 1),
    read("VICIRQSTATUS without", VIC),
    write(SIC + 0x08, 0x40),
    read("SIC_ENABLE", SIC + 8),
    write(UART3 + 0x38, 0x20),
    write(UART3, 0x41),
    read("SIC_STATUS with UART3", SIC),
    read("SIC_RAWSTAT with UART3", SIC + 4),
    read("VICIRQSTATUS with UART3", VIC),
    write(UART3 + 0x44, 0x20),
    read("SIC_STATUS without", SIC),
    read("VICIRQSTATUS without UART3", VIC),
    write(SIC + 0x20, -1),
    read("SIC_PICENABLE", SIC + 0x20),
    write(SIC + 0x24, 0x00e00000),
    read("SIC_PICENABLE, some cleared", SIC + 0x20),
    write(SIC + 0x0c, 0x40),
    read("SIC_ENABLE, cleared", SIC + 8),
    read("watchdog", 0x101e1000),
    read("smart card", 0x101f0000),
    read("SPI", 0x101f4000),
  ],
};

const slot = (name: string, base: number): readonly Step[] => [
  read(`${name} MagicValue`, base),
  read(`${name} Version`, base + 4),
  read(`${name} DeviceID`, base + 8),
];

const virt: Probe = {
  board: "virt",
  core: cortexA15,
  uart: 0x09000000,
  qemu: [
    ...["-M", "virt", "-cpu", "cortex-a15", "-m", "64", "-global", "virtio-mmio.force-legacy=false"],
    ...["-device", "virtio-serial-device", "-chardev", "null,id=c", "-device", "virtconsole,chardev=c"],
  ],
  end: "ldr r0, =0x84000008\nhvc #0",
  steps: [
    ...rtc(0x09010000),
    ...slot("first transport", VIRTIO),
    ...slot("last but one", CONSOLE - 0x200),
    ...slot("console", CONSOLE),
    write(CONSOLE + 0x14, 1),
    read("DeviceFeatures, VERSION_1", CONSOLE + 0x10),
    write(CONSOLE + 0x70, 1),
    write(CONSOLE + 0x70, 3),
    write(CONSOLE + 0x24, 1),
    write(CONSOLE + 0x20, 1),
    write(CONSOLE + 0x70, 11),
    read("Status with FEATURES_OK", CONSOLE + 0x70),
    read("QueueReady", CONSOLE + 0x44),
    read("InterruptStatus", CONSOLE + 0x60),
    read("ConfigGeneration", CONSOLE + 0xfc),
    write(CONSOLE + 0x30, 99),
    read("QueueNumMax of no queue", CONSOLE + 0x34),
    write(CONSOLE + 0x70, 0),
    read("Status after reset", CONSOLE + 0x70),
  ],
};

/** What differs, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  "SYS_LOCK at reset": "bit 16 says that it is locked (ARM DUI 0225D, 4.2.4)",
  "SYS 0x44": "SYS_PCICTL: no PCI",
  "SYS 0x50": "SYS_CLCD: no display",
  "SYS 0x84": "RealView's SYS_PROCID0",
  "SYS 0x88": "RealView's SYS_PROCID1",
  "DeviceFeatures, VERSION_1": "VIRTIO_F_RING_RESET is not offered",
};

let same = 0;
for (const probe of [versatilepb, virt]) {
  for (const { name, own, qemu } of run(probe)) {
    if (KNOWN[name] === undefined) assert.equal(own, qemu, `${probe.board}: ${name}`);
    else assert.notEqual(own, qemu, `${probe.board}: ${name} no longer differs`);
    same += own === qemu ? 1 : 0;
  }
}
console.log(`${same} reads equal QEMU's, ${Object.keys(KNOWN).length} differ as known`);
