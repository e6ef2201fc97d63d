// The ARM926EJ-S of an i.MX21: ARMv5TE, caches tagged by virtual address, no ASIDs.
// TRM = ARM DDI 0198; ARM9EJ-S = the core's own manual, ARM DDI 0222B; ARM9E-S = ARM DDI 0165B, the same pipeline, whose table 8-2 is
// reproduced in birdybro/ARM9TDMI_sv (spec/timing/arm9es_instruction_cycles.json); gcc = GCC's scheduling description
// (gcc/config/arm/arm926ejs.md); published = the project's published/core_parameters.csv, whose rows that were not verified against
// the manual are assumed here; MX21ADS = how barebox sets up that board's memory (arch/arm/boards/imx21ads/lowlevel_init.S): bus and
// SDRAM at 133 MHz, 32 bits, SDCTL0 0x8212f339.
import { byClass } from "./classes.ts";
import { assumed, type Core, from, type Port } from "./core.ts";

const alu = from(1, "gcc: ALU");
const word = from(2, "ARM9EJ-S table 8.2: one cycle of interlock behind a load of a word");
const narrow = from(3, "ARM9EJ-S table 8.2: two cycles of interlock behind a byte or halfword");

export const arm926ejS: Core = {
  name: "arm926ej-s",
  architecture: "v5te",
  title: "ARM926EJ-S",
  mhz: from(266, "published/core_parameters.csv: i.MX21"),
  features: ["v4t", "v5te"],
  virtualization: false,
  security: false,
  lpae: false,
  genericTimer: false,
  control: { reset: 0x00050078, writable: 0x0000f387 }, // TRM 2.3.3
  identification: {
    MIDR: 0x41069265, // TRM 2.3.2
    CTR: 0x1d152152, // 16 KiB, 4-way, 32 B, both
    TCMTR: 0,
  },
  caches: {
    virtual: true, // TRM 4.1
    instruction: {
      size: from(16384, "published: i.MX21"),
      ways: from(4, "published"),
      line: from(32, "published"),
      replacement: "pseudo-random", // TRM 4.1
    },
    data: {
      size: from(16384, "published: i.MX21"),
      ways: from(4, "published"),
      line: from(32, "published"),
      replacement: "pseudo-random",
      readAllocate: true, // TRM 4.1
    },
  },
  tlbs: {
    instruction: {
      entries: assumed(8, "micro-TLB, as many as micro-tags"),
      ways: from(0, "TRM 3.1"),
      replacement: "round-robin",
    },
    data: {
      entries: assumed(8, "micro-TLB, as many as micro-tags"),
      ways: from(0, "TRM 3.1"),
      replacement: "round-robin",
    },
    wholePages: true,
    unified: { entries: from(64, "published"), ways: from(2, "published"), replacement: "round-robin" },
  },
  walks: "memory", // TRM 3.2: translation table walks bypass the data cache
  predictor: {
    none: true, // the ARM9E-S has no branch prediction
    invalidated: "always",
    counters: from(64, "unused"),
    targets: from(64, "unused"),
    returns: from(1, "unused"),
  },
  timing: {
    width: from(1, "gcc: single issue, five stages"),
    port: byClass<Port>("any", {}),
    latency: byClass(alu, {
      "alu-shift-register": from(2, "gcc: ALU with a shift by register"),
      multiply: from(3, "gcc: multiply"),
      "multiply-long": from(4, "gcc: long multiply"),
      saturate: from(2, "gcc: saturating arithmetic"),
      load: word,
      "load-narrow": narrow,
      "load-double": word,
      "load-multiple": word,
      exclusive: word,
      coprocessor: assumed(
        2,
        "one cycle of interlock behind an MRC, in a row of that table that its copy has not verified",
      ),
    }),
    early: from(0, "gcc: latencies are the same for all operands"),
    mispredict: from(2, "ARM9E-S 8.5: a branch takes three cycles"),
    exceptionEntry: from(2, "ARM9E-S table 8-2: three cycles for a SWI"),
    exceptionReturn: from(3, "ARM9EJ-S table 8.2: four cycles for a MOV to the program counter"),
    coprocessor: assumed(
      0,
      "ARM9E-S table 8-2: an MCR takes b + 1 cycles; how long CP15 keeps it waiting, b, is not published",
    ),
    coprocessorRead: assumed(0, "ARM9E-S table 8-2: an MRC takes b + 1 cycles, as above"),
    status: from(2, "ARM9E-S table 8-2: three cycles for an MSR of more than the flags"),
    statusRead: from(1, "ARM9E-S table 8-2: two cycles for an MRS"),
    statusChange: from(0, "the architecture has neither"),
    isb: from(0, "the architecture has none"),
    dsb: assumed(2, "drain write buffer, nothing in it"),
    dmb: from(0, "the architecture has none"),
    missesStop: true, // TRM 4.1: the pipeline waits for the word
    l1Hit: word,
    l2Hit: assumed(2, "there is no L2"),
    transfer: from(105, "MX21ADS: tRP 3, tRCD 3, and 8 words: 14 cycles of 133 MHz"),
    memory: from(
      75,
      "MX21ADS: address 1, tRP 3, tRCD 3, CL 3: 10 cycles of 133 MHz; what the controller adds is not published",
    ),
    multiple: from(1, "ARM9EJ-S table 8.2: n cycles for n registers"),
    outstandingMisses: assumed(1, "the pipeline waits"),
    writeBuffers: assumed(4, "addresses in the write buffer (TRM 4.1)"),
    tlbL2Hit: assumed(3, "published: a few cycles for a micro-TLB miss"),
    walk: assumed(2, "start and end of a walk"),
    device: assumed(75, "APB access at 133 MHz: 10 bus cycles"),
    unaligned: from(0, "the architecture has none"),
    maintenanceOne: assumed(0, "one line or entry: a part of b, above"),
    maintenanceAll: assumed(2, "a whole structure: valid bits are cleared at once"),
  },
};
