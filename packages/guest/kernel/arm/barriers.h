/* The barriers in assembly; before ARMv7 they are CP15 operations that need a register, and ARMv5 has only the first. DDI 0406C B4.2.5. */
#if __ARM_ARCH >= 7
    .macro  barrier_dsb register
    dsb
    .endm
    .macro  barrier_isb register
    isb
    .endm
#elif __ARM_ARCH >= 6
    .macro  barrier_dsb register
    mov     \register, #0
    mcr     p15, 0, \register, c7, c10, 4
    .endm
    .macro  barrier_isb register
    mov     \register, #0
    mcr     p15, 0, \register, c7, c5, 4
    .endm
#else
    .macro  barrier_dsb register
    mov     \register, #0
    mcr     p15, 0, \register, c7, c10, 4
    .endm
    .macro  barrier_isb register
    .endm
#endif
