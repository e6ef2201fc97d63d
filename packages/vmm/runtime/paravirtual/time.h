/* The machine's interrupts and time, by board, for a hypervisor whose guests read the counter by themselves. */
#ifndef VMM_TIME_H
#define VMM_TIME_H

#include "../words.h"

#define NEVER (~0ull)

#define TICK_NANOSECONDS 10000000u

#define INTERRUPT_TICK 1u
#define INTERRUPT_ALARM 2u
#define INTERRUPT_UART 4u

void interrupts_start(void);
/* Serves the controller once; which of the above there were. */
u32 interrupts_take(void);
/* The UART's interrupt stays with the controller while nobody takes its bytes; its own mask is its driver's. */
void interrupt_uart(bool enabled);

/* System time in nanoseconds. */
u64 system_time(void);
/* One interrupt at that time, or none (NEVER). */
void alarm_set(u64 at);

/* What guests read by themselves: the count now, nanoseconds of a count times 2^16, and in which word of the counter's page it is. */
u32 counter_now(void);
u32 counter_scale(void);
u32 counter_word(void);
/* Machine address of the counter's page; 0 where there is none. */
u32 counter_page(void);

#endif
