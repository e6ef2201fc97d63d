// A Cortex-A9 without an L2 controller, which versatilepb does not have: ARMv7-A with the Multiprocessing Extensions. In-order
// approximation of an out-of-order core. TRM = ARM DDI 0388I; published = the project's published/core_parameters.csv.
import { byClass } from "./classes.ts";
import { assumed, type Core, from, type Port } from "./core.ts";

const alu = from(1, "TRM B.2: result latency of data processing");
const load = from(2, "published: LDR result latency, fast forward");

const cache = {
  size: assumed(32768, "as an OMAP4430 has it; 16 to 64 KiB (published)"),
  ways: from(4, "published"),
  line: from(32, "TRM 7.1"),
  replacement: "pseudo-random",
} as const;

export const cortexA9: Core = {
  name: "cortex-a9",
  architecture: "v7",
  title: "Cortex-A9",
  mhz: assumed(1000, "OMAP4430"),
  features: ["v4t", "v5te", "v6", "v6k", "v6t2", "v7", "mp", "se"],
  virtualization: false,
  security: true,
  lpae: false,
  genericTimer: false,
  control: { reset: 0x00c50078, writable: 0x72003c07 }, // TRM 4.3.9
  identification: {
    MIDR: 0x412fc090, // TRM 4.3.1 r2p0
    CTR: 0x83338003, // TRM 4.3.2
    TCMTR: 0,
    TLBTR: 0x00000402, // TRM 4.3.4: 2 x 64 entries
    MPIDR: 0x80000000,
    REVIDR: 0,
    ID_PFR0: 0x00001031,
    ID_PFR1: 0x00000011,
    ID_DFR0: 0,
    ID_AFR0: 0,
    ID_MMFR0: 0x00100103,
    ID_MMFR1: 0x20000000,
    ID_MMFR2: 0x01230000,
    ID_MMFR3: 0x00102111,
    ID_ISAR0: 0x00101111,
    ID_ISAR1: 0x13112111,
    ID_ISAR2: 0x21232041,
    ID_ISAR3: 0x11112131,
    ID_ISAR4: 0x00011142,
    ID_ISAR5: 0,
    CLIDR: 0x09200003, // TRM 4.3.22: L1 only
    AIDR: 0,
    CCSIDR_L1D: 0x701fe019, // 32 KiB, 4-way, 32 B
    CCSIDR_L1I: 0x201fe019,
  },
  caches: { instruction: cache, data: cache },
  tlbs: {
    instruction: { entries: from(32, "published"), ways: from(0, "TRM 6.2.1"), replacement: "round-robin" },
    data: { entries: from(32, "published"), ways: from(0, "TRM 6.2.1"), replacement: "round-robin" },
    wholePages: true,
    unified: {
      entries: from(128, "published: 2 x 32 to 2 x 256"),
      ways: from(2, "published"),
      replacement: "round-robin",
    },
  },
  walks: "data cache", // ID_MMFR3[23:20]
  predictor: {
    invalidated: "always",
    counters: assumed(4096, "global history buffer (TRM 2.1), indexed here by the address alone"),
    targets: assumed(512, "branch target address cache"),
    returns: from(8, "TRM 2.1: return stack"),
  },
  timing: {
    width: assumed(2, "two decoders"),
    port: byClass<Port>("any", {
      multiply: "multiply",
      "multiply-long": "multiply",
      load: "load",
      "load-narrow": "load",
      "load-double": "load",
      "load-multiple": "load",
      store: "load",
      "store-double": "load",
      "store-multiple": "load",
      exclusive: "load",
      preload: "load",
      branch: "branch",
      "branch-link": "branch",
      "branch-exchange": "branch",
      exception: "branch",
    }),
    latency: byClass(alu, {
      "alu-shift": from(2, "TRM B.2: shift by constant"),
      "alu-shift-register": from(3, "TRM B.2: shift by register"),
      multiply: from(4, "TRM B.4"),
      "multiply-long": from(5, "TRM B.4"),
      saturate: from(2, "TRM B.2"),
      load,
      "load-narrow": from(3, "published: LDRB result latency, fast forward"),
      "load-double": load,
      "load-multiple": load,
      exclusive: from(3, "published: LDR result latency, other cases"),
    }),
    early: from(1, "published: LDR result latency, other cases"),
    mispredict: assumed(9, "length of the front end"),
    exceptionEntry: assumed(12, "pipeline refill from the vector and serialisation"),
    exceptionReturn: assumed(12, "pipeline refill and serialisation"),
    coprocessor: assumed(8, "one system register write"),
    coprocessorRead: assumed(8, "one system register read"),
    status: assumed(4, "serialising change of CPSR control bits"),
    statusRead: assumed(0, "as any instruction"),
    statusChange: assumed(4, "as an MSR"),
    isb: assumed(12, "pipeline flush and refill"),
    dsb: assumed(15, "completion of outstanding accesses, nothing in flight"),
    dmb: assumed(8, "ordering of outstanding accesses, nothing in flight"),
    missesStop: false,
    l1Hit: from(3, "published: LDR result latency, other cases"),
    l2Hit: assumed(3, "there is no L2"),
    transfer: assumed(30, "32 bytes over 32 bits of LPDDR2-800, and 20 ns to open a row"),
    memory: assumed(110, "LPDDR2 class memory"),
    multiple: from(2, "TRM B.3: two registers a cycle"),
    outstandingMisses: assumed(4, "line fill buffers"),
    writeBuffers: assumed(4, "lines of stores that wait"),
    tlbL2Hit: assumed(4, "main TLB lookup"),
    walk: assumed(4, "start and end of a walk"),
    device: assumed(80, "peripheral access"),
    unaligned: assumed(1, "second access of a split"),
    maintenanceOne: assumed(8, "one line or entry"),
    maintenanceAll: assumed(40, "a whole structure"),
  },
};
