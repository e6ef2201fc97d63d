/* How the machine ends: PSCI through the conduit of the mode the machine started in. DEN 0022A 5.1.9. */
#include "../physical.h"

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
