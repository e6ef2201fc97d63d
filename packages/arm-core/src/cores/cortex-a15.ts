// The Cortex-A15 of an Exynos 5250: ARMv7-A with the Virtualization and Large Physical Address Extensions.
// TRM = ARM DDI 0438; published = the project's published/core_parameters.csv and published/kvmarm_asplos2014.csv.
import type { TimingClass } from "../isa/row.ts";
import { assumed, type Core, from, type Port, type Sourced } from "./core.ts";

const alu = assumed(1, "integer cluster, one cycle; TRM gives no latencies");
const LATENCY: Readonly<Record<TimingClass, Sourced>> = {
  alu,
  "alu-shift": assumed(2, "shift and ALU in series; TRM gives no latencies"),
  "alu-shift-register": assumed(2, "shift and ALU in series; TRM gives no latencies"),
  multiply: assumed(4, "multiply pipeline"),
  "multiply-long": assumed(5, "multiply pipeline, high word"),
  divide: assumed(12, "iterative divider, middle of the range"),
  saturate: assumed(2, "saturating and parallel arithmetic"),
  load: from(4, "published/core_parameters.csv: L1 load-to-use measured"),
  "load-narrow": from(4, "published/core_parameters.csv: L1 load-to-use measured"),
  "load-double": from(4, "published/core_parameters.csv: L1 load-to-use measured"),
  "load-multiple": from(4, "published/core_parameters.csv: L1 load-to-use measured"),
  store: alu,
  "store-double": alu,
  "store-multiple": alu,
  exclusive: assumed(5, "load-to-use of an exclusive that hits L1"),
  branch: alu,
  "branch-link": alu,
  "branch-exchange": alu,
  hint: alu,
  preload: alu,
  barrier: alu,
  status: alu,
  coprocessor: alu,
  exception: alu,
};

/** One load, one store, one branch and one multiply can be dispatched per cycle, to clusters of their own (ARM, "Exploring the
 *  design of the Cortex-A15 processor", 2011). */
const PORT: Readonly<Record<TimingClass, Port>> = {
  alu: "any",
  "alu-shift": "any",
  "alu-shift-register": "any",
  multiply: "multiply",
  "multiply-long": "multiply",
  divide: "multiply",
  saturate: "any",
  load: "load",
  "load-narrow": "load",
  "load-double": "load",
  "load-multiple": "load",
  store: "store",
  "store-double": "store",
  "store-multiple": "store",
  exclusive: "load",
  branch: "branch",
  "branch-link": "branch",
  "branch-exchange": "branch",
  hint: "any",
  preload: "load",
  barrier: "any",
  status: "any",
  coprocessor: "any",
  exception: "branch",
};

export const cortexA15: Core = {
  name: "cortex-a15",
  architecture: "v7",
  title: "Cortex-A15",
  mhz: from(1700, "published/kvmarm_asplos2014.csv: Arndale, Exynos 5250"),
  features: ["v4t", "v5te", "v6", "v6k", "v6t2", "v7", "mp", "div", "se", "ve"],
  virtualization: true,
  security: true,
  lpae: true,
  genericTimer: true,
  control: { reset: 0x00c50078, writable: 0x72983c27 }, // TRM 4.3.27
  identification: {
    MIDR: 0x412fc0f2, // TRM 4.3.1 r2p2
    CTR: 0x8444c004, // TRM 4.3.2
    TCMTR: 0,
    TLBTR: 0,
    MPIDR: 0x80000000, // multiprocessing extensions, cpu 0 of cluster 0
    REVIDR: 0,
    ID_PFR0: 0x00001131,
    ID_PFR1: 0x00011011,
    ID_DFR0: 0,
    ID_AFR0: 0,
    ID_MMFR0: 0x10201105,
    ID_MMFR1: 0x20000000,
    ID_MMFR2: 0x01240000,
    ID_MMFR3: 0x02102211,
    ID_ISAR0: 0x02101110,
    ID_ISAR1: 0x13112111,
    ID_ISAR2: 0x21232041,
    ID_ISAR3: 0x11112131,
    ID_ISAR4: 0x10011142,
    ID_ISAR5: 0,
    CLIDR: 0x0a200023, // TRM 4.3.22: L1 split, L2 unified
    AIDR: 0,
    CCSIDR_L1D: 0x701fe00a, // 32 KiB, 2-way, 64 B
    CCSIDR_L1I: 0x201fe00a,
    CCSIDR_L2: 0x707fe07a, // 1 MiB, 16-way, 64 B
  },
  caches: {
    instruction: {
      size: from(32768, "TRM 6.1"),
      ways: from(2, "TRM 6.1"),
      line: from(64, "TRM 6.1"),
      replacement: "lru", // TRM 6.1
    },
    data: {
      size: from(32768, "TRM 6.1"),
      ways: from(2, "TRM 6.1"),
      line: from(64, "TRM 6.1"),
      replacement: "lru", // TRM 6.1
    },
    unified: {
      size: from(1048576, "published/core_parameters.csv: Exynos 5250"),
      ways: from(16, "TRM 7.1"),
      line: from(64, "TRM 7.1"),
      replacement: "pseudo-random", // TRM 7.1: random
    },
  },
  tlbs: {
    instruction: { entries: from(32, "TRM 5.2.1"), ways: from(0, "TRM 5.2.1"), replacement: "round-robin" },
    data: { entries: from(32, "TRM 5.2.1"), ways: from(0, "TRM 5.2.1"), replacement: "round-robin" },
    store: { entries: from(32, "TRM 5.2.1"), ways: from(0, "TRM 5.2.1"), replacement: "round-robin" },
    wholePages: false, // TRM 5.2.1
    unified: { entries: from(512, "TRM 5.2.2"), ways: from(4, "TRM 5.2.2"), replacement: "round-robin" },
    walkCache: {
      entries: assumed(64, "TRM 5.2.2 names intermediate walk caches without a size"),
      ways: assumed(4, "as above"),
      replacement: "round-robin",
    },
  },
  walks: "data cache", // ID_MMFR3[23:20]
  predictor: {
    // TRM 4.3.28: ACTLR[0] is 0 at reset, and BPIALL and ICIALLU then leave the branch target buffer alone.
    invalidated: { actlr: from(0, "TRM 4.3.28") },
    counters: assumed(4096, "two-bit counters; the TRM gives no organisation"),
    targets: assumed(256, "indirect branch targets"),
    returns: assumed(48, "return stack"),
  },
  timing: {
    width: assumed(2, "three-wide decode; in-order approximation sustains two"),
    port: PORT,
    latency: LATENCY,
    early: assumed(0, "out of order: operands are read where they are needed"),
    mispredict: assumed(15, "published/core_parameters.csv has 15 as a minimum, unverified"),
    exceptionEntry: assumed(20, "pipeline refill from the vector and serialisation"),
    exceptionReturn: assumed(20, "pipeline refill and serialisation"),
    coprocessor: assumed(8, "one system register write"),
    coprocessorRead: assumed(8, "one system register read"),
    status: assumed(4, "serialising change of CPSR control bits"),
    statusRead: assumed(0, "as any instruction"),
    statusChange: assumed(4, "as an MSR"),
    isb: assumed(18, "pipeline flush and refill"),
    dsb: assumed(20, "completion of outstanding accesses, nothing in flight"),
    dmb: assumed(8, "ordering of outstanding accesses, nothing in flight"),
    missesStop: false,
    l1Hit: from(4, "published/core_parameters.csv: L1 load-to-use measured"),
    l2Hit: from(19, "published/core_parameters.csv: L2 hit measured"),
    transfer: assumed(5, "64 bytes at 12.8 GB/s: two channels of DDR3-1600"),
    memory: assumed(110, "DDR3-800 class memory behind the L2"),
    multiple: assumed(2, "doubleword paths to the L1 data cache"),
    outstandingMisses: assumed(6, "line fill buffers"),
    writeBuffers: assumed(8, "lines of stores that wait"),
    tlbL2Hit: assumed(6, "second-level TLB lookup"),
    walk: assumed(4, "start and end of a walk"),
    device: assumed(60, "AXI peripheral access"),
    unaligned: assumed(2, "second access of a split"),
    maintenanceOne: assumed(12, "one line or entry"),
    maintenanceAll: assumed(60, "a whole structure"),
  },
};
