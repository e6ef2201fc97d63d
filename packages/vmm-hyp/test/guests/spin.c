/* A hostile guest: it masks its interrupts and never stops. */
#include "guest.h"

void on_interrupt(u32 line) { (void)line; }

int main(void)
{
    print("spinning\n");
    __asm__ volatile("cpsid aif");
    for (;;)
        ;
}
