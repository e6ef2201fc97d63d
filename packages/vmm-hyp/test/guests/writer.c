/* A guest that keeps to itself: it fills its memory with a pattern, sleeps among its neighbours, and looks whether it is still there. */
#include "guest.h"

#define FIRST 0x40100000u
#define WORDS (60u << 18) /* 60 MiB */

static volatile u32 ticks;

void on_interrupt(u32 line)
{
    if (line == 27) {
        ticks++;
        __asm__ volatile("mcr p15, 0, %0, c14, c3, 0\n\tisb" : : "r"(625000)); /* 10 ms */
    }
}

int main(void)
{
    volatile u32 *memory = (u32 *)FIRST;
    u32 changed = 0, spsr, thread;

    for (u32 n = 0; n < WORDS; n++)
        memory[n] = n * 0x9e3779b1u;
    __asm__ volatile("mcr p15, 0, %0, c13, c0, 2" : : "r"(0x12345678));
    __asm__ volatile("msr spsr_und, %0" : : "r"(0x6000011f));
    gic_start();
    gic_enable(27);
    irqs_on();
    __asm__ volatile("mcr p15, 0, %0, c14, c3, 0\n\tmcr p15, 0, %1, c14, c3, 1\n\tisb" : : "r"(625000), "r"(1));
    while (ticks < 30)
        __asm__ volatile("wfi");
    for (u32 n = 0; n < WORDS; n++)
        changed += memory[n] != n * 0x9e3779b1u;
    __asm__ volatile("mrc p15, 0, %0, c13, c0, 2" : "=r"(thread));
    __asm__ volatile("mrs %0, spsr_und" : "=r"(spsr));
    check(changed == 0, "the memory is as the guest left it");
    check(thread == 0x12345678 && spsr == 0x6000011f, "the registers are as the guest left them");
    check(ticks >= 30, "its timer went on");
    return 0;
}
