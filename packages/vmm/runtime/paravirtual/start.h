/*
 * How a hypervisor that runs at a virtual address of its own gets there, in assembly: its table, the page of the vectors, the MMU, the words
 * that exceptions find in their sp. r4: the table's physical address, r9: virtual minus physical. DDI 0406C B3.5.1, B1.8.
 */
#include "descriptors.h"
#include "../barriers.h"

    @ An empty table at a virtual address.
    .macro  table_begin table, offset
    ldr     r9, =(\offset)
    ldr     r4, =\table
    sub     r4, r4, r9
    mov     r0, r4
    add     r1, r4, #0x4000
    mov     r2, #0
1:  str     r2, [r0], #4
    cmp     r0, r1
    blo     1b
    .endm

    .macro  section virtual, physical, attributes
    ldr     r0, =(\virtual)
    ldr     r1, =(\physical)
    ldr     r3, =(\attributes)
    orr     r3, r3, r1
    mov     r0, r0, lsr #20
    str     r3, [r4, r0, lsl #2]
    .endm

    @ The page at 0xffff0000 (vectors.S), by a table of the second level.
    .macro  section_of_vectors level2, attributes
    ldr     r0, =\level2
    sub     r0, r0, r9
    ldr     r1, =vector_page
    sub     r1, r1, r9
    ldr     r3, =SMALL_VECTORS
    orr     r1, r1, r3
    str     r1, [r0, #(0xf0 * 4)]
    ldr     r3, =(TABLE_DESCRIPTOR + (\attributes))
    orr     r0, r0, r3
    ldr     r1, =(0xfff * 4)
    str     r0, [r4, r1]
    .endm

    @ Goes on behind this macro, at the virtual address.
    .macro  mmu_on dacr
    mov     r0, #0
#if __ARM_ARCH >= 7
    mcr     p15, 0, r0, c7, c5, 0   @ ICIALLU
#else
    mcr     p15, 0, r0, c7, c7, 0   @ both caches
#endif
    mcr     p15, 0, r0, c8, c7, 0   @ TLBIALL
#if __ARM_ARCH >= 6
    mcr     p15, 0, r0, c7, c5, 6   @ BPIALL
    mcr     p15, 0, r0, c2, c0, 2   @ TTBCR
    mcr     p15, 0, r0, c13, c0, 1  @ CONTEXTIDR
#endif
    ldr     r0, =\dacr
    mcr     p15, 0, r0, c3, c0, 0   @ DACR
    orr     r0, r4, #TTBR_WALKS
    mcr     p15, 0, r0, c2, c0, 0   @ TTBR0
    mov     r1, #0
    barrier_dsb r1
    barrier_isb r1
    mrc     p15, 0, r0, c1, c0, 0
    orr     r0, r0, #0x2000         @ V: the page of the high vectors
#if __ARM_ARCH >= 7
    bic     r0, r0, #0x70000000     @ TRE, AFE, TE
    bic     r0, r0, #0x2            @ A
#else
    bic     r0, r0, #0x00000300     @ S, R
#if __ARM_ARCH >= 6
    bic     r0, r0, #0x70000000
    bic     r0, r0, #0x2
    orr     r0, r0, #0x00c00000     @ U, XP: unaligned accesses and descriptors of ARMv6
#else
    orr     r0, r0, #0x00000200     @ R: AP=0 is read-only for all
    orr     r0, r0, #0x2            @ A: what is not aligned is the guest's to hear of
#endif
#endif
    orr     r0, r0, #0x1800         @ I, Z
    orr     r0, r0, #0x5            @ C, M
    ldr     r2, =2f
    mcr     p15, 0, r0, c1, c0, 0
    barrier_isb r1
    mov     pc, r2
2:
    .endm

    @ sp of IRQ, Abort and Undefined mode: words for r0, pc and psr.
    .macro  exception_stacks words
    ldr     r0, =\words
    msr     cpsr_c, #0xd2
    mov     sp, r0
    msr     cpsr_c, #0xd7
    mov     sp, r0
    msr     cpsr_c, #0xdb
    mov     sp, r0
    msr     cpsr_c, #0xd3
    .endm
