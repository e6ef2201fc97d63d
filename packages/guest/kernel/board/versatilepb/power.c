/* Leaving: the board can be reset but not switched off; a semihosting exit carries a code. ARM DUI 0225D 4.2; DUI 0471. */
#include "../../layout.h"
#include "../../port.h"

#define SYSTEM(offset) (*(volatile u32 *)(DEVICES_LOW_VA + SYSTEM_OFFSET + (offset)))
#define SYS_LOCK SYSTEM(0x20)
#define SYS_RESETCTL SYSTEM(0x40)
#define LOCK_KEY 0xa05fu
#define RESET 0x105u /* bit 8: now; depth 5: as after power-on */

static bool by_semihosting;

void power_start(bool psci_by_smc, bool semihosting)
{
    (void)psci_by_smc;
    by_semihosting = semihosting;
}

void power_off(u32 code)
{
    if (by_semihosting)
        semihosting_exit(code);
    power_reset();
}

void power_reset(void)
{
    SYS_LOCK = LOCK_KEY;
    SYS_RESETCTL = RESET;
    for (;;)
        cpu_wait();
}
