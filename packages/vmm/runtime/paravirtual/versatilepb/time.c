/* Time on `versatilepb`: the SP804's counters are the clock, the tick and the alarm; the PL190. DDI 0271D 3.3, DDI 0181E 3.3. */
#include "../time.h"
#include "../../versatilepb/physical_timers.h"

#define NANOSECONDS 1000u /* of a count */
#define PAGE 4096u
#define ALARM_MOST 1000000u

static u32 last, wraps;

/* The counter wraps after 71 minutes, and the tick looks at it a hundred times a second. */
static u64 microseconds(void)
{
    u32 now = ~word_read(CLOCK_VALUE);

    if (now < last)
        wraps++;
    last = now;
    return (u64)wraps << 32 | now;
}

void interrupts_start(void)
{
    word_write(VICINTENCLEAR, ~0u);
    word_write(VICINTSELECT, 0);
    word_write(CLOCK_CONTROL, SIZE_32);
    word_write(CLOCK_LOAD, ~0u);
    word_write(CLOCK_CONTROL, ENABLE | SIZE_32);
    word_write(TICK_CONTROL, SIZE_32);
    word_write(TICK_LOAD, TICK_NANOSECONDS / NANOSECONDS);
    word_write(TICK_CONTROL, ENABLE | PERIODIC | INTERRUPT | SIZE_32);
    word_write(VICINTENABLE, 1u << LINE_TIMER01 | 1u << LINE_TIMER23 | 1u << LINE_UART);
}

u32 interrupts_take(void)
{
    u32 pending = word_read(VICIRQSTATUS), came = 0;

    if (pending >> LINE_TIMER01 & 1) {
        word_write(TICK_INTCLR, 1);
        microseconds();
        came |= INTERRUPT_TICK;
    }
    if (pending >> LINE_TIMER23 & 1) {
        word_write(ALARM_INTCLR, 1);
        came |= INTERRUPT_ALARM;
    }
    return came | (pending >> LINE_UART & 1 ? INTERRUPT_UART : 0);
}

void interrupt_uart(bool enabled) { word_write(enabled ? VICINTENABLE : VICINTENCLEAR, 1u << LINE_UART); }

u64 system_time(void) { return microseconds() * NANOSECONDS; }

void alarm_set(u64 at)
{
    u64 now = system_time(), left = at > now ? at - now : 0;

    word_write(ALARM_CONTROL, SIZE_32 | ONE_SHOT);
    if (at == NEVER)
        return;
    left = left / NANOSECONDS + 1;
    word_write(ALARM_LOAD, left > ALARM_MOST ? ALARM_MOST : (u32)left);
    word_write(ALARM_CONTROL, ENABLE | INTERRUPT | SIZE_32 | ONE_SHOT);
}

u32 counter_now(void) { return ~word_read(CLOCK_VALUE); }
u32 counter_scale(void) { return NANOSECONDS << 16; }
u32 counter_word(void) { return CLOCK_VALUE % PAGE; }
u32 counter_page(void) { return CLOCK_VALUE - CLOCK_VALUE % PAGE; }
