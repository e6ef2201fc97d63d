/* Loads, stores and maintenance at addresses that a guest gives, with the guest's rights: LDRT and STRT fault where it would. */
#include "layout.h"
    .syntax unified
    .arm

    .text
    .global guest_access_start
guest_access_start:

    @ s32 access_load(u32 *to, u32 from, u32 words), and the other way: access_store(u32 to, const u32 *from, u32 words)
    .global access_load
    .type   access_load, %function
access_load:
    ldrt    r3, [r1], #4
    str     r3, [r0], #4
    subs    r2, r2, #1
    bne     access_load
    mov     r0, #0
    bx      lr
    .size   access_load, . - access_load
    .global access_store
    .type   access_store, %function
access_store:
    ldr     r3, [r1], #4
    strt    r3, [r0], #4
    subs    r2, r2, #1
    bne     access_store
    mov     r0, #0
    bx      lr
    .size   access_store, . - access_store

    @ s32 guest_load_byte(u32 from): the byte
    .global guest_load_byte
    .type   guest_load_byte, %function
guest_load_byte:
    ldrbt   r3, [r0]
    mov     r0, r3
    bx      lr
    .size   guest_load_byte, . - guest_load_byte

    @ s32 guest_store(u32 to, u32 value), and a byte
    .global guest_store
    .type   guest_store, %function
guest_store:
    strt    r1, [r0]
    mov     r0, #0
    bx      lr
    .size   guest_store, . - guest_store
    .global guest_store_byte
    .type   guest_store_byte, %function
guest_store_byte:
    strbt   r1, [r0]
    mov     r0, #0
    bx      lr
    .size   guest_store_byte, . - guest_store_byte

    @ s32 guest_clean(u32 at, u32 end, u32 line): data to where fetches read
    .global guest_clean
    .type   guest_clean, %function
guest_clean:
#if __ARM_ARCH >= 7
    mcr     p15, 0, r0, c7, c11, 1  @ DCCMVAU
#else
    mcr     p15, 0, r0, c7, c10, 1  @ DCCMVAC
#endif
    add     r0, r0, r2
    cmp     r0, r1
    blo     guest_clean
    mov     r0, #0
    bx      lr
    .size   guest_clean, . - guest_clean

    @ s32 guest_invalidate_code(u32 at, u32 end, u32 line)
    .global guest_invalidate_code
    .type   guest_invalidate_code, %function
guest_invalidate_code:
    mcr     p15, 0, r0, c7, c5, 1   @ ICIMVAU
    add     r0, r0, r2
    cmp     r0, r1
    blo     guest_invalidate_code
    mov     r0, #0
    bx      lr
    .size   guest_invalidate_code, . - guest_invalidate_code

    @ s32 guest_clean_invalidate(u32 at, u32 end, u32 line): data to memory, and forgotten
    .global guest_clean_invalidate
    .type   guest_clean_invalidate, %function
guest_clean_invalidate:
    mcr     p15, 0, r0, c7, c10, 1  @ DCCMVAC
    mcr     p15, 0, r0, c7, c6, 1   @ DCIMVAC, of what is clean
    add     r0, r0, r2
    cmp     r0, r1
    blo     guest_clean_invalidate
    mov     r0, #0
    bx      lr
    .size   guest_clean_invalidate, . - guest_clean_invalidate
    .global guest_access_end
guest_access_end:

    .global guest_access_fault
guest_access_fault:
    mvn     r0, #(XEN_EFAULT - 1)
    bx      lr
