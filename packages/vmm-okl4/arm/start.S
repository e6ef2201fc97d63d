/* Where the machine enters, MMU off: the microvisor's own table, vectors and stacks; then C at its own address. DDI 0406C B3.5.1, B1.8. */
#include "layout.h"
#include "../../vmm/runtime/paravirtual/start.h"
    .syntax unified
    .arm

    .section .text.start, "ax"
    .global start
start:
    msr     cpsr_c, #0xd3
    table_begin own_table, OKL4_OFFSET
    section RAM_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_OWN_CODE @ until the jump
    section OKL4_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_OWN_CODE
    section OKL4_BASE + 0x300000, RAM_BASE + 0x300000, SECTION_OWN
    section DEVICES_LOW + PHYSICAL_OFFSET, DEVICES_LOW, SECTION_DEVICE
    section DEVICES_HIGH + PHYSICAL_OFFSET, DEVICES_HIGH, SECTION_DEVICE
    section_of_vectors vectors_table, OF_DOMAIN(DOMAIN_MICROVISOR)
    mmu_on  DACR_KERNEL
    exception_stacks exception_words
    ldr     sp, =boot_stack_end
    bl      okl4_main               @ the frame of the first cell
    b       run
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
    .space  4096
    .global boot_stack_end
boot_stack_end:
