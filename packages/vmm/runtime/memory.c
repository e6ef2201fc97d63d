/* The two functions that GCC may call for structure copies and clears. */
#include "words.h"

void *memcpy(void *restrict to, const void *restrict from, size_t bytes)
{
    u8 *t = to;
    const u8 *f = from;

    while (bytes--)
        *t++ = *f++;
    return to;
}

void *memset(void *at, int byte, size_t bytes)
{
    u8 *a = at;

    while (bytes--)
        *a++ = (u8)byte;
    return at;
}
