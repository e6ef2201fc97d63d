/* The tick and the kernel's idea of time. */
#pragma once
#include "types.h"
#include "../include/abi/time.h"

#define TICKS_PER_SECOND 100u
#define NANOSECONDS 1000000000u
#define NEVER (~0ull)

/* From the timer's interrupt, masked. */
void tick(void);
/* A span of time from the user, at most 68 years; 0 or -errno. */
s32 get_timespec(u32 from, u64 *time);
s32 get_timespec64(u32 from, u64 *time);
struct rusage usage_of(u32 user_ticks, u32 system_ticks);
/* Nanoseconds since the fixed epoch that the wall clock starts from. */
u64 clock_wall(void);
