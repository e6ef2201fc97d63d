/* The CP15 and timer registers of the real processor, by their names in DDI 0406C B4.1, B4.2 and B8.1. */
#ifndef VMM_CP15_H
#define VMM_CP15_H

#include "words.h"

#define READ(name, opc1, crn, crm, opc2)                                                                      \
    static inline u32 read_##name(void)                                                                       \
    {                                                                                                         \
        u32 value;                                                                                            \
        __asm__ volatile("mrc p15, " #opc1 ", %0, " #crn ", " #crm ", " #opc2 : "=r"(value));                 \
        return value;                                                                                         \
    }
#define WRITE(name, opc1, crn, crm, opc2)                                                                     \
    static inline void write_##name(u32 value)                                                                \
    {                                                                                                         \
        __asm__ volatile("mcr p15, " #opc1 ", %0, " #crn ", " #crm ", " #opc2 : : "r"(value) : "memory");     \
    }

READ(MIDR, 0, c0, c0, 0)
READ(CTR, 0, c0, c0, 1)
#if __ARM_ARCH >= 6
READ(TLBTR, 0, c0, c0, 3)
READ(MPIDR, 0, c0, c0, 5)
READ(ID_PFR0, 0, c0, c1, 0)
READ(ID_PFR1, 0, c0, c1, 1)
READ(ID_DFR0, 0, c0, c1, 2)
READ(ID_MMFR0, 0, c0, c1, 4)
READ(ID_MMFR1, 0, c0, c1, 5)
READ(ID_MMFR2, 0, c0, c1, 6)
READ(ID_MMFR3, 0, c0, c1, 7)
READ(ID_ISAR0, 0, c0, c2, 0)
READ(ID_ISAR1, 0, c0, c2, 1)
READ(ID_ISAR2, 0, c0, c2, 2)
READ(ID_ISAR3, 0, c0, c2, 3)
READ(ID_ISAR4, 0, c0, c2, 4)
#endif
#if __ARM_ARCH >= 7
READ(CCSIDR, 1, c0, c0, 0)
READ(CLIDR, 1, c0, c0, 1)
READ(AIDR, 1, c0, c0, 7)
WRITE(CSSELR, 2, c0, c0, 0)
WRITE(DCCMVAU, 0, c7, c11, 1)
#else
#if __ARM_ARCH >= 6
WRITE(DCCIALL, 0, c7, c14, 0)
#endif
WRITE(CP15WFI, 0, c7, c0, 4)
#endif
WRITE(TTBR0, 0, c2, c0, 0)
WRITE(DACR, 0, c3, c0, 0)
READ(DFSR, 0, c5, c0, 0)
READ(IFSR, 0, c5, c0, 1)
READ(DFAR, 0, c6, c0, 0)
READ(IFAR, 0, c6, c0, 2)
WRITE(ICIALLU, 0, c7, c5, 0)
WRITE(ICIMVAU, 0, c7, c5, 1)
#if __ARM_ARCH >= 6
WRITE(BPIALL, 0, c7, c5, 6)
#else
static inline void write_BPIALL(u32 value) { (void)value; }
#endif
WRITE(DCIMVAC, 0, c7, c6, 1)
WRITE(BOTH_CACHES, 0, c7, c7, 0)
WRITE(DCCMVAC, 0, c7, c10, 1)
WRITE(DCCSW, 0, c7, c10, 2)
WRITE(DCCIMVAC, 0, c7, c14, 1)
WRITE(DCCISW, 0, c7, c14, 2)
WRITE(ITLBIMVA, 0, c8, c5, 1)
WRITE(DTLBIMVA, 0, c8, c6, 1)
WRITE(TLBIALL, 0, c8, c7, 0)
WRITE(PMUSERENR, 0, c9, c14, 0)
#if __ARM_ARCH >= 6
WRITE(TLBIMVA, 0, c8, c7, 1)
WRITE(TLBIASID, 0, c8, c7, 2)
WRITE(CONTEXTIDR, 0, c13, c0, 1)
WRITE(TPIDRURW, 0, c13, c0, 2)
READ(TPIDRURW, 0, c13, c0, 2)
WRITE(TPIDRURO, 0, c13, c0, 3)
#endif
WRITE(FCSEIDR, 0, c13, c0, 0)
READ(CNTFRQ, 0, c14, c0, 0)
WRITE(CNTKCTL, 0, c14, c1, 0)
WRITE(CNTP_TVAL, 0, c14, c2, 0)
WRITE(CNTP_CTL, 0, c14, c2, 1)
WRITE(CNTV_CTL, 0, c14, c3, 1)

static inline u64 read_CNTVCT(void)
{
    u32 low, high;

    __asm__ volatile("mrrc p15, 1, %0, %1, c14" : "=r"(low), "=r"(high) : : "memory");
    return (u64)high << 32 | low;
}

static inline void write_CNTV_CVAL(u64 value)
{
    __asm__ volatile("mcrr p15, 3, %0, %1, c14" : : "r"((u32)value), "r"((u32)(value >> 32)) : "memory");
}

#if __ARM_ARCH >= 7
static inline void dsb(void) { __asm__ volatile("dsb" : : : "memory"); }
static inline void isb(void) { __asm__ volatile("isb" : : : "memory"); }
static inline void wait_for_interrupt(void) { __asm__ volatile("wfi"); }
#else
WRITE(CP15DSB, 0, c7, c10, 4)
#if __ARM_ARCH >= 6
WRITE(CP15ISB, 0, c7, c5, 4)
#else
static inline void write_CP15ISB(u32 value) { (void)value; }
#endif
static inline void dsb(void) { write_CP15DSB(0); }
static inline void isb(void) { write_CP15ISB(0); }
static inline void wait_for_interrupt(void) { write_CP15WFI(0); }
#endif

#endif
