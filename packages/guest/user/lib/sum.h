/* Adding up every word of some memory, as lmbench's programs use what they read. */
#pragma once
#include "syscalls.h"

static volatile u32 sum_total;

static inline void sum_words(const u32 *p, u32 bytes)
{
    const u32 *end = p + bytes / 4;
    u32 sum = 0;

    for (; p < end; p += 32) {
#define EIGHT(at) p[at] + p[at + 1] + p[at + 2] + p[at + 3] + p[at + 4] + p[at + 5] + p[at + 6] + p[at + 7]
        sum += EIGHT(0) + EIGHT(8) + EIGHT(16) + EIGHT(24);
#undef EIGHT
    }
    sum_total = sum;
}
