// The ARM1176JZF-S of a BCM2835: ARMv6K. arm11.ts says where the numbers are from.
import { ARM11_CACHES, ARM11_PREDICTOR, ARM11_TIMING, ARM11_TLBS } from "./arm11.ts";
import { assumed, type Core } from "./core.ts";

export const arm1176jzfS: Core = {
  name: "arm1176jzf-s",
  architecture: "v6k",
  title: "ARM1176JZF-S",
  mhz: assumed(700, "BCM2835"),
  features: ["v4t", "v5te", "v6", "v6k", "se"],
  virtualization: false,
  security: true,
  lpae: false,
  genericTimer: false,
  control: { reset: 0x00050078, writable: 0x33c0fb07 }, // DDI 0301 3.2.7
  identification: {
    MIDR: 0x410fb767, // DDI 0301 3.2.2 r0p7
    CTR: 0x1d152152, // 16 KiB, 4-way, 32 B, both
    TCMTR: 0,
    TLBTR: 0x00000800,
    ID_PFR0: 0x00000111,
    ID_PFR1: 0x00000011,
    ID_DFR0: 0x00000033,
    ID_AFR0: 0,
    ID_MMFR0: 0x01130003,
    ID_MMFR1: 0x10030302,
    ID_MMFR2: 0x01222100,
    ID_MMFR3: 0,
    ID_ISAR0: 0x00140011,
    ID_ISAR1: 0x12002111,
    ID_ISAR2: 0x11231121,
    ID_ISAR3: 0x01102131,
    ID_ISAR4: 0x00001141,
    ID_ISAR5: 0,
  },
  caches: ARM11_CACHES,
  tlbs: ARM11_TLBS,
  walks: "memory", // DDI 0301 6.2
  predictor: ARM11_PREDICTOR,
  timing: ARM11_TIMING,
};
