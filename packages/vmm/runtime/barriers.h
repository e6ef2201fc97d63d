/* Barriers in assembly, which before ARMv7 are CP15 operations that need a register of zero. DDI 0406C B4.2.5. */
#if __ARM_ARCH >= 7
    .macro  barrier_dsb zero
    dsb
    .endm
    .macro  barrier_isb zero
    isb
    .endm
#else
    .macro  barrier_dsb zero
    mcr     p15, 0, \zero, c7, c10, 4
    .endm
    .macro  barrier_isb zero
#if __ARM_ARCH >= 6
    mcr     p15, 0, \zero, c7, c5, 4
#endif
    .endm
#endif
