/* Interrupts and timers on `versatilepb`: PL190; SP804 counters are the host's clock, its tick, and the alarm of a guest's timers. */
#include "../host.h"
#include "../../versatilepb/physical_timers.h"

#define TICK 10000u     /* microseconds */
/* An alarm sooner than this would leave its guest no time: with caches by virtual address a world switch writes back all of one. */
#if __ARM_ARCH < 6
#define ALARM_LEAST 500u
#else
#define ALARM_LEAST 50u
#endif
#define ALARM_MOST 1000000u

static u32 last, wraps;

u64 host_microseconds(void)
{
    u32 now = ~word_read(CLOCK_VALUE);

    if (now < last)
        wraps++;
    last = now;
    return (u64)wraps << 32 | now;
}

void host_interrupts_start(void)
{
    word_write(VICINTENCLEAR, ~0u);
    word_write(VICINTSELECT, 0);
    word_write(CLOCK_CONTROL, SIZE_32);
    word_write(CLOCK_LOAD, ~0u);
    word_write(CLOCK_CONTROL, ENABLE | SIZE_32);
    word_write(TICK_CONTROL, SIZE_32);
    word_write(TICK_LOAD, TICK);
    word_write(TICK_CONTROL, ENABLE | PERIODIC | INTERRUPT | SIZE_32);
    word_write(VICINTENABLE, 1u << LINE_TIMER01 | 1u << LINE_TIMER23 | 1u << LINE_UART);
}

bool host_interrupt(void)
{
    u32 pending = word_read(VICIRQSTATUS);

    if (pending >> LINE_TIMER23 & 1) {
        word_write(ALARM_INTCLR, 1);
        timer_update(vcpu);
    }
    if (pending >> LINE_UART & 1)
        console_input();
    if (!(pending >> LINE_TIMER01 & 1))
        return false;
    word_write(TICK_INTCLR, 1);
    host_microseconds();
    return true;
}

void timer_device_deadline(struct vcpu *v, u64 deadline)
{
    if (v->timer_deadline == deadline)
        return;
    v->timer_deadline = deadline;
    v->timer_changed = true;
}

void timer_program(void)
{
    u64 now = host_microseconds(), left;

    word_write(ALARM_CONTROL, SIZE_32 | ONE_SHOT);
    if (vcpu->timer_deadline == ~0ull)
        return;
    left = vcpu->timer_deadline > now ? vcpu->timer_deadline - now : 0;
    left = left < ALARM_LEAST ? ALARM_LEAST : left > ALARM_MOST ? ALARM_MOST : left;
    word_write(ALARM_LOAD, (u32)left);
    word_write(ALARM_CONTROL, ENABLE | INTERRUPT | SIZE_32 | ONE_SHOT);
}

void timer_update(struct vcpu *v)
{
    if (host_microseconds() >= v->timer_deadline)
        process_ask(v, REQUEST_TIME, 0, 0, 0);
    v->timer_changed = false;
    if (v == vcpu)
        timer_program();
}

/* These processors have no generic timer. */
bool timer_read(u32 name, u32 *value)
{
    (void)name;
    (void)value;
    return false;
}

bool timer_write(u32 name, u32 value)
{
    (void)name;
    (void)value;
    return false;
}

bool timer_read_wide(u32 name, u64 *value)
{
    (void)name;
    (void)value;
    return false;
}

bool timer_write_wide(u32 name, u64 value)
{
    (void)name;
    (void)value;
    return false;
}
