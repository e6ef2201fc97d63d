/* The support code of the test guests. */
#include "guest.h"

volatile u32 undefined_count, prefetch_count, data_count, irq_count, last_interrupt, last_fault_address;

__asm__(
    ".section .text.start, \"ax\"\n"
    ".arch_extension virt\n"
    ".global _start\n"
    "_start:\n"
    "    ldr sp, =stack_top\n"
    "    sub r0, sp, #0x1000\n"
    "    cps #0x12\n mov sp, r0\n sub r0, r0, #0x800\n"
    "    cps #0x17\n mov sp, r0\n sub r0, r0, #0x800\n"
    "    cps #0x1b\n mov sp, r0\n"
    "    cps #0x13\n"
    "    ldr r0, =vectors\n"
    "    mcr p15, 0, r0, c12, c0, 0\n"
    "    bl main\n"
    "    bl power_off\n"
    "    .ltorg\n"
    "    .balign 32\n"
    "vectors:\n"
    "    b .\n b undefined_vector\n b .\n b prefetch_vector\n b data_vector\n b .\n b irq_vector\n b .\n"
    "undefined_vector:\n"
    "    push {r0, r1}\n ldr r0, =undefined_count\n ldr r1, [r0]\n add r1, r1, #1\n str r1, [r0]\n pop {r0, r1}\n"
    "    movs pc, lr\n"
    "prefetch_vector:\n" /* returns to the caller of what cannot be fetched */
    "    push {r0, r1}\n ldr r0, =prefetch_count\n ldr r1, [r0]\n add r1, r1, #1\n str r1, [r0]\n pop {r0, r1}\n"
    "    mrs lr, lr_svc\n movs pc, lr\n"
    "data_vector:\n"
    "    push {r0, r1}\n ldr r0, =data_count\n ldr r1, [r0]\n add r1, r1, #1\n str r1, [r0]\n"
    "    mrc p15, 0, r1, c6, c0, 0\n ldr r0, =last_fault_address\n str r1, [r0]\n pop {r0, r1}\n"
    "    subs pc, lr, #4\n"
    "irq_vector:\n"
    "    sub lr, lr, #4\n push {r0-r3, r12, lr}\n bl interrupt\n ldm sp!, {r0-r3, r12, pc}^\n"
    "    .text\n");

void interrupt(void)
{
    u32 acknowledged = in(GICC + 0x0c);
    u32 line = acknowledged & 0x3ff;

    if (line >= 1020)
        return;
    irq_count++;
    last_interrupt = line;
    on_interrupt(line);
    out(GICC + 0x10, acknowledged);
}

void print(const char *text)
{
    while (*text != 0) {
        while ((in(UART + 0x18) & 0x20) != 0)
            ;
        out(UART, (u8)*text++);
    }
}

void print_hex(u32 value)
{
    char digit[2] = {0, 0};

    for (int shift = 28; shift >= 0; shift -= 4) {
        digit[0] = "0123456789abcdef"[value >> shift & 15];
        print(digit);
    }
}

void check(int passed, const char *name)
{
    print(passed ? "ok - " : "not ok - ");
    print(name);
    print("\n");
}

u32 psci(u32 function, u32 a, u32 b)
{
    register u32 r0 __asm__("r0") = function;
    register u32 r1 __asm__("r1") = a;
    register u32 r2 __asm__("r2") = b;

    __asm__ volatile(".arch_extension virt\n\thvc #0" : "+r"(r0), "+r"(r1), "+r"(r2) : : "r3", "memory");
    return r0;
}

void power_off(void)
{
    psci(0x84000008, 0, 0);
    print("not ok - SYSTEM_OFF returned\n");
    for (;;)
        ;
}

void gic_start(void)
{
    out(GICD + 0x000, 1);
    out(GICC + 0x004, 0xff);
    out(GICC + 0x000, 1);
}

void gic_enable(u32 line)
{
    *(volatile u8 *)(GICD + 0x400 + line) = 0xa0;
    out(GICD + 0x100 + line / 32 * 4, 1u << (line % 32));
}
