/* How the machine ends: PSCI through the conduit of the mode the machine started in, or standing still. DEN 0022A 5.1.9. */
#include "physical.h"

#define SYSTEM_OFF 0x84000008u
#define MODE_HYP 0x1au

void power_off(void)
{
    register u32 function __asm__("r0") = SYSTEM_OFF;
    u32 cpsr;

    __asm__ volatile("mrs %0, cpsr" : "=r"(cpsr));
    if ((cpsr & 0x1f) == MODE_HYP)
        __asm__ volatile(".arch_extension sec\n\tsmc #0" : : "r"(function) : "memory");
    else
        __asm__ volatile(".arch_extension virt\n\thvc #0" : : "r"(function) : "memory");
    for (;;)
        ;
}

void panic(const char *why, u32 a, u32 b)
{
    static bool reported;

    /* On a machine that does not know the host call below, it is an exception that leads here again. */
    while (reported)
        ;
    reported = true;
    report_text("\r\nvmm: panic: ");
    report_text(why);
    report_text(" ");
    report_hex(a);
    report_text(" ");
    report_hex(b);
    report_text("\r\n");
    __asm__ volatile("udf #0xf00");
    for (;;)
        ;
}
