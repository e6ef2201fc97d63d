/* Which domain has the processor: the credit scheduler. */
#ifndef XEN_SCHEDULE_H
#define XEN_SCHEDULE_H

#include "domain.h"

/* Something is to be done before a guest goes on: entry.S asks. */
extern u32 softirq_pending;
void do_softirq(void);

/* Between two steps of a long hypercall: serves interrupts, and comes back when the domain has the processor again. */
void schedule_preempt(void);

/*
 * What hypercalls do is counted in descriptors that are checked, of about ten instructions each; what else they do counts as much as it
 * takes. After WORK_MOST, 80,000 instructions, interrupts are looked for: that is a twentieth of a tick on the processor of the paper
 * (266 MHz) and a two hundredth on a Cortex-A15. One step is not divided, and no step is longer than two flushes of all caches.
 */
#define WORK_MOST 8192u
#define WORK_OPERATION 16u /* of a list, whatever it is */
#if __ARM_ARCH >= 7
#define WORK_FLUSH WORK_MOST /* line by line, to the last level */
#else
#define WORK_FLUSH 1024u
#endif

extern u32 schedule_work; /* since interrupts were looked for */

/* The hypercall has done so much since it last said so. Its domain may have lost the processor and have it again. */
static inline void schedule_worked(u32 work)
{
    schedule_work += work;
    if (schedule_work >= WORK_MOST)
        schedule_preempt();
}

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
