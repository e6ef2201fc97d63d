/* A file of the wanted size in /tmp, without a name once it is open. */
#pragma once
#include "text.h"

static inline int scratch_file(u32 bytes)
{
    static const char name[] = "/tmp/scratch";
    static const char page[PAGE_SIZE] = "scratch";
    int file = (int)open(name, O_RDWR | O_CREAT | O_TRUNC, 0600);

    if (file < 0)
        fail("cannot make a file in /tmp");
    unlink(name);
    for (u32 done = 0; done < bytes; done += PAGE_SIZE)
        if (write(file, page, PAGE_SIZE) != (long)PAGE_SIZE)
            fail("cannot write a file in /tmp");
    return file;
}
