/* The virtual timer as clock and tick. DDI 0406C B8.1 (Generic Timer), B4.1.31 (CNTV_CTL). */
#include "../../port.h"
#include "../../clock.h"
#include "../../port/native/cp15.h"
#include "../../port/native/devices.h"

#define CTL_ENABLE 1u
#define BILLION 1000000000u

static u32 frequency, interval;
static u64 next;

void clock_start(void)
{
    frequency = read_CNTFRQ();
    if (frequency == 0)
        frequency = 62500000;
    interval = frequency / TICKS_PER_SECOND;
    next = read_CNTVCT() + interval;
    write_CNTV_CVAL(next);
    write_CNTV_CTL(CTL_ENABLE);
}

/* Nanoseconds since the counter's zero. */
u64 clock_nanoseconds(void)
{
    u64 count = read_CNTVCT();
    u32 whole = BILLION / frequency;

    if (whole * frequency == BILLION)
        return count * whole;
    return count / frequency * BILLION + count % frequency * BILLION / frequency;
}

/* A late tick does not bring a burst of ticks after it: the next one is a full interval away. */
void timer_interrupt(void)
{
    u64 now = read_CNTVCT();

    next += interval;
    if (next <= now)
        next = now + interval;
    write_CNTV_CVAL(next);
    tick();
}
