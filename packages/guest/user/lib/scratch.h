/* A file of the wanted size in /tmp. */
#pragma once
#include "text.h"

#define SCRATCH "/tmp/scratch"

static inline int scratch_named(u32 bytes)
{
    static const char page[PAGE_SIZE] = "scratch";
    int file = (int)open(SCRATCH, O_RDWR | O_CREAT | O_TRUNC, 0600);

    if (file < 0)
        fail("cannot make a file in /tmp");
    for (u32 done = 0; done < bytes; done += PAGE_SIZE)
        if (write(file, page, PAGE_SIZE) != (long)PAGE_SIZE)
            fail("cannot write a file in /tmp");
    return file;
}

/* Without a name once it is open. */
static inline int scratch_file(u32 bytes)
{
    int file = scratch_named(bytes);

    unlink(SCRATCH);
    return file;
}
