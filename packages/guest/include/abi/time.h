/* Time of the Linux ARM EABI: 32-bit seconds. Linux, include/uapi/linux/time.h. */
#pragma once

struct timespec { int tv_sec, tv_nsec; };
struct timeval { int tv_sec, tv_usec; };
struct itimerval { struct timeval it_interval, it_value; };
struct tms { int tms_utime, tms_stime, tms_cutime, tms_cstime; };
struct rusage { struct timeval ru_utime, ru_stime; int rest[14]; };

enum { ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF, ITIMERS };
enum { CLOCK_REALTIME = 0, CLOCK_MONOTONIC = 1, CLOCK_PROCESS_CPUTIME_ID = 2, CLOCK_BOOTTIME = 7 };
#define TIMER_ABSTIME 1
