// The XScale core of a PXA255: ARMv5TE, caches tagged by virtual address, no ASIDs.
// Manual = Intel XScale Microarchitecture for the PXA255 Processor, User's Manual (278796); published = the project's
// published/l4_fass_wombat.csv, from where only the clock is taken.
import { byClass } from "./classes.ts";
import { assumed, type Core, from, type Port } from "./core.ts";

const alu = from(1, "Manual 11.2: data processing");
const load = from(3, "Manual 11.2: result latency of LDR");

export const xscalePxa255: Core = {
  name: "xscale-pxa255",
  architecture: "v5te",
  title: "XScale (PXA255)",
  mhz: from(200, "published: PXA255"),
  features: ["v4t", "v5te"],
  virtualization: false,
  security: false,
  lpae: false,
  genericTimer: false,
  oneFaultStatus: true, // Manual 7.2.5
  control: { reset: 0x00000078, writable: 0x00003b07 }, // Manual 7.2.2
  identification: {
    MIDR: 0x69052d06, // Manual 7.2.1
    CTR: 0x0b1aa1aa, // 32 KiB, 32-way, 32 B, both
  },
  caches: {
    virtual: true, // Manual 6.1
    instruction: {
      size: from(32768, "Manual 4.1"),
      ways: from(32, "Manual 4.1"),
      line: from(32, "Manual 4.1"),
      replacement: "round-robin",
    },
    data: {
      size: from(32768, "Manual 6.1"),
      ways: from(32, "Manual 6.1"),
      line: from(32, "Manual 6.1"),
      replacement: "round-robin",
      readAllocate: true, // Manual 6.2.3: unless the page's X bit says otherwise
    },
  },
  tlbs: {
    instruction: { entries: from(32, "Manual 3.2"), ways: from(0, "Manual 3.2"), replacement: "round-robin" },
    data: { entries: from(32, "Manual 3.2"), ways: from(0, "Manual 3.2"), replacement: "round-robin" },
    wholePages: true,
  },
  walks: "memory", // Manual 3.2
  predictor: {
    invalidated: "always",
    counters: from(128, "Manual 5.1: branch target buffer of 128 entries"),
    targets: from(128, "Manual 5.1"),
    returns: assumed(1, "the core has no return stack"),
  },
  timing: {
    width: from(1, "Manual 11.1: single issue"),
    port: byClass<Port>("any", {}),
    latency: byClass(alu, {
      "alu-shift": from(1, "Manual 11.2; an early result costs one more"),
      "alu-shift-register": from(2, "Manual 11.2"),
      multiply: from(3, "Manual 11.2: result latency of MUL, middle"),
      "multiply-long": from(4, "Manual 11.2: result latency of UMULL, middle"),
      saturate: from(2, "Manual 11.2"),
      load,
      "load-narrow": load,
      "load-double": from(4, "Manual 11.2: second register"),
      "load-multiple": load,
      exclusive: load,
    }),
    early: assumed(0, "result latencies include it"),
    mispredict: from(4, "Manual 11.1: branch latency penalty"),
    exceptionEntry: from(6, "Manual 11.2: SWI"),
    exceptionReturn: assumed(8, "a write of the program counter that restores the status"),
    coprocessor: assumed(4, "MCR of CP15 (Manual 11.2)"),
    coprocessorRead: assumed(4, "MRC of CP15 (Manual 11.2)"),
    status: from(2, "Manual 11.2: MSR of control bits, 7 at most"),
    statusRead: assumed(0, "as any instruction"),
    statusChange: from(0, "the architecture has neither"),
    isb: from(0, "the architecture has none"),
    dsb: assumed(4, "drain write buffer, nothing in it"),
    dmb: from(0, "the architecture has none"),
    missesStop: false, // Manual 6.2: hit under miss
    l1Hit: load,
    l2Hit: assumed(3, "there is no L2"),
    transfer: assumed(131, "8 words over 32 bits of SDRAM at 99.5 MHz: 8 bus cycles, and 5 to open a row"),
    memory: assumed(200, "SDRAM at 100 MHz: 20 bus cycles to the word"),
    multiple: from(1, "Manual 11.2: one register a cycle"),
    outstandingMisses: from(4, "Manual 6.1: fill buffer"),
    writeBuffers: from(8, "Manual 6.1: write buffer"),
    tlbL2Hit: from(0, "there is no second level"),
    walk: assumed(4, "start and end of a walk"),
    device: assumed(150, "peripheral bus access"),
    unaligned: from(0, "the architecture has none"),
    maintenanceOne: assumed(2, "one line or entry"),
    maintenanceAll: assumed(4, "a whole structure: valid bits are cleared at once"),
  },
};
