/* The page at 0xffff0000: the hypervisor's vectors, and from 0xf00 on what Linux's programs look for. DDI 0406C B1.8.1; DESIGN 8. */
#include "../../../guest/kernel/arm/kuser.h"
    .arm

    .section .text.vectors, "ax"
    .balign 4096
    .global vector_page
vector_page:
    b       .                       @ reset
    ldr     pc, =vector_und
    ldr     pc, =vector_swi
    ldr     pc, =vector_pabt
    ldr     pc, =vector_dabt
    b       .
    ldr     pc, =vector_irq
    b       .                       @ FIQ: never enabled
    .ltorg

    kuser_helpers
