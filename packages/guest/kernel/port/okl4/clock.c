/* Time from a counter that the cell reads by itself; the tick is a virtual interrupt that is asked for each time. */
#include "../../clock.h"
#include "../../port.h"
#include "hypercall.h"
#include "interrupts.h"

#define INTERVAL (NANOSECONDS / TICKS_PER_SECOND)

static u64 next;

/* A word that counts down wraps after 71 minutes; each tick reads it. */
static u64 counts(void)
{
    static u32 last, wraps;
    u32 low, high, saved;

    if (!vcpu->counter) {
        __asm__ volatile("mrrc p15, 1, %0, %1, c14" : "=r"(low), "=r"(high) : : "memory");
        return (u64)high << 32 | low;
    }
    saved = irq_save();
    low = ~*(volatile u32 *)(OKL4_COUNTER + vcpu->counter);
    wraps += low < last;
    last = low;
    high = wraps;
    irq_restore(saved);
    return (u64)high << 32 | low;
}

u64 clock_nanoseconds(void) { return counts() * vcpu->scale; }

static void set(void) { okl4_call(OKL4_timer, (u32)next, (u32)(next >> 32), 0, 0); }

void clock_start(void)
{
    next = clock_nanoseconds() + INTERVAL;
    set();
}

/* A late tick does not bring a burst of ticks after it: the next one is a full interval away. */
void timer_interrupt(void)
{
    u64 now = clock_nanoseconds();

    next += INTERVAL;
    if (next <= now)
        next = now + INTERVAL;
    set();
    tick();
}
