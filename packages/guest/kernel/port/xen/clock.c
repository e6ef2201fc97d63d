/* System time from the shared page and the counter; the tick is a one-shot timer that is set again. Xen 3.0, public/xen.h. */
#include "../../clock.h"
#include "../../port.h"
#include "events.h"
#include "hypercall.h"
#include "ram.h"

#define INTERVAL (NANOSECONDS / TICKS_PER_SECOND)

static u64 next;

static u32 counter(void)
{
    u32 low, high;

    if (START_INFO->counter)
        return ~*(volatile u32 *)(XEN_COUNTER + START_INFO->counter);
    __asm__ volatile("mrrc p15, 1, %0, %1, c14" : "=r"(low), "=r"(high) : : "memory");
    (void)high;
    return low;
}

u64 clock_nanoseconds(void)
{
    u32 version, since;
    u64 time;

    do {
        version = shared_info->version;
        since = counter() - shared_info->stamp;
        time = shared_info->system_time + ((u64)since * shared_info->scale >> 16);
    } while (version & 1 || version != shared_info->version);
    return time;
}

void clock_start(void)
{
    next = clock_nanoseconds() + INTERVAL;
    xen_set_timer_op((u32)next, (u32)(next >> 32));
}

/* A late tick does not bring a burst of ticks after it: the next one is a full interval away. */
void timer_event(u32 unused)
{
    u64 now = clock_nanoseconds();

    (void)unused;
    next += INTERVAL;
    if (next <= now)
        next = now + INTERVAL;
    xen_set_timer_op((u32)next, (u32)(next >> 32));
    console_flush();
    tick();
}
