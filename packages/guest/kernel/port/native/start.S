/* The first instructions: from a loader's jump, MMU off, to C at the kernel's virtual address. DDI 0406C B3.5.1, B4.1.130, B4.1.154. */
#include "../../layout.h"
#include "../../arm/barriers.h"
#include "../../arm/descriptors.h"

#if __ARM_ARCH >= 7
#define TTBR_ATTRIBUTES 0x48      /* walks write-back, write-allocate, inner and outer */
#else
#define TTBR_ATTRIBUTES 0
#endif
#define SCTLR_M 0x00000001
#define SCTLR_A 0x00000002
#define SCTLR_C 0x00000004
#define SCTLR_Z 0x00000800
#define SCTLR_I 0x00001000
#define SCTLR_V 0x00002000
#define SCTLR_TRE_AFE_TE 0x70000000
#define SCTLR_S_R 0x00000300
#define SCTLR_R 0x00000200  /* before ARMv6: pages with AP=0 are read-only for all */
#define SCTLR_U_XP 0x00c00000 /* ARMv6: unaligned accesses, and the descriptors of ARMv6 */

    .section .text.start, "ax"
    .arm
    .global _start
    .type _start, %function
_start:
#if __ARM_ARCH >= 6
    cpsid   aif, #0x13
#else
    msr     cpsr_c, #0xd3
#endif
    mov     r8, r2                  @ what the loader says of the board, if it says anything
    ldr     r0, =_start
    adr     r9, _start
    sub     r9, r9, r0              @ physical minus virtual

    mov     r0, #0
#if __ARM_ARCH >= 7
    mcr     p15, 0, r0, c7, c5, 0   @ ICIALLU
#else
    mcr     p15, 0, r0, c7, c7, 0   @ both caches
#endif
#if __ARM_ARCH >= 6
    mcr     p15, 0, r0, c7, c5, 6   @ BPIALL
#endif
    mcr     p15, 0, r0, c8, c7, 0   @ TLBIALL
    barrier_dsb r0
    barrier_isb r0

    ldr     r0, =__bss_start
    add     r0, r0, r9
    ldr     r1, =__bss_end
    add     r1, r1, r9
    mov     r2, #0
1:  cmp     r0, r1
    strlo   r2, [r0], #4
    blo     1b

    ldr     r4, =KERNEL_TABLE
    add     r4, r4, r9
    mov     r0, r4
    add     r1, r4, #0x4000
2:  str     r2, [r0], #4
    cmp     r0, r1
    blo     2b

    ldr     r3, =SECTION_NORMAL
    adr     r0, _start
    mov     r0, r0, lsr #20
    orr     r1, r3, r0, lsl #20
    str     r1, [r4, r0, lsl #2]    @ this megabyte where it stands, until the jump

    ldr     r0, =RAM_BASE
    orr     r1, r3, r0
    add     r0, r4, #(KERNEL_BASE >> 18)
    add     r2, r0, #(64 * 4)
3:  str     r1, [r0], #4            @ 64 MiB of RAM
    add     r1, r1, #0x100000
    cmp     r0, r2
    blo     3b

    ldr     r3, =SECTION_DEVICE
    ldr     r0, =DEVICES_LOW
    orr     r1, r3, r0
    ldr     r0, =(DEVICES_LOW_VA >> 18)
    str     r1, [r4, r0]
    ldr     r0, =DEVICES_HIGH
    orr     r1, r3, r0
    ldr     r0, =(DEVICES_HIGH_VA >> 18)
    str     r1, [r4, r0]

    ldr     r0, =vector_table       @ the level-2 table that maps the vector page
    add     r0, r0, r9
    ldr     r1, =vector_page
    add     r1, r1, r9
    ldr     r3, =SMALL_VECTORS
    orr     r3, r3, r1
    str     r3, [r0, #(0xf0 * 4)]
    orr     r0, r0, #TABLE_DESCRIPTOR @ domain 0
    ldr     r1, =(0xfff << 2)
    str     r0, [r4, r1]
    barrier_dsb r0

    mov     r0, #1
    mcr     p15, 0, r0, c3, c0, 0   @ DACR: domain 0 obeys the permissions
#if __ARM_ARCH >= 6
    mov     r0, #0
    mcr     p15, 0, r0, c2, c0, 2   @ TTBCR: one table, short descriptors
    mcr     p15, 0, r0, c13, c0, 1  @ CONTEXTIDR
#endif
    orr     r0, r4, #TTBR_ATTRIBUTES
    mcr     p15, 0, r0, c2, c0, 0   @ TTBR0
#if __ARM_ARCH >= 6
    mcr     p15, 0, r0, c2, c0, 1   @ TTBR1
#endif
    barrier_isb r1
    mrc     p15, 0, r0, c1, c0, 0
#if __ARM_ARCH >= 7
    bic     r0, r0, #SCTLR_TRE_AFE_TE
#elif __ARM_ARCH >= 6
    bic     r0, r0, #SCTLR_TRE_AFE_TE
    bic     r0, r0, #SCTLR_S_R
    orr     r0, r0, #SCTLR_U_XP
#else
    bic     r0, r0, #SCTLR_S_R
    orr     r0, r0, #SCTLR_R
#endif
#if __ARM_ARCH >= 6
    bic     r0, r0, #SCTLR_A
#else
    orr     r0, r0, #SCTLR_A        @ which otherwise rotates words and forgets address bits
#endif
    orr     r0, r0, #(SCTLR_M | SCTLR_C)
    orr     r0, r0, #(SCTLR_Z | SCTLR_I)
    orr     r0, r0, #SCTLR_V
    ldr     r1, =5f
    mcr     p15, 0, r0, c1, c0, 0
    barrier_isb r2
    bx      r1
5:
#if __ARM_ARCH < 6
    ldr     r0, =entry_scratch      @ three words for each mode that an exception enters
    msr     cpsr_c, #0xd2
    mov     sp, r0
    msr     cpsr_c, #0xd7
    add     sp, r0, #16
    msr     cpsr_c, #0xdb
    add     sp, r0, #32
    msr     cpsr_c, #0xd3
#endif
    ldr     sp, =boot_stack_end
    mov     r0, r8
    bl      kernel_main
6:  b       6b
    .size _start, . - _start
    .ltorg

    .section .bss
    .balign 1024
    .global vector_table
vector_table:
    .space  1024
#if __ARM_ARCH < 6
entry_scratch:
    .space  48
#endif
    .balign 8
boot_stack:
    .space  4096
boot_stack_end:
