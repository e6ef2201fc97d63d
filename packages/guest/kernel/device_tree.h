/* What the kernel takes from the device tree. Devicetree Specification 0.4, chapter 5 (flattened format). */
#pragma once
#include "types.h"

#define DEFAULT_MEMORY 0x04000000u

struct board {
    u32 memory_bytes;
    bool psci_by_smc;
    const char *bootargs; /* in the tree itself; empty when there is none */
    u32 initrd_start, initrd_end; /* physical; equal when there is none */
    u32 channel_doorbell, channel_page; /* physical; 0 when there is no channel */
    u32 tree_start, tree_end; /* physical; equal when there is no tree */
};

/* Looks at a physical address, then at the start of RAM. Without a tree: 64 MiB, PSCI by HVC, no arguments. */
void device_tree_read(u32 at, struct board *board);
