// What ARM1136JF-S and ARM1176JZF-S share: ARMv6K, physically tagged caches, ASIDs.
// TRM = ARM DDI 0211 (ARM1136) and DDI 0301 (ARM1176); gcc = GCC's scheduling description (gcc/config/arm/arm1136jfs.md); azahar =
// what the emulator Azahar counts per instruction of an ARM11 (src/core/arm/dynarmic/arm_tick_counts.cpp), which is no manual; published =
// the project's published/core_parameters.csv, whose rows that were not verified against the manual are assumed here; MX31 = how U-Boot
// sets up an i.MX31's memory (board/hale/tt01/tt01.c): 532 MHz, bus and DDR at 133 MHz, 32 bits, ESDCFG0 0x006ac73a.
import { byClass } from "./classes.ts";
import { assumed, type Core, type CoreTiming, from, type Port } from "./core.ts";

const alu = from(1, "gcc: ALU");
const load = from(2, "gcc: 3 for an early register, one less otherwise");
const narrow = from(3, "gcc: 4 for an early register, one less otherwise");

const cache = {
  size: from(16384, "published"),
  ways: from(4, "published"),
  line: from(32, "published"),
  replacement: "pseudo-random",
} as const;

export const ARM11_CACHES: Core["caches"] = {
  instruction: cache,
  data: { ...cache, readAllocate: true }, // TRM 7.2
};

const micro = {
  entries: assumed(10, "published, unverified: MicroTLB"),
  ways: from(0, "TRM 6.4.1"),
  replacement: "round-robin",
} as const;

export const ARM11_TLBS: Core["tlbs"] = {
  instruction: micro,
  data: micro,
  wholePages: true,
  unified: {
    entries: from(64, "published: the part that is not lockable"),
    ways: from(2, "published"),
    replacement: "round-robin",
  },
};

export const ARM11_PREDICTOR: Core["predictor"] = {
  invalidated: "always",
  counters: from(128, "TRM 5.2: branch target address cache of 128 entries"),
  targets: from(128, "TRM 5.2"),
  returns: from(3, "TRM 5.2: return stack"),
};

export const ARM11_TIMING: CoreTiming = {
  width: from(1, "gcc: single issue, eight stages"),
  port: byClass<Port>("any", {}),
  latency: byClass(alu, {
    "alu-shift-register": from(2, "gcc: 3 for an early register"),
    multiply: from(3, "gcc: 4 for an early register"),
    "multiply-long": from(4, "gcc: 5 for an early register"),
    saturate: from(2, "gcc: saturating arithmetic"),
    load,
    "load-narrow": narrow,
    "load-double": load,
    "load-multiple": load,
    exclusive: load,
  }),
  early: from(1, "gcc: early registers"),
  mispredict: from(6, "gcc: 5 to 7"),
  exceptionEntry: assumed(7, "published, unverified: eight cycles for an SVC; azahar has the same"),
  exceptionReturn: from(6, "DDI 0301H table 16-5: a MOV to the program counter that is not predicted"),
  coprocessor: assumed(1, "azahar: two cycles for an MCR"),
  coprocessorRead: assumed(1, "azahar: two cycles for an MRC"),
  status: assumed(3, "published, unverified: four cycles for an MSR of control bits; azahar has the same"),
  statusRead: assumed(0, "azahar: one cycle for an MRS"),
  statusChange: assumed(0, "azahar: one cycle for a CPS or SETEND"),
  isb: from(7, "gcc: refill of the pipeline"),
  dsb: assumed(8, "drain, nothing in flight"),
  dmb: assumed(4, "drain, nothing in flight"),
  missesStop: false, // TRM 1.3.5: hit under miss
  l1Hit: from(3, "gcc: LDR to an early register"),
  l2Hit: assumed(3, "there is no L2"),
  transfer: from(83, "MX31: tRP 3, tRCD 4, and 8 words at both edges: 11 cycles of 133 MHz"),
  memory: from(
    83,
    "MX31: address 1, tRP 3, tRCD 4, CL 3: 11 cycles of 133 MHz; what the controller adds is not published",
  ),
  multiple: from(2, "gcc: two registers a cycle"),
  outstandingMisses: assumed(2, "line fill buffers"),
  writeBuffers: assumed(4, "lines of stores that wait"),
  tlbL2Hit: assumed(2, "main TLB lookup"),
  walk: assumed(2, "start and end of a walk"),
  device: assumed(75, "peripheral access"),
  unaligned: from(1, "TRM 4.2: one more access"),
  maintenanceOne: assumed(2, "one line or entry"),
  maintenanceAll: assumed(16, "a whole structure"),
};
