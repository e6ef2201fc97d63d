/*
 * Exceptions of a guest: the bounce to its kernel, hypercalls, and the way back. The structure and the paths' lengths are the published
 * system's (xen/arch/arm/xen/entry.S of its releases); the code is ours. DDI 0406C B1.8.
 */
#include "layout.h"
    .syntax unified
    .arm

#define INFO FRAME_BYTES /* of struct cpu_info, from a complete frame */

    .macro  dacr_write register, value
    ldr     \register, =\value
    mcr     p15, 0, \register, c3, c0, 0
    .endm

    @ The frame is complete in the processor's registers but for what is said here. lr: where the guest goes on.
    .macro  leave_xen
    msr     spsr_cxsf, #PSR_USR
    ldmia   sp, {r0-r14}^
    nop                             @ the next instruction may use a banked register
    add     sp, sp, #FRAME_BYTES
    movs    pc, lr
    .endm

    .text
/* ---- SWI: a system call of a program, or a hypercall of its kernel */
    .global vector_swi
    .type   vector_swi, %function
vector_swi:
    sub     sp, sp, #FRAME_BYTES
    stmia   sp, {r0-r14}^
    mrs     r12, spsr
    str     lr, [sp, #FRAME_PC]
    str     r12, [sp, #FRAME_PSR]
    ldr     r8, [sp, #INFO + CPU_MODE]
    cmp     r8, #VMODE_SVC
    beq     hypercall
    .global bounce_swi
bounce_swi:
    add     r10, sp, #FRAME_SP
    ldmia   r10, {r10, r11}
    mov     r9, #XEN_SHARED
    stmia   r9, {r10-r12}
    mov     r8, #VMODE_SVC
    str     r8, [sp, #INFO + CPU_MODE]
    orr     r8, r8, #VPSR_I_BIT
    str     r8, [r9, #SHARED_VPSR]
    ldr     r10, [sp, #INFO + CPU_KERNEL_SP]
    str     r10, [sp, #FRAME_SP]
    str     lr, [sp, #FRAME_LR]
    ldr     lr, [sp, #INFO + CPU_VECTORS]
    add     lr, lr, #VECTOR_SWI
    dacr_write r8, DACR_GUEST_KERNEL
    leave_xen
    .size   vector_swi, . - vector_swi

    .global hypercall
    .type   hypercall, %function
hypercall:
    sub     r8, lr, #4
    .global hypercall_fetch
hypercall_fetch:
    ldrt    r9, [r8]
    bic     r9, r9, #0xff000000
    cmp     r9, #HYPERCALLS
    bhs     hypercall_unknown
    ldr     r10, =hypercall_table
    adr     lr, hypercall_return
    ldr     pc, [r10, r9, lsl #2]
    .global hypercall_unknown
hypercall_unknown:
    mvn     r0, #(XEN_ENOSYS - 1)
hypercall_return:
    str     r0, [sp]
    b       return_to_guest
    .size   hypercall, . - hypercall

/* ---- Back from an exception that the guest kernel took: sp, lr and psr are in the shared page, the pc in lr */
    .global do_restore_trap_frame
    .type   do_restore_trap_frame, %function
do_restore_trap_frame:
    mov     r4, #XEN_SHARED
    ldmia   r4, {r5-r7}
    ldr     r8, [sp, #FRAME_LR]
    str     r8, [sp, #FRAME_PC]
    str     r6, [sp, #FRAME_LR]
    and     r10, r7, #VPSR_I_BIT
    tst     r7, #0xf                @ a program's mode is 0b10000
    ldreq   r9, [sp, #FRAME_SP]
    streq   r9, [sp, #INFO + CPU_KERNEL_SP]
    moveq   r9, #VMODE_USR
    movne   r9, #VMODE_SVC
    str     r9, [sp, #INFO + CPU_MODE]
    str     r5, [sp, #FRAME_SP]
    orr     r9, r9, r10
    str     r9, [r4, #SHARED_VPSR]
    ldr     r8, =PSR_GUEST_BITS
    and     r7, r7, r8
    orr     r7, r7, #PSR_USR
    str     r7, [sp, #FRAME_PSR]
    @ falls through

/* ---- Softirqs, then an upcall or not, then the guest's mode and registers. sp: a complete frame */
    .global return_to_guest
    .type   return_to_guest, %function
return_to_guest:
    ldr     r4, =softirq_pending
    ldr     r4, [r4]
    cmp     r4, #0
    bne     soft_interrupt
    mov     r4, #XEN_SHARED
    ldr     r5, [r4, #SHARED_UPCALL_PENDING]
    cmp     r5, #0
    bne     upcall
    .global resume_guest_domain
resume_guest_domain:
    ldr     r5, [sp, #INFO + CPU_MODE]
    cmp     r5, #VMODE_SVC
    ldr     r6, =DACR_GUEST_KERNEL
    ldrne   r6, =DACR_GUEST_USER
    mcr     p15, 0, r6, c3, c0, 0
    ldr     r7, [sp, #FRAME_PSR]
    ldr     lr, [sp, #FRAME_PC]
    msr     spsr_cxsf, r7
    ldmia   sp, {r0-r14}^
    nop                             @ the next instruction may use a banked register
    add     sp, sp, #FRAME_BYTES
    movs    pc, lr
soft_interrupt:
    bl      do_softirq
    b       return_to_guest
    .global upcall
upcall:
    ldr     r6, [r4, #SHARED_VPSR]
    tst     r6, #VPSR_I_BIT
    bne     resume_guest_domain
    add     r6, sp, #FRAME_SP
    ldmia   r6, {r6-r9}             @ sp, lr, pc, psr
    ldr     r10, [sp, #INFO + CPU_MODE]
    mov     r5, r6
    mov     r6, r7
    orr     r7, r9, r10
    stmia   r4, {r5-r7}
    cmp     r10, #VMODE_SVC
    ldrne   r5, [sp, #INFO + CPU_KERNEL_SP]
    strne   r5, [sp, #FRAME_SP]
    mov     r10, #VMODE_SVC
    str     r10, [sp, #INFO + CPU_MODE]
    orr     r10, r10, #VPSR_I_BIT
    str     r10, [r4, #SHARED_VPSR]
    str     r8, [sp, #FRAME_LR]
    ldr     lr, [sp, #INFO + CPU_VECTORS]
    add     lr, lr, #VECTOR_IRQ
    dacr_write r8, DACR_GUEST_KERNEL
    leave_xen
    .size   return_to_guest, . - return_to_guest
    .size   do_restore_trap_frame, . - do_restore_trap_frame

/* ---- Aborts and undefined instructions. In each of these modes sp points to three words */
    .macro  save_frame
    mrs     r0, spsr
    str     r0, [sp, #8]
    mov     r0, sp
    msr     cpsr_c, #0xd3
    sub     sp, sp, #FRAME_BYTES
    stmia   sp, {r0-r14}^
    ldmia   r0, {r8-r10}            @ r0, pc, psr
    str     r8, [sp]
    str     r9, [sp, #FRAME_PC]
    str     r10, [sp, #FRAME_PSR]
    .endm

    @ r9: pc, r10: psr, of the frame. The guest kernel may have been interrupted itself.
    .macro  bounce vector
    mov     r4, #XEN_SHARED
    add     r5, sp, #FRAME_SP
    ldmia   r5, {r5, r6}
    ldr     r8, [sp, #INFO + CPU_MODE]
    ldr     r7, [r4, #SHARED_VPSR]
    and     r7, r7, #VPSR_I_BIT
    orr     r7, r7, r10
    orr     r7, r7, r8
    stmia   r4, {r5-r7}
    cmp     r8, #VMODE_SVC
    ldrne   r5, [sp, #INFO + CPU_KERNEL_SP]
    strne   r5, [sp, #FRAME_SP]
    mov     r8, #VMODE_SVC
    str     r8, [sp, #INFO + CPU_MODE]
    orr     r8, r8, #VPSR_I_BIT
    str     r8, [r4, #SHARED_VPSR]
    str     r9, [sp, #FRAME_LR]
    ldr     lr, [sp, #INFO + CPU_VECTORS]
    add     lr, lr, #\vector
    dacr_write r8, DACR_GUEST_KERNEL
    leave_xen
    .endm

    .global vector_dabt
    .type   vector_dabt, %function
vector_dabt:
    sub     lr, lr, #8
    stmia   sp, {r0, lr}
    mrs     r0, spsr
    tst     r0, #0xf                @ zero in User mode only
    bne     own_dabt
    save_frame
    mov     r4, #XEN_SHARED
    mrc     p15, 0, r5, c6, c0, 0   @ DFAR
    mrc     p15, 0, r6, c5, c0, 0   @ DFSR
    str     r5, [r4, #SHARED_FAR]
    str     r6, [r4, #SHARED_FSR]
    bounce  VECTOR_DATA
    .size   vector_dabt, . - vector_dabt

    .global vector_pabt
    .type   vector_pabt, %function
vector_pabt:
    sub     lr, lr, #4
    stmia   sp, {r0, lr}
    mrs     r0, spsr
    tst     r0, #0xf
    bne     own_pabt
    save_frame
    ldr     r5, [sp, #INFO + CPU_VECTORS]
    add     r5, r5, #VECTOR_PREFETCH
    cmp     r5, r9
    beq     vectors_missing
    mov     r4, #XEN_SHARED
    mrc     p15, 0, r6, c5, c0, 1   @ IFSR
    str     r9, [r4, #SHARED_FAR]
    str     r6, [r4, #SHARED_FSR]
    bounce  VECTOR_PREFETCH
vectors_missing:
    bl      domain_without_vectors
    b       return_to_guest
    .size   vector_pabt, . - vector_pabt

    .global vector_und
    .type   vector_und, %function
vector_und:
    sub     lr, lr, #4
    stmia   sp, {r0, lr}
    mrs     r0, spsr
    tst     r0, #0xf
    bne     own_und
    save_frame
    tst     r10, #PSR_T
    addne   r9, r9, #2              @ the link is two bytes behind (B1.9.4)
    bounce  VECTOR_UNDEFINED
    .size   vector_und, . - vector_und

/* ---- Interrupts: Xen runs masked, so they come from a guest */
    .global vector_irq
    .type   vector_irq, %function
vector_irq:
    sub     lr, lr, #4
    stmia   sp, {r0, lr}
    save_frame
    bl      do_interrupts
    b       return_to_guest
    .size   vector_irq, . - vector_irq

/* ---- Xen's own exceptions: only reading and writing for a guest may make them, and has a way out */
own_dabt:
    ldr     r0, =hypercall_fetch
    cmp     lr, r0
    ldreq   lr, =hypercall_unknown
    beq     1f
    ldr     r0, =guest_access_start
    cmp     lr, r0
    blo     2f
    ldr     r0, =guest_access_end
    cmp     lr, r0
    bhs     2f
    ldr     lr, =guest_access_fault
1:  ldr     r0, [sp]
    movs    pc, lr
2:  mov     r0, #4
    b       own_fault
own_pabt:
    mov     r0, #3
    b       own_fault
own_und:
    mov     r0, #1
own_fault:
    mov     r1, lr
    msr     cpsr_c, #0xd3
    ldr     sp, =boot_stack_end
    b       xen_fault
    .ltorg

/* ---- void switch_to(u32 *save, u32 sp): to another vCPU's stack */
    .global switch_to
    .type   switch_to, %function
switch_to:
    push    {r4-r11, lr}
    str     sp, [r0]
    mov     sp, r1
    pop     {r4-r11, pc}
    .size   switch_to, . - switch_to
