/* The first instruction: the microvisor has mapped the kernel where it is linked, and the shared page. */
    .section .text.start, "ax"
    .arm
    .global _start
    .type _start, %function
_start:
    ldr     sp, =boot_stack_end
    bl      okl4_start              @ returns where the board's description is
    bl      kernel_main
1:  b       1b
    .size _start, . - _start
    .ltorg

    .section .bss
    .balign 8
boot_stack:
    .space  4096
boot_stack_end:
