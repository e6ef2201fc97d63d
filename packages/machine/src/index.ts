// @armvirt/machine: boards, devices and loaders around the ARM processor.
export { fromBytes, toBytes } from "./ascii.ts";
export { type Board, BoardError, checkBoard, type Facts, FLAT_OFFSET } from "./boards/board.ts";
export { BOARDS, boardNamed } from "./boards/boards.ts";
export { INTID, MAP, type TreeOptions, tree } from "./boards/virt.ts";
export { type BootOptions, boot, describe, initrdOffset } from "./boot.ts";
export type { Clock, Device, SerialLine, Wire } from "./device.ts";
export { COUNTER_HZ, GenericTimer } from "./devices/generic-timer.ts";
export { Gic } from "./devices/gic.ts";
export { Pl011 } from "./devices/pl011.ts";
export { type FdtNode, type FdtReading, type PropertyValue, readFdt, writeFdt } from "./fdt.ts";
export { LoadError } from "./load-error.ts";
export {
  type Elf,
  type ElfSymbol,
  isElf,
  physicalEntry,
  placeElf,
  readElf,
  type Section,
  type Segment,
} from "./loaders/elf.ts";
export type { GivenTree } from "./loaders/given-tree.ts";
export { type Limits, Machine, type MachineOptions, type Stop } from "./machine.ts";
export { OptionError } from "./options.ts";
export {
  digest,
  parseSnapshot,
  type Snapshot,
  SnapshotError,
  serializeSnapshot,
} from "./snapshot.ts";
