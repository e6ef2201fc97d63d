/* Caches and TLBs as this core has them. DDI 0406C B2.2, B3.10; ARM926EJ-S TRM 2.3.8; XScale manual 6.2, 7.2.7. */
#ifndef VMM_CACHE_H
#define VMM_CACHE_H

#include "../words.h"

/* Asks the core; before anything else here. */
void cache_start(void);
/* Everything, data and instructions: written back and forgotten. */
void cache_flush_all(void);
/* A descriptor was stored: to where walks read it. The second ends with a barrier. */
void descriptor_clean(u32 at);
void descriptors_clean(u32 at, u32 bytes);

/* A line of data: to where fetches read. */
void data_clean(u32 at);
#if __ARM_ARCH < 6
/* Lines of data, of which none may be unmapped: written back and forgotten. */
void data_flush(u32 from, u32 end);
#endif

/* Bytes of a line, and whether instructions can be forgotten by address: where they cannot, all are. */
u32 data_line(void);
u32 code_line(void);
bool code_by_address(void);
/* Forgets predicted branches where they can be wrong. */
void predictor_flush(void);

void tlb_flush_all(void);
/* A page, and a space; before ARMv6 there are no ASIDs, and a space is everything. */
void tlb_flush_page(u32 va, u32 asid);
void tlb_flush_asid(u32 asid);

#endif
