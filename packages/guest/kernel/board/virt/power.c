/* Leaving: PSCI SYSTEM_OFF and SYSTEM_RESET, or a semihosting exit that carries a code. ARM DEN 0022B. */
#include "../../port.h"

#define SYSTEM_OFF 0x84000008u
#define SYSTEM_RESET 0x84000009u

static bool by_smc, by_semihosting;

void power_start(bool psci_by_smc, bool semihosting)
{
    by_smc = psci_by_smc;
    by_semihosting = semihosting;
}

static void psci(u32 function)
{
    register u32 r0 __asm__("r0") = function;

    if (by_smc)
        __asm__ volatile(".arch_extension sec\n\tsmc #0" : "+r"(r0) : : "r1", "r2", "r3", "memory");
    else
        __asm__ volatile(".arch_extension virt\n\thvc #0" : "+r"(r0) : : "r1", "r2", "r3", "memory");
}

static void stop(void)
{
    for (;;)
        cpu_wait();
}

void power_off(u32 code)
{
    if (by_semihosting)
        semihosting_exit(code);
    psci(SYSTEM_OFF);
    stop();
    __builtin_unreachable();
}

void power_reset(void)
{
    psci(SYSTEM_RESET);
    stop();
    __builtin_unreachable();
}
