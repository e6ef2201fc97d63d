/* User memory as the kernel may touch it: checked against the end of user space, faults caught by the fixup table. */
#pragma once
#include "layout.h"
#include "string.h"
#include "types.h"
#include "../include/abi/errno.h"

u32 raw_copy(void *to, const void *from, u32 bytes);
u32 raw_clear(void *to, u32 bytes);
s32 raw_string(char *to, const char *from, u32 limit);
u32 raw_get(u32 *value, const u32 *from);
u32 raw_put(u32 *to, u32 value);

static inline bool user_range(u32 at, u32 bytes) { return at < USER_TOP && bytes <= USER_TOP - at; }

/* 0 or -EFAULT; a copy in clears what it could not read. */
static inline s32 user_read(void *to, u32 from, u32 bytes)
{
    if (bytes && (!user_range(from, bytes) || raw_copy(to, (const void *)from, bytes))) {
        memset(to, 0, bytes);
        return -EFAULT;
    }
    return 0;
}

static inline s32 user_write(u32 to, const void *from, u32 bytes)
{
    return bytes && (!user_range(to, bytes) || raw_copy((void *)to, from, bytes)) ? -EFAULT : 0;
}

static inline s32 user_clear(u32 to, u32 bytes)
{
    return bytes && (!user_range(to, bytes) || raw_clear((void *)to, bytes)) ? -EFAULT : 0;
}

static inline s32 user_get(u32 *value, u32 from)
{
    return !user_range(from, 4) || raw_get(value, (const u32 *)from) ? -EFAULT : 0;
}

static inline s32 user_put(u32 to, u32 value)
{
    return !user_range(to, 4) || raw_put((u32 *)to, value) ? -EFAULT : 0;
}

/* The string's length, -EFAULT, or -ENAMETOOLONG when limit bytes hold no zero. */
static inline s32 user_string(char *to, u32 from, u32 limit)
{
    s32 length;

    if (from >= USER_TOP)
        return -EFAULT;
    length = raw_string(to, (const char *)from, MIN(limit, USER_TOP - from));
    if (length < 0)
        return -EFAULT;
    return (u32)length >= limit ? -ENAMETOOLONG : length;
}
