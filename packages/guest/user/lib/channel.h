/* The channel to another guest. */
#pragma once
#include "text.h"

static inline int channel_open(void)
{
    int channel = (int)open("/dev/channel", O_RDWR, 0);

    if (channel < 0)
        fail("there is no channel to another guest");
    return channel;
}
