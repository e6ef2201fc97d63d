/* The processor's interrupt mask and its wait. DDI 0406C B1.3.3 (CPSR), B1.8.13 (WFI). */
#include "../../port.h"
#include "cp15.h"

u32 irq_save(void)
{
    u32 psr;
    __asm__ volatile("mrs %0, cpsr\n\tcpsid i" : "=r"(psr) : : "memory");
    return psr;
}

void irq_restore(u32 saved) { __asm__ volatile("msr cpsr_c, %0" : : "r"(saved) : "memory"); }

void irq_enable(void) { __asm__ volatile("cpsie i" : : : "memory"); }

/* A masked interrupt ends WFI; it is taken in the window between the two CPS. */
void cpu_wait(void)
{
    dsb();
    __asm__ volatile("wfi\n\tcpsie i\n\tisb\n\tcpsid i" : : : "memory");
}
