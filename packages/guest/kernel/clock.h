/* The tick and the kernel's idea of time. */
#pragma once
#include "types.h"

#define TICKS_PER_SECOND 100u
#define NANOSECONDS 1000000000u
#define NEVER (~0ull)

/* From the timer's interrupt, masked. */
void tick(void);
/* Nanoseconds since the fixed epoch that the wall clock starts from. */
u64 clock_wall(void);
