/* Where the machine enters, MMU off: Xen's own table, vectors and stacks; then C at Xen's address. DDI 0406C B3.5.1, B1.8. */
#include "layout.h"
#include "../../vmm/runtime/paravirtual/start.h"
    .syntax unified
    .arm

    .section .text.start, "ax"
    .global start
start:
    msr     cpsr_c, #0xd3
    table_begin xen_level1, XEN_OFFSET
    section RAM_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_OWN_CODE + OF_DOMAIN(DOMAIN_XEN) @ until the jump
    section XEN_BASE + 0x200000, RAM_BASE + 0x200000, SECTION_OWN_CODE + OF_DOMAIN(DOMAIN_XEN)
    section XEN_BASE + 0x300000, RAM_BASE + 0x300000, SECTION_OWN + OF_DOMAIN(DOMAIN_XEN)
    section DEVICES_LOW + PHYSICAL_OFFSET, DEVICES_LOW, SECTION_DEVICE + OF_DOMAIN(DOMAIN_XEN)
    section DEVICES_HIGH + PHYSICAL_OFFSET, DEVICES_HIGH, SECTION_DEVICE + OF_DOMAIN(DOMAIN_XEN)
    section_of_vectors vectors_level2, OF_DOMAIN(DOMAIN_XEN)
    mmu_on  DACR_XEN
    exception_stacks exception_words
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
