/* The shared page: vectors that a guest's exceptions reach, and both directions of the world switch. DDI 0406C B1.8, B3.10. */
#include "layout.h"
#include "../barriers.h"
    .syntax unified
    .arm

#if __ARM_ARCH < 6
/*
 * Caches by virtual address know neither world: everything is written back and forgotten, in the host's tables. An XScale's lines
 * go only when others take their place, which need not be read for that. ARM926EJ-S TRM 2.3.8, Intel 278796 7.2.7.
 */
    .macro  flush_caches zero, a, b
    mrc     p15, 0, \a, c0, c0, 0
    mov     \a, \a, lsr #24
    cmp     \a, #INTEL
    beq     8f
7:  mrc     p15, 0, r15, c7, c14, 3
    bne     7b
    b       10f
8:  ldr     \a, =victims
    add     \b, \a, #0x8000
9:  .rept   4
    mcr     p15, 0, \a, c7, c2, 5
    add     \a, \a, #32
    .endr
    cmp     \a, \b
    blo     9b
10: mcr     p15, 0, \zero, c7, c7, 0 @ both caches
    mcr     p15, 0, \zero, c7, c10, 4
    .endm

    .section .bss
    .balign 32
victims:                            @ addresses that nobody uses
    .space  0x8000
#endif

    .section .text.shared, "ax"
    .balign 4096
    .global shared_code
shared_code:
#if HAVE_VBAR
    b       .                       @ reset
    b       exit_undefined
    b       exit_swi
    b       exit_prefetch
    b       exit_data
    b       .
    b       exit_irq
    b       .                       @ FIQ: never enabled
#else
    b       .                       @ reset
    ldr     pc, vector_undefined
    ldr     pc, vector_swi
    ldr     pc, vector_prefetch
    ldr     pc, vector_data
    b       .
    b       exit_irq                @ the host runs masked
    b       .                       @ FIQ: never enabled
    .global shared_vectors
shared_vectors:                     @ as the world wants it: to the exits below, or to the host's own handlers
vector_undefined:
    .word   0
vector_swi:
    .word   0
vector_prefetch:
    .word   0
vector_data:
    .word   0
#endif

/*
 * In each mode that an exception enters, sp is SHARED_DATA. r1: reason, r2: where the guest goes on, r4: the trapped
 * instruction, fetched with the guest's own rights, or 0 in Thumb state, where the word at that distance may not be there.
 */
    .macro  exit name, reason, back
    .type   exit_\name, %function
exit_\name:
    stmia   sp, {r0-r14}^
    mov     r1, #\reason
    sub     r2, lr, #\back
    .endm

    .macro  trapped_instruction
    mrs     r3, spsr
    mov     r4, #0
    tst     r3, #PSR_T
    bne     leave_guest
    ldrt    r4, [r0]
    b       leave_guest
    .endm

    exit    swi, EXIT_SWI, 0
    sub     r0, lr, #4
    trapped_instruction
    exit    undefined, EXIT_UNDEFINED, 4
    mov     r0, r2
    mrs     r3, spsr
    tst     r3, #PSR_T
    addne   r2, r2, #2              @ the link is two bytes behind (B1.9.4)
#if __ARM_ARCH < 6
    moveq   r4, #0
    ldrteq  r4, [r0]
    beq     maintenance
#endif
    trapped_instruction
exit_data:
    str     r0, [sp, #SHARED_SCRATCH]
    mrs     r0, spsr
    tst     r0, #0xf                @ zero in User mode only
    ldr     r0, [sp, #SHARED_SCRATCH]
    bne     exit_fault
    exit    data_of_guest, EXIT_DATA, 8
    mov     r0, r2
    trapped_instruction
exit_fault:                         @ of LDRT above: r4 stays 0
    subs    pc, lr, #4
    exit    prefetch, EXIT_PREFETCH, 4
    b       leave_guest
    exit    irq, EXIT_IRQ, 4

#if __ARM_ARCH < 6
/*
 * Maintenance of caches by virtual address is done here, in the world whose lines they are: an exit for one line would flush them
 * all. The shared page's lines are found by address too, so nothing is invalidated that has not been cleaned. TLB operations are exits:
 * some tables are open to the guest until the next one. r4: the instruction at r2, or 0.
 */
    .macro  operation word, to
    ldr     r3, =\word
    cmp     r0, r3
    beq     \to
    .endm

    .type   maintenance, %function
maintenance:
    ldr     r3, [sp, #SHARED_GUEST_DACR]
    cmp     r3, #DACR_GUEST_KERNEL
    bne     leave_guest
    bic     r0, r4, #0xf000
    operation 0xee070f3a, clean_line            @ c7, c10, 1
    operation 0xee070f36, clean_invalidate_line @ c7, c6, 1
    operation 0xee070f35, instruction_line      @ c7, c5, 1
    operation 0xee070f15, instructions          @ c7, c5, 0
    operation 0xee070f9a, drain                 @ c7, c10, 4
    mrc     p15, 0, r3, c0, c0, 0               @ the rest an XScale has not: for the host to say
    mov     r3, r3, lsr #24
    cmp     r3, #INTEL
    beq     leave_guest
    operation 0xee070f3e, clean_invalidate_line @ c7, c14, 1
    ldr     r3, =0xee17ff7e
    cmp     r4, r3
    beq     test_clean_invalidate               @ c7, c14, 3, to the flags
    b       leave_guest

    .macro  address_operand
    mov     r0, r4, lsr #12
    and     r0, r0, #0xf
    ldr     r0, [sp, r0, lsl #2]
    .endm
clean_line:
    address_operand
    mcr     p15, 0, r0, c7, c10, 1
    b       maintained
clean_invalidate_line:
    address_operand
    mcr     p15, 0, r0, c7, c10, 1
    mcr     p15, 0, r0, c7, c6, 1
    b       maintained
instruction_line:
    address_operand
    mcr     p15, 0, r0, c7, c5, 1
    b       maintained
instructions:
    mcr     p15, 0, r0, c7, c5, 0
    b       maintained
test_clean_invalidate:
1:  mrc     p15, 0, r15, c7, c14, 3
    bne     1b
    mrs     r0, spsr
    orr     r0, r0, #PSR_Z
    msr     spsr_f, r0
    b       maintained
drain:
    mcr     p15, 0, r0, c7, c10, 4
maintained:
    ldmia   sp, {r0-r4}
    movs    pc, lr
    .ltorg
    .size   maintenance, . - maintenance
#endif

    .type   leave_guest, %function
leave_guest:
    mrs     r3, spsr
    mov     r5, sp
    str     r2, [r5, #SHARED_PC]
    str     r3, [r5, #SHARED_PSR]
    str     r4, [r5, #SHARED_INSTRUCTION]
    str     r1, [r5, #SHARED_REASON]
    ldr     r6, [r5, #SHARED_HOST_TTBR]
    mov     r7, #0
    mcr     p15, 0, r6, c2, c0, 0   @ TTBR0
    barrier_isb r7
    mcr     p15, 0, r7, c8, c7, 0   @ TLBIALL
#if __ARM_ARCH >= 6
    mcr     p15, 0, r7, c7, c5, 6   @ BPIALL
    barrier_dsb r7
    ldr     r6, [r5, #SHARED_HOST_CONTEXT]
    mcr     p15, 0, r6, c13, c0, 1  @ CONTEXTIDR
#else
    flush_caches r7, r8, r9
#endif
    ldr     r6, [r5, #SHARED_HOST_VBAR]
#if HAVE_VBAR
    mcr     p15, 0, r6, c12, c0, 0  @ VBAR
#else
    ldmia   r6, {r0-r3}             @ of the four vectors that the host takes
    adr     r6, shared_vectors
    stmia   r6, {r0-r3}
#endif
    mov     r6, #DACR_HOST
    mcr     p15, 0, r6, c3, c0, 0   @ DACR
    barrier_isb r7
    msr     cpsr_c, #0xd3
    ldr     sp, [r5, #SHARED_HOST_SP]
    pop     {r4-r11, pc}
    .size   leave_guest, . - leave_guest

    .type   enter_guest, %function
enter_guest:
    mov     r7, #0
#if __ARM_ARCH >= 6
    mcr     p15, 0, r7, c7, c5, 6   @ BPIALL
    barrier_dsb r7
#else
    flush_caches r7, r8, r9
#endif
#if !HAVE_VBAR
    adr     r6, exits
    ldmia   r6, {r1-r4}
    adr     r6, shared_vectors
    stmia   r6, {r1-r4}
#endif
    ldr     r6, [r0, #SHARED_GUEST_DACR]
    mcr     p15, 0, r6, c3, c0, 0   @ DACR, first: the shadow tables have this page in the programs' domain
    ldr     r6, [r0, #SHARED_SHADOW_TTBR]
    mcr     p15, 0, r6, c2, c0, 0   @ TTBR0
    barrier_isb r7
    mcr     p15, 0, r7, c8, c7, 0   @ TLBIALL
#if __ARM_ARCH >= 6
    ldr     r6, [r0, #SHARED_GUEST_CONTEXT]
    mcr     p15, 0, r6, c13, c0, 1  @ CONTEXTIDR
#endif
#if HAVE_VBAR
    ldr     r6, =SHARED_CODE
    mcr     p15, 0, r6, c12, c0, 0  @ VBAR
#endif
    barrier_dsb r7
    barrier_isb r7
    mov     sp, r0
    ldr     r1, [sp, #SHARED_PSR]
    ldr     lr, [sp, #SHARED_PC]
    msr     spsr_cxsf, r1
    ldmia   sp, {r0-r14}^
    nop                             @ the next instruction may use a banked register
    movs    pc, lr
    .ltorg
#if !HAVE_VBAR
exits:
    .word   SHARED_CODE + (exit_undefined - shared_code)
    .word   SHARED_CODE + (exit_swi - shared_code)
    .word   SHARED_CODE + (exit_prefetch - shared_code)
    .word   SHARED_CODE + (exit_data - shared_code)
#endif
    .size   enter_guest, . - enter_guest
    .balign 4096

    .text
    .global guest_run
    .type   guest_run, %function
guest_run:
    push    {r4-r11, lr}
    ldr     r0, =SHARED_DATA
    str     sp, [r0, #SHARED_HOST_SP]
    ldr     r1, enter_shared
    bx      r1
    .ltorg
enter_shared:
    .word   SHARED_CODE + (enter_guest - shared_code)
    .size   guest_run, . - guest_run

    .section .data.shared, "aw"
    .balign 4096
    .global shared_data
shared_data:
    .space  4096
