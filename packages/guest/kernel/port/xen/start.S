/* The first instruction: Xen has mapped the kernel where it is linked, and the start info and the shared page. */
#include "../../layout.h"

    .section .text.start, "ax"
    .arm
    .global _start
    .type _start, %function
_start:
    ldr     sp, =boot_stack_end
    bl      xen_start               @ returns where the board's description is
    bl      kernel_main
1:  b       1b
    .size _start, . - _start
    .ltorg

    .section .bss
    .balign 8
boot_stack:
    .space  4096
boot_stack_end:
