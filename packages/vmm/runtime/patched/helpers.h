/* The guest's own page at the high vectors, whose place the shared page takes where there is no VBAR. */
#ifndef PATCHED_HELPERS_H
#define PATCHED_HELPERS_H

#include "vcpu.h"

#if HAVE_VBAR
static inline void helpers_select(void) {}
static inline void helpers_written(u32 va, u32 value, u32 bytes) { (void)va; (void)value; (void)bytes; }
#else
/* Puts what programs use of the current guest's page into the shared page. After its MMU went on, and for another VM. */
void helpers_select(void);
/* The VMM has stored 1, 2 or 4 bytes for the guest: programs read some of them there, such as the word of thread state. */
void helpers_written(u32 va, u32 value, u32 bytes);
/* Where the guest's instruction at a vector leads; the VM is stopped when it is neither a load of pc from its RAM nor a branch. */
u32 helpers_vector(u32 vector);
#endif

#endif
