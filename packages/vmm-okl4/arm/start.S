/* Where the machine enters, MMU off: the microvisor's own table, vectors and stack; then C at its own address. DDI 0406C B3.5.1, B1.8. */
#include "layout.h"
    .syntax unified
    .arm

    .section .text.start, "ax"
    .global start
start:
    msr     cpsr_c, #0xd3
    ldr     r9, =OKL4_OFFSET
    ldr     r4, =own_table
    sub     r4, r4, r9

    .macro  section virtual, physical, attributes
    ldr     r0, =(\virtual)
    ldr     r1, =(\physical + \attributes)
    mov     r0, r0, lsr #20
    str     r1, [r4, r0, lsl #2]
    .endm
    section RAM_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_OWN_CODE @ until the jump
    section OKL4_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_OWN_CODE
    section OKL4_BASE + 0x300000, RAM_BASE + 0x300000, SECTION_OWN
    section OKL4_BASE + 0x400000, RAM_BASE + 0x400000, SECTION_OWN
    section OKL4_BASE + 0x500000, RAM_BASE + 0x500000, SECTION_OWN
    section OKL4_BASE + 0x600000, RAM_BASE + 0x600000, SECTION_OWN
    section OKL4_BASE + 0x700000, RAM_BASE + 0x700000, SECTION_OWN
    section DEVICES_LOW + PHYSICAL_OFFSET, DEVICES_LOW, SECTION_DEVICE
    section DEVICES_HIGH + PHYSICAL_OFFSET, DEVICES_HIGH, SECTION_DEVICE
    ldr     r0, =vectors_table
    sub     r0, r0, r9
    ldr     r1, =vector_page
    sub     r1, r1, r9
    ldr     r3, =SMALL_VECTORS
    orr     r1, r1, r3
    str     r1, [r0, #(0xf0 * 4)]
    orr     r0, r0, #TABLE
    ldr     r1, =(0xfff * 4)
    str     r0, [r4, r1]

    mov     r0, #0
    mcr     p15, 0, r0, c7, c5, 0   @ ICIALLU
    mcr     p15, 0, r0, c7, c5, 6   @ BPIALL
    mcr     p15, 0, r0, c8, c7, 0   @ TLBIALL
    mcr     p15, 0, r0, c2, c0, 2   @ TTBCR
    mcr     p15, 0, r0, c13, c0, 1  @ CONTEXTIDR
    mov     r0, #DACR_KERNEL
    mcr     p15, 0, r0, c3, c0, 0
    orr     r0, r4, #TTBR_WALKS
    mcr     p15, 0, r0, c2, c0, 0
    dsb
    isb
    mrc     p15, 0, r0, c1, c0, 0
    bic     r0, r0, #0x70000000     @ TRE, AFE, TE
    bic     r0, r0, #0x2            @ A
    orr     r0, r0, #0x3800         @ V, I, Z
    orr     r0, r0, #0x5            @ C, M
    ldr     r2, =1f
    mcr     p15, 0, r0, c1, c0, 0
    isb
    mov     pc, r2
1:  ldr     r0, =exception_words    @ what the handlers find in their sp
    msr     cpsr_c, #0xd2
    mov     sp, r0
    msr     cpsr_c, #0xd7
    mov     sp, r0
    msr     cpsr_c, #0xdb
    mov     sp, r0
    msr     cpsr_c, #0xd3
    ldr     sp, =guest_frame
    bl      okl4_main
    b       resume
    .ltorg

    .section .bss.tables, "aw", %nobits
    .balign 16384
    .global own_table
own_table:
    .space  16384
vectors_table:
    .space  1024

    .section .bss
    .balign 8
exception_words:                    @ r0, pc, psr
    .space  16
    .space  8192
    .global guest_frame
guest_frame:
    .space  FRAME_BYTES
