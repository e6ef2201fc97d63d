/* What a guest asks for by address, and the selection of a space. */
#ifndef XEN_MAINTENANCE_H
#define XEN_MAINTENANCE_H

#include "../../vmm/runtime/words.h"

#define RANGE_MOST 0x10000u /* bytes; a longer one is everything */

/* 0 or -EFAULT. */
int cache_clean_range(u32 at, u32 bytes);
int cache_coherent_range(u32 at, u32 bytes);

/* Another space of the same domain: TTBR0, and on caches and TLBs that know no spaces, everything of the former one. */
void space_select(u32 table, u32 context);

#endif
