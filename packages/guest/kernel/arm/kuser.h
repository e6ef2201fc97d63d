/* What programs find at the end of the page at 0xffff0000, in assembly: Linux's kuser helpers. Linux, kernel_user_helpers. */
#include "../layout.h"

    @ DMB
    .macro  barrier_dmb
#if __ARM_ARCH >= 7
    dmb
#elif __ARM_ARCH >= 6
    mov     r3, #0
    mcr     p15, 0, r3, c7, c10, 5
#endif
    .endm

    @ From vector_page + 0xf00 to the end of the page; before it the kernel, or a hypervisor, has its vectors.
    .macro  kuser_helpers
    @ Where a handler returns to when the program gave no restorer: sigreturn, then rt_sigreturn.
    .org    vector_page + 0xf00
    mov     r7, #119
    svc     #0
    mov     r7, #173
    svc     #0

#if __ARM_ARCH >= 6
    @ kuser_cmpxchg64: r0 = &old, r1 = &new, r2 = &value; r0 = 0 and C set when exchanged
    .org    vector_page + 0xf60
    push    {r4-r7}
    ldrd    r4, r5, [r0]
    ldrd    r6, r7, [r1]
    barrier_dmb
1:  ldrexd  r0, r1, [r2]
    eors    r3, r0, r4
    eoreqs  r3, r1, r5              @ 0 when both words are the old ones
    strexdeq r3, r6, r7, [r2]
    teqeq   r3, #1
    beq     1b
    rsbs    r0, r3, #0
    barrier_dmb
    pop     {r4-r7}
    bx      lr

    @ kuser_memory_barrier
    .org    vector_page + 0xfa0
    barrier_dmb
    bx      lr

    @ kuser_cmpxchg: r0 = old, r1 = new, r2 = address; r0 = 0 and C set when exchanged
    .org    vector_page + 0xfc0
#if __ARM_ARCH >= 7
    dmb
#endif
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
#else
    @ The same for a processor without exclusives: an interrupt between the comparison and the store starts the exchange over
    @ (restart_exchange below). r0 = 0 and C set when exchanged.
    .org    vector_page + 0xf60
    push    {r4-r6}
    ldmia   r0, {r0, r4}            @ old
    ldmia   r1, {r1, r5}            @ new
exchange64:
    ldmia   r2, {r3, r6}
    subs    r3, r3, r0
    subeqs  r3, r6, r4              @ 0 when both words are the old ones
    stmeqia r2, {r1, r5}
exchange64_end:
    rsbs    r0, r3, #0
    pop     {r4-r6}
    bx      lr

    @ kuser_memory_barrier
    .org    vector_page + 0xfa0
    bx      lr

    .org    vector_page + 0xfc0
exchange:
    ldr     r3, [r2]
    subs    r3, r3, r0
    streq   r1, [r2]
exchange_end:
    .equ    EXCHANGE, exchange - vector_page
    .equ    EXCHANGE64, exchange64 - vector_page
    rsbs    r0, r3, #0
    bx      lr

    @ kuser_get_tls
    .org    vector_page + 0xfe0
    ldr     r0, [pc, #(0xff0 - 0xfe0 - 8)]
    bx      lr
#endif

    .org    vector_page + 0xff0
    .word   0                       @ the TLS word of cores without TPIDRURO
    .org    vector_page + 0xffc
    .word   5                       @ the version: helpers down to kuser_cmpxchg64
    .endm

#if __ARM_ARCH < 6
    .macro  kuser_restart
    @ Where a program goes on that was at r0: at the start of an exchange that it was in the middle of. Changes r1.
restart_exchange:
    ldr     r1, =(VECTOR_BASE + EXCHANGE)
    sub     r1, r0, r1
    cmp     r1, #(exchange_end - exchange)
    sublo   r0, r0, r1
    bxlo    lr
    ldr     r1, =(VECTOR_BASE + EXCHANGE64)
    sub     r1, r0, r1
    cmp     r1, #(exchange64_end - exchange64)
    sublo   r0, r0, r1
    bx      lr
    .ltorg
    .endm
#endif
