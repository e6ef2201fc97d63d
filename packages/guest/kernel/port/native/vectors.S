/* Exception entry and return, and the page at 0xffff0000: vectors and kuser helpers (arm/kuser.h). DDI 0406C B1.8. */
#include "../../arm/entry.h"
#include "../../arm/kuser.h"
#include "../../layout.h"

#define MODE_SVC 0x13

    .section .vectors, "ax"
    .arm
    .global vector_page
vector_page:
    ldr     pc, =entry_reset
    ldr     pc, =entry_undefined
    ldr     pc, =entry_svc
    ldr     pc, =entry_prefetch
    ldr     pc, =entry_data
    ldr     pc, =entry_reset
    ldr     pc, =entry_irq
    ldr     pc, =entry_reset
    .ltorg

    kuser_helpers

    .text
    .arm
#if __ARM_ARCH >= 6
    .macro  mask_irq
    cpsid   i
    .endm
    .macro  unmask_irq
    cpsie   i
    .endm
    .macro  clear_exclusive
    clrex
    .endm

    @ Saves a struct frame on the SVC stack and calls handler(frame) with interrupts masked.
    .macro  exception name, offset, handler
    .type   entry_\name, %function
entry_\name:
    sub     lr, lr, #\offset
    srsdb   sp!, #MODE_SVC          @ pc and psr
    mrs     lr, spsr
    tst     lr, #0xf                @ user mode is 0b10000
    cps     #MODE_SVC
    sub     sp, sp, #FRAME_PC
    bne     1f
    stmia   sp, {r0-r14}^
    mov     r0, sp
    bl      \handler
    b       return_to_user
1:  stmia   sp, {r0-r12}
    add     r1, sp, #FRAME_SIZE
    str     r1, [sp, #FRAME_SP]
    str     lr, [sp, #FRAME_LR]
    mov     r4, sp
    bic     sp, sp, #7              @ the interrupted code may have been between two pushes
    mov     r0, r4
    bl      \handler
    cpsid   i
    mov     sp, r4
    ldr     lr, [sp, #FRAME_LR]
    clrex
    ldmia   sp, {r0-r12}
    add     sp, sp, #FRAME_PC
    rfeia   sp!
    .size   entry_\name, . - entry_\name
    .endm
#else
    .macro  mask_irq
    msr     cpsr_c, #(0x80 | MODE_SVC)
    .endm
    .macro  unmask_irq
    msr     cpsr_c, #MODE_SVC
    .endm
    .macro  clear_exclusive
    .endm

    @ The same without SRS, CPS and RFE: the mode's own three words carry r0, pc and psr over to the SVC stack.
    .macro  exception name, offset, handler
    .type   entry_\name, %function
entry_\name:
    sub     lr, lr, #\offset
    stmia   sp, {r0, lr}
    mrs     lr, spsr
    str     lr, [sp, #8]
    mov     r0, sp
    msr     cpsr_c, #(0x80 | MODE_SVC)
    sub     sp, sp, #FRAME_SIZE
    stmib   sp, {r1-r12}
    ldmia   r0, {r1-r3}
    str     r1, [sp]
    str     r2, [sp, #FRAME_PC]
    str     r3, [sp, #FRAME_PSR]
    tst     r3, #0xf                @ user mode is 0b10000
    bne     1f
    add     r1, sp, #FRAME_SP
    stmia   r1, {sp, lr}^
    mov     r0, sp
    bl      \handler
    b       return_to_user
1:  add     r1, sp, #FRAME_SIZE
    str     r1, [sp, #FRAME_SP]
    str     lr, [sp, #FRAME_LR]
    mov     r4, sp
    bic     sp, sp, #7              @ the interrupted code may have been between two pushes
    mov     r0, r4
    bl      \handler
    msr     cpsr_c, #(0x80 | MODE_SVC)
    mov     sp, r4
    ldr     r1, [sp, #FRAME_PSR]
    ldr     r2, [sp, #FRAME_PC]
    msr     spsr_cxsf, r1
    str     r2, [sp, #FRAME_ORIG_R0] @ behind lr: r0 to r15 in a row
    ldmia   sp, {r0-r15}^
    .size   entry_\name, . - entry_\name
    .endm

    kuser_restart
#endif

    exception undefined, 4, undefined_instruction
    exception prefetch, 4, prefetch_abort
    exception data, 8, data_abort
    exception irq, 4, interrupt

    .type   entry_reset, %function
entry_reset:
    msr     cpsr_c, #(0xc0 | MODE_SVC)
    ldr     r0, =reset_message
    b       panic

    @ A system call: r7 is the number, r0 to r5 the arguments, the result goes to r0.
    .type   entry_svc, %function
entry_svc:
    sub     sp, sp, #FRAME_SIZE
    stmia   sp, {r0-r14}^
    str     r0, [sp, #FRAME_ORIG_R0]
    mrs     r8, spsr
    str     lr, [sp, #FRAME_PC]
    str     r8, [sp, #FRAME_PSR]
    unmask_irq
    cmp     r7, #400
    ldr     r9, =system_calls
    bhs     1f
    ldr     ip, [r9, r7, lsl #2]
    cmp     ip, #0
    beq     1f
    push    {r4, r5}
    blx     ip
    add     sp, sp, #8
    str     r0, [sp]
    b       return_to_user
1:  mov     r0, sp
    bl      other_system_call
    str     r0, [sp]
    @ falls through
    .global return_to_user
    .type   return_to_user, %function
return_to_user:
    mask_irq
    ldr     r1, =current
    ldr     r1, [r1]
    ldr     r1, [r1, #TASK_WORK]
    cmp     r1, #0
    bne     2f
    ldr     r1, [sp, #FRAME_PSR]
    ldr     lr, [sp, #FRAME_PC]
    msr     spsr_cxsf, r1
    clear_exclusive
    ldmia   sp, {r0-r14}^
    nop                             @ the next instruction may use a banked register
    add     sp, sp, #FRAME_SIZE
    movs    pc, lr
2:
    work_for_user
    .size   return_to_user, . - return_to_user
    .size   entry_svc, . - entry_svc

    context_switch

    .section .rodata
reset_message:
    .asciz  "unexpected exception"
