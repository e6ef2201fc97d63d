/* A guest that makes each kind of exit a few times, for counting instructions on the way. */
#include "guest.h"

static volatile u32 timer_count;

void on_interrupt(u32 line)
{
    if (line != 27)
        return;
    timer_count++;
    __asm__ volatile("mcr p15, 0, %0, c14, c3, 1\n\tisb" : : "r"(2));
}

int main(void)
{
    gic_start();
    gic_enable(27);
    for (u32 n = 0; n < 3; n++) {
        psci(0x84000000, 0, 0);
        out(UART, '.');
        in(UART + 0x18);
        in(GICD + 0x004);
        out(GICD + 0x100, 1u << 27);
        irqs_on();
        __asm__ volatile("mcr p15, 0, %0, c14, c3, 0\n\tmcr p15, 0, %1, c14, c3, 1\n\tisb" : : "r"(6250), "r"(1));
        while (timer_count == n)
            __asm__ volatile("nop");
        irqs_off();
    }
    return 0;
}
