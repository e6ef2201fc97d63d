/* Exceptions of a cell: hypercalls, reflection to the guest kernel's entry, and the way back. DDI 0406C B1.8. */
#include "layout.h"
#include "../../vmm/runtime/barriers.h"
    .syntax unified
    .arm

#define INFO FRAME_BYTES /* of struct vcpu_info, from a complete frame */

    @ The guest kernel's domain is open from here on, and with it the shared page.
    .macro  open_kernel
    ldr     r8, [sp, #INFO + VCPU_DACR_KERNEL]
    mcr     p15, 0, r8, c3, c0, 0
#if __ARM_ARCH >= 6
    mov     r8, #0
    barrier_isb r8
#endif
    .endm

    @ The frame is complete. lr: where the cell goes on, spsr: how.
    .macro  leave
#if __ARM_ARCH >= 6
    clrex
#endif
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
    mrs     r10, spsr
    str     lr, [sp, #FRAME_PC]
    str     r10, [sp, #FRAME_PSR]
    ldr     r9, [sp, #INFO + VCPU_MODE]
    cmp     r9, #VMODE_SVC
    beq     hypercall
    .global reflect_swi
reflect_swi:
    open_kernel
    ldr     r8, [sp, #FRAME_SP]
    ldr     r9, [sp, #FRAME_LR]
    mov     r4, #OKL4_SHARED
    stmia   r4, {r8-r10}            @ sp, lr, psr
    mov     r9, #VMODE_SVC
    str     r9, [sp, #INFO + VCPU_MODE]
    orr     r9, r9, #VPSR_I_BIT
    str     r9, [r4, #SHARED_VPSR]
    ldr     r9, [sp, #INFO + VCPU_KERNEL_SP]
    str     r9, [sp, #FRAME_SP]
    str     lr, [sp, #FRAME_LR]
    ldr     lr, [sp, #INFO + VCPU_VECTORS]
    add     lr, lr, #VECTOR_SWI
    msr     spsr_cxsf, #PSR_USR
    leave
    .size   vector_swi, . - vector_swi

    .global hypercall
    .type   hypercall, %function
hypercall:
    cmp     r12, #OKL4_return
    beq     return_from_exception
    cmp     r12, #OKL4_CALLS
    mvnhs   r0, #(OKL4_ENOSYS - 1)
    bhs     hypercall_return
    ldr     r8, =hypercall_table
    adr     lr, hypercall_return
    ldr     pc, [r8, r12, lsl #2]
hypercall_return:
    str     r0, [sp]
    b       resume
    .size   hypercall, . - hypercall

/* ---- Back from an exception: sp, lr, psr and r12 are in the shared page, the address in lr */
    .global return_from_exception
    .type   return_from_exception, %function
return_from_exception:
    mov     r4, #OKL4_SHARED
    ldmia   r4, {r5-r7}             @ sp, lr, psr
    ldr     r8, [sp, #FRAME_LR]
    str     r8, [sp, #FRAME_PC]
    ldr     r8, [r4, #SHARED_R12]
    str     r8, [sp, #FRAME_R12]
    str     r6, [sp, #FRAME_LR]
    and     r9, r7, #VPSR_I_BIT
    tst     r7, #0xf                @ a program's mode is 0b10000
    ldreq   r8, [sp, #FRAME_SP]
    streq   r8, [sp, #INFO + VCPU_KERNEL_SP]
    moveq   r10, #VMODE_USR
    movne   r10, #VMODE_SVC
    str     r10, [sp, #INFO + VCPU_MODE]
    str     r5, [sp, #FRAME_SP]
    orr     r9, r9, r10
    str     r9, [r4, #SHARED_VPSR]
    ldr     r8, =PSR_GUEST_BITS
    and     r7, r7, r8
    orr     r7, r7, #PSR_USR
    str     r7, [sp, #FRAME_PSR]
    @ falls through

/* ---- The cell goes on, or another does; with a virtual interrupt that is pending and not masked. The kernel's domain is open. */
    .global resume
    .type   resume, %function
resume:
    ldr     r4, =attention
    ldr     r4, [r4]
    cmp     r4, #0
    bne     other_cell
    mov     r4, #OKL4_SHARED
    ldr     r5, [r4, #SHARED_UPCALL_PENDING]
    cmp     r5, #0
    bne     deliver
resume_domain:
    ldr     r9, [sp, #INFO + VCPU_MODE]
    cmp     r9, #VMODE_SVC
    ldreq   r8, [sp, #INFO + VCPU_DACR_KERNEL]
    ldrne   r8, [sp, #INFO + VCPU_DACR_USER]
    mcr     p15, 0, r8, c3, c0, 0
    ldr     r7, [sp, #FRAME_PSR]
    ldr     lr, [sp, #FRAME_PC]
    msr     spsr_cxsf, r7
    leave
other_cell:
    bl      schedule                @ the frame of the cell that goes on
    .global run
run:
    mov     sp, r0
    open_kernel                     @ of that cell
    b       resume
deliver:
    ldr     r5, [r4, #SHARED_VPSR]
    tst     r5, #VPSR_I_BIT
    bne     resume_domain
    mov     r5, #VECTOR_IRQ
    @ falls through

    @ r5: the vector. sp: a complete frame. The guest kernel may have been interrupted itself.
    .global reflect
    .type   reflect, %function
reflect:
    mov     r4, #OKL4_SHARED
    add     r6, sp, #FRAME_SP
    ldmia   r6, {r0-r3}             @ sp, lr, pc, psr
    ldr     r9, [sp, #INFO + VCPU_MODE]
    orr     r3, r3, r9
    ldr     r6, [r4, #SHARED_VPSR]
    and     r6, r6, #VPSR_I_BIT
    cmp     r9, #VMODE_SVC
    orreq   r3, r3, r6
    str     r0, [r4]
    str     r1, [r4, #4]
    str     r3, [r4, #8]
    ldrne   r0, [sp, #INFO + VCPU_KERNEL_SP]
    strne   r0, [sp, #FRAME_SP]
    mov     r9, #VMODE_SVC
    str     r9, [sp, #INFO + VCPU_MODE]
    orr     r9, r9, #VPSR_I_BIT
    str     r9, [r4, #SHARED_VPSR]
    str     r2, [sp, #FRAME_LR]
    ldr     lr, [sp, #INFO + VCPU_VECTORS]
    add     lr, lr, r5
    ldr     r8, [sp, #INFO + VCPU_DACR_KERNEL]
    mcr     p15, 0, r8, c3, c0, 0
    msr     spsr_cxsf, #PSR_USR
    leave
    .size   reflect, . - reflect
    .size   resume, . - resume
    .size   return_from_exception, . - return_from_exception

/* ---- Aborts and undefined instructions. In each of these modes sp points to three words */
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
    ldmia   r0, {r5-r7}             @ r0, pc, psr
    str     r5, [sp]
    str     r6, [sp, #FRAME_PC]
    str     r7, [sp, #FRAME_PSR]
    .endm

    @ r0: the address, r1: the status
    .macro  tell_fault
    open_kernel
    mov     r4, #OKL4_SHARED
    str     r0, [r4, #SHARED_FAR]
    str     r1, [r4, #SHARED_FSR]
    .endm

    .global vector_dabt
    .type   vector_dabt, %function
vector_dabt:
    save_frame 8
    mrc     p15, 0, r0, c6, c0, 0   @ DFAR
    mrc     p15, 0, r1, c5, c0, 0   @ DFSR
#if __ARM_ARCH < 6
    bl      data_fault              @ the same two; status 0: the directory has it now
    cmp     r1, #0
    beq     resume_domain
#endif
    tell_fault
    mov     r5, #VECTOR_DATA
    b       reflect
    .size   vector_dabt, . - vector_dabt

    .global vector_pabt
    .type   vector_pabt, %function
vector_pabt:
    save_frame 4
    mov     r0, r6
    mrc     p15, 0, r1, c5, c0, 1   @ IFSR
#if __ARM_ARCH < 6
    bl      fetch_fault
    cmp     r1, #0
    beq     resume_domain
#endif
    ldr     r5, [sp, #INFO + VCPU_VECTORS]
    add     r5, r5, #VECTOR_PREFETCH
    cmp     r5, r0                  @ a kernel whose entry cannot be fetched would be reflected for ever
    beq     1f
    tell_fault
    mov     r5, #VECTOR_PREFETCH
    b       reflect
1:  open_kernel
    bl      cell_without_entry
    b       resume
    .size   vector_pabt, . - vector_pabt

    .global vector_und
    .type   vector_und, %function
vector_und:
    save_frame 4
    tst     r7, #PSR_T
    addne   r6, r6, #2              @ the link is two bytes behind (B1.9.4)
    strne   r6, [sp, #FRAME_PC]
    open_kernel
    mov     r5, #VECTOR_UNDEFINED
    b       reflect
    .size   vector_und, . - vector_und

/* ---- Interrupts: the microvisor runs masked, so they come from a cell */
    .global vector_irq
    .type   vector_irq, %function
vector_irq:
    save_frame 4
    open_kernel
    bl      interrupts
    b       resume
    .size   vector_irq, . - vector_irq

/* ---- The microvisor's own exceptions: there are none */
own_exception:
    mov     r1, lr
    mrs     r0, cpsr
    msr     cpsr_c, #0xd3
    ldr     sp, =boot_stack_end
    b       okl4_fault
    .ltorg
