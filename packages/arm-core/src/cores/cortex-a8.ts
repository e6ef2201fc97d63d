// The Cortex-A8 of a TI AM335x: ARMv7-A without the multiprocessing, Virtualization and Large Physical Address Extensions.
// TRM = ARM DDI 0344K; gcc = GCC's scheduling description of the core (gcc/config/arm/cortex-a8.md), which follows the TRM's chapter 16;
// published = the project's published/core_parameters.csv and published/native_lmbench_ti_boards.csv.
import type { TimingClass } from "../isa/row.ts";
import { assumed, type Core, from, type Port, type Sourced } from "./core.ts";

const alu = from(1, "gcc: ALU to ALU");
const load = from(2, "gcc: load to ALU");
const multiply = from(4, "gcc: multiply to ALU");
const store = assumed(1, "a base that is written back");
const LATENCY: Readonly<Record<TimingClass, Sourced>> = {
  alu,
  "alu-shift": alu,
  "alu-shift-register": alu,
  multiply,
  "multiply-long": from(5, "gcc: three micro-operations, one more than a multiply"),
  divide: assumed(1, "the core has no divider"),
  saturate: from(2, "gcc: an early result of the ALU"),
  load,
  "load-narrow": load,
  "load-double": load,
  "load-multiple": load,
  store,
  "store-double": store,
  "store-multiple": store,
  exclusive: assumed(4, "load-to-use of an exclusive that hits L1"),
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

/** One load or store and one branch per cycle, multiplies only in pipeline 0 (TRM 16.2, gcc). */
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
  store: "load",
  "store-double": "load",
  "store-multiple": "load",
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

export const cortexA8: Core = {
  name: "cortex-a8",
  architecture: "v7",
  title: "Cortex-A8",
  mhz: from(1000, "published/native_lmbench_ti_boards.csv: AM335X EVM"),
  features: ["v4t", "v5te", "v6", "v6k", "v6t2", "v7", "se"],
  virtualization: false,
  security: true,
  lpae: false,
  genericTimer: false,
  control: { reset: 0x00c50078, writable: 0x7a803807 }, // TRM 3.2.25
  identification: {
    MIDR: 0x413fc082, // TRM 3.2.2 r3p2
    CTR: 0x82048004, // TRM 3.2.3
    TCMTR: 0,
    TLBTR: 0x00202001, // TRM 3.2.5
    MPIDR: 0x413fc082, // without the Multiprocessing Extensions an alias of MIDR
    REVIDR: 0x413fc082,
    ID_PFR0: 0x00001031,
    ID_PFR1: 0x00000011,
    ID_DFR0: 0x00000400,
    ID_AFR0: 0,
    ID_MMFR0: 0x31100003,
    ID_MMFR1: 0x20000000,
    ID_MMFR2: 0x01202000,
    ID_MMFR3: 0x00000011,
    ID_ISAR0: 0x00101111,
    ID_ISAR1: 0x12112111,
    ID_ISAR2: 0x21232031,
    ID_ISAR3: 0x11112131,
    ID_ISAR4: 0x00111142,
    ID_ISAR5: 0,
    CLIDR: 0x0a000023, // TRM 3.2.22
    AIDR: 0,
    CCSIDR_L1D: 0xe00fe01a, // 32 KiB, 4-way, 64 B
    CCSIDR_L1I: 0x200fe01a,
    CCSIDR_L2: 0xf03fe03a, // 256 KiB, 8-way, 64 B
  },
  caches: {
    instruction: {
      size: from(32768, "published/native_lmbench_ti_boards.csv: AM335X"),
      ways: from(4, "TRM 7.1"),
      line: from(64, "TRM 7.1"),
      replacement: "pseudo-random",
    },
    data: {
      size: from(32768, "published/native_lmbench_ti_boards.csv: AM335X"),
      ways: from(4, "TRM 7.1"),
      line: from(64, "TRM 7.1"),
      replacement: "pseudo-random",
      readAllocate: true, // TRM 8.1: only the L2 allocates for writes
      virtualIndex: true, // TRM 7.1: virtually indexed, physically tagged; the hash of the address keeps aliases apart (TRM 7.2)
    },
    unified: {
      size: from(262144, "published/native_lmbench_ti_boards.csv: AM335X"),
      ways: from(8, "TRM 8.1"),
      line: from(64, "TRM 8.1"),
      replacement: "pseudo-random",
    },
  },
  tlbs: {
    instruction: { entries: from(32, "TRM 6.3"), ways: from(0, "TRM 6.3"), replacement: "round-robin" },
    data: { entries: from(32, "TRM 6.3"), ways: from(0, "TRM 6.3"), replacement: "round-robin" },
    wholePages: true,
  },
  walks: "unified cache", // ID_MMFR3[23:20]
  predictor: {
    // TRM 3.2.26: ACTLR[6] (IBE) is 0 at reset, and operations on the branch target buffer then do nothing.
    invalidated: { actlr: from(6, "TRM 3.2.26") },
    counters: from(4096, "TRM 5.2: global history buffer, indexed here by the address alone"),
    targets: from(512, "TRM 5.2: branch target buffer"),
    returns: from(8, "TRM 5.2: return stack"),
  },
  timing: {
    width: from(2, "TRM 16.1: dual issue"),
    port: PORT,
    latency: LATENCY,
    early: from(1, "gcc: a result that is needed early costs one cycle more"),
    mispredict: from(13, "TRM 16.4.1"),
    exceptionEntry: from(
      13,
      "TRM 16.4.1: the pipeline is flushed; what an entry takes beside that is not published",
    ),
    exceptionReturn: from(13, "TRM 16.4.1: a write of the program counter that is not predicted"),
    coprocessor: assumed(8, "one system register write; TRM 5.6.1 names some that flush the pipeline"),
    coprocessorRead: assumed(8, "one system register read"),
    status: assumed(6, "serialising change of CPSR control bits"),
    statusRead: assumed(0, "as any instruction"),
    statusChange: assumed(6, "as an MSR"),
    isb: from(13, "TRM 16.4.1: pipeline flush"),
    dsb: assumed(20, "completion of outstanding accesses, nothing in flight"),
    dmb: assumed(10, "ordering of outstanding accesses, nothing in flight"),
    missesStop: true, // TRM 16.4.2: a load that misses is replayed
    l1Hit: from(3, "published/core_parameters.csv: L1 load-to-use measured"),
    l2Hit: from(12, "published/core_parameters.csv: L2 hit measured"),
    transfer: from(
      102,
      "published/native_lmbench_ti_boards.csv: bw_mem-bcopy-8mb, 209.46 MB/s with a line read, one allocated and one written back",
    ),
    memory: from(245, "published/native_lmbench_ti_boards.csv: lat_mem_rd at 1000K, mean of two releases"),
    multiple: from(2, "TRM 16.2: two registers per micro-operation"),
    outstandingMisses: assumed(1, "a replayed load does not run ahead"),
    writeBuffers: assumed(4, "stores that wait for L2"),
    tlbL2Hit: assumed(0, "the core has no second level"),
    walk: from(6, "TRM table 16-16: 24 cycles with both descriptors in L2"),
    device: assumed(100, "peripheral access over the interconnect"),
    unaligned: from(8, "TRM table 16-16"),
    maintenanceOne: assumed(10, "one line or entry"),
    maintenanceAll: assumed(64, "a whole structure"),
  },
};
