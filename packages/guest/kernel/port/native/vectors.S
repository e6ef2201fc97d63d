/* Exception entry and return, and the page at 0xffff0000: vectors and kuser helpers. DDI 0406C B1.8; Linux, kernel_user_helpers. */
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

    @ Where a handler returns to when the program gave no restorer: sigreturn, then rt_sigreturn.
    .org    vector_page + 0x500
    mov     r7, #119
    svc     #0
    mov     r7, #173
    svc     #0

    @ kuser_cmpxchg64: r0 = &old, r1 = &new, r2 = &value; r0 = 0 and C set when exchanged
    .org    vector_page + 0xf60
    push    {r4-r7}
    ldrd    r4, r5, [r0]
    ldrd    r6, r7, [r1]
    dmb
1:  ldrexd  r0, r1, [r2]
    eors    r3, r0, r4
    eoreqs  r3, r1, r5              @ 0 when both words are the old ones
    strexdeq r3, r6, r7, [r2]
    teqeq   r3, #1
    beq     1b
    dmb
    rsbs    r0, r3, #0
    pop     {r4-r7}
    bx      lr

    @ kuser_memory_barrier
    .org    vector_page + 0xfa0
    dmb
    bx      lr

    @ kuser_cmpxchg: r0 = old, r1 = new, r2 = address; r0 = 0 and C set when exchanged
    .org    vector_page + 0xfc0
    dmb
1:  ldrex   r3, [r2]
    subs    r3, r3, r0
    strexeq r3, r1, [r2]
    teqeq   r3, #1
    beq     1b
    rsbs    r0, r3, #0
    b       vector_page + 0xfa0

    @ kuser_get_tls
    .org    vector_page + 0xfe0
    mrc     p15, 0, r0, c13, c0, 3
    bx      lr

    .org    vector_page + 0xff0
    .word   0                       @ the TLS word of cores without TPIDRURO
    .org    vector_page + 0xffc
    .word   5                       @ the version: helpers down to kuser_cmpxchg64

    .text
    .arm
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

    exception undefined, 4, undefined_instruction
    exception prefetch, 4, prefetch_abort
    exception data, 8, data_abort
    exception irq, 4, interrupt

    .type   entry_reset, %function
entry_reset:
    cpsid   aif, #MODE_SVC
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
    cpsie   i
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
    cpsid   i
    ldr     r1, =current
    ldr     r1, [r1]
    ldr     r1, [r1, #TASK_WORK]
    cmp     r1, #0
    bne     2f
    ldr     r1, [sp, #FRAME_PSR]
    ldr     lr, [sp, #FRAME_PC]
    msr     spsr_cxsf, r1
    clrex
    ldmia   sp, {r0-r14}^
    nop                             @ the next instruction may use a banked register
    add     sp, sp, #FRAME_SIZE
    movs    pc, lr
2:  mov     r0, sp
    bl      user_work
    b       return_to_user
    .size   return_to_user, . - return_to_user
    .size   entry_svc, . - entry_svc

    @ switch_context(struct context *from, const struct context *to): saved r4-r11, sp, lr; interrupts are masked
    .global switch_context
    .type   switch_context, %function
switch_context:
    push    {r4-r11, lr}
    str     sp, [r0]
    ldr     sp, [r1]
    pop     {r4-r11, pc}
    .size   switch_context, . - switch_context

    .section .rodata
reset_message:
    .asciz  "unexpected exception"
