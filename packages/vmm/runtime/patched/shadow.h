/* Shadow page tables: what the hardware walks while a guest runs. */
#ifndef PATCHED_SHADOW_H
#define PATCHED_SHADOW_H

#include "walk.h"

/* Everything empty; called once for each VM, when its vcpu is current. */
void shadow_start(void);
/* The shadow table of the guest's current translation is the one to run on. After TTBR0, TTBR1, TTBCR, SCTLR or DACR changed. */
void shadow_select(void);
/* Forgets every entry: all of them were made with rights that no longer hold. */
void shadow_restart(void);
/* The guest changed between its kernel and its programs: entries that hold for one of them only go. */
void shadow_mode(void);
/* Enters the page of a translation, which gives the access that was asked for, or takes its protection away for a write. */
void shadow_fill(u32 va, const struct translation *t, bool write);
/* The real address for an access by the VMM on the guest's behalf, from the shadow table; 0: not there, walk. */
u32 shadow_lookup(u32 va, bool write);
/* The guest was left: a level-1 table that was opened for one run is closed, and what it led to goes. */
void shadow_close(void);
/* True if a root was derived from this frame. */
bool shadow_is_root(u32 gpa);
/* The VMM writes these bytes, of one word at most, for the guest: what was derived from them, or from their frame, goes. */
void shadow_written(u32 gpa);

#endif
