/* One counter runs freely as the clock, the other gives the tick; both at 1 MHz. SP804, ARM DDI 0271D 3.3. */
#include "../../layout.h"
#include "../../port.h"
#include "../../clock.h"
#include "../../port/native/devices.h"

#define TIMER(offset) (*(volatile u32 *)(DEVICES_HIGH_VA + TIMER_OFFSET + (offset)))
#define CLOCK_LOAD TIMER(0x00)
#define CLOCK_VALUE TIMER(0x04)
#define CLOCK_CONTROL TIMER(0x08)
#define TICK_LOAD TIMER(0x20)
#define TICK_CONTROL TIMER(0x28)
#define TICK_INTCLR TIMER(0x2c)

#define ENABLE 0x80u
#define PERIODIC 0x40u
#define INTERRUPT 0x20u
#define SIZE_32 0x02u
#define HZ 1000000u

static u32 last, wraps;

void clock_start(void)
{
    CLOCK_CONTROL = SIZE_32;
    CLOCK_LOAD = ~0u;
    CLOCK_CONTROL = ENABLE | SIZE_32;
    TICK_CONTROL = SIZE_32;
    TICK_LOAD = HZ / TICKS_PER_SECOND;
    TICK_CONTROL = ENABLE | PERIODIC | INTERRUPT | SIZE_32;
}

/* Nanoseconds since clock_start. The counter wraps after 71 minutes, and the tick looks at it a hundred times a second. */
u64 clock_nanoseconds(void)
{
    u32 saved = irq_save(), now = ~CLOCK_VALUE;
    u64 counted;

    if (now < last)
        wraps++;
    last = now;
    counted = (u64)wraps << 32 | now;
    irq_restore(saved);
    return counted * (1000000000u / HZ);
}

void timer_interrupt(void)
{
    TICK_INTCLR = 1;
    clock_nanoseconds();
    tick();
}
