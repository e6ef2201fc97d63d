/* Copies between the kernel and user memory; a fault goes to the address that the fixup table names. AAPCS (IHI 0042). */
    .text
    .arm

    .macro  user label
    .pushsection __ex_table, "a"
    .word   9999f, \label
    .popsection
9999:
    .endm

    @ u32 raw_copy(void *to, const void *from, u32 bytes): the bytes that were not copied. Either side may fault.
    .global raw_copy
    .type   raw_copy, %function
raw_copy:
    push    {r4-r8, lr}
    orr     r3, r0, r1
    tst     r3, #3
    bne     4f
1:  subs    r2, r2, #32
    blo     2f
    user    8f
    ldmia   r1, {r3-r8, ip, lr}
    add     r1, r1, #32
    user    7f
    stmia   r0, {r3-r8, ip, lr}
    add     r0, r0, #32
    b       1b
2:  add     r2, r2, #32
3:  subs    r2, r2, #4
    blo     5f
    user    9f
    ldr     r3, [r1], #4
    user    6f
    str     r3, [r0], #4
    b       3b
5:  add     r2, r2, #4
4:  subs    r2, r2, #1
    blo     10f
    user    11f
    ldrb    r3, [r1], #1
    user    11f
    strb    r3, [r0], #1
    b       4b
10: mov     r0, #0
    pop     {r4-r8, pc}
7:  sub     r1, r1, #32             @ after a fault go on byte by byte, to stop at the very byte
8:  add     r2, r2, #32
    b       4b
6:  sub     r1, r1, #4
9:  add     r2, r2, #4
    b       4b
11: add     r0, r2, #1
    pop     {r4-r8, pc}
    .size   raw_copy, . - raw_copy

    @ u32 raw_clear(void *to, u32 bytes): the bytes that were not cleared
    .global raw_clear
    .type   raw_clear, %function
raw_clear:
    mov     r2, #0
1:  subs    r1, r1, #1
    blo     2f
    user    3f
    strb    r2, [r0], #1
    b       1b
2:  mov     r0, #0
    bx      lr
3:  add     r0, r1, #1
    bx      lr
    .size   raw_clear, . - raw_clear

    @ s32 raw_string(char *to, const char *from, u32 limit): its length, -1 for a fault, limit when no zero was found
    .global raw_string
    .type   raw_string, %function
raw_string:
    mov     ip, #0
1:  cmp     ip, r2
    bhs     2f
    user    3f
    ldrb    r3, [r1, ip]
    strb    r3, [r0, ip]
    cmp     r3, #0
    addne   ip, ip, #1
    bne     1b
2:  mov     r0, ip
    bx      lr
3:  mvn     r0, #0
    bx      lr
    .size   raw_string, . - raw_string

    @ u32 raw_get(u32 *value, const u32 *from) and u32 raw_put(u32 *to, u32 value): 0, or 1 for a fault
    .global raw_get
    .type   raw_get, %function
raw_get:
    user    4f
    ldr     r2, [r1]
    str     r2, [r0]
    mov     r0, #0
    bx      lr
    .size   raw_get, . - raw_get
    .global raw_put
    .type   raw_put, %function
raw_put:
    user    4f
    str     r1, [r0]
    mov     r0, #0
    bx      lr
4:  mov     r0, #1
    bx      lr
    .size   raw_put, . - raw_put
