/* Leaving: sched_op shutdown. */
#include "../../port.h"
#include "events.h"
#include "hypercall.h"

void power_start(bool psci_by_smc, bool semihosting)
{
    (void)psci_by_smc;
    (void)semihosting;
}

static void stop(u32 reason)
{
    console_flush();
    for (;;)
        xen_sched_op(SCHEDOP_shutdown, reason);
}

void power_off(u32 code)
{
    (void)code;
    stop(SHUTDOWN_poweroff);
    __builtin_unreachable();
}

void power_reset(void)
{
    stop(SHUTDOWN_reboot);
    __builtin_unreachable();
}
