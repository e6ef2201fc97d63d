/* Leaving: the cell's end. */
#include "../../port.h"
#include "hypercall.h"

void power_start(bool psci_by_smc, bool semihosting) { (void)psci_by_smc, (void)semihosting; }

static __attribute__((noreturn)) void stop(u32 how)
{
    for (;;)
        okl4_call(OKL4_stop, how, 0, 0, 0);
}

void power_off(u32 code)
{
    (void)code;
    stop(OKL4_OFF);
}

void power_reset(void) { stop(OKL4_RESET); }
