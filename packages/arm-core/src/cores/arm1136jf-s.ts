// The ARM1136JF-S of an i.MX31: ARMv6K. arm11.ts says where the numbers are from.
import { ARM11_CACHES, ARM11_PREDICTOR, ARM11_TIMING, ARM11_TLBS } from "./arm11.ts";
import { type Core, from } from "./core.ts";

export const arm1136jfS: Core = {
  name: "arm1136jf-s",
  architecture: "v6k",
  title: "ARM1136JF-S",
  mhz: from(532, "MX31"),
  features: ["v4t", "v5te", "v6", "v6k"],
  virtualization: false,
  security: false,
  lpae: false,
  genericTimer: false,
  control: { reset: 0x00050078, writable: 0x03c0fb07 }, // DDI 0211 3.2.7
  identification: {
    MIDR: 0x4117b363, // DDI 0211 3.2.2 r1p3
    CTR: 0x1d152152, // 16 KiB, 4-way, 32 B, both
    TCMTR: 0,
    TLBTR: 0x00000800, // unified, 8 lockable entries
    ID_PFR0: 0x00000111,
    ID_PFR1: 0x00000001,
    ID_DFR0: 0x00000002,
    ID_AFR0: 0,
    ID_MMFR0: 0x01130003,
    ID_MMFR1: 0x10030302,
    ID_MMFR2: 0x01222110,
    ID_MMFR3: 0,
    ID_ISAR0: 0x00140011,
    ID_ISAR1: 0x12002111,
    ID_ISAR2: 0x11231111,
    ID_ISAR3: 0x01102131,
    ID_ISAR4: 0x00000141,
    ID_ISAR5: 0,
  },
  caches: ARM11_CACHES,
  tlbs: ARM11_TLBS,
  walks: "memory", // DDI 0211 6.2
  predictor: ARM11_PREDICTOR,
  timing: ARM11_TIMING,
};
