/*
 * Entry from what a hypervisor reflects to a kernel in User mode, and return through it, in assembly. The port says before: SHARED_PAGE,
 * where what a processor would bank is (sp, lr and psr first; SHARED_VPSR, SHARED_UPCALL_PENDING), and the macro exception_return: with r4 at
 * that page, sp at a struct frame and lr at the return address, it loads r0 to r12, takes the frame off and calls the hypervisor.
 */
#include "entry.h"
#include "kuser.h"

    .section .vectors, "ax"
    .arm
    .global vector_page
vector_page:
    b       .
    b       entry_undefined
    b       entry_svc
    b       entry_prefetch
    b       entry_data
    b       .
    b       entry_irq
    b       .

    kuser_helpers                   @ as the hypervisor has them in the page that programs see

    .text
    .arm
    @ Saves the rest of a struct frame. r4: the shared page, r7: the virtual PSR that was.
    .macro  save_frame
    sub     sp, sp, #FRAME_SIZE
    stmia   sp, {r0-r12}
    mov     r4, #SHARED_PAGE
    ldmia   r4, {r5-r7}
    str     r5, [sp, #FRAME_SP]
    str     r6, [sp, #FRAME_LR]
    str     lr, [sp, #FRAME_PC]
    str     r7, [sp, #FRAME_PSR]
    .endm

    .macro  mask_events
    mov     r4, #SHARED_PAGE
    mov     r5, #VMODE_SVC
    orr     r5, r5, #VPSR_I_BIT
    str     r5, [r4, #SHARED_VPSR]
    .endm

    @ Saves a frame and calls handler(frame) masked.
    .macro  exception name, handler
    .type   entry_\name, %function
entry_\name:
    save_frame
    mov     r0, sp
    tst     r7, #0xf                @ a program's mode is 0b10000
    bne     1f
    bl      \handler
    b       return_to_user
1:  mov     r4, sp
    bic     sp, sp, #7              @ the interrupted code may have been between two pushes
    bl      \handler
    mov     sp, r4
    mask_events
    b       restore_frame
    .size   entry_\name, . - entry_\name
    .endm

#if __ARM_ARCH < 6
    kuser_restart
#endif

    exception undefined, undefined_instruction
    exception prefetch, prefetch_abort
    exception data, data_abort
    exception irq, interrupt

    @ A system call: r7 is the number, r0 to r5 the arguments, the result goes to r0.
    .type   entry_svc, %function
entry_svc:
    sub     sp, sp, #FRAME_SIZE
    stmia   sp, {r0-r12}
    str     r0, [sp, #FRAME_ORIG_R0]
    mov     r12, #SHARED_PAGE
    ldmia   r12, {r8-r10}
    str     r8, [sp, #FRAME_SP]
    str     r9, [sp, #FRAME_LR]
    str     lr, [sp, #FRAME_PC]
    str     r10, [sp, #FRAME_PSR]
    mov     r8, #VMODE_SVC
    str     r8, [r12, #SHARED_VPSR]
    ldr     r8, [r12, #SHARED_UPCALL_PENDING]
    cmp     r8, #0
    bne     3f
2:  cmp     r7, #400
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
3:  bl      events_force
    ldmia   sp, {r0-r7}
    b       2b
1:  mov     r0, sp
    bl      other_system_call
    str     r0, [sp]
    @ falls through
    .global return_to_user
    .type   return_to_user, %function
return_to_user:
    mask_events
    ldr     r1, =current
    ldr     r1, [r1]
    ldr     r1, [r1, #TASK_WORK]
    cmp     r1, #0
    bne     4f
    @ falls through

    @ Interrupts are masked. sp: the frame that goes on.
restore_frame:
    mov     r4, #SHARED_PAGE
    ldr     r5, [sp, #FRAME_SP]
    ldr     r6, [sp, #FRAME_LR]
    ldr     r7, [sp, #FRAME_PSR]
    stmia   r4, {r5-r7}
    ldr     lr, [sp, #FRAME_PC]
    exception_return
4:
    work_for_user
    .size   return_to_user, . - return_to_user
    .size   entry_svc, . - entry_svc

    context_switch
