/* The channel to one other guest, as /dev/channel: a stream of bytes in each direction, in a page that both guests have. */
#pragma once
#include "device_tree.h"

/* /dev/channel: 10 is Linux' number of devices that have no class of their own. */
#define CHANNEL_DEVICE 0xac8u

/* Looks for the channel, after interrupts_start; false when no hypervisor gives one. */
bool channel_start(const struct board *board);

/* From the port: the other guest has rung, or it has ended. */
void channel_interrupt(bool other_runs);
