/* The tick: quanta, sleeps that end, interval timers. And the wall clock, which starts at a fixed date. */
#include "clock.h"
#include "share.h"
#include "task.h"
#include "../include/abi/time.h"

#define EPOCH 1767225600ull /* 2026-01-01 00:00 UTC */

static const u8 timer_signals[] = {SIGALRM, SIGVTALRM, SIGPROF};

u64 clock_wall(void) { return EPOCH * NANOSECONDS + clock_nanoseconds(); }

static void expire(struct task *task, u32 which, u64 now)
{
    struct interval *timer = &task->timers[which];
    static const struct notice notice = {.code = SI_KERNEL};

    if (timer->next == 0 || timer->next > now)
        return;
    if (timer->period == 0)
        timer->next = 0;
    else
        while (timer->next <= now)
            timer->next += timer->period;
    signal_send(task, timer_signals[which], &notice);
}

void tick(void)
{
    u64 now = clock_nanoseconds();

    current->system_ticks++;
    for (struct task *task = tasks; task; task = task->next) {
        if (task->state == TASK_ZOMBIE)
            continue;
        if (task->deadline <= now) {
            task->deadline = NEVER;
            task->timed_out = true;
            task_wake(task);
            current->work |= WORK_SCHEDULE;
        }
        expire(task, ITIMER_REAL, now);
    }
    /* The virtual timers of the running task count in ticks. */
    u64 spent = (u64)(current->user_ticks + current->system_ticks) * (NANOSECONDS / TICKS_PER_SECOND);
    expire(current, ITIMER_VIRTUAL, spent);
    expire(current, ITIMER_PROF, spent);
    processor_tick();
    if (current->quantum && --current->quantum == 0)
        current->work |= WORK_SCHEDULE;
}
