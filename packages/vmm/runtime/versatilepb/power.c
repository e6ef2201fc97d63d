/* How the machine ends: the board can be reset but not switched off. ARM DUI 0225D 4.2. */
#include "../physical.h"

void power_off(void)
{
    word_write(SYSTEM_BASE + 0x20, 0xa05f);
    word_write(SYSTEM_BASE + 0x40, 0x105);
    for (;;)
        ;
}
