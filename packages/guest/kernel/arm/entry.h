/* What each port's vectors end with, in assembly: work before the return to a program, and another task. AAPCS (IHI 0042). */
#include "../layout.h"

    @ With a struct frame at sp: signals, or others' turns; then return_to_user looks again.
    .macro  work_for_user
#if __ARM_ARCH < 6
    ldr     r0, [sp, #FRAME_PC]     @ others may run now
    bl      restart_exchange
    str     r0, [sp, #FRAME_PC]
#endif
    mov     r0, sp
    bl      user_work
    b       return_to_user
    .endm

    .macro  context_switch
    @ switch_context(struct context *from, const struct context *to): saved r4-r11, sp, lr; interrupts are masked
    .global switch_context
    .type   switch_context, %function
switch_context:
    push    {r4-r11, lr}
    str     sp, [r0]
    ldr     sp, [r1]
    pop     {r4-r11, pc}
    .size   switch_context, . - switch_context
    .endm
