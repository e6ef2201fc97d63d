/* Where the machine enters, and the static Hyp-mode translation tables. DDI 0406C B3.6 (long descriptors), B3.17 (HTTBR, HTCR, HMAIR0). */
    .syntax unified
    .arch armv7ve
    .arch_extension virt
    .arm

    .section .text.start, "ax"
    .global start
start:
    mrs     r0, cpsr
    and     r0, r0, #0x1f
    cmp     r0, #0x1a               @ Hyp mode, or nothing works
    bne     .
    cpsid   aif
    ldr     sp, =vmm_stack_top
    ldr     r0, =hyp_vectors
    mcr     p15, 4, r0, c12, c0, 0  @ HVBAR

    @ Attribute 0: Device; 1: Normal, write-back, read and write allocate.
    ldr     r0, =0x0000ff04
    mcr     p15, 4, r0, c10, c2, 0  @ HMAIR0
    ldr     r0, =0x80803500         @ HTCR: 32-bit addresses, walks shareable and write-back
    mcr     p15, 4, r0, c2, c0, 2
    ldr     r0, =hyp_level1
    mov     r1, #0
    mcrr    p15, 4, r0, r1, c2      @ HTTBR
    isb
    mcr     p15, 4, r0, c8, c7, 0   @ TLBIALLH
    mcr     p15, 0, r0, c7, c5, 0   @ ICIALLU
    dsb
    isb
    ldr     r0, =0x30c5187d         @ HSCTLR: reset value, M, C, I
    mcr     p15, 4, r0, c1, c0, 0
    isb
    bl      hyp_main
    b       .
    .ltorg

/* 63:54 attributes (54 XN) | 47:12 address | 10 AF | 9:8 SH | 7 read-only | 6 = 1 | 4:2 attribute index | 1:0 type */
    .equ    DEVICE, 0x441           @ block, AF, attribute 0
    .equ    MEMORY, 0x745           @ block, AF, inner shareable, attribute 1
    .equ    READ_ONLY, 0x80
    .equ    NO_EXECUTE, 0x00400000

    .section .rodata
    .balign 32
hyp_level1:
    .word   hyp_devices + 3, 0      @ 0x00000000
    .word   hyp_image + 3, 0        @ 0x40000000
    .word   0, 0
    .word   0, 0

    .balign 4096
hyp_devices:                        @ 2 MiB each
    .fill   64, 8, 0
    .word   0x08000000 + DEVICE, NO_EXECUTE     @ GIC
    .fill   7, 8, 0
    .word   0x09000000 + DEVICE, NO_EXECUTE     @ PL011
    .fill   439, 8, 0

    .balign 4096
hyp_image:                          @ no guest's memory is in here
    .fill   1, 8, 0
    .word   0x40200000 + MEMORY + READ_ONLY, 0
    .word   0x40400000 + MEMORY, NO_EXECUTE
    .fill   509, 8, 0
