/* The system registers that Hyp-mode C reads and writes, by their manual names. DDI 0406C B3.17 (CP15), B8 (timers). */
#ifndef HYP_SYSTEM_H
#define HYP_SYSTEM_H

#include "../../vmm/runtime/words.h"

#define REGISTER32(name, coding)                                                                             \
    static inline u32 read_##name(void)                                                                      \
    {                                                                                                        \
        u32 value;                                                                                           \
        __asm__ volatile("mrc " coding : "=r"(value));                                                      \
        return value;                                                                                        \
    }                                                                                                        \
    static inline void write_##name(u32 value) { __asm__ volatile("mcr " coding : : "r"(value) : "memory"); }

#define REGISTER64(name, coding)                                                                             \
    static inline u64 read_##name(void)                                                                      \
    {                                                                                                        \
        u64 value;                                                                                           \
        __asm__ volatile("mrrc " coding : "=r"(value));                                                     \
        return value;                                                                                        \
    }                                                                                                        \
    static inline void write_##name(u64 value) { __asm__ volatile("mcrr " coding : : "r"(value) : "memory"); }

REGISTER32(MIDR, "p15, 0, %0, c0, c0, 0")
REGISTER32(MPIDR, "p15, 0, %0, c0, c0, 5")
REGISTER32(VPIDR, "p15, 4, %0, c0, c0, 0")
REGISTER32(VMPIDR, "p15, 4, %0, c0, c0, 5")
REGISTER32(SCTLR, "p15, 0, %0, c1, c0, 0")
REGISTER32(ACTLR, "p15, 0, %0, c1, c0, 1")
REGISTER32(HCR, "p15, 4, %0, c1, c1, 0")
REGISTER32(HDCR, "p15, 4, %0, c1, c1, 1")
REGISTER32(HCPTR, "p15, 4, %0, c1, c1, 2")
REGISTER32(HSTR, "p15, 4, %0, c1, c1, 3")
REGISTER32(TTBR0, "p15, 0, %0, c2, c0, 0")
REGISTER32(TTBR1, "p15, 0, %0, c2, c0, 1")
REGISTER32(TTBCR, "p15, 0, %0, c2, c0, 2")
REGISTER32(VTCR, "p15, 4, %0, c2, c1, 2")
REGISTER64(VTTBR, "p15, 6, %Q0, %R0, c2")
REGISTER32(DFSR, "p15, 0, %0, c5, c0, 0")
REGISTER32(IFSR, "p15, 0, %0, c5, c0, 1")
REGISTER32(DFAR, "p15, 0, %0, c6, c0, 0")
REGISTER32(IFAR, "p15, 0, %0, c6, c0, 2")
REGISTER32(HDFAR, "p15, 4, %0, c6, c0, 0")
REGISTER32(HIFAR, "p15, 4, %0, c6, c0, 2")
REGISTER32(HPFAR, "p15, 4, %0, c6, c0, 4")
REGISTER32(TLBIALLNSNH, "p15, 4, %0, c8, c7, 4")
REGISTER32(VBAR, "p15, 0, %0, c12, c0, 0")
REGISTER32(CNTFRQ, "p15, 0, %0, c14, c0, 0")
REGISTER32(CNTHCTL, "p15, 4, %0, c14, c1, 0")
REGISTER32(CNTHP_CTL, "p15, 4, %0, c14, c2, 1")
REGISTER64(CNTHP_CVAL, "p15, 6, %Q0, %R0, c14")
REGISTER32(CNTV_CTL, "p15, 0, %0, c14, c3, 1")
REGISTER64(CNTV_CVAL, "p15, 3, %Q0, %R0, c14")
REGISTER64(CNTVOFF, "p15, 4, %Q0, %R0, c14")
REGISTER64(CNTPCT, "p15, 0, %Q0, %R0, c14")

static inline void isb(void) { __asm__ volatile("isb" : : : "memory"); }
static inline void dsb(void) { __asm__ volatile("dsb" : : : "memory"); }

#endif
