/* System calls on time: clocks, sleeping, interval timers. POSIX.1 clock_gettime, nanosleep, setitimer. */
#include "clock.h"
#include "system_calls.h"
#include "uaccess.h"
#include "../include/abi/time.h"

#define MICROSECOND 1000u
#define TICK_NANOSECONDS (NANOSECONDS / TICKS_PER_SECOND)

static struct timespec timespec_of(u64 time)
{
    return (struct timespec){(s32)(time / NANOSECONDS), (s32)(time % NANOSECONDS)};
}

static s32 give_time64(u32 to, u64 time)
{
    struct timespec64 wide = {.tv_sec = (s64)(time / NANOSECONDS), .tv_nsec = (u32)(time % NANOSECONDS)};

    return user_write(to, &wide, sizeof wide);
}

static struct timeval timeval_of(u64 time)
{
    return (struct timeval){(s32)(time / NANOSECONDS), (s32)(time % NANOSECONDS / MICROSECOND)};
}

static struct timeval timeval_of_ticks(u32 ticks) { return timeval_of((u64)ticks * TICK_NANOSECONDS); }

static s32 read_clock(u32 clock, u64 *time)
{
    switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE: *time = clock_wall(); return 0;
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_MONOTONIC_COARSE:
    case CLOCK_BOOTTIME: *time = clock_nanoseconds(); return 0;
    case CLOCK_THREAD_CPUTIME_ID:
    case CLOCK_PROCESS_CPUTIME_ID: *time = (u64)(current->user_ticks + current->system_ticks) * TICK_NANOSECONDS; return 0;
    }
    return -EINVAL;
}

s32 sys_clock_gettime(u32 clock, u32 to)
{
    u64 now;
    s32 error = read_clock(clock, &now);
    struct timespec time;

    if (error)
        return error;
    time = timespec_of(now);
    return user_write(to, &time, sizeof time);
}

s32 sys_clock_gettime64(u32 clock, u32 to)
{
    u64 now;
    s32 error = read_clock(clock, &now);

    return error ? error : give_time64(to, now);
}

static u32 resolution_of(u32 clock)
{
    return clock == CLOCK_PROCESS_CPUTIME_ID || clock == CLOCK_THREAD_CPUTIME_ID ? TICK_NANOSECONDS : 1;
}

s32 sys_clock_getres(u32 clock, u32 to)
{
    u64 now;
    s32 error = read_clock(clock, &now);
    struct timespec resolution = {0, (s32)resolution_of(clock)};

    return error || !to ? error : user_write(to, &resolution, sizeof resolution);
}

s32 sys_clock_getres_time64(u32 clock, u32 to)
{
    u64 now;
    s32 error = read_clock(clock, &now);

    return error || !to ? error : give_time64(to, resolution_of(clock));
}

s32 sys_gettimeofday(u32 time, u32 zone)
{
    struct timeval now = timeval_of(clock_wall());

    if ((time && user_write(time, &now, sizeof now)) || (zone && user_clear(zone, 8)))
        return -EFAULT;
    return 0;
}

/* Sleeps to a time of the monotonic clock; what is left goes to the user's timespec when a signal comes first. */
static s32 sleep_until(u64 end, u32 left, bool wide)
{
    s32 result = 0;

    current->timed_out = false;
    current->deadline = end;
    while (clock_nanoseconds() < end && result != -EINTR)
        result = task_sleep();
    current->deadline = NEVER;
    current->timed_out = false;
    if (result != -EINTR)
        return 0;
    if (left) {
        u64 now = clock_nanoseconds(), rest = now < end ? end - now : 0;
        struct timespec narrow = timespec_of(rest);
        if (wide ? give_time64(left, rest) : user_write(left, &narrow, sizeof narrow))
            return -EFAULT;
    }
    return -EINTR;
}

s32 get_timespec(u32 from, u64 *time)
{
    struct timespec asked;

    if (user_read(&asked, from, sizeof asked))
        return -EFAULT;
    if (asked.tv_sec < 0 || (u32)asked.tv_nsec >= NANOSECONDS)
        return -EINVAL;
    *time = (u64)asked.tv_sec * NANOSECONDS + (u32)asked.tv_nsec;
    return 0;
}

s32 get_timespec64(u32 from, u64 *time)
{
    struct timespec64 asked;

    if (user_read(&asked, from, sizeof asked))
        return -EFAULT;
    if (asked.tv_sec < 0 || asked.tv_nsec >= NANOSECONDS)
        return -EINVAL;
    *time = (u64)MIN(asked.tv_sec, 0x7fffffff) * NANOSECONDS + asked.tv_nsec;
    return 0;
}

s32 sys_nanosleep(u32 asked, u32 left)
{
    u64 time;
    s32 error = get_timespec(asked, &time);

    return error ? error : sleep_until(clock_nanoseconds() + time, left, false);
}

static s32 sleep_on(u32 clock, u32 flags, u32 asked, u32 left, bool wide)
{
    u64 time, now;
    s32 error = read_clock(clock, &now);

    if (!error)
        error = wide ? get_timespec64(asked, &time) : get_timespec(asked, &time);
    if (error)
        return error;
    if (!(flags & TIMER_ABSTIME))
        return sleep_until(clock_nanoseconds() + time, left, wide);
    return sleep_until(time > now ? clock_nanoseconds() + (time - now) : 0, 0, wide);
}

s32 sys_clock_nanosleep(u32 clock, u32 flags, u32 asked, u32 left) { return sleep_on(clock, flags, asked, left, false); }
s32 sys_clock_nanosleep_time64(u32 clock, u32 flags, u32 asked, u32 left) { return sleep_on(clock, flags, asked, left, true); }

static u64 timer_now(u32 which)
{
    return which == ITIMER_REAL ? clock_nanoseconds() : (u64)(current->user_ticks + current->system_ticks) * TICK_NANOSECONDS;
}

static struct itimerval timer_value(u32 which)
{
    const struct interval *timer = &current->timers[which];
    u64 now = timer_now(which), left = !timer->next ? 0 : timer->next > now ? timer->next - now : MICROSECOND;

    return (struct itimerval){timeval_of(timer->period), timeval_of(left)};
}

static bool valid(const struct timeval *time) { return time->tv_sec >= 0 && (u32)time->tv_usec < 1000000; }
static u64 span(const struct timeval *time) { return (u64)time->tv_sec * NANOSECONDS + (u64)time->tv_usec * MICROSECOND; }

s32 sys_setitimer(u32 which, u32 new, u32 old)
{
    struct itimerval asked, before;

    if (new && user_read(&asked, new, sizeof asked))
        return -EFAULT;
    if (which >= ITIMERS || (new && (!valid(&asked.it_interval) || !valid(&asked.it_value))))
        return -EINVAL;
    before = timer_value(which);
    if (new) {
        u32 saved = irq_save();
        current->timers[which].period = span(&asked.it_interval);
        current->timers[which].next = span(&asked.it_value) ? timer_now(which) + span(&asked.it_value) : 0;
        irq_restore(saved);
    }
    return old ? user_write(old, &before, sizeof before) : 0;
}

s32 sys_getitimer(u32 which, u32 to)
{
    struct itimerval value;

    if (which >= ITIMERS)
        return -EINVAL;
    value = timer_value(which);
    return user_write(to, &value, sizeof value);
}

s32 sys_times(u32 to)
{
    struct tms times = {(s32)current->user_ticks, (s32)current->system_ticks, (s32)current->child_user_ticks,
                        (s32)current->child_system_ticks};

    if (to && user_write(to, &times, sizeof times))
        return -EFAULT;
    return (s32)(clock_nanoseconds() / TICK_NANOSECONDS);
}

struct rusage usage_of(u32 user_ticks, u32 system_ticks)
{
    return (struct rusage){.ru_utime = timeval_of_ticks(user_ticks), .ru_stime = timeval_of_ticks(system_ticks)};
}

s32 sys_getrusage(s32 who, u32 to)
{
    struct rusage usage = who ? usage_of(current->child_user_ticks, current->child_system_ticks)
                              : usage_of(current->user_ticks, current->system_ticks);

    return who != 0 && who != -1 ? -EINVAL : user_write(to, &usage, sizeof usage);
}
