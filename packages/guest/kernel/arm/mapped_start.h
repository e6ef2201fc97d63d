/* The first instruction under a hypervisor that has mapped the kernel where it is linked, in assembly. */
#include "../layout.h"

    @ `prepare` returns where the board's description is.
    .macro  mapped_start prepare
    .section .text.start, "ax"
    .arm
    .global _start
    .type _start, %function
_start:
    ldr     sp, =boot_stack_end
    bl      \prepare
    bl      kernel_main
1:  b       1b
    .size _start, . - _start
    .ltorg

    .section .bss
    .balign 8
boot_stack:
    .space  4096
boot_stack_end:
    .endm
