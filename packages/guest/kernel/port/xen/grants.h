/* The domain's grants: frames that another domain may map, and what it has mapped of others. Interrupts are masked. */
#pragma once
#include "../../types.h"
#include "xen.h"

void grants_start(void);
/* Lets a domain map the frame at this kernel address, to read it or to write it, under a reference of the caller's choice or a free one. */
void grant_at(u32 ref, u32 domain, const void *frame, bool writable);
/* A reference, or a negative error. */
s32 grant(u32 domain, const void *frame, bool writable);
/* Ends it; -EBUSY while it is mapped. */
s32 grant_end(u32 ref);

/* Maps a frame that another domain grants; NULL when it does not, or there is no room. */
void *grant_map(u32 domain, u32 ref, bool writable);
void grant_unmap(void *at);
