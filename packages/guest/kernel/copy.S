/* memcpy and memset by eight words where both sides are aligned. ISO C 7.24.2.1, 7.24.6.1; AAPCS (IHI 0042). */
    .text
    .arm
    .global memcpy
    .type   memcpy, %function
memcpy:
    push    {r0, r4-r8, lr}
    orr     r3, r0, r1
    tst     r3, #3
    bne     4f
1:  subs    r2, r2, #32
    ldmhsia r1!, {r3-r8, ip, lr}
    stmhsia r0!, {r3-r8, ip, lr}
    bhs     1b
    add     r2, r2, #32
2:  subs    r2, r2, #4
    ldrhs   r3, [r1], #4
    strhs   r3, [r0], #4
    bhs     2b
    add     r2, r2, #4
4:  subs    r2, r2, #1
    ldrhsb  r3, [r1], #1
    strhsb  r3, [r0], #1
    bhs     4b
    pop     {r0, r4-r8, pc}
    .size   memcpy, . - memcpy

    .global memset
    .type   memset, %function
memset:
    push    {r0, r4-r8, lr}
    and     r1, r1, #255
    orr     r1, r1, r1, lsl #8
    orr     r1, r1, r1, lsl #16
1:  tst     r0, #3
    beq     2f
    subs    r2, r2, #1
    blo     5f
    strb    r1, [r0], #1
    b       1b
2:  mov     r3, r1
    mov     r4, r1
    mov     r5, r1
    mov     r6, r1
    mov     r7, r1
    mov     r8, r1
    mov     ip, r1
3:  subs    r2, r2, #32
    stmhsia r0!, {r1, r3-r8, ip}
    bhs     3b
    add     r2, r2, #32
4:  subs    r2, r2, #1
    strhsb  r1, [r0], #1
    bhs     4b
5:  pop     {r0, r4-r8, pc}
    .size   memset, . - memset
