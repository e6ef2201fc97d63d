/* The list of tags that boot loaders hand over on boards without a device tree. Linux, Documentation/arch/arm/booting.rst. */
#pragma once
#include "device_tree.h"

/* Looks for the list at a physical address; false when there is none. */
bool tags_read(u32 at, struct board *board);
