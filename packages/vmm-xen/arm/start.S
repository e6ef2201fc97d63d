/* Where the machine enters, MMU off: Xen's own table, vectors and stacks; then C at Xen's address. DDI 0406C B3.5.1, B1.8. */
#include "layout.h"
#include "descriptors.h"
#include "../../vmm/runtime/barriers.h"
    .syntax unified
    .arm

    .section .text.start, "ax"
    .global start
start:
    msr     cpsr_c, #0xd3
    ldr     r9, =XEN_OFFSET
    ldr     r4, =xen_level1
    sub     r4, r4, r9
    mov     r0, r4
    add     r1, r4, #0x4000
    mov     r2, #0
1:  str     r2, [r0], #4
    cmp     r0, r1
    blo     1b

    .macro  section virtual, physical, attributes
    ldr     r0, =(\virtual)
    ldr     r1, =(\physical)
    ldr     r3, =(\attributes)
    orr     r3, r3, r1
    mov     r0, r0, lsr #20
    str     r3, [r4, r0, lsl #2]
    .endm
    section RAM_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_XEN_CODE + OF_DOMAIN(DOMAIN_XEN) @ until the jump
    section XEN_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_XEN_CODE + OF_DOMAIN(DOMAIN_XEN)
    section XEN_BASE + 0x300000, RAM_BASE + 0x300000, SECTION_XEN + OF_DOMAIN(DOMAIN_XEN)
    section DEVICES_LOW + PHYSICAL_OFFSET, DEVICES_LOW, SECTION_DEVICE + OF_DOMAIN(DOMAIN_XEN)
    section DEVICES_HIGH + PHYSICAL_OFFSET, DEVICES_HIGH, SECTION_DEVICE + OF_DOMAIN(DOMAIN_XEN)
    ldr     r0, =vectors_level2
    sub     r0, r0, r9
    ldr     r1, =vector_page
    sub     r1, r1, r9
    ldr     r3, =SMALL_VECTORS
    orr     r1, r1, r3
    str     r1, [r0, #(0xf0 * 4)]
    ldr     r3, =(TABLE_DESCRIPTOR + OF_DOMAIN(DOMAIN_XEN))
    orr     r0, r0, r3
    ldr     r1, =(0xfff * 4)
    str     r0, [r4, r1]

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
    ldr     r0, =DACR_XEN
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
    ldr     r2, =started
    mcr     p15, 0, r0, c1, c0, 0
    barrier_isb r1
    mov     pc, r2
started:
    ldr     r0, =exception_words    @ what the handlers find in their sp
    msr     cpsr_c, #0xd2
    mov     sp, r0
    msr     cpsr_c, #0xd7
    mov     sp, r0
    msr     cpsr_c, #0xdb
    mov     sp, r0
    msr     cpsr_c, #0xd3
    ldr     sp, =boot_stack_end
    bl      xen_main
    b       .
    .ltorg

    .section .bss.tables, "aw", %nobits
    .balign 16384
    .global xen_level1
xen_level1:
    .space  16384
    .global vectors_level2
vectors_level2:
    .space  1024

    .section .bss
    .balign 8
exception_words:                    @ r0, pc, psr
    .space  16
    .space  4096
    .global boot_stack_end
boot_stack_end:
