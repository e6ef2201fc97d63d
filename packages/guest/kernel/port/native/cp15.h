/* CP15 registers and operations by their names in DDI 0406C B4.1 and B4.2. */
#pragma once
#include "../../types.h"

#define CP15_READ(name, opc1, crn, crm, opc2) \
    static inline u32 read_##name(void) \
    { \
        u32 value; \
        __asm__ volatile("mrc p15, " #opc1 ", %0, " #crn ", " #crm ", " #opc2 : "=r"(value)); \
        return value; \
    }
#define CP15_WRITE(name, opc1, crn, crm, opc2) \
    static inline void write_##name(u32 value) \
    { \
        __asm__ volatile("mcr p15, " #opc1 ", %0, " #crn ", " #crm ", " #opc2 : : "r"(value) : "memory"); \
    }

CP15_READ(CTR, 0, c0, c0, 1)
CP15_READ(MIDR, 0, c0, c0, 0)
CP15_READ(ID_MMFR1, 0, c0, c1, 5)
CP15_READ(ID_MMFR3, 0, c0, c1, 7)
CP15_WRITE(TTBR0, 0, c2, c0, 0)
CP15_READ(DFSR, 0, c5, c0, 0)
CP15_READ(IFSR, 0, c5, c0, 1)
CP15_READ(DFAR, 0, c6, c0, 0)
CP15_READ(IFAR, 0, c6, c0, 2)
CP15_WRITE(ICIALLU, 0, c7, c5, 0)
CP15_WRITE(ICIMVAU, 0, c7, c5, 1)
CP15_WRITE(BPIALL, 0, c7, c5, 6)
CP15_WRITE(DCIMVAC, 0, c7, c6, 1)
CP15_WRITE(DCCMVAC, 0, c7, c10, 1)
CP15_WRITE(DCCMVAU, 0, c7, c11, 1)
CP15_WRITE(DCCIMVAC, 0, c7, c14, 1)
CP15_WRITE(ITLBIMVA, 0, c8, c5, 1)
CP15_WRITE(DTLBIMVA, 0, c8, c6, 1)
CP15_WRITE(TLBIALL, 0, c8, c7, 0)
CP15_WRITE(TLBIMVA, 0, c8, c7, 1)
CP15_WRITE(TLBIASID, 0, c8, c7, 2)
CP15_WRITE(CONTEXTIDR, 0, c13, c0, 1)
CP15_WRITE(TPIDRURW, 0, c13, c0, 2)
CP15_WRITE(TPIDRURO, 0, c13, c0, 3)
CP15_READ(CNTFRQ, 0, c14, c0, 0)
CP15_WRITE(CNTV_TVAL, 0, c14, c3, 0)
CP15_WRITE(CNTV_CTL, 0, c14, c3, 1)

static inline u64 read_CNTVCT(void)
{
    u32 low, high;
    __asm__ volatile("isb\n\tmrrc p15, 1, %0, %1, c14" : "=r"(low), "=r"(high) : : "memory");
    return (u64)high << 32 | low;
}

static inline void write_CNTV_CVAL(u64 value)
{
    __asm__ volatile("mcrr p15, 3, %0, %1, c14" : : "r"((u32)value), "r"((u32)(value >> 32)) : "memory");
}

/* Before ARMv7 the barriers are CP15 operations, and ARMv5 has only the first: it drains the write buffer. */
#if __ARM_ARCH >= 7
static inline void dsb(void) { __asm__ volatile("dsb" : : : "memory"); }
static inline void isb(void) { __asm__ volatile("isb" : : : "memory"); }
#else
CP15_WRITE(CP15DSB, 0, c7, c10, 4)
CP15_WRITE(CP15ISB, 0, c7, c5, 4)
CP15_WRITE(CP15WFI, 0, c7, c0, 4)
static inline void dsb(void) { write_CP15DSB(0); }
#if __ARM_ARCH >= 6
static inline void isb(void) { write_CP15ISB(0); }
#else
static inline void isb(void) {}
#endif
#endif
