/* A guest with a console: every byte that comes by interrupt goes back, capital; `.` ends it. */
#include "guest.h"

static volatile u32 done;

void on_interrupt(u32 line)
{
    if (line != 33)
        return;
    while ((in(UART + 0x18) & 0x10) == 0) {
        u32 byte = in(UART) & 0xff;
        if (byte == '.')
            done = 1;
        else
            out(UART, byte >= 'a' && byte <= 'z' ? byte - 32 : byte);
    }
}

int main(void)
{
    gic_start();
    gic_enable(33);
    out(UART + 0x2c, 0x70);
    out(UART + 0x38, 0x50);
    irqs_on();
    while (!done)
        __asm__ volatile("wfi");
    print("\n");
    return 0;
}
