/* A hostile guest: its vectors lie where no memory is, so that every exception leads to the next. */
#include "guest.h"

void on_interrupt(u32 line) { (void)line; }

int main(void)
{
    print("lost\n");
    __asm__ volatile("mcr p15, 0, %0, c12, c0, 0\n\tisb\n\tudf #0" : : "r"(0x70000000));
    for (;;)
        ;
}
