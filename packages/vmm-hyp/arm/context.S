/* Saving and loading what an exit leaves in the processor, from one list. DDI 0406C B3.17, table B3-42; B9.3.9 (banked registers). */
    .syntax unified
    .arch armv7ve
    .arch_extension virt
    .arm

    .macro  each_cp15 word, double
    \word   0, c1, c0, 0            @ SCTLR
    \word   2, c0, c0, 0            @ CSSELR
    \double 0, c2                   @ TTBR0
    \double 1, c2                   @ TTBR1
    \word   0, c2, c0, 2            @ TTBCR
    \word   0, c3, c0, 0            @ DACR
    \word   0, c5, c0, 0            @ DFSR
    \word   0, c5, c0, 1            @ IFSR
    \word   0, c5, c1, 0            @ ADFSR
    \word   0, c5, c1, 1            @ AIFSR
    \word   0, c6, c0, 0            @ DFAR
    \word   0, c6, c0, 2            @ IFAR
    \double 0, c7                   @ PAR
    \word   0, c10, c2, 0           @ PRRR, MAIR0
    \word   0, c10, c2, 1           @ NMRR, MAIR1
    \word   0, c10, c3, 0           @ AMAIR0
    \word   0, c10, c3, 1           @ AMAIR1
    \word   0, c12, c0, 0           @ VBAR
    \word   0, c13, c0, 1           @ CONTEXTIDR
    \word   0, c13, c0, 2           @ TPIDRURW
    \word   0, c13, c0, 3           @ TPIDRURO
    \word   0, c13, c0, 4           @ TPIDRPRW
    \word   0, c14, c1, 0           @ CNTKCTL
    .endm

    .macro  each_banked name
    .irp    register, sp_usr, sp_svc, lr_svc, spsr_svc, sp_abt, lr_abt, spsr_abt, sp_und, lr_und, spsr_und
    \name   \register
    .endr
    .irp    register, sp_irq, lr_irq, spsr_irq, r8_fiq, r9_fiq, r10_fiq, r11_fiq, r12_fiq, sp_fiq, lr_fiq, spsr_fiq
    \name   \register
    .endr
    .endm

    .macro  save_word op1, crn, crm, op2
    mrc     p15, \op1, r1, \crn, \crm, \op2
    str     r1, [r0], #4
    .endm
    .macro  save_double op1, crm
    mrrc    p15, \op1, r1, r2, \crm
    stm     r0!, {r1, r2}
    .endm
    .macro  save_banked register
    mrs     r1, \register
    str     r1, [r0], #4
    .endm

    .macro  load_word op1, crn, crm, op2
    ldr     r1, [r0], #4
    mcr     p15, \op1, r1, \crn, \crm, \op2
    .endm
    .macro  load_double op1, crm
    ldm     r0!, {r1, r2}
    mcrr    p15, \op1, r1, r2, \crm
    .endm
    .macro  load_banked register
    ldr     r1, [r0], #4
    msr     \register, r1
    .endm

    .text
    .global context_save
context_save:
    each_cp15 save_word, save_double
    each_banked save_banked
    bx      lr

    .global context_load
context_load:
    each_cp15 load_word, load_double
    each_banked load_banked
    clrex                           @ a reservation does not survive the change of guest
    isb
    bx      lr
