/* The Hyp-mode vectors, and the only way into a guest and out of it. DDI 0406C B1.8.1 (vectors), B1.8.4 (Hyp entry). */
#include "../../vmm/runtime/vcpu.h"

    .syntax unified
    .arch armv7ve
    .arch_extension virt
    .arm

    .text
    .balign 32
    .global hyp_vectors
hyp_vectors:
    b       .                       @ reset: not used in Hyp mode
    b       own_undefined
    b       own_call
    b       own_prefetch_abort
    b       data_abort
    b       guest_trap
    b       guest_interrupt
    b       own_interrupt           @ FIQ: a guest cannot cause one, GICv2 signals IRQ only

own_undefined:      mov r0, #1
    b       own_fault
own_call:           mov r0, #2
    b       own_fault
own_prefetch_abort: mov r0, #3
    b       own_fault
own_interrupt:      mov r0, #7
own_fault:
    mrs     r1, elr_hyp
    ldr     sp, =vmm_stack_top
    b       hyp_own_fault

/* While a guest runs, SP_hyp points behind its frame. LR is LR_usr here (B1.3.3). */
    .macro  leave_guest
    push    {r0-r12, lr}
    mrs     r1, elr_hyp
    mrs     r2, spsr
    push    {r1, r2}
    mov     r0, sp
    ldr     sp, =vmm_stack_top
    .endm

guest_trap:
    leave_guest
    mrc     p15, 4, r1, c5, c2, 0   @ HSR
    bl      hyp_trap
    b       enter_guest

guest_interrupt:
    leave_guest
    bl      hyp_interrupt
    b       enter_guest

/* An external abort that comes late is a guest's if a guest was interrupted (HCR.AMO, B1.8.10). */
data_abort:
    leave_guest
    and     r2, r2, #0x1f
    cmp     r2, #0x1a
    moveq   r0, #4
    beq     own_fault
    bl      hyp_late_abort

/* r0 = the frame to resume. */
    .global enter_guest
enter_guest:
    mov     sp, r0
    pop     {r1, r2}
    msr     elr_hyp, r1
    msr     spsr_cxsf, r2
    pop     {r0-r12, lr}
    eret
