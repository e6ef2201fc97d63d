/* The processor's interrupt mask and its wait. DDI 0406C B1.3.3 (CPSR), B1.8.13 (WFI), D12.7.9 (WFI before ARMv7). */
#include "../../port.h"
#include "cp15.h"

#define PSR_I "0x80"

#if __ARM_ARCH >= 6
u32 irq_save(void)
{
    u32 psr;
    __asm__ volatile("mrs %0, cpsr\n\tcpsid i" : "=r"(psr) : : "memory");
    return psr;
}

void irq_enable(void) { __asm__ volatile("cpsie i" : : : "memory"); }
static void irq_disable(void) { __asm__ volatile("cpsid i" : : : "memory"); }
#else
u32 irq_save(void)
{
    u32 psr, masked;
    __asm__ volatile("mrs %0, cpsr\n\torr %1, %0, #" PSR_I "\n\tmsr cpsr_c, %1" : "=r"(psr), "=r"(masked) : : "memory");
    return psr;
}

void irq_enable(void)
{
    u32 psr;
    __asm__ volatile("mrs %0, cpsr\n\tbic %0, %0, #" PSR_I "\n\tmsr cpsr_c, %0" : "=r"(psr) : : "memory");
}

static void irq_disable(void) { irq_save(); }
#endif

void irq_restore(u32 saved) { __asm__ volatile("msr cpsr_c, %0" : : "r"(saved) : "memory"); }

/* A masked interrupt ends the wait; it is taken in the window between the two. */
void cpu_wait(void)
{
    dsb();
#if __ARM_ARCH >= 7
    __asm__ volatile("wfi" : : : "memory");
#else
    write_CP15WFI(0);
#endif
    irq_enable();
    isb();
    irq_disable();
}
