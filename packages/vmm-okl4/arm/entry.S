/* Exceptions of a cell: hypercalls, reflection to the guest kernel's entry, and the way back. DDI 0406C B1.8. */
#include "layout.h"
    .syntax unified
    .arm

    .text
    .global vector_swi
    .type   vector_swi, %function
vector_swi:
    sub     sp, sp, #FRAME_BYTES
    stmia   sp, {r0-r14}^
    mrs     r8, spsr
    str     lr, [sp, #FRAME_PC]
    str     r8, [sp, #FRAME_PSR]
    ldr     r9, =guest_mode
    ldr     r9, [r9]
    cmp     r9, #VMODE_SVC
    movne   r5, #VECTOR_SWI
    bne     reflect
    cmp     r12, #OKL4_return
    beq     return_from_exception
    mov     r0, sp
    bl      hypercall
    b       resume_frame
    .size   vector_swi, . - vector_swi

    @ r5: the vector. sp: a complete frame. The guest kernel may have been interrupted itself.
    .global reflect
    .type   reflect, %function
reflect:
    ldr     r4, =shared_page
    ldr     r9, =guest_mode
    ldr     r10, [r9]
    add     r6, sp, #FRAME_SP
    ldmia   r6, {r0-r3}             @ sp, lr, pc, psr
    orr     r3, r3, r10
    ldr     r6, [r4, #SHARED_VPSR]
    and     r6, r6, #VPSR_I_BIT
    cmp     r10, #VMODE_SVC
    orreq   r3, r3, r6
    str     r0, [r4]
    str     r1, [r4, #4]
    str     r3, [r4, #8]
    ldrne   r0, [r9, #4]            @ kernel_sp
    strne   r0, [sp, #FRAME_SP]
    mov     r10, #VMODE_SVC
    str     r10, [r9]
    orr     r10, r10, #VPSR_I_BIT
    str     r10, [r4, #SHARED_VPSR]
    str     r2, [sp, #FRAME_LR]
    ldr     r0, [r9, #8]            @ kernel_vectors
    add     r0, r0, r5
    str     r0, [sp, #FRAME_PC]
    mov     r0, #PSR_USR
    str     r0, [sp, #FRAME_PSR]
    b       leave
    .size   reflect, . - reflect

    .global return_from_exception
    .type   return_from_exception, %function
return_from_exception:
    ldr     r4, =shared_page
    ldr     r9, =guest_mode
    ldmia   r4, {r5-r7}             @ sp, lr, psr
    ldr     r8, [sp, #FRAME_LR]
    str     r8, [sp, #FRAME_PC]
    ldr     r8, [r4, #SHARED_R12]
    str     r8, [sp, #FRAME_R12]
    str     r6, [sp, #FRAME_LR]
    tst     r7, #0xf                @ a program's mode is 0b10000
    ldreq   r8, [sp, #FRAME_SP]
    streq   r8, [r9, #4]
    moveq   r8, #VMODE_USR
    movne   r8, #VMODE_SVC
    str     r8, [r9]
    str     r5, [sp, #FRAME_SP]
    and     r5, r7, #VPSR_I_BIT
    orr     r8, r8, r5
    str     r8, [r4, #SHARED_VPSR]
    ldr     r5, =PSR_GUEST_BITS
    and     r7, r7, r5
    orr     r7, r7, #PSR_USR
    str     r7, [sp, #FRAME_PSR]
    @ falls through

    @ A pending virtual interrupt comes in, unless it is masked.
resume_frame:
    ldr     r4, =shared_page
    ldr     r5, [r4, #SHARED_UPCALL_PENDING]
    cmp     r5, #0
    beq     leave
    ldr     r5, [r4, #SHARED_VPSR]
    tst     r5, #VPSR_I_BIT
    moveq   r5, #VECTOR_IRQ
    beq     reflect
    .global leave
leave:
    ldr     r9, =guest_mode
    ldr     r9, [r9]
    cmp     r9, #VMODE_SVC
    moveq   r8, #DACR_KERNEL
    movne   r8, #DACR_USER
    mcr     p15, 0, r8, c3, c0, 0
    isb
    ldr     r7, [sp, #FRAME_PSR]
    ldr     lr, [sp, #FRAME_PC]
    msr     spsr_cxsf, r7
    clrex
    ldmia   sp, {r0-r14}^
    nop                             @ the next instruction may use a banked register
    add     sp, sp, #FRAME_BYTES
    movs    pc, lr
    .size   return_from_exception, . - return_from_exception

    @ The first way into the guest: C has filled in guest_frame.
    .global resume
resume:
    ldr     sp, =guest_frame
    b       leave

    .macro  save_frame offset
    sub     lr, lr, #\offset
    stmia   sp, {r0, lr}
    mrs     r0, spsr
    str     r0, [sp, #8]
    tst     r0, #0xf                @ zero in User mode only
    bne     own_exception
    mov     r0, sp
    msr     cpsr_c, #0xd3
    sub     sp, sp, #FRAME_BYTES
    stmia   sp, {r0-r14}^
    ldmia   r0, {r8-r10}
    str     r8, [sp]
    str     r9, [sp, #FRAME_PC]
    str     r10, [sp, #FRAME_PSR]
    ldr     r4, =shared_page
    .endm

    .macro  store_fault register
    mrc     p15, 0, r6, c5, c0, \register
    str     r6, [r4, #20]
    .endm

    .global vector_dabt
    .type   vector_dabt, %function
vector_dabt:
    save_frame 8
    mrc     p15, 0, r5, c6, c0, 0   @ DFAR
    str     r5, [r4, #16]
    store_fault 0
    mov     r5, #VECTOR_DATA
    b       reflect
    .size   vector_dabt, . - vector_dabt

    .global vector_pabt
    .type   vector_pabt, %function
vector_pabt:
    save_frame 4
    str     r9, [r4, #16]
    store_fault 1
    mov     r5, #VECTOR_PREFETCH
    ldr     r6, =kernel_vectors     @ a kernel whose entry cannot be fetched would be reflected for ever
    ldr     r6, [r6]
    add     r6, r6, r5
    cmp     r6, r9
    bne     reflect
    bl      cell_without_entry
    .size   vector_pabt, . - vector_pabt

    .global vector_und
    .type   vector_und, %function
vector_und:
    save_frame 4
    tst     r10, #0x20
    addne   r9, r9, #2              @ the link is two bytes behind (B1.9.4)
    strne   r9, [sp, #FRAME_PC]
    mov     r5, #VECTOR_UNDEFINED
    b       reflect
    .size   vector_und, . - vector_und

    .global vector_irq
    .type   vector_irq, %function
vector_irq:
    save_frame 4
    bl      interrupts
    b       resume_frame
    .size   vector_irq, . - vector_irq

own_exception:
    mov     r1, lr
    msr     cpsr_c, #0xd3
    ldr     sp, =guest_frame
    bl      okl4_fault
    .ltorg

    .data
    .balign 4
    .global guest_mode, kernel_sp, kernel_vectors
guest_mode:
    .word   VMODE_SVC
kernel_sp:
    .word   0
kernel_vectors:
    .word   OKL4_BASE
