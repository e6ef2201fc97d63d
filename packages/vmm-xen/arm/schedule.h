/* Which domain has the processor: the credit scheduler. */
#ifndef XEN_SCHEDULE_H
#define XEN_SCHEDULE_H

#include "domain.h"

/* Something is to be done before a guest goes on: entry.S asks. */
extern u32 softirq_pending;
void do_softirq(void);

/* Between two steps of a long hypercall: serves interrupts, and comes back when the domain has the processor again. */
void schedule_preempt(void);
/* The host tick has come. */
void schedule_tick(void);
/* The domain has an event. */
void schedule_wake(struct domain *d);
/* Domains whose timers are due hear of it; the alarm is set for the next. */
void timers_run(void);
/* The time that the current domain reads. */
void time_update(void);
/* The first domain; does not return. */
void schedule_start(void) __attribute__((noreturn));

#endif
