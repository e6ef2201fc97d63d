/* Where the machine enters: the host's vectors, stacks and translation table. DDI 0406C B3.5.1, B1.8. */
#include "layout.h"
#include "descriptors.h"
#include "board.h"
#include "../barriers.h"
    .syntax unified
    .arm

    .section .text.start, "ax"
    .global start
start:
    msr     cpsr_c, #0xd3
    ldr     r4, =host_level1
    mov     r0, r4
    add     r1, r4, #0x4000
    mov     r2, #0
1:  str     r2, [r0], #4
    cmp     r0, r1
    blo     1b

    @ every megabyte of RAM that a configuration can name, then the image's own
    ldr     r0, =RAM_BASE
    ldr     r3, =SECTION_KERNEL
    add     r1, r4, #(RAM_BASE >> 18)
    ldr     r5, =RAM_MEBIBYTES
2:  orr     r2, r0, r3
    str     r2, [r1], #4
    add     r0, r0, #0x100000
    subs    r5, r5, #1
    bne     2b
    .macro  section at, attributes
    ldr     r0, =(\at)
    ldr     r3, =\attributes
    orr     r3, r3, r0
    mov     r0, r0, lsr #20
    str     r3, [r4, r0, lsl #2]
    .endm
    section RAM_BASE + 0x200000, SECTION_KERNEL_CODE
    section RAM_BASE + 0x300000, SECTION_USER_CODE
    section RAM_BASE + 0x400000, SECTION_USER_DATA
    section DEVICES_LOW, SECTION_DEVICE
    section DEVICES_HIGH, SECTION_DEVICE

    ldr     r0, =shared_level2
    ldr     r1, =shared_code
    ldr     r3, =SMALL_CODE
    orr     r1, r1, r3
    str     r1, [r0, #((SHARED_CODE >> 12 & 0xff) * 4)]
    ldr     r1, =shared_data
    ldr     r3, =SMALL_DATA
    orr     r1, r1, r3
    str     r1, [r0, #((SHARED_DATA >> 12 & 0xff) * 4)]
    orr     r0, r0, #TABLE_DESCRIPTOR
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
    mov     r0, #DACR_HOST
    mcr     p15, 0, r0, c3, c0, 0   @ DACR
    orr     r0, r4, #TTBR_WALKS
    mcr     p15, 0, r0, c2, c0, 0   @ TTBR0
    mov     r1, #0
#if HAVE_VBAR
    ldr     r0, =host_vectors
    mcr     p15, 0, r0, c12, c0, 0  @ VBAR
#else
    ldr     r0, =host_vectors
    ldmia   r0, {r5-r8}
    ldr     r0, =shared_vectors
    stmia   r0, {r5-r8}
#endif
    barrier_dsb r1
    barrier_isb r1
    mrc     p15, 0, r0, c1, c0, 0
#if HAVE_VBAR
    bic     r0, r0, #0x70000000     @ TRE, AFE, TE
    bic     r0, r0, #0x2000         @ V: the vectors are at VBAR
#else
    orr     r0, r0, #0x2000         @ V: the vectors are in the shared page
    bic     r0, r0, #0x00000300     @ S, R
#if __ARM_ARCH >= 6
    bic     r0, r0, #0x70000000     @ TRE, AFE, TE
    orr     r0, r0, #0x00c00000     @ U, XP: unaligned accesses and descriptors of ARMv6
#else
    orr     r0, r0, #0x00000200     @ R: AP=0 is read-only
    orr     r0, r0, #0x2            @ A: what is not aligned is the guest's to hear of
#endif
#endif
    orr     r0, r0, #0x1800         @ I, Z
    orr     r0, r0, #0x5            @ C, M
    mcr     p15, 0, r0, c1, c0, 0
    barrier_isb r1

    ldr     r0, =SHARED_DATA        @ what the exits find in their sp
    msr     cpsr_c, #0xd2
    mov     sp, r0
    msr     cpsr_c, #0xd7
    mov     sp, r0
    msr     cpsr_c, #0xdb
    mov     sp, r0
    msr     cpsr_c, #0xd3
    ldr     sp, =vmm_stack_top
    bl      host_main
    b       .
    .ltorg

    .section .bss.tables, "aw", %nobits
    .balign 16384
    .global host_level1
host_level1:
    .space  16384
    .global shared_level2
shared_level2:
    .space  1024

/* Vectors of the host itself. Its kernel runs masked and makes no exceptions; its process makes system calls. */
    .section .text.vectors, "ax"
    .balign 32
    .global host_vectors
host_vectors:
#if HAVE_VBAR
    b       .
    b       host_undefined
    b       host_svc
    b       host_prefetch
    b       host_data
    b       .
    b       .
    b       .
#else
    .word   host_undefined, host_svc, host_prefetch, host_data
#endif

    .macro  own name, number
host_\name:
    mov     r0, #\number
    mov     r1, lr
    msr     cpsr_c, #0xd3
    ldr     sp, =vmm_stack_top
    b       host_fault
    .endm
    own     undefined, 1
    own     prefetch, 3
    own     data, 4

    @ A system call of the device process: back to where the kernel called host_user.
    .type   host_svc, %function
host_svc:
    push    {r0}
    ldr     r0, =(process_registers + 4)
    stmia   r0, {r1-r14}^
    pop     {r1}
    str     r1, [r0, #-4]
    str     lr, [r0, #56]
    pop     {r4-r11, pc}
    .size   host_svc, . - host_svc

    @ void host_user(void): the device process goes on until its next system call
    .global host_user
    .type   host_user, %function
host_user:
    push    {r4-r11, lr}
    ldr     r0, =process_registers
    ldr     lr, [r0, #60]
    mov     r1, #0xd0               @ User mode, IRQ and FIQ masked
    msr     spsr_cxsf, r1
    ldmia   r0, {r0-r14}^
    nop
    movs    pc, lr
    .ltorg
    .size   host_user, . - host_user

    .section .bss
    .balign 8
    .global process_registers
process_registers:                  @ r0-r14, pc
    .space  64
