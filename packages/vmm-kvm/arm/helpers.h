/* The guest's own page at the high vectors, whose place the shared page takes where there is no VBAR. */
#ifndef KVM_HELPERS_H
#define KVM_HELPERS_H

#include "vcpu.h"

#if HAVE_VBAR
static inline void helpers_select(void) {}
static inline bool helpers_write(u32 va, u32 real) { (void)va; (void)real; return false; }
#else
/* Puts what programs use of the current guest's page into the shared page. After its MMU went on, and for another VM. */
void helpers_select(void);
/* A store of the guest's kernel to what programs read there, such as the word of thread state; false when it is none. `real`: where
 * the guest has that page. */
bool helpers_write(u32 va, u32 real);
/* Where the guest's instruction at a vector leads; the VM is stopped when it is neither a load of pc nor a branch. */
u32 helpers_vector(u32 vector);
#endif

#endif
