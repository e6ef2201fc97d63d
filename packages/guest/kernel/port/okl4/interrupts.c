/* Virtual interrupts: the mask, their entry, the clock, the console and the end. */
#include "../../clock.h"
#include "../../port.h"
#include "../../terminal.h"
#include "hypercall.h"

#define INTERVAL (NANOSECONDS / TICKS_PER_SECOND)

static void unmask(u32 vpsr)
{
    vcpu->vpsr = vpsr;
    if (vcpu->pending)
        okl4_call(OKL4_deliver, 0, 0, 0, 0);
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

void irq_enable(void) { __asm__ volatile("" : : : "memory"); unmask(VMODE_SVC); }
void events_force(void);
void events_force(void) { okl4_call(OKL4_deliver, 0, 0, 0, 0); }

void cpu_wait(void)
{
    okl4_call(OKL4_wait, 0, 0, 0, 0);
    irq_save();
}

void interrupts_start(void) {}

static u64 next;

static u64 counter(void)
{
    u32 low, high;

    __asm__ volatile("mrrc p15, 1, %0, %1, c14" : "=r"(low), "=r"(high) : : "memory");
    return (u64)high << 32 | low;
}

u64 clock_nanoseconds(void)
{
    u32 frequency;

    __asm__("mrc p15, 0, %0, c14, c0, 0" : "=r"(frequency));
    return counter() * (NANOSECONDS / frequency);
}

static void timer_set(void) { okl4_call(OKL4_timer, (u32)next, (u32)(next >> 32), 0, 0); }

void clock_start(void)
{
    next = clock_nanoseconds() + INTERVAL;
    timer_set();
}

/* A late tick does not bring a burst of ticks after it. */
static void timer_interrupt(void)
{
    u64 now = clock_nanoseconds();

    next += INTERVAL;
    if (next <= now)
        next = now + INTERVAL;
    timer_set();
    tick();
}

void console_start(void) {}
void console_put(char c) { okl4_call(OKL4_put, (u8)c, 0, 0, 0); }

void console_resume(void)
{
    s32 c;

    while (terminal_has_room() && (c = okl4_call(OKL4_get, 0, 0, 0, 0)) >= 0)
        terminal_input((char)c);
}

void interrupt(struct frame *frame)
{
    u32 pending;

    (void)frame;
    while ((pending = __atomic_exchange_n(&vcpu->pending, 0, __ATOMIC_SEQ_CST)) != 0) {
        if (pending & VIRQ_TIMER)
            timer_interrupt();
        if (pending & VIRQ_CONSOLE)
            console_resume();
    }
}

void power_start(bool psci_by_smc, bool semihosting) { (void)psci_by_smc, (void)semihosting; }
void semihosting_exit(u32 code) { power_off(code); }

void power_off(u32 code)
{
    (void)code;
    for (;;)
        okl4_call(OKL4_stop, OKL4_OFF, 0, 0, 0);
}

void power_reset(void)
{
    for (;;)
        okl4_call(OKL4_stop, OKL4_RESET, 0, 0, 0);
}
