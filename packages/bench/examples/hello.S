@ The smallest program for `armvirt boot`: a line on the PL011 (0x09000000), then PSCI SYSTEM_OFF by HVC.
    .syntax unified
    .arch armv7-a
    .global _start
_start:
    ldr     r0, =0x09000000
    adr     r1, line
1:  ldrb    r2, [r1], #1
    cmp     r2, #0
    strne   r2, [r0]
    bne     1b
    ldr     r0, =0x84000008
    .inst   0xe1400070              @ hvc #0
    .ltorg
line:
    .asciz  "Hello from the bare board.\n"
