/* Caches and TLBs as this core has them. DDI 0406C B2.2, B3.10; ARM926EJ-S TRM 2.3.8; XScale manual 6.2, 7.2.7. */
#ifndef XEN_CACHE_H
#define XEN_CACHE_H

#include "../../vmm/runtime/words.h"

/* Asks the core; before anything else here. */
void cache_start(void);
/* Everything, data and instructions: written back and forgotten. */
void cache_flush_all(void);
/* A descriptor was stored: to where walks read it. */
void descriptor_clean(u32 at);
void descriptors_clean(u32 at, u32 bytes);
/* What a guest asks for by address; 0 or -EFAULT. */
int cache_clean_range(u32 at, u32 bytes);
int cache_coherent_range(u32 at, u32 bytes);

void tlb_flush_all(void);
void tlb_flush_page(u32 va, u32 asid);
void tlb_flush_asid(u32 asid);

/* Another space of the same domain: TTBR0, and on caches and TLBs that know no spaces, everything of the former one. */
void space_select(u32 table, u32 context);

#endif
