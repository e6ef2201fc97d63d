/* Time of the Linux ARM EABI: 32-bit seconds, and 64-bit ones in the calls whose names end in 64. Linux, include/uapi/linux/time.h. */
#pragma once

struct timespec { int tv_sec, tv_nsec; };
/* Of tv_nsec only the low word counts; the high one pads. */
struct timespec64 { long long tv_sec; unsigned tv_nsec, pad; };
struct timeval { int tv_sec, tv_usec; };
struct itimerval { struct timeval it_interval, it_value; };
struct tms { int tms_utime, tms_stime, tms_cutime, tms_cstime; };
struct rusage { struct timeval ru_utime, ru_stime; int rest[14]; };

enum { ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF, ITIMERS };
enum { CLOCK_REALTIME = 0, CLOCK_MONOTONIC = 1, CLOCK_PROCESS_CPUTIME_ID = 2, CLOCK_THREAD_CPUTIME_ID = 3,
    CLOCK_MONOTONIC_RAW = 4, CLOCK_REALTIME_COARSE = 5, CLOCK_MONOTONIC_COARSE = 6, CLOCK_BOOTTIME = 7 };
#define TIMER_ABSTIME 1
