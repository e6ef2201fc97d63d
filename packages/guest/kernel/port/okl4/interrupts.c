/* Virtual interrupts: the mask, their entry, and waiting. */
#include "../../port.h"
#include "hypercall.h"
#include "interrupts.h"

void events_force(void) { okl4_call(OKL4_deliver, 0, 0, 0, 0); }

static void unmask(u32 vpsr)
{
    vcpu->vpsr = vpsr;
    __asm__ volatile("" : : : "memory");
    if (vcpu->pending)
        events_force();
}

u32 irq_save(void)
{
    u32 saved = vcpu->vpsr;

    vcpu->vpsr = saved | VPSR_I_BIT;
    __asm__ volatile("" : : : "memory");
    return saved;
}

void irq_restore(u32 saved)
{
    __asm__ volatile("" : : : "memory");
    if (saved & VPSR_I_BIT)
        vcpu->vpsr = saved;
    else
        unmask(saved);
}

void irq_enable(void) { unmask(VMODE_SVC); }

/* The microvisor unmasks where it waits: none comes in between. */
void cpu_wait(void)
{
    okl4_call(OKL4_wait, 0, 0, 0, 0);
    irq_save();
}

void interrupts_start(void) {}

/* In one instruction or all over again: the microvisor may interrupt to set a bit. */
static u32 pending_take(void)
{
#if __ARM_ARCH >= 6
    return __atomic_exchange_n(&vcpu->pending, 0, __ATOMIC_RELAXED);
#else
    u32 taken;

    __asm__ volatile("swp %0, %1, [%2]" : "=&r"(taken) : "r"(0), "r"(&vcpu->pending) : "memory");
    return taken;
#endif
}

void interrupt(struct frame *frame)
{
    u32 pending;

    (void)frame;
    while ((pending = pending_take()) != 0) {
        if (pending & VIRQ_TIMER)
            timer_interrupt();
        if (pending & VIRQ_CONSOLE)
            console_interrupt();
        if (pending / VIRQ_CHANNEL)
            doorbell_interrupt(pending / VIRQ_CHANNEL);
    }
}
