/* Time on `virt`: the generic timer. The physical one ticks, the virtual one is the alarm, and guests read its count. DDI 0406C B8.1. */
#include "../time.h"
#include "../../cp15.h"
#include "../../physical.h"

#define LINE_TICK 30u /* the physical timer's PPI */
#define TICKS_PER_SECOND 100u
#define TIMER_ENABLE 1u
#define PL0VCTEN 2u
#define BILLION 1000000000u

static u32 frequency;

void interrupts_start(void)
{
    frequency = read_CNTFRQ();
    gic_start();
    gic_enable(LINE_VIRTUAL_TIMER);
    gic_enable(LINE_TICK);
    gic_enable(LINE_UART);
    write_CNTKCTL(PL0VCTEN);
    write_CNTP_TVAL(frequency / TICKS_PER_SECOND);
    write_CNTP_CTL(TIMER_ENABLE);
    isb();
}

u32 interrupts_take(void)
{
    u32 acknowledged = gic_acknowledge(), came = 0;

    switch (acknowledged & 0x3ff) {
    case LINE_TICK:
        write_CNTP_TVAL(frequency / TICKS_PER_SECOND);
        came = INTERRUPT_TICK;
        break;
    case LINE_VIRTUAL_TIMER:
        write_CNTV_CTL(0);
        came = INTERRUPT_ALARM;
        break;
    case LINE_UART: came = INTERRUPT_UART; break;
    default: return 0;
    }
    isb();
    gic_drop(acknowledged);
    gic_deactivate(acknowledged);
    return came;
}

void interrupt_uart(bool enabled) { gic_set_active(LINE_UART, !enabled); }

u64 system_time(void) { return read_CNTVCT() * (BILLION / frequency); }

void alarm_set(u64 at)
{
    if (at != NEVER)
        write_CNTV_CVAL(at / (BILLION / frequency));
    write_CNTV_CTL(at != NEVER ? TIMER_ENABLE : 0);
    isb();
}

u32 counter_now(void) { return (u32)read_CNTVCT(); }
u32 counter_scale(void) { return BILLION / frequency << 16; }
u32 counter_word(void) { return 0; }
u32 counter_page(void) { return 0; }
